"""Turns about items of the base: one that is quoted, and where, of when and how sure the last one is."""

from dataclasses import replace

import pytest

from baken.dialogue import turns
from baken.dialogue.catalogue import Catalogue
from baken.dialogue.memory import Memory
from baken.dialogue.reading import Guess, Reading

TOPICS = ["wat/dwang", "wat/wet", "hulp/loon", "onthulling/arbeid", "bot/wie", "bot/mens_spreken"]
CATALOGUE = Catalogue(
    titles={name: f"Over {name}" for name in TOPICS},
    languages={"pl"},
    unsourced={"bot/wie"},
    facts={"wat/dwang": ("feit", "artikel")},
    resting={"feit": ("wat/dwang", "wat/wet"), "beleefd": ("onthulling/arbeid", "hulp/loon")},
    gaps={"straf": "Welke straf hij krijgt, staat niet in mijn bronnen."},
)
PERSON = "bot/mens_spreken"


def reading(*labels, quote="feit", verdict="quote", **fields):
    ranking = tuple(Guess(label, 0.2 / (place + 1)) for place, label in enumerate(labels))
    return Reading(ranking, verdict=verdict, quote=quote, **fields)


def test_a_quotation_names_its_item_and_leads_on_to_the_nearest_topics_and_a_person():
    (utterance,) = turns.quote(reading("hulp/loon", "wat/wet", "wat/dwang"), CATALOGUE).utterances

    assert (utterance.response, utterance.facts) == ("utter_uit_bronnen", ("feit",))
    assert utterance.choices == ("wat/wet", "hulp/loon", PERSON)


@pytest.mark.parametrize(
    "labels, item, topic",
    [
        (["hulp/loon", "wat/wet", "wat/dwang"], "feit", "wat/wet"),
        (["hulp/loon"], "feit", "wat/dwang"),
        (["wat/wet"], "beleefd", "hulp/loon"),
        (["hulp/loon", "wat/wet"], "nergens", "hulp/loon"),
        (["buiten_bereik"], "nergens", "buiten_bereik"),
    ],
)
def test_the_topic_is_the_likeliest_that_rests_on_the_item_and_never_a_disclosure(labels, item, topic):
    assert turns.quote(reading(*labels, quote=item), CATALOGUE).utterances[0].about == topic


def test_a_quotation_is_remembered_by_name_and_ends_the_misses():
    assert turns.quote(reading("wat/wet", "hulp/loon"), CATALOGUE).memory == Memory("wat/wet", facts=("feit",))


def test_a_language_that_has_a_line_gets_it():
    turn = turns.quote(reading("wat/wet", language="pl"), CATALOGUE)

    assert [each.response for each in turn.utterances] == ["utter_uit_bronnen", "utter_taal_pl"]


def test_an_answer_may_be_followed_by_a_quotation():
    turn = turns.follow(reading("wat/wet", verdict="answer"), Memory(), CATALOGUE)

    assert turn.utterances == (turns.Utterance("utter_ook_in_bronnen", about="wat/wet", facts=("feit",)),)


def test_a_second_question_goes_before_a_quotation():
    read = reading("wat/wet", verdict="answer", segments=(Guess("wat/wet", 0.9), Guess("hulp/loon", 0.9)))

    assert [each.response for each in turns.follow(read, Memory(), CATALOGUE).utterances] == [
        "utter_tweede_vraag",
        "utter_hulp/loon",
    ]


def test_behind_an_answer_stands_what_baken_does_not_know_of_the_question():
    turn = turns.follow(reading("wat/wet", quote="", gap="straf", verdict="answer"), Memory(), CATALOGUE)

    assert turn.utterances == (turns.Utterance("utter_leemte", fill={"leemte": CATALOGUE.gaps["straf"]}),)


@pytest.mark.parametrize("decide", [turns.ask, turns.refuse])
def test_what_baken_does_not_know_is_said_by_name_with_the_nearest_topics(decide):
    turn = decide(reading("wat/wet", "hulp/loon", quote="", gap="straf"), Memory(misses=1), CATALOGUE)

    (utterance,) = turn.utterances
    assert (utterance.response, utterance.fill["leemte"]) == ("utter_leemte_keuze", CATALOGUE.gaps["straf"])
    assert utterance.choices == ("wat/wet", "hulp/loon", PERSON)
    assert turn.memory.misses == 2


@pytest.mark.parametrize(
    "aspect, response", [("", "utter_bron"), ("age", "utter_bron_oud"), ("trust", "utter_bron_zeker")]
)
def test_what_was_quoted_last_can_be_asked_about(aspect, response):
    memory = Memory("wat/wet", facts=("feit",))
    read = reading("bron_vragen", quote="", verdict="answer", aspect=aspect)

    turn = turns.sources(read, memory, CATALOGUE)

    assert turn.utterances == (turns.Utterance(response, about="wat/wet", facts=("feit",)),)
    assert turn.memory == memory


@pytest.mark.parametrize("aspect, facts", [("", ()), ("age", ("feit", "artikel")), ("trust", ("feit", "artikel"))])
def test_of_an_answer_to_a_topic_it_is_about_all_that_the_answer_rests_on(aspect, facts):
    read = replace(reading("bron_vragen", quote=""), aspect=aspect)

    assert turns.sources(read, Memory("wat/dwang"), CATALOGUE).utterances[0].facts == facts


@pytest.mark.parametrize("aspect", ["", "age", "trust"])
def test_an_answer_about_baken_has_no_source_whatever_is_asked(aspect):
    read = replace(reading("bron_vragen", quote=""), aspect=aspect)

    assert turns.sources(read, Memory("bot/wie"), CATALOGUE).utterances == (turns.Utterance("utter_geen_bron"),)
