"""The check over the real servers: it can be steered, asked and left at every step, and keeps to what was told."""

import httpx
import pytest


class Person:
    """Somebody in the check, who sees the last reply."""

    def __init__(self, client):
        self.client = client
        self.client.headers["Authorization"] = f"Bearer {client.post('/api/conversations', json={}).json()['token']}"
        self.reply = []

    def says(self, *texts):
        for text in texts:
            body = {"payload": text[1:]} if text.startswith("#") else {"text": text}
            self.reply = self.client.post("/api/messages", json=body).json()["messages"]
        return self

    @property
    def step(self):
        return next((each["step"]["id"] for each in self.reply if "step" in each), "")

    @property
    def outcome(self):
        return next((each["outcome"] for each in self.reply if "outcome" in each), {})

    @property
    def words(self):
        return " ".join(each["text"] for each in self.reply).lower()

    @property
    def choices(self):
        return {choice["payload"] for each in self.reply for choice in each.get("choices", [])}


@pytest.fixture
def person(server_url):
    with httpx.Client(base_url=server_url, trust_env=False, timeout=30) as client:
        yield Person(client)


def test_it_begins_with_safety_and_offers_the_four_answers(person):
    person.says("start de signaalcheck")

    assert person.step == "nu_gevaar"
    assert {"bevestigen", "ontkennen", "weet_niet", "overslaan", "stoppen"} <= person.choices


def test_a_yes_after_a_disclosure_begins_it(person):
    person.says("mijn vriend dwingt mij om met andere mannen naar bed te gaan", "ja dat is goed")

    assert person.step == "nu_gevaar"
    assert "seks hebben met anderen" in person.words  # what was told already


def test_a_yes_after_an_answer_asks_for_more_of_it(person):
    person.says("wat is mensenhandel?", "ja")

    assert person.step == "" and "mensenhandel" in person.words


@pytest.mark.parametrize("answer", ["mezelf", "ik", "het gaat om mij"])
def test_about_whom_it_is_raises_no_alarm(person, answer):
    person.says("start de signaalcheck", "nee", answer)

    assert person.step == "minderjarig"


def test_what_was_told_before_is_not_asked_again(person):
    person.says("mijn baas heeft mijn paspoort en ik mag niet weg", "#start_signaalcheck")

    assert "papieren" in person.words
    asked = [person.step]
    while not person.outcome and len(asked) < 20:
        person.says("nee")
        asked.append(person.step)
    assert "over_wie" not in asked and "papieren_afgenomen" not in asked
    assert {"papieren_afgenomen", "opgesloten"} <= set(person.outcome["reasons"])


def test_an_answer_that_answers_two_questions(person):
    person.says("start de signaalcheck", "nee", "over mij", "ik ben 24")
    assert person.step == "opgesloten"

    person.says("ja, ik mag niet weg van mijn baas en hij heeft mijn paspoort")

    assert "weg" in person.words and "papieren" in person.words


def test_a_question_in_between_is_answered_and_the_check_goes_on(person):
    person.says("start de signaalcheck", "nee", "over mij", "wat is schuldbinding?")

    assert person.reply[0]["topic"] != "start_signaalcheck"
    assert person.step == "minderjarig"


def test_why_back_mend_and_again(person):
    person.says("start de signaalcheck", "nee", "over mij", "waarom wil je dat weten?")
    assert person.step == "minderjarig" and "jongeren" in person.words

    person.says("nee", "ja, ik mag niet weg", "nee dat bedoel ik niet")
    assert person.step == "opgesloten"

    person.says("vorige")
    assert person.step == "minderjarig"

    person.says("opnieuw")
    assert person.step == "nu_gevaar"


def test_stopping_offers_the_outcome_so_far(person):
    person.says("start de signaalcheck", "nee", "over mij", "nee", "stop met de vragen")
    assert "bevestigen" in person.choices

    person.says("#bevestigen")

    assert person.outcome["level"] == "weinig_signalen"
    assert any(each.get("contacts") for each in person.reply)


def test_danger_goes_first_and_the_questions_wait(person):
    person.says("start de signaalcheck", "nee", "over mij", "help hij staat met een mes voor mijn deur")
    assert person.reply[0]["topic"] == "noodgeval" and person.step == ""

    person.says("verder met de vragen")

    assert person.step == "minderjarig"
