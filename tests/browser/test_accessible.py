"""Everybody can use it: axe finds nothing in any state, and what axe cannot see is tried."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from stage import message, refusal, reply

PHONE, NARROW = {"width": 390, "height": 844}, {"width": 320, "height": 568}
ZOOMED = {"width": 320, "height": 256}  # a screen of 1280 by 1024 at 400 %
DESK = {"width": 1280, "height": 800}

HEARD = """
window.heard = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, options);
  const hear = (changes) => changes.forEach(({ target, addedNodes }) => {
    if (target.matches?.("[role=status]")) addedNodes.forEach((node) => window.heard.push(node.textContent));
  });
  new MutationObserver(hear).observe(root, { childList: true, subtree: true });
  return root;
};
"""
FOCUSED = "((document.activeElement.shadowRoot || document).activeElement || document.activeElement)"

COMENSHA = {
    "name": "CoMensha",
    "phone": "033 448 11 86",
    "url": "https://www.comensha.nl",
    "what": "Regelt hulp.",
    "anonymous": True,
}
EVERYTHING = message(
    "Alles bij elkaar. Bel 0800-0113.",
    choices=[{"title": "Ja", "payload": "ja"}, {"title": "Nee", "payload": "nee"}],
    sources=[{"id": "a", "title": "Rapport", "publisher": "Nationaal Rapporteur", "url": "https://www.voorbeeld.nl/a"}],
    figure={"title": "Meldingen", "unit": "meldingen", "series": [{"label": "2019", "value": 1334}]},
    comparison={"columns": ["", "Mensenhandel", "Mensensmokkel"], "rows": [["Doel", "iemand uitbuiten", "vervoer"]]},
    step={"id": "bedreigd", "n": 3, "max": 14},
    outcome={"level": "mogelijke_signalen", "urgent": True, "reasons": ["Je wordt bedreigd"]},
    contacts=[
        {
            "name": "CoMensha",
            "phone": "033 448 11 86",
            "url": "https://www.comensha.nl",
            "what": "Hulp.",
            "anonymous": True,
        }
    ],
)
OTHER = message("أفهم القليل", lang="ar")


def say(chat, stage, answer, text="hallo"):
    stage.replies = [answer]
    chat.get_by_label("Typ je vraag").fill(text)
    chat.keyboard.press("Enter")


def greeting(chat, stage):
    """The talk has just begun."""


def everything(chat, stage):
    say(chat, stage, reply(EVERYTHING, OTHER))
    chat.locator(".result").wait_for()
    chat.locator("summary", has_text="Bron").click()


def chosen(chat, stage):
    chat.get_by_role("button", name="Wat is dat?").click()
    chat.locator(".turn", has_text="Een antwoord.").wait_for()


def long(chat, stage):
    say(chat, stage, reply(*[message("Woorden. " * 60)] * 4))
    chat.get_by_role("button", name="Lees verder").wait_for()


def waiting(chat, stage):
    stage.wait.clear()
    say(chat, stage, reply(message()))
    chat.get_by_text("Baken schrijft").wait_for()


def trouble(chat, stage):
    stage.is_well = False
    say(chat, stage, refusal(503, "Nu niet."))
    chat.get_by_role("alert").wait_for()


def veiled(chat, stage):
    say(chat, stage, reply(message()))
    chat.locator(".turn", has_text="Een antwoord.").wait_for()
    chat.clock.fast_forward("10:01")
    chat.get_by_role("button", name="Toon gesprek").wait_for()


def counting(chat, stage):
    chat.evaluate("document.querySelector('baken-chat').removeAttribute('bar')")
    chat.keyboard.press("Shift")
    chat.locator(".lights").wait_for()


def largest(chat, stage):
    chat.get_by_role("button", name="Grotere letters").dblclick()


STATES = [greeting, everything, chosen, long, waiting, trouble, veiled, counting, largest]


@pytest.fixture
def visit(browser, stage):
    """Open a page of the stage on some screen. axe puts styles in the page, so the page's policy is let go."""
    contexts = []

    def visit(path="", **screen):
        contexts.append(browser.new_context(bypass_csp=True, **screen))
        page = contexts[-1].new_page()
        page.add_init_script(HEARD)
        page.clock.install()
        page.goto(stage.url + path)
        page.locator(".choices button, .launcher").first.wait_for()
        return page

    yield visit
    for context in contexts:
        context.close()


def violations(page):
    """What axe finds: the rule, and where."""
    found = Axe().run(page).response["violations"]
    return [(each["id"], node["target"]) for each in found for node in each["nodes"]]


class TestAxe:
    """axe-core finds nothing."""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
    def test_in_any_state_of_the_talk(self, visit, stage, state, scheme):
        chat = visit(viewport=PHONE, color_scheme=scheme)
        state(chat, stage)
        assert violations(chat) == []

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("path", ["onderwerpen", "onderwerpen/smokkel/verschil", "cijfers", "veilig-internetten"])
    def test_on_the_other_pages(self, visit, path, scheme):
        page = visit(path, viewport=DESK, color_scheme=scheme)
        assert violations(page) == []
        page.get_by_role("button", name="Stel een vraag").click()
        page.locator(".choices button").first.wait_for()
        assert violations(page) == []


class TestScreenReader:
    """What is heard."""

    def test_each_new_message_once_and_nothing_else(self, visit, stage):
        chat = visit(viewport=PHONE)
        say(chat, stage, reply(message("Het antwoord."), OTHER))
        chat.locator(".turn", has_text="Het antwoord.").wait_for()
        assert chat.evaluate("window.heard") == ["Welkom.", "Het antwoord.", "أفهم القليل"]

    def test_what_was_read_is_taken_away(self, visit, stage):
        chat = visit(viewport=PHONE)
        region = chat.locator("div[role=status]")
        expect(region).to_have_text("Welkom.")
        chat.clock.run_for(1100)
        expect(region).to_be_empty()

    def test_after_a_reload_nothing_is_read_again(self, visit, stage):
        chat = visit(viewport=PHONE)
        chosen(chat, stage)
        chat.reload()
        chat.locator(".turn", has_text="Een antwoord.").wait_for()
        assert chat.evaluate("window.heard") == []

    def test_the_log_has_a_name_and_says_who_speaks(self, chat, ask):
        ask(message("Het antwoord."))
        log = chat.get_by_role("log", name="Gesprek")
        expect(log).to_have_attribute("aria-relevant", "additions")
        expect(log).to_have_attribute("aria-live", "off")  # what is read is read by the region, not twice
        assert log.locator(".visitor").text_content() == "Jij: hallo"
        assert log.locator(".turn").last.text_content().startswith("Baken: ")

    def test_nothing_takes_the_focus_when_a_message_comes(self, chat, stage, send, box):
        stage.wait.clear()
        send("hallo")
        wipe = chat.get_by_role("button", name="Wis gesprek")
        wipe.focus()
        stage.wait.set()
        chat.locator(".turn", has_text="Een antwoord.").wait_for()
        expect(wipe).to_be_focused()


class TestKeyboard:
    """Everything works without a mouse."""

    def test_a_whole_talk_and_the_focus_is_always_seen(self, chat, stage):
        chat.keyboard.press("Tab")
        expect(chat.get_by_role("link", name="Snel weg van deze site")).to_be_in_viewport(ratio=1)
        stage.replies = [reply(EVERYTHING)]
        chat.get_by_role("button", name="Wat is dat?").focus()
        chat.keyboard.press("Enter")
        chat.locator(".result").wait_for()
        expect(chat.get_by_label("Typ je vraag")).to_be_focused()
        seen = []
        for _ in range(60):
            style = chat.evaluate(f"(e => [e.textContent, getComputedStyle(e).outlineStyle])({FOCUSED})")
            if "Wis gesprek" in style[0] and len(style[0]) < 20:
                break
            assert style[1] != "none", style
            seen.append(style[0])
            chat.keyboard.press("Shift+Tab")
        assert {"Stoppen", "Vorige", "Nee", "Ja", "Bron", "Bel 033 448 11 86", "Kopieer", "Print"} <= set(seen)

    def test_a_used_choice_keeps_the_focus_when_it_is_pressed_again(self, chat, stage):
        chosen(chat, stage)
        used = chat.get_by_role("button", name="Wat is dat? (gekozen)")
        used.focus()
        chat.keyboard.press("Enter")
        expect(used).to_be_focused()
        assert stage.said() == [{"payload": "wat/dat"}]


class TestSmallScreens:
    """Nothing is cut off, and nothing is too small for a finger."""

    @pytest.mark.parametrize("size", [NARROW, ZOOMED], ids=["320 pixels wide", "zoomed in to 400 %"])
    @pytest.mark.parametrize("state", [everything, trouble, largest], ids=lambda state: state.__name__)
    def test_nothing_is_cut_off(self, visit, stage, size, state):
        chat = visit(viewport=size)
        state(chat, stage)
        assert chat.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for part in (".panel", ".log", ".turn", ".check", ".composer"):
            for element in chat.locator(part).all():
                assert element.evaluate("element => element.scrollWidth <= element.clientWidth + 1"), part
        for always in (chat.get_by_role("link", name="Bel 112").first, chat.locator("header a.exit")):
            expect(always).to_be_in_viewport(ratio=1)

    def test_on_a_zoomed_screen_the_answer_is_in_sight_and_the_page_scrolls(self, visit, stage):
        chat = visit(viewport=ZOOMED)
        say(chat, stage, reply(message("Het antwoord.")))
        expect(chat.locator(".turn", has_text="Het antwoord.")).to_be_in_viewport(ratio=1)
        assert chat.locator(".log").evaluate("e => getComputedStyle(e).overflowY") == "visible"

    def test_everything_to_tap_is_large_enough(self, visit, stage):
        chat = visit(viewport=NARROW)
        everything(chat, stage)
        tapped = "baken-chat button, baken-chat summary, .call, .site a, .bar a, .masthead a, footer a"
        targets = [each for each in chat.locator(tapped).all() if each.is_visible()]
        assert len(targets) > 12
        for target in targets:
            box = target.bounding_box()
            assert box["height"] >= 44 and box["width"] >= 44, target.text_content()

    def test_letters_can_be_made_larger(self, chat, box):
        size = "e => parseFloat(getComputedStyle(e).fontSize)"
        before = box.evaluate(size)
        chat.get_by_role("button", name="Grotere letters").click()
        assert box.evaluate(size) == before * 1.25
        chat.reload()
        chat.locator(".choices button").first.wait_for()
        assert box.evaluate(size) == before * 1.25


class TestWishes:
    """What somebody has set for all sites holds here."""

    def test_less_motion(self, visit, stage):
        chat = visit(viewport=PHONE, reduced_motion="reduce")
        waiting(chat, stage)
        assert chat.locator(".dots i").first.evaluate("e => getComputedStyle(e).animationName") == "none"

    def test_forced_colours_leave_every_button_an_edge(self, visit, stage):
        chat = visit(viewport=PHONE, forced_colors="active")
        everything(chat, stage)
        for button in [*chat.locator("baken-chat button:not(.plain)").all(), chat.locator(".call").first]:
            assert button.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid", button.text_content()

    def test_the_size_of_letters_of_the_browser(self, visit, stage):
        chat = visit(viewport=DESK)
        assert chat.get_by_label("Typ je vraag").evaluate("e => getComputedStyle(e).fontSize") == "16px"
