"""The rules on danger: groups of words that stand together, vetoes and doubts."""

import pytest

from baken.nlu.alarms import Alarms
from baken.nlu.language_data import LanguageDataError

WORDS = """
spelling:
  slaat: slaad, sloat
dader: hij, mijn baas
geweld: slaat, schopt
nu: nu, op dit moment
pillen: pillen
vraagwoord: ^wat, ^hoe
school: werkstuk, spreekbeurt
"""
RULES = """
samen:
  klap: {alle: [dader, geweld]}
regels:
  geweld_nu: {label: noodgeval, alle: [klap, nu], geen: [school]}
  kort: {label: noodgeval, alle: [geweld], woorden: 3}
  pillen: {label: crisis, alle: [pillen], vraag: true}
vetos:
  school: {tegen: [noodgeval, crisis], alle: [school], bericht: true}
  vraag: {tegen: [noodgeval, crisis], alle: [vraagwoord], twijfel: true}
"""


@pytest.fixture
def write(tmp_path):
    """Writes the two files, and loads them."""

    def load(rules=RULES, words=WORDS):
        (tmp_path / "alarms.yml").write_text(rules, encoding="utf-8")
        (tmp_path / "alarm-words.yml").write_text(words, encoding="utf-8")
        return Alarms.load(tmp_path / "alarms.yml", tmp_path / "alarm-words.yml")

    return load


@pytest.mark.parametrize(
    "text, certain",
    [
        ("mijn baas schopt me nu", ["noodgeval"]),
        ("mijn baas schopt me", []),
        ("hij slaad me op dit moment", ["noodgeval"]),
        ("HIJ SLAAAAT MIJ NU", ["noodgeval"]),
        ("hij schoptt mij nu", ["noodgeval"]),
        ("hij slaat", ["noodgeval"]),
        ("hij slaat me met een riem", []),
        ("ik heb pillen", ["crisis"]),
        ("nu is het mooi weer", []),
        ("", []),
    ],
)
def test_a_rule_holds_when_its_groups_stand_together(write, text, certain):
    assert list(write().evidence(text).certain) == certain


def test_words_far_apart_in_a_long_story_do_not_belong_together(write):
    story = "Mijn baas schopt me. " + "Daarna gingen we samen naar de winkel om brood en melk te halen. " * 6
    assert write().evidence(story + "Het is nu avond.").certain == ()


def test_a_doubt_makes_a_rule_doubtful_and_a_firm_rule_stands(write):
    evidence = write().evidence("wat als hij me nu slaat door die pillen")
    assert evidence.certain == ("crisis",)
    assert evidence.doubtful == ("noodgeval",)
    assert evidence.doubted == {"noodgeval", "crisis"}


def test_a_veto_on_the_message_silences_all_of_it(write):
    long = "voor mijn werkstuk zoek ik iets. " + "Het gaat over een man en een vrouw in een groot huis. " * 4
    evidence = write().evidence(long + "hij slaat haar nu")
    assert evidence.certain == () and evidence.doubtful == ()
    assert evidence.vetoed == {"noodgeval", "crisis"}


@pytest.mark.parametrize(
    "rules, said",
    [
        (RULES.replace("[klap, nu]", "[klap, straks]"), "alarms.yml, geweld_nu, alle: no group straks in the words"),
        (RULES.replace("woorden: 3", "woordjes: 3"), "alarms.yml, kort: unknown field woordjes"),
    ],
)
def test_a_mistake_is_named_by_file_rule_and_field(write, rules, said):
    with pytest.raises(LanguageDataError, match=said):
        write(rules=rules)


def test_words_must_be_written_with_commas(write):
    with pytest.raises(LanguageDataError, match="alarm-words.yml, nu: must be words with commas"):
        write(words=WORDS.replace("nu: nu, op dit moment", "nu: 5"))


@pytest.mark.parametrize(
    "text, certain",
    [
        ("ze komt alleen in de tuin om de was op te hangen", []),
        ("hij komt nooit buiten, alleen in de schuur", []),
        ("hij is er weer, hij staat in de tuin", ["noodgeval"]),
        ("ik ben alleen in huis en ze staan voor de deur", ["noodgeval"]),
    ],
)
def test_where_somebody_may_come_is_no_one_who_comes_near(text, certain):
    assert list(Alarms.load().evidence(text).certain) == certain


@pytest.mark.parametrize(
    "text, certain",
    [
        ("помощ, той има нож", ("noodgeval",)),
        ("yardım edin", ("noodgeval",)),
        ("нямам документи, мога ли пак да потърся помощ", ()),
        ("czy policja mnie aresztuje", ()),
        ("unde pot gasi ajutor", ()),
        ("i need help to get my wages from my boss", ()),
    ],
)
def test_a_cry_in_another_language_is_danger_and_a_question_about_help_is_not(text, certain):
    assert Alarms.load().evidence(text).certain == certain
