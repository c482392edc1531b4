"""A talk over the website channel: what the contract promises, before a Rasa that does what it is told."""

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from fake_rasa import answer, button
from rasa.shared.core.events import Restarted, SessionStarted
from visitor import Visitor, refused

from baken.channels.incoming import MAX_CHARACTERS
from baken.privacy.identity import conversation_id


class TestBeginning:
    """A talk begins with a token and a greeting."""

    def test_gives_a_token_and_a_greeting_with_choices(self, visitor):
        assert visitor.greeting[0]["text"] == "utter_welkom."
        assert [choice["payload"] for choice in visitor.greeting[0]["choices"]] == ["wat/definitie", "hulp/slachtoffer"]

    def test_no_two_talks_have_the_same_token(self, site):
        tokens = {Visitor(site).token for _ in range(20)}
        assert len(tokens) == 20
        assert all(len(token) >= 22 for token in tokens), "128 bits take 22 characters"

    def test_the_greeting_fits_the_page(self, site):
        assert Visitor(site, page="hulp").greeting[0]["text"] == "utter_welkom_hulp."

    @pytest.mark.parametrize("page", ["cijfers", "bestaat_niet", "../welkom", ""])
    def test_a_page_without_a_greeting_of_its_own_gets_the_general_one(self, site, page):
        assert Visitor(site, page=page).greeting[0]["text"] == "utter_welkom."

    def test_a_body_is_not_needed(self, site):
        assert site.post("/api/conversations").status_code == 201

    @pytest.mark.parametrize("body", ["{", "[]", "null", '"hulp"', '{"page": 1}', "[" * 60000])
    def test_a_body_that_is_no_object_is_malformed(self, site, body):
        refused(site.post("/api/conversations", content=body), 400, "malformed")


class TestSaying:
    """Words are heard as words, and answered."""

    def test_a_text_is_answered_with_its_topic(self, visitor):
        assert visitor.say("wat is mensenhandel?").json() == {
            "messages": [{"text": "Een antwoord.", "topic": "wat/definitie"}]
        }

    def test_the_subject_of_the_last_answer_goes_with_a_text(self, visitor, rasa):
        visitor.say("wat is mensenhandel?")
        visitor.say("en bij mannen?")
        assert [message.metadata["topic"] for message in rasa.heard] == ["", "wat/definitie"]

    def test_rasa_never_hears_the_token(self, visitor, rasa):
        visitor.say("hallo")
        assert rasa.heard[0].sender_id == conversation_id(visitor.token)
        assert visitor.token not in str(vars(rasa.heard[0]))

    @pytest.mark.parametrize("text", ["/restart", "/noodgeval", '/wat{"vorm": "x"}', " /restart", "//", "/\u00a0/stop"])
    def test_what_looks_like_a_command_is_text(self, visitor, rasa, text):
        assert visitor.say(text).status_code == 200
        assert not rasa.heard[0].text.startswith("/")
        assert rasa.heard[0].parse_data is None

    def test_the_words_of_a_command_are_heard(self, visitor, rasa):
        visitor.say("/noodgeval")
        visitor.say("EXTERNAL: x")
        assert [message.text for message in rasa.heard] == ["noodgeval", "EXTERNAL: x"]

    @pytest.mark.parametrize(
        "text",
        ["😀", "👩\u200d👧", "أحتاج مساعدة", "a\ud800", "\x00b", "é\r\n", "x" * MAX_CHARACTERS,
         "😀" * MAX_CHARACTERS],
        ids=["emoji", "joined emoji", "right to left", "half a character", "nothing", "lines", "long", "long emoji"],
    )
    def test_everything_that_can_be_typed_is_answered(self, visitor, text):
        content = json.dumps({"text": text})
        response = visitor.site.post("/api/messages", content=content, headers=visitor.headers)
        assert response.status_code == 200

    def test_a_text_over_the_limit_is_too_long(self, visitor, rasa):
        refused(visitor.say("x" * (MAX_CHARACTERS + 1)), 413, "too_long")
        assert rasa.heard == []

    def test_a_body_far_over_the_limit_is_not_even_read(self, visitor):
        refused(visitor.say("x" * 200_000), 413, "too_long")

    @pytest.mark.parametrize(
        "body",
        [
            "",
            "{",
            "[]",
            "{}",
            '{"text": ""}',
            '{"text": " \\n\\u200b"}',
            '{"text": "\\u0000"}',
            '{"payload": ""}',
            '{"text": 1}',
            '{"text": ["x"]}',
            '{"payload": {"a": "b"}}',
            '{"text": "x", "payload": "wat/definitie"}',
            '{"tekst": "x"}',
            b'{"text": "\xff"}',
            '{"text":' + "[" * 60000,
        ],
    )
    def test_anything_but_one_text_or_one_payload_is_malformed(self, visitor, rasa, body):
        refused(visitor.site.post("/api/messages", content=body, headers=visitor.headers), 400, "malformed")
        assert rasa.heard == []

    def test_two_messages_at_once_are_answered_one_after_the_other(self, visitor, rasa):
        at_work = []

        async def work():
            at_work.append("begins")
            await asyncio.sleep(0.2)
            at_work.append("ends")

        rasa.before = work
        with ThreadPoolExecutor() as people:
            responses = list(people.map(visitor.say, ["een", "twee"]))
        assert [response.status_code for response in responses] == [200, 200]
        assert at_work == ["begins", "ends", "begins", "ends"]


class TestChoosing:
    """A choice counts when Baken offered it in this talk."""

    def test_a_choice_is_read_without_doubt(self, visitor, rasa):
        assert visitor.choose("wat/definitie").status_code == 200
        parsed = rasa.heard[0].parse_data
        assert parsed["intent"] == {"name": "wat", "confidence": 1.0}
        assert parsed["response_selector"]["wat"]["response"]["intent_response_key"] == "wat/definitie"
        assert parsed["reading"]["verdict"] == "answer"

    @pytest.mark.parametrize("payload", ["noodgeval", "/restart", "wat", "Een keuze", "wat/definitie "])
    def test_a_choice_that_was_not_offered_is_refused(self, visitor, rasa, payload):
        refused(visitor.choose(payload), 400, "not_offered")
        assert rasa.heard == []

    def test_a_choice_of_another_talk_is_refused(self, site, visitor, rasa):
        rasa.utterances = [answer(buttons=[button("vormen/arbeid")])]
        visitor.say("wat is arbeidsuitbuiting?")
        refused(Visitor(site).choose("vormen/arbeid"), 400, "not_offered")

    def test_an_older_choice_of_this_talk_may_still_be_taken(self, visitor):
        visitor.choose("wat/definitie")
        assert visitor.choose("hulp/slachtoffer").status_code == 200

    def test_what_is_offered_after_a_restart_may_be_taken_and_nothing_else(self, visitor, rasa):
        rasa.utterances = [answer("We beginnen opnieuw.", "opnieuw", [button("vormen/arbeid")])]
        rasa.events = [Restarted(), SessionStarted()]
        visitor.say("begin opnieuw")
        rasa.events = []
        refused(visitor.choose("hulp/slachtoffer"), 400, "not_offered")
        assert visitor.choose("vormen/arbeid").status_code == 200


class TestForgetting:
    """Wiping a talk leaves nothing of it."""

    def test_after_a_wipe_the_token_is_dead(self, visitor):
        assert visitor.wipe().status_code == 204
        refused(visitor.say("hallo"), 401, "no_such_talk")
        refused(visitor.wipe(), 401, "no_such_talk")

    def test_after_a_wipe_nothing_is_kept(self, visitor, rasa):
        visitor.say("hallo")
        visitor.wipe()
        assert rasa.tracker_store.store == {}

    def test_other_talks_stay(self, site, visitor):
        other = Visitor(site)
        visitor.wipe()
        assert other.say("hallo").status_code == 200

    def test_a_message_that_waited_during_a_wipe_does_not_bring_the_talk_back(self, visitor, rasa):
        async def work():
            await asyncio.sleep(0.4)

        rasa.before = work
        with ThreadPoolExecutor() as people:
            first = people.submit(visitor.say, "een")
            sleep_until(lambda: rasa.heard)
            wiped = people.submit(visitor.wipe)
            sleep_until(lambda: is_somebody_waiting(rasa, visitor))
            late = people.submit(visitor.say, "twee")
            assert (first.result().status_code, wiped.result().status_code) == (200, 204)
            assert late.result().status_code == 401
        assert rasa.tracker_store.store == {}


class TestForgettingOnTheWayOut:
    """A page that closes can only send plain text, without a header of its own: that does as well."""

    def test_nothing_is_kept_and_the_token_is_dead(self, site, visitor, rasa):
        visitor.say("hallo")
        response = site.post("/api/conversations/forget", content=visitor.token, headers={"Content-Type": "text/plain"})
        assert (response.status_code, response.content) == (204, b"")
        assert rasa.tracker_store.store == {}
        refused(visitor.say("hallo"), 401, "no_such_talk")

    @pytest.mark.parametrize("token", [b"", b"niet-deze", b"\xff"])
    def test_without_the_right_token_there_is_no_talk(self, site, visitor, token):
        refused(site.post("/api/conversations/forget", content=token), 401, "no_such_talk")


class TestSayingItTwice:
    """A message with an id is heard once, however often it is sent."""

    def test_the_second_time_gets_the_answer_of_the_first(self, visitor, rasa):
        first = visitor.send({"text": "ja", "id": "abc"})
        rasa.utterances = [answer("Iets anders.")]
        assert visitor.send({"text": "ja", "id": "abc"}).json() == first.json()
        assert len(rasa.heard) == 1

    def test_also_while_the_first_is_still_being_answered(self, visitor, rasa):
        async def work():
            await asyncio.sleep(0.2)

        rasa.before = work
        with ThreadPoolExecutor() as tries:
            responses = list(tries.map(visitor.send, [{"text": "ja", "id": "abc"}] * 2))
        assert [response.status_code for response in responses] == [200, 200]
        assert len(rasa.heard) == 1

    def test_another_id_or_none_is_another_message(self, visitor, rasa):
        for body in ({"text": "ja", "id": "a"}, {"text": "ja", "id": "b"}, {"text": "ja"}, {"text": "ja"}):
            assert visitor.send(body).status_code == 200
        assert len(rasa.heard) == 4

    def test_an_id_counts_in_its_own_talk_only(self, site, visitor, rasa):
        for each in (visitor, Visitor(site)):
            each.send({"text": "ja", "id": "a"})
        assert len(rasa.heard) == 2

    @pytest.mark.parametrize("name", [1, ["a"], "x" * 65])
    def test_an_id_is_short_and_a_text(self, visitor, name):
        refused(visitor.send({"text": "ja", "id": name}), 400, "malformed")


class TestTokens:
    """Who has no token has no talk."""

    @pytest.mark.parametrize("header", [None, "", "Bearer", "Basic abc", "Bearer niet-deze", "Bearer é"])
    @pytest.mark.parametrize("method, path", [("POST", "/api/messages"), ("DELETE", "/api/conversations")])
    def test_without_the_right_token_there_is_no_talk(self, site, visitor, header, method, path):
        headers = {} if header is None else {"Authorization": header.encode()}
        response = site.request(method, path, json={"text": "hallo"}, headers=headers)
        refused(response, 401, "no_such_talk")
        assert response.headers["WWW-Authenticate"] == "Bearer"

    def test_the_id_of_a_talk_is_no_token(self, visitor):
        visitor.token = conversation_id(visitor.token)
        refused(visitor.say("hallo"), 401, "no_such_talk")


def is_somebody_waiting(rasa, visitor):
    lock = rasa.lock_store.get_lock(conversation_id(visitor.token))
    return lock is not None and len(lock.tickets) > 1


def sleep_until(condition):
    for _ in range(100):
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("it never came to that")
