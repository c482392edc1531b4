"""What a message does to a check: the next state, and what to say about it. Pure; `actions/screening.py` says it."""

from dataclasses import dataclass, replace
from typing import Dict, Mapping

from baken.knowledge import Signal
from baken.screening.case import Answer
from baken.screening.hearing import STOPPING, Heard
from baken.screening.outcome import Outcome, judge
from baken.screening.questions import next_question
from baken.screening.settings import WHOM, Settings
from baken.screening.state import State

MISSES = 2  # after so many answers that were not understood, a question counts as skipped


@dataclass(frozen=True)
class Check:
    """The check over some data: signals and settings."""

    signals: Mapping[str, Signal]
    settings: Settings

    def start(self, state: State, heard: Heard) -> State:
        """Begin, or go on where it stood; what was told before is kept and not asked again."""
        begun = state if state.status in ("open", "paused", "stopping") else replace(state, status="closed", step="")
        if state.status == "done":
            begun = State()
        if heard.answers or heard.perspective or heard.situations:
            begun = begun.with_heard(replace(heard, kind="answer"), "")
        return self._ask(replace(begun, status="open"))

    def overhear(self, state: State, heard: Heard) -> State:
        """Keep what was told outside the check, or in an alarm, which stops the questions until the person asks.

        A question that raises an alarm again and again is left, like one that is not understood. About whom it is stays
        as it was once that is known.
        """
        heard = replace(
            heard,
            perspective="" if state.whom_known else heard.perspective,
            topic=heard.topic if heard.topic in self.settings.topics else "",
        )
        told = bool(heard.answers or heard.situations or heard.country or heard.alarm or heard.topic)
        after = state.with_heard(heard, "") if told else state
        if heard.alarm and state.status == "open":
            after = self._missed(replace(after, misses=state.misses), Heard("unclear"))
        if heard.alarm and state.status in ("open", "stopping"):
            after = replace(after, status="paused")
        return replace(after, news=())

    def takes(self, state: State, heard: Heard) -> bool:
        """Whether a message is for the check at all.

        Not so are danger, and what asks or says something else. While the questions wait after an alarm, a bare
        yes or no does not count: it may be said to the alarm.
        """
        if heard.kind in ("alarm", "aside"):
            return False
        if state.status == "paused":
            return heard.kind != "unclear" and not heard.plain
        return True

    def answer(self, state: State, heard: Heard) -> State:
        """Take an answer, or what steers the check."""
        return replace(self._answer(state, heard), last=heard.kind)

    def outcome(self, state: State) -> Outcome:
        """What the check comes to so far."""
        return judge(state.case, self.signals, self.settings)

    def _answer(self, state: State, heard: Heard) -> State:
        if state.status == "stopping":
            return self._stopping(state, heard)
        state = replace(state, status="open")
        if heard.kind in ("answer", "whom"):
            return self._answered(state, heard)
        if heard.kind == "unclear":
            return self._missed(state, heard)
        if heard.kind == "back":
            return replace(state.back(), status="open")
        if heard.kind == "mend":
            return self._mend(state)
        if heard.kind == "again":
            return self._ask(State(status="open"))
        if heard.kind == "stop":
            return replace(state, status="stopping", news=())
        if heard.kind == "why":
            return replace(state, news=())
        return self.start(replace(state, news=()), heard)

    def _answered(self, state: State, heard: Heard) -> State:
        if state.step in heard.answers or (heard.kind == "whom" and state.step == WHOM):
            return self._ask(state.with_heard(heard, state.step))
        return self._missed(state, heard)

    def _missed(self, state: State, heard: Heard) -> State:
        """The open question was not answered: keep what else was told, ask once more, and then leave it."""
        if state.misses + 1 < MISSES:
            told = state.with_heard(heard, "") if heard.answers or heard.situations else replace(state, news=())
            return replace(told, misses=state.misses + 1)
        if state.step == WHOM:
            return self._ask(state.with_heard(replace(heard, perspective=heard.perspective or "zelf"), WHOM))
        skipped: Dict[str, Answer] = {**heard.answers, state.step: "skipped"}
        return self._ask(state.with_heard(replace(heard, answers=skipped), state.step))

    def _mend(self, state: State) -> State:
        """Take back what was understood last, and ask it again."""
        if state.frames and not state.frames[-1].step:
            return replace(state, frames=state.frames[:-1], news=(), misses=0)
        return state.back()

    def _stopping(self, state: State, heard: Heard) -> State:
        """After "stop" the outcome so far is offered; anything but yes, no or going on shows it as well."""
        if heard.kind == "resume":
            return replace(state, status="open")
        if heard.kind == "back":
            return replace(state.back(), status="open")
        declined = heard.answers.get(STOPPING) in ("no", "skipped") or heard.kind == "stop"
        return State() if declined else replace(state, status="done", step="")

    def _ask(self, state: State) -> State:
        """The state with its next question; done when there is none."""
        step = next_question(state.case, state.asked, state.whom_known, self.signals, self.settings)
        if step is None:
            return replace(state, step="", status="done")
        return replace(state, step=step)


def number(state: State) -> int:
    """The number of the open question, from 1."""
    return len(state.asked) + 1

