"""Mends words that were mistyped, before a message's topic is read: "heb iik recht op mijn loob".

The training messages tell how likely a word is, and how likely after the word before it. Of all ways to read a message
with its words as they stand, or as a word that is one letter away (left out, put in, another, or two that changed
places), the likeliest is taken: Viterbi's algorithm over a noisy channel. So "uk jan" is read as "ik kan", though "jan"
is a word, and a word that is neither in the training messages nor in a list of Dutch words is replaced by nearly any
that is near. Before that, spaces are put right: those that changed places with a letter ("i kwil"), that stand inside a
word ("opgesl oten"), and that were left out ("ikdoen"). benchmarks/evaluation.md has what
it is worth.
"""

import re
from dataclasses import dataclass
from heapq import nlargest
from math import exp, log
from typing import Dict, Iterable, Iterator, List, Mapping, Sequence, Tuple

from sklearn.feature_extraction.text import TfidfVectorizer, strip_accents_unicode

from baken.nlu.kernels import known_words
from baken.nlu.spelling import NearWords, is_dutch

# All in natural logarithms of a likelihood.
MISTYPED = -7.0
SPACE_MISPLACED = -9.0
DUTCH, STRANGE = -9.0, -25.0  # of a word that no training message holds
TOGETHER = 0.6  # how much the pairs of words count beside the single words, between 0 and 1
ALONE = log(1 - TOGETHER)
SHORTEST = 2  # a word of one letter is no likely correction
CHOICES = 14  # words to choose from for each that was typed

_WORD = re.compile(r"(\w+)")

Spacing = Tuple[str, str, str]  # two words with what stands between them; the first is empty where there is one word


@dataclass(frozen=True)
class Choice:
    """A word that may have been meant: how likely it is by itself, and how likely that it was typed so."""

    likely: float
    typed: float

    @property
    def total(self) -> float:
        """Both at once."""
        return self.likely + self.typed


class Mending:
    """Mends the words of messages."""

    def __init__(self, words: TfidfVectorizer) -> None:
        """Create from the words and pairs of words of the training messages, whose weights tell how common each is."""
        self._columns: Mapping[str, int] = words.vocabulary_
        self._weights = words.idf_
        self._rarest = float(words.idf_.max())
        self._total = sum(self._count(word) for word in self._columns if " " not in word)
        self._near = NearWords(
            (word for word in sorted(known_words(words)) if len(word) >= SHORTEST and word.isalpha()), first=0
        )

    def mend(self, text: str) -> str:
        """The text, with the words that were mistyped as they were probably meant."""
        parts = _WORD.split(self._spaced(text))  # the words stand at the odd places
        typed = parts[1::2]
        for number, meant in enumerate(self._likeliest([self._choices(word) for word in typed])):
            if meant != _plain(typed[number]):
                parts[2 * number + 1] = meant
        return "".join(parts)

    def _likeliest(self, choices: Sequence[Mapping[str, Choice]]) -> List[str]:
        """The likeliest way through the choices, one for each word."""
        ways: Dict[str, Tuple[float, List[str]]] = {"": (0.0, [])}
        for row in choices:
            ways = {word: self._best_way(ways, word, choice) for word, choice in row.items()}
        return max(ways.values(), key=lambda way: way[0])[1]

    def _best_way(
        self, ways: Mapping[str, Tuple[float, List[str]]], word: str, choice: Choice
    ) -> Tuple[float, List[str]]:
        score, before = max(
            ((score + self._after(last, word, choice), way) for last, (score, way) in ways.items()),
            key=lambda each: each[0],
        )
        return score + choice.typed, [*before, word]

    def _after(self, before: str, word: str, choice: Choice) -> float:
        """How likely a word is after another."""
        pair = f"{before} {word}"
        if pair in self._columns:
            together = self._count(pair) / self._count(before)
            return log(TOGETHER * together + (1 - TOGETHER) * exp(choice.likely))
        return choice.likely + ALONE if before in self._columns else choice.likely

    def _choices(self, typed: str) -> Dict[str, Choice]:
        """The word itself, and the likeliest of the words near it."""
        plain = _plain(typed)
        itself = {plain: Choice(self._likely(typed), 0.0)}
        if not plain.isalpha():
            return itself
        near = {word: Choice(self._likely(word), MISTYPED) for word in self._near.to(plain) if word != plain}
        return {**itself, **dict(nlargest(CHOICES, near.items(), key=lambda each: (each[1].total, each[0])))}

    def _spaced(self, text: str) -> str:
        """The text with its spaces where they were probably meant, as far as they stand beside a strange word."""
        parts = _WORD.split(text)
        for place in range(1, len(parts) - 2, 2):
            pair = parts[place], parts[place + 2]
            if parts[place + 1] == " " and any(self._is_strange(word) for word in pair):
                parts[place : place + 3] = self._likelier((pair[0], " ", pair[1]), self._spacings(*pair))
        for place in range(1, len(parts), 2):
            if self._is_strange(parts[place]):
                parts[place] = "".join(self._likelier(("", "", parts[place]), self._splits(parts[place])))
        return "".join(parts)

    def _spacings(self, first: str, second: str) -> Iterator[Spacing]:
        """Two words with the space moved by a letter, and as one word, where these are usual words."""
        for pair in ((first + second[0], second[1:]), (first[:-1], first[-1] + second)):
            if all(pair) and any(_plain(word) in self._columns for word in pair):
                yield pair[0], " ", pair[1]
        if _plain(first + second) in self._columns:
            yield "", "", first + second

    def _splits(self, word: str) -> Iterator[Spacing]:
        """A word as two that have been seen together."""
        for end in range(1, len(word)):
            if f"{_plain(word[:end])} {_plain(word[end:])}" in self._columns:
                yield word[:end], " ", word[end:]

    def _likelier(self, typed: Spacing, others: Iterable[Spacing]) -> Spacing:
        """The spacing that was probably meant."""
        meant = max(others, key=self._fit, default=typed)
        return meant if self._fit(meant) + SPACE_MISPLACED > self._fit(typed) else typed

    def _fit(self, spacing: Spacing) -> float:
        """How likely words are, each by itself."""
        return sum(max(choice.total for choice in self._choices(word).values()) for word in spacing if word.strip())

    def _likely(self, typed: str) -> float:
        count = self._count(_plain(typed))
        if count:
            return log(count / self._total)
        return STRANGE if self._is_strange(typed) else DUTCH

    def _is_strange(self, typed: str) -> bool:
        return typed.isalpha() and _plain(typed) not in self._columns and not is_dutch(typed.lower())

    def _count(self, term: str) -> float:
        """How many training messages hold a word or a pair; the rarest are held by one."""
        column = self._columns.get(term)
        return 0.0 if column is None else 2 * exp(self._rarest - float(self._weights[column])) - 1


def _plain(word: str) -> str:
    """A word as the training messages are compared by."""
    plain: str = strip_accents_unicode(word.lower())
    return plain
