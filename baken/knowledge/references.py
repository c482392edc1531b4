"""References from a text to the facts: `{figure:reg-2020-all-nrm}` becomes `984`.

A text never holds a number or a telephone number itself. It refers to it, so that a change in
`data/knowledge` changes every answer, and an answer can name the sources it rests on.
"""

import re
from typing import Callable, Dict, List, NamedTuple

from baken.knowledge.load import Knowledge

REFERENCE = re.compile(r"\{(figure|year|value|phone|name|site):([a-z0-9_-]+)\}")


class Reference(NamedTuple):
    """A place in a text that stands for a fact."""

    kind: str
    target: str


class UnknownReference(ValueError):
    """A text refers to something that `data/knowledge` does not have."""


def find_references(text: str) -> List[Reference]:
    """All references in a text, in order."""
    return [Reference(*match.groups()) for match in REFERENCE.finditer(text)]


def render(text: str, knowledge: Knowledge) -> str:
    """Put facts in the place of the references.

    Raises:
        UnknownReference: the id does not exist, or the organisation has no such field.
    """
    return REFERENCE.sub(lambda match: _resolve(Reference(*match.groups()), knowledge), text)


def _resolve(reference: Reference, knowledge: Knowledge) -> str:
    kind, target = reference
    look_up: Dict[str, Callable[[], object]] = {
        "figure": lambda: knowledge.figures[target].shown,
        "year": lambda: knowledge.figures[target].when,
        "value": lambda: knowledge.values[target].value,
        "phone": lambda: knowledge.organisations[target].phone,
        "name": lambda: knowledge.organisations[target].name,
        "site": lambda: knowledge.organisations[target].site,
    }
    try:
        found = look_up[kind]()
    except KeyError:
        raise UnknownReference(f"there is no {kind} '{target}'") from None
    if found is None:
        raise UnknownReference(f"organisation '{target}' has no {kind}")
    return str(found)
