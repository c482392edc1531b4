"""Signals and settings are data: what an editor adds works, and a mistake is named."""

import shutil
from pathlib import Path

import pytest

from baken.knowledge import Knowledge
from baken.screening.case import Case
from baken.screening.outcome import judge
from baken.screening.questions import next_question
from baken.screening.settings import FILE, Settings, SettingsError

ADDED = """
eed_afgelegd:
  element: means
  strength: strong
  forms: []
  weight: 5
  question: {zelf: Moest je een eed doen?, ander: Moest die persoon een eed doen?, professional: Is er een eed gedaan?}
  told: {zelf: je moest een eed doen, ander: die persoon moest een eed doen, professional: er is een eed gedaan}
  why: Een eed kan mensen stil houden.
  sources: [ilo-11-seafish]
"""


@pytest.fixture
def data(tmp_path):
    shutil.copytree("data/knowledge", tmp_path / "knowledge")
    shutil.copytree("data/screening", tmp_path / "screening")
    return tmp_path


def test_a_signal_is_added_in_data_alone(data):
    with (data / "knowledge" / "signals.yml").open("a", encoding="utf-8") as file:
        file.write(ADDED)
    knowledge = Knowledge.load(data / "knowledge")
    settings = Settings.load(data, knowledge)
    known = {name: "no" for name in knowledge.signals if name not in ("eed_afgelegd", "loon_ingehouden")}
    case = Case({**known, "loon_ingehouden": "yes"})

    assert next_question(case, [], True, knowledge.signals, settings) == "eed_afgelegd"
    answered = Case({**case.answers, "eed_afgelegd": "yes"})
    assert judge(answered, knowledge.signals, settings).level == "sterke_signalen"


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("core: [opgesloten", "core: [opgeslote", "core: no signal 'opgeslote'"),
        ("who: kindertelefoon", "who: kindertelefon", "no organisation 'kindertelefon'"),
        ("situations: [slechte_baas]", "situations: [slechte_bas]", "no situation 'slechte_bas'"),
        ("  fnv: De vakbond", "  fvn: De vakbond", "calls: nothing on 'fnv'"),
        ("max_questions: 14", "max_questions: 0", "max_questions"),
        ("  orgaan: dwang", "  organ: dwang", "forms: no name for 'orgaan'"),
        ("  vormen/bedelen: bedelen", "  vormen/bedelen: bedel", "topics, vormen/bedelen: no form 'bedel'"),
    ],
)
def test_a_mistake_in_the_settings_is_named(data, old, new, said):
    path = data / FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")

    with pytest.raises(SettingsError, match="check.yml") as error:
        Settings.load(data, Knowledge.load(data / "knowledge"))
    assert said in str(error.value)


def test_nothing_asked_is_asked_twice_and_safety_comes_first():
    knowledge = Knowledge.load(Path("data/knowledge"))
    settings = Settings.load(Path("data"), knowledge)

    assert next_question(Case(), [], False, knowledge.signals, settings) == "nu_gevaar"
