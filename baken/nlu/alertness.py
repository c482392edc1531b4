"""Weighs the rules on danger against the classifier. Pure.

In this order:

1. A strong rule that stands, or a label of danger that the classifier puts on top: the most urgent of them wins.
   `noodgeval` is more urgent than `crisis`, `crisis` than a disclosure.
2. A weak rule stands, and the classifier gives the labels of danger together at least `WEAK_SHARE`; or a vague
   rule, and it gives them `VAGUE_SHARE`: the most urgent rule wins.
3. A veto was spoken against the label on top and the classifier is not sure of it: the next best label wins.
"""

from dataclasses import replace
from typing import FrozenSet, List, Optional

from baken.dialogue.reading import Guess, Reading, group_of
from baken.nlu.alarms import STRONG, VAGUE, Evidence, Rule

NOODGEVAL, CRISIS, DISCLOSURE = "noodgeval", "crisis", "onthulling"
URGENCY = (NOODGEVAL, CRISIS, DISCLOSURE)
ALARM_CONFIDENCE = 0.9
SURE = 0.9
WEAK_SHARE, VAGUE_SHARE = 0.05, 0.3
NOTICED = 0.02


def weigh(reading: Reading, evidence: Evidence) -> Reading:
    """The reading with the label that the rules and the classifier together come to."""
    best = reading.best
    strong = [rule.label for rule in evidence.fired if rule.strength == STRONG]
    backed = [rule.label for rule in evidence.fired if _backed(rule, reading)]
    doubted = group_of(best.label) in evidence.vetoed and best.confidence < SURE and not backed
    if _is_alarm(best.label) and not doubted:
        strong.append(best.label)
    if strong or backed:
        return _raise(reading, _most_urgent(strong or backed))
    return _lower(reading, evidence.vetoed) if doubted else reading


def _backed(rule: Rule, reading: Reading) -> bool:
    """Whether the classifier sees enough danger for a rule that cannot stand alone.

    For a weak rule it may be in one sentence of a long story; a vague rule says so little that the whole counts.
    """
    whole = sum(guess.confidence for guess in reading.ranking if _is_alarm(guess.label))
    if rule.strength == VAGUE:
        return whole >= VAGUE_SHARE
    return max([whole, *(guess.confidence for guess in reading.segments if _is_alarm(guess.label))]) >= WEAK_SHARE


def _is_alarm(label: str) -> bool:
    return group_of(label) in URGENCY


def _most_urgent(labels: List[str]) -> str:
    return min(labels, key=lambda label: URGENCY.index(group_of(label)))


def _raise(reading: Reading, label: str) -> Reading:
    """The label on top. Of the disclosures, the one that the classifier noticed most goes before the rule's."""
    if group_of(label) == DISCLOSURE:
        label = _noticed(reading) or label
    if label == reading.best.label:
        return reading
    own = sum(guess.confidence for guess in reading.ranking if guess.label == label)
    left = (1 - ALARM_CONFIDENCE) / max(1 - own, 1e-9)
    others = [Guess(guess.label, guess.confidence * left) for guess in reading.ranking if guess.label != label]
    return replace(reading, ranking=(Guess(label, ALARM_CONFIDENCE), *others))


def _noticed(reading: Reading) -> Optional[str]:
    for guess in reading.ranking:
        if group_of(guess.label) == DISCLOSURE and guess.confidence >= NOTICED:
            return guess.label
    return None


def _lower(reading: Reading, vetoed: FrozenSet[str]) -> Reading:
    """The labels of the groups with a veto behind all others; each label keeps its confidence's place."""
    kept = [guess.label for guess in reading.ranking if group_of(guess.label) not in vetoed]
    behind = [guess.label for guess in reading.ranking if group_of(guess.label) in vetoed]
    if not kept:
        return reading
    confidences = [guess.confidence for guess in reading.ranking]
    ranking = tuple(Guess(*pair) for pair in zip(kept + behind, confidences, strict=True))
    return replace(reading, ranking=ranking)
