"""What figures rest on: their sources as the web channel has them, and as a line of text. Pure."""

from typing import Any, Dict, List, Sequence

from baken.dialogue.rendering import source
from baken.knowledge import Knowledge


def sources_of(cited: Sequence[str], knowledge: Knowledge) -> List[Dict[str, Any]]:
    """The first source of each figure, each once, with the ids of the figures that rest on it in `facts`."""
    facts: Dict[str, List[str]] = {}
    for name in cited:
        facts.setdefault(knowledge.figures[name].sources[0], []).append(name)
    return [{**source(name, knowledge), "facts": figures} for name, figures in facts.items()]


def publications(cited: Sequence[str], knowledge: Knowledge) -> List[str]:
    """Who published the figures and in which year, each once: "CoMensha, 2021"."""
    said: Dict[str, None] = {}
    for name in cited:
        each = knowledge.sources[knowledge.figures[name].sources[0]]
        said[f"{each.publisher}, {each.date[:4]}" if each.date else each.publisher] = None
    return list(said)
