"""What Rasa utters becomes the messages of the contract."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.channels.replies import choices_of, to_messages

FIELDS = {"text", "topic", "lang", "choices", "sources", "figure", "comparison", "contacts"}

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
BUTTON = st.fixed_dictionaries({"title": WORDS, "payload": WORDS})
METADATA = st.fixed_dictionaries(
    {},
    optional={
        "topic": st.sampled_from(["wat/definitie", "welkom", "taal_pl", "tweede_vraag", "buiten_bereik_2"]),
        "sources": st.lists(st.fixed_dictionaries({"id": WORDS, "title": WORDS}, optional={"date": WORDS})),
        "contacts": st.lists(st.fixed_dictionaries({"name": WORDS}, optional={"anonymous": st.booleans()})),
        "comparison": st.just({"columns": ["", "a"], "rows": [["b", "c"]]}),
    },
)
UTTERANCE = st.fixed_dictionaries(
    {"text": st.none() | WORDS | st.lists(WORDS).map("\n\n".join)},
    optional={"buttons": st.none() | st.lists(BUTTON), "metadata": st.none() | METADATA, "attachment": st.none()},
)


@given(st.lists(UTTERANCE, max_size=4))
def test_whatever_is_uttered_every_message_has_a_text_and_no_empty_field(utterances):
    for message in to_messages(utterances):
        assert message["text"].strip()
        assert set(message) <= FIELDS
        assert all(value not in (None, "", [], {}) for value in message.values())
        json.dumps(message)


@given(st.lists(UTTERANCE, max_size=4))
def test_no_word_is_lost(utterances):
    uttered = "".join("".join((utterance["text"] or "").split()) for utterance in utterances)
    assert "".join("".join(message["text"].split()) for message in to_messages(utterances)) == uttered


def test_of_two_choices_with_the_same_payload_the_first_stays():
    buttons = [{"title": "Een", "payload": "a"}, {"title": "Twee", "payload": "b"}, {"title": "Drie", "payload": "a"}]
    assert [choice["title"] for choice in choices_of({"buttons": buttons})] == ["Een", "Twee"]


@given(UTTERANCE)
def test_a_choice_is_on_the_wire_exactly_when_it_may_be_taken(utterance):
    messages = to_messages([utterance])
    shown = [choice for message in messages for choice in message.get("choices", [])]
    assert shown == (choices_of(utterance) if messages else [])
    payloads = [choice["payload"] for choice in shown]
    assert len(payloads) == len(set(payloads))


def test_an_answer_is_split_at_blank_lines_and_what_belongs_to_it_goes_with_the_last_part():
    utterance = {
        "text": "Eerst dit.\nEn dit.\n\n \nDan dat.\n",
        "buttons": [{"title": "Meer", "payload": "meer_uitleg", "type": "postback"}],
        "metadata": {
            "topic": "wat/definitie",
            "sources": [{"id": "nrm", "title": "Rapport", "publisher": "NRM", "url": "https://x", "checked": "nu"}],
            "contacts": [{"name": "CoMensha", "phone": "033", "anonymous": False}],
            "comparison": {"columns": ["", "a"], "rows": [["b", "c"]]},
        },
        "utter_action": "utter_wat/definitie",
        "timestamp": 1.0,
        "elements": None,
    }
    assert to_messages([utterance]) == [
        {"text": "Eerst dit.\nEn dit.", "topic": "wat/definitie"},
        {
            "text": "Dan dat.",
            "topic": "wat/definitie",
            "choices": [{"title": "Meer", "payload": "meer_uitleg"}],
            "sources": [{"id": "nrm", "title": "Rapport", "publisher": "NRM", "url": "https://x"}],
            "contacts": [{"name": "CoMensha", "phone": "033", "anonymous": False}],
            "comparison": {"columns": ["", "a"], "rows": [["b", "c"]]},
        },
    ]


@pytest.mark.parametrize(
    "response, topic",
    [
        ("wat/definitie", "wat/definitie"),
        ("noodgeval", "noodgeval"),
        ("buiten_bereik", "buiten_bereik"),
        ("buiten_bereik_3", "buiten_bereik"),
        ("daderhulp", "buiten_bereik"),
        ("verkeerd_begrepen_2", "ontkennen"),
        ("nog_hier_2", "buiten_bereik"),
        ("vraag_onderwerp", "nlu_fallback"),
        ("welkom", None),
        ("welkom_hulp", None),
        ("storing", None),
    ],
)
def test_the_topic_is_what_was_answered_in_whichever_wording(response, topic):
    (message,) = to_messages([{"text": "x", "metadata": {"topic": response}}])
    assert message.get("topic") == topic


def test_lines_between_answers_belong_to_the_answer_before_them():
    names = ["wat/definitie", "tweede_vraag", "hulp/slachtoffer", "taal_pl"]
    messages = to_messages([{"text": name, "metadata": {"topic": name}} for name in names])
    assert [message["topic"] for message in messages] == [
        "wat/definitie",
        "wat/definitie",
        "hulp/slachtoffer",
        "hulp/slachtoffer",
    ]
    assert [message.get("lang") for message in messages] == [None, None, None, "pl"]
