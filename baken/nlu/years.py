"""Years and periods in Dutch text, as "2019" or "2016-2020". Pure."""

import re
from datetime import date
from typing import Iterator, List, NamedTuple, Optional, Tuple

FIRST = 1950
AHEAD = 5

_NUMBERS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "vijftien": 15, "twintig": 20,
}  # fmt: skip
_COUNT = r"(\d{1,2}|" + "|".join(_NUMBERS) + ")"
_YEAR = r"((?:19|20)\d\d)"
_SHORT = r"['’‘](\d\d)"
_TO = r"\s*(?:-|–|—|/|tot en met|t/m|tot|tm)\s*"

# A number that counts something ("2000 euro", "2020 meldingen") is no year.
_COUNTED = (
    r"(?![\d.,]*\d)"
    r"(?!\s*(?:euro|eur\b|€|mensen|meldingen|slachtoffers|gevallen|zaken|daders|keer|uur|kilo|km\b|%))"
)
_ALONE = r"(?<![\d€+/.,-])(?<!€ )"

_PATTERNS: Tuple[Tuple[str, "re.Pattern[str]"], ...] = (
    ("range", re.compile(rf"\b(?:tussen|van|vanaf|over)\s+{_YEAR}\s+(?:en|tot en met|t/m|tot)\s+{_YEAR}\b", re.I)),
    ("range", re.compile(rf"{_ALONE}\b{_YEAR}{_TO}{_YEAR}\b", re.I)),
    ("open", re.compile(rf"\b(?:sinds|vanaf|na)\s+{_YEAR}\b{_COUNTED}", re.I)),
    ("open", re.compile(rf"\b(?:sinds|vanaf|na)\s+{_SHORT}\b", re.I)),
    ("last", re.compile(rf"\b(?:afgelopen|laatste|voorbije|vorige)\s+{_COUNT}\s+jaar\b", re.I)),
    ("ago", re.compile(rf"\b{_COUNT}\s+jaar\s+(?:geleden|terug)\b", re.I)),
    ("year", re.compile(r"\b(?:in|uit|jaar)\s+(2000)\b(?!\s*(?:euro|gevallen|zaken))", re.I)),
    ("year", re.compile(rf"{_ALONE}\b(?!2000){_YEAR}\b{_COUNTED}", re.I)),
    ("year", re.compile(rf"(?:(?<=\s)|^){_SHORT}\b", re.I)),
)  # fmt: skip


class Period(NamedTuple):
    """A stretch of text that names a year or a period: its value and where it stands."""

    value: str
    start: int
    end: int


def years(text: str, today: date) -> List[Period]:
    """The years and periods in a text, in order; the longest where they overlap.

    Args:
        text: any text.
        today: the day from which "twee jaar geleden" and "sinds 2019" are counted.
    """
    found: List[Period] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            value = _value(kind, [group.lower() for group in match.groups()], today)
            free = all(match.end() <= other.start or match.start() >= other.end for other in found)
            if value and free:
                found.append(Period(value, match.start(), match.end()))
    return sorted(found, key=lambda period: period.start)


def relative(offset: str, today: date) -> str:
    """The year or period that an offset in `data/language/entities.yml` means: "-1" or "-5..-1"."""
    numbers = [today.year + int(part) for part in offset.split("..")]
    return "-".join(str(number) for number in numbers)


def _value(kind: str, groups: List[str], today: date) -> Optional[str]:
    numbers = list(_read(groups))
    if kind == "last":
        return _range(today.year - numbers[0], today.year - 1)
    if kind == "ago":
        return str(today.year - numbers[0])
    numbers = [_full(number, today) for number in numbers]
    if not all(FIRST <= number <= today.year + AHEAD for number in numbers):
        return None
    if kind == "open":
        return _range(numbers[0], max(numbers[0], today.year))
    return _range(min(numbers), max(numbers))


def _read(groups: List[str]) -> Iterator[int]:
    for group in groups:
        yield _NUMBERS[group] if group in _NUMBERS else int(group)


def _full(number: int, today: date) -> int:
    """'19 is 2019; '98 is 1998."""
    if number >= 100:
        return number
    return number + (2000 if number <= today.year % 100 + AHEAD else 1900)


def _range(first: int, last: int) -> str:
    return str(first) if first >= last else f"{first}-{last}"
