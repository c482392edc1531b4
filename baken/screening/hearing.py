"""From what a message tells and the question that is open to what was answered. Pure."""

from dataclasses import dataclass, field, replace
from typing import Dict, Literal, Mapping, Optional, Tuple

from baken.dialogue.reading import ALARMS, DISCLOSURE, EXPLOITERS, NOODGEVAL, START_CHECK, Reading, group_of
from baken.knowledge import Signal
from baken.screening.case import PERSPECTIVES, Answer
from baken.screening.level import MINOR
from baken.screening.settings import WHOM
from baken.screening.told import Told

Kind = Literal["answer", "whom", "mend", "back", "stop", "again", "why", "resume", "alarm", "aside", "unclear"]
DANGER = "nu_gevaar"
STOPPING = "stoppen"  # the question whether to show the outcome so far
WHOM_LABELS = {"over_mij": "zelf", "over_ander": "ander", "als_professional": "professional"}
BY_LABEL = {"bevestigen": "ja", "ontkennen": "nee", "weet_niet": "weet_niet", "overslaan": "overslaan"}
BY_POLARITY: Mapping[str, Answer] = {"ja": "yes", "nee": "no", "weet_niet": "unknown", "overslaan": "skipped"}
STEERING: Mapping[str, Kind] = {
    "verkeerd": "mend", "vorige": "back", "stoppen": "stop", "opnieuw": "again", "waarom": "why", "verder": "resume",
    "waarom_vraag": "why", START_CHECK: "resume",
}  # fmt: skip
# A score that is enough when the very thing was asked, and one that stands against a plain "nee".
AGAINST_NO, LOUD = 0.45, 0.5
# The score of what was asked and how affirming the words are, together: enough for a
# yes, enough although a "maar" follows, and too little.
AFFIRMED, PLAINLY, TAKEN_BACK = 0.25, 0.5, 0.0
DANGEROUS, DANGEROUS_ANSWER = 0.15, 0.5  # what sounds so much like danger is an alarm; the second for a sure answer
SURE_OF_TOPIC, SURE_OF_STEERING = 0.5, 0.6
ASIDE = (EXPLOITERS, "wis_gesprek", "schelden", "andere_taal", "begroeten", "bedanken", "afscheid")
ABOUT_ANSWER = ("meer_uitleg", "eenvoudiger", "bron_vragen")


@dataclass(frozen=True)
class Heard:
    """What a message does in the check: the kind, and the answers and facts that it gives.

    A `plain` one is a yes or no, or such, and nothing more. `topic` is what it was on, outside the check.
    """

    kind: Kind
    answers: Mapping[str, Answer] = field(default_factory=dict)
    perspective: str = ""
    country: str = ""
    situations: Tuple[str, ...] = ()
    alarm: str = ""
    plain: bool = False
    topic: str = ""


def hear(told: Told, reading: Reading, step: str, signals: Mapping[str, Signal]) -> Heard:
    """What a message means while the question `step` is open; an empty step means that none is.

    Danger goes before all. Then comes what steers the check; then a question, which is answered aside; then the
    answer, with all that it tells beyond what was asked.
    """
    label = reading.best.label
    chosen = not told.scores
    if label in ALARMS and not _only_answers(told, step):
        return Heard("alarm", _extra(told, "", signals), alarm=label, situations=told.situations)
    if chosen and label in WHOM_LABELS:
        return Heard("whom", perspective=WHOM_LABELS[label])
    polarity = BY_LABEL.get(label, "") if chosen else told.polarity
    steer = _steer(label, polarity, reading.best.confidence, chosen, told)
    if steer:
        return Heard(steer, _extra(told, step, signals) if steer == "resume" else {}, _perspective(told, reading))
    if step == WHOM and told.whom and not told.question:
        return _about_whom(told, reading, signals)
    polarity = polarity or _by_label(label, reading, told)
    if not polarity or polarity in ("ja", "nee") and told.question and not told.tells:
        if _is_aside(told, reading):
            return Heard("aside")
    if step == WHOM:
        return _about_whom(told, reading, signals)
    answers = _extra(told, step, signals)
    own = _answer(told, step, polarity)
    if own and (step in signals or step == STOPPING):
        answers[step] = own
    if answers:
        plain = bool(polarity) and not told.more
        return _with_facts(told, Heard("answer", answers, "" if step else _perspective(told, reading), plain=plain))
    return _with_facts(told, Heard("unclear"))


def overhear(told: Told, reading: Reading, signals: Mapping[str, Signal]) -> Heard:
    """What somebody tells outside the check, kept so that it is not asked again."""
    heard = _extra(told, "", signals)
    label = reading.best.label
    if label == NOODGEVAL:
        heard[DANGER] = "yes"
    perspective = _perspective(told, reading) if heard else ""
    alarm = label if label in ALARMS else ""
    return _with_facts(told, Heard("answer", heard, perspective, alarm=alarm, topic=label))


def _only_answers(told: Told, step: str) -> bool:
    """Whether a message that sounds like danger as a first message is plainly the answer to the open question."""
    if not step or not told.scores:
        return False
    fact = told.whom if step == WHOM else told.minor if step == MINOR else ""
    if (fact and told.bare) or (told.polarity in BY_POLARITY and not told.more):
        return True
    answers = fact or told.polarity in BY_POLARITY or step in told.tells or step in told.denies
    return told.danger < (DANGEROUS_ANSWER if answers else DANGEROUS)


def _steer(label: str, polarity: str, confidence: float, chosen: bool, told: Told) -> Optional[Kind]:
    if polarity in STEERING:
        return STEERING[polarity]
    sure = chosen or (confidence >= SURE_OF_STEERING and not told.tells and not polarity)
    return STEERING[label] if sure and label in STEERING else None


def _by_label(label: str, reading: Reading, told: Told) -> str:
    short = not told.tells and reading.best.confidence >= SURE_OF_STEERING
    return BY_LABEL.get(label, "") if short else ""


def _is_aside(told: Told, reading: Reading) -> bool:
    """Whether a message is for the rest of Baken: a question of its own, an insult, thanks."""
    label, confidence = reading.best.label, reading.best.confidence
    if label in (EXPLOITERS, "wis_gesprek"):
        return True
    if told.tells and not told.question:
        return False
    if label in ASIDE or label in ABOUT_ANSWER:
        return confidence >= SURE_OF_TOPIC
    if not told.question or group_of(label) == DISCLOSURE:
        return False
    return "/" in label or reading.verdict == "refuse"


def _about_whom(told: Told, reading: Reading, signals: Mapping[str, Signal]) -> Heard:
    answers = _extra(told, "", signals)
    whom = told.whom if told.polarity != "nee" else ""
    if whom in PERSPECTIVES:
        return _with_facts(told, Heard("whom", answers, whom))
    skipped = told.polarity in ("overslaan", "weet_niet") or reading.best.label in ("overslaan", "weet_niet")
    if skipped or answers:
        return _with_facts(told, Heard("whom", answers, _perspective(told, reading) or "zelf"))
    return _with_facts(told, Heard("unclear"))


def _with_facts(told: Told, heard: Heard) -> Heard:
    return replace(heard, country=told.country, situations=told.situations)


def _perspective(told: Told, reading: Reading) -> str:
    """About whom a story is: Baken knows which disclosures are about oneself."""
    label = reading.best.label
    if told.whom == "professional":
        return "professional"
    if group_of(label) == DISCLOSURE:
        return "ander" if label.endswith("over_ander") else "zelf"
    return told.whom


def _extra(told: Told, step: str, signals: Mapping[str, Signal]) -> Dict[str, Answer]:
    """What a message surely tells, whatever was asked. A question tells nothing, unless it tells it loudly."""
    if told.polarity and not told.more:
        return {}
    floor = LOUD if told.question else 0.0
    answers: Dict[str, Answer] = {
        name: "yes" for name in told.tells if name in signals and name != step and told.scores.get(name, 0.0) >= floor
    }
    if told.minor and not told.question:
        answers[MINOR] = "yes" if told.minor == "yes" else "no"
    return answers


def _answer(told: Told, step: str, polarity: str) -> Optional[Answer]:
    """The answer to the open question itself."""
    score = told.scores.get(step, 0.0)
    tells, denies = step in told.tells, step in told.denies
    if step == MINOR:
        return {"yes": "yes", "no": "no"}.get(told.minor) or BY_POLARITY.get(polarity)  # type: ignore[return-value]
    weight = score + told.affirms
    if polarity == "ja":
        doubtful = told.softened and told.more and not tells and weight < PLAINLY
        return "qualified" if denies or doubtful else "yes"
    if polarity == "nee":
        return "yes" if told.more and tells and score >= AGAINST_NO else "no"
    if tells or (weight >= AFFIRMED and score >= 0 and not denies and not polarity):
        return "yes"
    if polarity:
        return BY_POLARITY[polarity]
    return "qualified" if denies or weight <= TAKEN_BACK else None
