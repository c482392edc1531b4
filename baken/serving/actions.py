"""The action server's process: `python -m baken.serving.actions SOCKET`, an inherited file descriptor."""

import socket
import sys

from baken.serving import child

PACKAGE = "actions"
NO_ORIGIN = ""  # no web page may read from it


def main() -> None:
    """Carry out actions until the launcher says stop."""
    terminal = child.prepare()
    with child.starting(terminal):
        from rasa_sdk.endpoint import create_app

        app = create_app(PACKAGE, cors_origins=NO_ORIGIN)
    app.run(sock=socket.socket(fileno=int(sys.argv[1])), access_log=False, motd=False)


if __name__ == "__main__":
    main()
