"""Finding the item that answers a question, by meaning and by words."""

import numpy as np
import pytest

from baken.retrieval.index import Index

FOUND_BY = [
    ("loon", "Krijg ik loon? Je hebt recht op loon."),
    ("loon", "Wat als mijn baas niet betaalt? Je hebt recht op loon."),
    ("tolk", "Is een tolk gratis? Daar heb je recht op."),
    ("wet", "Welke wet geldt er? De wet is artikel zoveel."),
]
EAST, NORTH, WEST = [1, 0], [0, 1], [-1, 0]
ORIGIN = np.zeros(2, dtype=np.float32)


def vectors(*rows):
    return np.array(rows, dtype=np.float32)


@pytest.fixture
def index():
    return Index.fit(FOUND_BY, vectors(EAST, EAST, NORTH, WEST), ORIGIN, {"wet": ["wat/wet"]})


def names(hits):
    return [hit.name for hit in hits]


def test_each_item_is_found_once_by_the_best_of_its_texts(index):
    (hits,) = index.search(["mijn baas betaalt niet"], vectors([0, 0]))

    assert sorted(names(hits)) == ["loon", "tolk", "wet"]
    assert hits[0].name == "loon"


def test_without_shared_words_the_meaning_decides(index):
    (hits,) = index.search(["qqq"], vectors(WEST))

    assert hits[0].name == "wet"


def test_every_question_has_its_own_answer(index):
    found = index.search(["is een tolk gratis", "welke wet"], vectors(NORTH, WEST))

    assert [hits[0].name for hits in found] == ["tolk", "wet"]


def test_scores_do_not_rise_from_first_to_last(index):
    (hits,) = index.search(["is een tolk gratis"], vectors(NORTH))

    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5])
def test_no_more_than_the_share_of_messages_without_an_answer_would_get_one(index, share):
    messages = ["hoe laat is het", "een tolk", "wet wet wet", "regen"]
    where = vectors([0, 0], NORTH, WEST, [0, 0])
    index.calibrate(messages, where, share, index.names)

    above = [hits[0].score > index.enough + 1e-6 for hits in index.search(messages, where)]

    assert sum(above) <= share * len(messages)


def test_what_is_no_answer_does_not_count_for_how_well_an_answer_must_fit(index):
    index.calibrate(["een tolk"], vectors(NORTH), 0.0, ["loon", "wet"])

    assert index.search(["een tolk"], vectors(NORTH))[0][0].score > index.enough


def test_without_such_messages_there_is_nothing_to_calibrate_on(index):
    with pytest.raises(ValueError, match="no messages"):
        index.calibrate([], np.empty((0, 2)), 0.1, index.names)


def test_before_calibration_nothing_is_answered(index):
    assert index.search(["welke wet"], vectors(WEST))[0][0].score < index.enough


def test_an_item_knows_the_topics_that_rest_on_it(index):
    assert index.topics_of("wet") == ("wat/wet",)
    assert index.topics_of("loon") == ()
