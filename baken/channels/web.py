"""The website channel: the calls that the widget makes, and the page that it stands on.

A visitor is known by a token that only they have; see `baken.privacy`.
"""

import re
from pathlib import Path
from typing import Any, Awaitable, Callable, Coroutine, List

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from baken.channels import refusals
from baken.channels.charts import CONTENT_TYPE as PICTURE
from baken.channels.charts import Pictures
from baken.channels.failure import failure_messages
from baken.channels.health import can_answer
from baken.channels.incoming import read_message, read_page
from baken.channels.once import Once
from baken.channels.pages import Page, load_files
from baken.channels.replies import Message, to_messages
from baken.channels.talks import Talks, Utterance
from baken.channels.wire import HeaderWriter, to_json
from baken.figures.answering import load_charts
from baken.knowledge import Knowledge
from baken.privacy.identity import conversation_id, new_token
from baken.privacy.limits import Limiter, household
from baken.privacy.tracker_store import never_fall_back
from baken.site import load_site

DATA = Path("data")
WIDGET, SITE = Path("widget"), Path("site")
MAX_BODY_BYTES = 64 * 1024  # a message of the greatest length, every character of it escaped, twice over
CONVERSATIONS, MESSAGES, HEALTH = "/api/conversations", "/api/messages", "/api/health"
FORGET = f"{CONVERSATIONS}/forget"

# Nobody who types comes near these. A class of pupils behind one address may all begin at once.
NEW_TALKS = (300, 2.0)
MESSAGES_IN_A_TALK = (60, 1.0)


class WebInput(InputChannel):
    """Serves the calls of the contract and the chat page, from the root of the server."""

    def __init__(self) -> None:
        """Read what must be at hand when nothing else works."""
        knowledge = Knowledge.load(DATA / "knowledge")
        self._failure = failure_messages(DATA, knowledge)
        self._pages = {**load_site(SITE, DATA, knowledge), **load_files(WIDGET, knowledge)}
        self._pictures = Pictures(load_charts(knowledge, DATA))
        self._new_talks = Limiter(*NEW_TALKS)
        self._messages = Limiter(*MESSAGES_IN_A_TALK)
        self._once: Once[List[Utterance]] = Once()

    @classmethod
    def name(cls) -> str:
        """See `InputChannel.name`."""
        return "web"

    def url_prefix(self) -> str:
        """The root, not the place below `/webhooks/` that Rasa gives to channels."""
        return "/"

    def blueprint(self, on_new_message: Callable[..., Awaitable[Any]]) -> Blueprint:
        """The routes. Messages go to the agent itself, not to `on_new_message`: see `Talks` for why."""
        blueprint = Blueprint("web")
        blueprint.listener(_take_over, "before_server_start")

        @blueprint.post(CONVERSATIONS)
        async def begin(request: Request) -> HTTPResponse:
            return await self._begin(request)

        @blueprint.delete(CONVERSATIONS)
        async def forget(request: Request) -> HTTPResponse:
            await self._forget(request, _token(request))
            return empty()

        @blueprint.post(FORGET)
        async def forget_on_the_way_out(request: Request) -> HTTPResponse:
            """What a page that closes can still send: plain text, with no header of its own."""
            await self._forget(request, request.body.decode("utf-8", "replace").strip())
            return empty()

        @blueprint.post(MESSAGES)
        async def say(request: Request) -> HTTPResponse:
            return await self._say(request)

        @blueprint.get(HEALTH)
        async def health(request: Request) -> HTTPResponse:
            if not await can_answer(request.app.ctx.agent):
                raise refusals.not_now()
            return to_json({"status": "ok"})

        async def preflight(request: Request) -> HTTPResponse:
            return empty()

        for path in (CONVERSATIONS, MESSAGES, HEALTH):
            blueprint.add_route(preflight, path, methods=["OPTIONS"], name=f"preflight{path.replace('/', '_')}")
        async def picture(request: Request) -> HTTPResponse:
            return HTTPResponse(await self._pictures.at(request.path), 200, content_type=PICTURE)

        for path in self._pictures.paths:
            blueprint.add_route(picture, path, methods=["GET", "HEAD"], name=f"picture{path.replace('/', '_')}")
        for path, page in self._pages.items():
            name = "page" + re.sub(r"\W", "_", path)
            blueprint.add_route(_serve(page), path, methods=["GET", "HEAD"], name=name)
        return blueprint

    async def _begin(self, request: Request) -> HTTPResponse:
        page = read_page(request.body)
        wait = self._new_talks.take(household(request.remote_addr or request.ip))
        if wait:
            raise refusals.too_many(wait)
        token = new_token()
        greeting = await Talks(request.app.ctx.agent).begin(conversation_id(token), page)
        return to_json({"token": token, "messages": self._reply(greeting)}, 201)

    async def _say(self, request: Request) -> HTTPResponse:
        talk = conversation_id(_token(request))
        wait = self._messages.take(talk)
        if wait:
            raise refusals.too_many(wait)
        message = read_message(request.body)
        talks = Talks(request.app.ctx.agent)
        if message.id:
            uttered = await self._once.answer(talk, message.id, lambda: talks.say(talk, message))
        else:
            uttered = await talks.say(talk, message)
        return to_json({"messages": self._reply(uttered)})

    async def _forget(self, request: Request, token: str) -> None:
        talk = conversation_id(token)
        self._once.forget(talk)
        await Talks(request.app.ctx.agent).forget(talk)

    def _reply(self, uttered: List[Utterance]) -> List[Message]:
        """The messages for a visitor: never none, whatever has gone wrong."""
        return to_messages(uttered) or self._failure


async def _take_over(app: Sanic, _: Any) -> None:
    """See to it that the server's own errors and headers are as the contract says, and no talk is kept elsewhere."""
    never_fall_back(app.ctx.agent)
    app.config.REQUEST_MAX_SIZE = MAX_BODY_BYTES
    app.error_handler.add(Exception, refusals.refuse)
    app.register_middleware(HeaderWriter(), "response")


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise refusals.no_such_talk()
    return token.strip()


def _serve(page: Page) -> Callable[[Request], Coroutine[Any, Any, HTTPResponse]]:
    async def serve(request: Request) -> HTTPResponse:
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return HTTPResponse(page.content, 200, content_type=page.content_type)
        packed = {"Content-Encoding": "gzip"}
        return HTTPResponse(page.packed, 200, packed, page.content_type)

    return serve
