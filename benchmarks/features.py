"""What the classifiers look at: sentence vectors, with or without characters, words or lemmas.

The weights between the three are those in use (`baken.nlu.kernels`), for every classifier.
"""

from typing import Any, List, Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack

from baken.nlu.kernels import CHARACTERS, WORDS, Semantic, characters, direction, words

FEATURES = {
    "vectors": (),
    "vectors + characters": ("characters",),
    "vectors + words": ("words",),
    "vectors + characters + words": ("characters", "words"),
    "vectors + characters + lemmas": ("characters", "lemmas"),
}


class Lemmas:
    """spaCy's lookup lemmas for Dutch, put in the place of the words."""

    def __init__(self) -> None:
        """Load the table."""
        import spacy

        self._nlp = spacy.blank("nl")
        self._nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
        self._nlp.initialize()

    def of(self, texts: Sequence[str]) -> List[str]:
        """The texts with each word as its lemma."""
        return [" ".join(token.lemma_ for token in doc) for doc in self._nlp.pipe(texts)]


class Lexical:
    """The sparse part: one block a kind, scaled by the root of its weight."""

    def __init__(self, kinds: Sequence[str]) -> None:
        """Create for some of `characters`, `words`, `lemmas`."""
        self.kinds = kinds
        self._lemmas: Any = None

    def fit(self, texts: Sequence[str]) -> "Lexical":
        """Learn the weights of what occurs."""
        self._blocks = [
            (characters() if kind == "characters" else words()).fit(self._as(kind, texts)) for kind in self.kinds
        ]
        return self

    def transform(self, texts: Sequence[str]) -> csr_matrix:
        """All blocks side by side."""
        blocks = []
        for kind, block in zip(self.kinds, self._blocks, strict=True):
            weight = CHARACTERS if kind == "characters" else WORDS
            blocks.append(block.transform(self._as(kind, texts)) * np.float32(weight**0.5))
        return csr_matrix(hstack(blocks))

    def load(self) -> None:
        """Read the lemmas; they are no part of what is saved."""
        if "lemmas" in self.kinds:
            self._lemmas = self._lemmas or Lemmas()

    def _as(self, kind: str, texts: Sequence[str]) -> Sequence[str]:
        if kind != "lemmas":
            return texts
        self.load()
        return list(self._lemmas.of(texts))

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_lemmas": None}


def side_by_side(semantic: Semantic, vectors: np.ndarray, lexical: Lexical, texts: Sequence[str]) -> Any:
    """Centred vectors and the sparse blocks as one matrix; without blocks, the vectors as they are."""
    centred = direction(vectors - semantic.centre)
    return csr_matrix(hstack([csr_matrix(centred), lexical.transform(texts)])) if lexical.kinds else centred
