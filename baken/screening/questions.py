"""Which question comes next: the one with the most to tell, given the answers so far. Pure.

A question is worth asking when a yes to it would raise the level, alone or with another yes. Of these, the one that
usually tells most, and fits the form that shows already, goes first. The check stops when no such question is
left, when it has asked the most that it may, or when several in a row have brought nothing new. Somebody who tells of
another and does not know the core is asked first what can be seen from outside, however little the core brought.
"""

from dataclasses import replace
from typing import Dict, FrozenSet, Mapping, Optional, Sequence

from baken.knowledge import Signal
from baken.screening.case import Answer, Case
from baken.screening.level import LEVELS, MINOR, level
from baken.screening.settings import WHOM, Settings

FITTING = 2  # how much more a question tells that fits the form which shows already
SEEN = 6  # and one on what can be seen, to somebody who does not know what cannot


def next_question(
    case: Case, asked: Sequence[str], whom_known: bool, signals: Mapping[str, Signal], settings: Settings
) -> Optional[str]:
    """The id of the next question, or nothing when the check is done.

    Args:
        case: what was told so far.
        asked: the ids that were asked, in order.
        whom_known: whether it is clear about whom the talk is.
        signals: all signals.
        settings: which questions always come, and when to stop.
    """
    known = {*case.answers, *asked, *([WHOM] if whom_known else [])}
    for name in settings.first:
        if name not in known:
            return name if len(asked) < settings.max_questions else None
    if len(asked) >= settings.max_questions:
        return None
    if level(case, signals, settings) == LEVELS[-1]:
        return None
    left = [name for name in signals if name not in known and signals[name].strength != "support"]
    core = [name for name in settings.core if name in left]
    gains = {name: _gain(name, left, case, signals, settings) for name in left}
    hints = _hinted(case, signals, settings)
    if core and not hints and gains[core[0]]:
        return core[0]
    useful = [name for name in left if gains[name]]
    visible = {name for name in useful if signals[name].seen} if _from_outside(case, settings) else set()
    if not core and not visible and _barren(asked, case, settings):
        return None

    def worth(name: str) -> float:
        return gains[name] * _tells(signals[name], hints, name in core) * (SEEN if name in visible else 1)

    return max(useful, default=None, key=worth)


def _gain(name: str, open_ones: Sequence[str], case: Case, signals: Mapping[str, Signal], settings: Settings) -> int:
    """What a yes could do: 2 for each level that it raises by itself, 1 when only with another yes, else 0."""

    def reached(*more: str) -> int:
        answers: Dict[str, Answer] = {**case.answers, **dict.fromkeys(more, "yes")}
        return LEVELS.index(level(replace(case, answers=answers), signals, settings))

    alone = reached(name) - reached()
    return 2 * alone or int(any(reached(name, other) > reached(other) for other in open_ones))


def _hinted(case: Case, signals: Mapping[str, Signal], settings: Settings) -> FrozenSet[str]:
    """The forms that show in the answers; before any does, those of the topics that the talk was on."""
    told = [signals[name] for name in case.said("yes", "qualified") if name in signals]
    shown = frozenset(form for each in told for form in each.forms)
    return shown or frozenset(settings.topics[topic] for topic in case.topics if topic in settings.topics)


def _from_outside(case: Case, settings: Settings) -> bool:
    """Whether somebody tells of another and does not know the core, so that it is better to ask what shows."""
    unknown = [name for name in settings.core if case.answers.get(name) == "unknown"]
    return case.perspective != "zelf" and len(unknown) > 1


def _tells(signal: Signal, hints: FrozenSet[str], core: bool) -> float:
    fits = not hints or not signal.forms or hints & set(signal.forms)
    if not fits:
        return signal.weight / FITTING
    return signal.weight * (FITTING if signal.forms and hints else 1) + core


def _barren(asked: Sequence[str], case: Case, settings: Settings) -> bool:
    """Whether the last questions brought no signal; the first ones and the core do not count.

    There is more patience with somebody who told a signal or was on a topic that points to a form, with a minor, for
    whom no force is needed, and with who does not know the core: they may have seen what other questions ask for.
    """
    counted = [name for name in asked if name not in settings.first and name not in settings.core]
    told = [name for name in case.said("yes", "qualified") if name not in settings.first or name == MINOR]
    in_doubt = told or case.topics or any(case.answers.get(name) not in ("no", "qualified") for name in settings.core)
    patience = settings.patience_in_doubt if in_doubt else settings.patience
    last = counted[-patience:]
    return len(last) == patience and not any(case.answers.get(name) == "yes" for name in last)
