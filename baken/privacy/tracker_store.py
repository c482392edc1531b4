"""Tracker stores that forget: no words of the user, and no talk that has been idle for half an hour.

Rasa has no call to delete a conversation. Here, saving a tracker without events deletes it: a talk in
which nothing happened is a talk that is gone.
"""

import asyncio
import json
from typing import Any, Dict, Optional

from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import InMemoryTrackerStore, RedisTrackerStore
from rasa.shared.core.conversation import Dialogue
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from baken.privacy.forgetting import forget_words

IDLE_SECONDS = 30 * 60


def serialise(tracker: DialogueStateTracker) -> Optional[str]:
    """The part of a tracker that may be kept, as JSON; `None` when nothing is left to keep."""
    events = forget_words(tracker.events)
    if not events:
        return None
    return json.dumps(Dialogue(tracker.sender_id, events).as_dict())


def never_fall_back(agent: Agent) -> None:
    """Make an agent use its own store only.

    Rasa wraps a store in one that, when the store fails, keeps talks in plain memory with all words, and says that a
    talk was deleted when it was not. Here a store that fails is an error, which the channel tells the user.
    """
    own = getattr(agent.tracker_store, "_tracker_store", agent.tracker_store)
    agent.tracker_store = own
    if agent.processor is not None:
        agent.processor.tracker_store = own


class ForgetfulMemoryStore(InMemoryTrackerStore):
    """Keeps talks in the memory of this process. Nothing is written to disk or to a broker."""

    def __init__(
        self,
        domain: Domain,
        event_broker: Optional[EventBroker] = None,
        idle_seconds: float = IDLE_SECONDS,
        **kwargs: Any,
    ) -> None:
        """Create a store whose talks are gone `idle_seconds` after their last message."""
        super().__init__(domain, event_broker)
        self._idle_seconds = idle_seconds
        self._timers: Dict[str, asyncio.TimerHandle] = {}

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep a talk without its words, or drop it when it has no events."""
        self._drop(tracker.sender_id)
        record = serialise(tracker)
        if record is None:
            return
        self.store[tracker.sender_id] = record
        loop = asyncio.get_running_loop()
        self._timers[tracker.sender_id] = loop.call_later(
            self._idle_seconds, self._drop, tracker.sender_id
        )

    def _drop(self, sender_id: str) -> None:
        timer = self._timers.pop(sender_id, None)
        if timer is not None:
            timer.cancel()
        self.store.pop(sender_id, None)


class ForgetfulRedisStore(RedisTrackerStore):
    """Keeps talks in Redis, for more than one server. Redis itself drops them when they are idle."""

    def __init__(
        self,
        domain: Domain,
        event_broker: Optional[EventBroker] = None,
        record_exp: float = IDLE_SECONDS,
        **kwargs: Any,
    ) -> None:
        """Create a store; the arguments are those of Rasa's own Redis store."""
        super().__init__(domain, event_broker=event_broker, record_exp=record_exp, **kwargs)

    async def save(self, tracker: DialogueStateTracker, timeout: Optional[float] = None) -> None:
        """Keep a talk without its words, or drop it when it has no events."""
        key = self.key_prefix + tracker.sender_id
        record = serialise(tracker)
        if record is None:
            self.red.delete(key)
        else:
            self.red.set(key, record, ex=int(timeout or self.record_exp))
