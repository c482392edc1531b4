"""`baken run` for real: from the trained model to a page that answers, and back to nothing."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from baken.serving.environment import ROOT
from baken.serving.model import ensure_model

SECRET = "zeepaardje"
LOUD = {"BAKEN_LOG_LEVEL": "DEBUG", "LOG_LEVEL": "DEBUG", "LOG_LEVEL_LIBRARIES": "DEBUG"}


class Baken:
    """A `baken run`, started by a test."""

    def __init__(self, **environment):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "baken.cli", "run", "--port", str(self.port)],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output = ""
        for line in self.process.stdout:
            self.output += line
            if "Baken answers at" in line:
                break

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        self.output += self.process.communicate(timeout=20)[0]
        return self.process.returncode

    def call(self, method, path, body=None, token=None):
        """The status and the body of an answer."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data, headers, method=method)
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()

    def children(self):
        """The process ids of the servers."""
        listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True).stdout
        return [int(pid) for pid, parent in map(str.split, listed.splitlines()) if int(parent) == self.process.pid]


@pytest.fixture(scope="module")
def baken():
    ensure_model()
    with Baken() as running:
        yield running


def test_it_says_what_it_does_and_nothing_else(baken):
    assert re.fullmatch(
        r"Starting the bot and the action server\. This takes about twenty seconds\.\n"
        r"Started in \d+ seconds\.\n"
        rf"Baken answers at http://localhost:{baken.port}  \(stop with Ctrl-C\)\n",
        baken.output,
    )


def test_it_answers(baken):
    assert baken.call("GET", "/api/health")[0] == 200
    assert baken.call("GET", "/")[0] == 200


@pytest.mark.parametrize(
    "path",
    ["/webhook", "/webhooks/rest/webhook", "/conversations/x/tracker", "/model/parse", "/status", "/version"],
)
def test_nothing_of_rasa_is_reachable(baken, path):
    assert baken.call("GET", path)[0] == 404
    assert baken.call("POST", path, {"text": "hallo"})[0] == 404


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux who listens where")
def test_only_this_machine_reaches_the_servers(baken):
    assert list(_listening(baken.children())) == ["127.0.0.1", "127.0.0.1"]


def test_a_signal_stops_everything(baken):
    pids = baken.children()
    assert len(pids) == 2
    assert baken.stop() == 0
    assert baken.output.endswith("Baken has stopped.\n")
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_no_word_and_no_address_is_logged_at_any_level():
    ensure_model()
    with Baken(**LOUD) as baken:
        token = json.loads(baken.call("POST", "/api/conversations", {})[1])["token"]
        for text in (f"wat is {SECRET}?", f"/{SECRET}", f"ik werk in een {SECRET} en krijg geen loon"):
            assert baken.call("POST", "/api/messages", {"text": text}, token)[0] == 200
        baken.call("POST", "/api/messages", {"payload": SECRET}, token)
        baken.call("GET", f"/{SECRET}")
    assert "DEBUG rasa.core.processor" in baken.output
    for hidden in (SECRET, token, "127.0.0.1"):
        assert hidden not in baken.output


def _listening(pids):
    """The addresses on which processes listen."""
    inodes = set()
    for pid in pids:
        for link in os.scandir(f"/proc/{pid}/fd"):
            inodes.update(re.findall(r"socket:\[(\d+)\]", os.readlink(link.path)))
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if fields[3] == "0A" and fields[9] in inodes:
            address = fields[1].split(":")[0]
            yield socket.inet_ntoa(bytes.fromhex(address)[::-1])
