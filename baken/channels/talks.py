"""Talks between visitors and Rasa: beginning one, saying something, forgetting it all.

Everything that reads or changes a talk holds Rasa's lock for it, so that two messages at once are answered one after
the other, and a talk that has been wiped is not brought back by a message that was still waiting.
"""

import asyncio
import logging
from typing import Any, Dict, List, Optional

from rasa.core.actions.action import create_bot_utterance
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

from baken.channels.incoming import Incoming, as_words
from baken.channels.refusals import Refusal, no_such_talk, not_offered
from baken.channels.replies import choices_of
from baken.channels.subject import figure_of, subject_of
from baken.dialogue.reading import Guess, Reading, parse_data

ANSWER_SECONDS = 10.0
TIDY_SECONDS = 2.0
LOCK_POLL_SECONDS = 0.05

Utterance = Dict[str, Any]

log = logging.getLogger(__name__)


class Collector(OutputChannel):
    """Keeps what Rasa utters in answer to one message."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.utterances: List[Utterance] = []

    @classmethod
    def name(cls) -> str:
        """See `OutputChannel.name`."""
        return "web"

    async def send_response(self, recipient_id: str, message: Utterance) -> None:
        """Take an utterance as a whole, where Rasa would take it apart."""
        self.utterances.append(message)


class Talks:
    """The talks of one agent, each known by the id under which it is kept."""

    def __init__(self, agent: Agent) -> None:
        """Take an agent that has loaded its model."""
        self._agent = agent

    async def begin(self, talk: str, page: str) -> List[Utterance]:
        """Begin a talk with the greeting that fits a page; nothing comes back when that fails."""
        collector = Collector()
        try:
            await asyncio.wait_for(self._begin(talk, page, collector), ANSWER_SECONDS)
        except Exception:
            log.exception("a talk could not begin")
        return collector.utterances

    async def say(self, talk: str, incoming: Incoming) -> List[Utterance]:
        """Answer a message. When Rasa fails or is too slow, what it had uttered before that comes back.

        Raises:
            Refusal: there is no such talk, or the choice was not offered in it.
        """
        collector = Collector()
        try:
            await asyncio.wait_for(self._say(talk, incoming, collector), ANSWER_SECONDS)
        except Refusal:
            raise
        except Exception:
            log.exception("a message was not answered in full")
            await self._remember(talk, collector)
        return collector.utterances

    async def forget(self, talk: str) -> None:
        """Leave nothing of a talk.

        Raises:
            Refusal: there is no such talk.
        """
        async with self._alone_with(talk):
            await self._existing(talk)
            await self._agent.tracker_store.save(DialogueStateTracker(talk, slots=None))

    async def _begin(self, talk: str, page: str, collector: Collector) -> None:
        processor = self._agent.processor
        async with self._alone_with(talk):
            tracker = await processor.fetch_tracker_with_initial_session(talk, collector)
            greeting = f"utter_welkom_{page}"
            if greeting not in processor.domain.responses:
                greeting = "utter_welkom"
            response = await processor.nlg.generate(greeting, tracker, collector.name())
            uttered = create_bot_utterance(response)
            tracker.update(uttered)
            await processor.save_tracker(tracker)
            await collector.send_response(talk, uttered.message())

    async def _say(self, talk: str, incoming: Incoming, collector: Collector) -> None:
        async with self._alone_with(talk):
            tracker = await self._existing(talk)
            message = _for_rasa(tracker, incoming, collector)
            await self._agent.processor.handle_message(message)
            await self._keep(await self._agent.tracker_store.retrieve(talk), collector)

    async def _existing(self, talk: str) -> DialogueStateTracker:
        tracker = await self._agent.tracker_store.retrieve(talk)
        if tracker is None:
            raise no_such_talk()
        return tracker

    async def _remember(self, talk: str, collector: Collector) -> None:
        """Keep what has been uttered although Rasa did not come to keeping it."""
        try:
            await asyncio.wait_for(self._remember_alone(talk, collector), TIDY_SECONDS)
        except Exception:
            log.exception("an answer could not be kept")

    async def _remember_alone(self, talk: str, collector: Collector) -> None:
        async with self._alone_with(talk):
            await self._keep(await self._agent.tracker_store.retrieve(talk), collector)

    async def _keep(self, tracker: Optional[DialogueStateTracker], collector: Collector) -> None:
        """See to it that the choices a visitor has on the screen are in the talk, after a restart too."""
        if tracker is None:
            return
        kept = {event.timestamp for event in tracker.events if isinstance(event, BotUttered)}
        lost = [each for each in collector.utterances if each.get("timestamp") not in kept]
        for utterance in lost:
            tracker.update(create_bot_utterance({key: utterance[key] for key in utterance if key != "timestamp"}))
        if lost:
            await self._agent.tracker_store.save(tracker)

    def _alone_with(self, talk: str) -> Any:
        return self._agent.lock_store.lock(talk, wait_time_in_seconds=LOCK_POLL_SECONDS)


def _for_rasa(tracker: DialogueStateTracker, incoming: Incoming, collector: Collector) -> UserMessage:
    """A message as Rasa takes it. A choice comes with its reading; words are still to be read."""
    if not incoming.payload:
        return UserMessage(
            as_words(incoming.text),
            collector,
            tracker.sender_id,
            input_channel=collector.name(),
            metadata={"topic": subject_of(tracker.events), "figure": figure_of(tracker.events)},
        )
    if not any(choice["payload"] == incoming.payload for choice in _offered(tracker)):
        raise not_offered()
    reading = Reading(ranking=(Guess(incoming.payload, 1.0),))
    read = {"text": incoming.payload, "entities": [], **parse_data(reading)}
    return UserMessage(
        incoming.payload, collector, tracker.sender_id, parse_data=read, input_channel=collector.name()
    )


def _offered(tracker: DialogueStateTracker) -> List[Dict[str, str]]:
    uttered = (event for event in tracker.events if isinstance(event, BotUttered))
    return [choice for event in uttered for choice in choices_of(event.data)]
