"""The files that a browser asks for, read once: what is not read here cannot be asked for."""

import gzip
import re
from pathlib import Path
from typing import Dict, NamedTuple

from baken.channels.lean import lean
from baken.knowledge import Knowledge, render

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

_DIALLED = re.compile(r'(?<=href="tel:)[^"]*')


class Page(NamedTuple):
    """A file as it is served."""

    content: bytes
    content_type: str
    packed: bytes
    """The same content, compressed with gzip."""


def load_files(folder: Path, knowledge: Knowledge) -> Dict[str, Page]:
    """The files of a folder, by the path at which they are served.

    Telephone numbers in a file are references, as in an answer: a number stands in `data/knowledge` only.

    Raises:
        UnknownReference: a file refers to an organisation that is not there.
    """
    pages = {}
    for path in sorted(each for each in folder.iterdir() if each.suffix in TYPES):
        text = fill_in(path.read_text(encoding="utf-8"), knowledge)
        pages[f"/{path.name}"] = page(lean(text) if path.suffix == ".js" else text, TYPES[path.suffix])
    return pages


def page(text: str, content_type: str = TYPES[".html"]) -> Page:
    """A page with this text."""
    content = text.encode("utf-8")
    return Page(content, content_type, gzip.compress(content, mtime=0))


def fill_in(text: str, knowledge: Knowledge) -> str:
    """Put facts in the place of references, and in the address of a link a number as it is dialled.

    Raises:
        UnknownReference: the text refers to something that is not there.
    """
    return _DIALLED.sub(lambda number: dialled(number.group()), render(text, knowledge))


def dialled(phone: str) -> str:
    """A telephone number as a telephone dials it."""
    return re.sub(r"[^+0-9]", "", phone)
