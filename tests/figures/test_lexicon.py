"""`data/figures`: it fits the base and the words of the language, and a mistake in it is named."""

import shutil
from pathlib import Path

import pytest

from baken.answers import load_answers
from baken.figures.lexicon import ENTITIES as KINDS
from baken.figures.lexicon import FOLDER, Lexicon, LexiconError
from baken.figures.query import DIMENSIONS
from baken.nlu.language_data import read
from baken.nlu.pipeline import ENTITIES


def test_every_subject_has_figures_or_leaves_the_word_to_an_answer(lexicon, knowledge):
    quantities = {each.quantity for each in knowledge.figures.values()}
    answered = load_answers(Path("data"))

    for name, subject in lexicon.subjects.items():
        assert set(subject.quantities) <= quantities, name
        assert {subject.topic, *subject.next} <= set(answered), name


def test_most_figures_can_be_asked_for(lexicon, knowledge):
    asked = {quantity for subject in lexicon.subjects.values() for quantity in subject.quantities}
    reached = [name for name, each in knowledge.figures.items() if each.quantity in asked]

    assert len(reached) / len(knowledge.figures) > 0.9


def test_every_word_of_the_language_that_a_value_stands_on_is_there(lexicon):
    words = read(ENTITIES)
    for kind, terms in lexicon.terms.items():
        for name, term in terms.items():
            known = {str(each) for each in words[KINDS[kind]]} if kind in KINDS else set()
            assert term.entity is None or term.entity in known, name
            assert term.wider is None or term.wider in terms, name


def test_every_sentence_that_a_subject_asks_for_is_there(lexicon):
    caveats = {each for subject in lexicon.subjects.values() for each in subject.caveat}

    assert caveats <= set(lexicon.sentences["caveat"])


def test_no_sentence_holds_a_figure_of_its_own(lexicon):
    def texts(part):
        return [part] if isinstance(part, str) else [text for each in part.values() for text in texts(each)]

    assert [text for text in texts(lexicon.sentences) if any(character.isdigit() for character in text)] == []


def test_what_a_group_is_a_part_of_leads_to_all_together(lexicon):
    assert lexicon.wider("form", "domestic") == ("labour", "labour_criminal", "")
    assert all(lexicon.wider(kind, value)[-1] == "" for kind in DIMENSIONS for value in lexicon.terms[kind])


@pytest.mark.parametrize(
    "file, content, complaint",
    [
        ("subjects.yml", "a: {words: [b], naam: c, topic: d}", "subjects.yml, a: .*naam"),
        ("values.yml", "form: {a: {naam: b}}", "values.yml, form, a"),
        ("asking.yml", "a: [", "asking.yml.*not valid YAML"),
    ],
)
def test_a_mistake_is_named(tmp_path, file, content, complaint):
    folder = tmp_path / "figures"
    shutil.copytree(FOLDER, folder)
    (folder / file).write_text(content, encoding="utf-8")

    with pytest.raises(ValueError, match=f"(?s){complaint}"):
        Lexicon.load(folder)


def test_a_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(LexiconError, match="yml: the file is missing"):
        Lexicon.load(tmp_path)
