"""The long tail on questions that were written before it, and on messages that nothing in the base answers."""

from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from baken.answers.load import load_examples
from baken.dialogue.reading import OUT_OF_SCOPE, is_topic
from baken.knowledge import Knowledge
from baken.nlu.encoder import shared_encoder
from baken.nlu.evaluation import trained_reader
from baken.nlu.vector_store import FOLDER, StoredEncoder
from baken.retrieval.building import build_index
from baken.retrieval.choosing import sift
from baken.retrieval.items import ORGANISATION

DATA = Path(__file__).parent / "data"
RIGHT_FIRST = 0.85
GAP_HEARD, GAP_RIGHT, GAP_WRONGLY = 0.4, 0.85, 0.05
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
    sifted = (sift(hits, index.enough) for hits in index.search(texts, encoder().encode(texts)))
    first = [gap or items[0].name for gap, items in sifted]

    missed = [(each.text, name) for each, name in zip(questions, first, strict=True) if name not in each.right]

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


def gaps_heard(index, texts):
    return [sift(hits, index.enough)[0] for hits in index.search(texts, encoder().encode(texts))]


def test_what_baken_is_known_not_to_know_is_heard_in_questions_kept_apart(index):
    kept_apart = load("gaps.yml")
    heard = dict(zip(kept_apart, gaps_heard(index, list(kept_apart.values())), strict=True))

    said = {gap: found for gap, found in heard.items() if found}
    assert len(said) / len(kept_apart) >= GAP_HEARD
    wrong = {gap: found for gap, found in said.items() if gap != found}
    assert 1 - len(wrong) / len(said) >= GAP_RIGHT, wrong


def test_baken_does_not_say_it_knows_nothing_of_what_its_base_holds(index, questions, project):
    statements = Knowledge.load(project / "data/knowledge").statements.values()
    asked = [question for statement in statements for question in statement.asked]

    for texts in (asked, [each.text for each in questions]):
        denied = [text for text, gap in zip(texts, gaps_heard(index, texts), strict=True) if gap]
        assert len(denied) / len(texts) <= GAP_WRONGLY, denied
