"""What Baken remembers of a talk: labels and counts, never words."""

from dataclasses import asdict, dataclass, field
from typing import Any, Mapping, Optional, Tuple


@dataclass(frozen=True)
class Memory:
    """The state of a talk between two messages.

    `topic` is the label answered last, `candidates` are the labels that came next and were not shown yet,
    `misses` counts the turns in a row in which Baken did not know what was meant. After an answer with a figure,
    `figure` is the question that it answered (see `baken.figures.query`), and `facts` are the ids of what it told.
    """

    topic: str = ""
    candidates: Tuple[str, ...] = ()
    misses: int = 0
    figure: Mapping[str, Any] = field(default_factory=dict)
    facts: Tuple[str, ...] = ()

    def as_dict(self) -> dict:
        """Plain data, for a slot."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Optional[Mapping[str, Any]]) -> "Memory":
        """The reverse of `as_dict`; nothing gives an empty memory."""
        if not data:
            return cls()
        return cls(
            topic=data["topic"],
            candidates=tuple(data["candidates"]),
            misses=data["misses"],
            figure=data.get("figure") or {},
            facts=tuple(data.get("facts") or ()),
        )
