"""`data/figures`: what can be asked about figures, in which words it is asked, and in which it is answered."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Type, TypeVar

from pydantic import BaseModel, Extra, ValidationError

from baken.figures.query import DIMENSIONS, Query
from baken.figures.words import Words
from baken.yaml_file import YamlFileError, read_yaml

FOLDER = Path("data/figures")
COUNTER = "counter"
ENTITIES = {
    "form": "vorm", "sex": "geslacht", "age": "leeftijd", "nationality": "land", "organisation": "organisatie",
    COUNTER: "organisatie",
}  # fmt: skip


class LexiconError(ValueError):
    """A file in `data/figures` cannot be used; the message names the file and the place in it."""


class Entry(BaseModel):
    """What all entries share: no unknown fields."""

    class Config:
        """Refuse what is not named here, so that a typing error is seen."""

        extra = Extra.forbid


class Subject(Entry):
    """Something that figures are about; `data/figures/subjects.yml` explains the fields."""

    words: List[str]
    count: List[str] = []
    share: List[str] = []
    list: List[str] = []
    name: str
    caveat: List[str] = []
    topic: str
    dims: List[str] = []
    without: List[str] = []
    implies: Dict[str, str] = {}
    dimension: Optional[str] = None
    reporting: List[str] = []
    counted: List[str] = []
    next: List[str] = []

    listed: str = ""

    @property
    def quantities(self) -> Tuple[str, ...]:
        """All quantities that belong to the subject."""
        return (*self.count, *self.share, *self.list)


class Term(Entry):
    """A value that a question can name; `data/figures/values.yml` explains the fields."""

    name: str
    entity: Optional[str] = None
    words: List[str] = []
    wider: Optional[str] = None
    covers: List[str] = []
    implies: Dict[str, str] = {}
    editions: List[str] = []


class Topic(Entry):
    """The question that an answer to a label stands for; `data/figures/topics.yml` lists them."""

    subject: str
    kind: str = "value"
    years: Optional[Tuple[int, int]] = None


@dataclass(frozen=True)
class Lexicon:
    """The five files, read and with their words compiled."""

    subjects: Mapping[str, Subject]
    terms: Mapping[str, Mapping[str, Term]]
    editions: Sequence[str]
    topics: Mapping[str, Query]
    carried: Mapping[str, Query]
    groups: Mapping[str, Sequence[str]]
    sentences: Mapping[str, Any]
    asking: Mapping[str, Any]
    words: Mapping[Tuple[str, ...], Words]

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Lexicon":
        """Read a folder.

        Raises:
            LexiconError: a file is missing or broken, or a field does not fit.
        """
        raw = {name: _read(folder / f"{name}.yml") for name in ("subjects", "values", "topics", "asking", "sentences")}
        subjects = _entries(Subject, raw["subjects"], "subjects.yml")
        terms = {
            kind: _entries(Term, raw["values"].get(kind, {}), f"values.yml, {kind}") for kind in (*DIMENSIONS, COUNTER)
        }
        topics, carried = (_entries(Topic, raw["topics"][key], f"topics.yml, {key}") for key in ("topics", "carried"))
        words: Dict[Tuple[str, ...], Words] = {("subject", name): Words(each.words) for name, each in subjects.items()}
        words.update({("reporting", name): Words(each.reporting) for name, each in subjects.items()})
        words.update({("counted", name): Words(each.counted) for name, each in subjects.items()})
        for kind, values in terms.items():
            words.update({(kind, name): Words(term.words) for name, term in values.items()})
        for name, listed in raw["asking"].items():
            lists = listed if isinstance(listed, dict) else {"": listed}
            words.update({("asking", name, key) if key else ("asking", name): Words(w) for key, w in lists.items()})
        return cls(
            subjects=subjects,
            terms=terms,
            editions=raw["values"]["default"]["editions"],
            topics={label: Query.from_dict(topic.dict()) for label, topic in topics.items()},
            carried={label: Query.from_dict(topic.dict()) for label, topic in {**topics, **carried}.items()},
            groups={name: raw["topics"][name] for name in ("never", "careful", "conflict")},
            sentences=raw["sentences"],
            asking=raw["asking"],
            words=words,
        )

    def has(self, text: str, *key: str) -> bool:
        """Whether a text in lower case holds one of the words under a key, as in `("asking", "share")`."""
        return self.words[key].within(text)

    @property
    def general(self) -> str:
        """The subject of what fits no other: the last of the file."""
        return list(self.subjects)[-1]

    def name_of(self, kind: str, value: str) -> str:
        """How a value is called in a sentence."""
        return self.terms[kind][value].name

    def wider(self, kind: str, value: str) -> Tuple[str, ...]:
        """What a value is a part of, from near to far; the last is empty, for all together."""
        found: List[str] = []
        term = self.terms[kind].get(value)
        while term is not None and term.wider:
            found.append(term.wider)
            term = self.terms[kind].get(term.wider)
        return (*found, "")

    def preference(self, edition: Optional[str]) -> int:
        """The rank of an edition among those that count the same: lower comes first."""
        return self.editions.index(edition) if edition in self.editions else len(self.editions)


T = TypeVar("T", bound=Entry)


def _read(path: Path) -> Dict[str, Any]:
    try:
        fields: Dict[str, Any] = read_yaml(path)
        return fields
    except YamlFileError as error:
        raise LexiconError(str(error)) from error


def _entries(kind: Type[T], raw: Mapping[str, Any], where: str) -> Dict[str, T]:
    entries = {}
    for name, fields in raw.items():
        try:
            entries[str(name)] = kind(**fields)
        except (TypeError, ValidationError) as error:
            raise LexiconError(f"{where}, {name}: {error}") from error
    return entries
