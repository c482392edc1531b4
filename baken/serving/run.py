"""`baken run`: from nothing to a page that answers, in words."""

import time

from baken.serving.model import ensure_model
from baken.serving.ports import listen
from baken.serving.processes import stopping_on_signals
from baken.serving.servers import serving

ONLY_HERE = ("127.0.0.1", "::1", "0.0.0.0", "::")


def run(host: str, port: int) -> int:
    """Serve until Ctrl-C or SIGTERM; returns the exit code.

    Raises:
        PlainError: something is in the way; the message says what to do.
    """
    with stopping_on_signals():
        try:
            with listen(host, port) as entrance:
                model = ensure_model()
                _say("Starting the bot and the action server. This takes about twenty seconds.")
                begin = time.monotonic()
                with serving(model, entrance) as children:
                    _say(f"Started in {time.monotonic() - begin:.0f} seconds.")
                    _say(f"Baken answers at {_address(host, port)}  (stop with Ctrl-C)")
                    children.watch()
        except KeyboardInterrupt:
            _say("Baken has stopped.")
            return 0


def _address(host: str, port: int) -> str:
    return f"http://{'localhost' if host in ONLY_HERE else host}:{port}"


def _say(line: str) -> None:
    print(line, flush=True)
