"""What was understood of a message, and its way through Rasa's parse data."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.dialogue.reading import Guess, Reading, group_of, parse_data

guesses = st.lists(st.builds(Guess, st.text(min_size=1), st.floats(0, 1).map(lambda share: round(share, 4))))
readings = st.builds(
    Reading,
    ranking=guesses.map(tuple),
    segments=guesses.map(tuple),
    language=st.sampled_from(["nl", "en", "ar"]),
    verdict=st.sampled_from(["answer", "ask", "refuse"]),
    elliptic=st.booleans(),
)
RANKING = (
    Guess("wat/dwang", 0.375), Guess("hulp/loon", 0.25), Guess("wat/wet", 0.25), Guess("bedanken", 0.125),
)  # fmt: skip


@given(readings)
def test_a_reading_comes_back_as_it_was(reading):
    assert Reading.from_dict(json.loads(json.dumps(reading.as_dict()))) == reading


def test_a_reading_with_nothing_but_a_ranking_is_dutch_and_answered():
    reading = Reading.from_dict({"ranking": [{"label": "wat/dwang", "confidence": 1.0}]})

    assert reading == Reading((Guess("wat/dwang", 1.0),))
    assert (reading.language, reading.verdict, reading.elliptic) == ("nl", "answer", False)


@pytest.mark.parametrize("label, group", [("wat/dwang", "wat"), ("noodgeval", "noodgeval"), ("a/b/c", "a")])
def test_the_group_of_a_label(label, group):
    assert group_of(label) == group


def test_the_confidence_of_a_group_is_the_sum_of_its_topics():
    parsed = parse_data(Reading(RANKING))

    assert parsed["intent"] == {"name": "wat", "confidence": 0.625}
    assert parsed["intent_ranking"] == [
        {"name": "wat", "confidence": 0.625},
        {"name": "hulp", "confidence": 0.25},
        {"name": "bedanken", "confidence": 0.125},
    ]


def test_the_intent_is_the_group_of_the_best_label_even_when_another_sums_to_more():
    ranking = (Guess("hulp/loon", 0.4), Guess("wat/dwang", 0.3), Guess("wat/wet", 0.3))

    assert parse_data(Reading(ranking))["intent"] == {"name": "hulp", "confidence": 0.4}


def test_the_response_selector_has_each_group_with_its_best_topic_first():
    selectors = parse_data(Reading(RANKING))["response_selector"]

    assert selectors["all_retrieval_intents"] == ["hulp", "wat"]
    assert selectors["wat"]["response"]["intent_response_key"] == "wat/dwang"
    assert selectors["wat"]["response"]["utter_action"] == "utter_wat/dwang"
    assert [each["intent_response_key"] for each in selectors["wat"]["ranking"]] == ["wat/dwang", "wat/wet"]


@pytest.mark.parametrize("verdict, intent", [("ask", "nlu_fallback"), ("refuse", "buiten_bereik")])
def test_a_verdict_that_is_no_answer_becomes_the_intent(verdict, intent):
    assert parse_data(Reading(RANKING, verdict=verdict))["intent"] == {"name": intent, "confidence": 0.375}


@given(readings.filter(lambda reading: reading.ranking))
def test_parse_data_is_plain_and_holds_the_reading(reading):
    parsed = json.loads(json.dumps(parse_data(reading)))

    assert Reading.from_dict(parsed["reading"]) == reading
    total = sum(guess.confidence for guess in reading.ranking)
    assert sum(each["confidence"] for each in parsed["intent_ranking"]) == pytest.approx(total)
