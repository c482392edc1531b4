"""The page of a topic, and the lists of topics, made from the answers that Baken gives. Pure."""

from typing import Any, Dict, Iterable, List, Mapping

from baken.answers.load import Answer
from baken.channels.pages import dialled
from baken.dialogue.rendering import render_response
from baken.figures.chart import Chart
from baken.knowledge import Knowledge
from baken.site.figures import chart
from baken.site.markup import Markup, element, linked, paragraphs

FOLDER = "/onderwerpen"

Titles = Mapping[str, str]


def address(topic: str) -> str:
    """Where the page of a topic is."""
    return f"{FOLDER}/{topic}"


def topic_page(answer: Answer, titles: Titles, knowledge: Knowledge, charts: Mapping[str, Chart]) -> Markup:
    """An answer with everything that the talk shows beside it.

    Args:
        answer: the answer.
        titles: the title of every topic that has a page.
        knowledge: the facts.
        charts: the charts that have a name.
    """
    written = {
        "text": answer.text,
        "metadata": {
            "simpler": answer.simpler,
            "longer": answer.longer,
            "facts": answer.facts,
            "contacts": answer.contacts,
            "comparison": answer.comparison,
            "chart": answer.chart,
        },
    }
    rendered = render_response(f"utter_{answer.name}", written, knowledge, charts)
    texts, beside = rendered["versions"], rendered["metadata"]
    parts: List[Markup] = [element("h1", answer.title), *paragraphs(texts["text"])]
    if answer.chart:
        parts.append(chart(charts[answer.chart]))
    if "comparison" in beside:
        parts.append(_table(beside["comparison"]))
    if "simpler" in texts:
        parts.append(element("section", element("h2", "Eenvoudiger gezegd"), paragraphs(texts["simpler"])))
    if "longer" in texts:
        parts.append(element("section", element("h2", "Meer uitleg"), paragraphs(texts["longer"])))
    if "contacts" in beside:
        people = [element("li", _contact(each), class_="card") for each in beside["contacts"]]
        parts.append(element("section", element("h2", "Hulp"), element("ul", people, class_="contacts")))
    onward = [element("li", _link(name, titles)) for _, name in answer.choices if name in titles]
    if onward:
        parts.append(element("section", element("h2", "Lees ook"), element("ul", onward)))
    if "sources" in beside:
        named = [element("li", _source(each)) for each in beside["sources"]]
        parts.append(element("section", element("h2", "Bronnen"), element("ul", named), class_="named"))
    return element("article", parts, class_="text")


def group_lists(groups: Mapping[str, str], titles: Titles) -> Markup:
    """All topics by group, folded in where a browser can."""
    return Markup(
        "".join(
            element("details", element("summary", name), _list(group, titles), class_="group")
            for group, name in groups.items()
        )
    )


def topics_page(groups: Mapping[str, str], titles: Titles) -> Markup:
    """All topics by group, all in sight."""
    lists = [element("section", element("h2", name), _list(group, titles)) for group, name in groups.items()]
    return element("article", element("h1", "Onderwerpen"), element("div", lists, class_="lists"))


def _list(group: str, titles: Titles) -> Markup:
    return element("ul", [element("li", _link(name, titles)) for name in titles if name.split("/")[0] == group])


def _link(topic: str, titles: Titles) -> Markup:
    return element("a", titles[topic], href=address(topic))


def _contact(contact: Dict[str, Any]) -> Iterable[str]:
    yield element("strong", contact["name"])
    facts = [contact.get("hours"), contact.get("cost"), "anoniem" if contact.get("anonymous") else None]
    for line in (contact.get("what"), " · ".join(fact for fact in facts if fact)):
        if line:
            yield element("p", line)
    if contact.get("phone"):
        yield element("a", f"Bel {contact['phone']}", href=f"tel:{dialled(contact['phone'])}", class_="call")
    if contact.get("url"):
        yield element("p", linked(contact["url"]))


def _source(source: Mapping[str, str]) -> Iterable[str]:
    yield element("a", source["title"], href=source["url"], rel="noopener noreferrer")
    yield "".join(f", {source[fact]}" for fact in ("publisher", "date") if source.get(fact))


def _table(told: Mapping[str, Any]) -> Markup:
    head = element("tr", [element("th", name, scope="col") if name else element("td") for name in told["columns"]])
    rows = [
        element("tr", element("th", first, scope="row"), [element("td", cell) for cell in rest])
        for first, *rest in told["rows"]
    ]
    table = element("table", element("thead", head), element("tbody", rows))
    return element("div", table, class_="table", tabindex="0", role="region", aria_label="Vergelijking")
