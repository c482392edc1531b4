"""The items of the base by one kind of name: the id of a fact, or `organisation/` and the id of an organisation.

What Baken is known not to know stands among them in the index, as `gap/` and an id, and is no item: it has no source.
"""

from typing import Sequence, Union

from baken.knowledge import Figure, Knowledge, Organisation, Statement, Value

ORGANISATION, GAP = "organisation/", "gap/"

Item = Union[Figure, Organisation, Statement, Value]


def item_of(name: str, knowledge: Knowledge) -> Item:
    """The item with a name.

    Raises:
        KeyError: there is none.
    """
    if name.startswith(ORGANISATION):
        return knowledge.organisations[name[len(ORGANISATION) :]]
    return knowledge.fact(name)


def organisations_in(names: Sequence[str]) -> Sequence[str]:
    """The ids of the organisations among the names of items."""
    return [name[len(ORGANISATION) :] for name in names if name.startswith(ORGANISATION)]
