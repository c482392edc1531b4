"""The component that gives a question about figures its own intent, and the question as labels."""

import pytest
from rasa.shared.nlu.training_data.message import Message

from baken.dialogue.reading import FIGURE, Guess, Reading
from baken.figures.lexicon import Lexicon
from baken.nlu.figures import FigureQuestions

READING = Reading((Guess("cijfers/meldingen", 0.9), Guess("cijfers/trend", 0.05)))


@pytest.fixture(scope="module")
def component():
    return FigureQuestions(Lexicon.load())


@pytest.fixture
def processed(component):
    def processed(text, year, metadata=None, reading=READING):
        entities = [{"entity": "jaar", "value": year, "start": 0, "end": 1}] if year else []
        given = {"text": text, "entities": entities, "reading": reading.as_dict(), "metadata": metadata}
        (message,) = component.process([Message(given)])
        return message

    return processed


def test_a_question_with_a_year_is_one_for_a_figure(processed):
    message = processed("hoeveel meldingen in 2018?", "2018")

    assert message.get("intent")["name"] == FIGURE
    assert message.get("figure_question")["years"] == [2018, 2018]
    assert "figure_question" in message.as_dict(only_output_properties=True)


def test_a_question_without_parameters_is_left_alone(processed):
    message = processed("hoeveel meldingen zijn er?", None)

    assert message.get("figure_question") is None and message.get("intent") is None


@pytest.mark.parametrize(
    "metadata",
    [
        {"topic": "cijfers/meldingen"},
        {"topic": "wat/wet", "figure": {"subject": "convicted", "years": [2015, 2015]}},
    ],
)
def test_a_follow_up_goes_on_from_the_last_question_or_the_last_answer(processed, metadata):
    question = processed("en in 2014?", "2014", metadata).get("figure_question")

    assert question["years"] == [2014, 2014]
    assert question["subject"] == metadata.get("figure", {"subject": "victims"})["subject"]


def test_the_question_holds_no_word_of_the_user(processed):
    question = processed("hoeveel meldingen van Jan uit Almelo in 2018?", "2018").get("figure_question")

    assert "jan" not in str(question).lower() and "almelo" not in str(question).lower()


def test_danger_is_left_as_it_is(processed):
    message = processed("hoeveel meldingen in 2018?", "2018", reading=Reading((Guess("noodgeval", 0.9),)))

    assert message.get("figure_question") is None
