"""Which language a message is in. Dutch, unless there is good reason to think otherwise."""

import re

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# The languages that Baken can say a line in (data/dialogue/talen.yml), and Dutch.
LANGUAGES = ("nl", "en", "pl", "ro", "bg", "es", "uk", "ar", "tr", "hu", "vi", "fr", "de", "ru")
SURE = 0.8
FAMILIAR = 0.7

_SCRIPTS = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")


class Languages:
    """Tells languages apart, with a model that comes inside py3langid."""

    def __init__(self) -> None:
        """Load the model and leave it only the languages that matter here."""
        self._identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
        self._identifier.set_languages(list(LANGUAGES))

    def of(self, text: str, known_share: float) -> str:
        """The language of a text, as an ISO 639-1 code.

        Args:
            text: the message.
            known_share: the share of its words that occur in Dutch training messages. Short Dutch messages with
                typing errors look foreign to a language model; words that Baken knows weigh more.
        """
        if not _LETTER.search(text):
            return "nl"
        code, confidence = self._identifier.classify(text)
        if _SCRIPTS.search(text):
            return str(code)
        if known_share >= FAMILIAR or confidence < SURE:
            return "nl"
        return str(code)


