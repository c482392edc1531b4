"""Ports: taken before anything is started, and handed to the process that answers on them."""

import errno
import socket

from baken.serving.plain import PlainError

LOOPBACK = "127.0.0.1"
ANY_FREE = 0
BACKLOG = 100

_EVERYWHERE = {"0.0.0.0": LOOPBACK, "::": "::1"}


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; whoever connects waits until a process answers.

    Raises:
        PlainError: the port is in use, or this user may not use it, or the host is not of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as error:
        raise PlainError(f"'{host}' is no address of this machine.") from error
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError as error:
        listening.close()
        raise PlainError(_reason(host, port, error)) from error
    return listening


def near_end(listening: socket.socket) -> str:
    """The host and port on which this machine itself reaches a listening socket."""
    host, port = listening.getsockname()[:2]
    host = _EVERYWHERE.get(host, host)
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _reason(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use. Stop the program that uses it, or choose another port: "
            f"baken run --port {port % 65535 + 1}"
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is not open to this user. Choose a port above 1023: baken run --port 5005"
    return f"Cannot listen on '{host}', port {port}: {error.strerror}."
