"""References in a text (`{figure:gemeld}`) become facts, and an unknown one is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.knowledge import Figure, Knowledge, Organisation, UnknownReference, Value, find_references, render

SOURCED = {"sources": ["rapport"]}
REACHED = {"what": "Luistert.", "country": "NL", "checked": "2026-11-24", **SOURCED}
COUNTED = {"quantity": "registered", "unit": "personen", "counts": "mensen", "confidence": "high", **SOURCED}

KNOWLEDGE = Knowledge(
    sources={},
    organisations={
        "hulplijn": Organisation(name="De hulplijn", phone="0900 1234", url="https://www.hulplijn.nl/nu", **REACHED),
        "app": Organisation(name="De app", **REACHED),
    },
    figures={
        "gemeld": Figure(year=2020, value=1334, **COUNTED),
        "geschat": Figure(period="2016-2017", value="4000-7000", **COUNTED),
    },
    statements={},
    values={"artikel": Value(value="273f", counts="een wetsartikel", **SOURCED)},
)


@pytest.mark.parametrize(
    "text, rendered",
    [
        ("Er waren {figure:gemeld} meldingen in {year:gemeld}.", "Er waren 1.334 meldingen in 2020."),
        ("{figure:geschat} mensen ({year:geschat})", "4.000 tot 7.000 mensen (2016-2017)"),
        ("artikel {value:artikel}", "artikel 273f"),
        ("Bel {name:hulplijn}: {phone:hulplijn}, {site:hulplijn}.", "Bel De hulplijn: 0900 1234, hulplijn.nl."),
        ("twee keer {phone:hulplijn}{phone:hulplijn}", "twee keer 0900 12340900 1234"),
        ("een ander soort {haakje} blijft staan", "een ander soort {haakje} blijft staan"),
    ],
)
def test_a_reference_becomes_its_fact(text, rendered):
    assert render(text, KNOWLEDGE) == rendered


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("{figure:weg}", "there is no figure 'weg'"),
        ("{year:weg}", "there is no year 'weg'"),
        ("{value:gemeld}", "there is no value 'gemeld'"),
        ("{phone:weg}", "there is no phone 'weg'"),
        ("{phone:app}", "organisation 'app' has no phone"),
        ("{site:app}", "organisation 'app' has no site"),
    ],
)
def test_a_reference_to_nothing_is_refused(text, complaint):
    with pytest.raises(UnknownReference, match=complaint):
        render(text, KNOWLEDGE)


def test_references_are_found_in_order():
    found = find_references("Bel {phone:hulplijn}; {figure:gemeld} mensen, {onbekend:soort}.")

    assert found == [("phone", "hulplijn"), ("figure", "gemeld")]


@given(st.text().filter(lambda text: "{" not in text))
def test_a_text_without_references_is_unchanged(text):
    assert render(text, KNOWLEDGE) == text
    assert find_references(text) == []
