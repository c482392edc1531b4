"""Numbers that somebody names in a question, and that the base does not hold.

"What came of the 449 reports?" is no question on our own count: to answer it with that count, and without a word on the
other, would seem to say that the 449 is wrong.
"""

import re
from typing import FrozenSet, Iterator, Tuple

from baken.knowledge import Knowledge

SMALL = 30  # ages, numbers of people in a story, days: what is no more than that is seldom a count
THOUSANDS, ROUNDED = 1000, 0.03  # people round large numbers: by so much of it, it is still the same one
YEARS = range(1800, 2101)
SCALES = {"duizend": 1_000, "miljoen": 1_000_000, "miljard": 1_000_000_000}

# with a point for thousands or a comma for decimals, and not a part of a telephone number, a date or an article of law
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?P<digits>\d{1,3}(?:\.\d{3})+|\d{1,9})(?P<decimals>,\d+)?(?![\w/-])"
    r"(?:\s+(?P<scale>duizend|miljoen|miljard))?",
    re.IGNORECASE,
)


def numbers_held(knowledge: Knowledge) -> FrozenSet[float]:
    """Every number that a figure, a value, a statement or a short telephone number of the base shows."""
    texts = [
        *(f"{figure.shown} {figure.unit}" for figure in knowledge.figures.values()),
        *(value.value for value in knowledge.values.values()),
        *(statement.text for statement in knowledge.statements.values()),
        *(organisation.phone or "" for organisation in knowledge.organisations.values()),
    ]
    return frozenset(number for text in texts for number, _ in _numbers(text))


def names_unknown_number(text: str, held: FrozenSet[float]) -> bool:
    """Whether a question names a number that is no year, no small number, and not in the base.

    Args:
        text: the question.
        held: what `numbers_held` gives.
    """
    return any(is_count and not _is_held(number, held) for number, is_count in _numbers(text))


def _is_held(number: float, held: FrozenSet[float]) -> bool:
    rounded = ROUNDED if number >= THOUSANDS else 0.0
    return any(abs(number - each) <= rounded * each for each in held)


def _numbers(text: str) -> Iterator[Tuple[float, bool]]:
    """The numbers in a text, and whether each is likely a count, a share or an amount."""
    for match in _NUMBER.finditer(text):
        digits, decimals, scale = match["digits"], match["decimals"], match["scale"]
        written = digits.replace(".", "") + (decimals or "").replace(",", ".")
        number = round(float(written) * SCALES.get((scale or "").lower(), 1), 2)
        plain = digits.isdigit() and not decimals and not scale
        yield number, number > SMALL and not (plain and number in YEARS)
