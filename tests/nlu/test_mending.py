"""Words that were mistyped, mended to words of the training messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.nlu.kernels import words
from baken.nlu.mending import Mending

MESSAGES = [
    "mijn baas betaalt geen loon",
    "krijg ik mijn loon nog van mijn baas",
    "wat is een loverboy",
    "is een loverboy strafbaar",
    "financiële schulden",
    "de financiële kant",
    "daar staat een pooierr",
]


@pytest.fixture(scope="module")
def mending():
    return Mending(words().fit(MESSAGES))


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("lverboy", "loverboy"),
        ("loverrboy", "loverboy"),
        ("loverbiy", "loverboy"),
        ("lovreboy", "loverboy"),
        ("koverboy", "loverboy"),
        ("olverboy", "loverboy"),
        ("Wat is een lovrboy?", "Wat is een loverboy?"),
    ],
)
def test_a_word_one_letter_away_is_mended(mending, typed, meant):
    assert mending.mend(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "loverboy",
        "LOVERBOY",
        "boon",  # a Dutch word, though a letter from "loon"
        "lo",  # short
        "lvrboy",  # two letters away
        "b4as",
        "financiele",
        "pooier",  # Dutch, and the word near it was written once and may be the mistake
        "",
        "??",
    ],
)
def test_other_words_stay_as_they_were_typed(mending, typed):
    assert mending.mend(typed) == typed


@pytest.mark.parametrize("typed, meant", [("mijn xoon", "mijn zoon"), ("geen xoon", "geen loon"), ("xoon", "loon")])
def test_of_several_words_the_one_that_was_seen_beside_its_neighbours(typed, meant):
    mending = Mending(words().fit(["mijn zoon is weg", "mijn zoon", "geen loon", "geen loon", "het loon"]))

    assert mending.mend(typed) == meant


@pytest.fixture(scope="module")
def pairs():
    """Learnt from many messages, so that some words are far likelier beside each other."""
    often = ["ik kan haar niet zien", "ik kan niet weg", "kan haar baas dat", "ik kan haar horen", "weg van haar baas"]
    return Mending(words().fit([*often * 60, "met vriendelijke groet jan", "jan is weg"]))


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("ik jan haar niet zien", "ik kan haar niet zien"),
        ("uk jan haar zien", "ik kan haar zien"),
        ("k kan niet weg", "ik kan niet weg"),
        ("met vriendelijke groet jan", "met vriendelijke groet jan"),
    ],
    ids=["a word that is a word", "two in a row", "one letter", "where it belongs"],
)
def test_a_word_is_read_by_the_words_around_it(pairs, typed, meant):
    assert pairs.mend(typed) == meant


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("ik ka nhaar zien", "ik kan haar zien"),
        ("ik kanh aar zien", "ik kan haar zien"),
        ("i kkan haar zien", "ik kan haar zien"),
        ("ka nhaar", "kan haar"),
    ],
)
def test_a_letter_that_changed_places_with_a_space_is_put_back(pairs, typed, meant):
    assert pairs.mend(typed) == meant


@pytest.mark.parametrize(
    "typed, meant",
    [("ik kanhaar zien", "ik kan haar zien"), ("met vriende lijke groet", "met vriendelijke groet"), ("zi en", "zien")],
    ids=["left out", "inside a word", "the whole message"],
)
def test_spaces_are_put_in_and_taken_out(pairs, typed, meant):
    assert pairs.mend(typed) == meant


def test_a_word_that_was_seen_once_is_not_mended_to(mending):
    assert mending.mend("strafbaarr") == "strafbaarr"


@given(st.text(max_size=40))
def test_mending_twice_changes_nothing_more_and_no_text_is_too_odd(mending, text):
    once = mending.mend(text)

    assert mending.mend(once) == once
