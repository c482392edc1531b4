"""From a message to the question about figures that it asks, with what a follow-up leaves out carried over. Pure."""

from dataclasses import dataclass, field, replace
from typing import Any, Dict, Mapping, Optional, Sequence

from baken.dialogue.followup import leans_on_last
from baken.figures.lexicon import Lexicon
from baken.figures.named import Named, read_named
from baken.figures.query import EVERYWHERE, Query, Years

WHOLE = 2  # a message with so many parameters says by itself what it asks



@dataclass(frozen=True)
class Asked:
    """A question about figures, and how plainly it was asked.

    `named` is what narrows it down in the message itself, `number` whether it asks for a number in so many words,
    `carried` whether it leans on the question before.
    """

    query: Query
    named: Mapping[str, Any] = field(default_factory=dict)
    number: bool = False
    carried: bool = False


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
    found = _subject(lower, named, lexicon)
    parameters = len(named.dims) + bool(named.years)
    number = bool(named.by or named.trend or named.latest) or lexicon.has(lower, "asking", "number")
    open_ended = not found and parameters < WHOLE
    points = open_ended or leans_on_last(text) or lexicon.has(lower, "asking", "pointer")
    leaning = points and (number or not lexicon.has(lower, "asking", "own"))
    if leaning and last is not None:
        query = _carried(last, found, named)
    else:
        query = Query(found or lexicon.topics.get(label, Query("")).subject)
        query = replace(query, dims=named.dims, years=named.years)
    if not lexicon.subjects.get(query.subject) or not lexicon.subjects[query.subject].quantities:
        return None
    query = _fitted(replace(query, counter=named.counter or query.counter, place=named.place), lexicon)
    query = _with_kind(query, named, last if leaning else None)
    given = _parameters(named, query, found not in ("", lexicon.general))
    if leaning and last is not None and found not in ("", lexicon.general, last.subject):
        given["subject"] = found
    if not given:
        return None
    return Asked(query, given, number or bool(named.years), leaning and last is not None)


def _subject(text: str, named: Named, lexicon: Lexicon) -> str:
    """The subject that a message names; empty when it names none."""
    for name, subject in lexicon.subjects.items():
        if lexicon.has(text, "subject", name) or (subject.dimension and subject.dimension in named.dims):
            return name
    return ""


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
