"""The model: trained exactly when it must be, and never found by half."""

import gzip
import threading

import pytest

from baken.serving import model as module
from baken.serving.model import ensure_model, is_whole
from baken.serving.plain import DISK_FULL, PlainError

WRITE = "import gzip, sys; gzip.open(sys.argv[1], 'wb').write(b'model')"
WRITE_HALF_AND_DIE = "import os, sys; open(sys.argv[1], 'wb').write(b'\\x1f\\x8b'); os.kill(os.getpid(), 9)"
WRITE_SLOWLY = f"import time; time.sleep(0.5); {WRITE}"
FILL_THE_DISK = """
from baken.serving import child
with child.starting(child.prepare()), open("/dev/full", "wb", buffering=0) as full:
    full.write(b"model")
"""
READ_BROKEN_DATA = """
from baken.serving import child
from baken.knowledge import KnowledgeError
with child.starting(child.prepare()):
    raise KnowledgeError("figures.yml, line 3, x, value: not a number\\nfigures.yml, line 9, y: no source")
"""
FAIL = """
from baken.serving import child
with child.starting(child.prepare()):
    raise RuntimeError("a mistake in the code")
"""


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


class Project:
    """A project with little to read, and a trainer that does what a test asks for."""

    def __init__(self, root):
        self.root, self.models, self.said = root, root / "models", []
        (root / "domain.yml").write_text("intents: []")

    def train(self, trainer=WRITE, force=False):
        self.said.clear()
        return ensure_model(force, self.said.append, self.root, self.models, ["-c", trainer])

    def change(self):
        (self.root / "domain.yml").write_text("intents: [wat]")

    def kept(self):
        return sorted(path.name for path in self.models.iterdir() if path.name != ".lock")


def test_a_first_start_trains_and_says_so(project):
    model = project.train()
    assert gzip.open(model).read() == b"model"
    assert project.said[0].startswith("Training the model")
    assert project.said[-1].startswith("Trained in ")


def test_a_second_start_trains_nothing(project):
    first = project.train()
    assert project.train(FAIL) == first
    assert project.said == []


def test_a_change_trains_anew_and_the_old_model_goes(project):
    old = project.train()
    project.change()
    new = project.train()
    assert new != old
    assert project.kept() == [new.name]


def test_it_can_be_forced(project):
    project.train()
    project.train(force=True)
    assert project.said


def test_progress_is_told(project, monkeypatch):
    monkeypatch.setattr(module, "SAY_EVERY_SECONDS", 0.1)
    project.train(WRITE_SLOWLY)
    assert any("still training" in line for line in project.said)


@pytest.mark.parametrize(
    "trainer",
    [FAIL, WRITE_HALF_AND_DIE, FILL_THE_DISK, READ_BROKEN_DATA],
    ids=["a mistake", "killed", "a full disk", "broken data"],
)
def test_training_that_fails_leaves_nothing(project, trainer):
    with pytest.raises(PlainError):
        project.train(trainer)
    assert project.kept() == []


def test_training_that_fails_leaves_the_old_model(project):
    old = project.train()
    project.change()
    with pytest.raises(PlainError):
        project.train(FAIL)
    assert project.kept() == [old.name]


@pytest.mark.parametrize("half", [b"", b"model", gzip.compress(b"model" * 99)[:-9]], ids=["empty", "other", "cut"])
def test_a_half_written_model_is_trained_anew(project, half):
    model = project.train()
    model.write_bytes(half)
    assert not is_whole(model)
    assert project.train() == model
    assert is_whole(model)


def test_what_an_interrupted_training_left_is_removed(project):
    (project.models / ".training-abc").mkdir(parents=True)
    (project.models / ".training-abc/baken-half.tar.gz").write_bytes(b"half")
    model = project.train()
    assert project.kept() == [model.name]


def test_a_full_disk_is_one_plain_line(project):
    with pytest.raises(PlainError, match=DISK_FULL[:20]):
        project.train(FILL_THE_DISK)


def test_broken_data_is_one_plain_line(project):
    with pytest.raises(PlainError) as failure:
        project.train(READ_BROKEN_DATA)
    assert str(failure.value) == (
        "The data cannot be used: figures.yml, line 3, x, value: not a number (and 1 more: baken check)"
    )


def test_a_mistake_in_the_code_is_shown_in_full(project):
    with pytest.raises(PlainError, match="RuntimeError: a mistake in the code"):
        project.train(FAIL)


def test_two_starts_at_once_train_once(project):
    trained, said = [], []

    def start():
        trained.append(ensure_model(False, said.append, project.root, project.models, ["-c", WRITE_SLOWLY]))

    starts = [threading.Thread(target=start) for _ in range(2)]
    for each in starts:
        each.start()
    for each in starts:
        each.join()
    assert trained[0] == trained[1]
    assert sum(line.startswith("Training the model") for line in said) == 1
    assert "Waiting for another training to end." in said
