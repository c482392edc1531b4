"""What a talk was about last, for messages that lean on it ("en bij mannen?")."""

from typing import Any, Iterable, Mapping

from rasa.shared.core.events import BotUttered, Event, SlotSet

from baken.dialogue.memory import Memory

MEMORY = "memory"


def figure_of(events: Iterable[Event]) -> Mapping[str, Any]:
    """The question about figures answered last, as labels; empty when another answer came after it."""
    for event in reversed(list(events)):
        if isinstance(event, SlotSet) and event.key == MEMORY:
            return Memory.from_dict(event.value).figure
    return {}


def subject_of(events: Iterable[Event]) -> str:
    """The topic answered last; empty when there is none.

    The memory says it. An answer that came after the memory was written counts as well: then the action server,
    which writes the memory, was away.
    """
    for event in reversed(list(events)):
        if isinstance(event, SlotSet) and event.key == MEMORY:
            return Memory.from_dict(event.value).topic
        if isinstance(event, BotUttered):
            topic = str((event.metadata.get("metadata") or {}).get("topic") or "")
            if "/" in topic:
                return topic
    return ""
