"""The bot's process: `python -m baken.serving.bot MODEL SOCKET`, where SOCKET is an inherited file descriptor.

Rasa's own start-up is not used: it adds a page of its own at `/`, and it goes on without a model when there is none.
"""

import gc
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from baken.serving import child

if TYPE_CHECKING:
    from sanic import Sanic

ROUTE = "/webhooks/"  # where Rasa puts channels that do not name a place of their own
STOP_SECONDS = 2.0


def create_app(model: Path) -> "Sanic":
    """A web application that answers on the channels of `credentials.yml`, and on nothing else."""
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import register
    from rasa.core.lock_store import LockStore
    from rasa.core.run import create_http_input_channels
    from rasa.core.tracker_store import TrackerStore
    from rasa.core.utils import AvailableEndpoints
    from sanic import Sanic

    from baken.serving.results import check_schema_once

    check_schema_once()
    app = Sanic("baken", configure_logging=False)
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = STOP_SECONDS
    register(create_http_input_channels(None, "credentials.yml"), app, route=ROUTE)
    endpoints = AvailableEndpoints.read_endpoints("endpoints.yml")
    app.ctx.agent = Agent(
        generator=endpoints.nlg,
        tracker_store=TrackerStore.create(endpoints.tracker_store),  # and no event broker: nothing is passed on
        lock_store=LockStore.create(endpoints.lock_store),
        action_endpoint=endpoints.action,
    )
    app.ctx.agent.load_model(str(model))
    return app


def main() -> None:
    """Answer until the launcher says stop."""
    model, descriptor = sys.argv[1:]
    terminal = child.prepare()
    with child.starting(terminal):
        gc.disable()  # what is made at the start is there to stay: looking through it takes seconds
        app = create_app(Path(model))
        gc.freeze()
        gc.enable()
    app.run(sock=socket.socket(fileno=int(descriptor)), access_log=False, motd=False)


if __name__ == "__main__":
    main()
