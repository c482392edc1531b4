"""What may be quoted, and in which words."""

import pytest

from baken.answers import readability
from baken.knowledge import Knowledge
from baken.retrieval.quotes import Quotes

WORDS_AT_MOST = 20  # in a sentence


def test_statements_figures_and_organisations_may_be_quoted_and_bare_values_may_not(quotes):
    assert quotes.names == ["zeker", "wankel", "gemeld", "organisation/hulplijn", "organisation/zonder"]
    with pytest.raises(KeyError):
        quotes.text("artikel")


def test_a_statement_is_quoted_as_it_is(quotes):
    assert quotes.text("zeker") == "Dit is zo."


def test_what_may_be_out_of_date_is_said_to_be_so(quotes, sentences):
    assert quotes.text("wankel") == f"Dat was zo. {sentences.stale}"


def test_a_figure_becomes_a_sentence_that_says_what_was_counted_and_when(quotes, sentences):
    told = quotes.text("gemeld")

    assert told.startswith("In 2020 waren het er 1.334. Geteld: gemelde mensen.")
    assert told.endswith(sentences.kinds["registered"])


def test_an_organisation_is_quoted_with_how_to_reach_it_as_far_as_that_is_known(quotes):
    assert quotes.text("organisation/hulplijn") == "De hulplijn. Luistert. Bel 0900 1234. Kijk op hulplijn.nl."
    assert quotes.text("organisation/zonder") == "De stille. Zwijgt."


def test_a_statement_is_found_by_each_of_its_questions(quotes):
    assert quotes.searched("zeker") == ["Is dat zo? Dit is zo.", "Echt? Dit is zo."]
    assert quotes.searched("wankel") == ["Dat was zo."]


def test_everything_in_the_base_can_be_quoted_and_reads_easily(project):
    quotes = Quotes.load(project / "data")

    for name in quotes.names:
        told = quotes.text(name)
        assert "{" not in told and "None" not in told
        assert readability.measure(told).longest_words <= WORDS_AT_MOST, name


def test_every_statement_of_the_base_says_which_question_it_answers(project):
    statements = Knowledge.load(project / "data/knowledge").statements

    assert [name for name, each in statements.items() if not each.asked] == []
    questions = [question for each in statements.values() for question in each.asked]
    assert len(set(questions)) == len(questions)


def test_what_is_not_there_cannot_be_quoted(quotes):
    with pytest.raises(KeyError):
        quotes.text("weg")
    with pytest.raises(KeyError):
        quotes.text("organisation/weg")
