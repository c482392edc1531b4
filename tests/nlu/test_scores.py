"""The figures by which an NLU is judged, against figures computed by hand."""

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.nlu.scores import Item, Outcome, label_accuracy, outcome, summarise

DEFINITION, COERCION, LAW, REFUSED = "wat/definitie", "wat/dwang", "wat/wet", "buiten_bereik"
OUTCOMES = [
    Outcome(Item("a", [DEFINITION]), [DEFINITION, COERCION], 0.9, "answer"),
    Outcome(Item("b", [COERCION]), [DEFINITION, LAW, COERCION], 0.65, "ask"),
    Outcome(Item("c", [REFUSED]), [REFUSED, LAW], 0.85, "refuse"),
    Outcome(Item("d", [COERCION, LAW]), [LAW, DEFINITION], 0.55, "answer"),
    Outcome(Item("e", [REFUSED]), [LAW, DEFINITION, COERCION, REFUSED], 0.45, "answer"),
]


@pytest.mark.parametrize(
    "figure, value",
    [
        ("top1", 3 / 5),
        ("top3", 4 / 5),
        # F1 of definitie (guessed once too often), of dwang, of wet (once too often), and of a refusal (once missed)
        ("macro_f1", (2 / 3 + 0 + 2 / 3 + 2 / 3) / 4),
        ("oos_recall", 1 / 2),
        ("false_refusals", 0),
        ("asked", 1 / 5),
        ("ece", (0.1 + 0.65 + 0.15 + 0.45 + 0.45) / 5),
    ],
)
def test_a_figure(figure, value):
    assert summarise(OUTCOMES)[figure] == pytest.approx(value)


def test_calibration_is_measured_over_all_that_were_equally_sure():
    sure = [Outcome(Item("", [label]), [LAW], 0.75, "answer") for label in (LAW, LAW, LAW, COERCION)]

    assert summarise(sure)["ece"] == pytest.approx(0)


def test_groups_are_counted_by_the_first_label():
    assert summarise(OUTCOMES)["groups"] == {
        "buiten_bereik": {"items": 2, "top1": 1 / 2},
        "wat": {"items": 3, "top1": pytest.approx(2 / 3)},
    }


def test_confusions_are_named_and_counted():
    assert summarise([*OUTCOMES, OUTCOMES[1]])["confusions"] == [
        {"label": COERCION, "predicted": DEFINITION, "count": 2},
        {"label": REFUSED, "predicted": LAW, "count": 1},
    ]


def test_the_accuracy_of_each_label():
    assert label_accuracy(OUTCOMES) == {REFUSED: 1 / 2, COERCION: 1 / 2, DEFINITION: 1}


def test_a_refusal_of_what_was_in_scope_is_false():
    refused = Outcome(Item("", [LAW]), [REFUSED, LAW], 0.1, "refuse")

    assert summarise([refused, OUTCOMES[0]])["false_refusals"] == 1 / 2


def test_a_refusal_of_what_may_be_refused_is_not_false():
    refused = Outcome(Item("", [LAW, REFUSED]), [REFUSED, LAW], 0.1, "refuse")

    assert summarise([refused])["false_refusals"] == 0


def test_nothing_cannot_be_scored():
    with pytest.raises(ValueError, match="nothing to score"):
        summarise([])


@pytest.mark.parametrize(
    "verdict, labels, predicted",
    [
        ("answer", ["wat/wet", "wat/dwang"], ["wat/wet", "wat/dwang"]),
        ("ask", ["wat/wet", "wat/dwang"], ["wat/wet", "wat/dwang"]),
        ("refuse", ["wat/wet", "buiten_bereik"], ["buiten_bereik", "wat/wet"]),
        ("answer", ["daderhulp", "wat/wet", "buiten_bereik"], ["buiten_bereik", "wat/wet"]),
    ],
)
def test_a_reading_becomes_an_outcome(verdict, labels, predicted):
    ranking = tuple(Guess(label, 0.4 / (place + 1)) for place, label in enumerate(labels))

    result = outcome(Item("", ["wat/wet"]), Reading(ranking, verdict=verdict))

    assert (result.predicted, result.confidence, result.verdict) == (predicted, 0.4, verdict)
