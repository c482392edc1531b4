"""Elements of a page. What is not markup already is escaped. Pure."""

import re
from html import escape
from typing import Iterable, List, Union

from baken.channels.pages import dialled


class Markup(str):
    """A text that is safe to put in a page."""


Child = Union[str, Iterable[str]]

_LINKED = re.compile(r"(https://\S+[^\s.,)]|\b0\d{2,3}[ -]?\d[\d -]{2,9}\d\b)")


def element(name: str, *children: Child, **attributes: str) -> Markup:
    """An element. A name of an attribute that is a word of Python has a stroke behind it: `class_`."""
    named = "".join(f' {_spelled(key)}="{escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{named}>{''.join(_flat(children))}</{name}>")


def paragraphs(text: str) -> List[Markup]:
    """The blocks of an answer: paragraphs between blank lines, and lists of lines that begin with a dash."""
    blocks: List[Markup] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        items: List[str] = []
        for line in [*part.splitlines(), ""]:
            if line.startswith("- "):
                items.append(line[2:])
                continue
            if items:
                blocks.append(element("ul", [element("li", linked(item)) for item in items]))
                items = []
            if line:
                blocks.append(element("p", linked(line)))
    return blocks


def linked(text: str) -> Markup:
    """A line in which addresses and telephone numbers are links."""
    parts = _LINKED.split(text)
    return Markup("".join(_link(part) if index % 2 else escape(part) for index, part in enumerate(parts)))


def _spelled(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _link(target: str) -> str:
    if target.startswith("https://"):
        return element("a", target, href=target, rel="noopener noreferrer")
    return element("a", target, href=f"tel:{dialled(target)}")


def _flat(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        if isinstance(child, str):
            yield child if isinstance(child, Markup) else escape(child)
        else:
            yield from _flat(child)
