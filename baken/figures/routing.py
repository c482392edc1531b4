"""Whether a message is answered with a figure, or with the general answer to its topic. Pure."""

from typing import Optional

from baken.dialogue.reading import OUT_OF_SCOPE, Reading, group_of
from baken.figures.asking import Asked
from baken.figures.lexicon import Lexicon
from baken.figures.query import DIMENSIONS

SHORT = 4  # words: a message that leans on a figure with hardly more than what it names ("en volgens CoMensha?")
BRIEF = 6
SURE = 0.6


def asks_for_figure(reading: Reading, asked: Optional[Asked], lexicon: Lexicon) -> bool:
    """Whether to answer with a figure.

    Danger and disclosures always come first. A message that leans on a figure is about figures, unless it was read as
    a request for help or as out of scope and says more than a few words. Another one must be read as a topic of
    figures, or ask for a number of something that figures count. What the general answer to its topic tells anyway is
    left to that answer, which tells more.
    """
    best, group = reading.best, group_of(reading.best.label)
    if asked is None or group in lexicon.groups["never"]:
        return False
    if asked.carried and (asked.length <= SHORT or asked.number):
        return True
    years, by = "years" in asked.named, "by" in asked.named
    narrowed = bool(asked.named.keys() & {*DIMENSIONS})
    if best.label in lexicon.topics and not asked.carried:
        rise = asked.query.kind == "trend" and narrowed  # "daalt arbeidsuitbuiting?"
        plain = asked.number or years or by or rise or "latest" in asked.named
        return plain and asked.query != lexicon.topics[best.label]
    if years and (by or (asked.precise and asked.query.kind == "trend")):
        return True
    if years and narrowed and asked.length <= len(asked.named) + asked.found:
        return True  # nothing but parameters: "minderjarigen 2017"
    if best.label == OUT_OF_SCOPE:  # "hoeveel procent was minderjarig in 2015" names all that a figure needs
        return best.confidence < SURE and asked.number and years and narrowed
    if group in lexicon.groups["careful"] and best.label not in lexicon.topics:
        dated = years or "latest" in asked.named
        plain = best.label in lexicon.carried and (asked.length <= SHORT or narrowed)
        return asked.number and dated and (asked.precise or plain or best.confidence < SURE)
    return asked.carried or (asked.found and (asked.number or (years and asked.length <= BRIEF)))
