"""What a talk was about last."""

from rasa.shared.core.events import BotUttered, SlotSet, UserUttered

from baken.channels.subject import figure_of, subject_of
from baken.dialogue.memory import Memory


def remembered(topic):
    return SlotSet("memory", Memory(topic).as_dict())


def uttered(topic):
    return BotUttered("Een antwoord.", metadata={"metadata": {"topic": topic}})


def test_at_the_beginning_there_is_none():
    assert subject_of([]) == ""
    assert subject_of([uttered("welkom"), UserUttered("hallo")]) == ""


def test_the_memory_says_it():
    assert subject_of([uttered("wat/definitie"), remembered("vormen/arbeid"), UserUttered("en?")]) == "vormen/arbeid"


def test_a_memory_without_a_topic_means_that_the_last_one_is_over():
    assert subject_of([remembered("wat/definitie"), uttered("buiten_bereik"), remembered("")]) == ""


def test_an_answer_given_while_the_action_server_was_away_counts():
    assert subject_of([remembered("wat/definitie"), uttered("hulp/melden"), uttered("noodgeval")]) == "hulp/melden"


def test_other_slots_and_odd_messages_say_nothing():
    events = [uttered("wat/definitie"), SlotSet("x", "y"), BotUttered("x"), BotUttered(None)]
    assert subject_of(events) == "wat/definitie"
    assert subject_of([SlotSet("memory", None)]) == ""


def test_the_question_about_figures_is_remembered_until_another_answer():
    figure = SlotSet("memory", Memory("cijfers/meldingen", figure={"subject": "victims"}).as_dict())

    assert figure_of([remembered("wat/definitie"), figure, uttered("cijfers/meldingen")]) == {"subject": "victims"}
    assert figure_of([figure, remembered("wat/definitie")]) == {}
    assert figure_of([]) == {}
