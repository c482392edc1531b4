"""The contract of the website channel, kept by the real servers and the trained model."""

import json
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from visitor import Visitor, refused

FIELDS = {"text", "topic", "lang", "choices", "sources", "figure", "comparison", "contacts"}


@pytest.fixture
def site(server_url):
    with httpx.Client(base_url=server_url, trust_env=False, timeout=20) as client:
        yield client


@pytest.fixture
def visitor(site):
    return Visitor(site)


def messages_of(response):
    """The messages of a reply, each as the contract has it."""
    assert response.status_code == 200
    messages = response.json()["messages"]
    assert messages
    for message in messages:
        assert message["text"].strip() and "{" not in message["text"]
        assert set(message) <= FIELDS
        assert all(set(choice) == {"title", "payload"} for choice in message.get("choices", []))
        assert all({"id", "title", "publisher", "url"} <= set(source) for source in message.get("sources", []))
        assert all("name" in contact for contact in message.get("contacts", []))
    return messages


def choices(messages):
    return [choice["payload"] for message in messages for choice in message.get("choices", [])]


def text(messages):
    return "\n".join(message["text"] for message in messages)


def test_the_servers_are_well(site):
    assert site.get("/api/health").status_code == 200


@pytest.mark.parametrize("page", ["", "smokkel", "cijfers", "signalen", "hulp"])
def test_a_talk_begins_with_112_and_choices_that_work(site, page):
    visitor = Visitor(site, page=page)
    assert "112" in text(visitor.greeting)
    for payload in choices(visitor.greeting):
        assert messages_of(visitor.choose(payload))[0]["topic"] == payload


def test_a_question_gets_an_answer_with_its_topic_its_sources_and_a_next_step(visitor):
    messages = messages_of(visitor.say("Wat is mensenhandel?"))
    assert {message["topic"] for message in messages} == {"wat/definitie"}
    assert len(messages) > 1, "an answer of two paragraphs is two messages"
    assert messages[-1]["sources"] and messages[-1]["choices"]


def test_the_difference_with_smuggling_is_a_comparison(visitor):
    comparison = messages_of(visitor.say("wat is het verschil tussen mensenhandel en mensensmokkel"))[-1]["comparison"]
    assert all(len(row) == len(comparison["columns"]) for row in comparison["rows"])


def test_an_emergency_gets_people_to_call(visitor):
    messages = messages_of(visitor.say("help hij staat voor de deur met een mes"))
    assert messages[0]["topic"] == "noodgeval"
    assert "112" in messages[0]["text"]
    assert any(contact["phone"] == "112" for contact in messages[-1]["contacts"])


def test_out_of_scope_is_refused_with_a_way_on(visitor):
    messages = messages_of(visitor.say("hoe laat gaat de trein naar Groningen"))
    assert messages[0]["topic"] == "buiten_bereik"
    assert choices(messages)


def test_a_follow_up_keeps_the_subject(visitor):
    visitor.say("wat is arbeidsuitbuiting")
    first = messages_of(visitor.say("kan dat makkelijker?"))
    assert first[0]["topic"] == "vormen/arbeid"


@pytest.mark.parametrize("said", ["/restart", "/noodgeval", "EXTERNAL: x", '/wat{"vorm": "x"}', "/", "/wis_gesprek"])
def test_a_command_is_text_and_the_talk_goes_on(visitor, said):
    messages_of(visitor.say(said))
    assert messages_of(visitor.say("wat is mensenhandel?"))[0]["topic"] == "wat/definitie"


@pytest.mark.parametrize(
    "said",
    ["😀", "مرحبا، أحتاج مساعدة", "\u202eabc", "a\ud800b", "\x00\x01hallo", "x" * 2000, "?!", "wat " * 400],
    ids=["emoji", "right to left", "turned around", "half a character", "controls", "long", "marks", "many words"],
)
def test_anything_that_can_be_typed_gets_an_answer(visitor, said):
    content = json.dumps({"text": said})
    messages_of(visitor.site.post("/api/messages", content=content, headers=visitor.headers))


def test_what_does_not_fit_the_contract_is_refused(visitor):
    refused(visitor.say("x" * 2001), 413, "too_long")
    refused(visitor.choose("hulp/loon"), 400, "not_offered")
    refused(visitor.site.post("/api/messages", content="{", headers=visitor.headers), 400, "malformed")
    refused(visitor.send({"tekst": "hallo"}), 400, "malformed")
    visitor.token = "niet-deze"
    refused(visitor.say("hallo"), 401, "no_such_talk")


def test_two_messages_at_once_both_get_their_answer(visitor):
    with ThreadPoolExecutor() as people:
        replies = list(people.map(visitor.say, ["wat is mensenhandel?", "wat is mensensmokkel?"]))
    assert {messages_of(reply)[0]["topic"] for reply in replies} == {"wat/definitie", "smokkel/definitie"}


def test_talks_at_once_do_not_mix(site):
    asked = {"wat is mensenhandel?": "wat/definitie", "wat is mensensmokkel?": "smokkel/definitie"}
    with ThreadPoolExecutor() as people:
        replies = list(people.map(lambda said: messages_of(Visitor(site).say(said)), [*asked] * 3))
    assert [reply[0]["topic"] for reply in replies] == [*asked.values()] * 3


def test_starting_again_forgets_what_was_offered_and_offers_anew(visitor):
    offered = choices(messages_of(visitor.say("wat is orgaanhandel?")))
    again = choices(messages_of(visitor.say("ik wil opnieuw beginnen")))
    assert again
    for payload in set(offered) - set(again):
        refused(visitor.choose(payload), 400, "not_offered")
    messages_of(visitor.choose(again[0]))


def test_after_a_wipe_there_is_no_talk(visitor):
    messages_of(visitor.say("hallo"))
    assert visitor.wipe().status_code == 204
    refused(visitor.say("hallo"), 401, "no_such_talk")
    refused(visitor.wipe(), 401, "no_such_talk")


def test_the_page_and_the_widget_are_served(site):
    assert "<baken-chat" in site.get("/").text
    assert "customElements.define" in site.get("/widget.js").text


def test_a_visit_leaves_no_cookie(site, visitor):
    responses = [site.get("/"), visitor.say("hallo"), visitor.wipe(), site.get("/nergens")]
    assert not any("set-cookie" in response.headers for response in responses)
    assert all(response.headers["cache-control"] == "no-store" for response in responses)
