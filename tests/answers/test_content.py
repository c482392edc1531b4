"""The real answers and training messages: complete, sourced, easy to read, and right where it matters most."""

import re
from collections import Counter
from pathlib import Path

import pytest

from baken.answers import check_answers, load_answers
from baken.answers.load import load_examples
from baken.figures.answering import load_charts
from baken.knowledge import Knowledge, render

DATA = Path("data")
LABELS = (Path(__file__).parent / "labels.txt").read_text(encoding="utf-8").split()
URGENT = ["noodgeval", "crisis", *(label for label in LABELS if label.startswith("onthulling/"))]
CONTROL = [
    "begroeten", "afscheid", "bedanken", "bevestigen", "ontkennen", "weet_niet", "overslaan", "vorige", "stoppen",
    "opnieuw", "waarom_vraag", "meer_uitleg", "eenvoudiger", "bron_vragen", "start_signaalcheck", "wis_gesprek",
    "schelden", "andere_taal",
]  # fmt: skip


@pytest.fixture(scope="module")
def knowledge():
    return Knowledge.load(DATA / "knowledge")


@pytest.fixture(scope="module")
def answers():
    return load_answers(DATA)


@pytest.fixture(scope="module")
def examples():
    return load_examples(DATA)


@pytest.fixture(scope="module")
def messages(answers, knowledge):
    """What is read on the screen: the messages of an answer, with its facts filled in."""

    def of(name):
        return render(answers[name][0].text, knowledge).split("\n\n")

    return of


def test_the_content_guide_is_kept(answers, examples, knowledge):
    assert check_answers(answers, examples, knowledge, load_charts(knowledge)) == []


def test_there_are_128_labels():
    assert len(set(LABELS)) == 128


def test_every_label_has_an_answer(answers):
    assert [label for label in LABELS if label not in answers] == []


def test_every_label_has_twenty_examples(examples):
    assert [label for label in LABELS if len(examples.get(label, [])) < 20] == []


@pytest.mark.parametrize("label", URGENT + CONTROL)
def test_what_may_never_be_missed_has_forty_examples(examples, label):
    assert len(examples[label]) >= 40


def test_what_is_out_of_scope_has_several_hundred_examples(examples):
    assert len(examples["buiten_bereik"]) >= 300


def test_no_example_is_given_twice(examples):
    counts = Counter(" ".join(text.casefold().split()) for texts in examples.values() for text in texts)

    assert [text for text, count in counts.items() if count > 1] == []


def test_no_number_is_typed(answers):
    typed = [
        (answer.file, answer.name, text)
        for variations in answers.values()
        for answer in variations
        for text in [*(text for _, text in answer.versions()), *answer.cells(), *(title for title, _ in answer.choices)]
        if re.search(r"\d", re.sub(r"\{[^}]*\}", "", text))
    ]

    assert typed == []


@pytest.mark.parametrize("word", ["werven", "vervoeren", "overbrengen", "opnemen", "huisvesten", "dwang", "uitbuit"])
def test_the_definition_has_the_five_acts_the_coercion_and_the_purpose(messages, word):
    assert word in " ".join(messages("wat/definitie")).lower()


def test_the_difference_with_smuggling_is_a_comparison(answers):
    comparison = answers["smokkel/verschil"][0].comparison
    width = len(comparison["columns"])

    assert width == 3
    assert len(comparison["rows"]) >= 5
    assert {len(row) for row in comparison["rows"]} == {width}


@pytest.mark.parametrize("subject", ["doel", "grens", "wet"])
def test_the_comparison_names_the_purpose_the_border_and_the_law(answers, subject):
    rows = answers["smokkel/verschil"][0].comparison["rows"]

    assert any(subject in row[0].lower() for row in rows)


def test_the_first_message_in_danger_holds_112(messages):
    assert "112" in messages("noodgeval")[0]


@pytest.mark.parametrize("number", ["113", "0800-0113"])
def test_the_first_message_in_a_crisis_holds_the_suicide_lines(messages, number):
    numbers = re.findall(r"[\d-]+", messages("crisis")[0])

    assert number in numbers


@pytest.mark.parametrize("label", [label for label in URGENT if "/" in label])
def test_who_tells_what_happens_gets_112_in_the_answer(messages, label):
    assert "112" in " ".join(messages(label))


def test_a_choice_about_a_topic_can_name_every_topic(answers):
    assert [label for label in LABELS if "/" in label and not answers[label][0].title] == []
