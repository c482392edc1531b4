"""Reads the training messages once, where Rasa's own importer reads and checks all files three times."""

from functools import lru_cache
from typing import Any, Dict, Optional, Text

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


class Example(Message):
    """A training message that is cheap to copy and to compare: Rasa does both a dozen times to all of them."""

    def __deepcopy__(self, memo: Dict[int, Any]) -> "Example":
        """A copy with fields of its own; what is in them are strings, which never change."""
        return Example(self.data, set(self.output_properties), self.time, list(self.features))

    def __hash__(self) -> int:
        """The hash of the text. Messages that are the same in all have it in common, which is what a hash must do."""
        return hash(self.get(TEXT))


class ReadOnce(RasaFileImporter):
    """Rasa's importer of files, with a memory. The messages are the same for every language that Rasa asks for."""

    def get_nlu_data(self, language: Optional[Text] = "nl") -> TrainingData:
        """See `TrainingDataImporter.get_nlu_data`."""
        return self._messages()

    @lru_cache(maxsize=1)  # noqa: B019 - an importer lives as long as its training
    def _messages(self) -> TrainingData:
        read = super().get_nlu_data("nl")
        read.training_examples = [Example(each.data) for each in read.training_examples]
        return read
