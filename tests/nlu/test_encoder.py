"""Sentence vectors: what is embedded of a text, and what the real model gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.nlu.encoder import DIMENSIONS, MAX_CHARACTERS, clean, shared_encoder


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
