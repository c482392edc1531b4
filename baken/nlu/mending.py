"""Mends words that were mistyped, before a message's topic is read: "heb iik recht op mijn loob".

A word is mended when it is neither in the training messages nor in a list of Dutch words, and one letter away (left
out, put in, another, or two that changed places) from a word of the training messages; of several, one that was seen
beside the same neighbours, or else the commonest. benchmarks/evaluation.md has what it is worth.
"""

import re
from typing import Dict, Optional, Tuple

from sklearn.feature_extraction.text import TfidfVectorizer, strip_accents_unicode

from baken.nlu.kernels import known_words
from baken.nlu.spelling import NearWords, is_dutch

SHORTEST = 3  # shorter words are too close to each other

_WORD = re.compile(r"(\w+)")


class Mending:
    """Mends the words of messages."""

    def __init__(self, words: TfidfVectorizer) -> None:
        """Create from the words and pairs of words of the training messages, whose weights tell how common each is."""
        self._rarity: Dict[str, float] = {
            word: float(words.idf_[column]) for word, column in words.vocabulary_.items() if " " not in word
        }
        self._pairs = frozenset(pair for pair in words.vocabulary_ if " " in pair)
        common = [word for word in known_words(words) if len(word) >= SHORTEST and word.isalpha()]
        self._near = NearWords(sorted(common, key=lambda each: (self._rarity[each], each)), first=0)

    def mend(self, text: str) -> str:
        """The text, with the words that were mistyped as they were probably meant."""
        parts = _WORD.split(text)  # the words stand at the odd places
        plain = ["", *(strip_accents_unicode(word.lower()) for word in parts[1::2]), ""]
        for number, typed in enumerate(parts[1::2], start=1):
            if self._is_mistyped(typed.lower(), plain[number]):
                meant = self._meant(*plain[number - 1 : number + 2])
                if meant:
                    parts[2 * number - 1] = plain[number] = meant
        return "".join(parts)

    def _is_mistyped(self, word: str, plain: str) -> bool:
        return len(word) >= SHORTEST and word.isalpha() and plain not in self._rarity and not is_dutch(word)

    def _meant(self, before: str, word: str, after: str) -> Optional[str]:
        def order(near: str) -> Tuple[int, float]:
            together = (f"{before} {near}" in self._pairs) + (f"{near} {after}" in self._pairs)
            return -together, self._rarity[near]

        return min(self._near.to(word), key=order, default=None)
