"""From a response as an editor writes it to a message as a channel sends it."""

from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Mapping, Optional

from baken.knowledge import Knowledge, find_references, render

if TYPE_CHECKING:
    from baken.figures.chart import Chart

Rendered = Dict[str, Any]


def render_response(
    name: str, variation: Mapping[str, Any], knowledge: Knowledge, charts: Optional[Mapping[str, "Chart"]] = None
) -> Rendered:
    """Fill in the facts of one response.

    Args:
        name: the response's name in the domain, with its `utter_`.
        variation: text, buttons and metadata, as written in `data/`.
        knowledge: the facts.
        charts: the charts that have a name.

    Returns:
        The response with `versions` (the text by version) in the place of references, and `metadata` that
        holds `topic`, `sources`, `contacts`, `figure` and `comparison` where they apply.

    Raises:
        UnknownReference: a text refers to a fact that is not there.
        KeyError: `facts`, `contacts` or `chart` names one that is not there.
    """
    written = variation.get("metadata", {})
    texts = {"text": variation["text"]}
    texts.update({key: written[key] for key in ("simpler", "longer") if written.get(key)})
    versions = {key: render(text, knowledge) for key, text in texts.items()}
    metadata: Dict[str, Any] = {"topic": name[len("utter_") :]}
    if written.get("lang"):
        metadata["lang"] = written["lang"]
    chart = (charts or {})[written["chart"]] if written.get("chart") else None
    facts = [*written.get("facts", []), *(chart.figures if chart else ())]
    sources = _sources(texts.values(), facts, knowledge)
    if sources:
        metadata["sources"] = sources
    if written.get("contacts"):
        metadata["contacts"] = [contact(each, knowledge) for each in written["contacts"]]
    if chart:
        metadata["figure"] = chart.as_dict()
    if written.get("comparison"):
        metadata["comparison"] = _comparison(written["comparison"], knowledge)
    rendered = {key: value for key, value in variation.items() if key not in ("metadata", "text")}
    rendered["versions"] = versions
    rendered["metadata"] = metadata
    return rendered


def contact(organisation_id: str, knowledge: Knowledge) -> Dict[str, Any]:
    """An organisation as the web channel shows it; what is unknown is left out."""
    organisation = knowledge.organisations[organisation_id]
    fields = {
        "name": organisation.name,
        "phone": organisation.phone,
        "url": str(organisation.url) if organisation.url else None,
        "anonymous": organisation.anonymous,
        "what": organisation.what,
        "hours": organisation.hours,
        "cost": organisation.cost,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _comparison(written: Mapping[str, Any], knowledge: Knowledge) -> Dict[str, Any]:
    return {
        "columns": [render(cell, knowledge) for cell in written["columns"]],
        "rows": [[render(cell, knowledge) for cell in row] for row in written["rows"]],
    }


def _sources(texts: Iterable[str], facts: Iterable[str], knowledge: Knowledge) -> List[Dict[str, Any]]:
    """The sources of the facts that are named or referred to, each once, in order.

    A fact may rest on many; the first, which its editor put there, is shown, so that the list stays one to read.
    """
    resting: Dict[str, Dict[str, None]] = {}
    references = [reference for text in texts for reference in find_references(text)]
    named = [*facts, *(each.target for each in references if each.kind in ("figure", "year", "value"))]
    for fact in named:
        resting.setdefault(knowledge.fact(fact).sources[0], {})[fact] = None
    for each in references:
        if each.kind == "phone":
            resting.setdefault(knowledge.organisations[each.target].sources[0], {})
    return [_with_facts(source(name, knowledge), resting[name]) for name in resting]


def _with_facts(named: Dict[str, Any], facts: Iterable[str]) -> Dict[str, Any]:
    """A source with the ids of the facts that rest on it, in `facts`, where there are any."""
    resting = list(facts)
    return {**named, "facts": resting} if resting else named


def source(source_id: str, knowledge: Knowledge) -> Dict[str, str]:
    """A source as the web channel names it."""
    item = knowledge.sources[source_id]
    fields = {
        "id": source_id,
        "title": item.title,
        "publisher": item.publisher,
        "date": item.date,
        "url": str(item.url),
    }
    return {key: value for key, value in fields.items() if value is not None}


def describe(named: Mapping[str, str]) -> str:
    """One line on a source: title, publisher, date and address, as far as they are known."""
    parts = [named["title"], named["publisher"], named.get("date", "zonder datum")]
    return f"- {', '.join(parts)}. {named['url']}"
