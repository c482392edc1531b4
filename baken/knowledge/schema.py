"""The shape of every item in `data/knowledge`, one class a file.

An editor who makes a mistake is told the file, the line and the field (see `load.py`);
these classes say what is allowed.
"""

import datetime
import re
from typing import TYPE_CHECKING, List, Literal, Optional, Tuple, Union

from pydantic import BaseModel, Extra, HttpUrl, conint, conlist, constr, root_validator, validator

if TYPE_CHECKING:
    Identifier = str
    Text = str
    PartialDate = str
    Period = str
else:
    Identifier = constr(regex=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")
    Text = constr(min_length=1, strip_whitespace=True)
    PartialDate = constr(regex=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    Period = constr(regex=r"^\d{4}-\d{4}$")
Confidence = Literal["high", "medium"]
Element = Literal["means", "purpose", "act", "context", "vulnerability", "urgent"]
Strength = Literal["strong", "weak", "support"]


class Item(BaseModel):
    """What all items share: no unknown fields, and no change after loading."""

    class Config:
        """Refuse what the schema does not name, so that a typing error is seen."""

        extra = Extra.forbid
        allow_mutation = False
        smart_union = True  # or 4.5 would be read as the whole number 4


class Source(Item):
    """A publication that statements and figures rest on."""

    title: Text
    publisher: Text
    date: Optional[PartialDate] = None
    url: HttpUrl
    checked: datetime.date


class Sourced(Item):
    """An item that names where it comes from."""

    sources: List[Identifier]

    @validator("sources")
    def at_least_one(cls, value: List[str]) -> List[str]:
        """A fact without a source may not be told."""
        if not value:
            raise ValueError("names no source")
        return value


class Organisation(Sourced):
    """Somebody to turn to."""

    name: Text
    phone: Optional[Text] = None
    url: Optional[HttpUrl] = None
    what: Text
    who: Optional[Text] = None
    hours: Optional[Text] = None
    cost: Optional[Text] = None
    anonymous: Optional[bool] = None
    country: Text
    languages: List[str] = []
    checked: datetime.date

    @validator("phone")
    def looks_like_a_number(cls, value: Optional[str]) -> Optional[str]:
        """A telephone number has digits, spaces, hyphens and a leading plus only."""
        if value is not None and not re.fullmatch(r"\+?[\d][\d \-]*", value):
            raise ValueError(f"'{value}' is no telephone number")
        return value

    @property
    def site(self) -> Optional[str]:
        """The address as people say it: the host without `www.`."""
        if self.url is None or self.url.host is None:
            return None
        return self.url.host.removeprefix("www.")


class Figure(Sourced):
    """A number that somebody counted or estimated."""

    quantity: Text
    year: Optional[int] = None
    period: Optional[Period] = None
    form: Text = "all"
    sex: Optional[Text] = None
    age: Optional[Text] = None
    nationality: Optional[Text] = None
    organisation: Optional[Text] = None
    crime: Optional[Text] = None
    value: Union[int, float, str]
    unit: Text
    counts: Text
    edition: Optional[Text] = None
    confidence: Confidence

    @root_validator
    def belongs_to_a_time(cls, values: dict) -> dict:
        """A figure without a year or a period says nothing."""
        if values.get("year") is None and values.get("period") is None:
            raise ValueError("names neither a year nor a period")
        return values

    @property
    def kind(self) -> str:
        """How or where it was counted: the first word of the quantity, such as `registered` or `world`."""
        return self.quantity.split("_")[0]

    @property
    def when(self) -> str:
        """The year or the period, as text."""
        return str(self.year) if self.year is not None else str(self.period)

    @property
    def years(self) -> Tuple[int, int]:
        """The first and the last year that the figure is about."""
        if self.year is not None:
            return (self.year, self.year)
        first, _, last = str(self.period).partition("-")
        return (int(first), int(last))

    @property
    def shown(self) -> str:
        """The value as Dutch readers write it: `1.334`, `4,5`, `4.000 tot 7.000`."""
        if isinstance(self.value, str):
            low, dash, high = self.value.partition("-")
            numbers = [dutch_number(part) for part in ((low, high) if dash else (low,))]
            return " tot ".join(numbers)
        return dutch_number(str(self.value))


class Statement(Sourced):
    """Something that Baken may say, in its own words, and the questions that it answers."""

    text: Text
    asked: List[Text] = []
    confidence: Confidence
    stale: Optional[Text] = None


class Gap(Item):
    """Something near the subject that Baken does not know: how that is said, and the questions that are about it.

    Where one of the `words` stands in a question (written as in `data/figures`), it is about this too, whatever else it
    asks; the topics in `told` say so themselves. With `numbers` it is about every question on figures that names a
    number which the base does not hold.
    """

    text: Text
    words: List[Text] = []
    told: List[Text] = []
    numbers: bool = False
    asked: conlist(Text, min_items=1)  # type: ignore[valid-type]


class Value(Sourced):
    """A number that is no count: a law article, an age, a term."""

    value: Text
    counts: Text


class Voices(Item):
    """A sentence in the three perspectives: about oneself, about somebody else, about a client at work."""

    zelf: Text
    ander: Text
    professional: Text

    def of(self, perspective: str) -> str:
        """The sentence for one perspective."""
        return str(getattr(self, perspective))


class Signal(Sourced):
    """A signal of the signaalcheck, with its question; a `yes` to the question is always the signal.

    `element` is the part of the crime that it belongs to. A signal with strength `support` explains and helps to
    choose who can help, and never changes the outcome. No `forms` means that it goes with every form. `weight` says
    how much an answer usually tells, from 1 to 5, and `seen` that somebody from outside may see it too.
    """

    element: Element
    strength: Strength
    forms: List[Identifier]
    weight: conint(ge=1, le=5)  # type: ignore[valid-type]
    seen: bool = False
    question: Voices
    told: Voices
    why: Text


def dutch_number(number: str) -> str:
    """Write digits with a point for thousands and a comma for decimals.

    Text that is no number is returned as it is, so that a value such as `2011/36` stays whole.
    """
    if not re.fullmatch(r"\d+(\.\d+)?", number.strip()):
        return number.strip()
    whole, _, decimals = number.strip().partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals and int(decimals) else grouped
