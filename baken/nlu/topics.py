"""The topic classifier as a Rasa component: trains on retrieval intents, ranks all labels for a message."""

from pathlib import Path
from typing import Any, Dict, List, Text

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from baken.answers import language_lines, load_answers
from baken.dialogue.followup import leans_on_last
from baken.nlu.alignment import Alignment
from baken.nlu.classifier import Classifier
from baken.nlu.encoder import shared_encoder
from baken.nlu.language import Languages
from baken.nlu.seconds import load_seconds
from baken.nlu.understanding import Understanding, subjects
from baken.nlu.vector_store import FOLDER, StoredEncoder

READING = "reading"
_FILE = "topics.joblib"
DATA = Path("data")


def label_of(message: Message) -> Text:
    """The label of a training message: the whole name of a retrieval intent, or the plain intent."""
    label: Text = message.get(INTENT_RESPONSE_KEY) or message.get(INTENT)
    return label


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True
)
class TopicClassifier(GraphComponent, IntentClassifier):
    """Puts a `Reading` in every message; the components after it refine it and decide.

    A message's metadata may name the topic that was answered last (`{"topic": "hulp/loon"}`): a message
    that leans on it ("en als ik geen papieren heb?") is then read together with that topic's question.
    """

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        """Create an untrained classifier that will be kept at `resource`."""
        self._model_storage = model_storage
        self._resource = resource
        self._subjects: Dict[str, str] = {}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TopicClassifier":
        """See Rasa's `GraphComponent.create`."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the labels of all training messages, and write what was learnt into the model."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        texts = [message.get(TEXT) for message in examples]
        labels = [label_of(message) for message in examples]
        stored = StoredEncoder(shared_encoder(), FOLDER)
        vectors = stored.encode(texts)
        classifier = Classifier.fit(texts, vectors, labels, load_seconds())
        alignment = Alignment.fit(language_lines(load_answers(DATA)), stored, vectors)
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump((classifier, alignment, subjects(texts, labels)), folder / _FILE, compress=1)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TopicClassifier":
        """See Rasa's `GraphComponent.load`."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            classifier, alignment, component._subjects = joblib.load(folder / _FILE)
        component._understanding = Understanding(classifier, shared_encoder(), Languages(), alignment)
        return component

    def process(self, messages: List[Message]) -> List[Message]:
        """Read each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            topic = (message.get("metadata") or {}).get("topic", "")
            subject = self._subjects.get(topic, "") if leans_on_last(text) else ""
            reading = self._understanding.read(text, subject)
            message.set(READING, reading.as_dict(), add_to_output=True)
        return messages
