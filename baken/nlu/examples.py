"""The example sentences that the signaalcheck learns from: `data/screening/examples-*.yml`."""

from pathlib import Path
from typing import List, Mapping, NamedTuple

from baken.nlu.language_data import LanguageDataError, read
from baken.nlu.signal_rules import DENIES, FOLDER, TELLS


class Example(NamedTuple):
    """A sentence, what it is about, and whether it tells that (1) or looks like it (-1)."""

    text: str
    name: str
    value: int


def load_signal_examples(folder: Path = FOLDER) -> List[Example]:
    """All example sentences of `data/screening`.

    Raises:
        LanguageDataError: a file is broken.
    """
    examples: List[Example] = []
    for path in sorted(folder.glob("examples-*.yml")):
        for name, body in read(path).items():
            lists = body if isinstance(body, Mapping) else {TELLS: body}
            if not set(lists) <= {TELLS, DENIES}:
                raise LanguageDataError(f"{path.name}, {name}: must list '{TELLS}' and '{DENIES}'")
            for kind, value in ((TELLS, 1), (DENIES, -1)):
                examples += [Example(str(text), name, value) for text in lists.get(kind, [])]
    return examples
