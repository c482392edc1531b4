"""How old and how sure the facts behind an answer are."""

import pytest

from baken.retrieval.standing import age, trust


def test_the_age_is_that_of_the_sources_and_of_what_was_counted(base, sentences):
    told = age(["zeker", "gemeld"], base, sentences)

    assert (
        told
        == "De bron is van 2012. De cijfers gaan over 2020. Wat hier staat, is voor het laatst bekeken op 24-11-2026."
    )


def test_sources_of_several_years_are_a_span(base, sentences):
    assert age(["zeker", "organisation/hulplijn"], base, sentences).startswith(
        "De bronnen zijn van 2012 tot en met 2020."
    )


def test_a_source_without_a_date_is_said_to_have_none(base, sentences):
    assert age(["wankel"], base, sentences).startswith("Bij de bron staat geen datum.")


@pytest.mark.parametrize(
    "facts, first",
    [
        (["zeker", "artikel"], "high"),
        (["wankel"], "medium"),
        (["organisation/hulplijn"], "medium"),
        (["zeker", "wankel"], "mixed"),
    ],
)
def test_the_trust_is_how_well_it_was_checked(base, sentences, facts, first):
    assert trust(facts, base, sentences).startswith(sentences.trust[first])


def test_the_trust_counts_the_sources_and_says_what_registered_means(base, sentences):
    told = trust(["gemeld"], base, sentences)

    assert "Het rust op 2 bronnen." in told
    assert told.endswith(sentences.kinds["registered"])


@pytest.mark.parametrize("tell", [age, trust])
def test_what_may_be_out_of_date_is_always_said(base, sentences, tell):
    assert tell(["wankel"], base, sentences).endswith(sentences.stale)


@pytest.mark.parametrize("tell", [age, trust])
def test_what_is_not_there_has_no_standing(base, sentences, tell):
    with pytest.raises(KeyError):
        tell(["weg"], base, sentences)
