"""Whatever goes wrong inside, a visitor gets a plain sentence with numbers that answer, and never an empty list."""

import asyncio

import pytest
from fake_rasa import answer, button
from visitor import Visitor

from baken.channels import talks
from baken.knowledge import Knowledge


@pytest.fixture(scope="module")
def lifelines(channel):
    """What is said when nothing else can be said."""
    return channel._failure


def test_it_is_one_sentence_with_the_emergency_number_the_police_and_comensha(lifelines, project):
    organisations = Knowledge.load(project / "data/knowledge").organisations
    (message,) = lifelines
    for name in ("noodnummer-112", "politie-0900-8844", "comensha"):
        assert organisations[name].phone in message["text"]
    assert [contact["phone"] for contact in message["contacts"]] == [
        organisations[name].phone for name in ("noodnummer-112", "politie-0900-8844", "comensha")
    ]
    assert "topic" not in message, "it answers nothing"


def test_when_rasa_says_nothing(visitor, rasa, lifelines):
    rasa.utterances = []
    response = visitor.say("hallo")
    assert (response.status_code, response.json()["messages"]) == (200, lifelines)


def test_when_rasa_says_something_without_words(visitor, rasa, lifelines):
    rasa.utterances = [{"text": None, "buttons": [button("wat/definitie")]}, {"text": " \n\n "}]
    assert visitor.say("hallo").json()["messages"] == lifelines


@pytest.mark.parametrize("error", [RuntimeError("x"), KeyError("x"), OSError(), RecursionError(), ValueError("\ud800")])
def test_when_rasa_breaks(visitor, rasa, lifelines, error):
    async def fail():
        raise error

    rasa.before = fail
    response = visitor.say("hallo")
    assert (response.status_code, response.json()["messages"]) == (200, lifelines)
    rasa.before = rasa.nothing
    assert visitor.say("hallo").json()["messages"][0]["text"] == "Een antwoord.", "the talk goes on"


def test_when_rasa_is_too_slow(visitor, rasa, lifelines, impatient):
    rasa.before = forever
    assert visitor.say("hallo").json()["messages"] == lifelines


@pytest.mark.parametrize("trouble", ["breaks", "is too slow"])
def test_what_was_said_before_the_trouble_stands_and_its_choices_work(visitor, rasa, impatient, trouble):
    async def fail():
        raise RuntimeError

    rasa.after = fail if trouble == "breaks" else forever
    rasa.utterances = [answer("Eerst dit.", buttons=[button("vormen/arbeid")])]
    assert [message["text"] for message in visitor.say("hallo").json()["messages"]] == ["Eerst dit."]
    rasa.after = rasa.nothing
    assert visitor.choose("vormen/arbeid").status_code == 200


def test_when_a_talk_cannot_begin(site, rasa, lifelines):
    async def fail(*_):
        raise RuntimeError

    rasa.generate = fail
    assert Visitor(site).greeting == lifelines


def test_when_the_model_is_gone(visitor, rasa, lifelines):
    rasa.processor = None
    assert visitor.say("hallo").json()["messages"] == lifelines


def test_when_talks_cannot_be_read(visitor, rasa, lifelines):
    async def fail(_):
        raise ConnectionError

    rasa.tracker_store.retrieve = fail
    response = visitor.say("hallo")
    assert (response.status_code, response.json()["messages"]) == (200, lifelines), "not: no such talk"


def test_a_wipe_that_fails_says_so(visitor, rasa):
    async def fail(_):
        raise ConnectionError

    rasa.tracker_store.save = fail
    response = visitor.wipe()
    assert response.status_code == 503
    assert response.json()["error"]["code"] == "not_now"


def test_no_word_of_the_visitor_gets_into_the_log(visitor, rasa, caplog):
    async def fail():
        raise RuntimeError("geheimwoord")

    caplog.set_level("DEBUG", logger="baken")
    rasa.before = fail
    visitor.say("geheimwoord")
    assert [record.getMessage() for record in caplog.records if record.name.startswith("baken")] == [
        "a message was not answered in full"
    ], "what the error says is kept out by baken.privacy.logs"


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(talks, "ANSWER_SECONDS", 0.1)


async def forever():
    await asyncio.sleep(3600)
