"""What needs a new look: what was checked long ago, and what an editor marked. Pure."""

from datetime import date, timedelta
from typing import Iterator, Mapping, Union

from baken.knowledge.load import Knowledge
from baken.knowledge.schema import Organisation, Source


def needs_a_look(knowledge: Knowledge, days: int, today: date) -> Iterator[str]:
    """One line for each source and organisation not checked in so many days, oldest first, and each marked statement.

    Args:
        knowledge: the base.
        days: how old a check may be.
        today: the day to count from.
    """
    oldest = today - timedelta(days=days)
    kinds: Mapping[str, Mapping[str, Union[Source, Organisation]]] = {
        "sources.yml": knowledge.sources,
        "organisations.yml": knowledge.organisations,
    }
    for file, items in kinds.items():
        for item_id, item in sorted(items.items(), key=lambda each: each[1].checked):
            if item.checked < oldest:
                yield f"{file}, {item_id}: checked on {item.checked}, {item.url or 'no address'}"
    for statement_id, statement in knowledge.statements.items():
        if statement.stale:
            yield f"statements.yml, {statement_id}: {statement.stale}"
