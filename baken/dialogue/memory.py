"""What Baken remembers of a talk: labels and counts, never words."""

from dataclasses import asdict, dataclass
from typing import Any, Mapping, Optional, Tuple


@dataclass(frozen=True)
class Memory:
    """The state of a talk between two messages.

    `topic` is the label answered last, `candidates` are the labels that came next and were not shown yet,
    `misses` counts the turns in a row in which Baken did not know what was meant.
    """

    topic: str = ""
    candidates: Tuple[str, ...] = ()
    misses: int = 0

    def as_dict(self) -> dict:
        """Plain data, for a slot."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Optional[Mapping[str, Any]]) -> "Memory":
        """The reverse of `as_dict`; nothing gives an empty memory."""
        if not data:
            return cls()
        return cls(data["topic"], tuple(data["candidates"]), data["misses"])
