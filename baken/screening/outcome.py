"""From a case to its outcome: level, urgency, forms, reasons, what else it may be, and who can help."""

from dataclasses import dataclass
from typing import Dict, List, Mapping, Tuple

from baken.knowledge import Signal
from baken.screening.case import Case
from baken.screening.level import FEW, MINOR, Level, level
from baken.screening.settings import Referral, Settings

DANGER = "nu_gevaar"
NO_PAPERS = "geen_papieren"


@dataclass(frozen=True)
class Outcome:
    """What the check comes to; `reasons`, `softened` and `referrals` hold ids.

    `softened` are signals that were recognised, but not in the way that counts. `situations` is what else it may
    be; it is empty where there are signals of force and gain together.
    """

    level: Level
    urgent: bool
    forms: Tuple[str, ...]
    reasons: Tuple[str, ...]
    softened: Tuple[str, ...]
    situations: Tuple[str, ...]
    referrals: Tuple[str, ...]


def judge(case: Case, signals: Mapping[str, Signal], settings: Settings) -> Outcome:
    """The outcome of a case; the same for the same answers, in whatever order they were given."""
    reached = level(case, signals, settings)
    reasons = tuple(name for name in signals if case.answers.get(name) == "yes" and name != DANGER)
    softened = tuple(name for name in signals if case.answers.get(name) == "qualified")
    forms = _forms(reasons, signals)
    situations = _situations(case, reached, softened, settings)
    urgent = case.answers.get(DANGER) == "yes"
    facts: Dict[str, object] = {
        "country": case.country,
        "urgent": urgent,
        "crisis": case.crisis,
        "minor": case.answers.get(MINOR) == "yes",
        "papers": case.answers.get(NO_PAPERS) != "yes",
        "perspective": case.perspective,
        "level": reached,
    }
    lists = {"forms": forms, "situations": situations, "signals": reasons}
    who = dict.fromkeys(rule.who for rule in settings.referrals if _fits(rule, facts, lists))
    referrals = tuple(who)[: settings.max_referrals]
    return Outcome(reached, urgent, forms, reasons, softened, situations, referrals)


def _forms(reasons: Tuple[str, ...], signals: Mapping[str, Signal]) -> Tuple[str, ...]:
    """The forms of the strong purposes; without one, those of the other purposes, and then of anything told."""
    told = [signals[name] for name in reasons]
    purposes = [each for each in told if each.element == "purpose"]
    for group in ([each for each in purposes if each.strength == "strong"], purposes, told):
        forms = dict.fromkeys(form for each in group for form in _narrow(each, group))
        if forms:
            return tuple(forms)
    return ()


def _narrow(signal: Signal, group: List[Signal]) -> List[str]:
    """The forms of a signal; of one with several, those that another one of the group shares, if there are any."""
    single = {each.forms[0] for each in group if len(each.forms) == 1}
    shared = [form for form in signal.forms if form in single]
    return shared or (signal.forms if len(signal.forms) == 1 or not single else [])


def _situations(case: Case, reached: Level, softened: Tuple[str, ...], settings: Settings) -> Tuple[str, ...]:
    told = [name for name in settings.situations if name in case.situations]
    if reached != FEW:
        return tuple(told) if reached == "mogelijke_signalen" else ()
    hinted = [name for name, names in settings.situations.items() if set(names) & set(softened)]
    weak = [name for name, names in settings.situations.items() if set(names) & set(case.said("yes"))]
    return tuple(dict.fromkeys([*told, *([] if told else [*hinted, *weak])]))


def _fits(rule: Referral, facts: Mapping[str, object], lists: Mapping[str, Tuple[str, ...]]) -> bool:
    for name, value in rule.dict(exclude={"who"}, exclude_none=True).items():
        if name in lists:
            if not set(value) & set(lists[name]):
                return False
        elif facts[name] not in (value if isinstance(value, list) else [value]):
            return False
    return True
