"""Read `data/knowledge` and say plainly what is wrong with it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Container, Dict, List, Mapping, Optional, Tuple, Type, TypeVar, Union

from pydantic import ValidationError

from baken.knowledge.schema import Figure, Gap, Item, Organisation, Signal, Source, Statement, Value
from baken.yaml_file import YamlFileError, read_yaml

T = TypeVar("T", bound=Item)
Fact = Union[Figure, Statement, Value]


class KnowledgeError(ValueError):
    """The data cannot be used; the message has one line a mistake, with file, line and field."""


@dataclass(frozen=True)
class Knowledge:
    """Everything in `data/knowledge`, by id."""

    sources: Mapping[str, Source]
    organisations: Mapping[str, Organisation]
    figures: Mapping[str, Figure]
    statements: Mapping[str, Statement]
    values: Mapping[str, Value]
    signals: Mapping[str, Signal] = field(default_factory=dict)
    gaps: Mapping[str, Gap] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> "Knowledge":
        """Read the seven files of a folder.

        Raises:
            KnowledgeError: a file is missing or broken, a field does not fit the schema, or an
                item names a source that is not there.
        """
        errors: List[str] = []
        sources = _read(folder / "sources.yml", Source, errors)
        knowledge = cls(
            sources=sources,
            organisations=_read(folder / "organisations.yml", Organisation, errors, sources),
            figures=_read(folder / "figures.yml", Figure, errors, sources),
            statements=_read(folder / "statements.yml", Statement, errors, sources),
            values=_read(folder / "values.yml", Value, errors, sources),
            signals=_read(folder / "signals.yml", Signal, errors, sources),
            gaps=_read(folder / "gaps.yml", Gap, errors),
        )
        errors += knowledge._twice()
        if errors:
            raise KnowledgeError("\n".join(errors))
        return knowledge

    def fact(self, fact_id: str) -> Fact:
        """The statement, figure or value with this id.

        Raises:
            KeyError: there is none.
        """
        kinds: List[Mapping[str, Any]] = [self.statements, self.figures, self.values]
        for kind in kinds:
            if fact_id in kind:
                return kind[fact_id]
        raise KeyError(fact_id)

    def _twice(self) -> List[str]:
        """Ids that stand for two facts; `fact` could not tell which is meant."""
        mistakes = []
        kinds = {"statements": self.statements, "figures": self.figures, "values": self.values}
        seen: Dict[str, str] = {}
        for name, items in kinds.items():
            for item_id in items:
                if item_id in seen:
                    mistakes.append(f"{name}.yml, {item_id}: also in {seen[item_id]}.yml")
                seen.setdefault(item_id, name)
        return mistakes


def _read(
    path: Path, schema: Type[T], errors: List[str], sources: Optional[Container[str]] = None
) -> Dict[str, T]:
    items: Dict[str, T] = {}
    wrong: List[Tuple[str, Mapping[str, Any]]] = []
    for item_id, fields in _parse(path, errors).items():
        if not isinstance(fields, dict):
            wrong.append((item_id, {"loc": ("__root__",), "msg": "is no list of fields"}))
            continue
        try:
            item = items[item_id] = schema(**fields)
        except ValidationError as error:
            wrong += [(item_id, each) for each in error.errors()]
            continue
        for source in getattr(item, "sources", []):
            if sources is not None and source not in sources:
                wrong.append((item_id, {"loc": ("sources",), "msg": f"there is no source '{source}'"}))
    if wrong:  # only now, because to read with lines takes six times as long
        lined = read_yaml(path, with_lines=True)
        errors += [_explain(path, lined, item_id, each) for item_id, each in wrong]
    return items


def _parse(path: Path, errors: List[str]) -> Mapping[str, Any]:
    """The mapping in a file; an empty one and an error where there is none."""
    try:
        raw = _mapping(path)
    except YamlFileError as error:
        errors.append(str(error))
        return {}
    if not isinstance(raw, dict):
        errors.append(f"{path.name}: holds no items by id")
        return {}
    return raw


def _mapping(path: Path) -> Any:
    """What a file holds; the fast reader refuses some plain text that the other takes, as `{a: Echt?, b: Ja}`."""
    try:
        return read_yaml(path)
    except YamlFileError:
        return read_yaml(path, with_lines=True)


def _explain(path: Path, lined: Any, item_id: str, error: Mapping[str, Any]) -> str:
    field = str(error["loc"][0])
    fields = lined[item_id]
    known = isinstance(fields, dict) and field in fields
    line = (fields.lc.key(field) if known else lined.lc.key(item_id))[0] + 1
    name = "the item" if field == "__root__" else field
    return f"{path.name}, line {line}, {item_id}, {name}: {error['msg']}"
