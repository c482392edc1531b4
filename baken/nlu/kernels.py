"""How alike two messages are: by meaning (sentence vectors), by spelling (character n-grams), by words.

The three are kernels over the training messages. Meaning carries over to other languages and to words never
seen; spelling survives typing errors; words keep near subjects apart. benchmarks/nlu.md has the comparison.
"""

from dataclasses import dataclass
from typing import List, Sequence

import numpy as np
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

VECTORS, CHARACTERS, WORDS = 1.0, 0.2, 0.3
SPREAD = 1.0
ROWS = 500  # of a product at a time: the two processors share the work, and memory stays small


def characters() -> TfidfVectorizer:
    """Weights of runs of three and four characters inside words."""
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 4), min_df=3, sublinear_tf=True, strip_accents="unicode", dtype=np.float32
    )


def words() -> TfidfVectorizer:
    """Weights of single words and pairs of words."""
    return TfidfVectorizer(
        ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode", token_pattern=r"\w+", dtype=np.float32
    )


@dataclass
class Lexical:
    """The spelling and the words of the training messages, to compare others with."""

    characters: TfidfVectorizer
    words: TfidfVectorizer
    trained: csr_matrix  # a column for each training message, as a product with a new message wants it

    @classmethod
    def fit(cls, texts: Sequence[str]) -> "Lexical":
        """Learn the weights from the training messages."""
        lexical = cls(characters().fit(texts), words().fit(texts), csr_matrix((0, 0)))
        lexical.trained = lexical._features(texts).T.tocsr()
        return lexical

    def similarity(self, texts: Sequence[str]) -> np.ndarray:
        """Likeness to every training message, shape `(len(texts), n)`; 0 where nothing is shared."""
        return np.asarray((self._features(texts) @ self.trained).todense())

    def add_among(self, kernel: np.ndarray) -> None:
        """Add the likeness of the training messages to each other, in place, on and below the diagonal of `kernel`.

        A kernel is the same above its diagonal, so that half is not worked out.
        """
        features = self.trained.T.tocsr()
        Parallel(n_jobs=-1, prefer="threads", require="sharedmem")(
            delayed(_add_product)(kernel, features, start) for start in range(0, len(kernel), ROWS)
        )

    def known_share(self, text: str) -> float:
        """The share of a text's words that occur in the training messages, between 0 and 1."""
        vocabulary = self.words.vocabulary_
        found: List[str] = [each for each in self.words.build_analyzer()(text) if " " not in each]
        return sum(word in vocabulary for word in found) / len(found) if found else 0.0

    def _features(self, texts: Sequence[str]) -> csr_matrix:
        """Both kinds side by side, scaled so that one product sums the two kernels."""
        spelled = self.characters.transform(texts) * np.float32(CHARACTERS**0.5)
        worded = self.words.transform(texts) * np.float32(WORDS**0.5)
        return csr_matrix(hstack([spelled, worded]))


@dataclass
class Semantic:
    """The meaning of the training messages, centred: what all messages share says nothing."""

    centre: np.ndarray
    vectors: np.ndarray

    @classmethod
    def fit(cls, vectors: np.ndarray) -> "Semantic":
        """Keep the training vectors, shape `(n, dimensions)`."""
        centre = vectors.mean(axis=0)
        return cls(centre, direction(vectors - centre))

    def similarity(self, vectors: np.ndarray) -> np.ndarray:
        """Likeness to every training message, shape `(len(vectors), n)`, between 0 and 1."""
        similarity = direction(vectors - self.centre).astype(np.float32) @ self.vectors.T
        similarity -= 1  # in place: for all training messages at once this is close to a gigabyte
        similarity *= 2 * SPREAD
        np.exp(similarity, out=similarity)
        similarity *= VECTORS
        return np.minimum(similarity, VECTORS, out=similarity)


def _add_product(kernel: np.ndarray, features: csr_matrix, start: int) -> None:
    rows = features[start : start + ROWS]
    end = start + rows.shape[0]
    kernel[start:end, :end] += (rows @ features[:end].T.tocsr()).toarray()


def direction(vectors: np.ndarray) -> np.ndarray:
    """Vectors made one long, shape kept; those without length stay so."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9))
