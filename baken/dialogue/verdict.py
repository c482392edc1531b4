"""The judgement on a reading: sure enough to answer, close enough to ask, or honest enough to say no."""

from dataclasses import replace
from typing import NamedTuple

from baken.dialogue.reading import OUT_OF_SCOPE, START_AGAIN, START_CHECK, Reading, Verdict, is_topic


class Thresholds(NamedTuple):
    """Confidences between 0 and 1.

    Below `refuse` no topic fits. Below `guess` the best topic is right once in three times and one of the two best
    twice, so that Baken asks. It also asks when the two best are close: the second has at least `close` times the
    confidence of the first and the first is below `sure`. From `surely` on, a message may turn the talk.
    """

    refuse: float = 0.15
    guess: float = 0.35
    close: float = 0.6
    sure: float = 0.6
    surely: float = 0.9


def judge(reading: Reading, thresholds: Thresholds) -> Verdict:
    """What to do with a message that was read so.

    A message that leans on the one before is answered, not asked about: the talk says what it is on. One in
    another language is always read with less confidence, and its reader has nowhere else to go and may not be able
    to read a choice: only when it is clearly about something else is it refused, and only at a loss does Baken ask.
    Who tells what happens to them is believed, and not asked what they mean. The talk is only forgotten, and the
    signaalcheck only begun, when that is clearly wanted.
    """
    best = reading.best
    foreign = reading.language != "nl"
    if best.label == OUT_OF_SCOPE:
        return "ask" if foreign and best.confidence < thresholds.guess else "refuse"
    if best.confidence < thresholds.refuse and not foreign:
        return "refuse"
    turns_the_talk = best.label in (START_AGAIN, START_CHECK)
    wanted = thresholds.surely if turns_the_talk else thresholds.sure
    sure = thresholds.refuse if foreign else wanted
    if best.confidence >= sure or reading.elliptic or len(reading.ranking) < 2:
        return "answer"
    if turns_the_talk:
        return "ask"
    second = reading.ranking[1]
    if not is_topic(best.label) or "/" not in second.label:
        return "answer"
    guessed = best.confidence < thresholds.guess and not foreign
    return "ask" if guessed or second.confidence >= thresholds.close * best.confidence else "answer"


def decide(reading: Reading, thresholds: Thresholds) -> Reading:
    """The reading with its verdict filled in."""
    return replace(reading, verdict=judge(reading, thresholds))
