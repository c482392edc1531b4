"""A chart on the page: seen, heard, read as a table, and drawn to scale from zero."""

import re

import pytest
from playwright.sync_api import expect
from stage import message

FIGURE = {
    "title": "Gemelde mensen, 2018-2020",
    "unit": "personen",
    "counts": "gemelde mogelijke slachtoffers",
    "series": [{"label": "2018", "value": 668}, {"label": "2019", "value": 1334}, {"label": "2020", "value": 0}],
    "source": "Een uitgever, 2021",
    "summary": "2018: 668, 2019: 1.334, 2020: 0. Het hoogst in 2019.",
    "image": "/figures/meldingen.png",
}


@pytest.fixture
def shown(ask):
    """The chart in a talk."""

    def shown(figure=FIGURE):
        chart = ask(message("Zo ging het.", figure=figure)).locator("figure")
        chart.wait_for()
        return chart

    return shown


def test_a_screen_reader_hears_what_it_shows(shown):
    image = shown().get_by_role("img", name="Gemelde mensen, 2018-2020")

    expect(image).to_be_visible()
    assert FIGURE["summary"] in image.evaluate("svg => svg.querySelector('desc').textContent")


def test_its_numbers_stand_in_a_table_too(shown):
    chart = shown()
    chart.locator("summary").click()

    assert chart.get_by_role("rowheader").all_inner_texts() == ["2018", "2019", "2020"]
    assert [each.text_content() for each in chart.get_by_role("cell").all()[-3:]] == ["668", "1.334", "0"]


def test_below_it_stands_what_is_counted_and_by_whom(shown):
    chart = shown()

    expect(chart).to_contain_text("Geteld: gemelde mogelijke slachtoffers (personen).")
    expect(chart).to_contain_text("Bron: Een uitgever, 2021.")
    expect(chart.get_by_role("link", name="Grafiek als plaatje")).to_have_attribute(
        "href", re.compile(f"^http.*{FIGURE['image']}$")
    )


def test_the_bars_begin_at_zero_and_are_as_long_as_their_numbers(shown):
    chart = shown()
    widths = [float(bar.get_attribute("width")) for bar in chart.locator("rect").all()]
    starts = {bar.get_attribute("x") for bar in chart.locator("rect").all()}

    assert widths[0] / widths[1] == pytest.approx(668 / 1334)
    assert widths[2] == 0 and len(starts) == 1


@pytest.mark.parametrize("value", [449, 27600000])
def test_nothing_of_it_falls_outside_the_drawing(shown, value):
    labels = {**FIGURE, "series": [{"label": "seksuele uitbuiting en arbeidsuitbuiting", "value": value}] * 3}
    chart = shown(labels)
    left, right = chart.locator("svg").evaluate("svg => (b => [b.left, b.right])(svg.getBoundingClientRect())")

    for text in chart.locator("text").all():
        box = text.bounding_box()
        assert left - 1 <= box["x"] and box["x"] + box["width"] <= right + 1


def test_what_the_server_sends_is_never_markup(shown):
    evil = "<img src=x onerror=alert(1)>"
    chart = shown({**FIGURE, "title": evil, "counts": evil, "series": [{"label": evil, "value": 1}]})

    assert chart.locator("img").count() == 0
