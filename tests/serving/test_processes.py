"""Children live and die together, with everything that they start."""

import os
import signal
import subprocess
import sys
import time

import pytest

from baken.serving import processes
from baken.serving.environment import ROOT
from baken.serving.plain import PlainError
from baken.serving.processes import EXPLAINED, Children

SLEEP = "import time; time.sleep(60)"
WITH_GRANDCHILD = f"""
import os, subprocess, sys
grandchild = subprocess.Popen([sys.executable, "-c", "{SLEEP}"])
open(sys.argv[1], "w").write(f"{{os.getpid()}} {{grandchild.pid}} ")
grandchild.wait()
"""
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); open(__import__('sys').argv[1], 'w').write(' '); "
OUR_OWN = "from baken.serving import child; child.prepare(); "
LAUNCHER = f"""
import sys
from baken.serving.processes import Children, stopping_on_signals
try:
    with stopping_on_signals(), Children() as children:
        children.start("child", ["-c", {(OUR_OWN + WITH_GRANDCHILD)!r}, sys.argv[1]])
        children.watch()
except KeyboardInterrupt:
    print("stopped")
"""


@pytest.fixture
def notes(tmp_path):
    """A file in which stand-ins write their process ids."""
    return tmp_path / "notes"


def read(notes):
    for _ in range(200):
        if notes.exists() and notes.read_text().endswith(" "):
            return [int(pid) for pid in notes.read_text().split()]
        time.sleep(0.05)
    raise AssertionError("the stand-in did not start")


def are_gone(pids):
    for _ in range(100):
        if not any(_runs(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def _runs(pid):
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return state != "" and not state.startswith("Z")


def test_leaving_the_context_stops_children_and_grandchildren(notes):
    with Children() as children:
        children.start("child", ["-c", WITH_GRANDCHILD, str(notes)])
        pids = read(notes)
    assert are_gone(pids)


def test_a_child_that_does_not_listen_is_ended(notes, monkeypatch):
    monkeypatch.setattr(processes, "GRACE_SECONDS", 0.3)
    with Children() as children:
        child = children.start("child", ["-c", DEAF + SLEEP, str(notes)])
        read(notes)
    assert child.returncode == -signal.SIGKILL


def test_when_one_stops_by_itself_all_stop_with_one_plain_line():
    with pytest.raises(PlainError, match=r"The bot stopped by itself \(exit code 7\)"), Children() as children:
        other = children.start("action server", ["-c", SLEEP])
        children.start("bot", ["-c", "raise SystemExit(7)"])
        children.watch()
    assert other.returncode is not None


def test_a_child_that_was_killed_is_named_with_the_signal():
    with pytest.raises(PlainError, match=r"The bot stopped by itself \(signal 9\)"), Children() as children:
        children.start("bot", ["-c", "import os; os.kill(os.getpid(), 9)"])
        children.watch()


def test_a_child_that_has_explained_itself_is_not_explained_again():
    with pytest.raises(PlainError) as stopped, Children() as children:
        children.start("bot", ["-c", f"raise SystemExit({EXPLAINED})"])
        children.watch()
    assert str(stopped.value) == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_the_launcher_stops_everything(notes, number):
    with launcher(notes) as process:
        pids = read(notes)
        process.send_signal(number)
        assert process.communicate(timeout=10)[0] == "stopped\n"
    assert are_gone(pids)


def test_children_stop_when_the_launcher_is_killed(notes):
    with launcher(notes) as process:
        pids = read(notes)
        process.kill()
    assert are_gone(pids)


def launcher(notes):
    command = [sys.executable, "-c", LAUNCHER, str(notes)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ})
