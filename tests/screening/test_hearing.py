"""What a message means while a question is open."""

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.screening.hearing import hear, overhear
from baken.screening.told import Told


def reading(label="buiten_bereik", confidence=0.2):
    return Reading((Guess(label, confidence),))


@pytest.fixture
def heard(check):
    def of(told, step="papieren_afgenomen", label="buiten_bereik", confidence=0.2):
        return hear(told, reading(label, confidence), step, check.signals)

    return of


SAID = {"papieren_afgenomen": 0.0}


@pytest.mark.parametrize(
    "told, wanted",
    [
        (Told("ja", scores=SAID), "yes"),
        (Told("nee", scores=SAID), "no"),
        (Told("weet_niet", scores=SAID), "unknown"),
        (Told("overslaan", scores=SAID), "skipped"),
        (Told("ja", more=True, softened=True, scores=SAID), "qualified"),
        (Told("ja", more=True, denies=("papieren_afgenomen",), scores=SAID), "qualified"),
        (Told(more=True, tells=("papieren_afgenomen",), scores={"papieren_afgenomen": 0.6}), "yes"),
        (Told("nee", more=True, tells=("papieren_afgenomen",), scores={"papieren_afgenomen": 0.6}), "yes"),
        (Told(more=True, affirms=0.6, scores=SAID), "yes"),
        (Told(more=True, affirms=-0.4, scores=SAID), "qualified"),
        (Told(more=True, affirms=0.1, scores=SAID), None),
    ],
)
def test_the_answer_to_what_was_asked(heard, told, wanted):
    assert heard(told).answers.get("papieren_afgenomen") == wanted


@pytest.mark.parametrize(
    "payload, wanted",
    [("bevestigen", "yes"), ("ontkennen", "no"), ("weet_niet", "unknown"), ("overslaan", "skipped")],
)
def test_a_choice_is_an_answer(heard, payload, wanted):
    assert heard(Told(), label=payload, confidence=1.0).answers == {"papieren_afgenomen": wanted}


def test_a_sentence_may_answer_two_questions(heard):
    told = Told(more=True, tells=("papieren_afgenomen", "opgesloten"), scores={"opgesloten": 1})

    assert heard(told).answers == {"papieren_afgenomen": "yes", "opgesloten": "yes"}


@pytest.mark.parametrize("alarm", ["noodgeval", "crisis"])
@pytest.mark.parametrize(
    "told",
    [
        Told("ja", more=True, scores=SAID, danger=0.6),
        Told(more=True, scores=SAID, danger=0.3),
        Told(more=True, whom="zelf", scores=SAID, danger=0.9),
    ],
)
def test_danger_goes_before_any_answer(heard, alarm, told):
    assert heard(told, label=alarm).kind == "alarm"


@pytest.mark.parametrize(
    "told, step",
    [
        (Told("nee", scores=SAID, danger=0.9), "papieren_afgenomen"),
        (Told(more=True, bare=True, whom="zelf", scores=SAID, danger=0.9), "over_wie"),
        (Told(more=True, bare=True, minor="yes", scores=SAID, danger=0.9), "minderjarig"),
        (Told("ja", more=True, scores=SAID, danger=0.4), "papieren_afgenomen"),
        (Told(more=True, scores=SAID, danger=0.1), "papieren_afgenomen"),
    ],
)
def test_what_only_sounds_like_danger_as_a_first_message_is_an_answer(heard, told, step):
    assert heard(told, step, label="crisis", confidence=0.95).kind != "alarm"


@pytest.mark.parametrize("label", ["noodgeval", "crisis"])
def test_outside_the_check_the_topics_alone_decide_on_danger(heard, label):
    assert heard(Told(more=True, scores=SAID), "", label=label).kind == "alarm"


def test_a_question_of_its_own_is_left_to_the_rest_of_baken(heard):
    assert heard(Told(question=True, more=True, scores=SAID), label="wat/dwang", confidence=0.8).kind == "aside"


def test_a_story_outside_the_check_says_about_whom_it_is(check):
    told = Told(more=True, tells=("geweld",), scores={"geweld": 1.0}, whom="ander")

    assert overhear(told, reading("onthulling/seksueel", 0.9), check.signals).perspective == "zelf"
    assert overhear(told, reading("onthulling/over_ander", 0.9), check.signals).perspective == "ander"
