"""The training messages are read once, and are cheap to copy and to compare."""

from copy import deepcopy

import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from baken.serving.importer import Example, ReadOnce

DATA = """
version: "3.1"
nlu:
- intent: hulp/loon
  examples: |
    - mijn loon is weg
    - ik krijg niets
- intent: begroeten
  examples: |
    - hoi
"""


@pytest.fixture
def read(tmp_path):
    (tmp_path / "nlu.yml").write_text(DATA, encoding="utf-8")
    return ReadOnce(training_data_paths=[str(tmp_path)]).get_nlu_data()


def test_the_messages_of_the_files(read):
    fields = ("text", "intent", "intent_response_key")
    labels = [tuple(map(each.get, fields)) for each in read.training_examples]

    assert labels == [
        ("mijn loon is weg", "hulp", "hulp/loon"),
        ("ik krijg niets", "hulp", "hulp/loon"),
        ("hoi", "begroeten", None),
    ]


def test_a_copy_has_fields_of_its_own(read):
    message = read.training_examples[0]
    copy = deepcopy(message)

    copy.set("intent", "bot", add_to_output=True)

    assert message.get("intent") == "hulp" and "intent" not in message.output_properties
    assert deepcopy(message) == message


def test_a_message_twice_is_kept_once_and_another_label_is_another_message():
    messages = [Example({"text": "hoi", "intent": intent}) for intent in ("begroeten", "begroeten", "bot")]

    assert len(TrainingData(messages).training_examples) == 2
    assert messages[0] == Message({"text": "hoi", "intent": "begroeten"})
