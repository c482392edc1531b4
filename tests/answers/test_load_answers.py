"""Reading answers and examples: what is broken is named with its file."""

import pytest

from baken.answers.load import AnswerError, load_answers, load_examples

GOOD = """
responses:
  utter_wat/definitie:
  - text: Een antwoord.
    buttons:
    - {title: Verder, payload: wat/dwang}
    metadata: {title: 'Wat is het?', facts: [een-feit]}
nlu:
- intent: wat/definitie
  examples: |
    - wat is het
    - leg eens uit
"""


@pytest.fixture
def data(tmp_path):
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics/wat.yml").write_text(GOOD)
    return tmp_path


def test_answers_and_examples_stand_side_by_side(data):
    (answer,) = load_answers(data)["wat/definitie"]
    assert (answer.title, answer.choices, answer.facts) == ("Wat is het?", (("Verder", "wat/dwang"),), ("een-feit",))
    assert load_examples(data) == {"wat/definitie": ["wat is het", "leg eens uit"]}


@pytest.mark.parametrize(
    ("right", "wrong", "mistake"),
    [
        ("responses:", "responses: [", r"wat\.yml, line \d+: not valid YAML"),
        ("text: Een antwoord.", "texts: Een antwoord.", "wat.yml, utter_wat/definitie: a response without text"),
        ("payload:", "paylaod:", r"wat\.yml: a field is missing or not of its kind \(KeyError\('payload'\)\)"),
        ("examples: |", "exampels: |", r"wat\.yml: a field is missing or not of its kind \(KeyError\('examples'\)\)"),
        ("- intent:", "- label:", r"wat\.yml: a field is missing"),
        ("metadata: {title: 'Wat is het?', facts: [een-feit]}", "metadata: een-feit", r"wat\.yml: a field is missing"),
    ],
)
def test_what_is_broken_is_named(data, right, wrong, mistake):
    path = data / "topics/wat.yml"
    path.write_text(GOOD.replace(right, wrong, 1))
    with pytest.raises(AnswerError, match=mistake):
        load_answers(data)
        load_examples(data)
