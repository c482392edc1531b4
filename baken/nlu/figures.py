"""Questions about figures as a Rasa component: what is asked for, and whether a figure answers it."""

from dataclasses import replace
from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from baken.dialogue.reading import Reading, parse_data
from baken.figures.asking import ask
from baken.figures.lexicon import Lexicon
from baken.figures.query import Query
from baken.figures.routing import asks_for_figure
from baken.nlu.topics import READING

QUESTION = "figure_question"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FigureQuestions(GraphComponent, IntentClassifier):
    """Gives a message that a figure answers its own intent, and the question as labels.

    A message's metadata may hold the question answered last (`figure`), and the topic (`topic`), from which a
    message goes on that leans on it ("en in 2019?").
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Create with the words of `data/figures`."""
        self._lexicon = lexicon

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "FigureQuestions":
        """See Rasa's `GraphComponent.create`."""
        return cls(Lexicon.load())

    def process(self, messages: List[Message]) -> List[Message]:
        """Decide for each message, after all other components."""
        for message in messages:
            given = message.get("metadata") or {}
            reading = Reading.from_dict(message.get(READING))
            last = self._lexicon.carried.get(given.get("topic", ""))
            if given.get("figure"):
                last = Query.from_dict(given["figure"])
            text = message.get(TEXT) or ""
            asked = ask(text, message.get(ENTITIES, []), self._lexicon, last, reading.best.label)
            if asked is not None and asks_for_figure(reading, asked, self._lexicon):
                message.set(QUESTION, asked.query.as_dict(), add_to_output=True)
                for name, value in parse_data(replace(reading, verdict="figure")).items():
                    message.set(name, value, add_to_output=True)
        return messages
