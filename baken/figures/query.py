"""A question about figures, as labels: what `data/figures` and `data/knowledge/figures.yml` call things. Pure."""

from dataclasses import asdict, dataclass, field
from typing import Any, Dict, Literal, Mapping, Optional, Tuple

EVERYWHERE = ("form", "sex", "age", "nationality", "organisation")  # what narrows down a question on any subject
ALL = "all"  # how a figure says that it is about every form
DIMENSIONS = (*EVERYWHERE, "crime")

Kind = Literal["value", "share", "trend", "list"]
Years = Tuple[int, int]


@dataclass(frozen=True)
class Query:
    """What is asked for. It holds no word of the user, so that a talk may remember it.

    `subject` is one of `data/figures/subjects.yml`; `years` are the first and the last year, nothing means the latest;
    `dims` has what narrows the question down ("sex": "female"); `counter` says whose count; `by` is what a list is
    made by, and `place` says that another country than the Netherlands was asked about.
    """

    subject: str
    kind: Kind = "value"
    years: Optional[Years] = None
    dims: Mapping[str, str] = field(default_factory=dict)
    counter: str = ""
    by: str = ""
    place: bool = False

    def as_dict(self) -> Dict[str, Any]:
        """Plain data, for a slot."""
        return {**asdict(self), "dims": dict(self.dims), "years": list(self.years) if self.years else None}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Query":
        """The reverse of `as_dict`; what is left out is as in a new query."""
        years = data.get("years")
        return cls(
            subject=data["subject"],
            kind=data.get("kind", "value"),
            years=(years[0], years[1]) if years else None,
            dims=dict(data.get("dims") or {}),
            counter=data.get("counter", ""),
            by=data.get("by", ""),
            place=data.get("place", False),
        )
