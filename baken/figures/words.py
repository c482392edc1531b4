"""Lists of words as `data/figures` has them, and whether a message holds one. Pure."""

import re
from typing import Iterable, List, Pattern

ANYTHING, TOGETHER = "*", "+"


class Words:
    """Words and phrases: a star stands for any letters, and parts with a plus between them must all be there."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Compile the phrases."""
        self._phrases: List[List[Pattern[str]]] = [
            [_part(part.strip()) for part in str(phrase).split(TOGETHER)] for phrase in phrases
        ]

    def within(self, text: str) -> bool:
        """Whether a text, in lower case, holds one of the phrases."""
        return any(all(part.search(text) for part in parts) for parts in self._phrases)


def _part(text: str) -> Pattern[str]:
    pattern = re.escape(text.lower()).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return re.compile(rf"(?<!\w){pattern}(?!\w)")
