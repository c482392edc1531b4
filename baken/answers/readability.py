"""How easy a Dutch text reads: the measures of the content guide."""

import re
from typing import List, NamedTuple

import pyphen

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d./]*")
SENTENCE_END = re.compile(r"(?<=[.?!])[\"'”)]*\s+|\n+")
VOWELS = re.compile(r"[aeiouyáéíóúàèëïöü]+", re.IGNORECASE)

MAX_SENTENCE_WORDS = 20
MAX_MESSAGE_WORDS = 45
MAX_ANSWER_WORDS = 90

_hyphenator = pyphen.Pyphen(lang="nl_NL")


class Readability(NamedTuple):
    """The measures of one text: its Flesch-Douma score and its longest sentence in words."""

    score: float
    longest: str
    longest_words: int


def words(text: str) -> List[str]:
    """The words of a text; a number counts as one word."""
    return WORD.findall(text)


def sentences(text: str) -> List[str]:
    """The sentences of a text; a line break ends one too, so that list items count apart."""
    return [part.strip() for part in SENTENCE_END.split(text) if words(part)]


def syllables(word: str) -> int:
    """Syllables of a Dutch word: hyphenation points, or vowel groups where those are more.

    Hyphenation never leaves a single letter, so it misses the first syllable of `over`;
    vowel groups miss the border in `mensenhandelaar`'s `aa`. The larger one is the safe one.
    """
    if not VOWELS.search(word):
        return 1
    return max(len(_hyphenator.positions(word)) + 1, len(VOWELS.findall(word)))


def measure(text: str) -> Readability:
    """Score a text after Flesch-Douma (Douma, 1960): higher reads easier.

    Raises:
        ValueError: the text has no words.
    """
    all_words, all_sentences = words(text), sentences(text)
    if not all_words:
        raise ValueError("a text without words has no score")
    syllable_count = sum(syllables(word) for word in all_words)
    score = (
        206.84
        - 0.77 * (100 * syllable_count / len(all_words))
        - 0.93 * (len(all_words) / len(all_sentences))
    )
    longest = max(all_sentences, key=lambda sentence: len(words(sentence)))
    return Readability(score, longest, len(words(longest)))
