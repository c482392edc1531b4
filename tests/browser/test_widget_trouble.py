"""What the chat does when the server or the network does not do what it should: it is never silent."""

import pytest
from playwright.sync_api import expect
from stage import BEGIN, HEALTH, message, refusal, reply

HELP = ["112", "0900 8844", "033 448 11 86", "0800-0113"]
BACK = "Daar ben ik weer."


class TestTrouble:
    """Whatever fails, the words are kept and there are numbers to call."""

    @pytest.fixture(autouse=True)
    def unwell(self, stage):
        stage.is_well = False

    def helped(self, chat, box, text):
        alarm = chat.get_by_role("alert")
        for number in HELP:
            expect(alarm.get_by_role("link", name=number)).to_be_visible()
        expect(box).to_have_value(text)
        expect(chat.locator(".visitor")).to_have_count(0)

    def test_when_the_server_is_killed(self, chat, stage, box, send):
        stage.die()
        send("mijn baas heeft mijn paspoort")
        self.helped(chat, box, "mijn baas heeft mijn paspoort")
        expect(chat.get_by_role("alert")).to_contain_text("Baken antwoordt nu niet.")

    def test_when_there_is_no_network(self, chat, context, box, send):
        context.set_offline(True)
        send("hallo")
        self.helped(chat, box, "hallo")
        expect(chat.get_by_role("alert")).to_contain_text("Je hebt nu geen internet.")

    @pytest.mark.parametrize("answer", [refusal(503, "Nu niet."), (200, {}), (500, "x")], ids=["unwell", "odd", "x"])
    def test_when_the_server_fails(self, chat, stage, box, send, answer):
        stage.replies = [answer]
        send("hallo")
        self.helped(chat, box, "hallo")

    def test_the_visitor_may_try_again_at_once(self, chat, stage, send):
        stage.replies = [refusal(503, "Nu niet."), reply(message(BACK))]
        send("hallo")
        expect(chat.get_by_role("alert")).to_be_visible()
        chat.keyboard.press("Enter")
        expect(chat.locator(".turn", has_text=BACK)).to_be_visible()
        expect(chat.get_by_role("alert")).to_have_count(0)

    def test_what_was_typed_in_the_meantime_is_kept_too(self, chat, stage, box, send):
        stage.wait.clear()
        stage.replies = [refusal(503, "Nu niet.")]
        send("een")
        box.fill("twee")
        stage.wait.set()
        expect(box).to_have_value("een\ntwee")

    @pytest.mark.parametrize("status", [400, 413])
    def test_a_refusal_is_told_in_the_words_of_the_server(self, chat, stage, box, send, status):
        stage.replies = [refusal(status, "Maak het korter.")]
        send("hallo")
        expect(chat.get_by_role("alert")).to_have_text("Maak het korter.")
        expect(box).to_have_value("hallo")

    def test_when_the_talk_cannot_even_begin(self, page, stage):
        page.route(f"**{BEGIN}", lambda route: route.abort())
        page.goto(stage.url)
        expect(page.get_by_role("alert").get_by_role("link", name="112")).to_be_visible()
        page.unroute_all()
        stage.is_well = True
        expect(page.locator(".turn", has_text="Welkom.")).to_be_visible()


class TestTryingAgain:
    """A message that did not get through is sent once, as soon as it can be."""

    def test_once_the_server_is_well_again(self, chat, stage, box, send):
        stage.is_well = False
        stage.replies = [refusal(503, "Nu niet."), reply(message(BACK))]
        send("hallo")
        expect(chat.get_by_role("alert")).to_be_visible()
        stage.hears("GET", HEALTH)
        stage.is_well = True
        expect(chat.locator(".turn", has_text=BACK)).to_be_visible()
        expect(box).to_have_value("")
        expect(chat.locator(".visitor")).to_have_text("Jij: hallo")

    def test_every_try_has_the_same_name_so_that_it_is_answered_once(self, chat, stage, send):
        stage.replies = [refusal(503, "Nu niet."), reply(message(BACK))]
        send("hallo")
        expect(chat.locator(".turn", has_text=BACK)).to_be_visible()
        first, second = stage.asked("POST", "/api/messages")
        assert first == second
        assert len(first["id"]) > 16

    def test_once_the_network_is_back(self, chat, stage, context, send):
        context.set_offline(True)
        send("hallo")
        expect(chat.get_by_role("alert")).to_be_visible()
        context.set_offline(False)
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_be_visible()
        assert stage.said() == [{"text": "hallo"}]

    def test_a_choice_too(self, chat, stage):
        stage.replies = [refusal(503, "Nu niet."), reply(message(BACK))]
        chat.get_by_role("button", name="Wat is dat?").click()
        expect(chat.locator(".turn", has_text=BACK)).to_be_visible()
        expect(chat.locator(".chosen")).to_have_text("Wat is dat? (gekozen)")
        assert stage.said() == [{"payload": "wat/dat"}] * 2

    def test_not_what_was_changed_since(self, chat, stage, box, send):
        stage.is_well = False
        stage.replies = [refusal(503, "Nu niet."), reply(message(BACK))]
        send("hallo")
        expect(chat.get_by_role("alert")).to_be_visible()
        box.fill("iets anders")
        stage.is_well = True
        expect(chat.get_by_role("alert")).to_have_count(0)
        expect(box).to_have_value("iets anders")
        assert stage.said() == [{"text": "hallo"}]

    def test_after_as_long_as_the_server_asks(self, chat, stage, box, send):
        stage.replies = [refusal(429, "Het gaat te snel.", Retry_After="1"), reply(message(BACK))]
        send("hallo")
        expect(chat.get_by_role("alert")).to_have_text("Het gaat te snel. Over 1 seconden gaat je bericht vanzelf weg.")
        expect(box).to_have_value("hallo")
        expect(chat.locator(".turn", has_text=BACK)).to_be_visible()
        expect(box).to_have_value("")


class TestATalkThatIsGone:
    """After half an hour the server has forgotten; the visitor goes on in a new talk."""

    def test_words_are_said_again_in_a_new_talk(self, chat, stage, send):
        stage.replies = [refusal(401, "Weg."), reply(message("Nieuw antwoord."))]
        send("hallo")
        expect(chat.locator(".turn", has_text="Nieuw antwoord.")).to_be_visible()
        expect(chat.get_by_text("Dit is een nieuw gesprek.")).to_be_visible()
        assert stage.said() == [{"text": "hallo"}] * 2

    def test_a_choice_means_nothing_to_a_new_talk(self, chat, stage):
        stage.replies = [refusal(401, "Weg.")]
        chat.get_by_role("button", name="Wat is dat?").click()
        expect(chat.locator(".turn", has_text="Welkom.")).to_have_count(2)
        assert stage.said() == [{"payload": "wat/dat"}]

    def test_a_server_that_forgets_everything_is_trouble(self, chat, stage, box, send):
        stage.replies = [refusal(401, "Weg.")]
        send("hallo")
        expect(chat.get_by_role("alert")).to_be_visible()
        assert len(stage.asked("POST", BEGIN)) == 2
        expect(box).to_have_value("hallo")


class TestWaiting:
    """While Baken is busy one sees it, and sends nothing twice."""

    def test_one_sees_that_baken_is_busy(self, chat, stage, send):
        stage.wait.clear()
        send("hallo")
        expect(chat.get_by_text("Baken schrijft")).to_be_visible()
        expect(chat.get_by_role("log")).to_have_attribute("aria-busy", "true")
        stage.wait.set()
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_be_visible()
        expect(chat.get_by_text("Baken schrijft")).to_have_count(0)

    def test_nothing_is_sent_while_an_answer_is_on_its_way(self, chat, stage, box, send):
        stage.wait.clear()
        send("een")
        expect(chat.get_by_text("Baken schrijft")).to_be_visible()
        send("twee")
        chat.get_by_role("button", name="Wat is dat?").click()
        stage.wait.set()
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(1)
        assert stage.said() == [{"text": "een"}]
        expect(box).to_have_value("twee")

    def test_a_double_tap_sends_once(self, chat, stage, box):
        box.fill("hallo")
        chat.get_by_role("button", name="Verstuur").dblclick()
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(1)
        chat.get_by_role("button", name="Wat is dat?").dblclick()
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(2)
        assert stage.said() == [{"text": "hallo"}, {"payload": "wat/dat"}]

    def test_nothing_is_sent_when_nothing_was_typed(self, chat, stage, send):
        send("  \n ")
        chat.get_by_role("button", name="Verstuur").click()
        assert stage.said() == []

    def test_shift_and_enter_begin_a_line(self, chat, stage, box):
        box.fill("een")
        chat.keyboard.press("Shift+Enter")
        chat.keyboard.type("twee")
        chat.keyboard.press("Enter")
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_be_visible()
        assert stage.said() == [{"text": "een\ntwee"}]


class TestReloading:
    """A reload in the same tab finds its talk again."""

    def test_what_was_said_is_there_and_the_talk_goes_on(self, chat, stage, send):
        send("hallo")
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_be_visible()
        chat.get_by_role("button", name="Wat is dat?").click()
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(2)
        before = chat.get_by_role("log").inner_text()
        chat.reload()
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(2)
        assert chat.get_by_role("log").inner_text() == before
        send("en nu?")
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(3)
        assert len(stage.asked("POST", BEGIN)) == 1

    def test_a_message_without_an_answer_is_in_the_box(self, chat, stage, box, send):
        stage.wait.clear()
        send("hallo")
        expect(chat.get_by_text("Baken schrijft")).to_be_visible()
        chat.reload()
        expect(box).to_have_value("hallo")

    def test_another_tab_knows_nothing_of_it(self, chat, context, stage, send):
        send("geheim")
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_be_visible()
        other = context.new_page()
        other.goto(stage.url)
        expect(other.locator(".turn", has_text="Welkom.")).to_be_visible()
        expect(other.locator(".visitor")).to_have_count(0)
