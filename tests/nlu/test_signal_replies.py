"""Yes and no in the ways that people say them."""

import pytest

from baken.nlu.replies import Replies, is_question

REPLIES = Replies.load()


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("Ja", "ja"), ("ja soms", "ja"), ("klopt", "ja"), ("eigenlijk wel", "ja"), ("soms wel ja", "ja"),
        ("ja, maar van haar oma", "ja"), ("helaas wel", "ja"), ("ik denk van wel", "ja"),
        ("nee", "nee"), ("nee joh", "nee"), ("nooit", "nee"), ("nee gelukkig niet", "nee"), ("dat valt mee", "nee"),
        ("geen idee", "weet_niet"), ("weet ik niet", "weet_niet"), ("misschien", "weet_niet"),
        ("laat maar", "overslaan"), ("dat zeg ik liever niet", ""), ("liever niet", "overslaan"), ("skip", "overslaan"),
        ("ik stop ermee", "stoppen"), ("stop met de vragen", "stoppen"), ("vorige vraag", "vorige"),
        ("waarom wil je dat weten?", "waarom"), ("nee dat bedoel ik niet", "verkeerd"), ("ga verder", "verder"),
        ("hij bewaart mijn paspoort voor mij", ""), ("...", ""), ("ik mag niet weg", ""),
    ],
)  # fmt: skip
def test_what_kind_of_answer(text, wanted):
    assert REPLIES.read(text).polarity == wanted


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("ik ben 16", "yes"), ("16", "yes"), ("mijn vriend is 28 en ik ben 15", "yes"), ("ik ben 24", "no"),
        ("een meisje van 14", "yes"), ("een man van 40", "no"), ("bijna 18", "yes"), ("ik werk daar", ""),
        ("zestien", "yes"), ("ik ben twintig", "no"), ("twaalf uur per dag", ""), ("net zeventien geworden", "yes"),
        ("15 volgens opgave", "yes"), ("ze is 22 denk ik", "no"), ("15 uur per dag", ""), ("12 mensen in huis", ""),
    ],
)  # fmt: skip
def test_whether_somebody_is_under_age(text, wanted):
    assert REPLIES.minor(text) == wanted


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("over mij", "zelf"), ("mijn zus", "ander"), ("een cliënt van mij", "professional"), ("een vrouw", "ander"),
        ("ik krijg geen loon van hem", "zelf"), ("hallo", ""),
    ],
)  # fmt: skip
def test_about_whom(text, wanted):
    assert REPLIES.whom(text) == wanted


@pytest.mark.parametrize(
    "text", ["mezelf", "het gaat om mij", "over mijn dochter", "16", "ze is 17", "about me", "mij zelf ja"]
)
def test_nothing_but_whom_or_how_old(text):
    assert REPLIES.bare(text)


@pytest.mark.parametrize("text", ["help mij", "ik wil dood", "hij slaat mij", "16 pillen", "", "hallo", "mij sterven"])
def test_more_than_whom_or_how_old(text):
    assert not REPLIES.bare(text)


@pytest.mark.parametrize("text, wanted", [("ik zit in Antwerpen", "BE"), ("ik woon op Curaçao", "CARIB"), ("hier", "")])
def test_in_which_country(text, wanted):
    assert REPLIES.country(text) == wanted


def test_a_question_is_known_without_its_mark():
    assert is_question("wat is schuldbinding") and is_question("is dit anoniem?")
    assert not is_question("hij houdt mijn paspoort")
