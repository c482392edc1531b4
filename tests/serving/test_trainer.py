"""What is read before training: data that do not fit are found in a second, in words."""

import shutil

import pytest

from baken.serving import trainer
from baken.serving.plain import PlainError


@pytest.fixture
def copied(project, tmp_path, monkeypatch):
    """The project's data in a folder where a test may spoil them."""
    shutil.copytree(project / "data", tmp_path / "data", ignore=shutil.ignore_patterns("vectors"))
    for file in (trainer.CONFIG, trainer.DOMAIN):
        shutil.copy(project / file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def test_the_data_of_the_project_can_be_trained_on(copied):
    trainer.check_data()


@pytest.mark.parametrize(
    "second, complaint",
    [
        ("vormen/niets:\n- wat is dwang\n", "there is no label 'vormen/niets'"),
        ("wat/dwang:\n- een vraag die niemand schreef\n", "no topic has the example 'een vraag die niemand schreef'"),
    ],
    ids=["label", "message"],
)
def test_a_second_label_that_does_not_fit_is_named(copied, second, complaint):
    (copied / "language/second.yml").write_text(second, encoding="utf-8")

    with pytest.raises(PlainError, match=complaint):
        trainer.check_data()
