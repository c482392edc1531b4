"""The longer version of an answer, searched for what the short one does not tell."""

import numpy as np
import pytest

from baken.answers import Answer
from baken.knowledge import Knowledge
from baken.retrieval.passages import Passages, found_by, parts_of

SCHADE = Answer(
    name="hulp/schade",
    file="hulp.yml",
    title="Geld voor de schade",
    text="Je kunt geld vragen bij het fonds.",
    longer="Het duurt een half jaar. Dat is lang.\n\nHet bedrag hangt af van je klachten.",
)
WORDS = ("geld", "duurt", "bedrag")
CENTRE = np.full(3, 0.1)


class WordEncoder:
    """Knows three words; an amount is a kind of money."""

    def encode(self, texts):
        found = np.array([[float(word in text.lower()) for word in WORDS] for text in texts])
        return found + found[:, [2]] * np.array([0.5, 0, 0])


@pytest.fixture
def passages():
    knowledge = Knowledge(sources={}, organisations={}, figures={}, statements={}, values={})
    parts = parts_of({"hulp/schade": [SCHADE], "bedanken": [Answer("bedanken", "praten.yml", "Graag.")]}, knowledge)
    return Passages.fit(parts, WordEncoder().encode([text for _, text in found_by(parts)]), CENTRE)


def found(passages, question, label="hulp/schade"):
    return passages.find(label, question, WordEncoder().encode([question]))


def test_the_paragraph_that_the_question_is_about_is_found_whole(passages):
    assert found(passages, "hoe lang duurt dat") == "Het duurt een half jaar. Dat is lang."
    assert found(passages, "en het bedrag?") == "Het bedrag hangt af van je klachten."


def test_what_the_short_answer_tells_is_not_said_twice(passages):
    assert found(passages, "kan ik geld vragen bij het fonds") == ""


def test_a_question_that_no_paragraph_is_about_gets_none(passages):
    like_all_questions = CENTRE[None]

    assert passages.find("hulp/schade", "wie zijn jullie", like_all_questions) == ""


@pytest.mark.parametrize("label", ["hulp/loon", "bedanken"])
def test_a_label_without_a_longer_answer_has_none(passages, label):
    assert found(passages, "hoe lang duurt dat", label) == ""
