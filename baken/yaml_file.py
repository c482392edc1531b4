"""Reads a YAML file of the project's data, and says plainly what is wrong with it."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


class YamlFileError(ValueError):
    """A file cannot be read; the message names the file, and the line where there is one."""


def read_yaml(path: Path, with_lines: bool = False) -> Any:
    """What a file holds.

    Args:
        path: the file.
        with_lines: keep where each key stands, in `.lc` of every mapping; takes longer.

    Raises:
        YamlFileError: the file is missing, cannot be read, or is not valid YAML.
    """
    try:
        return YAML(typ="rt" if with_lines else "safe").load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise YamlFileError(f"{path.name}: the file is missing") from None
    except (OSError, UnicodeDecodeError) as error:
        raise YamlFileError(f"{path.name}: cannot be read ({error})") from error
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        problem = str(getattr(error, "problem", error)).split("\n")[0]
        raise YamlFileError(f"{path.name}{where}: not valid YAML ({problem})") from error
