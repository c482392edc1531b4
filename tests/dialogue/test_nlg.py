"""Rasa's response generator with facts filled in: versions, sources by name, and a new model."""

import asyncio

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from baken.dialogue import nlg
from baken.dialogue.memory import Memory
from baken.dialogue.reading import Guess, Reading
from baken.knowledge import Knowledge, UnknownReference

RESPONSES = {
    "utter_wat/dwang": [
        {
            "text": "Het waren er {figure:gemeld}.",
            "buttons": [{"title": "De wet", "payload": "wat/wet"}],
            "metadata": {"simpler": "Heel veel.", "longer": "In {year:gemeld}.", "contacts": ["hulplijn"]},
        }
    ],
    "utter_bedanken": [{"text": "Graag gedaan."}],
    "utter_bron": [{"text": "Dit komt hiervandaan:\n{bronnen}"}],
}


@pytest.fixture
def generator(knowledge, monkeypatch):
    monkeypatch.setattr(Knowledge, "load", lambda folder: knowledge)
    monkeypatch.setattr(nlg, "load_charts", lambda knowledge, data: {})
    return nlg.KnowledgeGenerator(None, Domain.from_dict({"responses": RESPONSES}))


@pytest.fixture
def generate(generator):
    def message(name, talk=None, **options):
        return asyncio.run(generator.generate(name, talk or talk_after(""), "web", **options))

    return message


def talk_after(topic, *read, elliptic=True):
    """A talk in which `topic` was answered, and that went on with a message that was read so."""
    talk = DialogueStateTracker("iemand", [AnySlot("memory", mappings=[{}])])
    talk.update(SlotSet("memory", Memory(topic).as_dict()))
    if read:
        reading = Reading(tuple(Guess(label, 0.5) for label in read), elliptic=elliptic)
        talk.update(UserUttered("en dan?", parse_data={"reading": reading.as_dict()}))
    return talk


@pytest.mark.parametrize(
    "variant, text", [("text", "Het waren er 1.334."), ("simpler", "Heel veel."), ("longer", "In 2020.")]
)
def test_an_answer_has_three_versions(generate, variant, text):
    assert generate("utter_wat/dwang", variant=variant)["text"] == text


@pytest.mark.parametrize(
    "talk, text",
    [
        (talk_after("wat/dwang", "wat/dwang"), "In 2020."),
        (talk_after("wat/dwang", "wat/dwang", elliptic=False), "Het waren er 1.334."),
        (talk_after("wat/wet", "wat/dwang"), "Het waren er 1.334."),
        (talk_after("wat/dwang", "wat/wet"), "Het waren er 1.334."),
        (talk_after("", "wat/dwang"), "Het waren er 1.334."),
    ],
    ids=["asked on", "asked again in full", "another topic before", "another topic now", "the first answer"],
)
def test_an_answer_that_was_just_given_comes_in_its_longer_version_when_asked_on_about(generate, talk, text):
    assert generate("utter_wat/dwang", talk)["text"] == text


def test_a_version_that_was_not_written_is_the_normal_one(generate):
    assert generate("utter_bedanken", variant="simpler")["text"] == "Graag gedaan."


@pytest.mark.parametrize("variant, offered", [("text", True), ("simpler", True), ("longer", False)])
def test_more_is_offered_until_it_has_been_told(generate, variant, offered):
    payloads = [button["payload"] for button in generate("utter_wat/dwang", variant=variant)["buttons"]]

    assert ("wat/wet" in payloads, "meer_uitleg" in payloads) == (True, offered)


def test_more_is_not_offered_where_there_is_none(generate):
    assert not generate("utter_bedanken").get("buttons")


def test_a_message_says_its_topic_its_sources_and_its_contacts(generate):
    metadata = generate("utter_wat/dwang")["metadata"]

    assert metadata["topic"] == "wat/dwang"
    assert [each["id"] for each in metadata["sources"]] == ["een"]
    assert [each["phone"] for each in metadata["contacts"]] == ["0900 1234"]


def test_the_sources_of_an_answer_are_named_on_request(generate):
    message = generate("utter_bron", about="wat/dwang")

    assert message["text"].endswith("\n- Rapport een, Een uitgever, 2021-12. https://voorbeeld.nl/een")
    assert (message["metadata"]["topic"], message["metadata"]["sources"][0]["id"]) == ("wat/dwang", "een")


def test_one_message_leaves_no_trace_in_the_next(generate):
    first = generate("utter_wat/dwang")
    generate("utter_bron", about="wat/dwang")

    assert generate("utter_wat/dwang") == first
    assert generate("utter_bron", about="wat/dwang") == generate("utter_bron", about="wat/dwang")


def test_a_response_that_is_not_there_gives_nothing(generate):
    assert generate("utter_weg") is None


def test_a_new_model_brings_new_responses(generator, generate):
    generator.responses = {"utter_nieuw": [{"text": "artikel {value:artikel}"}]}

    assert generate("utter_nieuw")["text"] == "artikel 273f"
    assert generate("utter_bedanken") is None


def test_a_broken_reference_stops_the_start(generator):
    with pytest.raises(UnknownReference):
        generator.responses = {"utter_nieuw": [{"text": "{figure:weg}"}]}
