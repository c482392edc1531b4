"""What the words of a sentence tell of the signals, by rules: data/screening/words.yml and rules.yml. Pure.

A rule names groups of words: one of each that it asks for, none of those that it rules out.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, FrozenSet, List, Mapping, Sequence, Set, Tuple

from baken.nlu.alarms import WORDS as SPELLING
from baken.nlu.alarms import Condition
from baken.nlu.language_data import LanguageDataError, read
from baken.nlu.wordgroups import Stretch, WordGroups

FOLDER = Path("data/screening")
TELLS, DENIES = "vertelt", "niet"

_PART = re.compile(r"([+-]?)\s*([a-z_0-9|]+)\s*")


@dataclass(frozen=True)
class Found:
    """The groups of words in a sentence, and the signals and situations that the rules say it tells or denies."""

    groups: FrozenSet[str]
    tells: FrozenSet[str]
    denies: FrozenSet[str]


@dataclass(frozen=True)
class SignalRules:
    """The rules by signal or situation, and the words they speak of."""

    words: WordGroups
    tells: Mapping[str, Tuple[Condition, ...]]
    denies: Mapping[str, Tuple[Condition, ...]]

    @classmethod
    def load(cls, folder: Path = FOLDER, spelling: Path = SPELLING) -> "SignalRules":
        """Read the rules and the words.

        Raises:
            LanguageDataError: a file is broken, or a rule names a group of words that is not there.
        """
        groups = {name: _list(words) for name, words in read(folder / "words.yml").items()}
        variants = {each: meant for meant, words in read(spelling)["spelling"].items() for each in _list(words)}
        rules = read(folder / "rules.yml")
        known = frozenset(groups)
        return cls(
            WordGroups(groups, variants),
            {name: _conditions(name, body[TELLS], known) for name, body in rules.items()},
            {name: _conditions(name, body[DENIES], known) for name, body in rules.items()},
        )

    def read(self, sentence: str) -> Found:
        """What the rules say of a sentence."""
        groups: Set[str] = set()
        for stretch in self.words.stretches(sentence):
            groups |= stretch.groups
        whole = Stretch(frozenset(groups), 0)
        tells = frozenset(name for name, rules in self.tells.items() if any(each.holds(whole) for each in rules))
        denies = frozenset(name for name, rules in self.denies.items() if any(each.holds(whole) for each in rules))
        return Found(whole.groups, tells, denies - tells)


def _conditions(name: str, rules: Sequence[str], known: FrozenSet[str]) -> Tuple[Condition, ...]:
    return tuple(_condition(name, rule, known) for rule in rules)


def _condition(name: str, rule: str, known: FrozenSet[str]) -> Condition:
    asked: List[FrozenSet[str]] = []
    ruled_out: Set[str] = set()
    for sign, groups in _PART.findall(rule):
        named = frozenset(groups.split("|"))
        if named - known:
            raise LanguageDataError(f"rules.yml, {name}: no group {', '.join(sorted(named - known))} in words.yml")
        if sign == "-":
            ruled_out |= named
        else:
            asked.append(named)
    return Condition(all_of=tuple(asked), none_of=frozenset(ruled_out))


def _list(words: str) -> List[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def names(rules: SignalRules) -> Dict[str, int]:
    """A column for every group of words, in a fixed order."""
    return {name: index for index, name in enumerate(sorted(rules.words.names))}
