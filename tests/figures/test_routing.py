"""When a message is answered with a figure, and when with the general answer to its topic."""

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.figures.routing import asks_for_figure

FIRST = "hoeveel meldingen van arbeidsuitbuiting waren er in 2019?"


@pytest.fixture
def routed(asked, lexicon):
    def routed(label, *messages, confidence=0.9):
        question = asked(*messages, label=label)
        return asks_for_figure(Reading((Guess(label, confidence),)), question, lexicon)

    return routed


@pytest.mark.parametrize(
    "label, text",
    [
        ("cijfers/meldingen", "hoeveel meldingen in 2019"),
        ("cijfers/trend", "is het meer geworden sinds 2019"),
        ("cijfers/trend", "neemt arbeidsuitbuiting toe?"),
        ("cijfers/kenmerken", "uit welke landen in 2019"),
        ("vormen/bedelen", "hoeveel slachtoffers van gedwongen bedelen in 2019"),
        ("mensen/mannen", "hoeveel mannelijke slachtoffers in 2019"),
        ("hulp/arbeidsinspectie", "hoeveel meldingen deed de arbeidsinspectie in 2024"),
        ("buiten_bereik", "verdeling per vorm in 2016"),
        ("buiten_bereik", "minderjarigen 2017"),
        ("cijfers/bron", "cijfers 2017"),
        ("cijfers/corona", "hoeveel vrouwen werden in 2020 seksueel uitgebuit"),
    ],
)
def test_a_figure_is_told(routed, label, text):
    assert routed(label, text)


@pytest.mark.parametrize(
    "label, text",
    [
        ("cijfers/meldingen", "hoeveel meldingen zijn er"),
        ("cijfers/trend", "neemt mensenhandel toe?"),
        ("cijfers/meldingen", "hoeveel meldingen waren er in 2020"),  # the general answer tells it, and more
        ("cijfers/bron", "waar komen de cijfers over 2020 vandaan"),
        ("cijfers/corona", "wat deed corona met de cijfers van 2020"),
        ("vormen/overzicht", "welke vormen van uitbuiting zijn er"),
        ("vormen/seksueel", "wat veranderde er in 2019 in de wet over seksuele uitbuiting en prostitutie"),
        ("wat/wet", "hoeveel jaar cel krijg je voor seksuele uitbuiting sinds 2019"),
        ("hulp/opvang", "hoeveel slachtoffers kregen in 2019 opvang"),
        ("buiten_bereik", "hoeveel inwoners had nederland in 2019"),
        ("buiten_bereik", "wk vrouwen 2019"),
        ("noodgeval", "hoeveel slachtoffers in 2019"),
        ("onthulling/seksueel", "in 2019 werden hoeveel vrouwen met mij uitgebuit"),
    ],
)
def test_the_general_answer_is_given(routed, label, text):
    assert not routed(label, text)


@pytest.mark.parametrize(
    "label, text, told",
    [
        ("mensen/mannen", "en mannen?", True),
        ("hulp/comensha", "en volgens comensha?", True),
        ("buiten_bereik", "en het jaar 2018?", True),
        ("onthulling/arbeid", "en mannen?", False),
        ("crisis", "en in 2018?", False),
        ("hulp/slachtoffer", "en waar kunnen vrouwen dan terecht voor hulp?", False),
    ],
)
def test_a_message_that_leans_on_a_figure(routed, label, text, told):
    assert routed(label, FIRST, text) is told


@pytest.mark.parametrize("confidence, told", [(0.59, True), (0.6, False)])
def test_a_question_with_a_number_a_year_and_a_group_is_out_of_scope_only_when_that_is_sure(routed, confidence, told):
    question = "hoeveel procent was minderjarig in 2015"

    assert routed("buiten_bereik", question, confidence=confidence) is told
