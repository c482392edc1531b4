"""A real web server with the web channel, before a Rasa that says what a test tells it to."""

import asyncio
import socket
import threading
from contextlib import contextmanager

from rasa.core.actions.action import create_bot_utterance
from rasa.core.channels.channel import register
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, UserUttered
from sanic import Sanic

from baken.privacy.tracker_store import ForgetfulMemoryStore

DOMAIN = Domain.from_dict(
    {
        "intents": ["wat", "begroeten"],
        "slots": {"memory": {"type": "any", "mappings": [{"type": "custom"}]}},
        "responses": {name: [{"text": "Hallo."}] for name in ("utter_welkom", "utter_welkom_hulp")},
    }
)


def answer(text="Een antwoord.", topic="wat/definitie", buttons=(), **metadata):
    return {"text": text, "buttons": list(buttons), "metadata": {"topic": topic, **metadata}}


def button(payload, title="Een keuze"):
    return {"title": title, "payload": payload}


class FakeRasa:
    """Stands for Rasa's agent, processor and generator. The stores are real."""

    def __init__(self):
        self.tracker_store = ForgetfulMemoryStore(DOMAIN)
        self.lock_store = InMemoryLockStore()
        self.processor = self.nlg = self
        self.domain = DOMAIN
        self.action_endpoint = None
        self.heard = []
        self.utterances = [answer()]
        self.events = []
        self.before = self.after = self.nothing

    def is_ready(self):
        return True

    async def nothing(self):
        """What a test may put something in the place of."""

    async def generate(self, name, tracker, channel):
        return answer(f"{name}.", name[len("utter_") :], [button("wat/definitie"), button("hulp/slachtoffer")])

    async def fetch_tracker_with_initial_session(self, sender_id, channel):
        tracker = await self.tracker_store.get_or_create_tracker(sender_id, append_action_listen=False)
        tracker.update_with_events([ActionExecuted("action_session_start"), SessionStarted()], DOMAIN)
        return tracker

    async def save_tracker(self, tracker):
        await self.tracker_store.save(tracker)

    async def handle_message(self, message):
        self.heard.append(message)
        await self.before()
        tracker = await self.tracker_store.get_or_create_tracker(message.sender_id, append_action_listen=False)
        tracker.update(UserUttered(message.text, parse_data=message.parse_data, metadata=message.metadata))
        for utterance in self.utterances:
            uttered = create_bot_utterance(dict(utterance))
            tracker.update(uttered)
            await message.output_channel.send_response(message.sender_id, uttered.message())
        await self.after()
        tracker.update_with_events(self.events, DOMAIN)
        await self.save_tracker(tracker)


@contextmanager
def serving(channel, agent):
    """Serve a channel on a free port of this machine; gives the application and its address."""
    app = Sanic("baken-tests", configure_logging=False)
    app.ctx.agent = agent
    register([channel], app, route="/webhooks/")
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def run(coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result(10)

    async def start(entrance):
        server = await app.create_server(sock=entrance, access_log=False, return_asyncio_server=True)
        await server.startup()
        await server.before_start()
        return server

    async def stop(server):
        await server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    with socket.create_server(("127.0.0.1", 0)) as entrance:
        server = run(start(entrance))
        yield app, "http://{}:{}".format(*entrance.getsockname())
        run(stop(server))
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()
