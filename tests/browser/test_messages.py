"""How messages look. What the server sends is never markup, and what it offers can be tapped."""

import re

import pytest
from playwright.sync_api import expect
from stage import message

ANSWERS = [{"title": "Ja", "payload": "ja"}, {"title": "Nee", "payload": "nee"}]
WAYS = [{"title": "Vorige", "payload": "vorige"}, {"title": "Stoppen", "payload": "stoppen"}]


class TestText:
    """The words of a message."""

    def test_markup_is_text(self, chat, ask):
        evil = "<img src=x onerror=alert(1)><b>vet</b>"
        choice = {"title": evil, "payload": evil}
        turn = ask(message(evil, choices=[choice], contacts=[{"name": evil}]))
        assert turn.locator("img, b").count() == 0
        expect(turn.locator(".bubble")).to_have_text(evil)

    def test_a_list_is_a_list_and_lines_are_lines(self, ask):
        turn = ask(message("Drie delen:\n- een\n- twee\nEn nog\neen regel"))
        assert turn.get_by_role("listitem").all_inner_texts() == ["een", "twee"]
        assert turn.locator("p").last.inner_text() == "En nog\neen regel"

    def test_numbers_and_addresses_are_links(self, ask):
        contact = {"name": "CoMensha", "phone": "033 448 11 86"}
        text = "Bel 033 448 11 86, of kijk op https://www.comensha.nl/hulp. De 112NL-app niet."
        turn = ask(message(text, contacts=[contact, {"name": "112", "phone": "112"}]))
        links = turn.locator(".bubble").get_by_role("link").all()
        assert [(link.inner_text(), link.get_attribute("href")) for link in links] == [
            ("033 448 11 86", "tel:0334481186"),
            ("https://www.comensha.nl/hulp", "https://www.comensha.nl/hulp"),
        ]

    @pytest.mark.parametrize(
        "text, numbers",
        [
            ("Bel 112 of 0800-0113.", ["tel:112", "tel:08000113"]),
            ("Er waren 112 meldingen in 2020.", []),
            ("In 2019 waren het er 1.334, tussen 2015 en 2019.", []),
        ],
    )
    def test_a_number_to_call_is_told_from_a_figure(self, ask, text, numbers):
        links = ask(message(text)).get_by_role("link").all()
        assert [link.get_attribute("href") for link in links] == numbers

    @pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "http://www.voorbeeld.nl"])
    def test_only_safe_addresses_are_links(self, ask, url):
        turn = ask(message(url, sources=[{"title": "Bron", "url": url}], contacts=[{"name": "x", "url": url}]))
        turn.locator("summary").click()
        expect(turn.get_by_role("link")).to_have_count(0)

    def test_another_language_is_marked_as_such(self, ask):
        turn = ask(message("Nederlands"), message("أفهم القليل", lang="ar"))
        line = turn.locator(".bubble").last
        expect(line).to_have_attribute("lang", "ar")
        assert line.evaluate("e => getComputedStyle(e).direction") == "rtl"

    def test_the_eye_is_led_to_the_beginning_of_a_long_answer(self, chat, ask):
        ask(*[message(f"Alinea {number}. " + "Woorden. " * 30) for number in range(6)])
        expect(chat.locator(".visitor")).to_be_in_viewport(ratio=1)

    def test_a_long_answer_comes_in_steps_but_help_is_always_there(self, chat, ask):
        contact = {"name": "CoMensha", "phone": "033 448 11 86"}
        long = [message(f"Alinea {number}. " + "Woorden. " * 50) for number in range(4)]
        turn = ask(*long, message("Slot.", contacts=[contact]))
        expect(turn.get_by_text("Alinea 0.")).to_be_visible()
        expect(turn.get_by_text("Slot.")).to_be_hidden()
        expect(turn.get_by_role("link", name="Bel 033")).to_be_visible()
        turn.get_by_role("button", name="Lees verder").click()
        expect(turn.get_by_text("Slot.")).to_be_visible()
        expect(turn.locator(".later .bubble").first).to_be_focused()


class TestBelongings:
    """What comes with a message is shown as what it is."""

    def test_sources_are_folded_and_dated(self, ask):
        source = {
            "id": "a",
            "title": "Rapport",
            "publisher": "Nationaal Rapporteur",
            "date": "2021-12",
            "url": "https://x.nl",
        }
        turn = ask(message(sources=[source, {"id": "b", "title": "Ander", "url": "https://y.nl"}]))
        expect(turn.get_by_text("Rapport")).to_be_hidden()
        turn.get_by_text("Bronnen (2)").click()
        expect(turn.locator(".sources li").first).to_have_text("Rapport, Nationaal Rapporteur, december 2021")
        expect(turn.get_by_role("link", name="Rapport")).to_have_attribute("rel", re.compile("noreferrer"))

    def test_a_comparison_is_a_table(self, ask):
        told = {"columns": ["", "Mensenhandel", "Mensensmokkel"], "rows": [["Doel", "uitbuiten", "vervoeren"]]}
        turn = ask(message(comparison=told))
        expect(turn.get_by_role("columnheader", name="Mensensmokkel")).to_have_count(1)
        expect(turn.get_by_role("rowheader", name="Doel")).to_be_visible()

    def test_a_figure_has_its_numbers(self, ask):
        series = [{"label": "2019", "value": 1334}, {"label": "2020", "value": 984}]
        turn = ask(message(figure={"title": "Meldingen", "unit": "meldingen", "series": series}))
        expect(turn.get_by_role("img", name="Meldingen")).to_be_visible()
        turn.get_by_text("Tabel").click()
        expect(turn.get_by_role("cell", name="1.334")).to_be_visible()

    def test_people_to_call_are_one_tap_away(self, ask):
        contact = {"name": "CoMensha", "phone": "033 448 11 86", "url": "https://www.comensha.nl/x", "anonymous": True}
        turn = ask(message(contacts=[contact]))
        call = turn.get_by_role("link", name="Bel 033 448 11 86")
        expect(call).to_have_attribute("href", "tel:0334481186")
        expect(turn.get_by_role("link", name="comensha.nl")).to_be_visible()
        expect(turn.get_by_text("anoniem")).to_be_visible()


class TestChoices:
    """Choices are buttons, and work by typing too."""

    def test_a_choice_that_was_taken_is_named_and_no_other_can_be_taken(self, chat, stage, ask, box):
        turn = ask(message(choices=ANSWERS))
        turn.get_by_role("button", name="Ja").click()
        expect(chat.locator(".visitor").last).to_have_text("Jij: Ja")
        expect(turn.get_by_role("button", name="Ja (gekozen)")).to_have_attribute("aria-disabled", "true")
        expect(turn.get_by_role("button", name="Nee")).to_have_attribute("aria-disabled", "true")
        expect(box).to_be_focused()
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(2)
        turn.get_by_role("button", name="Nee").click(force=True)
        assert stage.said()[1:] == [{"payload": "ja"}]

    @pytest.mark.parametrize("typed", ["Nee", "nee.", " NEE "])
    def test_the_words_of_a_choice_are_that_choice(self, chat, stage, ask, send, typed):
        ask(message(choices=ANSWERS))
        send(typed)
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(2)
        assert stage.said()[-1] == {"payload": "nee"}

    def test_other_words_are_words(self, chat, stage, ask, send):
        ask(message(choices=ANSWERS))
        send("nee, soms")
        expect(chat.locator(".turn", has_text="Een antwoord.")).to_have_count(2)
        assert stage.said()[-1] == {"text": "nee, soms"}

    def test_a_finger_that_taps_does_not_call_up_the_keyboard(self, browser, stage):
        context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
        chat = context.new_page()
        chat.goto(stage.url)
        chat.get_by_role("button", name="Wat is dat?").tap()
        chat.locator(".turn", has_text="Een antwoord.").wait_for()
        expect(chat.get_by_label("Typ je vraag")).not_to_be_focused()
        context.close()


class TestCheck:
    """During a signaalcheck one sees how far it is, and can go back and stop."""

    def asked(self, n=4, choices=(*ANSWERS, *WAYS)):
        return message(f"Vraag {n}?", step={"id": "papieren_afgenomen", "n": n, "max": 14}, choices=list(choices))

    def test_a_question_is_never_out_of_sight(self, chat, ask):
        turn = ask(*[message("Woorden. " * 60)] * 3, self.asked())
        expect(turn.get_by_text("Vraag 4?")).to_be_visible()

    def test_how_far_it_is(self, chat, ask):
        turn = ask(self.asked())
        expect(chat.get_by_role("progressbar", name="Vraag 4 van hooguit 14")).to_be_visible()
        assert turn.locator(".choices button").all_inner_texts() == ["Ja", "Nee"]

    def test_the_way_back_is_a_choice_when_it_is_offered(self, chat, stage, ask):
        ask(self.asked())
        with chat.expect_response("**/api/messages"):
            chat.get_by_role("button", name="Vorige").click()
        expect(chat.locator(".visitor").last).to_have_text("Jij: Vorige")
        assert stage.said()[-1] == {"payload": "vorige"}

    def test_and_else_it_is_said_in_words(self, chat, stage, ask):
        ask(self.asked(choices=ANSWERS))
        with chat.expect_response("**/api/messages"):
            chat.get_by_role("button", name="Stoppen").click()
        expect(chat.locator(".visitor").last).to_have_text("Jij: Stoppen")
        assert stage.said()[-1] == {"text": "stoppen"}

    def test_an_answer_to_an_old_question_is_no_answer_to_the_new_one(self, chat, stage, ask):
        old = ask(self.asked())
        ask(self.asked(5), text="ja hoor")
        expect(old.get_by_role("button", name="Ja")).to_have_attribute("aria-disabled", "true")
        old.get_by_role("button", name="Ja").click(force=True)
        assert stage.said()[-1] == {"text": "ja hoor"}

    def test_after_the_check_it_is_gone(self, chat, ask):
        ask(self.asked())
        ask(message("Dat was het."))
        expect(chat.get_by_role("progressbar")).to_have_count(0)


class TestOutcome:
    """The outcome of a check is a card that a visitor can take along."""

    @pytest.fixture
    def card(self, chat, ask):
        chat.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
        outcome = {"level": "sterke_signalen", "urgent": True, "reasons": ["papieren_afgenomen"]}
        contact = {"name": "CoMensha", "phone": "033 448 11 86"}
        told = message("Je vertelde dit:\n- Je paspoort is afgenomen.")
        return ask(told, message("Hier is hulp.", outcome=outcome, contacts=[contact])).locator(".result")

    def test_it_says_what_was_told(self, card):
        expect(card.get_by_role("heading")).to_have_text("Sterke signalen van mensenhandel")
        expect(card.get_by_text("papieren_afgenomen")).to_have_count(0)  # a name for programs
        expect(card.get_by_text("Er is misschien nu gevaar.")).to_be_visible()

    def test_it_is_copied_on_the_device_and_not_sent(self, chat, stage, card):
        asked = len(stage.heard)
        card.get_by_role("button", name="Kopieer").click()
        expect(chat.get_by_text("Gekopieerd.")).to_have_count(1)
        copied = chat.evaluate("window.copied")
        for line in ("Sterke signalen", "Je paspoort is afgenomen", "Hier is hulp.", "CoMensha, 033 448 11 86"):
            assert line in copied
        assert len(stage.heard) == asked

    def test_only_the_card_is_printed(self, context, chat, stage, ask):
        context.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
        chat.reload()
        chat.get_by_text("Welkom.").wait_for()
        turn = ask(message("Dit is het.", outcome={"level": "weinig_signalen", "reasons": ["Een reden."]}))
        turn.get_by_role("button", name="Print").click()
        printed = chat.evaluate("window.printed")
        assert "Weinig signalen" in printed and "Een reden." in printed and "Dit is het." in printed
        assert "Welkom" not in printed and "Snel weg" not in printed


def test_every_field_survives_a_reload(chat, ask):
    series = [{"label": "2019", "value": 1334}]
    turn = ask(
        message(
            "Alles.",
            choices=ANSWERS,
            sources=[{"id": "a", "title": "Rapport", "url": "https://x.nl"}],
            figure={"title": "Meldingen", "series": series},
            comparison={"columns": ["", "A"], "rows": [["B", "C"]]},
            step={"id": "x", "n": 1, "max": 2},
            outcome={"level": "weinig_signalen", "reasons": ["Reden"]},
            contacts=[{"name": "CoMensha", "phone": "033 448 11 86"}],
        )
    )
    before = turn.inner_text()
    chat.reload()
    again = chat.locator(".turn").last
    again.wait_for()
    assert again.inner_text() == before
    expect(chat.get_by_role("progressbar")).to_be_visible()
