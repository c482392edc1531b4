"""Loading `data/knowledge`: a mistake of an editor is answered with the file, the line and the field."""

import pytest

from baken.knowledge import Knowledge, KnowledgeError

FILES = {
    "sources.yml": """\
rapport:
  title: Een rapport
  publisher: Een uitgever
  date: '2021-12'
  url: https://www.voorbeeld.nl/rapport
  checked: '2026-11-24'
""",
    "organisations.yml": """\
hulplijn:
  name: De hulplijn
  phone: '0900 1234'
  what: Luistert naar je.
  country: NL
  sources: [rapport]
  checked: '2026-11-24'
""",
    "figures.yml": """\
gemeld:
  quantity: registered
  year: 2020
  value: 984
  unit: personen
  counts: gemelde mensen
  sources: [rapport]
  confidence: high
""",
    "statements.yml": """\
uitspraak:
  text: Dit is zo.
  sources: [rapport]
  confidence: medium
""",
    "values.yml": """\
artikel:
  value: 273f
  counts: een wetsartikel
  sources: [rapport]
""",
    "signals.yml": """\
bedreigd:
  element: means
  strength: strong
  forms: []
  weight: 5
  question: {zelf: Word je bedreigd?, ander: Wordt die persoon bedreigd?, professional: Wordt je cliënt bedreigd?}
  told: {zelf: je wordt bedreigd, ander: die persoon wordt bedreigd, professional: je cliënt wordt bedreigd}
  why: Daarom.
  sources: [rapport]
""",
    "gaps.yml": """weer:
  text: Of het morgen regent, staat niet in mijn bronnen.
  asked: [Regent het morgen?]
""",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def complaint(folder):
    """What is said after one file was changed."""

    def of(name, old, new):
        assert old in FILES[name]
        (folder / name).write_text(FILES[name].replace(old, new), encoding="utf-8")
        with pytest.raises(KnowledgeError) as error:
            Knowledge.load(folder)
        return str(error.value)

    return of


def test_a_good_folder_is_read_by_id(folder):
    knowledge = Knowledge.load(folder)

    assert knowledge.sources["rapport"].publisher == "Een uitgever"
    assert knowledge.organisations["hulplijn"].phone == "0900 1234"
    assert knowledge.fact("gemeld").value == 984
    assert knowledge.fact("uitspraak").text == "Dit is zo."
    assert knowledge.fact("artikel").value == "273f"
    assert knowledge.gaps["weer"].asked == ["Regent het morgen?"]
    assert knowledge.signals["bedreigd"].question.of("ander") == "Wordt die persoon bedreigd?"


def test_an_unknown_fact_is_a_key_error(folder):
    with pytest.raises(KeyError):
        Knowledge.load(folder).fact("bestaat-niet")


@pytest.mark.parametrize(
    "name, old, new, place",
    [
        ("figures.yml", "unit: personen", "eenheid: personen", "figures.yml, line 5, gemeld, eenheid"),
        ("figures.yml", "confidence: high", "confidence: low", "figures.yml, line 8, gemeld, confidence"),
        ("figures.yml", "  year: 2020\n", "", "figures.yml, line 1, gemeld, the item: names neither a year nor"),
        ("organisations.yml", "'0900 1234'", "0900-BEL-ONS", "organisations.yml, line 3, hulplijn, phone"),
        ("organisations.yml", "  sources: [rapport]\n", "", "organisations.yml, line 1, hulplijn, sources"),
        ("organisations.yml", "[rapport]", "[]", "organisations.yml, line 6, hulplijn, sources: names no source"),
        ("sources.yml", "https://www.voorbeeld.nl/rapport", "ergens", "sources.yml, line 5, rapport, url"),
        ("sources.yml", "'2021-12'", "in december", "sources.yml, line 4, rapport, date"),
        ("statements.yml", "text: Dit is zo.", "text: ''", "statements.yml, line 2, uitspraak, text"),
        ("values.yml", "artikel:\n", "artikel: 273f\nanders:\n", "values.yml, line 1, artikel"),
        ("values.yml", "value: 273f", "value: 'open", "values.yml, line "),
        ("signals.yml", "strength: strong", "strength: sterk", "signals.yml, line 3, bedreigd, strength"),
        ("signals.yml", "weight: 5", "weight: 6", "signals.yml, line 5, bedreigd, weight"),
        ("signals.yml", "ander: Wordt die persoon bedreigd?, ", "", "signals.yml, line 6, bedreigd, question"),
        ("gaps.yml", "  asked: [Regent het morgen?]\n", "", "gaps.yml, line 1, weer, asked"),
        ("gaps.yml", "asked: [Regent het morgen?]", "asked: []", "gaps.yml, line 3, weer, asked"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_field(complaint, name, old, new, place):
    assert place in complaint(name, old, new)


def test_a_source_that_does_not_exist_is_named_with_its_file_item_and_field(complaint):
    said = complaint("statements.yml", "[rapport]", "[raport]")

    assert said.startswith("statements.yml")
    assert "uitspraak, sources: there is no source 'raport'" in said


def test_a_source_that_does_not_exist_is_named_with_its_line(complaint):
    assert "line 3" in complaint("statements.yml", "[rapport]", "[raport]")


def test_an_id_twice_in_a_file_is_named_with_its_line(complaint):
    said = complaint("values.yml", "artikel:\n", "artikel:\n  value: 273g\nartikel:\n")

    assert said.startswith("values.yml, line 3")
    assert "duplicate" in said


def test_an_id_in_two_files_is_named_with_both(complaint):
    said = complaint("values.yml", "artikel:", "gemeld:")

    assert "values.yml" in said
    assert "gemeld: also in figures.yml" in said


def test_a_file_that_is_missing_is_named(folder):
    (folder / "figures.yml").unlink()

    with pytest.raises(KnowledgeError, match="figures.yml: the file is missing"):
        Knowledge.load(folder)


@pytest.mark.parametrize("content", ["- een lijst\n", "zomaar een zin\n", "a: \0\n", "\tx: 1\n"])
def test_a_file_that_is_no_mapping_is_named(folder, content):
    (folder / "figures.yml").write_text(content, encoding="utf-8")

    with pytest.raises(KnowledgeError, match="figures.yml"):
        Knowledge.load(folder)


def test_every_mistake_has_a_line_of_its_own(folder):
    (folder / "values.yml").unlink()
    (folder / "statements.yml").write_text("uitspraak:\n  text: Dit is zo.\n", encoding="utf-8")

    with pytest.raises(KnowledgeError) as error:
        Knowledge.load(folder)

    fields = ["uitspraak, sources", "uitspraak, confidence", "values.yml"]
    assert all(any(field in line for line in str(error.value).splitlines()) for field in fields)
    assert len(str(error.value).splitlines()) == len(fields)
