"""`baken chat`: a talk in the terminal, over the same web channel as the page."""

import json
import urllib.request
from typing import Any, Dict, Iterator, List, Mapping, Optional
from urllib.error import HTTPError

from baken.serving.model import ensure_model
from baken.serving.ports import ANY_FREE, LOOPBACK, listen, near_end
from baken.serving.processes import stopping_on_signals
from baken.serving.servers import serving

STOP = "/stop"
HINT = "Typ je vraag, of het nummer van een keuze. Stoppen: /stop"

Message = Dict[str, Any]


class Talk:
    """One conversation with the web channel."""

    def __init__(self, url: str) -> None:
        """Begin a conversation; `messages` holds the greeting."""
        self._url = url
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open
        self._token: Optional[str] = None
        started = self._call("POST", "/api/conversations", {})
        self._token = started["token"]
        self.messages: List[Message] = started["messages"]

    def say(self, text: str) -> List[Message]:
        """Send what was typed: the number of a choice in the last answer, or a text. Returns the reply."""
        choices = choices_of(self.messages)
        if text.isdecimal() and 0 < int(text) <= len(choices):
            body = {"payload": choices[int(text) - 1]["payload"]}
        else:
            body = {"text": text}
        try:
            self.messages = self._call("POST", "/api/messages", body)["messages"]
        except HTTPError as refusal:
            return [{"text": json.load(refusal)["error"]["message"]}]
        return self.messages

    def wipe(self) -> None:
        """End the conversation; nothing of it is left."""
        self._call("DELETE", "/api/conversations")

    def _call(self, method: str, path: str, body: Optional[Dict[str, str]] = None) -> Any:
        headers = {"Content-Type": "application/json"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._url + path, data, headers, method=method)
        with self._open(request) as response:
            return json.loads(response.read() or "null")


def choices_of(messages: List[Message]) -> List[Dict[str, str]]:
    """All choices of a reply, in order."""
    return [choice for message in messages for choice in message.get("choices", [])]


def lines_of(messages: List[Message]) -> Iterator[str]:
    """A reply as lines of text, its choices numbered."""
    for message in messages:
        yield from ("", message["text"])
        for row in [*_rows(message.get("comparison")), *_bars(message.get("figure"))]:
            yield f"  {row}"
        for contact in message.get("contacts", []):
            yield f"  {_known(contact, 'name', 'phone', 'url')}"
        for source in message.get("sources", []):
            yield f"  Bron: {source['title']} ({_known(source, 'publisher', 'date')})"
    yield ""
    for number, choice in enumerate(choices_of(messages), 1):
        yield f"  {number}. {choice['title']}"


def _known(item: Mapping[str, str], *fields: str) -> str:
    """The fields of a contact or a source that it has: the channel leaves out what nobody knows."""
    return ", ".join(item[field] for field in fields if item.get(field))


def chat() -> int:
    """Talk until `/stop` or Ctrl-D; returns the exit code."""
    with stopping_on_signals():
        try:
            model = ensure_model()
            print("Starting. This takes about twenty seconds.", flush=True)
            entrance = listen(LOOPBACK, ANY_FREE)
            url = f"http://{near_end(entrance)}"
            with serving(model, entrance):
                _converse(Talk(url))
        except KeyboardInterrupt:
            print()
    return 0


def _converse(talk: Talk) -> None:
    print(HINT)
    print("\n".join(lines_of(talk.messages)))
    for text in _typed():
        print("\n".join(lines_of(talk.say(text))))
    talk.wipe()


def _typed() -> Iterator[str]:
    while True:
        try:
            text = input("> ").strip()
        except EOFError:
            return
        if text == STOP:
            return
        if text:
            yield text


def _rows(comparison: Optional[Dict[str, Any]]) -> Iterator[str]:
    if comparison:
        yield " | ".join(comparison["columns"])
        yield from (" | ".join(row) for row in comparison["rows"])


def _bars(figure: Optional[Dict[str, Any]]) -> Iterator[str]:
    """A chart in words."""
    if figure:
        yield f"{figure['title']}. {figure['summary']} Geteld: {figure['counts']}. Bron: {figure['source']}."
