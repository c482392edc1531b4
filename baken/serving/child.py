"""What each of Baken's own processes does first, before it imports anything heavy."""

import os
import resource
import signal
import threading
import time
import traceback
from contextlib import contextmanager
from typing import Iterator, TextIO

from baken.privacy import logs
from baken.serving import environment
from baken.serving.plain import explain
from baken.serving.processes import EXPLAINED, GRACE_SECONDS


def prepare() -> TextIO:
    """Set the environment, keep back what libraries print and log, and stop when the launcher is gone.

    Returns:
        The terminal, for what a person must see.
    """
    environment.prepare()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a memory dump would hold what users wrote
    threading.Thread(target=_stop_with_launcher, daemon=True).start()
    terminal = keep_back_output()
    logs.install(terminal)
    return terminal


def keep_back_output() -> TextIO:
    """Lead what this process prints, be it from C++, to nowhere; return a stream that still reaches the terminal."""
    terminal = os.fdopen(os.dup(2), "w", buffering=1, errors="backslashreplace")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    return terminal


@contextmanager
def starting(terminal: TextIO) -> Iterator[None]:
    """Within, before any user has written, errors are shown: in one line where a person can do something about them."""
    try:
        yield
    except Exception as error:
        line = explain(error)
        print(traceback.format_exc() if line is None else line, file=terminal)
        raise SystemExit(1 if line is None else EXPLAINED) from None


def _stop_with_launcher() -> None:
    while os.read(0, 1):
        pass
    os.killpg(os.getpgrp(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os.killpg(os.getpgrp(), signal.SIGKILL)
