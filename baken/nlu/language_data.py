"""Reads `data/language`: the word lists that editors keep for the Dutch pipeline and the safety net."""

from pathlib import Path
from typing import Any, Dict

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

LANGUAGE = Path("data/language")


class LanguageDataError(ValueError):
    """A file in `data/language` cannot be used; the message names the file and the place in it."""


def read(path: Path) -> Dict[str, Any]:
    """The mapping in a YAML file.

    Raises:
        LanguageDataError: the file is missing, is not valid YAML, or is no mapping.
    """
    try:
        content = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageDataError(f"{path.name}: cannot be read ({error})") from error
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LanguageDataError(f"{path.name}, line {line}: not valid YAML ({error.problem})") from error
    if not isinstance(content, dict):
        raise LanguageDataError(f"{path.name}: must be a list of names with a colon behind each")
    return content
