"""Numbers in a question that the base does not hold."""

from pathlib import Path

import pytest

from baken.knowledge import Knowledge
from baken.retrieval.premises import names_unknown_number, numbers_held

HELD = frozenset({984.0, 1334.0, 5000.0, 27_600_000.0, 112.0})


@pytest.mark.parametrize(
    "question",
    [
        "Wat is er gebeurd met de 449 meldingen?",
        "Klopt het dat het er 12.500 waren?",
        "Waarom steeg het met 70 procent?",
        "zijn het er 7300 per jaar",
        "Zijn het er 28,6 miljoen?",
    ],
)
def test_a_number_that_is_not_in_the_base_is_noticed(question):
    assert names_unknown_number(question, HELD)


@pytest.mark.parametrize(
    "question",
    [
        "Klopt het dat er 984 meldingen waren in 2020?",
        "Zijn het er 1334 of 5000?",
        "Klopt de schatting van 27,6 miljoen?",
        "Zijn het er bijna 28 miljoen?",
        "hoeveel meldingen tussen 2016 en 2020",
        "hoeveel slachtoffers onder de 18 of 23 jaar",
        "bel ik 112 of 0800-2000, of 06-12345678?",
        "hoeveel veroordelingen voor artikel 273f, wet 2011/36",
        "hoeveel meldingen op 15-08-2020 en 3/250",
    ],
)
def test_years_small_numbers_and_what_the_base_holds_are_not(question):
    assert not names_unknown_number(question, HELD)


def test_every_figure_of_the_base_is_held_as_a_number(project):
    held = numbers_held(Knowledge.load(Path(project) / "data/knowledge"))

    assert {984, 1334} <= held
