"""The front page in a real browser, before the real servers: whole talks, and what a visit leaves behind."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect


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


def test_the_signaalcheck_from_a_story_to_its_card(chat):
    say(chat, "mijn baas heeft mijn paspoort en ik mag niet weg")
    reply = say(chat, "ja graag")
    expect(reply).to_contain_text("Ben je nu in gevaar?")

    for _ in range(14):
        if reply.locator(".outcome").count():
            break
        turns = chat.locator(".turn:not(.visitor)")
        before = turns.count()
        reply.get_by_role("button", name="Nee", exact=True).click()
        reply = turns.nth(before)
        reply.wait_for()

    expect(reply.locator(".outcome")).to_contain_text("ignalen")
    expect(reply).to_contain_text("papieren")  # what was told before the questions
    expect(reply.get_by_role("link", name="Bel").first).to_be_visible()


def test_a_talk_survives_a_reload_and_goes_on(chat):
    say(chat, "wat is mensenhandel?")
    chat.reload()
    expect(chat.locator(".visitor")).to_contain_text("wat is mensenhandel?")
    expect(say(chat, "kan dat korter?")).to_be_visible()


def test_after_the_way_out_the_server_knows_the_talk_no_more(chat, server_url):
    chat.route("https://www.knmi.nl/", lambda route: route.fulfill(body="Het weer", content_type="text/html"))
    say(chat, "wat is mensenhandel?")
    token = chat.evaluate("JSON.parse(sessionStorage.gesprek).token")
    with chat.expect_request("**/api/conversations/forget") as forgetting:
        chat.get_by_role("link", name="Snel weg").last.click()
    chat.wait_for_url("https://www.knmi.nl/")
    assert forgetting.value.post_data == token
    answer = chat.request.post(
        f"{server_url}/api/messages", data={"text": "hallo"}, headers={"Authorization": f"Bearer {token}"}
    )
    assert answer.status == 401


def test_a_visit_asks_nothing_of_others_and_leaves_nothing(context, page, server_url):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server_url)
    page.locator(".choices button").first.wait_for()
    say(page, "Wat is mensenhandel?")
    assert asked and {urlsplit(url).netloc for url in asked} == {urlsplit(server_url).netloc}
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, document.cookie, Object.keys(sessionStorage)]") == [0, "", ["gesprek"]]
    assert page.evaluate("async () => [(await indexedDB.databases()).length, (await caches.keys()).length]") == [0, 0]
