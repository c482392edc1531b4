"""`scripts/setup`: makes the environment, once, and says in words what it does."""

import os
import shutil
import signal
import subprocess
import time

import pytest

from baken.serving.environment import ROOT

INSTALLER = "uv==1 \\\n    --hash=sha256:1\n    # via baken\n"
# Stand-ins for the programs of an environment: each writes down that it was called, then does what a test asked for.
PROGRAM = """#!/bin/sh
echo "$(basename "$0") $*" >>{calls}
{does}
"""
PYTHON = """#!/bin/sh
case "$1" in
-c) echo "$0" ;;
-m) echo "venv" >>{calls}; mkdir -p .venv/bin; cp {programs}/* .venv/bin ;;
esac
"""


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path / "project", tmp_path / "python3.10", tmp_path / "calls", tmp_path / "programs")


class Project:
    """A fresh clone with a Python that only pretends."""

    def __init__(self, folder, python, calls, programs):
        self.folder, self.python, self.calls_file, self.programs = folder, python, calls, programs
        folder.mkdir()
        programs.mkdir()
        shutil.copytree(ROOT / "scripts", folder / "scripts")
        (folder / "pyproject.toml").write_text("[project]")
        (folder / "requirements.lock").write_text(f"rasa==1 \\\n    --hash=sha256:0\n{INSTALLER}")
        for name in ("pip", "uv", "python"):
            self.let(name, "true")
        python.write_text(PYTHON.format(calls=calls, programs=programs))
        python.chmod(0o755)

    def let(self, name, does):
        path = self.programs / name
        path.write_text(PROGRAM.format(calls=self.calls_file, does=does))
        path.chmod(0o755)

    def start(self):
        return subprocess.Popen(
            [self.folder / "scripts/setup"],
            env={**os.environ, "PYTHON": str(self.python)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def setup(self):
        started = self.start()
        out, err = started.communicate()
        return started.returncode, out, err

    def calls(self):
        """What was called since this was last asked, but for trying whether the environment works."""
        calls = [c for c in self.calls_file.read_text().splitlines() if not c.startswith("python -c")]
        self.calls_file.write_text("")
        return calls


def test_the_lock_is_installed_with_its_hashes(project):
    code, out, _ = project.setup()
    assert code == 0
    venv, installer, packages, itself = project.calls()
    assert venv == "venv"
    assert installer.startswith("pip install") and "--require-hashes" in installer
    assert packages.startswith("uv pip sync") and "--require-hashes" in packages
    assert "--no-deps --no-build-isolation --editable ." in itself
    assert "Installing the packages" in out
    assert out.endswith("The environment is ready.\n")


def test_only_the_installer_is_installed_by_pip(project):
    project.setup()
    assert (project.folder / ".venv/uv.lock").read_text() == INSTALLER


def test_a_second_start_does_nothing_and_says_nothing(project):
    project.setup()
    project.calls()
    assert project.setup() == (0, "", "")
    assert project.calls() == []


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed_into_the_same_environment(project, file):
    project.setup()
    project.calls()
    with open(project.folder / file, "a") as changed:
        changed.write("# changed\n")
    assert project.setup()[0] == 0
    assert [call.split()[0] for call in project.calls()] == ["pip", "uv", "uv"]


def test_an_interrupted_set_up_is_repaired_by_the_next(project):
    project.let("uv", "exit 1")
    assert project.setup()[0] == 1
    project.let("uv", "true")
    project.calls()
    code, out, _ = project.setup()
    assert code == 0
    assert "made anew" in out
    assert project.calls()[0] == "venv"


def test_an_environment_that_was_moved_is_made_anew(project):
    project.setup()
    project.calls()
    project.folder = project.folder.rename(project.folder.with_name("moved"))
    assert "made anew" in project.setup()[1]
    assert project.calls()[0] == "venv"


def test_an_environment_without_its_python_is_made_anew(project):
    project.setup()
    project.calls()
    (project.folder / ".venv/bin/python").unlink()
    assert "made anew" in project.setup()[1]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("failed to write: No space left on device (os error 28)", "The disk is full."),
        ("error: Failed to fetch\n  Caused by: dns error: failed to lookup", "The package registry cannot be reached."),
        ("NewConnectionError: Connection refused", "The package registry cannot be reached."),
    ],
)
@pytest.mark.parametrize("program", ["pip", "uv"])
def test_what_a_person_can_mend_is_one_plain_line(project, program, words, line):
    project.let(program, f"echo '{words}' >&2; exit 2")
    code, _, err = project.setup()
    assert code == 1
    assert err.startswith(line)
    assert err.count("\n") == 1


def test_any_other_failure_shows_the_last_lines_and_where_to_look(project):
    project.let("uv", "echo 'hash mismatch for rasa'; exit 2")
    code, _, err = project.setup()
    assert code == 1
    assert "hash mismatch for rasa" in err
    assert ".venv/setup.log" in err


def test_stopping_it_stops_the_installer(project):
    project.let("uv", f"echo $$ >{project.folder}/pid; exec sleep 60")
    started = project.start()
    pid = _content(project.folder / "pid")
    started.send_signal(signal.SIGTERM)
    assert started.wait(5) == 130
    assert _is_gone(int(pid))
    started.communicate()


def _content(path):
    for _ in range(100):
        if path.exists() and path.read_text().strip():
            return path.read_text()
        time.sleep(0.05)
    raise AssertionError(f"{path} did not come")


def _is_gone(pid):
    for _ in range(60):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
