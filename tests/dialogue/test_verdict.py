"""Sure enough to answer, close enough to ask, or honest enough to say no: one line per reading."""

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.dialogue.verdict import Thresholds, decide, judge

THRESHOLDS = Thresholds(refuse=0.2, guess=0.3, close=0.5, sure=0.6)


def reading(*guesses, **more):
    return Reading(tuple(Guess(*guess) for guess in guesses), **more)


@pytest.mark.parametrize(
    "guesses, verdict",
    [
        ([("wat/dwang", 0.9), ("wat/wet", 0.05)], "answer"),
        ([("wat/dwang", 0.6), ("wat/wet", 0.4)], "answer"),  # sure, however close the next
        ([("wat/dwang", 0.5), ("wat/wet", 0.25)], "ask"),
        ([("wat/dwang", 0.5), ("wat/wet", 0.24)], "answer"),  # the next is far behind
        ([("wat/dwang", 0.2), ("wat/wet", 0.1)], "ask"),
        ([("wat/dwang", 0.29), ("wat/wet", 0.01)], "ask"),  # no other is close, but this is a guess
        ([("wat/dwang", 0.3), ("wat/wet", 0.01)], "answer"),
        ([("onthulling/arbeid", 0.29), ("wat/wet", 0.01)], "answer"),  # who tells what happens is not questioned
        ([("onthulling/arbeid", 0.4), ("hulp/schuld", 0.39)], "answer"),
        ([("wat/dwang", 0.19), ("wat/wet", 0.18)], "refuse"),
        ([("buiten_bereik", 0.9), ("wat/wet", 0.05)], "refuse"),
        ([("buiten_bereik", 0.3), ("wat/wet", 0.29)], "refuse"),
        ([("opnieuw", 0.8), ("vorige", 0.1)], "ask"),  # it would forget the talk
        ([("opnieuw", 0.9), ("vorige", 0.1)], "answer"),
        ([("start_signaalcheck", 0.8), ("hulp/slachtoffer", 0.1)], "ask"),  # it would put questions to who asked one
        ([("start_signaalcheck", 0.9), ("hulp/slachtoffer", 0.1)], "answer"),
        ([("noodgeval", 0.4), ("hulp/bang", 0.39)], "answer"),  # in danger nobody is asked what they mean
        ([("hulp/bang", 0.4), ("noodgeval", 0.39)], "answer"),
        ([("bedanken", 0.4), ("afscheid", 0.39)], "answer"),
        ([("wat/dwang", 0.3)], "answer"),
    ],
)
def test_a_reading_gets_its_verdict(guesses, verdict):
    assert judge(reading(*guesses), THRESHOLDS) == verdict


def test_a_message_that_leans_on_the_last_is_not_asked_about():
    close = [("wat/dwang", 0.5), ("wat/wet", 0.45)]

    assert judge(reading(*close, elliptic=True), THRESHOLDS) == "answer"
    assert judge(reading(*close), THRESHOLDS) == "ask"


def test_a_message_that_leans_on_the_last_can_be_out_of_scope():
    assert judge(reading(("buiten_bereik", 0.8), elliptic=True), THRESHOLDS) == "refuse"


@pytest.mark.parametrize("guesses, verdict", [([("wat/dwang", 0.1), ("wat/wet", 0.01)], "answer"),
                                              ([("wat/dwang", 0.03), ("wat/wet", 0.02)], "ask"),
                                              ([("wat/dwang", 0.3), ("wat/wet", 0.29)], "answer"),
                                              ([("buiten_bereik", 0.29)], "ask"),
                                              ([("buiten_bereik", 0.3)], "refuse")])  # fmt: skip
def test_a_foreign_message_is_not_refused_for_being_read_with_little_confidence(guesses, verdict):
    assert judge(reading(*guesses, language="ar"), THRESHOLDS) == verdict


def test_deciding_changes_nothing_but_the_verdict():
    before = reading(("buiten_bereik", 0.8), language="pl", elliptic=True)

    after = decide(before, THRESHOLDS)

    assert after.verdict == "refuse"
    assert {**after.as_dict(), "verdict": before.verdict} == before.as_dict()
