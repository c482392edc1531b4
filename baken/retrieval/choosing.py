"""When to quote an item of the base: in the place of an answer, beside it, or not at all. Pure.

Danger, disclosures and requests to help exploit people are never answered with a quotation, and neither is a message
that is surely about something else. Otherwise:

1. Where no topic fits, where Baken would ask which topic is meant, and where the best topic is not sure, an item
   with a score of at least `enough` is quoted in its place.
2. Where a topic is sure, an item that fits exceedingly well, and that its answer does not rest on, is quoted
   behind the answer.
"""

from dataclasses import replace
from typing import Optional, Sequence

from baken.dialogue.reading import OUT_OF_SCOPE, Reading, group_of
from baken.dialogue.verdict import Thresholds
from baken.retrieval.index import Hit

NEVER = {"noodgeval", "crisis", "onthulling", "daderhulp"}
HINT = 0.1  # so much confidence in labels of danger together, and nothing is quoted
SURELY_ELSEWHERE = 0.5
BESIDE = 0.4  # above `enough`


def choose(
    reading: Reading, best: Hit, enough: float, under: Sequence[str], thresholds: Thresholds
) -> Optional[Reading]:
    """The reading with what is quoted, or nothing.

    Args:
        reading: the message as it was understood, with its verdict.
        best: the item that fits best.
        enough: the score from which an item is an answer.
        under: the labels whose answers rest on the item.
        thresholds: those of the verdict.
    """
    if best.score < enough or not _allowed(reading):
        return None
    if reading.verdict in ("ask", "refuse") or reading.best.confidence < thresholds.sure:
        return replace(reading, verdict="quote", quote=best.name)
    if best.score >= enough + BESIDE and reading.best.label not in under:
        return replace(reading, quote=best.name)
    return None


def _allowed(reading: Reading) -> bool:
    best = reading.best
    if reading.verdict not in ("answer", "ask", "refuse") or reading.elliptic:
        return False
    danger = sum(guess.confidence for guess in reading.ranking if group_of(guess.label) in NEVER)
    if danger >= HINT or any(group_of(guess.label) in NEVER for guess in reading.segments):
        return False
    if best.label == OUT_OF_SCOPE:
        return best.confidence < SURELY_ELSEWHERE
    return reading.verdict != "answer" or "/" in best.label
