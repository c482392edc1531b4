"""Yes, no, don't know, skip and stop in the ways that people say them: the words are in data/screening/answers.yml."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, FrozenSet, List, Mapping, NamedTuple, Tuple

from baken.nlu.ages import GROWN, MINOR, ages
from baken.nlu.language_data import read

FILE = Path("data/screening/answers.yml")
# Steering goes before answering: "nee dat bedoel ik niet" is no plain no.
STEERING = ("verkeerd", "waarom", "stoppen", "vorige", "opnieuw", "verder")
ANSWERS = ("overslaan", "weet_niet", "ja", "nee")
VAGUE = "vaag"  # words for others that also stand in stories about oneself; they count last
FEW = 4
LONG = 14  # words; in a longer message "geen idee" may be about anything

_WORD = re.compile(r"[^\W_]+(?:['/][^\W_]+)*")
_QUESTION = re.compile(
    r"\?\s*$|^\s*(wat|wie|waar|waarom|wanneer|hoe|hoeveel|hoezo|welke|kun je|kan je|kunt u|kan ik|mag ik|mag|is dit|"
    r"is dat|is er|zijn er|heb je|hebben jullie|ben je|bent u|moet ik|word ik|wordt dit|krijg ik|"
    r"gaat de|leest|wa bedoel)\b",
    re.IGNORECASE,
)
_OWN_AGE = re.compile(
    r"\bik(?:\s+\w+)?\s+(?:ben|word)\s+(?:\w+\s+)?(\d\d)\b|\b(?:ben|word)\s+ik\s+(?:\w+\s+)?(\d\d)\b", re.IGNORECASE
)
_BEFORE_AGE = r"^\W*(?:(?:nee|ja|al|net|pas|nu|ik|hij|ze|zij|is|ben|denk|ongeveer|een jaar of)\W+)*(\d{1,2})"
_ONLY_AGE = re.compile(_BEFORE_AGE + r"\W*(?:jaar|jr)?(?:\s*oud)?\W*$", re.I)
# "15 volgens opgave", but not "15 uur per dag"
_AGE_FIRST = re.compile(
    _BEFORE_AGE + r"\b(?!\s*(?:uur|uren|euro|eur|dag|week|weken|maand|keer|x\b|man|mensen|personen|procent|%|kilo|"
    r"per\b|km|jaar geleden|minuten|/))(?:\W+\w+){1,5}\W*$",
    re.I,
)
_SENTENCE = re.compile(r"[.!]\s")
ADULT = 18


class Reply(NamedTuple):
    """The list that a message belongs to, or empty, and whether there is more in it."""

    polarity: str
    more: bool


@dataclass(frozen=True)
class Replies:
    """Reads messages with the lists of a file."""

    lists: Mapping[str, Mapping[str, FrozenSet[str]]]

    @classmethod
    def load(cls, path: Path = FILE) -> "Replies":
        """Read the lists.

        Raises:
            LanguageDataError: the file is broken.
        """
        return cls({name: _lists(body) for name, body in read(path).items()})

    def read(self, text: str) -> Reply:
        """Which kind of answer a message is."""
        words = _words(text)
        line = " ".join(words)
        for name in (*STEERING, *ANSWERS):
            if line in self._of(name, "heel") or line in self._of(name, "begin"):
                return Reply(name, False)
        for name in (*STEERING, *ANSWERS):
            if len(words) <= LONG and any(f" {each} " in f" {line} " for each in self._of(name, "overal")):
                return Reply(name, len(words) > 6)
        begins = [(each, name) for name in ANSWERS for each in self._of(name, "begin")]
        starts = [(len(each), name) for each, name in begins if line.startswith(each + " ")]
        if starts:
            return Reply(max(starts)[1], True)
        for part in (line, " ".join(_words(_SENTENCE.split(text.strip())[0]))):  # "bezorgen voor ze ja. en nu ..."
            ends = [name for name in ANSWERS for each in self._of(name, "eind") if part.endswith(" " + each)]
            if ends:
                return Reply(ends[0], True)
        return Reply("", bool(words))

    def softened(self, text: str) -> bool:
        """Whether a message holds words that take the strength of an answer away."""
        return self._holds("afgezwakt", "", text)

    def whom(self, text: str) -> str:
        """About whom a message is: `zelf`, `ander` or `professional`, or empty."""
        found = next((name for name in self.lists["wie"] if self._holds("wie", name, text)), "")
        return "ander" if found == VAGUE else found

    def country(self, text: str) -> str:
        """Where the writer is when that is not the Netherlands: `BE` or `CARIB`, or empty."""
        return next((name for name in self.lists["land"] if self._holds("land", name, text)), "")

    def minor(self, text: str) -> str:
        """Whether the message says that the person is under 18: `yes`, `no`, or empty.

        One's own age goes before that of others: "mijn vriend is 28 en ik ben 15".
        """
        text = self._digits(text)
        own = _OWN_AGE.search(text) or _ONLY_AGE.match(text) or _AGE_FIRST.match(text)
        if own:
            return "yes" if int(next(each for each in own.groups() if each)) < ADULT else "no"
        found = {age.value for age in ages(text)}
        if MINOR in found or self._holds("jong", "", text):
            return "yes"
        return "no" if GROWN in found or self._holds("volwassen", "", text) else ""

    def bare(self, text: str) -> bool:
        """Whether a message says about whom it is, or how old somebody is, and nothing else at all."""
        if _ONLY_AGE.match(self._digits(text)):
            return True
        line = f" {' '.join(_words(text))} "
        whom = sorted((each for phrases in self.lists["wie"].values() for each in phrases), key=len, reverse=True)
        for phrase in whom:
            line = line.replace(f" {phrase} ", "  ")
        return bool(self.whom(text)) and set(line.split()) <= self._of("aanloop", "")

    def _digits(self, text: str) -> str:
        """The text with its numbers in figures, when a number is all or nearly all there is: "ik ben zestien"."""
        words = _words(text)
        if len(words) > FEW:
            return text
        figures = {word: figure for figure, number in self.lists["getal"].items() for word in number}
        return " ".join(figures.get(word, word) for word in words)

    def _of(self, name: str, place: str) -> FrozenSet[str]:
        return self.lists[name].get(place, frozenset())

    def _holds(self, name: str, place: str, text: str) -> bool:
        line = f" {' '.join(_words(text))} "
        return any(f" {each} " in line for each in self._of(name, place))


def is_question(text: str) -> bool:
    """Whether a message asks something."""
    return bool(_QUESTION.search(text.strip()))


def _words(text: str) -> List[str]:
    plain = unicodedata.normalize("NFC", text.lower().replace("’", "'"))
    return _WORD.findall(plain)


def _lists(body: object) -> Dict[str, FrozenSet[str]]:
    if isinstance(body, str):
        return {"": _phrases(body)}
    assert isinstance(body, Mapping)
    return {str(place): _phrases(str(words)) for place, words in body.items()}


def _phrases(words: str) -> FrozenSet[str]:
    phrases: Tuple[str, ...] = tuple(" ".join(_words(each)) for each in words.split(","))
    return frozenset(each for each in phrases if each)
