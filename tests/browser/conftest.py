"""A browser, and pages in it. It is closed after each module: it would hold the event loop that other tests need."""

import pytest
from finding import find_chromium
from playwright.sync_api import expect, sync_playwright
from stage import Stage, reply

from baken.channels.pages import load_files
from baken.knowledge import Knowledge
from baken.site import load_site

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(playwright), args=ARGUMENTS)
        expect.set_options(timeout=15_000)
        yield browser
        browser.close()


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport=PHONE, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def page(context):
    """A page in which no script may fail and nothing may be blocked."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if "Security Policy" in said.text else None)
    yield page
    assert troubles == []


@pytest.fixture(scope="session")
def pages(project):
    knowledge = Knowledge.load(project / "data/knowledge")
    return {**load_site(project / "site", project / "data", knowledge), **load_files(project / "widget", knowledge)}


@pytest.fixture
def stage(pages):
    stage = Stage(pages)
    yield stage
    stage.wait.set()
    stage.die()


@pytest.fixture
def open_page(page):
    """Open an address and wait for the greeting. What is read aloud is a moment in the page too: look at `.turn`."""

    def open_page(url):
        page.goto(url)
        page.locator(".choices button").first.wait_for()
        return page

    return open_page


@pytest.fixture
def chat(open_page, stage):
    """The front page, with a talk that has begun."""
    return open_page(stage.url)


@pytest.fixture
def box(chat):
    return chat.get_by_label("Typ je vraag")


@pytest.fixture
def send(chat, box):
    """Type a message and send it."""

    def send(text):
        box.fill(text)
        chat.keyboard.press("Enter")

    return send


@pytest.fixture
def ask(chat, stage, send):
    """Say something, have it answered with these messages; gives the turn in which they stand."""

    def ask(*messages, text="hallo"):
        before = chat.locator(".turn:not(.visitor)").count()
        stage.replies = [reply(*messages)]
        send(text)
        turn = chat.locator(".turn:not(.visitor)").nth(before)
        turn.wait_for()
        return turn

    return ask
