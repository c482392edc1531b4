"""The two servers: the bot, which the world may reach, and the action server, which only the bot does."""

import http.client
import socket
import time
from contextlib import closing, contextmanager
from pathlib import Path
from select import select
from typing import Callable, Iterator

from baken.serving.plain import PlainError
from baken.serving.ports import ANY_FREE, LOOPBACK, listen, near_end
from baken.serving.processes import POLL_SECONDS, Children

START_SECONDS = 120
OK = 200


@contextmanager
def serving(model: Path, entrance: socket.socket) -> Iterator[Children]:
    """Within, a model answers at `entrance`. Both servers start at once; they have stopped when this is left.

    Raises:
        PlainError: one of the servers does not start.
    """
    with Children() as children:
        with entrance, listen(LOOPBACK, ANY_FREE) as back_door:
            front, back = near_end(entrance), near_end(back_door)
            actions_url = {"BAKEN_ACTIONS_URL": f"http://{back}/webhook"}
            children.start(
                "bot",
                ["-m", "baken.serving.bot", str(model), str(entrance.fileno())],
                actions_url,
                inherit=entrance,
            )
            children.start(
                "action server",
                ["-m", "baken.serving.actions", str(back_door.fileno())],
                inherit=back_door,
            )
        _wait_for(back, "/health", children)
        _wait_for(front, "/api/health", children)
        yield children


def _wait_for(address: str, path: str, children: Children) -> None:
    deadline = time.monotonic() + START_SECONDS

    def go_on() -> None:
        children.check()
        if time.monotonic() > deadline:
            raise PlainError(f"The servers did not answer within {START_SECONDS} seconds, so they have been stopped.")

    while not _is_well(address, path, go_on):
        go_on()
        time.sleep(POLL_SECONDS)


def _is_well(address: str, path: str, while_waiting: Callable[[], None]) -> bool:
    """Ask once; a server that still starts leaves the question waiting."""
    with closing(http.client.HTTPConnection(address)) as connection:
        try:
            connection.request("GET", path)
            while not select([connection.sock], [], [], POLL_SECONDS)[0]:
                while_waiting()
            return connection.getresponse().status == OK
        except (OSError, http.client.HTTPException):
            return False
