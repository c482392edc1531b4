"""Without JavaScript everything can still be read, the numbers can be called, and the way out works."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(browser, stage):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(stage.url)
    yield page
    context.close()


def test_there_are_numbers_where_the_talk_would_be(page):
    instead = page.locator("baken-chat")
    expect(instead.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")
    expect(page.locator("noscript")).to_be_visible()


def test_the_way_out_is_a_link_and_stays_in_sight(page):
    way_out = page.locator("header a.exit")
    expect(way_out).to_have_attribute("href", re.compile("^https://"))
    page.get_by_role("heading", name="Praat met een mens").scroll_into_view_if_needed()
    expect(way_out).to_be_in_viewport(ratio=1)


def test_an_answer_is_found_in_three_taps(page):
    page.get_by_role("link", name="Onderwerpen", exact=True).click()
    page.get_by_role("link", name="Wat is mensenhandel?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat is mensenhandel?")
    expect(page.get_by_text("uit te buiten").first).to_be_visible()
    expect(page.get_by_role("heading", name="Bronnen")).to_be_visible()


def test_how_to_look_around_safely_is_there(page):
    page.get_by_role("link", name="Veilig internetten").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Veilig internetten")


@pytest.mark.parametrize("path", ["", "onderwerpen", "onderwerpen/smokkel/verschil", "cijfers", "veilig-internetten"])
def test_nothing_is_cut_off_on_a_narrow_screen(browser, stage, path):
    context = browser.new_context(java_script_enabled=True, viewport={"width": 320, "height": 568})
    page = context.new_page()
    page.goto(stage.url + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
