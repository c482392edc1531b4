"""What a message asks for, what it leaves out and what is carried over."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.figures.query import DIMENSIONS, Query

FIRST = "hoeveel meldingen van arbeidsuitbuiting waren er in 2020?"


@pytest.mark.parametrize(
    "text, dims, years",
    [
        ("hoeveel vrouwen in 2020", {"sex": "female"}, (2020, 2020)),
        ("aantal meisjes vorig jaar", {"sex": "female", "age": "minor"}, (2025, 2025)),
        ("hoeveel Polen in 2020", {"nationality": "polish"}, (2020, 2020)),
        ("hoeveel slachtoffers uit Nederland in 2020", {"nationality": "dutch"}, (2020, 2020)),
        ("hoeveel slachtoffers in Nederland in 2020", {}, (2020, 2020)),
        ("hoeveel Syriërs in 2020", {"nationality": "other"}, (2020, 2020)),
        ("cijfers over jongvolwassenen in 2023", {"age": "18-22"}, (2023, 2023)),
        ("hoeveel meldingen tussen 2016 en 2018", {}, (2016, 2018)),
    ],
)
def test_what_a_message_names(asked, text, dims, years):
    query = asked(text).query

    assert (query.dims, query.years, query.place) == (dims, years, False)


def test_another_country_as_a_place_is_no_origin(asked):
    query = asked("hoeveel slachtoffers waren er in België in 2020?").query

    assert (query.dims, query.place) == ({}, True)


@pytest.mark.parametrize(
    "text, kind, by",
    [
        ("hoeveel procent is vrouw?", "share", ""),
        ("is het meer geworden sinds 2019?", "trend", ""),
        ("uit welke landen kwamen zij in 2019?", "list", "nationality"),
        ("wie meldt het meest?", "list", "organisation"),
        ("welke vorm kwam het meest voor in 2020?", "list", "form"),
        ("waren er in 2017 meer mannen of vrouwen?", "list", "sex"),
        ("hoeveel minderjarigen in 2020?", "value", ""),
    ],
)
def test_what_kind_of_answer_is_wanted(asked, text, kind, by):
    query = asked(text).query

    assert (query.kind, query.by) == (kind, by)


@pytest.mark.parametrize(
    "text", ["hoeveel meldingen zijn er?", "wat is mensenhandel?", "worden het er meer?", "welk percentage?", "help"]
)
def test_a_message_that_names_nothing_is_left_to_the_general_answer(asked, text):
    assert asked(text) is None


def test_a_subject_that_counts_something_of_its_own_is_heard_in_its_words(asked):
    assert asked("hoeveel geld gaat er wereldwijd om in dwangarbeid").query.subject == "world_profit"
    assert asked("hoeveel geld krijgt een slachtoffer in 2020") is None


def test_what_is_left_out_is_carried_over(asked):
    assert asked(FIRST, "en in 2019?").query == Query("victims", years=(2019, 2019), dims={"form": "labour"})
    assert asked(FIRST, "en vrouwen?").query.dims == {"form": "labour", "sex": "female"}
    assert asked(FIRST, "en in 2019?", "en seksueel?").query.dims == {"form": "sexual"}


def test_another_subject_takes_over_only_the_years(asked):
    assert asked(FIRST, "en hoeveel verdachten bij de politie?").query == Query("suspects_police", years=(2020, 2020))


def test_a_list_that_is_asked_on_about_one_of_its_parts_becomes_one_figure(asked):
    query = asked("uit welke landen kwamen slachtoffers in 2019?", "en Nederlanders?").query

    assert (query.kind, query.dims) == ("value", {"nationality": "dutch"})


@pytest.mark.parametrize("text", ["mijn dochter is pas 15", "ik ben een vrouw en ik ben bang", "en mijn zoon?"])
def test_who_talks_about_themselves_does_not_go_on_about_figures(asked, text):
    question = asked(FIRST, text)

    assert question is None or not question.carried


def test_a_whole_question_stands_by_itself(asked):
    assert asked(FIRST, "Hoeveel minderjarige slachtoffers waren er in 2018?").query.dims == {"age": "minor"}


YEARS = st.none() | st.tuples(st.integers(1990, 2030), st.integers(1990, 2030))
DIMS = st.dictionaries(st.sampled_from(DIMENSIONS), st.text(min_size=1, max_size=5))
KINDS = st.sampled_from(["value", "share", "trend", "list"])


@given(st.builds(Query, st.text(), KINDS, YEARS, DIMS, st.text(), st.text(), st.booleans()))
def test_a_question_comes_back_from_a_slot_as_it_was(query):
    assert Query.from_dict(json.loads(json.dumps(query.as_dict()))) == query
