"""From a message to the question about figures that it asks, with what a follow-up leaves out carried over. Pure."""

import re
from dataclasses import dataclass, field, replace
from typing import Any, Dict, Mapping, Optional, Sequence

from baken.dialogue.followup import leans_on_last
from baken.figures.lexicon import Lexicon
from baken.figures.named import Named, read_named
from baken.figures.query import EVERYWHERE, Query, Years

WHOLE = 2  # a message with so many parameters says by itself what it asks

_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True)
class Asked:
    """A question about figures, and how plainly it was asked.

    `named` is what narrows it down in the message itself, `number` whether it asks for a number in so many words,
    `carried` whether it leans on the question before, `found` whether it says what figures are to be about and
    `precise` whether that is something other than reports as such; `length` is the number of words.
    """

    query: Query
    named: Mapping[str, Any] = field(default_factory=dict)
    number: bool = False
    carried: bool = False
    found: bool = False
    precise: bool = False
    length: int = 0


def ask(
    text: str,
    entities: Sequence[Mapping[str, Any]],
    lexicon: Lexicon,
    last: Optional[Query] = None,
    label: str = "",
) -> Optional[Asked]:
    """The question in a message, or nothing when it names nothing that a figure could depend on.

    Args:
        text: the message.
        entities: what `baken.nlu.entities` found in it, as Rasa has it.
        lexicon: `data/figures`.
        last: the question before, when the talk was about a figure.
        label: what the message is about, for a message that does not say which figures it wants.
    """
    lower = text.lower()
    named = read_named(lower, entities, lexicon)
    number = lexicon.has(lower, "asking", "number")
    points = leans_on_last(text) or lexicon.has(lower, "asking", "pointer")
    found = _subject(lower, named, lexicon, points and last is not None)
    if _counts_something_else(lower, entities, lexicon, found):
        return None
    open_ended = not found and len(named.dims) + bool(named.years) < WHOLE
    asks = number or bool(named.by or named.trend or named.latest)
    leaning = (points or open_ended) and (asks or not lexicon.has(lower, "asking", "own"))
    before = last if leaning else None
    query = _carried(before, found, named) if before else _whole(found, named, lexicon, label)
    if not lexicon.subjects.get(query.subject) or not lexicon.subjects[query.subject].quantities:
        return None
    query = _fitted(replace(query, counter=named.counter or query.counter, place=named.place), lexicon)
    if "organisation" in query.dims and lexicon.subjects[query.subject].dimension != "organisation":
        return None  # "hoeveel slachtoffers kregen opvang" asks what no figure says: they tell who reported only
    query = _with_kind(query, named, before)
    precise = found not in ("", lexicon.general)
    given = _parameters(named, query, precise)
    if (before and precise and found != before.subject) or (found and lexicon.has(lower, "counted", found)):
        given["subject"] = found
    if before and points and named.trend:
        given["trend"] = True
    if not given:
        return None
    return Asked(query, given, number, before is not None, bool(found), precise, len(_WORD.findall(text)))


def _counts_something_else(
    text: str, entities: Sequence[Mapping[str, Any]], lexicon: Lexicon, subject: str
) -> bool:
    """Whether "hoeveel" asks for something that no figure on the subject counts: "hoeveel inwoners", "jaar cel"."""
    spans = [(match.start(), match.group()) for match in _WORD.finditer(text)]
    begins = {each["start"] for each in entities}
    for (_, word), *following in (spans[index : index + 3] for index in range(len(spans))):
        if not lexicon.has(word, "asking", "count") or not following:
            continue
        known = (
            lexicon.has(each, "asking", "counted")
            or (subject and lexicon.has(each, "counted", subject))
            or start in begins
            for start, each in following
        )
        if not any(known) and not lexicon.has(following[0][1], "asking", "between"):
            return True
    return False


def _subject(text: str, named: Named, lexicon: Lexicon, leaning: bool) -> str:
    """The subject that a message names; empty when it names none."""
    for name, subject in lexicon.subjects.items():
        if lexicon.has(text, "subject", name):
            return name
        if subject.dimension in named.dims and (leaning or lexicon.has(text, "reporting", name)):
            return name
    return ""


def _whole(found: str, named: Named, lexicon: Lexicon, label: str) -> Query:
    """The question of a message that stands by itself."""
    told = named.by or (named.dims and named.years)
    usual = lexicon.carried[label].subject if label in lexicon.carried else lexicon.general if told else ""
    return Query(found or usual, dims=named.dims, years=named.years)


def _carried(last: Query, found: str, named: Named) -> Query:
    """The last question with what the message says otherwise; of another subject only the years stay."""
    if found and found != last.subject:
        return Query(found, years=named.years or last.years, dims=named.dims)
    return replace(last, dims={**last.dims, **named.dims}, years=named.years or last.years)


def _fitted(query: Query, lexicon: Lexicon) -> Query:
    """With what goes without saying for its subject, and without what means nothing to it."""
    subject = lexicon.subjects[query.subject]
    dims: Dict[str, str] = {
        kind: value
        for kind, value in query.dims.items()
        if kind not in subject.without and (kind in EVERYWHERE or kind in subject.dims)
    }
    for kind, value in query.dims.items():
        implied = lexicon.terms[kind][value].implies.items()
        dims = {each: given for each, given in dims.items() if (each, given) not in implied}
    return replace(query, dims={**subject.implies, **dims})


def _with_kind(query: Query, named: Named, last: Optional[Query]) -> Query:
    if named.by:
        return replace(query, kind="list", by=named.by, dims={k: v for k, v in query.dims.items() if k != named.by})
    if named.trend:
        years = named.years
        if last and last.years and years:
            years = _union(last.years, years)
        return replace(query, kind="trend", years=years or query.years, by="")
    if named.share:
        return replace(query, kind="share", by="")
    if query.years and query.years[0] < query.years[1] and named.years:
        return replace(query, kind="trend", by="")
    if last is None:
        return query
    answered = last.kind == "list" and last.by in named.dims
    if answered or named.amount or (last.kind == "trend" and named.years):
        return replace(query, kind="value", by="")
    return replace(query, kind=last.kind, by=last.by)


def _union(first: Years, second: Years) -> Years:
    return (min(first[0], second[0]), max(first[1], second[1]))


def _parameters(named: Named, query: Query, precise: bool) -> Dict[str, Any]:
    """What the message itself says that a general answer would not know of."""
    parameters: Dict[str, Any] = {kind: value for kind, value in named.dims.items() if query.dims.get(kind) == value}
    given = {"years": named.years, "counter": named.counter, "latest": named.latest, "by": named.by}
    parameters.update({name: value for name, value in given.items() if value})
    if named.share and precise:
        parameters["share"] = True
    return parameters
