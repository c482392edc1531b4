"""Messages as hurried people type them: how a text is spoilt, and that it is spoilt the same way each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.nlu.perturbation import (
    LETTERS_PER_MISTAKE,
    PERTURBATIONS,
    dropped_letters,
    lower_case,
    no_punctuation,
    typos,
)

TEXT = "Mijn baas heeft mijn paspoort, en ik krijg geen loon."


def test_there_are_four_ways():
    assert list(PERTURBATIONS) == ["typos", "dropped letters", "lower case", "no punctuation"]


@pytest.mark.parametrize("spoil", PERTURBATIONS.values())
def test_the_same_seed_spoils_a_text_the_same_way(spoil):
    assert spoil(TEXT, 7) == spoil(TEXT, 7) != TEXT


@pytest.mark.parametrize("spoil", [typos, dropped_letters])
def test_another_seed_spoils_it_otherwise(spoil):
    assert len({spoil(TEXT, seed) for seed in range(10)}) > 5


@pytest.mark.parametrize("seed", range(5))
def test_typing_errors_change_few_letters_and_no_length(seed):
    spoilt = typos(TEXT, seed)
    mistakes = sum(map(str.isalpha, TEXT)) // LETTERS_PER_MISTAKE

    assert len(spoilt) == len(TEXT)
    assert 0 < sum(old != new for old, new in zip(TEXT, spoilt, strict=True)) <= 2 * mistakes


@pytest.mark.parametrize("text, dropped", [("ja", 1), (TEXT, 3), ("112", 0), ("", 0)])
def test_one_letter_in_twelve_is_dropped(text, dropped):
    assert len(text) - len(dropped_letters(text, 1)) == dropped


@pytest.mark.parametrize(
    "text, spoilt",
    [("Wat, is dit?", "Wat is dit"), ("'s nachts", "s nachts"), ("zon- en zee", "zon en zee"), ("?!", "?!")],
)
def test_without_punctuation(text, spoilt):
    assert no_punctuation(text, 0) == spoilt


def test_without_capitals():
    assert lower_case("Bel CoMensha", 0) == "bel comensha"


@given(st.text(), st.integers())
def test_every_text_can_be_spoilt(text, seed):
    for spoil in PERTURBATIONS.values():
        assert bool(spoil(text, seed)) or len(text) < 2
