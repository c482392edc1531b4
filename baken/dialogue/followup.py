"""Messages that lean on the one before: "en bij mannen?", "hoe zit dat daar?"."""

import re

MAX_WORDS = 9

_OPENING = re.compile(r"^(en|maar|ook|of|dus|oké? en|ok en|ja maar|ja en)\b(?!\s+(toen|toch)\b)", re.IGNORECASE)
_POINTER = re.compile(
    r"\b(daar(voor|over|bij|van|aan|mee|in|op|tegen)|hier(voor|over|bij)|dan|in dat geval)\b\W*$", re.IGNORECASE
)


def leans_on_last(text: str) -> bool:
    """Whether a message is too short and too open to be understood by itself."""
    if len(text.split()) > MAX_WORDS:
        return False
    return bool(_OPENING.search(text.strip()) or _POINTER.search(text.strip()))
