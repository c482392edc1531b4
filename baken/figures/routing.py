"""Whether a message is answered with a figure, or with the general answer to its topic. Pure."""

from typing import Optional

from baken.dialogue.reading import OUT_OF_SCOPE, Reading, group_of
from baken.figures.asking import Asked
from baken.figures.lexicon import Lexicon

NEAR = 3
CLOSE = 0.5


def asks_for_figure(reading: Reading, asked: Optional[Asked], lexicon: Lexicon) -> bool:
    """Whether to answer with a figure.

    Danger, disclosures and requests for help always come first. A message that leans on a figure is about figures;
    another must be read as a topic of figures and ask for a number. A topic that is not about figures gives way when
    one that is comes close.
    """
    best = reading.best
    if asked is None or best.label == OUT_OF_SCOPE or group_of(best.label) in lexicon.groups["never"]:
        return False
    if asked.carried:
        return True
    if not asked.number:
        return False
    if best.label in lexicon.topics:
        return True
    near = (guess for guess in reading.ranking[1:NEAR] if guess.confidence >= CLOSE * best.confidence)
    return group_of(best.label) in lexicon.groups["other"] and any(guess.label in lexicon.topics for guess in near)
