"""Take a user's words out of a conversation before anything is stored."""

from typing import Any, Dict, Iterable, List

from rasa.shared.core.events import EntitiesAdded, Event, Restarted, UserUttered

# What later turns need of a parsed message: labels and confidences, nothing that was typed.
KEPT = ("intent", "intent_ranking", "response_selector", "reading")


def forget_words(events: Iterable[Event]) -> List[Event]:
    """The events of a talk without what the user wrote.

    Keeps only what came after the last restart, empties the text and entities of user messages, and drops
    events that repeat entities. The bot's own messages stay: the channel needs them to know which choices it offered.
    """
    kept: List[Event] = []
    for event in events:
        if isinstance(event, Restarted):
            kept = []
        elif isinstance(event, UserUttered):
            kept.append(_without_words(event))
        elif not isinstance(event, EntitiesAdded):
            kept.append(event)
    return kept


def _without_words(event: UserUttered) -> UserUttered:
    parsed: Dict[str, Any] = {key: event.parse_data[key] for key in KEPT if key in event.parse_data}
    return UserUttered(
        text=None,
        intent=event.intent,
        entities=[],
        parse_data={"text": None, "entities": [], "intent": event.intent, **parsed},
        timestamp=event.timestamp,
        input_channel=event.input_channel,
    )
