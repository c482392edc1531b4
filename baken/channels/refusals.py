"""What the web channel says when it cannot do what was asked: JSON with a code for programs and Dutch for people."""

import logging
import math
from dataclasses import dataclass, field
from typing import Dict, Optional

from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from baken.channels.wire import to_json
from baken.knowledge.schema import dutch_number

log = logging.getLogger(__name__)


@dataclass
class Refusal(Exception):
    """A request that is not carried out. Its message is for the person at the other end."""

    status: int
    code: str
    message: str
    headers: Dict[str, str] = field(default_factory=dict)

    def response(self) -> HTTPResponse:
        """The refusal as the contract has it."""
        return to_json({"error": {"code": self.code, "message": self.message}}, self.status, self.headers)


def malformed(what: str) -> Refusal:
    """The request is not as the contract says."""
    return Refusal(400, "malformed", f"Dit bericht kan ik niet lezen: {what}.")


def not_offered() -> Refusal:
    """A choice that was never given in this talk."""
    return Refusal(400, "not_offered", "Deze keuze hoort niet bij dit gesprek. Typ je vraag, of kies iets anders.")


def no_such_talk() -> Refusal:
    """The talk has been wiped, has been idle too long, or never was."""
    message = "Dit gesprek is er niet meer. Begin een nieuw gesprek."
    return Refusal(401, "no_such_talk", message, {"WWW-Authenticate": "Bearer"})


def too_long(limit: int) -> Refusal:
    """A message with more characters than are read."""
    message = f"Je bericht is te lang. Maak het korter dan {dutch_number(str(limit))} tekens."
    return Refusal(413, "too_long", message)


def too_many(wait: float) -> Refusal:
    """Too much in too short a time; `wait` is in seconds."""
    message = "Het gaat even te snel. Wacht een moment en probeer het dan opnieuw."
    return Refusal(429, "too_many", message, {"Retry-After": str(math.ceil(wait))})


def not_now() -> Refusal:
    """Baken cannot answer at this moment."""
    return Refusal(503, "not_now", "Baken kan nu niet antwoorden. Probeer het zo weer.", {"Retry-After": "5"})


NOT_NOW = 503
OF_THE_SERVER = {
    400: ("malformed", "Deze vraag aan de server klopt niet."),
    404: ("not_found", "Deze pagina is er niet."),
    405: ("not_allowed", "Dit kan hier niet."),
    408: ("too_slow", "Het versturen duurde te lang. Probeer het opnieuw."),
    413: ("too_long", "Dit is te lang. Maak je bericht korter."),
}


async def refuse(request: Optional[Request], error: Exception) -> HTTPResponse:
    """What the server answers when an error has stopped a request, its own errors among them."""
    if isinstance(error, Refusal):
        return error.response()
    status = error.status_code if isinstance(error, SanicException) else None
    if status in OF_THE_SERVER:
        code, message = OF_THE_SERVER[status]
        allow = {name: value for name, value in getattr(error, "headers", {}).items() if name == "Allow"}
        return Refusal(status, code, message, allow).response()
    if status != NOT_NOW:  # what Sanic says while it starts or stops is no error
        log.error("a request failed", exc_info=error)
    return not_now().response()
