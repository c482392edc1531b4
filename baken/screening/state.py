"""Where a check stands: labels only, so that it can live in a slot of the talk. Pure."""

from dataclasses import dataclass, field, replace
from typing import Any, Dict, FrozenSet, List, Literal, Mapping, Optional, Tuple

from baken.screening.case import Answer, Case
from baken.screening.hearing import Heard

Status = Literal["closed", "open", "paused", "stopping", "done"]


@dataclass(frozen=True)
class Frame:
    """What one message gave: the question that was open, empty for what was told outside the check, and the rest."""

    step: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    perspective: str = ""
    country: str = ""
    situations: Tuple[str, ...] = ()
    crisis: bool = False
    topic: str = ""


@dataclass(frozen=True)
class State:
    """A check as a list of frames; going back takes the last one away, and what it gave with it.

    `step` is the open question, `misses` counts how often in a row it was not understood, `last` is what the last
    message did, and `news` are the signals that it told, to be said back.
    """

    frames: Tuple[Frame, ...] = ()
    step: str = ""
    status: Status = "closed"
    misses: int = 0
    last: str = ""
    news: Tuple[str, ...] = ()

    @property
    def case(self) -> Case:
        """All frames together: an answer to its own question counts, and what was told beside it where it adds."""
        answers: Dict[str, Answer] = {}
        for frame in self.frames:
            for name, answer in frame.answers.items():
                if name == frame.step or answer == "yes" or answers.get(name) in (None, "unknown", "skipped"):
                    answers[name] = answer
        perspectives = [frame.perspective for frame in self.frames if frame.perspective]
        countries = [frame.country for frame in self.frames if frame.country]
        told: FrozenSet[str] = frozenset(name for frame in self.frames for name in frame.situations)
        return Case(
            answers=answers,
            perspective=perspectives[-1] if perspectives else "zelf",  # type: ignore[arg-type]
            country=countries[-1] if countries else "NL",
            situations=told,
            crisis=any(frame.crisis for frame in self.frames),
            topics=frozenset(frame.topic for frame in self.frames if frame.topic),
        )

    @property
    def asked(self) -> List[str]:
        """The questions that were asked and left behind, in order."""
        return [frame.step for frame in self.frames if frame.step]

    @property
    def whom_known(self) -> bool:
        """Whether it is clear about whom the check is."""
        return any(frame.perspective for frame in self.frames)

    def with_heard(self, heard: Heard, step: str) -> "State":
        """The state with what a message gave; `news` says what is new in it."""
        before = self.case.answers
        frame = Frame(
            step=step,
            answers=dict(heard.answers),
            perspective=heard.perspective,
            country=heard.country,
            situations=heard.situations,
            crisis=heard.alarm == "crisis",
            topic=heard.topic,
        )
        after = replace(self, frames=(*self.frames, frame), misses=0)
        said = after.case.answers
        news = tuple(n for n in heard.answers if said[n] in ("yes", "qualified") and before.get(n) != said[n])
        return replace(after, news=news)

    def back(self) -> "State":
        """Without the last question that was asked, and what came after it."""
        places = [index for index, frame in enumerate(self.frames) if frame.step]
        if not places:
            return replace(self, misses=0, news=())
        return replace(self, frames=self.frames[: places[-1]], step=self.frames[places[-1]].step, misses=0, news=())

    def as_dict(self) -> Dict[str, Any]:
        """Plain data, for a slot."""
        frames = [{**vars(frame), "answers": dict(frame.answers)} for frame in self.frames]
        return {**vars(self), "frames": frames}

    @classmethod
    def from_dict(cls, data: Optional[Mapping[str, Any]]) -> "State":
        """The reverse of `as_dict`; nothing gives a check that has not begun."""
        if not data:
            return cls()
        frames = tuple(Frame(**{**each, "situations": tuple(each["situations"])}) for each in data["frames"])
        return cls(**{**data, "frames": frames, "news": tuple(data["news"])})
