"""The chat on somebody else's page: it works whatever that page does, and never touches it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from stage import Stage, message

from baken.channels.pages import page as as_page
from baken.channels.wire import headers_for

STRICT = (
    "default-src 'none'; script-src {baken}; connect-src {baken}; style-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)

HOSTILE_CSS = """
* { all: unset !important; display: block !important; color: red !important; font: 40px/3 fantasy !important; }
html { font-size: 5px; direction: rtl; text-transform: uppercase; letter-spacing: 1em; }
button, a, textarea, .choices { display: none !important; position: absolute !important; }
"""
HOSTILE_SCRIPT = """
Object.defineProperty(window, "el", { value: () => { throw new Error("mine"); } });
window.name = "x"; window.Log = window.Memory = window.Server = null; var title = status = "y";
Array.prototype.last = function () { throw new Error("mine"); };
Object.prototype.extra = "extra";
String.prototype.toJSON = undefined;
document.addEventListener("keydown", (event) => { window.keys = (window.keys ?? 0) + 1; event.preventDefault(); });
document.addEventListener("input", () => { window.inputs = (window.inputs ?? 0) + 1; });
"""


def site(body, style="", script=""):
    """A page of somebody else."""
    head = (
        f"<title>Gemeente</title><link rel=stylesheet href=/theirs.css>{script and '<script src=/theirs.js></script>'}"
    )
    return {
        "/": as_page(
            f"<!doctype html><html lang=nl><head>{head}</head><body><main><h1>Gemeente</h1>{body}</main></body></html>"
        ),
        "/theirs.css": as_page(style, "text/css"),
        "/theirs.js": as_page(script, "text/javascript"),
    }


@pytest.fixture
def embed(stage, page):
    """Put the chat on a page of another origin, which has a policy of its own."""
    hosts = []

    def embed(tag="<baken-chat></baken-chat>", style="", script="", policy=STRICT, listed=True):
        baken = stage.url.replace("127.0.0.1", "localhost")
        host = Stage(site(f'<script type="module" src="{baken}widget.js"></script>{tag}', style, script))
        hosts.append(host)
        host.headers = {
            "Content-Security-Policy": policy.format(baken=baken.rstrip("/") + (" 'self'" if script else ""))
        }
        origin = host.url.rstrip("/")
        stage.headers = headers_for(origin, frozenset([origin] if listed else []))
        page.goto(host.url)
        return page

    yield embed
    for host in hosts:
        host.die()


def say(page, text="hallo"):
    page.get_by_label("Typ je vraag").fill(text)
    page.keyboard.press("Enter")
    page.locator(".turn", has_text="Een antwoord.").last.wait_for()


class TestStrictPage:
    """A page with a strict policy: only Baken's scripts, no styles but its own, trusted types."""

    def test_a_whole_talk(self, embed, stage):
        page = embed()
        page.locator(".choices button").first.wait_for()
        say(page)
        page.reload()
        expect(page.locator(".visitor")).to_have_text("Jij: hallo")
        page.get_by_role("button", name="Wis gesprek").click()
        assert stage.hears("POST", "/api/conversations/forget") == "token-1"

    def test_it_has_its_styles(self, embed):
        page = embed()
        button = page.get_by_role("button", name="Wat is dat?")
        assert button.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"

    def test_leaving_wipes_without_asking_first(self, embed, stage):
        page = embed()
        page.route("https://www.knmi.nl/", lambda route: route.fulfill(body="Het weer", content_type="text/html"))
        page.locator(".choices button").first.wait_for()
        for _ in range(3):
            page.keyboard.press("Shift")
        page.wait_for_url("https://www.knmi.nl/")
        assert stage.hears("POST", "/api/conversations/forget") == "token-1"
        assert not stage.asked("OPTIONS", "/api/conversations/forget")

    def test_a_page_that_is_isolated_from_others_may_carry_it_too(self, embed):
        page = embed(policy=STRICT)
        assert page.evaluate("crossOriginIsolated"), "the stage sends the headers for that"
        expect(page.get_by_role("button", name="Wat is dat?")).to_be_visible()

    def test_only_baken_itself_is_asked(self, embed, stage):
        asked = []
        page = embed()
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        page.locator(".choices button").first.wait_for()
        say(page)
        hosts = {urlsplit(url).netloc for url in asked}
        assert hosts == {urlsplit(page.url).netloc, urlsplit(stage.url).netloc.replace("127.0.0.1", "localhost")}

    def test_a_site_that_is_not_on_the_list_gets_nothing(self, embed, page):
        page.on("console", lambda said: None)
        embed("<baken-chat><p>Bel 112</p></baken-chat>", listed=False)
        expect(page.get_by_text("Bel 112")).to_be_visible()
        assert page.evaluate("customElements.get('baken-chat') === undefined")


class TestHostilePage:
    """A page whose styles and scripts are everywhere."""

    @pytest.fixture
    def page_with_it(self, embed):
        page = embed(style=HOSTILE_CSS, script=HOSTILE_SCRIPT)
        page.locator(".choices button").first.wait_for()
        return page

    def test_its_styles_stay_outside(self, page_with_it):
        button = page_with_it.get_by_role("button", name="Verstuur")
        names = ["fontSize", "textTransform", "letterSpacing", "fontWeight"]
        look = button.evaluate("(e, names) => names.map((name) => getComputedStyle(e)[name])", names)
        assert look == ["16px", "none", "normal", "600"]
        expect(button).to_be_visible()

    def test_its_scripts_do_not_hear_what_is_typed(self, page_with_it):
        page_with_it.get_by_label("Typ je vraag").focus()
        page_with_it.keyboard.type("ik durf niet weg")
        expect(page_with_it.get_by_label("Typ je vraag")).to_have_value("ik durf niet weg")
        assert page_with_it.evaluate("[window.keys, window.inputs]") == [None, None]

    def test_a_talk_goes_on_as_ever(self, page_with_it, stage):
        say(page_with_it)
        assert stage.said() == [{"text": "hallo"}]

    def test_the_page_is_left_as_it_was(self, page_with_it):
        say(page_with_it)
        assert page_with_it.evaluate("document.adoptedStyleSheets.length") == 0
        assert page_with_it.evaluate("document.body.children.length + document.head.children.length") == 4
        assert page_with_it.title() == "Gemeente"

    def test_it_can_be_taken_away_and_put_back(self, page_with_it):
        move = "{ const chat = document.querySelector('baken-chat'); chat.remove(); document.body.append(chat); }"
        page_with_it.evaluate(f"() => {move}")
        say(page_with_it)
        expect(page_with_it.locator(".turn", has_text="Welkom.")).to_have_count(1)


class TestCorner:
    """As a button in the corner."""

    @pytest.fixture
    def corner(self, embed):
        return embed("<baken-chat corner></baken-chat>")

    def test_nothing_is_asked_before_it_is_opened(self, corner, stage):
        launcher = corner.get_by_role("button", name="Stel een vraag")
        expect(launcher).to_have_attribute("aria-expanded", "false")
        assert stage.asked("POST", "/api/conversations") == []

    def test_it_opens_with_the_focus_in_the_box_and_closes_with_escape(self, corner):
        launcher = corner.get_by_role("button", name="Stel een vraag")
        launcher.click()
        expect(corner.get_by_role("dialog", name="Gesprek")).to_be_visible()
        expect(corner.get_by_label("Typ je vraag")).to_be_focused()
        corner.keyboard.press("Escape")
        expect(corner.get_by_role("dialog")).to_have_count(0)
        expect(launcher).to_be_focused()

    def test_the_talk_is_still_there_when_it_is_opened_again(self, corner):
        corner.get_by_role("button", name="Stel een vraag").click()
        corner.locator(".choices button").first.wait_for()
        say(corner)
        corner.get_by_role("button", name="Sluit gesprek").click()
        corner.get_by_role("button", name="Stel een vraag").click()
        expect(corner.locator(".visitor")).to_have_text("Jij: hallo")
        expect(corner.locator(".turn", has_text="Welkom.")).to_have_count(1)

    def test_on_a_telephone_it_fills_the_screen(self, corner):
        corner.get_by_role("button", name="Stel een vraag").click()
        box, size = corner.get_by_role("dialog").bounding_box(), corner.viewport_size
        assert (box["width"], box["height"]) == (size["width"], size["height"])
        expect(corner.get_by_role("link", name="Snel weg")).to_be_in_viewport(ratio=1)
        expect(corner.get_by_role("link", name="Bel 112")).to_be_in_viewport(ratio=1)

    def test_the_way_out_works_while_it_is_closed(self, corner):
        corner.route("https://www.knmi.nl/", lambda route: route.fulfill(body="x"))
        for _ in range(3):
            corner.keyboard.press("Shift")
        corner.wait_for_url("https://www.knmi.nl/")


class TestLooks:
    """Colours and letters are those of the page, by the names of NL Design System."""

    TOKENS = """:root {
      --utrecht-document-background-color: #fffff0; --utrecht-document-color: #111111;
      --utrecht-document-font-family: Georgia; --utrecht-button-primary-action-background-color: #aa0055;
      --utrecht-button-border-radius: 0; --utrecht-link-color: #aa0055;
    }"""

    def test_a_file_with_tokens_is_enough(self, embed):
        page = embed(style=self.TOKENS)
        look = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.fontFamily, s.borderTopLeftRadius] }"
        page.locator(".choices button").first.wait_for()
        assert page.get_by_role("button", name="Verstuur").evaluate(look) == ["rgb(170, 0, 85)", "Georgia", "0px"]
        assert page.locator(".panel").evaluate(look)[0] == "rgb(255, 255, 240)"

    @pytest.mark.parametrize("theme, ground", [("dark", "rgb(26, 36, 44)"), ("light", "rgb(255, 255, 255)")])
    def test_a_page_can_choose_light_or_dark(self, embed, theme, ground):
        page = embed(f'<baken-chat theme="{theme}"></baken-chat>')
        page.locator(".choices button").first.wait_for()
        assert page.locator(".panel").evaluate("e => getComputedStyle(e).backgroundColor") == ground

    def test_a_page_can_say_where_the_way_out_leads_and_what_the_talk_is_about(self, embed, stage):
        page = embed('<baken-chat exit="https://www.nu.nl/" page="smokkel"></baken-chat>')
        expect(page.get_by_role("link", name="Snel weg")).to_have_attribute("href", "https://www.nu.nl/")
        assert stage.hears("POST", "/api/conversations") == {"page": "smokkel"}


def test_what_is_said_before_it_began_is_answered(embed, stage):
    stage.greeting = [message("Hallo.")]
    page = embed()
    say(page, "meteen een vraag")
    assert stage.said() == [{"text": "meteen een vraag"}]
