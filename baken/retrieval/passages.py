"""The paragraphs of the answers, and how well they fit a question, label by label.

A paragraph alone seldom says what it is about ("Dan is dwang niet nodig"), so it is embedded behind the title of its
answer. What stands in an answer can place a question that is worded like none of the training messages.
"""

import re
from dataclasses import dataclass
from typing import List, Mapping, NamedTuple, Sequence

import numpy as np

from baken.answers import Answer
from baken.knowledge import Knowledge, render
from baken.nlu.kernels import direction

_BLANK_LINE = re.compile(r"\n\s*\n")


class Passage(NamedTuple):
    """A paragraph of the answer to a label, with the answer's title before it."""

    label: str
    text: str


def passages(answers: Mapping[str, Sequence[Answer]], knowledge: Knowledge) -> List[Passage]:
    """Every paragraph of every version of the answers to topics, facts filled in, each once.

    Raises:
        UnknownReference: an answer refers to a fact that is not there.
    """
    found = (
        Passage(name, f"{answer.title} {paragraph.strip()}")
        for name, variations in answers.items()
        if "/" in name
        for answer in variations
        for _, text in answer.versions()
        for paragraph in _BLANK_LINE.split(render(text, knowledge))
    )
    return list(dict.fromkeys(found))


@dataclass(frozen=True)
class PassageScores:
    """The directions of the passages, away from what all of them share, label after label.

    `starts` says of each label at which row its passages start, or -1 where it has none.
    """

    directions: np.ndarray
    starts: np.ndarray

    @classmethod
    def fit(cls, vectors: np.ndarray, of: Sequence[str], labels: Sequence[str]) -> "PassageScores":
        """Keep the sentence vectors of passages.

        Args:
            vectors: one a passage, shape `(n, dimensions)`.
            of: the label of each passage; a passage of a label that is not asked for does not count.
            labels: the labels to score, in the order of the columns.

        Raises:
            ValueError: no passage belongs to any of the labels.
        """
        column = {label: index for index, label in enumerate(labels)}
        kept = [index for index, label in enumerate(of) if label in column]
        if not kept:
            raise ValueError("no passage belongs to any of the labels")
        order = sorted(kept, key=lambda index: column[of[index]])
        present, first = np.unique([column[of[index]] for index in order], return_index=True)
        starts = np.full(len(labels), -1)
        starts[present] = first
        centre = vectors[kept].mean(axis=0)
        return cls(direction(vectors[order] - centre), starts)

    def scores(self, vectors: np.ndarray, centre: np.ndarray) -> np.ndarray:
        """The best cosine between each question and the passages of each label, shape `(len(vectors), labels)`.

        A label without passages gets the mean of the others: it is neither helped nor harmed.

        Args:
            vectors: the sentence vectors of the questions.
            centre: the mean vector of many questions; questions share another manner than passages do.
        """
        cosine = direction(vectors - centre) @ self.directions.T
        having = self.starts >= 0
        best = np.empty((len(vectors), len(self.starts)), dtype=np.float32)
        best[:, having] = np.maximum.reduceat(cosine, self.starts[having], axis=1)
        best[:, ~having] = best[:, having].mean(axis=1, keepdims=True)
        return best
