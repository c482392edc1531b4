"""What the words of a question say of the bounds of the base."""

from types import SimpleNamespace

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.knowledge import Figure, Gap, Knowledge
from baken.retrieval.bounds import Bounds
from baken.retrieval.index import Hit


def bounds(gaps=None, figures=None):
    knowledge = Knowledge({}, {}, figures or {}, {}, {}, gaps=gaps or {})
    return Bounds.of(knowledge, SimpleNamespace(asking={"place": ["nederland"]}))


@pytest.mark.parametrize(
    "text, topic, gap",
    [
        ("Wat is de straf in België?", "wat/wet", "belgie"),
        ("Wat is de straf?", "wat/wet", ""),
        ("Waar is hulp in België?", "hulp/belgie", ""),  # that answer says it itself
    ],
)
def test_a_place_that_baken_knows_little_of_is_heard_in_its_name(text, topic, gap):
    gaps = {
        "belgie": Gap(text="Over België weet ik weinig.", asked=["?"], words=["in België"], told=["hulp/belgie"]),
        "straf": Gap(text="Over straf weet ik weinig.", asked=["?"]),
    }

    assert bounds(gaps=gaps).named_in(text, topic) == gap


@pytest.mark.parametrize(
    "text, names",
    [("Hoe vaak komt dat in Nederland voor?", ["hier"]), ("Hoe vaak komt dat voor?", ["wereld", "hier"])],
)
def test_who_asks_about_the_netherlands_is_not_told_of_the_world(text, names):
    counted = {"year": 2021, "value": 1, "unit": "mensen", "counts": "mensen", "sources": ["a"], "confidence": "high"}
    figures = {
        "wereld": Figure(quantity="world_forced_labour", **counted),
        "hier": Figure(quantity="registered_victims", **counted),
    }
    hits = [Hit("wereld", 0.9), Hit("hier", 0.8)]

    assert [hit.name for hit in bounds(figures=figures).within(hits, text)] == names


@pytest.mark.parametrize(
    "label, verdict, gap",
    [("cijfers/trend", "answer", "getal"), ("wat/wet", "figure", "getal"), ("wat/wet", "answer", "")],
)
def test_a_number_that_the_base_does_not_hold_is_heard_in_questions_on_figures(label, verdict, gap):
    known = bounds(gaps={"getal": Gap(text="Dat getal ken ik niet.", asked=["?"], numbers=True)})
    reading = Reading((Guess(label, 0.9),), verdict=verdict)

    assert known.gap_of_numbers("Waarom waren het er 12.500?", reading) == gap
    assert known.gap_of_numbers("Waarom waren het er meer in 2020?", reading) == ""
