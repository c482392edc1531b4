"""From the text of a message to a ranking of labels: the pure core of `TopicClassifier`."""

import re
from typing import Dict, List, Sequence, Tuple

import numpy as np

from baken.dialogue.reading import Guess, Reading
from baken.nlu.alignment import Alignment
from baken.nlu.classifier import Classifier
from baken.nlu.encoder import MAX_CHARACTERS, Encoder
from baken.nlu.language import Languages
from baken.nlu.mending import Mending

RANKED = 10
SEGMENTS = 6
# With fewer known words a message is read by its meaning alone, whatever its language seems to be.
FAMILIAR_ENOUGH = 0.35
SUBJECT_WEIGHT = 0.3

_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")
_WORD = re.compile(r"\w")


class Understanding:
    """Reads messages with a trained classifier."""

    def __init__(
        self, classifier: Classifier, encoder: Encoder, languages: Languages, alignment: Alignment
    ) -> None:
        """Bring together what reading needs."""
        self._classifier = classifier
        self._alignment = alignment
        self._encoder = encoder
        self._languages = languages
        self._mending = Mending(classifier.lexical.words)

    def read(self, text: str, subject: str = "") -> Reading:
        """Rank the labels for a message.

        Args:
            text: the message as it was typed.
            subject: the question that the talk is about, when the message leans on it ("en bij mannen?").
        """
        known = self._classifier.lexical.known_share(text)
        language = self._languages.of(text, known)
        foreign = language != "nl" or known < FAMILIAR_ENOUGH
        if not foreign:
            text = self._mending.mend(text)
        parts = segments(text)
        windows = [text] if len(text) <= MAX_CHARACTERS else gather(parts)
        leaning = [f"{subject} {text}"] if subject else []
        singles = parts if len(parts) > 1 else []
        confidences = self._confidences([*windows, *leaning, *singles], language, foreign)
        whole = confidences[: len(windows)].mean(axis=0)
        if leaning:
            whole = (1 - SUBJECT_WEIGHT) * whole + SUBJECT_WEIGHT * confidences[len(windows)]
        return Reading(
            ranking=self._ranking(whole),
            segments=tuple(self._ranking(row)[0] for row in confidences[len(windows) + len(leaning) :]),
            language=language,
            elliptic=bool(subject),
        )

    def _confidences(self, texts: Sequence[str], language: str, foreign: bool) -> np.ndarray:
        vectors = self._alignment.towards_dutch(self._encoder.encode(texts), language)
        return self._classifier.confidences(texts, vectors, [foreign] * len(texts))

    def _ranking(self, row: np.ndarray) -> Tuple[Guess, ...]:
        best = np.argsort(-row, kind="stable")[:RANKED]
        return tuple(Guess(self._classifier.labels[index], float(row[index])) for index in best)


def segments(text: str) -> List[str]:
    """The sentences of a message that hold a word, at most `SEGMENTS`: the first ones and the last."""
    found = [part.strip() for part in _SENTENCE.split(text) if _WORD.search(part)]
    return found if len(found) <= SEGMENTS else [*found[: SEGMENTS - 1], found[-1]]


def gather(parts: Sequence[str]) -> List[str]:
    """Neighbouring sentences put together as far as the encoder reads, so that none stands without context."""
    windows: List[str] = []
    for part in parts:
        if windows and len(windows[-1]) + len(part) < MAX_CHARACTERS:
            windows[-1] = f"{windows[-1]} {part}"
        else:
            windows.append(part)
    return windows or [""]


def subjects(texts: Sequence[str], labels: Sequence[str]) -> Dict[str, str]:
    """The question that stands for each label: its first training message."""
    first: Dict[str, str] = {}
    for text, label in zip(texts, labels, strict=True):
        first.setdefault(label, text)
    return first
