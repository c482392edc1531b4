"""Finds groups of words in a message: those of `data/language/alarm-words.yml`, each under a name."""

from typing import Any, Dict, FrozenSet, Iterator, List, Mapping, NamedTuple, Sequence, Set, Tuple

from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Doc

from baken.nlu.pipeline import base_pipeline, readable, token_pattern
from baken.nlu.spelling import Spelling

TOGETHER = 30
LONG = 40
GAP = 3
SENTENCE, CLAUSE, LEMMA, STAR, BETWEEN = "^", ">", "~", "*", ".."


class Stretch(NamedTuple):
    """A part of a message that is judged by itself: the groups in it, and how many words it has."""

    groups: FrozenSet[str]
    words: int


class WordGroups:
    """Tells which groups of words a text holds, stretch by stretch."""

    def __init__(self, groups: Mapping[str, Sequence[str]], variants: Mapping[str, str]) -> None:
        """Create from the words of each group, and from variants of spelling with what they mean."""
        self.names = frozenset(groups)
        self._nlp = base_pipeline()
        self._spelling = Spelling(variants, _single_words(groups))
        self._phrases = PhraseMatcher(self._nlp.vocab, attr="NORM")
        self._lemmas = PhraseMatcher(self._nlp.vocab, attr="LEMMA")
        self._patterns = Matcher(self._nlp.vocab)
        for name, words in groups.items():
            for word in words:
                self._add(name, word)

    def stretches(self, text: str) -> List[Stretch]:
        """The stretches of a text, in order.

        A short message is one stretch, however it is cut up. In a longer one every sentence is a stretch, and
        so is every pair of short neighbours; a sentence without end is cut into stretches that overlap.
        """
        doc = self._doc(readable(text))
        hits = list(self._hits(doc))
        return [
            Stretch(
                frozenset(name for name, first, last in hits if start <= first and last <= end),
                sum(not token.is_punct and not token.is_space for token in doc[start:end]),
            )
            for start, end in _bounds(doc)
        ]

    def _add(self, name: str, word: str) -> None:
        key = name
        if word[0] in (SENTENCE, CLAUSE):
            key, word = word[0] + name, word[1:]
        if STAR in word or BETWEEN in word:
            self._patterns.add(key, [self._tokens(word)])
        elif word.startswith(LEMMA):
            self._lemmas.add(key, [self._doc(word[1:])])
        else:
            self._phrases.add(key, [self._doc(word)])

    def _tokens(self, phrase: str) -> List[Dict[str, Any]]:
        tokens: List[Dict[str, Any]] = []
        for word in phrase.split():
            if word == BETWEEN:
                tokens += [{"IS_PUNCT": False, "OP": "?"}] * GAP
            elif STAR in word:
                tokens.append(token_pattern(word, "NORM"))
            else:
                tokens += [{"NORM": token.norm_} for token in self._doc(word)]
        return tokens

    def _doc(self, text: str) -> Doc:
        return self._spelling(self._nlp(text))

    def _hits(self, doc: Doc) -> Iterator[Tuple[str, int, int]]:
        openings = _openings(doc)
        for matcher in (each for each in (self._phrases, self._lemmas, self._patterns) if len(each)):
            for key, start, end in matcher(doc):
                name = self._nlp.vocab.strings[key]
                if name[0] not in openings:
                    yield name, start, end
                elif start in openings[name[0]]:
                    yield name[1:], start, end


def _single_words(groups: Mapping[str, Sequence[str]]) -> Set[str]:
    return {part for words in groups.values() for word in words for part in word.lower().split()}


def _openings(doc: Doc) -> Dict[str, Set[int]]:
    """Where sentences start, and where clauses do: behind a comma or a dash as well."""
    words = [token.i for token in doc if not token.is_punct and not token.is_space]
    clauses = {index for index in words if index == 0 or index - 1 not in words}
    sentences = {index for index in clauses if index == 0 or doc[index].is_sent_start or doc[index - 1].text in ".?!:"}
    return {SENTENCE: sentences | set(words[:1]), CLAUSE: clauses}


def _bounds(doc: Doc) -> List[Tuple[int, int]]:
    if len(doc) <= TOGETHER:
        return [(0, len(doc))]
    sentences = list(_sentences(doc))
    pairs = [
        (first[0], second[1])
        for first, second in zip(sentences, sentences[1:], strict=False)
        if second[1] - first[0] <= TOGETHER
    ]
    return sorted(sentences + pairs)


def _sentences(doc: Doc) -> Iterator[Tuple[int, int]]:
    cuts = {sentence.start for sentence in doc.sents} | {token.i + 1 for token in doc if "\n" in token.text}
    edges = [*sorted(cuts - {len(doc)}), len(doc)]
    for start, end in zip(edges, edges[1:], strict=False):
        for first in range(start, max(start + 1, end - LONG // 2), LONG // 2):
            yield first, min(first + LONG, end)
