"""The fingerprint: the same for the same data and code, another as soon as anything that training reads changes."""

import shutil

import pytest

from baken.serving.environment import ROOT
from baken.serving.fingerprint import READ_BY_TRAINING, fingerprint

FILES = {
    "baken/dialogue/reading.py": "code",
    "baken/figures/phrases.py": "code",
    "baken/nlu/topics.py": "code",
    "baken/retrieval/index.py": "code",
    "config.yml": "pipeline",
    "data/dialogue/rules.yml": "rules",
    "data/figures/values.yml": "names",
    "data/knowledge/figures.yml": "facts",
    "data/language/vormen.yml": "words",
    "data/topics/wat.yml": "questions",
    "domain.yml": "intents",
    "requirements.lock": "versions",
}
NOT_READ = [
    "README.md",
    "actions/turns.py",
    "baken/cli.py",
    "baken/nlu/__pycache__/topics.cpython-310.pyc",
    "data/topics/wat.yml~",
    "endpoints.yml",
    "tests/nlu/test_topics.py",
]


@pytest.fixture
def project(tmp_path):
    for name, content in FILES.items():
        write(tmp_path / name, content)
    return tmp_path


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


def test_it_is_short_and_fits_a_file_name(project):
    assert len(fingerprint(project)) == 12
    assert fingerprint(project).isalnum()


def test_the_same_files_elsewhere_have_the_same_fingerprint(project, tmp_path_factory):
    copy = shutil.copytree(project, tmp_path_factory.mktemp("elsewhere") / "copy")
    assert fingerprint(copy) == fingerprint(project)


@pytest.mark.parametrize("name", FILES)
def test_it_changes_with_the_content_of(project, name):
    before = fingerprint(project)
    write(project / name, "something else")
    assert fingerprint(project) != before


@pytest.mark.parametrize("name", FILES)
def test_it_changes_when_there_is_no_more(project, name):
    before = fingerprint(project)
    (project / name).unlink()
    assert fingerprint(project) != before


def test_it_changes_with_a_new_file_and_with_a_new_name(project):
    seen = {fingerprint(project)}
    write(project / "data/topics/hulp.yml", "questions")
    seen.add(fingerprint(project))
    (project / "data/topics/hulp.yml").rename(project / "data/topics/help.yml")
    seen.add(fingerprint(project))
    assert len(seen) == 3


@pytest.mark.parametrize("name", NOT_READ)
def test_it_does_not_change_with(project, name):
    before = fingerprint(project)
    write(project / name, "something else")
    assert fingerprint(project) == before


@pytest.mark.parametrize("name", READ_BY_TRAINING)
def test_what_training_reads_is_in_the_project(name):
    assert (ROOT / name).exists()
