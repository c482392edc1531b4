"""What a model depends on, as one short name: when nothing that training reads has changed, nothing is trained."""

import hashlib
from pathlib import Path
from typing import Iterator

READ_BY_TRAINING = (
    "baken/answers",
    "baken/dialogue",
    "baken/figures",
    "baken/knowledge",
    "baken/nlu",
    "baken/retrieval",
    "baken/screening",
    "config.yml",
    "data/dialogue",
    "data/figures",
    "data/knowledge",
    "data/language",
    "data/longtail",
    "data/screening",
    "data/topics",
    "domain.yml",
    "requirements.lock",
)
LENGTH = 12


def fingerprint(root: Path) -> str:
    """The same for the same names and contents of all files that training reads, whenever and wherever it is asked."""
    digest = hashlib.sha256()
    for name in READ_BY_TRAINING:
        for path in _files(root / name):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:LENGTH]


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from sorted(each for each in path.rglob("*") if each.suffix in (".py", ".yml") and each.is_file())
