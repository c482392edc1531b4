"""What a message names that a figure can depend on: year, form, sex, age, country, organisation and more. Pure."""

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Sequence, Set, Tuple

from baken.figures.lexicon import COUNTER, ENTITIES, Lexicon
from baken.figures.query import DIMENSIONS, Years

YEAR = "jaar"
OTHER = "other"


@dataclass(frozen=True)
class Named:
    """The parameters in one message. `place` says that it asks about another country than the Netherlands."""

    dims: Mapping[str, str]
    years: Optional[Years]
    counter: str
    by: str
    share: bool
    trend: bool
    amount: bool
    latest: bool
    place: bool


def read_named(text: str, entities: Sequence[Mapping[str, Any]], lexicon: Lexicon) -> Named:
    """The parameters in a message, given in lower case, and in the entities that were found in it."""
    origins, place = _countries(text, entities, lexicon)
    by = next((kind for kind in lexicon.asking["list"] if lexicon.has(text, "asking", "list", kind)), "")
    dims: Dict[str, str] = {}
    for kind in DIMENSIONS:
        values = _values(kind, text, entities, lexicon) if kind != "nationality" else origins
        if len(values) > 1 and kind == "sex":
            by = by or kind
        elif values:
            dims[kind] = values[0]
    counters = _values(COUNTER, text, entities, lexicon)
    return Named(
        dims=dims,
        years=_years(entities),
        counter=counters[0] if counters else "",
        by=by,
        share=lexicon.has(text, "asking", "share"),
        trend=lexicon.has(text, "asking", "trend"),
        amount=lexicon.has(text, "asking", "amount"),
        latest=lexicon.has(text, "asking", "latest"),
        place=place,
    )


def _values(kind: str, text: str, entities: Sequence[Mapping[str, Any]], lexicon: Lexicon) -> List[str]:
    """The values of a kind that a message names, the most precise first, as their file has them."""
    seen = {str(each["value"]) for each in entities if each["entity"] == ENTITIES.get(kind)}
    return [
        value for value, term in lexicon.terms[kind].items() if term.entity in seen or lexicon.has(text, kind, value)
    ]


def _countries(text: str, entities: Sequence[Mapping[str, Any]], lexicon: Lexicon) -> Tuple[List[str], bool]:
    """The countries that people come from, and whether another country is named as a place.

    "In Polen" is a place, "uit Polen" and "Polen" are people. The Netherlands as a place is what all is about.
    """
    known = {term.entity: value for value, term in lexicon.terms["nationality"].items() if term.entity}
    origins: Set[str] = set()
    place = False
    for each in (each for each in entities if each["entity"] == ENTITIES["nationality"]):
        before = text[: each["start"]].split()[-1:]
        word = text[each["start"] : each["end"]]
        at_home = word in lexicon.asking["place"] and not set(before) & set(lexicon.asking["before_origin"])
        if set(before) & set(lexicon.asking["before_place"]) or at_home:
            place = place or known.get(each["value"]) != lexicon.asking["home"]
        else:
            origins.add(known.get(each["value"], OTHER))
    listed = [value for value in lexicon.terms["nationality"] if value in origins]
    worded = [value for value in lexicon.terms["nationality"] if lexicon.has(text, "nationality", value)]
    return [*listed, *worded], place


def _years(entities: Sequence[Mapping[str, Any]]) -> Optional[Years]:
    """The first and the last year that a message names."""
    years = [int(year) for each in entities if each["entity"] == YEAR for year in str(each["value"]).split("-")]
    return (min(years), max(years)) if years else None
