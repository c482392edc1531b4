"""The spaCy pipeline for Dutch: words, lemmas, sentences, and the words of `data/language/entities.yml`.

There is no trained Dutch model on the package index. A blank pipeline with the tables of
spacy-lookups-data gives what is needed here, in a few milliseconds and without a download.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping

import spacy
from spacy.lang.nl.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.lookups import Lookups, load_lookups

from baken.nlu.language_data import LANGUAGE, LanguageDataError, read

ENTITIES = LANGUAGE / "entities.yml"
RULER = "span_ruler"
SPANS = "words"
YEARS = "jaar"
EXACT = (YEARS, "land")  # of these the file lists every form: "laatste jaren" is not "laatste jaar"
MAX_CHARACTERS = 2000

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def dutch_pipeline(entities: Path = ENTITIES) -> Language:
    """A pipeline that puts the words of a file into `doc.spans[SPANS]`, with entity and value of each.

    Raises:
        LanguageDataError: the file is broken.
    """
    nlp = base_pipeline()
    config = {"spans_key": SPANS, "phrase_matcher_attr": "LEMMA"}
    ruler = nlp.add_pipe(RULER, config=config)
    ruler.add_patterns(list(_patterns(entities)))  # type: ignore[attr-defined]
    return nlp


def base_pipeline() -> Language:
    """Words, lemmas and sentences of Dutch."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("sentencizer")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    lemmatizer.initialize(lookups=_lemmas())  # type: ignore[call-arg]
    return nlp


def lemmas(text: str) -> List[str]:
    """The lemmas of the words of a text, punctuation left out."""
    return [token.lemma_ for token in _shared_base()(readable(text)) if not token.is_punct and not token.is_space]


def readable(text: str) -> str:
    """A text that spaCy accepts: as many characters, lone surrogates replaced, at most `MAX_CHARACTERS`."""
    return _SURROGATE.sub("\ufffd", text[:MAX_CHARACTERS])


def token_pattern(word: str, attribute: str) -> Dict[str, Any]:
    """The pattern of spaCy's matcher for a word in lower case, in which a star stands for any letters."""
    if "*" not in word:
        return {attribute: word}
    return {attribute: {"REGEX": "^" + re.escape(word).replace(r"\*", r"\w*") + "$"}}


@lru_cache(maxsize=1)
def _shared_base() -> Language:
    return base_pipeline()


@lru_cache(maxsize=1)
def _lemmas() -> Lookups:
    """The lookup table, completed with the strong verbs of the table of exceptions ("geslagen": "slaan").

    A form that can be another word as well ("niet" is also of "nieten") stays as it is.
    """
    tables = load_lookups("nl", ["lemma_lookup", "lemma_exc", "lemma_index"])
    table = dict(tables.get_table("lemma_lookup").items())
    strings = spacy.blank("nl").vocab.strings
    index = tables.get_table("lemma_index")
    taken = set(index["noun"]) | STOP_WORDS
    for form, (lemma, *_) in tables.get_table("lemma_exc")["verb"].items():
        if form not in taken and strings[form] not in table:
            table[strings[form]] = lemma
    result = Lookups()
    result.add_table("lemma_lookup", table)
    return result


def _patterns(path: Path) -> Iterator[Dict[str, Any]]:
    """The patterns of a file for spaCy's span ruler.

    Raises:
        LanguageDataError: an entity is no mapping of values to lists of words.
    """
    for entity, values in read(path).items():
        if not isinstance(values, Mapping):
            raise LanguageDataError(f"{path.name}, {entity}: must list values, and words below each")
        for value, phrases in values.items():
            if not isinstance(phrases, list) or not all(isinstance(each, str) for each in phrases):
                raise LanguageDataError(f"{path.name}, {entity}, {value}: must be a list of words")
            for phrase in phrases:
                yield {"label": entity, "pattern": _pattern(phrase, entity in EXACT), "id": str(value)}


def _pattern(phrase: str, exact: bool) -> Any:
    """A phrase as spaCy wants it: the text, to be compared by lemma, or else a pattern for each token."""
    if not exact and "*" not in phrase:
        return phrase
    return [token_pattern(word, "LOWER") for word in phrase.lower().split()]
