"""The long tail on questions that were written before it, and on messages that nothing in the base answers."""

from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from baken.answers.load import load_examples
from baken.dialogue.reading import OUT_OF_SCOPE, is_topic
from baken.nlu.encoder import shared_encoder
from baken.nlu.evaluation import trained_reader
from baken.nlu.vector_store import FOLDER, StoredEncoder
from baken.retrieval.building import build_index
from baken.retrieval.items import ORGANISATION

DATA = Path(__file__).parent / "data"
RIGHT_FIRST = 0.85
ANSWERED_WRONGLY = 0.05
PERSONAS = {"leerling", "pers", "professional", "senior", "migrant", "naaste"}


def load(name):
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


def item(name):
    """An item as the index calls it; a topic is none."""
    kind, _, bare = name.partition("/")
    return name if name.startswith(ORGANISATION) else "" if kind == "topic" else bare


@pytest.fixture(scope="module")
def questions():
    return [
        SimpleNamespace(**each, right={item(name) for name in each["items"]} - {""}) for each in load("questions.yml")
    ]


@pytest.fixture(scope="module")
def out_of_scope():
    return load("out_of_scope.yml")


@pytest.fixture(scope="module")
def index(project):
    examples = load_examples(project / "data")
    asked = [text for label, texts in examples.items() if is_topic(label) for text in texts]
    return build_index(project / "data", encoder(), asked, examples[OUT_OF_SCOPE])


def encoder():
    return StoredEncoder(shared_encoder(), FOLDER)


@pytest.fixture(scope="module")
def read(model):
    return trained_reader(model)


def test_there_are_questions_enough_of_everybody_and_the_base_has_their_items(questions, out_of_scope, index):
    assert len(questions) >= 150
    assert len(set(out_of_scope)) >= 100
    assert {each.persona for each in questions} == PERSONAS
    assert all(each.right and each.right <= set(index.names) for each in questions)


def test_the_right_item_comes_first(questions, index):
    texts = [each.text for each in questions]
    found = index.search(texts, encoder().encode(texts))

    missed = [
        (each.text, hits[0].name) for each, hits in zip(questions, found, strict=True) if hits[0].name not in each.right
    ]

    assert 1 - len(missed) / len(questions) >= RIGHT_FIRST, missed


def test_what_is_quoted_is_right(questions, read):
    readings = [(each, read(each.text)) for each in questions]
    quoted = [(each, reading) for each, reading in readings if reading.verdict == "quote"]

    assert quoted
    wrong = [(each.text, reading.quote) for each, reading in quoted if reading.quote not in each.right]
    assert len(wrong) / len(quoted) <= 1 - RIGHT_FIRST, wrong


def test_the_honest_no_stands_for_what_nothing_answers(out_of_scope, read):
    answered = [(text, reading.quote) for text in out_of_scope for reading in [read(text)] if reading.quote]

    assert len(answered) / len(out_of_scope) <= ANSWERED_WRONGLY, answered
