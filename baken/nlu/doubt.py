"""When to answer, when to ask, when to say no: the last step of the pipeline."""

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.training_data.message import Message

from baken.dialogue.reading import Reading, parse_data
from baken.dialogue.verdict import Thresholds, decide
from baken.nlu.topics import READING


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Doubt(GraphComponent, IntentClassifier):
    """Turns the reading into the intent that Rasa's rules act on."""

    def __init__(self, thresholds: Thresholds) -> None:
        """Create with the thresholds of config.yml."""
        self._thresholds = thresholds

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """The thresholds; benchmarks/nlu.md tells how they were chosen."""
        return dict(Thresholds()._asdict())

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Doubt":
        """See Rasa's `GraphComponent.create`."""
        return cls(Thresholds(**{name: config[name] for name in Thresholds._fields}))

    def process(self, messages: List[Message]) -> List[Message]:
        """Decide for each message, in the shape of Rasa's own classifiers."""
        for message in messages:
            reading = Reading.from_dict(message.get(READING))
            for name, value in parse_data(decide(reading, self._thresholds)).items():
                message.set(name, value, add_to_output=True)
        return messages
