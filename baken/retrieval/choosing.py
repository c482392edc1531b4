"""When to quote an item of the base: in the place of an answer, behind it, or not at all. Pure.

Danger, disclosures and requests to help exploit people are never answered with a quotation, and neither is a message
that is surely about something else. An item must have a score of at least `enough`, and stand out: a question in
general words is a little like many items and really like none. Then:

1. Where no topic fits, where Baken would ask which topic is meant, and where the best topic is not sure, the item is
   quoted in the place of an answer.
2. Where a topic is sure, an item that fits exceedingly well, and that its answer does not rest on, is quoted
   behind the answer.

What Baken is known not to know (a gap) is among the items. Where that fits best of all, and surely, it is said: behind
the answer on a topic, which may well hold a part of what was asked, or in the place of a question back or a no.
"""

from dataclasses import replace
from typing import Optional, Sequence, Tuple

from baken.dialogue.reading import EXPLOITERS, OUT_OF_SCOPE, URGENCY, Reading, group_of
from baken.dialogue.verdict import Thresholds
from baken.retrieval.index import Hit
from baken.retrieval.items import GAP

NEVER = (*URGENCY, EXPLOITERS)
HINT = 0.1  # so much confidence in labels of danger together, and nothing is quoted
SURELY_ELSEWHERE = 0.5
STANDS_OUT, NEXT = 0.15, 5  # so far above the mean of so many next best ones
EXCEEDINGLY, UNKNOWN = 0.4, 0.205  # so far above `enough`: behind a sure answer, and for a gap


def choose(
    reading: Reading, hits: Sequence[Hit], enough: float, under: Sequence[str], thresholds: Thresholds
) -> Optional[Reading]:
    """The reading with what is quoted, or nothing.

    Args:
        reading: the message as it was understood, with its verdict.
        hits: the items, best first.
        enough: the score from which an item is an answer.
        under: the labels whose answers rest on the best item.
        thresholds: those of the verdict.
    """
    best, others = hits[0], hits[1 : NEXT + 1]
    lead = best.score - sum(each.score for each in others) / max(len(others), 1)
    if best.score < enough or lead < STANDS_OUT or not may_be_quoted_to(reading):
        return None
    if reading.verdict in ("ask", "refuse") or reading.best.confidence < thresholds.sure:
        return replace(reading, verdict="quote", quote=best.name)
    if best.score >= enough + EXCEEDINGLY and reading.best.label not in under:
        return replace(reading, quote=best.name)
    return None


def sift(hits: Sequence[Hit], enough: float) -> Tuple[str, Sequence[Hit]]:
    """The id of what Baken is known not to know and a question is about, or nothing, and the items that answer.

    Args:
        hits: items and gaps, best first.
        enough: the score from which an item is an answer.
    """
    best = hits[0]
    known = not best.name.startswith(GAP) or best.score < enough + UNKNOWN
    return "" if known else best.name[len(GAP) :], [hit for hit in hits if not hit.name.startswith(GAP)]


def may_be_quoted_to(reading: Reading) -> bool:
    """Whether somebody whose message was read so may be answered with a quotation at all."""
    best = reading.best
    if reading.verdict not in ("answer", "ask", "refuse") or reading.elliptic:
        return False
    danger = sum(guess.confidence for guess in reading.ranking if group_of(guess.label) in NEVER)
    if danger >= HINT or any(group_of(guess.label) in NEVER for guess in reading.segments):
        return False
    if best.label == OUT_OF_SCOPE:
        return best.confidence < SURELY_ELSEWHERE
    return reading.verdict != "answer" or "/" in best.label
