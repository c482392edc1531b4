"""What the check says, as the names of responses with what belongs in them. Pure; the texts are data.

Every function gives `Say`s in order; `actions/screening.py` utters them.
"""

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Sequence, Tuple

from baken.dialogue.rendering import contact, source
from baken.knowledge import Knowledge
from baken.screening.case import Case
from baken.screening.level import MINOR
from baken.screening.outcome import NO_PAPERS, Outcome
from baken.screening.settings import WHOM, Settings
from baken.screening.state import State
from baken.screening.talk import Check, number

Choice = Tuple[str, str]
ANSWERS: Tuple[Choice, ...] = (
    ("Ja", "bevestigen"), ("Nee", "ontkennen"), ("Weet ik niet", "weet_niet"), ("Overslaan", "overslaan"),
)  # fmt: skip
WHO: Tuple[Choice, ...] = (
    ("Over mij", "over_mij"), ("Over een ander", "over_ander"), ("Over iemand van mijn werk", "als_professional"),
)  # fmt: skip
WHY: Choice = ("Waarom vraag je dat?", "waarom_vraag")
BACK: Choice = ("Vorige vraag", "vorige")
STOP: Choice = ("Stoppen", "stoppen")
ON: Choice = ("Verder met de vragen", "start_signaalcheck")
STOPPED: Tuple[Choice, ...] = (("Ja, laat zien", "bevestigen"), ("Nee", "ontkennen"), ON)
PREFIX = {"back": "check_terug", "mend": "check_verkeerd", "again": "check_opnieuw", "resume": "check_verder"}


@dataclass(frozen=True)
class Say:
    """A response to utter: its name, what to fill in, the choices below it, and fields for the wire."""

    response: str
    fill: Mapping[str, str] = field(default_factory=dict)
    choices: Tuple[Choice, ...] = ()
    attach: Mapping[str, Any] = field(default_factory=dict)


def question(state: State, check: Check, first: bool, again: bool) -> List[Say]:
    """The open question, after what was understood of the last message.

    Args:
        state: where the check stands.
        check: its data.
        first: whether the check begins with this question.
        again: whether something else was said in between, so that nothing was answered.
    """
    if state.status == "paused":
        return [Say("check_wacht", choices=(ON,))]
    if state.status == "stopping":
        return [Say("check_stoppen", choices=STOPPED)]
    says: List[Say] = []
    if first:
        says.append(Say("start_signaalcheck"))
        says += _known(state, check)
    elif not again:
        says += _understood(state, check)
    return [*says, _question(state, check)]


def outcome(state: State, check: Check, knowledge: Knowledge) -> List[Say]:
    """The outcome of a check that is done."""
    found, case = check.outcome(state), state.case
    says: List[Say] = []
    if found.urgent:
        says.append(Say("uitkomst_gevaar"))
    if found.reasons:
        says.append(_reasons(found, case, check, knowledge))
    ending = "" if case.perspective == "zelf" or found.level == "weinig_signalen" else "_ander"
    says.append(Say(f"uitkomst_{found.level}{ending}"))
    if found.forms and found.level != "weinig_signalen":
        forms = " en ".join(check.settings.forms[form] for form in found.forms)
        says.append(Say("uitkomst_vormen", {"vormen": forms}))
    says += [Say(f"anders_{name}") for name in found.situations[:2]]
    if case.answers.get(MINOR) == "yes" and found.level != "weinig_signalen":
        says.append(Say("uitkomst_minderjarig"))
    papers = case.answers.get(NO_PAPERS)
    if papers == "yes" or (papers != "no" and found.level != "weinig_signalen"):
        says.append(Say("uitkomst_geen_papieren"))
    if case.country == "CARIB":
        says.append(Say("uitkomst_eilanden"))
    says.append(_help(found, check.settings, knowledge))
    return [*says, Say("uitkomst_slot")]


def _known(state: State, check: Check) -> List[Say]:
    told = [name for name, answer in state.case.answers.items() if answer == "yes"]
    return [Say("check_al_verteld", {"gehoord": _lines(told, state.case, check)})] if told else []


def _understood(state: State, check: Check) -> List[Say]:
    says: List[Say] = []
    if state.last in PREFIX:
        says.append(Say(PREFIX[state.last]))
    if state.last == "why":
        name = "check_waarom_over_wie" if state.step == WHOM else "check_waarom"
        says.append(Say(name, {"waarom": "" if state.step == WHOM else check.signals[state.step].why}))
    answers = state.case.answers
    told = [name for name in state.news if answers.get(name) == "yes"]
    if told:
        says.append(Say("check_begrepen", {"gehoord": _lines(told, state.case, check)}))
    if any(answers.get(name) == "qualified" for name in state.news):
        says.append(Say("check_afgezwakt"))
    if state.misses and not told and state.last in ("unclear", "answer"):
        says.append(Say("check_onduidelijk"))
    return says


def _question(state: State, check: Check) -> Say:
    step = {"id": state.step, "n": number(state), "max": check.settings.max_questions}
    steering = (*([BACK] if state.asked else []), WHY, STOP)
    if state.step == WHOM:
        return Say("check_over_wie", choices=(*WHO, *steering), attach={"step": step})
    text = check.signals[state.step].question.of(state.case.perspective)
    return Say("check_vraag", {"vraag": text}, (*ANSWERS, *steering), {"step": step})


def _reasons(found: Outcome, case: Case, check: Check, knowledge: Knowledge) -> Say:
    ids = dict.fromkeys(check.signals[name].sources[0] for name in found.reasons)
    sources = [source(each, knowledge) for each in ids]
    return Say("uitkomst_redenen", {"punten": _lines(found.reasons, case, check)}, attach={"sources": sources})


def _help(found: Outcome, settings: Settings, knowledge: Knowledge) -> Say:
    lines = []
    for name in found.referrals:
        organisation = knowledge.organisations[name]
        where = organisation.phone or organisation.site
        reach = f"{organisation.name} ({where})" if where else organisation.name
        lines.append(f"- {reach}: {settings.calls[name]}")
    fields: Dict[str, Any] = {
        "outcome": {
            "level": found.level,
            "urgent": found.urgent,
            "forms": list(found.forms),
            "reasons": list(found.reasons),
            "referrals": list(found.referrals),
        },
        "contacts": [contact(name, knowledge) for name in found.referrals],
    }
    return Say("uitkomst_hulp", {"hulp": "\n".join(lines)}, attach=fields)


def _lines(names: Sequence[str], case: Case, check: Check) -> str:
    return "\n".join(f"- {check.signals[name].told.of(case.perspective)}" for name in names)
