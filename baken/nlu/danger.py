"""A second opinion on danger, for messages that answer a question of the signaalcheck.

The topics are learnt from first messages, to which an answer ("ik woon gewoon thuis, kan weg") may sound like anything:
of the answers in the vignettes a quarter was taken for an alarm. This classifier is learnt from the messages of people
in danger and from answers and disclosures. benchmarks/signaalcheck.md has what it hears and what it lets pass.
"""

from typing import Dict, List, Sequence

from baken.dialogue.reading import ALARMS, URGENCY, group_of
from baken.nlu.alarms import Alarms
from baken.nlu.classifier import Classifier
from baken.nlu.encoder import Encoder
from baken.nlu.understanding import segments

ANSWER = "antwoord"


def learn_danger(messages: Dict[str, List[str]], answers: Sequence[str], encoder: Encoder) -> Classifier:
    """Learn to tell danger from answers.

    Args:
        messages: the training messages of each label; those of danger and of disclosures are used.
        answers: sentences that answer a question of the check.
        encoder: gives their sentence vectors.
    """
    labels = {text: ANSWER for text in answers}
    for label, texts in messages.items():
        if group_of(label) in URGENCY:
            labels.update(dict.fromkeys(texts, label if label in ALARMS else ANSWER))
    return Classifier.fit(list(labels), encoder.encode(list(labels)), list(labels.values()), abroad=False)


class DangerReader:
    """Says how much a message sounds like danger, between 0 and 1. What a rule is certain of is 1."""

    def __init__(self, classifier: Classifier, encoder: Encoder, alarms: Alarms) -> None:
        """Create with what was learnt, and the rules of `data/language`."""
        self._classifier, self._encoder, self._alarms = classifier, encoder, alarms

    def read(self, text: str) -> float:
        """The danger in the whole message or in the sentence that has most of it."""
        if self._alarms.evidence(text).certain:
            return 1.0
        parts = [text, *segments(text)]
        confidences = self._classifier.confidences(parts, self._encoder.encode(parts), [False] * len(parts))
        return float(1 - confidences[:, self._classifier.labels.index(ANSWER)].min())
