"""Rasa's response generator, for messages about items of the base."""

import asyncio

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from baken.dialogue import nlg
from baken.knowledge import Knowledge

RESPONSES = {
    "utter_wat/dwang": [{"text": "Het waren er {figure:gemeld}."}],
    "utter_bron": [{"text": "Hiervandaan:\n{bronnen}"}],
    "utter_uit_bronnen": [{"text": "Dit staat er:\n\n{citaat}"}],
    "utter_bron_oud": [{"text": "{ouderdom}"}],
    "utter_bron_zeker": [{"text": "{zekerheid}"}],
}


@pytest.fixture
def generate(knowledge, monkeypatch):
    monkeypatch.setattr(Knowledge, "load", lambda folder: knowledge)
    monkeypatch.setattr(nlg, "load_charts", lambda *given: {})
    generator = nlg.KnowledgeGenerator(None, Domain.from_dict({"responses": RESPONSES}))

    def message(name, **options):
        return asyncio.run(generator.generate(name, DialogueStateTracker("iemand", []), "web", **options))

    return message


def test_a_quotation_is_the_item_under_its_topic_with_its_source(generate):
    message = generate("utter_uit_bronnen", about="wat/dwang", facts=["uitspraak"])

    assert message["text"] == "Dit staat er:\n\nDit is zo."
    assert message["metadata"]["topic"] == "wat/dwang"
    assert [each["id"] for each in message["metadata"]["sources"]] == ["twee"]
    assert "contacts" not in message["metadata"]


def test_a_quoted_organisation_can_be_called(generate):
    message = generate("utter_uit_bronnen", about="wat/dwang", facts=["organisation/hulplijn"])

    assert [each["phone"] for each in message["metadata"]["contacts"]] == ["0900 1234"]


def test_the_sources_of_items_are_named_in_the_place_of_those_of_the_topic(generate):
    message = generate("utter_bron", about="wat/dwang", facts=["uitspraak"])

    assert "Rapport twee" in message["text"]
    assert "Rapport een" not in message["text"]
    assert [each["id"] for each in message["metadata"]["sources"]] == ["twee"]


@pytest.mark.parametrize("response, says", [("utter_bron_oud", "2021"), ("utter_bron_zeker", "2 bronnen")])
def test_items_can_be_told_of_how_old_and_how_sure_they_are(generate, response, says):
    message = generate(response, about="wat/dwang", facts=["gemeld"])

    assert says in message["text"]
    assert [each["id"] for each in message["metadata"]["sources"]] == ["een"]
