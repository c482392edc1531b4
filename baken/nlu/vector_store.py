"""Sentence vectors of the training messages, of the answers and of what may be quoted, kept in `data/vectors`.

Embedding eleven thousand messages takes two minutes on two cores; reading their vectors takes a second. A
message that is not in the store is embedded when it is needed, so the store can be old, or absent, and never
wrong: it is keyed by the text itself. `python -m baken.nlu.vector_store` brings it up to date.
"""

import hashlib
import sys
from pathlib import Path
from typing import Dict, List, Mapping, Sequence

import numpy as np

from baken.nlu.encoder import DIMENSIONS, Encoder, clean, shared_encoder

FOLDER = Path("data/vectors")
SCALE = 127.0
BATCH = 512
SCREENING, ANSWERS = "screening", "answers"


class StoredEncoder:
    """An encoder that looks first whether a text's vector was kept."""

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        """Read the store; `folder` may be absent."""
        self._encoder = encoder
        self._vectors: Dict[bytes, np.ndarray] = {}
        for path in sorted(folder.glob("*.npz")):
            with np.load(path) as kept:
                self._vectors.update(zip(map(bytes, kept["keys"]), kept["vectors"], strict=True))

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """See `Encoder.encode`. Vectors are rounded to eight bits, whether they were kept or not."""
        missing = list(dict.fromkeys(text for text in texts if key(text) not in self._vectors))
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            for text, vector in zip(batch, rounded(self._encoder.encode(batch)), strict=True):
                self._vectors[key(text)] = vector
        vectors = [self._vectors[key(text)] for text in texts]
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), DIMENSIONS) / SCALE

    def share(self, texts: Sequence[str]) -> float:
        """The share of the texts that is in the store."""
        return sum(key(text) in self._vectors for text in texts) / len(texts) if texts else 1.0

    def save(self, groups: Mapping[str, Sequence[str]], folder: Path) -> None:
        """Write a file a group, with the vectors of its texts and no others."""
        folder.mkdir(exist_ok=True)
        for path in folder.glob("*.npz"):
            if path.stem not in groups:
                path.unlink()
        for group, texts in groups.items():
            keys = sorted({key(text) for text in texts})
            np.savez_compressed(
                folder / f"{group}.npz",
                keys=np.array([np.frombuffer(each, dtype=np.uint8) for each in keys]),
                vectors=np.array([self._vectors[each] for each in keys], dtype=np.int8),
            )


def key(text: str) -> bytes:
    """What a text is kept under: a hash of the part that is embedded."""
    return hashlib.blake2b(clean(text).encode("utf-8"), digest_size=8).digest()


def rounded(vectors: np.ndarray) -> np.ndarray:
    """Vectors in eight bits, shape kept; the greatest error of a component is 0.004."""
    return np.round(vectors * SCALE).astype(np.int8)


def main() -> int:
    """Embed what is new in the training messages, the answers and what may be quoted, and write the store."""
    from baken.answers.load import language_lines, load_answers, load_examples
    from baken.knowledge import Knowledge
    from baken.nlu.alignment import said_in
    from baken.nlu.examples import load_signal_examples
    from baken.retrieval.building import searched
    from baken.retrieval.passages import found_by, parts_of

    groups: Dict[str, List[str]] = {"longtail": [text for _, text in searched(Path("data"))]}
    for label, texts in load_examples(Path("data")).items():
        groups.setdefault(label.split("/")[0], []).extend(texts)
    answers = load_answers(Path("data"))
    groups[ANSWERS] = [text for _, text in found_by(parts_of(answers, Knowledge.load(Path("data/knowledge"))))]
    groups[ANSWERS] += [text for line in language_lines(answers).values() for text in said_in(line)]
    groups[SCREENING] = [each.text for each in load_signal_examples()]
    stored = StoredEncoder(shared_encoder(), FOLDER)
    every = [text for texts in groups.values() for text in texts]
    print(f"{stored.share(every):.1%} of {len(every)} texts were kept; embedding the rest.")
    stored.encode(every)
    stored.save(groups, FOLDER)
    return 0


if __name__ == "__main__":
    sys.exit(main())
