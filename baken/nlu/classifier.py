"""The topic classifier: kernel ridge regression over all labels at once.

One linear system gives the weight of every training message for every label, so training takes seconds,
gives the same result each time, and needs no epochs or seeds. The same system gives the leave-one-out
scores of training messages, which is what the confidences are calibrated on: no message is judged by
a model that saw it.

There are two heads. One uses meaning, spelling and words; the other meaning alone, with rare labels weighed
up, for messages in another language, whose spelling and words say nothing about Dutch training messages. That
one is a committee: each member learns from a third of the messages, together in a ninth of the time that all at
once would take. The first head, asked about the meaning alone, is the fourth member. Their mean is steady, where a
single member is right or wrong by which messages it happened to see (benchmarks/evaluation.md).
"""

from dataclasses import dataclass
from typing import List, Mapping, Optional, Sequence, Tuple
from zlib import crc32

import numpy as np
from scipy.linalg.lapack import spotrf, spotrs, strtrs
from scipy.optimize import minimize_scalar

from baken.nlu.kernels import Lexical, Semantic

RIDGE = 0.2
SECOND = 0.5  # how far a message counts for the other topic that answers it too, where its own counts for 1
JUDGED = 500  # messages whose leave-one-out scores the confidences are calibrated on, spread over all
BALANCE, BALANCE_FOREIGN = 0.3, 1.0
MEMBERS = 3  # of the committee
NARROWER = 2  # without spelling and words, only near neighbours in meaning should count


@dataclass
class Head:
    """Weights of the training messages for the labels, and the sharpness that makes scores confidences."""

    weights: np.ndarray
    sharpness: float

    @classmethod
    def fit(cls, kernel: np.ndarray, targets: np.ndarray, balance: float) -> "Head":
        """Solve for the weights.

        Args:
            kernel: likeness of the training messages, shape `(n, n)`, rows side by side in memory. Only what is on and
                below the diagonal is read, and all of it is overwritten.
            targets: one column a label, 1 where a message has it and less where it is its second, shape `(n, labels)`.
            balance: 0 lets frequent labels weigh more, 1 makes all labels weigh the same.

        Raises:
            numpy.linalg.LinAlgError: the kernel is no kernel.
        """
        truth = targets.argmax(axis=1)
        counts = targets.sum(axis=0)[truth]
        kernel[np.diag_indices_from(kernel)] += RIDGE * (counts / np.median(counts)) ** balance
        # LAPACK wants columns side by side in memory: for it, this is the upper half of the transpose
        factor, failed = spotrf(kernel.T, lower=False, overwrite_a=True)
        if failed:
            raise np.linalg.LinAlgError("the kernel of the training messages is not positive definite")
        weights, _ = spotrs(factor, targets, lower=False)
        judged = np.arange(0, len(truth), -(-len(truth) // JUDGED))
        units = np.zeros((len(truth), len(judged)), dtype=np.float32, order="F")
        units[judged, np.arange(len(judged))] = 1
        roots, _ = strtrs(factor, units, lower=False, trans=1, overwrite_b=True)
        inverse = np.einsum("ij,ij->j", roots, roots)  # the diagonal of the inverse of the kernel
        left_out = targets[judged] - weights[judged] / inverse[:, None]
        return cls(weights, _sharpness(left_out, truth[judged]))

    def confidences(self, similarity: np.ndarray) -> np.ndarray:
        """How likely each label is, shape `(messages, labels)`; rows sum to one."""
        return _softmax(self.logits(similarity))

    def logits(self, similarity: np.ndarray) -> np.ndarray:
        """The same before it is made to sum to one, which is what the members of a committee are averaged on."""
        return np.asarray(self.sharpness * (similarity @ self.weights))


@dataclass
class Classifier:
    """Labels for messages, with confidences."""

    labels: List[str]
    lexical: Lexical
    semantic: Semantic
    dutch: Head
    foreign: List[Tuple[np.ndarray, Head]]  # which training messages a member learnt from, and what it learnt

    @classmethod
    def fit(
        cls,
        texts: Sequence[str],
        vectors: np.ndarray,
        labels: Sequence[str],
        seconds: Optional[Mapping[str, str]] = None,
        abroad: bool = True,
    ) -> "Classifier":
        """Learn from labelled messages.

        Args:
            texts: the messages.
            vectors: their sentence vectors, shape `(len(texts), dimensions)`.
            labels: their labels.
            seconds: the other label that is right too, of the messages that have one.
            abroad: whether it will be asked about messages in another language.

        Raises:
            ValueError: there are fewer than two labels.
        """
        names = sorted(set(labels))
        if len(names) < 2:
            raise ValueError("at least two labels are needed to tell them apart")
        column = {name: index for index, name in enumerate(names)}
        targets = np.zeros((len(texts), len(names)), dtype=np.float32)
        for row, text in enumerate(texts):
            if seconds and text in seconds:
                targets[row, column[seconds[text]]] = SECOND
        targets[np.arange(len(texts)), [column[label] for label in labels]] = 1
        lexical, semantic = Lexical.fit(texts), Semantic.fit(vectors)
        kernel = semantic.among()
        foreign = [
            (part, Head.fit(kernel[np.ix_(part, part)] ** NARROWER, targets[part], BALANCE_FOREIGN))
            for part in (_parts(texts) if abroad else [])
            if len(part)
        ]
        lexical.add_among(kernel)
        dutch = Head.fit(kernel, targets, BALANCE)
        return cls(names, lexical, semantic, dutch, foreign)

    def confidences(self, texts: Sequence[str], vectors: np.ndarray, foreign: Sequence[bool]) -> np.ndarray:
        """How likely each label is for each message, shape `(len(texts), len(labels))`.

        Args:
            texts: the messages.
            vectors: their sentence vectors.
            foreign: whether a message is in another language than Dutch.
        """
        meaning = self.semantic.similarity(vectors)
        result = self.dutch.confidences(meaning + self.lexical.similarity(texts))
        abroad = np.asarray(foreign, dtype=bool)
        if abroad.any():
            narrow = meaning[abroad] ** NARROWER
            members = [head.logits(narrow[:, part]) for part, head in self.foreign]
            result[abroad] = _softmax(np.mean([*members, self.dutch.logits(narrow)], axis=0))
        return result


def _parts(texts: Sequence[str]) -> List[np.ndarray]:
    """The places of the messages of each member of the committee.

    A message's own letters say whose it is, so that one more message changes nothing for the others.
    """
    member = np.array([crc32(text.encode()) % MEMBERS for text in texts])
    return [np.flatnonzero(member == number) for number in range(MEMBERS)]


def _sharpness(scores: np.ndarray, truth: np.ndarray) -> float:
    """The factor under which the softmax of the scores has the least log loss."""
    rows = np.arange(len(truth))

    def loss(factor: float) -> float:
        return float(-np.log(_softmax(factor * scores)[rows, truth] + 1e-12).mean())

    best = minimize_scalar(loss, bounds=(1.0, 40.0), method="bounded", options={"xatol": 0.1})
    return float(best.x)


def _softmax(scores: np.ndarray) -> np.ndarray:
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)
