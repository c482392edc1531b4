"""One action for each kind of turn that needs memory; see `baken/dialogue/turns.py` for what they decide."""

from functools import lru_cache
from typing import Any, Dict, Iterable, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, Restarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.screening import DATA, FORM, data
from baken.answers import language_lines, load_answers
from baken.dialogue import turns
from baken.dialogue.catalogue import Catalogue
from baken.dialogue.memory import Memory
from baken.dialogue.reading import Reading
from baken.retrieval.resting import items_of, topics_resting_on


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The titles of topics and the languages that have a line, out of `data/`."""
    answers, (_, knowledge) = load_answers(DATA), data()
    rest = {name: tuple(item for answer in each for item in items_of(answer)) for name, each in answers.items()}
    return Catalogue(
        titles={name: each[0].title for name, each in answers.items() if each[0].title},
        languages=set(language_lines(answers)),
        unsourced={n for n, each in answers.items() if each[0].about_baken and not each[0].facts},
        facts=rest,
        resting=topics_resting_on(answers),
        gaps={name: gap.text for name, gap in knowledge.gaps.items()},
    )


def carry_out(turn: turns.Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Utter what a turn holds; gives the event that keeps what it remembers."""
    for utterance in turn.utterances:
        dispatcher.utter_message(
            response=utterance.response,
            buttons=buttons(utterance.choices),
            variant=utterance.variant,
            about=utterance.about,
            facts=list(utterance.facts),
            fill=dict(utterance.fill),
        )
    return [SlotSet("memory", turn.memory.as_dict())]


def buttons(labels: Iterable[str]) -> List[Dict[str, str]]:
    """Choices that lead to topics, as Rasa has them."""
    return [{"title": catalogue().titles[label], "payload": label} for label in labels]


class TurnAction:
    """Utters what a turn holds and keeps what it remembers.

    It is no `Action` itself, since rasa-sdk registers every one that it finds.
    """

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """The turn to carry out."""
        raise NotImplementedError

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        reading = Reading.from_dict(tracker.latest_message["reading"])
        return carry_out(self.decide(reading, Memory.from_dict(tracker.get_slot("memory"))), dispatcher)


class Follow(TurnAction, Action):
    """After an answer: a second question, a line in another language."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_follow"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.follow(reading, memory, catalogue())


class Ask(TurnAction, Action):
    """Between two topics that are close: which is meant."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_ask"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.ask(reading, memory, catalogue())


class Refuse(TurnAction, Action):
    """Out of scope: an honest no, the nearest topics, a way to a person."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_refuse"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.refuse(reading, memory, catalogue())


class Quote(TurnAction, Action):
    """No topic fits, but the base has something: that, with its source."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_quote"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.quote(reading, catalogue())


class More(TurnAction, Action):
    """The last answer, longer."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_more"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.again("longer", "utter_meer_uitleg", memory)


class Simpler(TurnAction, Action):
    """The last answer, in easier words."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_simpler"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.again("simpler", "utter_eenvoudiger", memory)


class Sources(TurnAction, Action):
    """Where the last answer comes from."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_sources"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.sources(reading, memory, catalogue())


class Confirm(TurnAction, Action):
    """Yes to what was said last. After a disclosure that is yes to going on, with one question at a time."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_confirm"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.confirm(memory)

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        if turns.leads_to_check(Memory.from_dict(tracker.get_slot("memory"))):
            return [FollowupAction(FORM)]
        return await super().run(dispatcher, tracker, domain)


class Repair(TurnAction, Action):
    """No to what was said last: the next best topics."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_repair"

    def decide(self, reading: Reading, memory: Memory) -> turns.Turn:
        """See `TurnAction.decide`."""
        return turns.repair(memory)


class RestartTalk(Action):
    """Forgets everything: the tracker store keeps nothing from before a restart."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_restart_talk"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        return [Restarted()]
