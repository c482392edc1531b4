"""The three classifiers over sentence vectors, behind one interface."""

from typing import Any, Sequence

import numpy as np

from baken.nlu.classifier import BALANCE, Head
from baken.nlu.kernels import Semantic
from benchmarks.features import FEATURES, Lexical, side_by_side

NEIGHBOURS = 5
LOGISTIC = {"C": 10.0, "solver": "liblinear", "dual": True, "max_iter": 200, "tol": 0.01}


class Model:
    """One of `kernel ridge`, `logistic regression`, `nearest neighbours`, over one of `FEATURES`."""

    def __init__(self, kind: str, features: str) -> None:
        """Create untrained."""
        self._kind, self._lexical = kind, Lexical(FEATURES[features])

    def fit(self, texts: Sequence[str], vectors: np.ndarray, labels: Sequence[str]) -> "Model":
        """Learn from labelled messages and their vectors."""
        self._names = np.array(sorted(set(labels)))
        self._semantic = Semantic.fit(vectors)
        if self._lexical.kinds:
            self._lexical.fit(texts)
        if self._kind == "kernel ridge":
            self._fit_ridge(texts, vectors, labels)
        else:
            self._head = self._estimator()
            self._head.fit(side_by_side(self._semantic, vectors, self._lexical, texts), labels)
        return self

    def predict(self, texts: Sequence[str], vectors: np.ndarray) -> Sequence[str]:
        """The best label of each message."""
        if self._kind != "kernel ridge":
            return list(self._head.predict(side_by_side(self._semantic, vectors, self._lexical, texts)))
        return list(self._names[self._head.confidences(self._kernel(texts, vectors)).argmax(axis=1)])

    def load(self) -> None:
        """Read what is no part of the saved model."""
        self._lexical.load()

    def _estimator(self) -> Any:
        if self._kind == "logistic regression":
            from sklearn.linear_model import LogisticRegression

            return LogisticRegression(random_state=0, **LOGISTIC)
        from sklearn.neighbors import KNeighborsClassifier

        return KNeighborsClassifier(NEIGHBOURS, weights="distance", metric="cosine", algorithm="brute")

    def _fit_ridge(self, texts: Sequence[str], vectors: np.ndarray, labels: Sequence[str]) -> None:
        """As `baken.nlu.classifier.Classifier` does, its Dutch head only."""
        if self._lexical.kinds:
            self._trained = self._lexical.transform(texts).T.tocsr()
        targets = (np.array(labels)[:, None] == self._names[None, :]).astype(np.float32)
        self._head = Head.fit(self._kernel(texts, vectors), targets, BALANCE)

    def _kernel(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        kernel = self._semantic.similarity(vectors)
        if self._lexical.kinds:
            kernel += np.asarray((self._lexical.transform(texts) @ self._trained).todense())
        return kernel
