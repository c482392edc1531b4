"""A telephone of five years ago, on a slow network, can soon be talked with. `pytest -s` shows what is measured."""

import gzip

import pytest
from playwright.sync_api import expect

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 200_000,
    "uploadThroughput": 90_000,
}  # bytes a second
SLOWER = 4  # times, as Lighthouse takes for a telephone in the middle of the market
READY = """new Promise((done) => {
  const look = () => document.querySelector("baken-chat")?.shadowRoot?.querySelector(".choices button")
    ? done(performance.now()) : setTimeout(look, 10);
  look();
})"""


@pytest.fixture
def telephone(context):
    page = context.new_page()
    lines = context.new_cdp_session(page)
    lines.send("Network.enable")
    lines.send("Network.emulateNetworkConditions", SLOW_4G)
    lines.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def test_one_can_talk_within_seconds(telephone, stage):
    telephone.goto(stage.url)
    ready = telephone.evaluate(READY)
    print(f"ready after {ready:.0f} ms")
    assert ready < 8000, "far more than it takes, since the machine of the tests may be busy"


def test_everything_that_a_visit_loads_is_little(page, stage):
    loaded = {}
    page.on("response", lambda response: loaded.update({response.url: response.body()}) if response.ok else None)
    page.goto(stage.url, wait_until="networkidle")
    packed = sum(len(gzip.compress(body)) for body in loaded.values())
    print(f"{len(loaded)} requests, {packed} bytes packed")
    assert packed < 35_000, "page, styles, icon, chat and greeting together"
    expect(page.locator(".choices button").first).to_be_visible()
