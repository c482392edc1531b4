"""The safety net: a message of somebody in danger is answered as that, even where the classifier did not see it."""

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from baken.dialogue.reading import Reading
from baken.nlu.alarms import Alarms, shared_alarms
from baken.nlu.alertness import weigh
from baken.nlu.topics import READING


def apply(text: str, reading: Reading) -> Reading:
    """A message's reading after the safety net, with the rules of `data/language`; `weigh` tells how."""
    return weigh(reading, shared_alarms().evidence(text))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SafetyNet(GraphComponent, IntentClassifier):
    """Raises and takes down alarms in the reading of a message."""

    def __init__(self, alarms: Alarms) -> None:
        """Create with the rules."""
        self._alarms = alarms

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SafetyNet":
        """See Rasa's `GraphComponent.create`."""
        return cls(shared_alarms())

    def process(self, messages: List[Message]) -> List[Message]:
        """Weigh what the rules say of each message against what the classifier said."""
        for message in messages:
            evidence = self._alarms.evidence(message.get(TEXT) or "")
            reading = weigh(Reading.from_dict(message.get(READING)), evidence)
            message.set(READING, reading.as_dict(), add_to_output=True)
        return messages
