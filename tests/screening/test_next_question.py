"""Which question comes next."""

import pytest

from baken.screening.case import Case
from baken.screening.questions import next_question

FIRST = {"nu_gevaar": "no", "minderjarig": "no"}
CORE = ["opgesloten", "bedreigd", "werk_tegen_wil", "geld_afgenomen"]


@pytest.fixture
def after(check):
    """The next question after some answers, and how many it takes to the end when the rest is `no`."""

    def after(answers, topics=(), perspective="zelf"):
        case = Case({**FIRST, **answers}, perspective, topics=frozenset(topics))
        return next_question(case, ["over_wie", *case.answers], True, check.signals, check.settings)

    return after


def test_after_the_first_ones_the_core_is_asked(after):
    assert after({}) == CORE[0]
    assert after({CORE[0]: "no"}) == CORE[1]


@pytest.mark.parametrize(
    "topic, question",
    [
        ("vormen/bedelen", "bedelen_gedwongen"),
        ("vormen/organen", "orgaan"),
        ("onthulling/crimineel", "strafbare_feiten"),
    ],
)
def test_the_topic_that_the_talk_was_on_is_asked_about_early(after, topic, question):
    core, asked = dict.fromkeys(CORE, "no"), []
    while question not in asked and len(asked) < 3:
        asked.append(after({**core, **dict.fromkeys(asked, "no")}, [topic]))

    assert question in asked


def test_what_was_told_goes_before_the_topic(after):
    told = {**dict.fromkeys(CORE, "no"), "loon_ingehouden": "yes"}

    assert after(told, ["vormen/bedelen"]) != "bedelen_gedwongen"


def test_one_more_no_after_a_core_of_no_ends_it(after):
    assert after({**dict.fromkeys(CORE, "no"), "loon_ingehouden": "no"}) is None


@pytest.mark.parametrize("more", [{"minderjarig": "yes"}, {"bedreigd": "unknown"}, {"gecontroleerd": "yes"}])
def test_there_is_more_patience_with_a_minor_with_who_does_not_know_and_after_a_signal(after, more):
    assert after({**dict.fromkeys(CORE, "no"), "loon_ingehouden": "no", **more})


def test_who_tells_of_another_and_does_not_know_the_core_is_asked_what_can_be_seen(after, check):
    question = after(dict.fromkeys(CORE, "unknown"), perspective="ander")

    assert check.signals[question].seen
    assert not check.signals[after(dict.fromkeys(CORE, "no"), perspective="ander")].seen


def test_who_knows_nothing_of_the_core_may_tell_all_that_can_be_seen(after, check):
    asked = dict.fromkeys(CORE, "unknown")
    while question := after(asked, perspective="ander"):
        asked[question] = "no"

    seen = {name for name, signal in check.signals.items() if signal.seen}
    assert len(seen & set(asked)) >= len(seen) - 1  # the most that may be asked is nearer


def test_of_a_minor_it_is_asked_first_what_needs_no_force(after):
    asked = {**dict.fromkeys(CORE, "unknown"), "minderjarig": "yes"}

    assert after(asked, perspective="ander") in ("seks_tegen_wil", "strafbare_feiten")
