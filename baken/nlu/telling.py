"""What a message tells for the signaalcheck, as a Rasa component: it puts a `Told` into every message.

It reads without knowing which question is open; `baken.screening.hearing` brings the two together. Only labels and
numbers leave here, and the tracker store does not keep them.
"""

from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Text

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
from baken.nlu.encoder import shared_encoder
from baken.nlu.examples import load_signal_examples
from baken.nlu.replies import Replies, is_question
from baken.nlu.signal_rules import SignalRules
from baken.nlu.signals import AFFIRMING, SignalDetector, SignalModel
from baken.nlu.vector_store import FOLDER, StoredEncoder
from baken.screening.settings import Settings
from baken.screening.told import Told

DATA = Path("data")
TOLD = "told"
ROUND = 3
_FILE = "signals.joblib"


class Listener:
    """Reads what a message tells: the pure core of `SignalReader`."""

    def __init__(self, detector: SignalDetector, replies: Replies, situations: FrozenSet[str]) -> None:
        """Bring together what reading needs; `situations` are the names that are no signals."""
        self._detector, self._replies, self._situations = detector, replies, situations

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
            country=self._replies.country(text),
        )


def train() -> SignalModel:
    """Learn from the examples of `data/screening`."""
    examples = load_signal_examples()
    vectors = StoredEncoder(shared_encoder(), FOLDER).encode([each.text for each in examples])
    return SignalModel.fit(examples, vectors, SignalRules.load(), _situations())


def listener(model: SignalModel) -> Listener:
    """A listener with a trained model."""
    rules = SignalRules.load()
    return Listener(SignalDetector(model, shared_encoder(), rules), Replies.load(), _situations())


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
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(train(), folder / _FILE, compress=1)
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
