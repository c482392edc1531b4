"""The shape of what Baken knows: numbers as the Dutch write them, and what the schema refuses."""

import pytest
from pydantic import ValidationError

from baken.knowledge import Figure, Organisation
from baken.knowledge.schema import dutch_number

FIGURE = {
    "quantity": "registered",
    "year": 2020,
    "value": 984,
    "unit": "personen",
    "counts": "mensen",
    "sources": ["rapport"],
    "confidence": "high",
}
ORGANISATION = {"name": "Hulp", "what": "Helpt.", "country": "NL", "sources": ["rapport"], "checked": "2026-11-24"}


@pytest.mark.parametrize(
    "number, written",
    [
        ("984", "984"),
        ("1334", "1.334"),
        ("27600000", "27.600.000"),
        ("4.5", "4,5"),
        ("1334.25", "1.334,25"),
        ("50.0", "50"),
        ("0", "0"),
        (" 12 ", "12"),
        ("2011/36", "2011/36"),
        ("273f", "273f"),
        ("ruim de helft", "ruim de helft"),
    ],
)
def test_a_number_as_the_dutch_write_it(number, written):
    assert dutch_number(number) == written


@pytest.mark.parametrize(
    "value, shown",
    [(1334, "1.334"), (4.5, "4,5"), (50.0, "50"), ("4000-7000", "4.000 tot 7.000"), ("2011/36", "2011/36")],
)
def test_a_figure_as_it_is_shown(value, shown):
    assert Figure(**{**FIGURE, "value": value}).shown == shown


@pytest.mark.parametrize("time, when", [({"year": 2020}, "2020"), ({"year": None, "period": "2016-2020"}, "2016-2020")])
def test_a_figure_belongs_to_a_year_or_a_period(time, when):
    assert Figure(**{**FIGURE, **time}).when == when


@pytest.mark.parametrize(
    "change",
    [{"year": None}, {"sources": []}, {"confidence": "low"}, {"unknown": 1}, {"unit": ""}, {"sources": ["een bron"]}],
)
def test_a_figure_that_is_refused(change):
    with pytest.raises(ValidationError):
        Figure(**{**FIGURE, **change})


@pytest.mark.parametrize("phone", ["112", "0900 8844", "+31 33 448 11 86", "0800-0113"])
def test_a_telephone_number(phone):
    assert Organisation(**ORGANISATION, phone=phone).phone == phone


@pytest.mark.parametrize("phone", ["bel ons", "0900 BEL", "(033) 448", "", "+", "112; 113"])
def test_no_telephone_number(phone):
    with pytest.raises(ValidationError):
        Organisation(**ORGANISATION, phone=phone)


@pytest.mark.parametrize(
    "url, site",
    [("https://www.comensha.nl/contact", "comensha.nl"), ("https://hulp.iets.nl", "hulp.iets.nl"), (None, None)],
)
def test_the_site_is_the_address_as_people_say_it(url, site):
    assert Organisation(**ORGANISATION, url=url).site == site


def test_nothing_changes_after_loading():
    with pytest.raises(TypeError):
        Figure(**FIGURE).value = 1
