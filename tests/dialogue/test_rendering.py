"""From a response as an editor writes it to a message as a channel sends it."""

import pytest

from baken.dialogue.rendering import contact, describe, render_response, source
from baken.figures.chart import Chart
from baken.knowledge import UnknownReference

RAPPORT = {
    "id": "een", "title": "Rapport een", "publisher": "Een uitgever", "date": "2021-12", "url": "https://voorbeeld.nl/een",
}  # fmt: skip


def sources(variation, knowledge):
    rendered = render_response("utter_wat/dwang", variation, knowledge)
    return [each["id"] for each in rendered["metadata"].get("sources", [])]


def test_every_version_has_its_facts_filled_in(knowledge):
    written = {
        "text": "Het waren er {figure:gemeld}.",
        "metadata": {"simpler": "In {year:gemeld}.", "longer": "Bel {phone:hulplijn}."},
    }

    assert render_response("utter_wat/dwang", written, knowledge)["versions"] == {
        "text": "Het waren er 1.334.",
        "simpler": "In 2020.",
        "longer": "Bel 0900 1234.",
    }


def test_choices_and_channel_stay_as_they_were(knowledge):
    buttons = [{"title": "Verder", "payload": "wat/wet"}]

    rendered = render_response("utter_wat/dwang", {"text": "Ja.", "buttons": buttons, "channel": "web"}, knowledge)

    assert (rendered["buttons"], rendered["channel"]) == (buttons, "web")


def test_what_only_an_editor_needs_is_left_out(knowledge):
    rendered = render_response("utter_wat/dwang", {"text": "Ja.", "metadata": {"title": "Dwang"}}, knowledge)

    assert rendered == {"versions": {"text": "Ja."}, "metadata": {"topic": "wat/dwang"}}


@pytest.mark.parametrize(
    "variation, ids",
    [
        ({"text": "Ja."}, []),
        ({"text": "Ja.", "metadata": {"facts": ["uitspraak"]}}, ["twee"]),
        ({"text": "{figure:gemeld} in {year:gemeld}"}, ["een"]),
        ({"text": "artikel {value:artikel}"}, ["een"]),
        ({"text": "Bel {phone:hulplijn}."}, ["drie"]),
        ({"text": "{name:hulplijn}, {site:hulplijn}"}, []),
        ({"text": "{figure:gemeld}", "metadata": {"facts": ["uitspraak", "artikel"]}}, ["twee", "een"]),
        ({"text": "Ja.", "metadata": {"longer": "artikel {value:artikel}"}}, ["een"]),
    ],
)
def test_sources_follow_from_what_is_told_each_once(knowledge, variation, ids):
    assert sources(variation, knowledge) == ids


def test_a_source_as_it_is_named(knowledge):
    assert source("een", knowledge) == RAPPORT
    assert "date" not in source("twee", knowledge)


def test_a_source_on_one_line(knowledge):
    assert describe(RAPPORT) == "- Rapport een, Een uitgever, 2021-12. https://voorbeeld.nl/een"
    assert "zonder datum" in describe(source("twee", knowledge))


def test_a_contact_has_what_is_known_and_says_it_when_it_is_not_anonymous(knowledge):
    assert contact("hulplijn", knowledge) == {
        "name": "De hulplijn",
        "phone": "0900 1234",
        "url": "https://www.hulplijn.nl",
        "anonymous": False,
        "what": "Luistert.",
    }


def test_a_comparison_has_its_facts_filled_in(knowledge):
    written = {"columns": ["", "handel"], "rows": [["wet", "artikel {value:artikel}"]]}

    rendered = render_response("utter_wat/dwang", {"text": "Ja.", "metadata": {"comparison": written}}, knowledge)

    assert rendered["metadata"]["comparison"] == {"columns": ["", "handel"], "rows": [["wet", "artikel 273f"]]}


@pytest.mark.parametrize(
    "variation, error",
    [
        ({"text": "{figure:weg}"}, UnknownReference),
        ({"text": "Ja.", "metadata": {"facts": ["weg"]}}, KeyError),
        ({"text": "Ja.", "metadata": {"contacts": ["weg"]}}, KeyError),
    ],
)
def test_what_refers_to_nothing_stops_the_start(knowledge, variation, error):
    with pytest.raises(error):
        render_response("utter_wat/dwang", variation, knowledge)


def test_a_chart_goes_with_its_answer_and_its_sources_are_named(knowledge):
    chart = Chart("Titel", "personen", "mensen", (("2020", 1334),), "Een uitgever", "Samen.", ("gemeld",), "grafiek")
    variation = {"text": "Ja.", "metadata": {"chart": "grafiek"}}
    metadata = render_response("utter_wat/dwang", variation, knowledge, {"grafiek": chart})["metadata"]

    assert metadata["figure"]["series"] == [{"label": "2020", "value": 1334}]
    assert [(each["id"], each["facts"]) for each in metadata["sources"]] == [("een", ["gemeld"])]
