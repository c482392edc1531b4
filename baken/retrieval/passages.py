"""Finds what an answer's longer version says of a question that its short version does not answer.

"How high is that amount?" is a question on compensation: the short answer says where to ask for it, and the amount
stands in the longer one. The paragraph that fits the question clearly better than all of the short answer is said
behind it. How an answer fits is reckoned as for items of the base (see `index`).
"""

from dataclasses import dataclass
from typing import Dict, List, Mapping, Sequence, Tuple

import numpy as np

from baken.answers.load import Answer
from baken.answers.readability import sentences
from baken.dialogue.reading import is_topic
from baken.knowledge import Knowledge, render
from baken.retrieval.index import Index

FITS, BETTER = 0.3, 0.05  # the score of a paragraph, and by how much it must beat the short answer

Parts = Mapping[str, Sequence[str]]


@dataclass
class Passages:
    """The longer versions of answers, ready to be searched.

    `paragraphs` has those of each label, in order; in `index` the name of a label with 0 is its short answer, and with
    1 and up a paragraph.
    """

    paragraphs: Dict[str, List[str]]
    index: Index

    @classmethod
    def fit(cls, parts: Parts, vectors: np.ndarray, centre: np.ndarray) -> "Passages":
        """Keep the answers.

        Args:
            parts: what `parts_of` gives.
            vectors: the sentence vectors of what `found_by` gives for these parts, in order.
            centre: the mean vector of many questions.
        """
        index = Index.fit(found_by(parts), vectors, centre, {})
        return cls({label: list(texts[1:]) for label, texts in parts.items()}, index)

    def find(self, label: str, text: str, vector: np.ndarray) -> str:
        """The paragraph behind the short answer that a question is about; empty when there is none.

        Args:
            label: the topic that is answered.
            text: the question.
            vector: its sentence vector, shape `(1, dimensions)`.
        """
        if label not in self.paragraphs:
            return ""
        first = self.index.names.index(f"{label} 0")
        scores = self.index.scores([text], vector)[0, first : first + len(self.paragraphs[label]) + 1]
        best = int(scores[1:].argmax())
        fits = scores[1 + best] >= max(FITS, scores[0] + BETTER)
        return self.paragraphs[label][best] if fits else ""


def parts_of(answers: Mapping[str, Sequence[Answer]], knowledge: Knowledge) -> Dict[str, List[str]]:
    """For each topic its short answer with its title, and then the paragraphs of its longer version.

    Raises:
        UnknownReference: an answer refers to a fact that is not there.
    """
    topics = {label: each[0] for label, each in answers.items() if is_topic(label) and each[0].longer}
    return {
        label: [f"{answer.title}\n{render(answer.text, knowledge)}", *render(answer.longer, knowledge).split("\n\n")]
        for label, answer in topics.items()
    }


def found_by(parts: Parts) -> List[Tuple[str, str]]:
    """The sentences of each part, with the name that it has in the index."""
    return [
        (f"{label} {place}", sentence)
        for label, texts in parts.items()
        for place, text in enumerate(texts)
        for sentence in sentences(text)
    ]
