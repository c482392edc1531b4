"""Brings the sentence vectors of other languages nearer to those of Dutch messages.

The encoder keeps every language in a corner of its own, so that a message in Polish is a little like all that is
Polish, whatever it says. Where such a corner lies is told by what Baken itself says in that language
(`data/dialogue/talen.yml`): no message in another language is trained on.
"""

import re
from dataclasses import dataclass
from typing import Dict, List, Mapping

import numpy as np

from baken.answers.readability import sentences
from baken.knowledge.references import REFERENCE
from baken.nlu.encoder import Encoder
from baken.nlu.kernels import direction

WAY = 0.5  # of the way to Dutch: the whole way also takes away meaning (benchmarks/evaluation.md)

_DIRECTION_MARKS = re.compile(r"[\u2066\u2069]")


def said_in(line: str) -> List[str]:
    """The sentences of a line, without what it refers to."""
    return sentences(_DIRECTION_MARKS.sub("", REFERENCE.sub("", line)))


@dataclass
class Alignment:
    """How far the corner of each language, by its ISO 639-1 code, lies from that of Dutch messages."""

    apart: Dict[str, np.ndarray]

    @classmethod
    def fit(cls, lines: Mapping[str, str], encoder: Encoder, dutch: np.ndarray) -> "Alignment":
        """Find the corners.

        Args:
            lines: some sentences in each language; references to the base in them are left out.
            encoder: for the sentence vectors.
            dutch: the sentence vectors of Dutch messages, shape `(messages, dimensions)`.
        """
        centre = dutch.mean(axis=0)
        return cls({name: encoder.encode(said_in(line)).mean(axis=0) - centre for name, line in lines.items()})

    def towards_dutch(self, vectors: np.ndarray, language: str) -> np.ndarray:
        """The vectors of messages in a language, part of the way to Dutch; as they are if the language has no line."""
        if language not in self.apart:
            return vectors
        return direction(vectors - WAY * self.apart[language])
