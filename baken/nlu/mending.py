"""Mends words that were mistyped, before a message's topic is read: "heb iik recht op mijn loob".

A word is mended when it is neither in the training messages nor in a list of Dutch words, and one letter away (left
out, put in, another, or two that changed places) from a word of the training messages; of several, the commonest.
benchmarks/evaluation.md has what it is worth.
"""

import re
from typing import Dict

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer, strip_accents_unicode

from baken.nlu.spelling import NearWords, is_dutch

SHORTEST = 4  # shorter words are too close to each other
SEEN = 2  # training messages that must hold a word before others are mended to it: one may be a mistake itself

_WORD = re.compile(r"\w+")


class Mending:
    """Mends the words of messages."""

    def __init__(self, words: TfidfVectorizer) -> None:
        """Create from the words of the training messages, whose weights tell how common each is."""
        self._rarity: Dict[str, float] = {
            word: float(words.idf_[column]) for word, column in words.vocabulary_.items() if " " not in word
        }
        seldom = np.unique(words.idf_)[-SEEN:][0]  # the rarest words are seen once, the next twice, and so on
        common = [
            word
            for word, rarity in self._rarity.items()
            if rarity <= seldom and len(word) >= SHORTEST and word.isalpha()
        ]
        self._near = NearWords(sorted(common, key=lambda each: (self._rarity[each], each)), first=0)

    def mend(self, text: str) -> str:
        """The text, with the words that were mistyped as they were probably meant."""
        return _WORD.sub(lambda match: self._word(match.group()), text)

    def _word(self, typed: str) -> str:
        word = typed.lower()
        plain = strip_accents_unicode(word)
        if len(word) < SHORTEST or not word.isalpha() or plain in self._rarity or is_dutch(word):
            return typed
        return min(self._near.to(plain), key=lambda each: self._rarity[each], default=typed)
