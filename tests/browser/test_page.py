"""The chat page in a real browser, before the real servers."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

NARROW = {"width": 320, "height": 568}
DESK = {"width": 1280, "height": 800}


@pytest.fixture
def chat(open_page, server_url):
    return open_page(server_url)


def say(chat, text):
    """Type a message and wait for the reply to it."""
    before = chat.locator(".turn:not(.visitor)").count()
    chat.get_by_label("Typ je vraag").fill(text)
    chat.keyboard.press("Enter")
    reply = chat.locator(".turn:not(.visitor)").nth(before)
    reply.wait_for()
    return reply


def test_a_talk_with_a_choice_and_sources(chat):
    reply = say(chat, "Wat is mensenhandel?")
    expect(reply).to_contain_text("uit te buiten")
    expect(chat.locator(".visitor")).to_contain_text("Wat is mensenhandel?")
    expect(chat.get_by_label("Typ je vraag")).to_have_value("")

    sources = reply.locator("details")
    expect(sources.get_by_role("link").first).not_to_be_visible()
    sources.locator("summary").click()
    link = sources.get_by_role("link").first
    expect(link).to_be_visible()
    assert link.get_attribute("href").startswith("https://")

    choice = reply.get_by_role("button").first
    title = choice.inner_text()
    choice.click()
    expect(chat.locator(".turn:not(.visitor)")).to_have_count(3)
    expect(chat.locator(".visitor").last).to_contain_text(title)
    expect(choice).to_have_text(re.compile(r"\(gekozen\)$"))


def test_a_comparison_is_a_table(chat):
    reply = say(chat, "wat is het verschil tussen mensenhandel en mensensmokkel?")
    expect(reply.get_by_role("columnheader", name="Mensensmokkel")).to_have_count(1)
    expect(reply.get_by_role("rowheader", name="Doel")).to_be_visible()


def test_people_to_call_are_one_tap_away(chat):
    reply = say(chat, "ik word bedreigd, help")
    call = reply.get_by_role("link", name="Bel 112")
    expect(call).to_have_attribute("href", "tel:112")
    assert call.bounding_box()["height"] >= 44


def test_a_visit_asks_nothing_of_others_and_leaves_nothing(context, page, server_url):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server_url)
    page.locator(".choices button").first.wait_for()
    say(page, "Wat is mensenhandel?")
    assert asked and {urlsplit(url).netloc for url in asked} == {urlsplit(server_url).netloc}
    assert context.cookies() == []
    left = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(left) == [0, 0, ""]
    assert page.evaluate("async () => [(await indexedDB.databases()).length, (await caches.keys()).length]") == [0, 0]


def test_only_what_is_needed_is_loaded_and_it_is_little(page, server_url):
    sizes = []
    page.on("response", lambda response: sizes.append(len(response.body())) if response.ok else None)
    page.goto(server_url, wait_until="networkidle")
    assert sum(sizes) < 60_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, DESK], ids=["narrow", "desk"])
def test_everybody_can_use_it(browser, server_url, scheme, size):
    context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)  # axe puts styles in the page
    chat = context.new_page()
    chat.goto(server_url)
    chat.locator(".choices button").first.wait_for()
    say(chat, "wat is het verschil tussen mensenhandel en mensensmokkel?")
    say(chat, "ik word bedreigd, help")
    chat.locator("summary").last.click()
    found = Axe().run(chat)
    context.close()
    assert found.violations_count == 0, found.generate_report()


def test_on_the_narrowest_screen_nothing_is_cut_off(chat):
    chat.set_viewport_size(NARROW)
    say(chat, "wat is het verschil tussen mensenhandel en mensensmokkel?")
    say(chat, "ik word bedreigd, help")
    wide = "document.documentElement.scrollWidth > innerWidth"
    assert not chat.evaluate(wide)
    for part in (".log", ".table", ".turn"):
        for element in chat.locator(part).all():
            assert element.evaluate("element => element.scrollWidth <= element.clientWidth"), part
    for always in (chat.get_by_role("link", name="Bel 112").first, chat.get_by_role("link", name="Snel weg")):
        expect(always).to_be_in_viewport(ratio=1)
    expect(chat.get_by_role("button", name="Wis gesprek")).to_be_in_viewport(ratio=1)


def test_everything_to_tap_is_large_enough(chat):
    reply = say(chat, "ik word bedreigd, help")
    targets = [*chat.get_by_role("button").all(), *chat.locator(".bar a").all(), *reply.locator("summary, .call").all()]
    assert len(targets) > 5
    for target in targets:
        assert target.bounding_box()["height"] >= 44, target


def test_everything_works_from_the_keyboard_and_the_focus_is_seen(chat):
    chat.get_by_label("Typ je vraag").focus()
    chat.keyboard.type("wat is mensenhandel?")
    chat.keyboard.press("Enter")
    expect(chat.locator(".turn:not(.visitor)")).to_have_count(2)
    expect(chat.get_by_label("Typ je vraag")).to_be_focused()
    seen = set()
    for _ in range(40):
        chat.keyboard.press("Shift+Tab")
        focused = "((document.activeElement.shadowRoot || document).activeElement || document.activeElement)"
        style = chat.evaluate(f"(e => [e.className || e.localName, getComputedStyle(e).outlineStyle])({focused})")
        if style[0] == "body":
            break
        assert style[1] != "none", style
        seen.add(style[0])
    assert {"emergency", "exit", "wipe", "log", "summary", "button"} <= seen


def test_the_page_gives_nothing_away_in_a_list_of_tabs(chat):
    assert chat.title() == "Vraag en antwoord"


def test_without_script_there_are_numbers_and_a_way_out(browser, server_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server_url)
    expect(page.get_by_role("link", name="112").first).to_be_visible()
    expect(page.locator("noscript")).to_be_visible()
    expect(page.get_by_role("link", name="Snel weg")).to_have_attribute("href", re.compile("^https://"))
    context.close()
