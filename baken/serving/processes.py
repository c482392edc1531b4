"""Processes that live and die together: when one stops, or this one is asked to, all of them stop."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from types import FrameType
from typing import Dict, Iterator, Mapping, NoReturn, Optional, Sequence

from baken.serving.environment import ROOT
from baken.serving.plain import PlainError

EXPLAINED = 3  # the exit code of a child that has said itself what is wrong
GRACE_SECONDS = 5.0
POLL_SECONDS = 0.1
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Within, Ctrl-C, SIGTERM and a closed terminal raise `KeyboardInterrupt`, once: stopping is not interrupted."""

    def stop(number: int, frame: Optional[FrameType]) -> NoReturn:
        for each in SIGNALS:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {each: signal.signal(each, stop) for each in SIGNALS}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


class Children:
    """A context in which children run; leaving it stops them and everything that they started.

    Every child leads a process group of its own, so that Ctrl-C reaches only this process, which then stops them in
    order. Its standard input is a pipe that ends when this process does: see `baken.serving.child`.
    """

    def __init__(self) -> None:
        """Begin without any child."""
        self._processes: Dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> "Children":
        """Enter the context."""
        return self

    def __exit__(self, *error: object) -> None:
        """Stop every child."""
        self.stop()

    def start(
        self,
        name: str,
        arguments: Sequence[str],
        environment: Mapping[str, str] = {},  # noqa: B006 - it is only read
        inherit: Optional[socket.socket] = None,
        stderr: Optional[int] = None,
    ) -> "subprocess.Popen[bytes]":
        """Start a Python process in the project's folder.

        Args:
            name: how the child is called when it stops by itself.
            arguments: for the Python interpreter.
            environment: variables that the child gets besides those of this process.
            inherit: a socket that the child goes on with.
            stderr: a file for what the child prints there; the terminal by default.
        """
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stderr=stderr,
            pass_fds=[inherit.fileno()] if inherit else [],
            start_new_session=True,
        )
        self._processes[name] = process
        return process

    def check(self) -> None:
        """See whether all children are there.

        Raises:
            PlainError: one of them has stopped.
        """
        for name, process in self._processes.items():
            code = process.poll()
            if code == EXPLAINED:
                raise PlainError
            if code is not None:
                how = f"signal {-code}" if code < 0 else f"exit code {code}"
                raise PlainError(f"The {name} stopped by itself ({how}), so everything has been stopped.")

    def watch(self) -> NoReturn:
        """Wait until a child stops; see `check`."""
        while True:
            self.check()
            time.sleep(POLL_SECONDS)

    def stop(self) -> None:
        """Ask every child to stop, and end what is left after a few seconds."""
        for process in self._processes.values():
            _signal_group(process, signal.SIGTERM)
        deadline = time.monotonic() + GRACE_SECONDS
        for process in self._processes.values():
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                pass
            _signal_group(process, signal.SIGKILL)
            process.wait()
            if process.stdin:
                process.stdin.close()
        self._processes.clear()


def _signal_group(process: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
    try:
        os.killpg(process.pid, number)
    except (ProcessLookupError, PermissionError):  # nobody is left in the group
        pass
