"""Logs that cannot hold what a user wrote, nor where a user is: at no level, from no library.

Rasa, sanic and asyncio put messages, addresses and whole conversations into their log records. So one gate stands
before every handler: it lets through where a record was made and which error there was, never its words.
"""

import logging
import os
import sys
import threading
import traceback
from types import TracebackType
from typing import Any, Dict, Optional, TextIO, Tuple

LEVEL = "BAKEN_LOG_LEVEL"
DEFAULT_LEVEL = "ERROR"
OURS = ("baken", "actions")

_pass_on = logging.Logger.callHandlers
_log = logging.getLogger("baken")


def install(stream: TextIO) -> None:
    """Send everything that this process logs to `stream`, without the words of users.

    How much is logged follows from `BAKEN_LOG_LEVEL`. Libraries may change levels and add handlers afterwards; what
    reaches those handlers is reduced all the same.
    """
    logging.Logger.callHandlers = _call_handlers_reduced  # type: ignore[method-assign, assignment]
    logging.raiseExceptions = False  # a handler that fails would print the record
    logging.captureWarnings(True)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.handlers = [handler]
    level = logging.getLevelName(os.environ.get(LEVEL, DEFAULT_LEVEL).upper())
    root.setLevel(level if isinstance(level, int) else DEFAULT_LEVEL)
    _send_structlog_here()
    _send_uncaught_errors_here()


def reduce(record: logging.LogRecord) -> logging.LogRecord:
    """A record of the same event that holds no words: place, level, name, and the error's type and frames.

    Our own records keep their message, as far as it stands in the code; only numbers are filled in. That messages are
    not put together at run time is what ruff's rules G see to.
    """
    place = f"{_short(record.pathname)}:{record.lineno}"
    ours = record.name.split(".")[0] in OURS and isinstance(record.msg, str)
    message = f"{record.msg} ({place})" if ours else place
    args = _without_words(record.args) if ours else None
    reduced = logging.LogRecord(
        record.name, record.levelno, record.pathname, record.lineno, message, args, None, record.funcName
    )
    reduced.created, reduced.msecs = record.created, record.msecs
    if record.exc_info and record.exc_info[1] is not None:
        reduced.exc_text = describe(record.exc_info[1])
    return reduced


def describe(error: BaseException) -> str:
    """The types of an error and of what caused it, with the places in the code, and without any text."""
    lines = []
    cause: Optional[BaseException] = error
    while cause is not None:
        lines.append(type(cause).__name__)
        frames = traceback.walk_tb(cause.__traceback__)
        lines += [f"  {_short(f.f_code.co_filename)}:{line} in {f.f_code.co_name}" for f, line in frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _call_handlers_reduced(logger: logging.Logger, record: logging.LogRecord) -> None:
    _pass_on(logger, reduce(record))


def _without_words(args: Any) -> Any:
    if isinstance(args, dict):
        return {key: _number_or_type(value) for key, value in args.items()}
    return tuple(_number_or_type(value) for value in args or ())


def _number_or_type(value: Any) -> Any:
    return value if isinstance(value, (bool, int, float)) else f"<{type(value).__name__}>"


def _short(path: str) -> str:
    return "/".join(path.replace("\\", "/").split("/")[-3:])


def _send_structlog_here() -> None:
    import structlog

    def reduce_event(_: Any, __: str, event: Dict[str, Any]) -> Tuple[Tuple[str], Dict[str, Any]]:
        return ("",), {"exc_info": event.get("exc_info")}

    structlog.configure(
        processors=[reduce_event],
        wrapper_class=structlog.make_filtering_bound_logger(logging.NOTSET),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def _send_uncaught_errors_here() -> None:
    def report(kind: Any, error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        _log.critical("an error that nobody expected", exc_info=(kind, error, trace))  # type: ignore[arg-type]

    sys.excepthook = report
    sys.unraisablehook = lambda args: report(args.exc_type, args.exc_value, args.exc_traceback)
    threading.excepthook = lambda args: report(args.exc_type, args.exc_value, args.exc_traceback)
