"""What needs a new look."""

from datetime import date

import pytest

from baken.knowledge import Knowledge, Organisation, Source, Statement
from baken.knowledge.stale import needs_a_look

TODAY = date(2026, 11, 24)


def source(checked):
    return Source(title="Rapport", publisher="Iemand", url="https://voorbeeld.nl/", checked=checked)


@pytest.fixture
def base():
    organisation = {"name": "Hulp", "what": "Luistert.", "country": "NL", "sources": ["oud"]}
    return Knowledge(
        sources={"nieuw": source("2026-11-24"), "oud": source("2025-11-23"), "ouder": source("2024-01-01")},
        organisations={"hulp": Organisation(**organisation, checked="2025-01-01")},
        figures={},
        statements={
            "zeker": Statement(text="Zo is het.", sources=["oud"], confidence="high"),
            "wankel": Statement(text="Zo was het.", sources=["oud"], confidence="high", stale="Kijk in de wet."),
        },
        values={},
    )


def test_the_oldest_check_comes_first_and_what_is_marked_comes_last(base):
    assert [line.split(":")[0] for line in needs_a_look(base, 365, TODAY)] == [
        "sources.yml, ouder",
        "sources.yml, oud",
        "organisations.yml, hulp",
        "statements.yml, wankel",
    ]


def test_a_check_of_exactly_so_many_days_is_recent_enough(base):
    assert not [line for line in needs_a_look(base, 366, TODAY) if ", oud:" in line]


def test_a_line_says_when_and_where(base):
    assert "sources.yml, ouder: checked on 2024-01-01, https://voorbeeld.nl/" in list(needs_a_look(base, 365, TODAY))


def test_every_source_of_the_base_has_a_day_of_checking_that_has_been(project):
    sources = Knowledge.load(project / "data/knowledge").sources

    assert sources
    assert max(each.checked for each in sources.values()) <= max(date.today(), TODAY)
