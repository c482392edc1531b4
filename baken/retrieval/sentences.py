"""The sentences of `data/longtail`: how something is quoted, and how old and how sure it is said to be."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Mapping

from baken.yaml_file import read_yaml

FILE = Path("data/longtail/sentences.yml")


class SentenceError(ValueError):
    """`data/longtail/sentences.yml` lacks a sentence; the message says which."""


@dataclass(frozen=True)
class Sentences:
    """The sentences, with names in braces for what is filled in."""

    stale: str
    organisation: Mapping[str, str]
    kinds: Mapping[str, str]
    age: Mapping[str, str]
    trust: Mapping[str, str]

    @classmethod
    def load(cls, path: Path = FILE) -> "Sentences":
        """Read the file.

        Raises:
            YamlFileError: the file is no valid YAML.
            SentenceError: a sentence is missing, or one is there that nothing uses.
        """
        read: Dict[str, Any] = read_yaml(path)
        fields = set(cls.__dataclass_fields__)
        if set(read) != fields:
            raise SentenceError(f"{path.name}: must hold {', '.join(sorted(fields))}, and holds {', '.join(read)}")
        return cls(**read)
