"""`scripts/find-python`: which Python the environment is made with."""

import os
import shutil
import subprocess
import sys

import pytest

from baken.serving.environment import ROOT


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


class Machine:
    """A machine with nothing but a few tools, to which programs are added."""

    def __init__(self, folder):
        self.folder = folder
        self.folders = []
        self.tools = folder / "tools"
        self.tools.mkdir()
        (self.tools / "tr").symlink_to(shutil.which("tr"))

    def program(self, name, body, folder="bin"):
        path = self.folder / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        if path.parent not in self.folders and "versions" not in folder:
            self.folders.append(path.parent)
        return path

    def python(self, name="python3.10", folder="bin"):
        """A Python 3.10 that works: asked what it is, it names itself."""
        return self.program(name, 'echo "$0"', folder)

    def broken_python(self, name="python3.10", folder="shims"):
        """What a shim without a version behind it does, and what another version does."""
        return self.program(name, f"echo '{name}: command not found' >&2; exit 127", folder)

    def find(self, **environment):
        path = os.pathsep.join(map(str, [*self.folders, self.tools]))
        return subprocess.run(
            [ROOT / "scripts/find-python"],
            env={"PATH": path, "HOME": str(self.folder), **environment},
            capture_output=True,
            text=True,
        )

    def found(self, **environment):
        return self.find(**environment).stdout.strip()


def test_the_one_that_is_named_comes_first(machine):
    machine.python()
    named = machine.python("my-python", "elsewhere")
    assert machine.found(PYTHON=str(named)) == str(named)


def test_a_named_one_that_does_not_work_is_passed_over_aloud(machine):
    python = machine.python()
    answer = machine.find(PYTHON="/nowhere/python")
    assert answer.stdout.strip() == str(python)
    assert "PYTHON=/nowhere/python does not run as Python 3.10" in answer.stderr


def test_the_one_on_the_path(machine):
    python = machine.python()
    assert machine.found() == str(python)


def test_a_shim_that_fails_is_not_taken(machine):
    machine.broken_python()
    python = machine.python(folder="later-on-the-path")
    assert machine.found() == str(python)


def test_pyenv_is_searched_when_its_shim_fails(machine):
    machine.broken_python()
    machine.program("pyenv", f'[ "$1" = root ] && echo {machine.folder}/pyenv')
    machine.broken_python("python", "pyenv/versions/3.10.2/bin")
    python = machine.python("python", "pyenv/versions/3.10.13/bin")
    assert machine.found() == str(python)


def test_pyenv_that_is_not_on_the_path_is_searched_too(machine):
    python = machine.python("python", ".pyenv/versions/3.10.13/bin")
    assert machine.found() == str(python)


def test_uv_may_know_one(machine):
    python = machine.python("python", "uv/versions/bin")
    machine.program("uv", f'[ "$1 $2" = "python find" ] && echo {python}')
    assert machine.found() == str(python)


def test_uv_may_install_one(machine):
    python = machine.folder / "uv/versions/bin/python"
    ready = machine.python("ready", "uv/versions/bin")
    machine.program(
        "uv",
        f'case "$1 $2" in "python find") [ -x {python} ] && echo {python};; '
        f'"python install") {shutil.which("cp")} {ready} {python};; esac',
    )
    answer = machine.find()
    assert answer.stdout.strip() == str(python)
    assert "uv installs one" in answer.stderr


def test_another_version_is_not_taken(machine):
    """The check itself, carried out by a real Python that takes itself for another one."""
    other = machine.program(
        "python3.10", f'exec {sys.executable} -c "import sys; sys.version_info = (3, 11, 0); exec(sys.argv[1])" "$2"'
    )
    same = machine.program("python3.10", f'exec {sys.executable} "$@"', "later")
    assert machine.find(PYTHON=str(other)).stderr
    assert not machine.find(PYTHON=str(same)).stderr


def test_the_python_behind_an_environment_is_named(machine):
    """Or the environment would be removed together with the Python that must make it anew."""
    assert machine.found(PYTHON=sys.executable) == sys._base_executable


def test_without_any_one_plain_line_says_what_to_install(machine):
    machine.broken_python()
    answer = machine.find()
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr.count("\n") == 1
    assert "pyenv install 3.10" in answer.stderr
