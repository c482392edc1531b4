"""When something is quoted, and when it must not be."""

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.dialogue.verdict import Thresholds
from baken.retrieval.choosing import choose, sift
from baken.retrieval.index import Hit

ENOUGH = 0.5
FITS, SHORT_OF_IT, EXCEEDINGLY = Hit("iets", 0.6), Hit("iets", 0.49), Hit("iets", 1.0)
OTHERS = [Hit(f"ander {number}", 0.3) for number in range(9)]


def reading(label="wat/dwang", confidence=0.3, verdict="answer", **fields):
    ranking = fields.pop("ranking", (Guess(label, confidence), Guess("wat/wet", confidence / 2)))
    return Reading(ranking, verdict=verdict, **fields)


def chosen(read, hit=FITS, under=()):
    return choose(read, [hit, *OTHERS], ENOUGH, under, Thresholds())


def test_a_question_in_general_words_that_is_a_little_like_many_items_is_not_answered_with_one():
    alike = [Hit(f"ander {number}", 0.55) for number in range(9)]

    assert choose(reading(verdict="refuse"), [FITS, *alike], ENOUGH, (), Thresholds()) is None
    assert choose(reading(verdict="refuse"), [FITS], ENOUGH, (), Thresholds()).quote == "iets"


@pytest.mark.parametrize("verdict", ["ask", "refuse", "answer"])
def test_where_no_topic_fits_well_an_item_that_fits_takes_its_place(verdict):
    found = chosen(reading(verdict=verdict))

    assert (found.verdict, found.quote) == ("quote", "iets")


@pytest.mark.parametrize("verdict", ["ask", "refuse", "answer"])
def test_the_honest_no_stands_where_nothing_fits(verdict):
    assert chosen(reading(verdict=verdict), SHORT_OF_IT) is None


def test_a_topic_that_is_sure_keeps_its_place():
    assert chosen(reading(confidence=0.9)) is None


def test_behind_a_topic_that_is_sure_stands_what_fits_exceedingly_well():
    found = chosen(reading(confidence=0.9), EXCEEDINGLY)

    assert (found.verdict, found.quote) == ("answer", "iets")


def test_what_the_answer_rests_on_is_not_said_twice():
    assert chosen(reading(confidence=0.9), EXCEEDINGLY, under=["wat/dwang"]) is None


@pytest.mark.parametrize("verdict", ["answer", "ask", "refuse"])
@pytest.mark.parametrize("label", ["noodgeval", "crisis", "onthulling/arbeid", "daderhulp"])
def test_danger_disclosures_and_requests_to_exploit_are_never_answered_so(label, verdict):
    best = reading(label, 0.3, verdict)
    hint = reading(verdict=verdict, ranking=(Guess("wat/wet", 0.3), Guess(label, 0.1)))
    part = reading(verdict=verdict, segments=(Guess("wat/wet", 0.9), Guess(label, 0.4)))

    assert [chosen(read, EXCEEDINGLY) for read in (best, hint, part)] == [None, None, None]


@pytest.mark.parametrize(
    "hit, gap",
    [
        (Hit("gap/straf", 0.72), "straf"),
        (Hit("gap/straf", 0.7), ""),  # an answer would do with that, but a gap must fit surely
        (Hit("straf", 0.72), ""),
    ],
)
def test_what_baken_is_known_not_to_know_is_said_when_it_fits_surely(hit, gap):
    assert sift([hit, *OTHERS], ENOUGH)[0] == gap


def test_an_item_that_fits_better_goes_before_a_gap():
    hits = [Hit("straf", 0.8), Hit("gap/straf", 0.75), *OTHERS]

    assert sift(hits, ENOUGH) == ("", [hits[0], *OTHERS])


def test_danger_that_is_spread_over_labels_counts_together():
    labels = ("noodgeval", "crisis", "onthulling/arbeid")
    ranking = (Guess("wat/wet", 0.3), *(Guess(label, 0.04) for label in labels))

    assert chosen(reading(ranking=ranking), EXCEEDINGLY) is None


def test_what_is_surely_about_something_else_is_refused():
    assert chosen(reading("buiten_bereik", 0.5, "refuse"), EXCEEDINGLY) is None
    assert chosen(reading("buiten_bereik", 0.4, "refuse")).quote == "iets"


def test_a_figure_a_greeting_and_a_message_that_leans_on_the_last_are_left_alone():
    leaning = reading(verdict="answer", elliptic=True)

    for read in (reading(verdict="figure"), reading("begroeten", 0.3), leaning):
        assert chosen(read, EXCEEDINGLY) is None
