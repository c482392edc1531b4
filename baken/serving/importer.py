"""Reads the training messages once, where Rasa's own importer reads and checks all files three times."""

from functools import lru_cache
from typing import Optional, Text

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData


class ReadOnce(RasaFileImporter):
    """Rasa's importer of files, with a memory. The messages are the same for every language that Rasa asks for."""

    def get_nlu_data(self, language: Optional[Text] = "nl") -> TrainingData:
        """See `TrainingDataImporter.get_nlu_data`."""
        return self._messages()

    @lru_cache(maxsize=1)  # noqa: B019 - an importer lives as long as its training
    def _messages(self) -> TrainingData:
        return super().get_nlu_data("nl")
