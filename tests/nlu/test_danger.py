"""Danger while a question of the signaalcheck is open, with the trained model, on what it was not made with."""

from pathlib import Path

import pytest

from baken.dialogue.reading import Reading
from baken.knowledge import Knowledge
from baken.nlu.evaluation import trained_parser
from baken.screening.hearing import hear
from baken.screening.told import Told
from baken.yaml_file import read_yaml

IN_DANGER = read_yaml(Path(__file__).parent / "data" / "alarms.yml")
VIGNETTES = read_yaml(Path("tests/signaalcheck/vignettes.yml"))
OPEN = "lange_dagen"


def _answers(vignette):
    return [(step, str(text)) for step, text in vignette["answers"].items()]


@pytest.fixture(scope="module")
def alarms(model):
    """The share of messages that stop the check, each with the question that is open."""
    parse, signals = trained_parser(model), Knowledge.load(Path("data/knowledge")).signals

    def share(answers):
        parsed = [(step, parse(text)) for step, text in answers]
        heard = [hear(Told.from_dict(p["told"]), Reading.from_dict(p["reading"]), step, signals) for step, p in parsed]
        return sum(each.kind == "alarm" for each in heard) / len(heard)

    return share


@pytest.mark.parametrize("name", ["noodgeval", "crisis"])
def test_people_in_danger_are_heard_whatever_is_asked(alarms, name):
    assert alarms([(OPEN, text) for text in IN_DANGER[name]]) >= 0.95


def test_answers_seldom_stop_the_check(alarms):
    assert alarms([answer for each in VIGNETTES for answer in _answers(each)]) <= 0.1
