"""The real facts in `data/knowledge`: they load, and the ones that matter most are right."""

from pathlib import Path

import pytest

from baken.knowledge import Knowledge


@pytest.fixture(scope="module")
def knowledge():
    return Knowledge.load(Path("data/knowledge"))


@pytest.mark.parametrize(
    "organisation, digits",
    [
        ("noodnummer-112", "112"),
        ("noodnummer-be", "112"),
        ("politie-0900-8844", "09008844"),
        ("comensha", "0334481186"),
        ("zelfmoordpreventie-113", "113"),
        ("zelfmoordpreventie-0800-0113", "08000113"),
    ],
)
def test_a_telephone_number_on_which_a_life_can_depend(knowledge, organisation, digits):
    phone = knowledge.organisations[organisation].phone

    assert "".join(filter(str.isdigit, phone)) == digits


@pytest.mark.parametrize("figure, year, value", [("reg-2020-all-nrm", 2020, 984), ("reg-2019-all-nrm", 2019, 1334)])
def test_a_headline_figure(knowledge, figure, year, value):
    found = knowledge.figures[figure]

    assert (found.year, found.value) == (year, value)


def test_no_fact_of_low_confidence_is_told(knowledge):
    facts = [*knowledge.figures.values(), *knowledge.statements.values()]

    assert {fact.confidence for fact in facts} == {"high", "medium"}


def test_every_organisation_has_a_source_and_a_date(knowledge):
    lacking = [name for name, each in knowledge.organisations.items() if not each.sources or not each.checked]

    assert knowledge.organisations
    assert lacking == []


def test_every_organisation_can_be_reached_or_says_what_it_is(knowledge):
    assert [name for name, each in knowledge.organisations.items() if not each.name or not each.what] == []


def test_every_source_has_a_secure_or_plain_web_address(knowledge):
    assert {each.url.scheme for each in knowledge.sources.values()} <= {"http", "https"}
