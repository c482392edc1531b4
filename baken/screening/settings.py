"""How the check asks and whom it names: `data/screening/check.yml`, held against the signals and organisations."""

from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional

from pydantic import ValidationError, conint

from baken.knowledge import Knowledge
from baken.knowledge.schema import Item
from baken.yaml_file import read_yaml

FILE = Path("screening") / "check.yml"
WHOM = "over_wie"  # the one question that is about no signal


class SettingsError(ValueError):
    """The settings cannot be used; the message has one line a mistake."""


class Referral(Item):
    """Somebody who can help, and when: each field that is given must fit the case."""

    who: str
    country: List[str]
    urgent: Optional[bool] = None
    crisis: Optional[bool] = None
    minor: Optional[bool] = None
    papers: Optional[bool] = None
    perspective: Optional[List[str]] = None
    level: Optional[List[str]] = None
    forms: Optional[List[str]] = None
    situations: Optional[List[str]] = None
    signals: Optional[List[str]] = None


class Settings(Item):
    """The questions that are always asked, when to stop, what else it can be, and who can help."""

    first: List[str]
    core: List[str]
    max_questions: conint(ge=1)  # type: ignore[valid-type]
    patience: conint(ge=1)  # type: ignore[valid-type]
    patience_in_doubt: conint(ge=1)  # type: ignore[valid-type]
    forms_without_force: List[str]
    situations: Mapping[str, List[str]]
    max_referrals: conint(ge=1)  # type: ignore[valid-type]
    referrals: List[Referral]
    calls: Mapping[str, str]
    forms: Mapping[str, str]
    topics: Mapping[str, str]

    @classmethod
    def load(cls, data: Path, knowledge: Knowledge) -> "Settings":
        """Read the settings of a data folder.

        Raises:
            SettingsError: a field does not fit, or names a signal or an organisation that is not there.
            YamlFileError: the file is no valid YAML.
        """
        fields: Dict[str, Any] = read_yaml(data / FILE)
        try:
            settings = cls(**fields)
        except ValidationError as error:
            places = (".".join(map(str, each["loc"])) + f": {each['msg']}" for each in error.errors())
            raise SettingsError("\n".join(f"{FILE.name}, {place}" for place in places)) from None
        unknown = list(settings._unknown(knowledge))
        if unknown:
            raise SettingsError("\n".join(f"{FILE.name}, {line}" for line in unknown))
        return settings

    def _unknown(self, knowledge: Knowledge) -> Iterator[str]:
        told = {form for signal in knowledge.signals.values() for form in signal.forms}
        yield from (f"forms: no name for '{form}'" for form in sorted(told - set(self.forms)))
        yield from (f"topics, {name}: no form '{form}'" for name, form in self.topics.items() if form not in self.forms)
        named = {"first": self.first, "core": self.core, **self.situations}
        for field, names in named.items():
            yield from (f"{field}: no signal '{n}'" for n in names if n not in knowledge.signals and n != WHOM)
        for rule in self.referrals:
            if rule.who not in knowledge.organisations:
                yield f"referrals: no organisation '{rule.who}'"
            if rule.who not in self.calls:
                yield f"calls: nothing on '{rule.who}'"
            strange = [name for name in rule.signals or [] if name not in knowledge.signals]
            yield from (f"referrals, {rule.who}: no signal '{name}'" for name in strange)
            yield from (
                f"referrals, {rule.who}: no situation '{n}'" for n in rule.situations or [] if n not in self.situations
            )
