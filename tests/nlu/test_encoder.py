"""Sentence vectors: what is embedded of a text, and what the real model gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.nlu.encoder import DIMENSIONS, MAX_CHARACTERS, RecentEncoder, clean, shared_encoder


@pytest.mark.parametrize(
    "text, cleaned",
    [
        ("Wat is dwang?", "Wat is dwang?"),
        ("  veel \t ruimte\n\n hier ", "veel ruimte hier"),
        ("a\x00b\x1bc\x7f", "a b c"),
        ("half \ud83d teken", "half teken"),
        ("heel 🙂", "heel 🙂"),
        ("", "."),
        (" \x00 ", "."),
    ],
)
def test_what_is_embedded_of_a_text(text, cleaned):
    assert clean(text) == cleaned


def test_a_long_text_is_cut_at_a_space():
    cut = clean("woord " * 200)

    assert MAX_CHARACTERS - len("woord ") <= len(cut) <= MAX_CHARACTERS
    assert cut.endswith("woord")


def test_a_long_text_without_spaces_is_cut_as_well():
    assert clean("x" * 5000) == "x" * MAX_CHARACTERS


@given(st.text(st.characters()))
def test_what_is_embedded_can_be_written_and_is_clean_already(text):
    cleaned = clean(text)

    assert cleaned.encode("utf-8")
    assert 0 < len(cleaned) <= MAX_CHARACTERS
    assert clean(cleaned) == cleaned


def test_vectors_have_length_one():
    vectors = shared_encoder().encode(["Wat is dwang?", "", "\x00", "\ud800", "woord " * 400])

    assert (vectors.shape, vectors.dtype) == ((5, DIMENSIONS), np.float32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)


def test_no_texts_give_no_vectors():
    assert shared_encoder().encode([]).shape == (0, DIMENSIONS)


def test_the_same_meaning_in_another_language_is_nearer_than_another_meaning():
    dutch, polish, other = shared_encoder().encode(
        ["Mijn baas heeft mijn paspoort afgepakt", "Szef zabrał mi paszport", "Welk weer wordt het morgen?"]
    )

    assert dutch @ polish > dutch @ other


def test_the_encoder_is_shared():
    assert shared_encoder() is shared_encoder()


class Counting:
    """An encoder that tells what it was asked for: of a text, its length in every direction."""

    def __init__(self):
        self.asked = []

    def encode(self, texts):
        self.asked += texts
        return np.array([[len(text)] * DIMENSIONS for text in texts], dtype=np.float32).reshape(-1, DIMENSIONS)


def test_a_text_of_just_now_is_not_embedded_again():
    inner = Counting()
    encoder = RecentEncoder(inner, kept=3)

    first, again = encoder.encode(["a", "bb", "a"]), encoder.encode(["bb", "ccc"])

    assert (first[:, 0].tolist(), again[:, 0].tolist()) == ([1, 2, 1], [2, 3])
    assert inner.asked == ["a", "bb", "ccc"]


def test_the_text_used_longest_ago_is_embedded_again():
    inner = Counting()
    encoder = RecentEncoder(inner, kept=2)

    for text in ("a", "bb", "a", "ccc", "a", "bb"):
        encoder.encode([text])

    assert inner.asked == ["a", "bb", "ccc", "bb"]


def test_no_words_of_a_user_stay_in_the_memory_of_the_encoder():
    encoder = RecentEncoder(Counting())

    encoder.encode(["mijn baas heeft mijn paspoort", "half \ud83d teken"])

    assert b"paspoort" not in b"".join(encoder._vectors)
    assert not any(isinstance(key, str) for key in encoder._vectors)


@given(st.lists(st.sampled_from(["a", "bb", "ccc", "dddd", ""]), max_size=9), st.integers(1, 3))
def test_what_is_remembered_is_what_would_be_embedded(texts, kept):
    encoder = RecentEncoder(Counting(), kept)

    for _ in range(2):
        assert encoder.encode(texts)[:, 0].tolist() == [len(text) for text in texts]
