"""Reads `data/language`: the word lists that editors keep for the Dutch pipeline and the safety net."""

from pathlib import Path
from typing import Any, Dict

from baken.yaml_file import YamlFileError, read_yaml

LANGUAGE = Path("data/language")


class LanguageDataError(ValueError):
    """A file in `data/language` cannot be used; the message names the file and the place in it."""


def read(path: Path) -> Dict[str, Any]:
    """The mapping in a YAML file.

    Raises:
        LanguageDataError: the file is missing, is not valid YAML, or is no mapping.
    """
    try:
        content = read_yaml(path)
    except YamlFileError as error:
        raise LanguageDataError(str(error)) from error
    if not isinstance(content, dict):
        raise LanguageDataError(f"{path.name}: must be a list of names with a colon behind each")
    return content
