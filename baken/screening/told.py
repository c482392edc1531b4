"""What the language understanding reads in a message for the signaalcheck: labels and numbers, never words."""

from dataclasses import asdict, dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple


@dataclass(frozen=True)
class Told:
    """One message, read without knowing which question it answers.

    `polarity` is a list of data/screening/answers.yml (`ja`, `nee`, `weet_niet`, `overslaan`, `stoppen`, ...), or
    empty; `more` says that there is more in the message than that; `softened` that it holds words which take the
    strength away. `scores` says by signal how much the message tells it, about 1 when it surely does and below 0 when
    it says the opposite; `affirms` says the same of anything at all that
    another does or forbids; `tells` are the signals that it surely tells, and `denies` those that it speaks of and
    does not tell. `minor` is `yes`, `no` or empty; `bare` says that there is nothing in the message but about whom it
    is or how old somebody is; `danger` says how much it sounds like danger, from 0 to 1.
    """

    polarity: str = ""
    more: bool = False
    softened: bool = False
    question: bool = False
    scores: Mapping[str, float] = field(default_factory=dict)
    affirms: float = 0.0
    tells: Tuple[str, ...] = ()
    denies: Tuple[str, ...] = ()
    situations: Tuple[str, ...] = ()
    whom: str = ""
    minor: str = ""
    bare: bool = False
    danger: float = 0.0
    country: str = ""

    def as_dict(self) -> Dict[str, Any]:
        """Plain data, for Rasa's parse data."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Optional[Mapping[str, Any]]) -> "Told":
        """The reverse of `as_dict`; nothing gives a message that tells nothing."""
        if not data:
            return cls()
        lists: Dict[str, Any] = {name: tuple(data[name]) for name in ("tells", "denies", "situations")}
        return cls(**{**data, **lists})
