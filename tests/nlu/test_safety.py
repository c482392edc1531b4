"""People in danger and people who are not, read by the trained model: messages written apart from rules and examples.

Their writer saw neither the rules nor a training message. An alarm of the wrong kind still gives the number to call,
so that the kinds are counted together here; `baken evaluate` counts them apart.
"""

from pathlib import Path

import pytest

from baken.dialogue.reading import URGENCY, group_of
from baken.nlu.evaluation import trained_reader
from baken.nlu.language_data import read

MESSAGES = read(Path(__file__).parent / "data" / "alarms.yml")


@pytest.fixture(scope="module")
def alarmed(model):
    """The share of the messages under a label that raise one of some alarms."""
    reader = trained_reader(model)

    def share(name, alarms):
        labels = [group_of(reader(text).best.label) for text in MESSAGES[name]]
        return sum(label in alarms for label in labels) / len(labels)

    return share


@pytest.mark.parametrize(
    "name, alarms, at_least",
    [
        ("noodgeval", URGENCY, 0.98),
        ("noodgeval", ["noodgeval"], 0.95),
        ("crisis", URGENCY, 0.98),
        ("onthulling", URGENCY, 0.95),
    ],
)
def test_people_in_danger_are_heard(alarmed, name, alarms, at_least):
    assert alarmed(name, alarms) >= at_least


def test_words_that_only_sound_alarming_raise_no_alarm(alarmed):
    assert alarmed("geen", URGENCY) <= 0.05


def test_there_are_enough_messages_to_judge_by():
    assert sum(map(len, MESSAGES.values())) >= 300
