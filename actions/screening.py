"""The signaalcheck in Rasa: `baken.screening` decides, this translates between the two."""

from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Iterable, List, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from baken.dialogue.reading import START_CHECK, Reading
from baken.knowledge import Knowledge
from baken.screening import words
from baken.screening.hearing import STOPPING, WHOM_LABELS, hear, overhear
from baken.screening.settings import Settings
from baken.screening.state import State
from baken.screening.talk import Check
from baken.screening.told import Told

DATA = Path("data")
FORM, CHECK, DONE = "signaalcheck", "check", "check_klaar"
OWN_ACTIONS = (
    FORM, "action_confirm", "action_listen", "action_extract_slots", "action_ask_check_klaar", "validate_signaalcheck",
)  # fmt: skip


@lru_cache(maxsize=1)
def data() -> Tuple[Check, Knowledge]:
    """The check over the data of the project."""
    knowledge = Knowledge.load(DATA / "knowledge")
    return Check(knowledge.signals, Settings.load(DATA, knowledge)), knowledge


def _last(tracker: Tracker) -> Tuple[State, Told, Reading]:
    message = tracker.latest_message
    told, reading = Told.from_dict(message.get("told")), Reading.from_dict(message["reading"])
    return State.from_dict(tracker.get_slot(CHECK)), told, reading


def _starts(tracker: Tracker) -> bool:
    return tracker.latest_message["intent"]["name"] in (START_CHECK, *WHOM_LABELS)


def _interrupted(tracker: Tracker) -> bool:
    """Whether another action has answered the last message already."""
    for event in reversed(tracker.events):
        if event["event"] == "user":
            return False
        if event["event"] == "action" and event["name"] not in OWN_ACTIONS:
            return True
    return False


def _utter(dispatcher: CollectingDispatcher, says: Iterable[words.Say]) -> None:
    for say in says:
        dispatcher.utter_message(
            response=f"utter_{say.response}",
            buttons=[{"title": title, "payload": payload} for title, payload in say.choices],
            fill=dict(say.fill),
            attach=dict(say.attach),
        )


class RememberTold(Action):
    """Keeps the labels of what somebody told outside the check, so that it is not asked again."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_remember_told"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        check, _ = data()
        state, told, reading = _last(tracker)
        heard = overhear(told, reading, check.signals)
        return [SlotSet(CHECK, check.overhear(state, heard).as_dict())]


class ValidateCheck(Action):
    """Takes an answer; what is none is left to the other rules, after which the question is asked again."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "validate_signaalcheck"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        if _interrupted(tracker):
            return []
        check, _ = data()
        state, told, reading = _last(tracker)
        step = STOPPING if state.status == "stopping" else state.step
        heard = hear(told, reading, step, check.signals)
        if state.status in ("closed", "done"):
            after = check.start(state, heard)
        elif not check.takes(state, heard):
            return []
        else:
            after = check.answer(state, heard)
        events: List[EventType] = [SlotSet(CHECK, after.as_dict())]
        if after.status in ("closed", "done"):
            events.append(SlotSet(DONE, True))
        return events


class AskCheck(Action):
    """Asks the open question."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_ask_check_klaar"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        check, _ = data()
        state = State.from_dict(tracker.get_slot(CHECK))
        again = _interrupted(tracker)
        first = not state.asked and not again and (_starts(tracker) or state.last == "")
        _utter(dispatcher, words.question(state, check, first, again))
        return []


class TellOutcome(Action):
    """Says what the check comes to."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_outcome"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        check, knowledge = data()
        state = State.from_dict(tracker.get_slot(CHECK))
        if state.status == "done":
            _utter(dispatcher, words.outcome(state, check, knowledge))
        else:
            _utter(dispatcher, [words.Say("check_gestopt")])
        return [SlotSet(DONE, None)]
