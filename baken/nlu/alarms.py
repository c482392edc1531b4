"""The rules that see danger in the words of a message: `data/language/alarms.yml`. Pure.

A rule names groups of words that stand together in one stretch of the message. A veto takes the alarm of its stretch
away, a doubt makes it depend on the classifier.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, FrozenSet, Iterable, List, Mapping, Sequence, Tuple

from baken.dialogue.reading import group_of
from baken.nlu.language_data import LANGUAGE, LanguageDataError, read
from baken.nlu.wordgroups import Stretch, WordGroups

RULES, WORDS = LANGUAGE / "alarms.yml", LANGUAGE / "alarm-words.yml"
_FIELDS = {"label", "alle", "minstens", "van", "geen", "woorden", "tegen", "bericht", "twijfel", "vraag"}


@dataclass(frozen=True)
class Condition:
    """What a stretch must hold: one of each of `all_of`, `least` of `among`, none of `none_of`, in `most` words."""

    all_of: Tuple[FrozenSet[str], ...] = ()
    least: int = 0
    among: FrozenSet[str] = frozenset()
    none_of: FrozenSet[str] = frozenset()
    most: int = 0

    def holds(self, stretch: Stretch) -> bool:
        """Whether a stretch is as this says."""
        groups = stretch.groups
        return (
            all(each & groups for each in self.all_of)
            and len(self.among & groups) >= self.least
            and not self.none_of & groups
            and (not self.most or stretch.words <= self.most)
        )


@dataclass(frozen=True)
class Rule:
    """A condition under which a message is an alarm.

    A firm rule stands in a question as well: who asks how many pills are too many may be in danger.
    """

    label: str
    firm: bool
    condition: Condition


@dataclass(frozen=True)
class Veto:
    """A condition that speaks against the alarms of some groups: in its stretch, or in the whole message.

    A doubt is a veto that leaves the last word to the classifier.
    """

    against: FrozenSet[str]
    everywhere: bool
    doubt: bool
    condition: Condition


@dataclass(frozen=True)
class Evidence:
    """What the rules say of a message.

    `certain` and `doubtful` are labels of rules that hold, without and with a doubt against them; `vetoed` and
    `doubted` are groups of labels.
    """

    certain: Tuple[str, ...] = ()
    doubtful: Tuple[str, ...] = ()
    vetoed: FrozenSet[str] = frozenset()
    doubted: FrozenSet[str] = frozenset()


@dataclass(frozen=True)
class Alarms:
    """All rules and vetoes, and the words they speak of."""

    words: WordGroups
    combined: Mapping[str, Condition]
    rules: Tuple[Rule, ...]
    vetoes: Tuple[Veto, ...]

    @classmethod
    def load(cls, rules: Path = RULES, words: Path = WORDS) -> "Alarms":
        """Read the rules and the words.

        Raises:
            LanguageDataError: a file is broken, or a rule names a group of words that is not there.
        """
        content = read(rules)
        groups, variants = _words(words)
        known = frozenset(groups) | frozenset(content.get("samen", {}))
        combined = _conditions(content.get("samen", {}), known)
        conditions, against = _conditions(content["regels"], known), _conditions(content["vetos"], known)
        return cls(
            words=WordGroups(groups, variants),
            combined=combined,
            rules=tuple(
                Rule(body["label"], bool(body.get("vraag")), conditions[name])
                for name, body in content["regels"].items()
            ),
            vetoes=tuple(
                Veto(frozenset(body["tegen"]), bool(body.get("bericht")), bool(body.get("twijfel")), against[name])
                for name, body in content["vetos"].items()
            ),
        )

    def evidence(self, text: str) -> Evidence:
        """What the rules say of a text."""
        stretches = [self._combine(stretch) for stretch in self.words.stretches(text)]
        spoken = [[veto for veto in self.vetoes if veto.condition.holds(each)] for each in stretches]
        everywhere = [veto for vetoes in spoken for veto in vetoes if veto.everywhere]
        certain: Dict[str, None] = {}
        doubtful: Dict[str, None] = {}
        for stretch, vetoes in zip(stretches, spoken, strict=True):
            silenced = _against([*vetoes, *everywhere], doubt=False)
            doubted = _against([*vetoes, *everywhere], doubt=True)
            for rule in self.rules:
                group = group_of(rule.label)
                if group not in silenced and rule.condition.holds(stretch):
                    (doubtful if group in doubted and not rule.firm else certain)[rule.label] = None
        said = [veto for vetoes in spoken for veto in vetoes]
        return Evidence(tuple(certain), tuple(doubtful), _against(said, doubt=False), _against(said, doubt=True))

    def _combine(self, stretch: Stretch) -> Stretch:
        """The stretch with the groups that follow from others; a later one may build on an earlier one."""
        for name, condition in self.combined.items():
            if condition.holds(stretch):
                stretch = Stretch(stretch.groups | {name}, stretch.words)
        return stretch


@lru_cache(maxsize=1)
def shared_alarms() -> Alarms:
    """The rules of `data/language`, read once in this process."""
    return Alarms.load()


def _against(vetoes: Iterable[Veto], doubt: bool) -> FrozenSet[str]:
    return frozenset(group for veto in vetoes if veto.doubt == doubt for group in veto.against)


def _words(path: Path) -> Tuple[Dict[str, List[str]], Dict[str, str]]:
    """The words by group, and the variants of spelling with what they mean."""
    content = read(path)
    spelling = {meant: _list(path, meant, words) for meant, words in content.pop("spelling", {}).items()}
    variants = {each: meant for meant, words in spelling.items() for each in words}
    return {name: _list(path, name, words) for name, words in content.items()}, variants


def _list(path: Path, name: str, words: Any) -> List[str]:
    if not isinstance(words, str):
        raise LanguageDataError(f"{path.name}, {name}: must be words with commas between them")
    return [word.strip() for word in words.split(",") if word.strip()]


def _conditions(content: Mapping[str, Any], known: FrozenSet[str]) -> Dict[str, Condition]:
    return {name: Condition(**_condition(name, body, known)) for name, body in content.items()}


def _condition(name: str, body: Mapping[str, Any], known: FrozenSet[str]) -> Dict[str, Any]:
    strange = set(body) - _FIELDS
    if strange:
        raise LanguageDataError(f"alarms.yml, {name}: unknown field {', '.join(sorted(strange))}")

    def groups(field: str, listed: Sequence[str]) -> FrozenSet[str]:
        missing = sorted(set(listed) - known)
        if missing:
            raise LanguageDataError(f"alarms.yml, {name}, {field}: no group {', '.join(missing)} in the words")
        return frozenset(listed)

    return {
        "all_of": tuple(groups("alle", each.split("|")) for each in body.get("alle", [])),
        "least": body.get("minstens", 0),
        "among": groups("van", body.get("van", [])),
        "none_of": groups("geen", body.get("geen", [])),
        "most": body.get("woorden", 0),
    }
