"""The content guide as a check: one made-up answer for every rule that it breaks."""

from dataclasses import replace

import pytest

from baken.answers import Answer, check_answers
from baken.answers.check import check_gaps
from baken.knowledge import Figure, Gap, Knowledge, Organisation

KNOWLEDGE = Knowledge(
    sources={},
    organisations={
        "hulplijn": Organisation(
            name="De hulplijn", phone="0900 1234", what="Luistert.", country="NL", sources=["a"], checked="2026-11-24"
        )
    },
    figures={
        "gemeld": Figure(
            quantity="registered", year=2020, value=984, unit="personen", counts="mensen", sources=["a"],
            confidence="high",
        )
    },
    statements={},
    values={},
)  # fmt: skip
LABEL = "wat/dwang"
GOOD = Answer(
    name=LABEL,
    file="wat.yml",
    text="In {year:gemeld} waren het er {figure:gemeld}. Bel {phone:hulplijn}.",
    title="Wat is dwang?",
    simpler="Je moet iets doen. Je wilt het niet.",
    longer="Dwang kan met geweld. Het kan ook met een schuld.",
    choices=(("Wat is dwang?", LABEL),),
    facts=("gemeld",),
    contacts=("hulplijn",),
)


def mistakes(answer, labels=(LABEL,)):
    return check_answers({answer.name: [answer]}, dict.fromkeys(labels), KNOWLEDGE)


def test_a_good_answer_has_no_mistakes():
    assert mistakes(GOOD) == []


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("Of je recht hebt op geld, staat niet in mijn bronnen.", None),
        ("Of u recht hebt op geld, staat niet in mijn bronnen.", "says 'u'; Baken says je"),
        ("De straf van 8 jaar staat niet in mijn bronnen.", "the number '8' is typed"),
    ],
)
def test_what_baken_does_not_know_is_said_as_its_answers_are(text, complaint):
    found = check_gaps({"straf": Gap(text=text, asked=["Welke straf krijgt hij?"])})

    assert (found[0].startswith(f"gaps.yml, straf: {complaint}") if complaint else found == [])


def test_a_chart_that_is_not_there_is_named():
    charted = {LABEL: [replace(GOOD, chart="weg")]}

    assert check_answers(charted, [LABEL], KNOWLEDGE, ["weg"]) == []
    assert check_answers(charted, [LABEL], KNOWLEDGE) == [f"wat.yml, {LABEL}: there is no chart 'weg'"]


@pytest.mark.parametrize(
    "change, complaint",
    [
        ({"text": "In 2020 waren het er veel."}, "text: the number '2020' is typed"),
        ({"simpler": "Bel 112."}, "simpler: the number '112.' is typed"),
        ({"text": "Nee. Dat hoeft niet."}, "text: opens with 'Nee'"),
        ({"longer": "Het staat in artikel 273f."}, "longer: the number '273f.' is typed"),
        ({"choices": (("Bel 112", LABEL),)}, "choice 'Bel 112': the number '112' is typed"),
        ({"comparison": {"columns": ["", "in 2020"], "rows": []}}, "comparison: the number '2020' is typed"),
        ({"comparison": {"columns": [], "rows": [["straf", "8 jaar"]]}}, "comparison: the number '8' is typed"),
        ({"text": "Dat is dwang.", "facts": ()}, "no source"),
        ({"simpler": ""}, "no simpler"),
        ({"longer": ""}, "no longer"),
        ({"text": "Je " + "mag weg en " * 7 + "weg."}, "text: a sentence of 23 words"),
        ({"text": "Verantwoordelijkheidsverdeling belemmert arbeidsinspectiemedewerkers."}, "text: Flesch-Douma"),
        ({"text": "Je mag hier weg. " * 23}, "text: 92 words, at most 90"),
        ({"longer": "Je mag hier weg. " * 46}, "longer: 184 words, at most 180"),
        ({"text": "Je mag hier weg. " * 12}, "text: a message of 48 words"),
        ({"choices": (("Verder", "wat/weg"),)}, "the choice 'Verder' leads to 'wat/weg', which is no label"),
        ({"choices": (("Wil je weten wat dwang is in zulke gevallen?", LABEL),)}, "is longer than 40 characters"),
        ({"text": "U mag weg."}, "text: says 'U'"),
        ({"longer": "Het is uw geld."}, "longer: says 'uw'"),
        ({"text": "Je mag weg!"}, "text: holds '!'"),
        ({"simpler": "Je mag weg 🙂"}, "simpler: holds '🙂'"),
        ({"text": "Pas op ⚠ voor hem."}, "text: holds '⚠'"),
        ({"facts": ("weg",)}, "there is no fact 'weg'"),
        ({"contacts": ("weg",)}, "there is no organisation 'weg'"),
        ({"text": "Bel {phone:weg}."}, "text: there is no phone 'weg'"),
        ({"longer": "Het waren er {figure:weg}."}, "longer: there is no figure 'weg'"),
    ],
)
def test_a_rule_that_is_broken_is_named(change, complaint):
    found = mistakes(replace(GOOD, **change))

    assert any(complaint in mistake for mistake in found)
    assert all(mistake.startswith("wat.yml, wat/dwang: ") for mistake in found)


def test_a_choice_of_forty_characters_still_fits():
    assert mistakes(replace(GOOD, choices=(("Wil je weten wat dwang is in zo'n geval?", LABEL),))) == []


def test_a_reference_that_is_wrong_in_a_comparison_is_named():
    found = mistakes(replace(GOOD, comparison={"columns": ["{value:weg}"], "rows": []}))

    assert any("there is no value 'weg'" in mistake for mistake in found)


def test_a_label_without_an_answer_is_named():
    assert mistakes(GOOD, labels=(LABEL, "wat/wet")) == ["wat/wet: no answer"]


def test_an_answer_on_baken_itself_needs_no_source():
    own = replace(GOOD, name="bot/wie", text="Ik ben geen mens.", facts=(), choices=(), about_baken=True)

    assert mistakes(own, labels=()) == []


def test_an_answer_to_the_talk_needs_no_versions_and_no_source():
    plain = Answer(name="bedanken", file="praten.yml", text="Graag gedaan.")

    assert mistakes(plain, labels=()) == []


@pytest.mark.parametrize("name, wanted", [("noodgeval", True), ("crisis", True), ("bedanken", False)])
def test_in_danger_words_must_be_easier_still(name, wanted):
    text = "Mensen bellen vandaag samen. Morgen bellen anderen weer."  # scores between 60 and 70

    found = mistakes(Answer(name=name, file="nood.yml", text=text), labels=())

    assert any("at least 70" in mistake for mistake in found) is wanted


def test_a_line_in_another_language_is_not_measured_as_dutch():
    line = Answer(name="taal_en", file="talen.yml", text="Call " + "us now " * 20 + "!", language="en")

    assert mistakes(line, labels=()) == []


def test_a_number_typed_in_another_language_is_still_a_mistake():
    line = Answer(name="taal_en", file="talen.yml", text="Call 112.", language="en")

    assert mistakes(line, labels=()) == ["talen.yml, taal_en: text: the number '112.' is typed, not referred to"]
