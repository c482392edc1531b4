"""Finds the item of the base that answers a question, by meaning and by words together.

The score of an item is the cosine of the sentence vectors (each away from its own mean: what all questions share, and
what all items share, says nothing), plus the likeness in spelling and words. benchmarks/longtail.md has what was tried.
"""

from dataclasses import dataclass
from typing import List, Mapping, NamedTuple, Sequence, Tuple

import numpy as np

from baken.nlu.kernels import Lexical, direction


class Hit(NamedTuple):
    """An item by name, and how well it fits; scores of different questions can be compared."""

    name: str
    score: float


@dataclass
class Index:
    """The items, ready to be searched.

    `starts` has for each item the place of the first text that it is found by, and `under` the labels whose answers
    rest on it; `enough` is the score from which an item is an answer, see `calibrate`.
    """

    names: List[str]
    starts: np.ndarray
    lexical: Lexical
    directions: np.ndarray
    centre: np.ndarray
    under: List[Tuple[str, ...]]
    enough: float = float("inf")

    @classmethod
    def fit(
        cls,
        found_by: Sequence[Tuple[str, str]],
        vectors: np.ndarray,
        centre: np.ndarray,
        topics: Mapping[str, Sequence[str]],
    ) -> "Index":
        """Keep the items.

        Args:
            found_by: items by name, each with a text that it is found by; those of one item stand together.
            vectors: the sentence vectors of the texts.
            centre: the mean vector of many questions.
            topics: the labels whose answers rest on an item, by its name.
        """
        texts = [text for _, text in found_by]
        starts = {name: place for place, (name, _) in reversed(list(enumerate(found_by)))}
        names = list(dict.fromkeys(name for name, _ in found_by))
        return cls(
            names=names,
            starts=np.array([starts[name] for name in names]),
            lexical=Lexical.fit(texts),
            directions=direction(vectors - vectors.mean(axis=0)),
            centre=centre,
            under=[tuple(topics.get(name, ())) for name in names],
        )

    def search(self, texts: Sequence[str], vectors: np.ndarray) -> List[List[Hit]]:
        """The items for each question, best first.

        Args:
            texts: the questions.
            vectors: their sentence vectors.
        """
        scores = self.scores(texts, vectors)
        order = np.argsort(-scores, axis=1, kind="stable")
        return [[Hit(self.names[at], float(row[at])) for at in best] for row, best in zip(scores, order, strict=True)]

    def scores(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        """How well each item fits each question by meaning and words, shape `(len(texts), len(names))`."""
        meaning = direction(vectors - self.centre) @ self.directions.T
        return np.asarray(np.maximum.reduceat(meaning + self.lexical.similarity(texts), self.starts, axis=1))

    def calibrate(self, texts: Sequence[str], vectors: np.ndarray, share: float, answering: Sequence[str]) -> None:
        """Set `enough` so that no more than a share of messages without an answer would get one.

        Args:
            texts: messages that nothing in the base answers.
            vectors: their sentence vectors.
            share: between 0 and 1.
            answering: the names of the items that are answers.

        Raises:
            ValueError: there are no such messages.
        """
        if not texts:
            raise ValueError("there are no messages to calibrate on")
        columns = np.isin(self.names, answering)
        self.enough = float(np.quantile(self.scores(texts, vectors)[:, columns].max(axis=1), 1 - share))

    def topics_of(self, name: str) -> Tuple[str, ...]:
        """The labels whose answers rest on an item.

        Raises:
            ValueError: there is no such item.
        """
        return self.under[self.names.index(name)]
