"""What a visitor sends, read with care: nothing in it may be more than a text or a choice. Pure."""

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Dict

from baken.channels import refusals

MAX_CHARACTERS = 2000
MAX_ID_CHARACTERS = 64
ONLY_STROKES = "?"

_STROKES = re.compile(r"^[\s/]+")
_KEPT_CONTROLS = "\n\t"
_UNSEEN = ("Cc", "Cf", "Zl", "Zp", "Zs")


@dataclass(frozen=True)
class Incoming:
    """A message: either words that were typed, or the payload of a choice. An `id` is the same at every try."""

    text: str = ""
    payload: str = ""
    id: str = ""


def read_message(body: bytes) -> Incoming:
    """The message in the body of a request.

    Raises:
        Refusal: it is no JSON object with one text or one payload, or it is empty or too long.
    """
    fields = _object(body)
    given = {key: fields[key] for key in ("text", "payload") if fields.get(key) is not None}
    if len(given) != 1:
        raise refusals.malformed("stuur een tekst of een keuze")
    ((kind, value),) = given.items()
    if not isinstance(value, str):
        raise refusals.malformed("een tekst of een keuze bestaat uit letters")
    if len(value) > MAX_CHARACTERS:
        raise refusals.too_long(MAX_CHARACTERS)
    name = fields.get("id") or ""
    if not isinstance(name, str) or len(name) > MAX_ID_CHARACTERS:
        raise refusals.malformed("de naam van een bericht is kort en bestaat uit letters")
    seen = clean(value)
    if all(unicodedata.category(character) in _UNSEEN for character in seen):
        raise refusals.malformed("er staat niets in")
    return Incoming(text=seen, id=name) if kind == "text" else Incoming(payload=value, id=name)


def read_page(body: bytes) -> str:
    """The page on which a talk begins, out of the body of a request; empty when it is not said.

    Raises:
        Refusal: the body is there and is no JSON object, or the page is no text.
    """
    page = _object(body).get("page") if body.strip() else None
    if page is not None and not isinstance(page, str):
        raise refusals.malformed("de naam van een pagina bestaat uit letters")
    return page or ""


def clean(text: str) -> str:
    """A text without control characters and without halves of characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(each for each in lines if each in _KEPT_CONTROLS or _is_whole(each)).strip()


def as_words(text: str) -> str:
    """A text that Rasa takes for words and never for a command.

    Rasa reads a message that begins with a stroke as a command (`/restart`), and logs it when it is a broken one.
    The words behind the strokes stay. `EXTERNAL: ` needs no care: Rasa writes it, and never reads it.
    """
    if not text.startswith("/"):
        return text
    return _STROKES.sub("", text) or ONLY_STROKES


def _is_whole(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs")


def _object(body: bytes) -> Dict[str, Any]:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        raise refusals.malformed("het is geen geldige JSON") from None
    if not isinstance(fields, dict):
        raise refusals.malformed("het is geen JSON-object")
    return fields
