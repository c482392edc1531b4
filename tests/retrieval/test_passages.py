"""The paragraphs of answers, and how well they fit a question."""

from pathlib import Path

import numpy as np
import pytest

from baken.answers import Answer, load_answers
from baken.knowledge import Knowledge
from baken.retrieval.passages import Passage, PassageScores, passages

ORIGIN = np.zeros(2, dtype=np.float32)


def answer(name, text, **fields):
    return Answer(name=name, file="x.yml", title="Loon?", text=text, **fields)


@pytest.fixture(scope="module")
def knowledge(project):
    return Knowledge.load(project / "data/knowledge")


def test_a_paragraph_stands_behind_the_title_of_its_answer(knowledge):
    answers = {"hulp/loon": [answer("hulp/loon", "Eén.\n\nTwee.", simpler="Drie.")]}

    assert passages(answers, knowledge) == [
        Passage("hulp/loon", "Loon? Eén."),
        Passage("hulp/loon", "Loon? Twee."),
        Passage("hulp/loon", "Loon? Drie."),
    ]


def test_the_same_paragraph_in_two_versions_counts_once(knowledge):
    answers = {"hulp/loon": [answer("hulp/loon", "Eén.", longer="Eén.\n\nTwee.")]}

    assert [each.text for each in passages(answers, knowledge)] == ["Loon? Eén.", "Loon? Twee."]


def test_what_answers_no_topic_is_no_passage(knowledge):
    assert passages({"noodgeval": [answer("noodgeval", "Bel.")]}, knowledge) == []


def test_no_passage_holds_a_reference_that_was_not_filled_in(project, knowledge):
    found = passages(load_answers(project / Path("data")), knowledge)

    assert found
    assert not [each for each in found if "{" in each.text]


def test_a_label_scores_as_its_nearest_passage():
    vectors = np.array([[1, 0], [0, 1], [-1, 0], [0, -1]], dtype=np.float32)
    scores = PassageScores.fit(vectors, ["a", "b", "a", "b"], ["b", "a"])

    found = scores.scores(np.array([[3, 0], [1, 1]], dtype=np.float32), ORIGIN)

    assert found[0].tolist() == pytest.approx([0, 1])
    assert found[1].tolist() == pytest.approx([0.7071, 0.7071], abs=1e-4)


def test_a_label_without_passages_is_neither_helped_nor_harmed():
    vectors = np.array([[1, 0], [-1, 0]], dtype=np.float32)
    scores = PassageScores.fit(vectors, ["a", "b"], ["geen", "a", "b"])

    assert scores.scores(np.array([[1, 0]], dtype=np.float32), ORIGIN)[0].tolist() == pytest.approx([0, 1, -1])


def test_what_all_passages_share_says_nothing():
    apart = np.array([[1, 0], [-1, 0]], dtype=np.float32)
    together = apart + np.array([0, 9], dtype=np.float32)
    question = np.array([[2, 1]], dtype=np.float32)

    first, second = (
        PassageScores.fit(each, ["a", "b"], ["a", "b"]).scores(question, ORIGIN) for each in (apart, together)
    )

    assert first == pytest.approx(second)


def test_without_any_passage_there_is_nothing_to_score_with():
    with pytest.raises(ValueError, match="no passage"):
        PassageScores.fit(np.ones((1, 2)), ["a"], ["b"])
