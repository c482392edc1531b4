"""How old and how sure the facts behind an answer are, in sentences of `data/longtail`. Pure."""

from typing import List, Sequence

from baken.knowledge import Figure, Knowledge, Statement
from baken.retrieval.items import Item, item_of
from baken.retrieval.sentences import Sentences


def age(facts: Sequence[str], knowledge: Knowledge, sentences: Sentences) -> str:
    """Of when the sources are, on which years the figures are, and when they were last looked at.

    Args:
        facts: names of items; at least one.
        knowledge: the base.
        sentences: how to say it.

    Raises:
        KeyError: there is no such item.
    """
    items = [item_of(each, knowledge) for each in facts]
    sources = [knowledge.sources[item.sources[0]] for item in items]
    dates = sorted({source.date[:4] for source in sources if source.date})
    kind = "none" if not dates else "one" if len(dates) == 1 else "more"
    said = [sentences.age[kind].format(first=dates[0] if dates else "", last=dates[-1] if dates else "")]
    years = sorted({item.when for item in items if isinstance(item, Figure)})
    if years:
        said.append(
            sentences.age["figures"].format(
                when=" en ".join(years) if len(years) < 3 else f"{years[0]} tot en met {years[-1]}"
            )
        )
    checked = max(source.checked for source in sources)
    said.append(sentences.age["checked"].format(checked=f"{checked:%d-%m-%Y}"))
    return " ".join(said + _stale(items, sentences))


def trust(facts: Sequence[str], knowledge: Knowledge, sentences: Sentences) -> str:
    """How well the facts were checked, on how many sources they rest, and what such a figure does not say.

    Args:
        facts: names of items; at least one.
        knowledge: the base.
        sentences: how to say it.

    Raises:
        KeyError: there is no such item.
    """
    items = [item_of(each, knowledge) for each in facts]
    grades = {item.confidence for item in items if isinstance(item, (Figure, Statement))}
    number = len({source for item in items for source in item.sources})
    said = [sentences.trust["mixed" if len(grades) > 1 else next(iter(grades), "medium")]]
    said.append(sentences.trust["one" if number == 1 else "more"].format(number=number))
    kinds = {item.kind: None for item in items if isinstance(item, Figure)}
    said += [sentences.kinds[kind] for kind in kinds if kind in sentences.kinds]
    return " ".join(said + _stale(items, sentences))


def _stale(items: Sequence[Item], sentences: Sentences) -> List[str]:
    return [sentences.stale] if any(isinstance(item, Statement) and item.stale for item in items) else []
