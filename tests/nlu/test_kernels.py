"""How alike two messages are: by meaning, by spelling, by words."""

import numpy as np
import pytest

from baken.nlu.kernels import Lexical, Semantic

TEXTS = ["mijn loon is laag", "mijn loon is weg", "mijn baas is boos", "het is mooi weer"]


@pytest.fixture(scope="module")
def lexical():
    return Lexical.fit(TEXTS)


def test_a_message_is_most_like_itself(lexical):
    likeness = lexical.similarity(TEXTS)

    assert likeness.shape == (4, 4)
    assert likeness.argmax(axis=1).tolist() == [0, 1, 2, 3]
    assert likeness == pytest.approx(likeness.T)


def test_the_half_of_a_kernel_that_is_worked_out_is_the_likeness(lexical):
    kernel = np.ones((4, 4), dtype=np.float32)

    lexical.add_among(kernel)

    assert np.tril(kernel) == pytest.approx(np.tril(lexical.similarity(TEXTS) + 1))


def test_shared_words_make_messages_alike(lexical):
    to_pay, _, to_boss, to_weather = lexical.similarity(["mijn loon is laag"])[0]

    assert to_pay > to_boss > to_weather


def test_what_shares_nothing_has_no_likeness(lexical):
    assert lexical.similarity(["qqq"]).tolist() == [[0, 0, 0, 0]]


def test_accents_and_capitals_do_not_count(lexical):
    assert lexical.similarity(["MIJN LÖON"]) == pytest.approx(lexical.similarity(["mijn loon"]))


@pytest.mark.parametrize(
    "text, share",
    [("mijn loon", 1.0), ("my loon", 0.5), ("mijn weer", 0.5), ("salary", 0.0), ("", 0.0), ("?!", 0.0)],
)
def test_the_share_of_words_that_two_messages_hold(lexical, text, share):
    assert lexical.known_share(text) == share


def test_the_half_of_the_meaning_that_is_worked_out_is_the_likeness():
    vectors = np.random.default_rng(0).normal(size=(600, 8)).astype(np.float32)  # more than one block of rows
    semantic = Semantic.fit(vectors)

    assert np.tril(semantic.among()) == pytest.approx(np.tril(semantic.similarity(vectors)), abs=1e-5)


def test_likeness_in_meaning_depends_on_direction_only():
    vectors = np.array([[1, 0], [0, 1], [-1, 0], [0, -1]], dtype=np.float32)
    semantic = Semantic.fit(vectors)

    near, across, opposite, _ = semantic.similarity(np.array([[5, 0]], dtype=np.float32))[0]

    assert near == pytest.approx(1)
    assert near > across > opposite > 0


def test_what_all_messages_share_says_nothing():
    vectors = np.array([[1, 9], [-1, 9]], dtype=np.float32)

    apart = vectors - [0, 9]
    assert Semantic.fit(vectors).similarity(vectors) == pytest.approx(Semantic.fit(apart).similarity(apart))


def test_a_message_at_the_centre_gives_numbers():
    semantic = Semantic.fit(np.array([[1, 0], [-1, 0]], dtype=np.float32))

    assert np.isfinite(semantic.similarity(np.zeros((1, 2), dtype=np.float32))).all()
