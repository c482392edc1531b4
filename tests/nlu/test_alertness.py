"""The rules on danger against the classifier: who wins, and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.dialogue.reading import Guess, Reading, group_of
from baken.nlu.alarms import Evidence
from baken.nlu.alertness import NOTICED, STEERS, SUSPECTED, URGENCY, weigh

QUESTION, OTHER = "hulp/melden", "wat/definitie"
LABELS = ["noodgeval", "crisis", "onthulling/arbeid", "onthulling/over_ander", QUESTION, OTHER]
GROUPS = st.frozensets(st.sampled_from(URGENCY))


def reading(**confidences):
    """A reading with these confidences; a double underscore stands for the stroke in a label."""
    guesses = [Guess(name.replace("__", "/"), confidence) for name, confidence in confidences.items()]
    return Reading(ranking=tuple(sorted(guesses, key=lambda guess: -guess.confidence)))


def suspected(label, confidence):
    """A reading with this label on top and a fifth of danger."""
    return reading(**{label: confidence, "noodgeval": SUSPECTED})


@pytest.mark.parametrize(
    "label, confidence, wins",
    [
        ("overslaan", STEERS, "overslaan"),
        ("overslaan", STEERS - 0.01, "noodgeval"),
        ("hulp__melden", 0.6, "noodgeval"),
        ("buiten_bereik", 0.6, "noodgeval"),
        ("daderhulp", 0.6, "noodgeval"),
    ],
)
def test_a_suspicion_does_not_win_from_a_message_that_steers_the_talk(label, confidence, wins):
    assert weigh(suspected(label, confidence), Evidence()).best.label == wins


def test_a_rule_that_stands_in_doubt_does():
    assert weigh(suspected("overslaan", 0.6), Evidence(doubtful=("crisis",))).best.label == "crisis"


CALM = reading(hulp__melden=0.9, wat__definitie=0.09, noodgeval=0.01)
NOTICED_DANGER = reading(hulp__melden=0.9, wat__definitie=0.08, noodgeval=NOTICED)


@pytest.mark.parametrize(
    "read, evidence, wins",
    [
        pytest.param(CALM, Evidence(), QUESTION, id="nothing speaks of danger"),
        pytest.param(CALM, Evidence(certain=("noodgeval",)), QUESTION, id="a rule alone is not enough"),
        pytest.param(
            NOTICED_DANGER, Evidence(certain=("crisis",)), "crisis", id="a rule needs a trace of danger of any kind"
        ),
        pytest.param(
            NOTICED_DANGER,
            Evidence(certain=("crisis", "noodgeval")),
            "noodgeval",
            id="the most urgent of two rules wins",
        ),
        pytest.param(
            NOTICED_DANGER,
            Evidence(doubtful=("noodgeval",)),
            QUESTION,
            id="a doubtful rule needs a classifier that suspects danger",
        ),
        pytest.param(
            reading(hulp__melden=0.7, noodgeval=SUSPECTED),
            Evidence(doubtful=("crisis",)),
            "crisis",
            id="a doubtful rule stands when the classifier suspects any danger",
        ),
        pytest.param(
            reading(hulp__melden=0.7, noodgeval=SUSPECTED),
            Evidence(),
            "noodgeval",
            id="danger that the classifier suspects goes before a likelier topic",
        ),
        pytest.param(
            reading(hulp__melden=0.7, noodgeval=SUSPECTED),
            Evidence(doubted=frozenset({"noodgeval"})),
            QUESTION,
            id="a suspicion gives way to a doubt",
        ),
        pytest.param(
            reading(crisis=0.6, hulp__melden=0.3),
            Evidence(vetoed=frozenset({"crisis"}), doubted=frozenset({"crisis"})),
            "crisis",
            id="nothing takes down what the classifier puts on top",
        ),
        pytest.param(
            reading(onthulling__arbeid=0.6, noodgeval=0.3),
            Evidence(certain=("noodgeval",)),
            "noodgeval",
            id="a rule on something more urgent goes before what the classifier puts on top",
        ),
    ],
)
def test_which_label_wins(read, evidence, wins):
    assert weigh(read, evidence).best.label == wins


def test_of_the_disclosures_the_one_that_the_classifier_noticed_is_raised():
    read = reading(hulp__melden=0.8, onthulling__over_ander=0.1, onthulling__arbeid=0.05)
    raised = weigh(read, Evidence(certain=("onthulling/arbeid",)))
    assert raised.best.label == "onthulling/over_ander"


@st.composite
def readings(draw):
    weights = draw(st.lists(st.floats(0.01, 1), min_size=len(LABELS), max_size=len(LABELS)))
    guesses = [Guess(label, weight / sum(weights)) for label, weight in zip(LABELS, weights, strict=True)]
    return Reading(ranking=tuple(sorted(guesses, key=lambda guess: -guess.confidence)))


@given(readings(), st.lists(st.sampled_from(LABELS[:4])), GROUPS, GROUPS)
def test_rules_and_vetoes_never_take_an_alarm_of_the_classifier_away(read, certain, vetoed, doubted):
    weighed = weigh(read, Evidence(tuple(certain), (), vetoed, doubted))
    if group_of(read.best.label) in URGENCY:
        assert URGENCY.index(group_of(weighed.best.label)) <= URGENCY.index(group_of(read.best.label))


@given(readings(), st.lists(st.sampled_from(LABELS[:4])), GROUPS, GROUPS)
def test_the_ranking_keeps_its_labels_and_its_order_of_confidence(read, certain, vetoed, doubted):
    weighed = weigh(read, Evidence(tuple(certain), (), vetoed, doubted))
    confidences = [guess.confidence for guess in weighed.ranking]
    assert {guess.label for guess in weighed.ranking} == {guess.label for guess in read.ranking}
    assert confidences == sorted(confidences, reverse=True)
