"""What a message tells for the signaalcheck, as a Rasa component: it puts a `Told` into every message.

It reads without knowing which question is open; `baken.screening.hearing` brings the two together. Only labels and
numbers leave here, and the tracker store does not keep them.
"""

from pathlib import Path
from typing import Any, Dict, FrozenSet, List, NamedTuple, Text

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from baken.knowledge import Knowledge
from baken.nlu.alarms import shared_alarms
from baken.nlu.classifier import Classifier
from baken.nlu.danger import DangerReader, learn_danger
from baken.nlu.encoder import shared_encoder
from baken.nlu.examples import load_signal_examples
from baken.nlu.replies import Replies, is_question
from baken.nlu.signal_rules import SignalRules
from baken.nlu.signals import AFFIRMING, SignalDetector, SignalModel
from baken.nlu.topics import label_of
from baken.nlu.vector_store import FOLDER, StoredEncoder
from baken.screening.settings import Settings
from baken.screening.told import Told

DATA = Path("data")
TOLD = "told"
ROUND = 3
_FILE = "signals.joblib"


class Listener:
    """Reads what a message tells: the pure core of `SignalReader`."""

    def __init__(
        self, detector: SignalDetector, danger: DangerReader, replies: Replies, situations: FrozenSet[str]
    ) -> None:
        """Bring together what reading needs; `situations` are the names that are no signals."""
        self._detector, self._danger, self._replies, self._situations = detector, danger, replies, situations

    def read(self, text: str) -> Told:
        """What a message tells."""
        reply = self._replies.read(text)
        spoken = self._detector.read(text)
        return Told(
            polarity=reply.polarity,
            more=reply.more,
            softened=self._replies.softened(text),
            question=is_question(text),
            scores={name: round(score, ROUND) for name, score in spoken.scores.items()},
            affirms=round(spoken.affirms, ROUND),
            tells=tuple(name for name in spoken.tells if name not in self._situations and name != AFFIRMING),
            denies=tuple(name for name in spoken.denies if name not in self._situations),
            situations=tuple(name for name in spoken.tells if name in self._situations),
            whom=self._replies.whom(text),
            minor=self._replies.minor(text),
            bare=self._replies.bare(text),
            danger=round(self._danger.read(text), ROUND),
            country=self._replies.country(text),
        )


class Learnt(NamedTuple):
    """What is learnt from examples: the signals, and what danger sounds like."""

    signals: SignalModel
    danger: Classifier


def learn(messages: Dict[str, List[str]]) -> Learnt:
    """Learn from the examples of `data/screening` and from the training messages of each label."""
    examples, encoder = load_signal_examples(), StoredEncoder(shared_encoder(), FOLDER)
    texts = [each.text for each in examples]
    return Learnt(
        SignalModel.fit(examples, encoder.encode(texts), SignalRules.load(), _situations()),
        learn_danger(messages, texts, encoder),
    )


def listener(learnt: Learnt) -> Listener:
    """A listener with what was learnt."""
    detector = SignalDetector(learnt.signals, shared_encoder(), SignalRules.load())
    danger = DangerReader(learnt.danger, shared_encoder(), shared_alarms())
    return Listener(detector, danger, Replies.load(), _situations())


def _situations() -> FrozenSet[str]:
    return frozenset(Settings.load(DATA, Knowledge.load(DATA / "knowledge")).situations)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SignalReader(GraphComponent, IntentClassifier):
    """Adds what a message tells to its parse data."""

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        """Create an untrained reader that will be kept at `resource`."""
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SignalReader":
        """See Rasa's `GraphComponent.create`."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the signals, and write what was learnt into the model."""
        messages: Dict[str, List[str]] = {}
        for message in training_data.intent_examples:
            messages.setdefault(label_of(message), []).append(message.get(TEXT) or "")
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(learn(messages), folder / _FILE, compress=1)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "SignalReader":
        """See Rasa's `GraphComponent.load`."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._listener = listener(joblib.load(folder / _FILE))
        return component

    def process(self, messages: List[Message]) -> List[Message]:
        """Read each message."""
        for message in messages:
            told = self._listener.read(message.get(TEXT) or "")
            message.set(TOLD, told.as_dict(), add_to_output=True)
        return messages
