"""What somebody wants to know of the last answer: how old it is, how reliable, or where it comes from. Pure."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import FrozenSet, List, Pattern

from baken.dialogue.reading import Guess, Reading
from baken.yaml_file import read_yaml

FILE = Path("data/longtail/aspects.yml")
ASKS_SOURCE = "bron_vragen"
SHORT = 9  # words
SURE = 0.9


@dataclass(frozen=True)
class Aspects:
    """The words by which such a question is known."""

    about: FrozenSet[str]
    pointer: Pattern[str]
    age: Pattern[str]
    trust: Pattern[str]

    @classmethod
    def load(cls, path: Path = FILE) -> "Aspects":
        """Read the words.

        Raises:
            YamlFileError: the file is no valid YAML.
        """
        read = read_yaml(path)
        return cls(frozenset(read["about"]), *(_any_of(read[name]) for name in ("pointer", "age", "trust")))

    def apply(self, text: str, reading: Reading, topic: str) -> Reading:
        """The reading of a message, as a question about the last answer where it is one.

        A message is one when it was read as a question about sources, or is short and points back, and has words of
        an aspect. Without a last answer nothing changes: then the general answer on sources is the better one.

        Args:
            text: the message.
            reading: how it was understood.
            topic: the topic answered last; empty when there is none.
        """
        aspect = "age" if self.age.search(text) else "trust" if self.trust.search(text) else ""
        points = bool(self.pointer.search(text)) and len(text.split()) <= SHORT
        if not aspect or not topic or not points or reading.best.label not in self.about:
            return reading
        others = tuple(guess for guess in reading.ranking if guess.label != ASKS_SOURCE)
        ranking = (Guess(ASKS_SOURCE, SURE), *(Guess(each.label, each.confidence * (1 - SURE)) for each in others))
        return replace(reading, ranking=ranking, verdict="answer", aspect=aspect)  # type: ignore[arg-type]


def _any_of(words: List[str]) -> Pattern[str]:
    return re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
