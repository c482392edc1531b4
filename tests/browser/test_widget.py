"""What the widget does when things go otherwise, before a server that does what a test wants."""

import pytest
from playwright.sync_api import expect
from stage import message, refusal, reply

HELP = ["112", "0900 8844", "033 448 11 86"]
ELSEWHERE = "https://www.knmi.nl/"


@pytest.fixture
def chat(open_page, stage):
    return open_page(stage.url)


@pytest.fixture
def box(chat):
    return chat.get_by_label("Typ je vraag")


def send(chat, text):
    chat.get_by_label("Typ je vraag").fill(text)
    chat.keyboard.press("Enter")


class TestTrouble:
    """Whatever fails, the words are kept and there are numbers to call."""

    def helped(self, chat, box, text):
        alarm = chat.get_by_role("alert")
        for number in HELP:
            expect(alarm.get_by_role("link", name=number)).to_be_visible()
        expect(box).to_have_value(text)
        expect(chat.locator(".visitor")).to_have_count(0)

    def test_when_the_server_is_killed(self, chat, stage, box):
        stage.die()
        send(chat, "mijn baas heeft mijn paspoort")
        self.helped(chat, box, "mijn baas heeft mijn paspoort")

    def test_when_there_is_no_network(self, chat, context, box):
        context.set_offline(True)
        send(chat, "hallo")
        self.helped(chat, box, "hallo")

    @pytest.mark.parametrize("answer", [refusal(503, "Nu niet."), (200, {}), (500, "x")], ids=["unwell", "odd", "x"])
    def test_when_the_server_fails(self, chat, stage, box, answer):
        stage.replies = [answer]
        send(chat, "hallo")
        self.helped(chat, box, "hallo")

    def test_after_trouble_the_talk_goes_on(self, chat, stage):
        stage.replies = [refusal(503, "Nu niet."), reply(message("Daar ben ik weer."))]
        send(chat, "hallo")
        expect(chat.get_by_role("alert")).to_be_visible()
        chat.keyboard.press("Enter")
        expect(chat.get_by_text("Daar ben ik weer.")).to_be_visible()

    def test_what_was_typed_in_the_meantime_is_kept_too(self, chat, stage, box):
        stage.wait.clear()
        stage.replies = [refusal(503, "Nu niet.")]
        send(chat, "een")
        box.fill("twee")
        stage.wait.set()
        expect(box).to_have_value("een\ntwee")

    @pytest.mark.parametrize("status", [400, 413, 429])
    def test_a_refusal_is_told_in_the_words_of_the_server(self, chat, stage, box, status):
        stage.replies = [refusal(status, "Het gaat even te snel.")]
        send(chat, "hallo")
        expect(chat.get_by_role("alert")).to_have_text("Het gaat even te snel.")
        expect(box).to_have_value("hallo")

    def test_when_the_talk_cannot_even_begin(self, page, stage):
        page.route("**/api/conversations", lambda route: route.abort())
        page.goto(stage.url)
        expect(page.get_by_role("alert").get_by_role("link", name="112")).to_be_visible()
        page.unroute_all()
        send(page, "hallo")
        expect(page.get_by_text("Een antwoord.")).to_be_visible()


class TestATalkThatIsGone:
    """After half an hour the server has forgotten; the visitor goes on in a new talk."""

    def test_words_are_said_again_in_a_new_talk(self, chat, stage):
        stage.replies = [refusal(401, "Weg."), reply(message("Nieuw antwoord."))]
        send(chat, "hallo")
        expect(chat.get_by_text("Nieuw antwoord.")).to_be_visible()
        expect(chat.get_by_text("Dit is een nieuw gesprek.")).to_be_visible()
        assert stage.asked("POST", "/api/messages") == [{"text": "hallo"}] * 2

    def test_a_choice_means_nothing_to_a_new_talk(self, chat, stage):
        stage.replies = [refusal(401, "Weg.")]
        chat.get_by_role("button", name="Wat is dat?").click()
        expect(chat.get_by_text("Welkom.")).to_have_count(2)
        assert stage.asked("POST", "/api/messages") == [{"payload": "wat/dat"}]

    def test_a_server_that_forgets_everything_is_trouble(self, chat, stage, box):
        stage.replies = [refusal(401, "Weg.")]
        send(chat, "hallo")
        expect(chat.get_by_role("alert")).to_be_visible()
        assert len(stage.asked("POST", "/api/conversations")) == 2
        expect(box).to_have_value("hallo")


class TestWaiting:
    """While Baken is busy one sees it, and sends nothing twice."""

    def test_one_sees_that_baken_is_busy(self, chat, stage):
        stage.wait.clear()
        send(chat, "hallo")
        expect(chat.get_by_text("Baken schrijft")).to_be_visible()
        expect(chat.get_by_role("log")).to_have_attribute("aria-busy", "true")
        stage.wait.set()
        expect(chat.get_by_text("Een antwoord.")).to_be_visible()
        expect(chat.get_by_text("Baken schrijft")).to_have_count(0)

    def test_nothing_is_sent_while_an_answer_is_on_its_way(self, chat, stage, box):
        stage.wait.clear()
        send(chat, "een")
        expect(chat.get_by_text("Baken schrijft")).to_be_visible()
        send(chat, "twee")
        chat.get_by_role("button", name="Wat is dat?").click()
        stage.wait.set()
        expect(chat.get_by_text("Een antwoord.")).to_have_count(1)
        assert stage.asked("POST", "/api/messages") == [{"text": "een"}]
        expect(box).to_have_value("twee")

    def test_nothing_is_sent_when_nothing_was_typed(self, chat, stage):
        send(chat, "  \n ")
        chat.get_by_role("button", name="Verstuur").click()
        assert stage.asked("POST", "/api/messages") == []

    def test_shift_and_enter_begin_a_line(self, chat, stage, box):
        box.fill("een")
        chat.keyboard.press("Shift+Enter")
        chat.keyboard.type("twee")
        chat.keyboard.press("Enter")
        expect(chat.get_by_text("Een antwoord.")).to_be_visible()
        assert stage.asked("POST", "/api/messages") == [{"text": "een\ntwee"}]


class TestMessages:
    """How a message looks. What the server sends is never markup."""

    def shown(self, chat, stage, *messages):
        stage.replies = [reply(*messages)]
        send(chat, "hallo")
        turn = chat.locator(".turn:not(.visitor)").nth(1)
        turn.wait_for()
        return turn

    def test_markup_is_text(self, chat, stage):
        evil = "<img src=x onerror=alert(1)><b>vet</b>"
        choice = {"title": evil, "payload": evil}
        turn = self.shown(chat, stage, message(evil, choices=[choice], contacts=[{"name": evil}]))
        assert turn.locator("img, b").count() == 0
        expect(turn.locator(".bubble")).to_have_text(evil)

    def test_a_list_is_a_list_and_lines_are_lines(self, chat, stage):
        turn = self.shown(chat, stage, message("Drie delen:\n- een\n- twee\nEn nog\neen regel"))
        assert turn.get_by_role("listitem").all_inner_texts() == ["een", "twee"]
        assert turn.locator("p").last.inner_text() == "En nog\neen regel"

    def test_numbers_and_addresses_in_a_text_are_links(self, chat, stage):
        contact = {"name": "CoMensha", "phone": "033 448 11 86"}
        text = "Bel 033 448 11 86, of kijk op https://www.comensha.nl/hulp. De 112NL-app niet."
        turn = self.shown(chat, stage, message(text, contacts=[contact, {"name": "112", "phone": "112"}]))
        links = turn.locator(".bubble").get_by_role("link").all()
        links = [(link.inner_text(), link.get_attribute("href")) for link in links]
        assert links == [
            ("033 448 11 86", "tel:0334481186"),
            ("https://www.comensha.nl/hulp", "https://www.comensha.nl/hulp"),
        ]

    def test_another_language_is_marked_as_such(self, chat, stage):
        turn = self.shown(chat, stage, message("Nederlands"), message("أفهم القليل", lang="ar"))
        expect(turn.locator(".bubble").last).to_have_attribute("lang", "ar")
        assert turn.locator(".bubble").last.evaluate("e => getComputedStyle(e).direction") == "rtl"

    def test_a_screen_reader_hears_who_speaks(self, chat, stage):
        self.shown(chat, stage, message("Het antwoord."))
        log = chat.get_by_role("log", name="Gesprek")
        assert log.locator(".visitor").text_content() == "Jij: hallo"
        assert log.locator(".turn").last.text_content().startswith("Baken: ")

    def test_the_eye_is_led_to_the_beginning_of_a_long_answer(self, chat, stage):
        self.shown(chat, stage, *[message(f"Alinea {number}. " + "Woorden. " * 30) for number in range(6)])
        expect(chat.locator(".visitor")).to_be_in_viewport(ratio=1)


class TestLeaving:
    """Wiping a talk, and leaving the page in a hurry."""

    def test_wiping_leaves_nothing_and_begins_anew(self, chat, stage, box):
        send(chat, "geheim")
        expect(chat.get_by_text("Een antwoord.")).to_be_visible()
        box.fill("nog iets")
        chat.get_by_role("button", name="Wis gesprek").click()
        expect(chat.get_by_text("geheim")).to_have_count(0)
        expect(box).to_have_value("")
        expect(chat.get_by_text("Welkom.")).to_have_count(1)
        expect(chat.get_by_role("status")).to_have_text("Het gesprek is gewist.")
        assert stage.hears("DELETE", "/api/conversations") == "Bearer token-1"

    def test_wiping_works_while_an_answer_is_on_its_way(self, chat, stage, box):
        stage.wait.clear()
        send(chat, "geheim")
        expect(chat.get_by_text("Baken schrijft")).to_be_visible()
        chat.get_by_role("button", name="Wis gesprek").click()
        expect(chat.get_by_text("Welkom.")).to_have_count(1)
        stage.wait.set()
        assert stage.hears("DELETE", "/api/conversations") == "Bearer token-1"
        send(chat, "iets nieuws")
        expect(chat.get_by_text("Een antwoord.")).to_have_count(1)
        expect(chat.get_by_text("geheim")).to_have_count(0)

    def test_wiping_works_without_a_network(self, chat, context):
        send(chat, "geheim")
        expect(chat.get_by_text("Een antwoord.")).to_be_visible()
        context.set_offline(True)
        chat.get_by_role("button", name="Wis gesprek").click()
        expect(chat.get_by_text("geheim")).to_have_count(0)

    def test_the_way_out_wipes_the_talk_and_there_is_no_way_back(self, chat, stage):
        chat.route(ELSEWHERE, lambda route: route.fulfill(body="Het weer", content_type="text/html"))
        send(chat, "geheim")
        expect(chat.get_by_text("Een antwoord.")).to_be_visible()
        chat.get_by_role("link", name="Snel weg").click()
        chat.wait_for_url(ELSEWHERE)
        assert stage.hears("DELETE", "/api/conversations") == "Bearer token-1"
        chat.go_back()
        assert "Vraag en antwoord" not in chat.title()

    def test_closing_the_page_wipes_the_talk(self, chat, stage):
        chat.goto("about:blank")
        assert stage.hears("DELETE", "/api/conversations") == "Bearer token-1"

    def test_after_a_reload_nothing_of_the_talk_is_there(self, chat, stage):
        send(chat, "geheim")
        expect(chat.get_by_text("Een antwoord.")).to_be_visible()
        chat.reload()
        expect(chat.get_by_text("Welkom.")).to_be_visible()
        expect(chat.get_by_text("geheim")).to_have_count(0)
