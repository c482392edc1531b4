"""Ports: taken at once, or refused in one plain line."""

import socket

import pytest

from baken.serving.plain import PlainError
from baken.serving.ports import ANY_FREE, LOOPBACK, listen, near_end


def test_a_port_is_taken_from_the_first_moment():
    with listen(LOOPBACK, ANY_FREE) as listening, socket.create_connection(listening.getsockname()):
        pass


def test_a_port_in_use_is_one_plain_line_with_a_way_out():
    with listen(LOOPBACK, ANY_FREE) as listening:
        port = listening.getsockname()[1]
        with pytest.raises(PlainError) as refusal:
            listen(LOOPBACK, port)
    assert str(refusal.value).startswith(f"Port {port} is in use.")
    assert "baken run --port" in str(refusal.value)


def test_a_port_can_be_taken_again_at_once():
    with listen(LOOPBACK, ANY_FREE) as listening:
        port = listening.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            listening.accept()[0].close()
    listen(LOOPBACK, port).close()


@pytest.mark.parametrize("host", ["no.such.host.invalid", "203.0.113.1"])
def test_a_host_that_is_not_ours_is_one_plain_line(host):
    with pytest.raises(PlainError, match=host):
        listen(host, ANY_FREE)


@pytest.mark.parametrize(("host", "near"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1")])
def test_this_machine_reaches_a_server_for_everyone_by_itself(host, near):
    with listen(host, ANY_FREE) as listening:
        assert near_end(listening) == f"{near}:{listening.getsockname()[1]}"
