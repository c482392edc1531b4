"""The files of the chat page, read once: what is not read here cannot be asked for."""

import re
from pathlib import Path
from typing import Dict, Match, NamedTuple

from baken.knowledge import Knowledge, render

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
FRONT = "index.html"

_DIALLED = re.compile(r'(?<=href="tel:)[^"]*')


class Page(NamedTuple):
    """A file as it is served."""

    content: bytes
    content_type: str


def load_pages(folder: Path, knowledge: Knowledge) -> Dict[str, Page]:
    """The files of a folder, by the path at which they are served.

    Telephone numbers in a page are references, as in an answer: a number stands in `data/knowledge` only.

    Raises:
        UnknownReference: a page refers to an organisation that is not there.
    """
    pages = {}
    for path in sorted(each for each in folder.iterdir() if each.suffix in TYPES):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            text = _DIALLED.sub(_as_dialled, render(text, knowledge))
        name = "" if path.name == FRONT else path.name
        pages[f"/{name}"] = Page(text.encode("utf-8"), TYPES[path.suffix])
    return pages


def _as_dialled(number: Match[str]) -> str:
    return re.sub(r"[^+0-9]", "", number.group())
