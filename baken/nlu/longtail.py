"""The long tail as a Rasa component: finds what is said of a question that no topic or short answer answers well."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Text

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from baken.dialogue.reading import OUT_OF_SCOPE, Reading, is_topic, parse_data
from baken.dialogue.verdict import Thresholds
from baken.figures.lexicon import Lexicon
from baken.knowledge import Knowledge
from baken.nlu.encoder import shared_encoder
from baken.nlu.topics import READING, label_of
from baken.nlu.vector_store import FOLDER, StoredEncoder
from baken.retrieval.aspects import Aspects
from baken.retrieval.bounds import Bounds
from baken.retrieval.building import build_index, build_passages
from baken.retrieval.choosing import choose, may_be_quoted_to, sift

_FILE = "longtail.joblib"
DATA = Path("data")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LongTail(GraphComponent, IntentClassifier):
    """Puts into a message's reading what is said beside the answer, and which side of the last one it is about."""

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        """Create an untrained component that will be kept at `resource`."""
        self._model_storage = model_storage
        self._resource = resource
        self._encoder = shared_encoder()
        self._aspects = Aspects.load()

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "LongTail":
        """See Rasa's `GraphComponent.create`."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Index the base; the training messages say what questions are like, and which have no answer."""
        said = [(label_of(message), message.get(TEXT)) for message in training_data.intent_examples]
        questions = [text for label, text in said if text and is_topic(label)]
        elsewhere = [text for label, text in said if text and label == OUT_OF_SCOPE]
        stored = StoredEncoder(self._encoder, FOLDER)
        index = build_index(DATA, stored, questions, elsewhere)
        passages = build_passages(DATA, stored, index.centre)
        bounds = Bounds.of(Knowledge.load(DATA / "knowledge"), Lexicon.load(DATA / "figures"))
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump((index, passages, bounds), folder / _FILE, compress=1)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "LongTail":
        """See Rasa's `GraphComponent.load`."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._index, component._passages, component._bounds = joblib.load(folder / _FILE)
        return component

    def process(self, messages: List[Message]) -> List[Message]:
        """Look for each message, after the verdict."""
        for message in messages:
            given = message.get("metadata") or {}
            before = Reading.from_dict(message.get(READING))
            text = message.get(TEXT) or ""
            reading = self._aspects.apply(text, before, given.get("topic", ""))
            reading = self._detailed(text, self._quoting(text, reading))
            if reading != before:
                for name, value in parse_data(reading).items():
                    message.set(name, value, add_to_output=True)
        return messages

    def _quoting(self, text: str, reading: Reading) -> Reading:
        gap = self._bounds.gap_of_numbers(text, reading)
        if gap:
            return replace(reading, gap=gap)
        if not may_be_quoted_to(reading):
            return reading
        (hits,) = self._index.search([text], self._encoder.encode([text]))
        gap, items = sift(hits, self._index.enough)
        if gap:
            return replace(reading, gap=gap)
        items = self._bounds.within(items, text)
        under = self._index.topics_of(items[0].name)
        quoting = choose(reading, items, self._index.enough, under, Thresholds())
        return quoting or replace(reading, gap=self._bounds.named_in(text, reading.best.label))

    def _detailed(self, text: str, reading: Reading) -> Reading:
        if reading.verdict != "answer" or reading.quote or reading.gap or reading.language != "nl":
            return reading
        return replace(reading, detail=self._passages.find(reading.best.label, text, self._encoder.encode([text])))
