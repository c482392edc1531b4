"""What always holds of the signaalcheck, whatever somebody answers."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from baken.knowledge import Knowledge
from baken.screening.case import PERSPECTIVES, Case
from baken.screening.hearing import Heard
from baken.screening.level import LEVELS, level
from baken.screening.outcome import DANGER, judge
from baken.screening.settings import WHOM, Settings
from baken.screening.state import State
from baken.screening.talk import Check

KNOWLEDGE = Knowledge.load(Path("data/knowledge"))
SIGNALS = KNOWLEDGE.signals
SETTINGS = Settings.load(Path("data"), KNOWLEDGE)
CHECK = Check(SIGNALS, SETTINGS)
COUNTRIES = ("NL", "BE", "CARIB")

kinds = st.sampled_from(["yes", "qualified", "no", "unknown", "skipped"])
answers = st.dictionaries(st.sampled_from(sorted(SIGNALS)), kinds)
cases = st.builds(
    Case,
    answers=answers,
    perspective=st.sampled_from(PERSPECTIVES),
    country=st.sampled_from(COUNTRIES),
    situations=st.frozensets(st.sampled_from(sorted(SETTINGS.situations))),
    crisis=st.booleans(),
)
signals = st.sampled_from(sorted(SIGNALS))
replies = st.sampled_from(["yes", "qualified", "no", "unknown", "skipped", "back", "unclear"])


def height(case):
    return LEVELS.index(level(case, SIGNALS, SETTINGS))


def given_answer(state, reply):
    """The state after a reply to the open question."""
    if reply in ("back", "unclear"):
        return CHECK.answer(state, Heard(reply))
    if state.step == WHOM:
        return CHECK.answer(state, Heard("whom", perspective="zelf"))
    return CHECK.answer(state, Heard("answer", {state.step: reply}))


@given(cases, signals)
def test_one_more_yes_never_lowers_the_level(case, name):
    assert height(replace(case, answers={**case.answers, name: "yes"})) >= height(case)


@given(cases, signals, st.sampled_from(["unknown", "skipped"]))
def test_not_knowing_and_skipping_never_raise_or_lower_it(case, name, doubt):
    without = {key: value for key, value in case.answers.items() if key != name}

    doubted = judge(replace(case, answers={**without, name: doubt}), SIGNALS, SETTINGS)

    assert doubted == judge(replace(case, answers=without), SIGNALS, SETTINGS)


@given(cases, st.randoms())
def test_the_order_of_the_answers_does_not_matter(case, random):
    pairs = list(case.answers.items())
    random.shuffle(pairs)

    assert judge(replace(case, answers=dict(pairs)), SIGNALS, SETTINGS) == judge(case, SIGNALS, SETTINGS)


@given(cases)
def test_the_same_answers_give_the_same_outcome(case):
    assert judge(case, SIGNALS, SETTINGS) == judge(replace(case, answers=dict(case.answers)), SIGNALS, SETTINGS)


@given(cases)
def test_every_outcome_names_somebody_who_can_be_reached(case):
    referrals = judge(case, SIGNALS, SETTINGS).referrals

    assert referrals
    organisations = [KNOWLEDGE.organisations[name] for name in referrals]
    assert any(each.phone or each.url for each in organisations)
    assert {each.country for each in organisations} == {"BE" if case.country == "BE" else "NL"}


@given(cases)
def test_danger_now_always_wins(case):
    outcome = judge(replace(case, answers={**case.answers, DANGER: "yes"}), SIGNALS, SETTINGS)

    assert outcome.urgent
    if case.country != "CARIB":  # there is no number that was checked for the islands
        assert KNOWLEDGE.organisations[outcome.referrals[0]].phone == "112"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["yes", "qualified", "no", "unknown", "skipped", "unclear"]), min_size=60, max_size=60))
def test_every_path_ends_within_the_most_questions(said):
    state = CHECK.start(State(), Heard("resume"))
    for reply in said:
        if state.status == "done":
            break
        state = given_answer(state, reply)

    assert state.status == "done"
    assert len(state.asked) <= SETTINGS.max_questions
    assert len(set(state.asked)) == len(state.asked)


@settings(max_examples=60, deadline=None)
@given(st.lists(replies, max_size=12), replies, replies)
def test_going_back_and_answering_again_is_as_if_it_was_so_at_once(said, first, second):
    state = CHECK.start(State(), Heard("resume"))
    for reply in said:
        if state.status == "open":
            state = given_answer(state, reply)
    if state.status != "open" or "back" in (first, second) or "unclear" in (first, second):
        return

    mended = given_answer(given_answer(given_answer(state, first), "back"), second)

    assert mended.case == given_answer(state, second).case
    assert mended.step == given_answer(state, second).step


@given(st.lists(st.tuples(signals, st.sampled_from(["yes", "qualified", "no"]))), st.booleans())
def test_a_check_comes_back_whole_out_of_a_slot(told, paused):
    state = replace(State(), status="paused" if paused else "open", step="bedreigd")
    for name, answer in told:
        state = state.with_heard(Heard("answer", {name: answer}, situations=("smokkel",)), name)

    assert State.from_dict(state.as_dict()) == state
