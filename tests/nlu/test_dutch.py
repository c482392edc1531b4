"""Dutch phrases and the entities in them: one line per phrase."""

from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.shared.nlu.training_data.message import Message

from baken.knowledge import Knowledge
from baken.nlu.dutch import DutchEntities
from baken.nlu.entities import EntityReader
from baken.nlu.language_data import LanguageDataError, read
from baken.nlu.pipeline import ENTITIES, dutch_pipeline, lemmas

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def reader():
    return EntityReader(dutch_pipeline(), lambda: TODAY)


@pytest.fixture(scope="module")
def values(reader):
    def of(text, entity):
        return [found.value for found in reader.read(text) if found.entity == entity]

    return of


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Hoeveel meldingen waren er in 2019?", ["2019"]),
        ("vorig jaar", ["2025"]),
        ("in het afgelopen jaar", ["2025"]),
        ("Verleden jaar", ["2025"]),
        ("dit jaar tot nu toe", ["2026"]),
        ("de laatste jaren", ["2021-2025"]),
        ("de afgelopen jaren", ["2021-2025"]),
        ("de laatste tien jaar", ["2016-2025"]),
        ("de afgelopen 3 jaar", ["2023-2025"]),
        ("tussen 2016 en 2020", ["2016-2020"]),
        ("van 2016 tot en met 2020", ["2016-2020"]),
        ("2016 t/m 2018", ["2016-2018"]),
        ("periode 2016-2020", ["2016-2020"]),
        ("sinds 2019", ["2019-2026"]),
        ("vanaf '22", ["2022-2026"]),
        ("in '19", ["2019"]),
        ("in ’98", ["1998"]),
        ("twee jaar geleden", ["2024"]),
        ("5 jaar terug", ["2021"]),
        ("2017 en 2018 samen", ["2017", "2018"]),
        ("in het jaar 2000", ["2000"]),
        ("2000 euro schuld", []),
        ("hij vroeg €2019", []),
        ("2020 meldingen", []),
        ("bel 0900-2020 of 06-20192020", []),
        ("in 1789", []),
        ("ik werk er al 17 jaar", []),
    ],
)
def test_years(values, text, expected):
    assert values(text, "jaar") == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("een minderjarig slachtoffer", ["minderjarig"]),
        ("Minderjarigen", ["minderjarig"]),
        ("een leerling van 14", ["minderjarig"]),
        ("meisje van 15", ["minderjarig"]),
        ("17 jaar", ["minderjarig"]),
        ("jongen (17)", ["minderjarig"]),
        ("mijn dochter is 13", ["minderjarig"]),
        ("een 16-jarige", ["minderjarig"]),
        ("ik ben nog 17", ["minderjarig"]),
        ("onder de 18", ["minderjarig"]),
        ("jonger dan achttien jaar", ["minderjarig"]),
        ("tieners", ["minderjarig"]),
        ("volwassenen", ["volwassen"]),
        ("meerderjarige vrouwen", ["volwassen"]),
        ("boven de 18", ["volwassen"]),
        ("man van 45 jaar", ["volwassen"]),
        ("ik ben 78 en woon alleen", ["volwassen"]),
        ("20 jaar cel", []),
        ("al 17 jaar", []),
        ("12 jaar geleden", []),
        ("ik ben 20 euro kwijt", []),
        ("veertien uur per dag", []),
    ],
)
def test_ages(values, text, expected):
    assert values(text, "leeftijd") == expected


@pytest.mark.parametrize(
    "text, entity, expected",
    [
        ("seksuele uitbuiting", "vorm", ["seksueel"]),
        ("uitbuiting in de prostitutie", "vorm", ["seksueel"]),
        ("loverboys", "vorm", ["seksueel"]),
        ("arbeidsuitbuiting", "vorm", ["arbeid"]),
        ("dwangarbeid in de kas", "vorm", ["arbeid"]),
        ("criminele uitbuiting", "vorm", ["crimineel"]),
        ("drugskoeriers", "vorm", ["crimineel"]),
        ("gedwongen bedelen", "vorm", ["bedelen"]),
        ("een au pair", "vorm", ["huishoudelijk"]),
        ("handel in nieren", "vorm", ["organen"]),
        ("orgaanhandel", "vorm", ["organen"]),
        ("een schijnhuwelijk", "vorm", ["huwelijk"]),
        ("uithuwelijking", "vorm", ["huwelijk"]),
        ("via internet en Snapchat", "vorm", ["online", "online"]),
        ("de Arbeidsinspectie", "vorm", []),
        ("mannen", "geslacht", ["man"]),
        ("Hoeveel vrouwen en mannen?", "geslacht", ["vrouw", "man"]),
        ("meisjes", "geslacht", ["vrouw"]),
        ("jongens", "geslacht", ["man"]),
        ("iemand", "geslacht", []),
        ("in een slachterij", "sector", ["vlees"]),
        ("champignons plukken", "sector", ["landbouw"]),
        ("de nagelstudio", "sector", ["uiterlijke_verzorging"]),
        ("horeca en bouw", "sector", ["horeca", "bouw"]),
        ("autowasserijen", "sector", ["autowas"]),
        ("maaltijdbezorgers", "sector", ["bezorging"]),
        ("via een uitzendbureau", "sector", ["uitzend"]),
        ("CoMensha", "organisatie", ["comensha"]),
        ("bel ik 112 of 0900-8844?", "organisatie", ["noodnummer-112", "politie-0900-8844"]),
        ("Meld Misdaad Anoniem", "organisatie", ["meld-misdaad-anoniem"]),
        ("de inspectie SZW", "organisatie", ["arbeidsinspectie"]),
        ("zorgcoördinator mensenhandel", "organisatie", ["zorgcoordinator"]),
        ("112 slachtoffers", "organisatie", ["noodnummer-112"]),
        ("Poolse arbeiders", "land", ["PL"]),
        ("uit Roemenië en Bulgarije", "land", ["RO", "BG"]),
        ("Vietnamezen", "land", ["VN"]),
        ("een Oekraïense vrouw", "land", ["UA"]),
        ("Curaçao", "land", ["CW"]),
        ("wit-russische", "land", ["BY"]),
        ("Sri Lanka", "land", ["LK"]),
        ("waar moet ik op letten", "land", []),
    ],
)
def test_listed_words(values, text, entity, expected):
    assert values(text, entity) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Zij werd geslagen.", ["zij", "werd", "slaan"]),
        ("hij liep weg", ["hij", "lopen", "weg"]),
        ("niet waar", ["niet", "waar"]),
        ("", []),
    ],
)
def test_lemmas(text, expected):
    assert lemmas(text) == expected


def test_component_adds_entities_in_rasas_format():
    component = DutchEntities(EntityReader(dutch_pipeline(), lambda: TODAY))
    (message,) = component.process([Message({"text": "Poolse mannen", "entities": [{"entity": "ander"}]})])
    assert message.get("entities") == [
        {"entity": "ander"},
        {"entity": "land", "value": "PL", "start": 0, "end": 6, "extractor": "DutchEntities"},
        {"entity": "geslacht", "value": "man", "start": 7, "end": 13, "extractor": "DutchEntities"},
    ]
    assert "entities" in message.as_dict(only_output_properties=True)


def test_organisations_exist():
    known = Knowledge.load(Path("data/knowledge")).organisations
    assert [each for each in read(ENTITIES)["organisatie"] if each not in known] == []


TEXTS = st.text(st.characters(), max_size=300) | st.text("jaar 0123456789'-€meisje van\ud800\u202e😀\x00", max_size=80)


@given(TEXTS)
@settings(deadline=None, max_examples=200)
def test_offsets_slice_the_text(reader, text):
    for found in reader.read(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()
        assert found.value


@pytest.mark.parametrize("text", ["", " ", "\x00\x07", "\ud800", "😀" * 500, "\u202eabc\u202c", "meisje " * 400])
def test_any_text_is_read(reader, text):
    reader.read(text)


def test_a_message_takes_milliseconds(reader):
    text = "Hoeveel Roemeense meisjes van 15 werkten er vorig jaar in de prostitutie in Nederland?"
    reader.read(text)
    start = perf_counter()
    for _ in range(50):
        reader.read(text)
    assert (perf_counter() - start) / 50 < 0.005


@pytest.mark.parametrize(
    "content, problem",
    [
        ("vorm: a: b", "line 1"),
        ("- a", "must be a list of names"),
        ("vorm: [a]", "vorm: must list values"),
        ("vorm: {a: b}", "vorm, a: must be a list of words"),
    ],
)
def test_broken_file_is_named(tmp_path, content, problem):
    path = tmp_path / "entities.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LanguageDataError, match=f"entities.yml.*{problem}"):
        dutch_pipeline(path)
