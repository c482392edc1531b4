"""The command `baken`: what can be typed, and what is said when something is in the way."""

import errno
import os
import shutil
import socket
import subprocess
import sys

import pytest

from baken import cli
from baken.serving import check as check_module
from baken.serving import model
from baken.serving.environment import ROOT
from baken.serving.plain import DISK_FULL, PlainError


def baken(*arguments):
    return subprocess.run([sys.executable, "-m", "baken.cli", *arguments], cwd=ROOT, capture_output=True, text=True)


@pytest.fixture
def training(monkeypatch):
    """Replaces training by what a test asks for."""

    def replace(error=None):
        asked = []

        def ensure_model(force=False, **_):
            asked.append(force)
            if error:
                raise error
            return ROOT / "models/baken-0123456789ab.tar.gz"

        monkeypatch.setattr(model, "ensure_model", ensure_model)
        return asked

    return replace


class TestTyping:
    def test_help_names_every_command(self, capsys):
        with pytest.raises(SystemExit) as left:
            cli.main(["--help"])
        assert left.value.code == 0
        described = capsys.readouterr().out
        for command in ("run", "train", "chat", "check", "evaluate"):
            assert f"\n    {command} " in described

    def test_nothing_heavy_is_imported_before_it_is_needed(self):
        code = "import baken.cli, sys; print(*{'rasa', 'tensorflow', 'numpy', 'pydantic'} & set(sys.modules))"
        assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True).stdout == "\n"

    @pytest.mark.parametrize("port", ["0", "65536", "-1", "²", "http"])
    def test_a_port_is_a_port(self, port, capsys):
        with pytest.raises(SystemExit) as left:
            cli.main(["run", f"--port={port}"])
        assert left.value.code == 2
        assert "a port is a number from 1 to 65535" in capsys.readouterr().err

    def test_a_file_to_evaluate_must_be_there(self, capsys):
        with pytest.raises(SystemExit) as left:
            cli.main(["evaluate", "nowhere.yml"])
        assert left.value.code == 2
        assert "there is no file 'nowhere.yml'" in capsys.readouterr().err


class TestTraining:
    @pytest.mark.parametrize(("arguments", "force"), [([], False), (["--force"], True)])
    def test_names_the_model(self, training, capsys, arguments, force):
        asked = training()
        assert cli.main(["train", *arguments]) == 0
        assert asked == [force]
        assert capsys.readouterr().out == "The model is models/baken-0123456789ab.tar.gz.\n"

    @pytest.mark.parametrize(
        ("error", "line"),
        [
            (PlainError("The data cannot be used: wat.yml"), "The data cannot be used: wat.yml\n"),
            (OSError(errno.ENOSPC, "No space left on device"), f"{DISK_FULL}\n"),
            (PlainError(), ""),
        ],
    )
    def test_what_is_in_the_way_is_one_plain_line_and_an_exit_code(self, training, capsys, error, line):
        training(error)
        assert cli.main(["train"]) == 1
        assert capsys.readouterr().err == line

    def test_a_mistake_in_the_code_is_not_hidden(self, training):
        training(KeyError("x"))
        with pytest.raises(KeyError):
            cli.main(["train"])

    def test_it_can_be_interrupted(self, training):
        training(KeyboardInterrupt())
        assert cli.main(["train"]) == 130


class TestRunning:
    def test_a_port_in_use_is_one_plain_line_before_anything_is_started(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            ran = baken("run", "--port", str(port))
        assert ran.returncode == 1
        assert ran.stdout == ""
        assert ran.stderr.startswith(f"Port {port} is in use. Stop the program that uses it, or choose another port: ")
        assert ran.stderr.count("\n") == 1


class TestChecking:
    def test_good_data_is_counted(self, capsys):
        assert check_module.check(ROOT / "data") == 0
        assert capsys.readouterr().out.startswith("All is well: ")

    def test_what_was_not_looked_at_for_long_is_listed_and_is_no_mistake(self, capsys):
        assert check_module.check(ROOT / "data", stale=0) == 0
        listed = capsys.readouterr().out.splitlines()
        assert [line for line in listed if line.startswith("statements.yml, ")]
        assert listed[-1].startswith("All is well: ")

    @pytest.mark.parametrize(
        ("file", "old", "new", "mistake"),
        [
            ("topics/wat.yml", "responses:", "responses: [", "wat.yml, line "),
            ("knowledge/values.yml", "value:", "valeu:", "values.yml, line "),
            ("topics/wat.yml", "utter_wat/definitie:", "utter_wat/andere:", "wat/definitie: no answer"),
        ],
    )
    def test_every_mistake_is_a_line_and_the_exit_code_tells(self, tmp_path, capsys, file, old, new, mistake):
        data = shutil.copytree(ROOT / "data", tmp_path / "data")
        path = data / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
        assert check_module.check(data) == 1
        assert mistake in capsys.readouterr().err


class TestEvaluating:
    @pytest.fixture
    def evaluated(self, monkeypatch):
        from baken.nlu import evaluation
        from baken.privacy import logs

        asked = []
        monkeypatch.setattr(evaluation, "main", lambda *arguments: asked.append(arguments) or 0)
        monkeypatch.setattr(logs, "install", lambda stream: None)
        return asked

    def test_files_are_found_from_where_one_is(self, evaluated, tmp_path, monkeypatch):
        (tmp_path / "dev.yml").write_text("")
        (tmp_path / "train.yml").write_text("")
        monkeypatch.chdir(tmp_path)
        assert cli.main(["evaluate", "dev.yml", "--json", "--train", "train.yml"]) == 0
        assert evaluated == [(tmp_path / "dev.yml", True, tmp_path / "train.yml")]

    def test_by_default_the_trained_model_is_measured_for_a_person(self, evaluated, tmp_path):
        (tmp_path / "dev.yml").write_text("")
        assert cli.main(["evaluate", str(tmp_path / "dev.yml")]) == 0
        assert evaluated == [(tmp_path / "dev.yml", False, None)]


@pytest.fixture(autouse=True)
def unchanged_environment(monkeypatch):
    """A command sets the environment and goes to the project's folder; the next test must not notice."""
    monkeypatch.chdir(os.getcwd())
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)
