"""How alike two messages are: by meaning (sentence vectors), by spelling (character n-grams), by words.

The three are kernels over the training messages. Meaning carries over to other languages and to words never
seen; spelling survives typing errors; words keep near subjects apart. benchmarks/nlu.md has the comparison.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Callable, Dict, List, Sequence

import numpy as np
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

VECTORS, CHARACTERS, WORDS = 1.0, 0.2, 0.3
SPREAD = 1.0
SEEN = 2  # messages that must hold a word before it counts as known: one may be a slip, or in another language
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


def known_words(words: TfidfVectorizer) -> Dict[str, float]:
    """The single words that at least `SEEN` training messages hold, with their weights: the rarer, the more."""
    seldom = np.unique(words.idf_)[-SEEN:][0]  # the rarest words are seen once, the next twice, and so on
    weights = ((word, float(words.idf_[column])) for word, column in words.vocabulary_.items() if " " not in word)
    return {word: weight for word, weight in weights if weight <= seldom}


@dataclass
class Lexical:
    """The spelling and the words of the training messages, to compare others with."""

    characters: TfidfVectorizer
    words: TfidfVectorizer
    trained: csr_matrix  # a column for each training message, as a product with a new message wants it

    @classmethod
    def fit(cls, texts: Sequence[str]) -> "Lexical":
        """Learn the weights from the training messages."""
        spelled, worded = characters(), words()
        features = _side_by_side(spelled.fit_transform(texts), worded.fit_transform(texts))
        return cls(spelled, worded, features.T.tocsr())

    def similarity(self, texts: Sequence[str]) -> np.ndarray:
        """Likeness to every training message, shape `(len(texts), n)`; 0 where nothing is shared."""
        return np.asarray((self._features(texts) @ self.trained).todense())

    def add_among(self, kernel: np.ndarray) -> None:
        """Add the likeness of the training messages to each other, in place, on and below the diagonal of `kernel`.

        A kernel is the same above its diagonal, so that half is not worked out.
        """
        features = self.trained.T.tocsr()

        def add(start: int, end: int) -> None:
            kernel[start:end, :end] += (features[start:end] @ features[:end].T.tocsr()).toarray()

        _for_blocks_of_rows(len(kernel), add)

    def known_share(self, text: str) -> float:
        """The share of a text's words that occur in at least `SEEN` training messages, between 0 and 1."""
        found: List[str] = [each for each in self.words.build_analyzer()(text) if " " not in each]
        return sum(word in self._known for word in found) / len(found) if found else 0.0

    @cached_property
    def _known(self) -> Dict[str, float]:
        return known_words(self.words)

    def _features(self, texts: Sequence[str]) -> csr_matrix:
        return _side_by_side(self.characters.transform(texts), self.words.transform(texts))


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
        return _closeness(direction(vectors - self.centre).astype(np.float32) @ self.vectors.T)

    def among(self) -> np.ndarray:
        """Likeness of the training messages to each other, shape `(n, n)`; above the diagonal nothing is worked out."""
        kernel = np.zeros((len(self.vectors), len(self.vectors)), dtype=np.float32)

        def fill(start: int, end: int) -> None:
            kernel[start:end, :end] = _closeness(self.vectors[start:end] @ self.vectors[:end].T)

        _for_blocks_of_rows(len(kernel), fill)
        return kernel


def _side_by_side(spelled: csr_matrix, worded: csr_matrix) -> csr_matrix:
    """Both kinds of features, scaled so that one product sums the two kernels."""
    return csr_matrix(hstack([spelled * np.float32(CHARACTERS**0.5), worded * np.float32(WORDS**0.5)]))


def _closeness(cosines: np.ndarray) -> np.ndarray:
    """Cosines made a Gaussian kernel, in place."""
    cosines -= 1
    cosines *= 2 * SPREAD
    np.exp(cosines, out=cosines)
    cosines *= VECTORS
    return np.minimum(cosines, VECTORS, out=cosines)


def _for_blocks_of_rows(count: int, work: Callable[[int, int], None]) -> None:
    """Call `work` with the first row and the row after the last of each block; the processors share the blocks."""
    Parallel(n_jobs=-1, prefer="threads", require="sharedmem")(
        delayed(work)(start, min(start + ROWS, count)) for start in range(0, count, ROWS)
    )


def direction(vectors: np.ndarray) -> np.ndarray:
    """Vectors made one long, shape kept; those without length stay so."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9))
