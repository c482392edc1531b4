"""Leaving: in a hurry, by wiping, or by doing nothing for a while. Nothing of the talk stays."""

import re

import pytest
from playwright.sync_api import expect
from stage import BEGIN, FORGET, message, reply

ELSEWHERE = "https://www.knmi.nl/"
KEPT = "JSON.stringify(sessionStorage)"


@pytest.fixture
def talk(chat, send):
    """A talk in which something was said that nobody else may see."""
    chat.route(ELSEWHERE, lambda route: route.fulfill(body="<title>Weer</title>Het weer", content_type="text/html"))
    send("mijn geheim")
    chat.locator(".turn", has_text="Een antwoord.").wait_for()
    return chat


def is_gone(page, stage):
    expect(page.locator(".visitor")).to_have_count(0)
    assert "geheim" not in page.evaluate(KEPT)
    assert stage.hears("POST", FORGET) == "token-1"


class TestSnelWeg:
    """The way out: another page comes in the place of this one, and the talk is gone everywhere."""

    def leaves(self, page, stage):
        page.wait_for_url(ELSEWHERE)
        assert stage.hears("POST", FORGET) == "token-1"

    @pytest.mark.parametrize("which", [0, 1, 2], ids=["first in the tab order", "of the page", "of the chat"])
    def test_by_a_link(self, talk, stage, which):
        talk.evaluate("document.querySelector('baken-chat').removeAttribute('bar')")
        link = talk.get_by_role("link", name="Snel weg").nth(which)
        link.focus()
        talk.keyboard.press("Enter")
        self.leaves(talk, stage)

    def test_by_pressing_shift_three_times(self, talk, stage):
        for _ in range(3):
            talk.keyboard.press("Shift")
        self.leaves(talk, stage)

    def test_the_way_back_does_not_lead_here(self, context, stage, page):
        page.route(ELSEWHERE, lambda route: route.fulfill(body="Het weer", content_type="text/html"))
        page.goto("about:blank")
        before = page.evaluate("history.length")
        page.goto(stage.url)
        page.locator(".choices button").first.wait_for()
        page.locator("a.exit[data-baken-exit]").first.click()
        page.wait_for_url(ELSEWHERE)
        assert page.evaluate("history.length") == before + 1
        page.go_back()
        assert page.url == "about:blank"

    def test_first_of_all_the_screen_is_blank(self, talk, stage):
        talk.route(ELSEWHERE, lambda route: route.fulfill(status=204))  # as if the other page never came
        talk.keyboard.press("Shift")
        talk.keyboard.press("Shift")
        talk.keyboard.press("Shift")
        blank = talk.locator(".blank")
        expect(blank).to_have_text("Bezig met laden.")
        box, size = blank.bounding_box(), talk.viewport_size
        assert (box["width"], box["height"]) == (size["width"], size["height"])
        assert blank.evaluate("e => e.matches(':popover-open')"), "above everything that the page has"
        assert talk.title() == "Bezig met laden."
        expect(talk.locator(".visitor")).to_have_count(0)
        assert "geheim" not in talk.evaluate(KEPT)

    def test_also_when_the_server_is_away(self, talk, stage):
        stage.die()
        for _ in range(3):
            talk.keyboard.press("Shift")
        talk.wait_for_url(ELSEWHERE)

    def test_the_page_that_comes_is_told_nothing(self, talk):
        asked = []
        talk.route(ELSEWHERE, lambda route: (asked.append(route.request.headers), route.fulfill(body="x")))
        talk.locator("a.exit").first.click()
        talk.wait_for_url(ELSEWHERE)
        assert "referer" not in asked[0] and "cookie" not in asked[0]


class TestThreeTimesShift:
    """As in GOV.UK's component, with what it says to a screen reader."""

    @pytest.fixture
    def said(self, chat):
        return chat.locator(".root > span[role=status]")

    def test_each_press_is_announced(self, chat, said):
        chat.keyboard.press("Shift")
        expect(said).to_have_text("Shift. Druk nog 2 keer om snel weg te gaan.")
        chat.keyboard.press("Shift")
        expect(said).to_have_text("Shift. Druk nog 1 keer om snel weg te gaan.")

    def test_after_five_seconds_it_begins_anew(self, page, stage, open_page):
        page.clock.install()
        chat = open_page(stage.url)
        said = chat.locator(".root > span[role=status]")
        chat.keyboard.press("Shift")
        chat.keyboard.press("Shift")
        page.clock.run_for(4900)
        expect(said).to_have_text(re.compile("nog 1 keer"))
        page.clock.run_for(200)
        expect(said).to_have_text("Snel weg is gestopt.")
        chat.keyboard.press("Shift")
        expect(said).to_have_text(re.compile("nog 2 keer"))

    @pytest.mark.parametrize("between", ["a", "Shift+A", "Escape"])
    def test_another_key_begins_anew(self, chat, said, between):
        chat.keyboard.press("Shift")
        chat.keyboard.press("Shift")
        chat.keyboard.press(between)
        expect(said).to_have_text("")
        chat.keyboard.press("Shift")
        assert chat.title() == "Vraag en antwoord"

    def test_capitals_are_typed_without_leaving(self, chat, box):
        box.focus()
        for letter in "HELP":
            chat.keyboard.press(f"Shift+{letter}")
        expect(box).to_have_value("HELP")
        assert chat.title() == "Vraag en antwoord"


class TestWiping:
    """By "Wis gesprek" all is gone, here and on the server, and a new talk begins."""

    def test_nothing_is_left(self, talk, stage, box):
        box.fill("nog iets")
        talk.get_by_role("button", name="Wis gesprek").click()
        is_gone(talk, stage)
        expect(box).to_have_value("")
        expect(box).to_be_focused()
        expect(talk.locator(".turn", has_text="Welkom.")).to_have_count(1)
        assert len(stage.asked("POST", BEGIN)) == 2

    def test_while_an_answer_is_on_its_way(self, chat, stage, send):
        stage.wait.clear()
        send("mijn geheim")
        expect(chat.get_by_text("Baken schrijft")).to_be_visible()
        chat.get_by_role("button", name="Wis gesprek").click()
        is_gone(chat, stage)
        expect(chat.locator(".turn", has_text="Welkom.")).to_have_count(1)
        stage.wait.set()
        stage.replies = [reply(message("Iets nieuws."))]
        send("iets anders")
        expect(chat.locator(".turn", has_text="Iets nieuws.")).to_have_count(1)
        expect(chat.locator(".visitor")).to_have_count(1)

    def test_without_a_network(self, talk, context):
        context.set_offline(True)
        talk.get_by_role("button", name="Wis gesprek").click()
        expect(talk.locator(".visitor")).to_have_count(0)
        assert "geheim" not in talk.evaluate(KEPT)


class TestDoingNothing:
    """After ten minutes the talk is hidden, after thirty it is gone."""

    @pytest.fixture
    def talk(self, page, stage, open_page):
        page.clock.install()
        page = open_page(stage.url)
        page.get_by_label("Typ je vraag").fill("mijn geheim")
        page.keyboard.press("Enter")
        page.locator(".turn", has_text="Een antwoord.").wait_for()
        return page

    def test_after_ten_minutes_it_is_hidden(self, talk):
        talk.clock.fast_forward("09:59")
        expect(talk.locator(".visitor")).to_be_visible()
        talk.clock.fast_forward("00:02")
        expect(talk.get_by_text("Dit gesprek is verborgen")).to_be_visible()
        expect(talk.locator(".visitor")).to_be_hidden()
        expect(talk.get_by_label("Typ je vraag")).to_be_hidden()
        talk.get_by_role("button", name="Toon gesprek").click()
        expect(talk.locator(".visitor")).to_be_visible()
        expect(talk.get_by_label("Typ je vraag")).to_be_focused()

    def test_who_is_there_is_not_bothered(self, talk):
        for _ in range(4):
            talk.clock.fast_forward("08:00")
            talk.keyboard.press("a")
        expect(talk.locator(".visitor")).to_be_visible()

    def test_after_half_an_hour_it_is_gone(self, talk, stage):
        talk.clock.fast_forward("30:01")
        expect(talk.get_by_text("Je deed een half uur niets.")).to_have_count(2)
        is_gone(talk, stage)
        talk.get_by_label("Typ je vraag").fill("ben je er nog?")
        talk.keyboard.press("Enter")
        expect(talk.locator(".turn", has_text="Een antwoord.")).to_be_visible()
        assert len(stage.asked("POST", BEGIN)) == 2

    def test_a_telephone_that_slept_counts_too(self, talk, stage):
        talk.clock.pause_at(talk.evaluate("Date.now() / 1000 + 1900"))
        is_gone(talk, stage)

    def test_a_page_that_is_opened_again_after_half_an_hour_has_nothing(self, talk, stage):
        stored = talk.evaluate("sessionStorage.gesprek")
        talk.evaluate("t => { sessionStorage.gesprek = JSON.stringify({ ...JSON.parse(t), touched: 1 }); }", stored)
        talk.reload()
        is_gone(talk, stage)


class TestComingBack:
    """A page that the browser kept for the way back is empty, and is filled from what the tab still remembers."""

    def test_it_is_empty_while_it_is_away(self, talk):
        talk.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        expect(talk.locator(".turn")).to_have_count(0)
        talk.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        expect(talk.locator(".visitor")).to_have_text("Jij: mijn geheim")

    def test_after_a_wipe_elsewhere_it_stays_empty(self, talk, stage):
        talk.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        talk.evaluate("sessionStorage.clear()")
        talk.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        expect(talk.locator(".turn", has_text="Welkom.")).to_have_count(1)
        expect(talk.locator(".visitor")).to_have_count(0)

    def test_after_the_way_out_it_is_a_page_that_has_just_been_opened(self, talk, stage):
        talk.route(ELSEWHERE, lambda route: route.fulfill(status=204))
        for _ in range(3):
            talk.keyboard.press("Shift")
        expect(talk.locator(".blank")).to_be_visible()
        with talk.expect_navigation(url=stage.url):
            talk.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        expect(talk.locator(".turn", has_text="Welkom.")).to_have_count(1)
        expect(talk.locator(".visitor")).to_have_count(0)
