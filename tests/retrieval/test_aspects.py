"""Which side of the last answer a question is about."""

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.retrieval.aspects import Aspects


@pytest.fixture(scope="module")
def aspects(project):
    return Aspects.load(project / "data/longtail/aspects.yml")


def read(label):
    return Reading((Guess(label, 0.8), Guess("wat/wet", 0.2)), verdict="ask")


@pytest.mark.parametrize(
    "text, aspect",
    [
        ("hoe oud zijn deze cijfers?", "age"),
        ("Is dat nog actueel?", "age"),
        ("van welk jaar is dat", "age"),
        ("hoe betrouwbaar is dat?", "trust"),
        ("Is dit wel nagekeken", "trust"),
        ("HOE ZEKER IS DAT", "trust"),
    ],
)
@pytest.mark.parametrize("label", ["bron_vragen", "cijfers/bron", "bot/bronnen"])
def test_a_question_about_the_last_answer_is_known_by_its_words(aspects, text, aspect, label):
    found = aspects.apply(text, read(label), "cijfers/trend")

    assert (found.best.label, found.verdict, found.aspect) == ("bron_vragen", "answer", aspect)


@pytest.mark.parametrize(
    "text, label, topic",
    [
        ("hoe oud zijn deze cijfers?", "bron_vragen", ""),
        ("hoe oud is dat meisje", "mensen/wie_slachtoffer", "cijfers/trend"),
        ("waar komt dat vandaan?", "bron_vragen", "cijfers/trend"),
        (
            "hoe betrouwbaar zijn cijfers over mensenhandel in het algemeen volgens de rapporteur",
            "cijfers/bron",
            "wat/wet",
        ),
    ],
)
def test_other_questions_stay_what_they_were(aspects, text, label, topic):
    before = read(label)

    assert aspects.apply(text, before, topic) == before


def test_the_confidences_still_sum_to_one_at_most(aspects):
    found = aspects.apply("hoe oud is dat", read("bron_vragen"), "wat/wet")

    assert sum(guess.confidence for guess in found.ranking) <= 1
    assert [guess.label for guess in found.ranking] == ["bron_vragen", "wat/wet"]
