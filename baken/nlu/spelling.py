"""Evens out how people spell in haste: "mn", "heeelp", "pisstool". Sets the norm of each token."""

import re
from functools import lru_cache
from typing import Dict, Iterable, Iterator, List, Mapping, Set

import numpy as np
from spacy.lookups import load_lookups
from spacy.strings import get_string_id
from spacy.tokens import Doc

SHORTEST = 5

_REPEATED = re.compile(r"(\w)\1{2,}")


class Spelling:
    """A spaCy pipe that mends words.

    A word is replaced by what the list of variants says, or else by a word of the vocabulary that differs in one
    letter, if it is itself no Dutch word.

    The list of Dutch words is that of spacy-lookups-data; only words of `SHORTEST` letters and more are
    corrected, because short words are too close to each other.
    """

    def __init__(self, variants: Mapping[str, str], vocabulary: Iterable[str]) -> None:
        """Create from the variants and the words that are worth recognising."""
        self._variants = dict(variants)
        self._wanted = {word for word in vocabulary if word.isalpha()}
        self._near = NearWords(sorted(each for each in self._wanted if len(each) >= SHORTEST))

    def __call__(self, doc: Doc) -> Doc:
        """Set the norm of the tokens of a document."""
        for token in doc:
            token.norm_ = self.correct(token.lower_)
        return doc

    def correct(self, word: str) -> str:
        """The word that was meant, in lower case."""
        word = word.replace("’", "'").replace("‘", "'")
        word = self._variants.get(word, word)
        if _REPEATED.search(word):
            single, double = _REPEATED.sub(r"\1", word), _REPEATED.sub(r"\1\1", word)
            word = double if double in self._wanted else self._variants.get(single, single)
        if len(word) < SHORTEST or not word.isalpha() or word in self._wanted or is_dutch(word):
            return word
        return next(self._near.to(word), word)


class NearWords:
    """Finds words that differ in one letter: left out, put in, another, or two that changed places.

    Near words share a key: the word itself, or the word with a letter left out.
    """

    def __init__(self, words: Iterable[str], first: int = 1) -> None:
        """Index the words, the earlier ones first, by the letters from `first` on: those before must be right."""
        self._first = first
        self._words: Dict[str, List[str]] = {}
        for word in words:
            for key in self._keys(word):
                self._words.setdefault(key, []).append(word)

    def to(self, word: str) -> Iterator[str]:
        """The indexed words that are near to a word, in the order of the keys that they share with it."""
        return (near for key in self._keys(word) for near in self._words.get(key, ()))

    def _keys(self, word: str) -> Iterator[str]:
        yield word
        for index in range(self._first, len(word)):
            yield word[:index] + word[index + 1 :]


def is_dutch(word: str) -> bool:
    """Whether a word, in lower case, is in the list of Dutch words of spacy-lookups-data."""
    known = _dutch_words()
    place = int(np.searchsorted(known, np.uint64(get_string_id(word))))
    return place < len(known) and int(known[place]) == get_string_id(word)


@lru_cache(maxsize=1)
def _dutch_words() -> np.ndarray:
    """The ids of some 400,000 Dutch words, sorted: a tenth of the memory of the words themselves."""
    tables = load_lookups("nl", ["lemma_lookup", "lemma_exc", "lemma_index"])
    ids: Set[int] = set(tables.get_table("lemma_lookup").keys())
    words: Set[str] = set(tables.get_table("lemma_lookup").values())
    for forms in tables.get_table("lemma_exc").values():
        words.update(forms)
    for listed in tables.get_table("lemma_index").values():
        words.update(listed)
    ids.update(get_string_id(word) for word in words)
    return np.array(sorted(ids), dtype=np.uint64)
