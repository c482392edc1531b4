"""Weighs the rules on danger against the classifier. Pure.

The labels of danger are `noodgeval`, more urgent than `crisis`, more urgent than the disclosures. In this order:

1. The classifier puts a label of danger on top, or a rule stands and the classifier gives these labels together at
   least `NOTICED`: the most urgent of them wins.
2. The classifier gives them together at least `SUSPECTED`: a rule that stands in doubt wins, or else the likeliest
   label that no veto or doubt is against, unless the message steers the talk ("overslaan") with at least `STEERS`.

On messages that neither the rules nor the classifier were made with, rules alone raised more false alarms than they
found people in danger; benchmarks/evaluation.md has the figures.
"""

from dataclasses import replace
from typing import FrozenSet, List, Optional

from baken.dialogue.reading import DISCLOSURE, EXPLOITERS, OUT_OF_SCOPE, URGENCY, Guess, Reading, group_of
from baken.nlu.alarms import Evidence

NOTICED, SUSPECTED = 0.02, 0.2
ALARM_CONFIDENCE = 0.9
LIKELY = 0.02
STEERS = 0.3


def weigh(reading: Reading, evidence: Evidence) -> Reading:
    """The reading with the label that the rules and the classifier together come to."""
    danger = _share(reading)
    raised = list(evidence.certain) if danger >= NOTICED else []
    if _is_alarm(reading.best.label):
        raised.append(reading.best.label)
    if not raised and danger >= SUSPECTED:
        raised = list(evidence.doubtful) or _suspected(reading, evidence.vetoed | evidence.doubted)
    return _raise(reading, _most_urgent(raised)) if raised else reading


def _suspected(reading: Reading, against: FrozenSet[str]) -> List[str]:
    if _is_steering(reading.best.label) and reading.best.confidence >= STEERS:
        return []
    labels = (guess.label for guess in reading.ranking)
    return [label for label in labels if _is_alarm(label) and group_of(label) not in against][:1]


def _share(reading: Reading) -> float:
    """What the classifier gives the labels of danger together."""
    return sum(guess.confidence for guess in reading.ranking if _is_alarm(guess.label))


def _is_alarm(label: str) -> bool:
    return group_of(label) in URGENCY


def _is_steering(label: str) -> bool:
    """Whether a label is a part of the talk: no topic, no danger, and not what Baken does not answer."""
    return "/" not in label and not _is_alarm(label) and label not in (OUT_OF_SCOPE, EXPLOITERS)


def _most_urgent(labels: List[str]) -> str:
    return min(labels, key=lambda label: URGENCY.index(group_of(label)))


def _raise(reading: Reading, label: str) -> Reading:
    """The label on top. Of the disclosures, the one that the classifier noticed most goes before the rule's."""
    if group_of(label) == DISCLOSURE:
        label = _likely(reading) or label
    if label == reading.best.label:
        return reading
    own = sum(guess.confidence for guess in reading.ranking if guess.label == label)
    left = (1 - ALARM_CONFIDENCE) / max(1 - own, 1e-9)
    others = [Guess(guess.label, guess.confidence * left) for guess in reading.ranking if guess.label != label]
    return replace(reading, ranking=(Guess(label, ALARM_CONFIDENCE), *others))


def _likely(reading: Reading) -> Optional[str]:
    for guess in reading.ranking:
        if group_of(guess.label) == DISCLOSURE and guess.confidence >= LIKELY:
            return guess.label
    return None
