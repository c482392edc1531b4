"""A browser, and pages in it. It is closed after each module: it would hold the event loop that other tests need."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright
from stage import Stage

from baken.channels.pages import load_pages
from baken.knowledge import Knowledge

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


def chromium(playwright):
    """Where Chromium is: as the environment says, as the system has it, or as Playwright has it."""
    found = os.environ.get("BAKEN_CHROMIUM") or shutil.which("chromium") or playwright.chromium.executable_path
    if not Path(found).exists():
        pytest.fail("There is no Chromium here: install it (apt-get install chromium), or name it in BAKEN_CHROMIUM.")
    return found


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(playwright), args=ARGUMENTS)
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


@pytest.fixture(scope="module")
def pages(project):
    return load_pages(project / "widget", Knowledge.load(project / "data/knowledge"))


@pytest.fixture
def stage(pages):
    stage = Stage(pages)
    yield stage
    stage.wait.set()
    stage.die()


@pytest.fixture
def open_page(page):
    """Open an address and wait for the greeting."""

    def open_page(url):
        page.goto(url)
        page.locator(".choices button").first.wait_for()
        return page

    return open_page
