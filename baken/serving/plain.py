"""Failures that a person can do something about, in one plain line."""

import errno
import sys
from typing import Iterator, Optional

LONGEST = 300
FULL = (errno.ENOSPC, errno.EDQUOT)
DISK_FULL = "The disk is full. Make some room (a gigabyte is enough) and start again."


class PlainError(Exception):
    """Something went wrong that its message explains; an empty message means that it has been explained already."""


def explain(error: BaseException) -> Optional[str]:
    """One line on what went wrong and what to do about it; `None` for what looks like a mistake in the code."""
    for each in _with_causes(error):
        if isinstance(each, PlainError):
            return str(each)
        if isinstance(each, OSError) and each.errno in FULL:
            return DISK_FULL
        if isinstance(each, ValueError) and type(each).__module__.startswith("baken."):
            return _broken_data(str(each))
        if _is_from_rasa(each):
            return _broken_data(" ".join(str(each).split("You can use")[0].split()))
    if isinstance(error, OSError) and error.filename:
        return f"Cannot use '{error.filename}': {error.strerror}."
    return None


def _with_causes(error: Optional[BaseException]) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_from_rasa(error: BaseException) -> bool:
    exceptions = sys.modules.get("rasa.shared.exceptions")  # never the reason to import Rasa
    return exceptions is not None and isinstance(error, exceptions.RasaException)


def _broken_data(mistakes: str) -> str:
    first, *others = mistakes.splitlines() or [""]
    first = first if len(first) <= LONGEST else f"{first[:LONGEST]}..."
    more = f" (and {len(others)} more: baken check)" if others else ""
    return f"The data cannot be used: {first}{more}"
