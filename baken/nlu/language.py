"""Which language a message is in. Dutch, unless there is good reason to think otherwise.

A language model tells them apart, but not as people type who have no such letters at hand: Bulgarian in Latin ones,
Vietnamese without its accents. For these there are small words by which a language is known, in `data/language`.
"""

import re
import unicodedata
from pathlib import Path
from typing import Dict, FrozenSet

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from baken.nlu.language_data import read

# The languages that Baken can say a line in (data/dialogue/talen.yml), and Dutch.
LANGUAGES = ("nl", "en", "pl", "ro", "bg", "es", "uk", "ar", "tr", "hu", "vi", "fr", "de", "ru")
FILE = Path("data/language/languages.yml")
SURE = 0.8
FAMILIAR = 0.7
TELLTALE = 2.0  # so many small words; one that more languages share counts for a part in each

_SCRIPTS = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")


class Languages:
    """Tells languages apart, with a model that comes inside py3langid."""

    def __init__(self, path: Path = FILE) -> None:
        """Load the model and leave it only the languages that matter here; read the small words.

        Raises:
            LanguageDataError: the file is broken.
        """
        self._identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
        self._identifier.set_languages(list(LANGUAGES))
        self._small = {code: _words(words) for code, words in read(path).items()}

    def of(self, text: str, known_share: float) -> str:
        """The language of a text, as an ISO 639-1 code.

        Args:
            text: the message.
            known_share: the share of its words that occur in Dutch training messages. Short Dutch messages with
                typing errors look foreign to a language model; words that Baken knows weigh more.
        """
        if not _LETTER.search(text):
            return "nl"
        told = "" if known_share >= FAMILIAR else self._told_by_small_words(text)
        if told:
            return told
        code, confidence = self._identifier.classify(text)
        if _SCRIPTS.search(text):
            return str(code)
        if known_share >= FAMILIAR or confidence < SURE:
            return "nl"
        return str(code)

    def _told_by_small_words(self, text: str) -> str:
        """The language that most small words are of; empty where there are few, or as many of two languages."""
        counts: Dict[str, float] = dict.fromkeys(self._small, 0.0)
        for word in _words(text):
            shared = [code for code, words in self._small.items() if word in words]
            counts.update({code: counts[code] + 1 / len(shared) for code in shared})
        first, second = sorted(counts, key=lambda code: -counts[code])[:2]
        return first if counts[first] >= TELLTALE and counts[first] > counts[second] else ""


def _words(text: str) -> FrozenSet[str]:
    """The different words of a text in plain letters: `đ` and `ı` have no accent to take off, but a plain form."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("đ", "d").replace("ı", "i"))
    return frozenset(_WORD.findall("".join(each for each in plain if not unicodedata.combining(each))))
