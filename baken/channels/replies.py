"""From what Rasa utters to the messages of the contract. Pure.

One utterance becomes a message for each of its paragraphs; what belongs to it (choices, sources, contacts, a
figure, a comparison, a step or an outcome of the signaalcheck) goes with the last of them.
"""

import re
from typing import Any, Dict, Iterable, List, Mapping, Optional

Message = Dict[str, Any]

CHOICE = ("title", "payload")
SOURCE = ("id", "title", "publisher", "date", "url", "facts")
CONTACT = ("name", "phone", "url", "anonymous", "what", "hours", "cost")

# Utterances that are not called after the intent that they answer.
ANSWERED = {
    "daderhulp": "buiten_bereik",
    "geen_bron": "bron_vragen",
    "nog_hier": "buiten_bereik",
    "verkeerd_begrepen": "ontkennen",
    "vraag_onderwerp": "nlu_fallback",
}
CHECK = ("check_", "uitkomst_", "anders_")  # what the signaalcheck says, whatever step it is at
UNASKED = ("welkom", "storing")
BETWEEN = "tweede_vraag"
LANGUAGE = "taal_"

_BLANK_LINE = re.compile(r"\n\s*\n")
_NUMBER = re.compile(r"_\d+$")


def to_messages(utterances: Iterable[Mapping[str, Any]]) -> List[Message]:
    """The messages for a reply, in order. An utterance without text says nothing and gives none."""
    messages: List[Message] = []
    topic: Optional[str] = None
    for utterance in utterances:
        metadata = utterance.get("metadata") or {}
        name = str(metadata.get("topic") or "")
        if name != BETWEEN and not name.startswith(LANGUAGE):
            topic = _answered(name)
        about = {"topic": topic, "lang": name[len(LANGUAGE) :] if name.startswith(LANGUAGE) else None}
        parts = _paragraphs(utterance.get("text"))
        for part in parts:
            messages.append({"text": part, **_present(about)})
        if parts:
            messages[-1].update(_belongings(utterance, metadata))
    return messages


def choices_of(utterance: Mapping[str, Any]) -> List[Dict[str, str]]:
    """The choices that an utterance offers, each payload once."""
    choices: Dict[str, Dict[str, str]] = {}
    for button in utterance.get("buttons") or []:
        if all(button.get(name) for name in CHOICE):
            choices.setdefault(button["payload"], _only(CHOICE, button))
    return list(choices.values())


def _answered(name: str) -> Optional[str]:
    """The topic or intent that an utterance answers, whatever its wording."""
    plain = _NUMBER.sub("", name)
    if not plain or plain.startswith(UNASKED):
        return None
    return "start_signaalcheck" if plain.startswith(CHECK) else ANSWERED.get(plain, plain)


def _paragraphs(text: Any) -> List[str]:
    return [part.strip() for part in _BLANK_LINE.split(text or "") if part.strip()]


def _belongings(utterance: Mapping[str, Any], metadata: Mapping[str, Any]) -> Message:
    return _present(
        {
            "choices": choices_of(utterance),
            "sources": [_only(SOURCE, each) for each in metadata.get("sources") or []],
            "figure": metadata.get("figure"),
            "comparison": metadata.get("comparison"),
            "step": metadata.get("step"),
            "outcome": metadata.get("outcome"),
            "contacts": [_only(CONTACT, each) for each in metadata.get("contacts") or []],
        }
    )


def _only(names: Iterable[str], fields: Mapping[str, Any]) -> Dict[str, Any]:
    return _present({name: fields.get(name) for name in names})


def _present(fields: Mapping[str, Any]) -> Dict[str, Any]:
    """The fields that apply: not those that are empty, but a plain `False` is an answer."""
    return {name: value for name, value in fields.items() if value or value is False}
