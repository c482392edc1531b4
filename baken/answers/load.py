"""Read the answers out of Rasa's own training files."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Sequence, Tuple

from baken.yaml_file import YamlFileError, read_yaml

FOLDERS = ("topics", "dialogue")
LANGUAGE_LINE = "taal_"


class AnswerError(ValueError):
    """A file with answers cannot be read; the message names file and line."""


@dataclass(frozen=True)
class Answer:
    """One variation of a response, with what belongs to it.

    `name` is the label for an answer to one (`wat/definitie`), else the response without `utter_`.
    """

    name: str
    file: str
    text: str
    title: str = ""
    simpler: str = ""
    longer: str = ""
    choices: Tuple[Tuple[str, str], ...] = ()
    facts: Tuple[str, ...] = ()
    contacts: Tuple[str, ...] = ()
    comparison: Mapping[str, Any] = field(default_factory=dict)
    chart: str = ""
    about_baken: bool = False
    language: str = "nl"

    def versions(self) -> Iterator[Tuple[str, str]]:
        """The texts that there are, each with its name."""
        for version in ("text", "simpler", "longer"):
            text = getattr(self, version)
            if text:
                yield version, text

    def cells(self) -> Iterator[str]:
        """The texts in the comparison."""
        yield from self.comparison.get("columns", [])
        for row in self.comparison.get("rows", []):
            yield from row


def load_answers(data: Path) -> Dict[str, List[Answer]]:
    """All answers below `data/topics` and `data/dialogue`, by name.

    Raises:
        AnswerError: a file is no valid YAML, a response lacks its text, or a field is not of its kind.
    """
    answers: Dict[str, List[Answer]] = {}
    for path in _files(data):
        with _named(path):
            for answer in _read(path):
                answers.setdefault(answer.name, []).append(answer)
    return answers


def language_lines(answers: Mapping[str, Sequence[Answer]]) -> Dict[str, str]:
    """What Baken says in other languages, by ISO 639-1 code, out of what `load_answers` gives."""
    prefix = len(LANGUAGE_LINE)
    return {name[prefix:]: each[0].text for name, each in answers.items() if name.startswith(LANGUAGE_LINE)}


def load_examples(data: Path) -> Dict[str, List[str]]:
    """The training messages below `data/topics` and `data/dialogue`, by label.

    Raises:
        AnswerError: a file is no valid YAML, or a field is missing or not of its kind.
    """
    examples: Dict[str, List[str]] = {}
    for path in _files(data):
        with _named(path):
            for block in (read_yaml(path) or {}).get("nlu", []):
                lines = (line.strip() for line in block["examples"].splitlines())
                messages = [line[1:].strip() for line in lines if line.startswith("-")]
                examples.setdefault(block["intent"], []).extend(messages)
    return examples


def _files(data: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted((data / folder).glob("*.yml"))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except YamlFileError as error:
        raise AnswerError(str(error)) from error
    except (AttributeError, KeyError, TypeError) as error:
        raise AnswerError(f"{path.name}: a field is missing or not of its kind ({error!r})") from error


def _read(path: Path) -> Iterator[Answer]:
    for response, variations in (read_yaml(path) or {}).get("responses", {}).items():
        for variation in variations:
            metadata = variation.get("metadata", {})
            if not variation.get("text"):
                raise AnswerError(f"{path.name}, {response}: a response without text")
            yield Answer(
                name=response[len("utter_") :],
                file=path.name,
                text=variation["text"],
                title=metadata.get("title", ""),
                simpler=metadata.get("simpler", ""),
                longer=metadata.get("longer", ""),
                choices=tuple((b["title"], b["payload"]) for b in variation.get("buttons", [])),
                facts=tuple(metadata.get("facts", [])),
                contacts=tuple(metadata.get("contacts", [])),
                comparison=metadata.get("comparison", {}),
                chart=metadata.get("chart", ""),
                about_baken=metadata.get("about_baken", False),
                language=metadata.get("lang", "nl"),
            )
