"""`docs/bronnen.md`: every source of the base, with what rests on it. Written by `baken sources`, never by hand."""

from itertools import groupby
from pathlib import Path
from typing import Dict, Iterator, List, Mapping

from baken.knowledge.load import Knowledge
from baken.knowledge.schema import Source, Sourced

FILE = Path("docs/bronnen.md")
HEAD = """# Bronnen

Waar alles op rust wat Baken vertelt: {count} bronnen, per uitgever. Achter elke bron staan de id's van wat erop rust.
De uitspraken, cijfers, waarden en organisaties zelf staan in `data/knowledge`.

Dit bestand maakt de machine: verander `data/knowledge` en draai daarna `baken sources`. Met `baken check --stale DAGEN`
zie je wat al zo lang niet is nagekeken.
"""


def sourcebook(knowledge: Knowledge) -> str:
    """The page, in Markdown: the sources by publisher and title."""
    resting = _resting(knowledge)
    ordered = sorted(knowledge.sources.items(), key=lambda item: (item[1].publisher.lower(), item[1].title.lower()))
    lines = [HEAD.format(count=len(ordered))]
    for publisher, sources in groupby(ordered, key=lambda item: item[1].publisher):
        lines.append(f"## {publisher}\n")
        for source_id, source in sources:
            lines += [*_entry(source_id, source, resting.get(source_id, {})), ""]
    return "\n".join(lines)


def _entry(source_id: str, source: Source, resting: Mapping[str, List[str]]) -> Iterator[str]:
    when = f"{source.date or 'zonder datum'}. Bekeken op {source.checked}."
    yield f"**[{source.title}]({source.url})**, {when} `{source_id}`\n"
    for kind, items in resting.items():
        yield f"- {kind}: {', '.join(f'`{item}`' for item in items)}"
    if not resting:
        yield "- Hier rust niets op."


def _resting(knowledge: Knowledge) -> Dict[str, Dict[str, List[str]]]:
    """What rests on each source, by kind."""
    kinds: Dict[str, Mapping[str, Sourced]] = {
        "Uitspraken": knowledge.statements,
        "Cijfers": knowledge.figures,
        "Waarden": knowledge.values,
        "Organisaties": knowledge.organisations,
        "Signalen": knowledge.signals,
    }
    found: Dict[str, Dict[str, List[str]]] = {}
    for kind, items in kinds.items():
        for item_id, item in items.items():
            for source in item.sources:
                found.setdefault(source, {}).setdefault(kind, []).append(item_id)
    return found
