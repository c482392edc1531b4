"""The real signals in `data/knowledge`: the ids that other programs read, and wording that is safe to ask."""

from pathlib import Path

import pytest

from baken.answers import readability
from baken.knowledge import Knowledge

IDS = {
    "means": "bedreigd geweld opgesloten papieren_afgenomen schuld chantage geld_afgenomen dreiging_uitzetting "
    "misleid gecontroleerd afgezonderd middelen wordt_voor_gesproken",
    "purpose": "werk_tegen_wil loon_ingehouden seks_tegen_wil seks_opbrengst_afstaan strafbare_feiten "
    "bedelen_gedwongen huishouden_onvrij orgaan lange_dagen gevaarlijk_werk rekening_op_naam",
    "act": "vervoerd woont_bij_werkgever ronseling_online kent_adres_niet",
    "context": "dure_cadeaus oudere_partner meerdere_telefoons weggelopen angstig",
    "vulnerability": "minderjarig geen_papieren geen_eigen_plek beperking",
    "urgent": "nu_gevaar",
}
SIGNALS = Knowledge.load(Path("data/knowledge")).signals
LINES = [
    pytest.param(line, id=f"{name}, {perspective}")
    for name, signal in SIGNALS.items()
    for perspective in ("zelf", "ander", "professional")
    for line in (signal.question.of(perspective), signal.why)
]


def test_the_ids_are_the_ones_of_the_design():
    found = {element: {n for n, each in SIGNALS.items() if each.element == element} for element in IDS}

    assert found == {element: set(names.split()) for element, names in IDS.items()}


@pytest.mark.parametrize("line", LINES)
def test_what_is_asked_is_short_and_easy(line):
    measured = readability.measure(line)

    assert measured.longest_words <= readability.MAX_SENTENCE_WORDS
    assert measured.score >= 40  # one sentence with a word such as "uitgezet" scores low by itself
    assert "!" not in line and not any(character.isdigit() for character in line)


def test_every_question_is_worded_for_each_perspective():
    for signal in SIGNALS.values():
        assert len(set(dict(signal.question).values())) == 3
        assert signal.question.zelf.endswith("?")


def test_what_is_vulnerable_is_never_a_signal_by_itself():
    assert {each.strength for each in SIGNALS.values() if each.element == "vulnerability"} == {"support"}
