"""Which answers rest on which items of the base. Pure."""

from typing import Dict, Iterator, List, Mapping, Sequence, Tuple

from baken.answers import Answer
from baken.knowledge import find_references
from baken.retrieval.items import ORGANISATION


def topics_resting_on(answers: Mapping[str, Sequence[Answer]]) -> Dict[str, Tuple[str, ...]]:
    """The topics whose answers rest on an item, by the name of the item (see `Quotes`)."""
    resting: Dict[str, Dict[str, None]] = {}
    for label, variations in answers.items():
        if "/" in label:
            for name in (name for answer in variations for name in items_of(answer)):
                resting.setdefault(name, {})[label] = None
    return {name: tuple(labels) for name, labels in resting.items()}


def items_of(answer: Answer) -> List[str]:
    """The names of the items that an answer rests on, each once."""
    return list(dict.fromkeys(_items(answer)))


def _items(answer: Answer) -> Iterator[str]:
    yield from answer.facts
    yield from (ORGANISATION + each for each in answer.contacts)
    for text in (*(text for _, text in answer.versions()), *answer.cells()):
        for reference in find_references(text):
            named = reference.kind in ("phone", "name", "site")
            yield ORGANISATION + reference.target if named else reference.target
