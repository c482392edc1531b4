"""Read `data/knowledge` and say plainly what is wrong with it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Container, Dict, List, Mapping, Optional, Type, TypeVar, Union

from pydantic import ValidationError

from baken.knowledge.schema import Figure, Item, Organisation, Signal, Source, Statement, Value
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

    @classmethod
    def load(cls, folder: Path) -> "Knowledge":
        """Read the six files of a folder.

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
    raw = _parse(path, errors)
    for item_id, fields in raw.items():
        if not isinstance(fields, dict):
            line = raw.lc.key(item_id)[0] + 1
            errors.append(f"{path.name}, line {line}, {item_id}: is no list of fields")
            continue
        try:
            item = items[item_id] = schema(**fields)
        except ValidationError as error:
            errors += [_explain(path, raw, item_id, each) for each in error.errors()]
            continue
        for source in getattr(item, "sources", []):
            if sources is not None and source not in sources:
                unknown = {"loc": ("sources",), "msg": f"there is no source '{source}'"}
                errors.append(_explain(path, raw, item_id, unknown))
    return items


def _parse(path: Path, errors: List[str]) -> Any:
    """The mapping in a file, with its lines; an empty one and an error where there is none."""
    try:
        raw = read_yaml(path, with_lines=True)
    except YamlFileError as error:
        errors.append(str(error))
        return {}
    if not isinstance(raw, dict):
        errors.append(f"{path.name}: holds no items by id")
        return {}
    return raw


def _explain(path: Path, raw: Any, item_id: str, error: Mapping[str, Any]) -> str:
    field = str(error["loc"][0])
    fields = raw[item_id]
    line = (fields.lc.key(field) if field in fields else raw.lc.key(item_id))[0] + 1
    name = "the item" if field == "__root__" else field
    return f"{path.name}, line {line}, {item_id}, {name}: {error['msg']}"
