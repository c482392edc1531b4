"""What Baken says beyond the first answer: the second question, the doubt, the repair."""

from dataclasses import replace

import pytest

from baken.dialogue import turns
from baken.dialogue.catalogue import Catalogue
from baken.dialogue.memory import Memory
from baken.dialogue.reading import Guess, Reading

TOPICS = [
    "wat/dwang", "wat/wet", "hulp/loon", "hulp/bang", "bot/wie", "bot/mens_spreken", "onthulling/arbeid", "noodgeval",
]  # fmt: skip
CATALOGUE = Catalogue({name: f"Over {name}" for name in TOPICS}, {"en", "pl"}, {"bot/wie"})
PERSON = "bot/mens_spreken"


def reading(*labels, segments=(), language="nl"):
    ranking = tuple(Guess(label, 0.9 / (place + 1)) for place, label in enumerate(labels))
    return Reading(ranking, tuple(Guess(*segment) for segment in segments), language)


def said(turn):
    return [utterance.response for utterance in turn.utterances]


def test_after_one_question_nothing_is_added():
    turn = turns.follow(reading("wat/dwang", "wat/wet"), Memory(misses=2), CATALOGUE)

    assert turn.utterances == ()


def test_an_answer_is_remembered_with_what_came_next_and_ends_the_misses():
    turn = turns.follow(reading("wat/dwang", "wat/wet", "bedanken", "hulp/loon"), Memory("hulp/bang", (), 2), CATALOGUE)

    assert turn.memory == Memory("wat/dwang", ("wat/wet", "hulp/loon"), 0)


def test_who_asks_on_about_an_answer_gets_other_topics_under_its_longer_version():
    asked_on = replace(reading("wat/dwang", "wat/wet", "hulp/loon"), elliptic=True, detail="Een schuld is ook dwang.")

    same, other = (turns.follow(asked_on, Memory(topic), CATALOGUE) for topic in ("wat/dwang", "hulp/bang"))

    assert said(same) == ["utter_iets_anders"]
    assert same.utterances[0].choices == ("wat/wet", "hulp/loon")
    assert said(other) == ["utter_uit_uitleg"]


def test_thanks_do_not_change_the_subject():
    assert turns.follow(reading("bedanken"), Memory("hulp/loon"), CATALOGUE).memory.topic == "hulp/loon"


@pytest.mark.parametrize(
    "segments",
    [
        [("wat/dwang", 0.9), ("hulp/loon", 0.9)],
        [("hulp/loon", 0.9), ("wat/dwang", 0.9)],
        [("bedanken", 0.9), ("wat/dwang", 0.9), ("hulp/loon", 0.9)],
        [("wat/dwang", 0.5), ("hulp/loon", 0.5)],
    ],
)
def test_a_second_question_is_answered_too(segments):
    turn = turns.follow(reading("wat/dwang", segments=segments), Memory(), CATALOGUE)

    assert said(turn) == ["utter_tweede_vraag", "utter_hulp/loon"]


@pytest.mark.parametrize(
    "first, segments",
    [
        ("wat/dwang", []),
        ("wat/dwang", [("wat/dwang", 0.9), ("wat/dwang", 0.8)]),
        ("wat/dwang", [("wat/dwang", 0.9), ("hulp/loon", 0.49)]),
        ("wat/dwang", [("wat/dwang", 0.49), ("hulp/loon", 0.9)]),  # "what can I do?" behind a story
        ("wat/dwang", [("wat/wet", 0.9), ("hulp/loon", 0.9)]),
        ("wat/dwang", [("wat/dwang", 0.9), ("bedanken", 0.9)]),
        ("wat/dwang", [("wat/dwang", 0.9), ("onthulling/arbeid", 0.9)]),
        ("onthulling/arbeid", [("onthulling/arbeid", 0.9), ("hulp/loon", 0.9)]),
        ("noodgeval", [("noodgeval", 0.9), ("hulp/loon", 0.9)]),
        ("crisis", [("crisis", 0.9), ("hulp/loon", 0.9)]),
    ],
)
def test_no_second_answer(first, segments):
    assert said(turns.follow(reading(first, segments=segments), Memory(), CATALOGUE)) == []


def test_what_the_longer_answer_says_of_the_question_stands_behind_the_answer():
    told = turns.follow(replace(reading("wat/dwang"), detail="Een schuld is ook dwang."), Memory(), CATALOGUE)

    assert told.utterances == (turns.Utterance("utter_uit_uitleg", fill={"uitleg": "Een schuld is ook dwang."}),)


def test_of_two_questions_and_of_a_figure_no_part_of_the_longer_answer_is_told():
    two = reading("wat/dwang", segments=[("wat/dwang", 0.9), ("hulp/loon", 0.9)])
    detailed = replace(two, detail="Een schuld is ook dwang.")

    assert "utter_uit_uitleg" not in said(turns.follow(detailed, Memory(), CATALOGUE))
    assert "utter_uit_uitleg" not in said(turns.after_figure(detailed, "wat/dwang", FIGURE, ("een",), CATALOGUE))


def unsure(label="wat/dwang", confidence=0.79, **fields):
    others = (Guess("wat/wet", 0.1), Guess("hulp/loon", 0.05), Guess("hulp/bang", 0.04), Guess("bot/wie", 0.01))
    return Reading((Guess(label, confidence), *others), **fields)


def test_under_an_answer_that_may_miss_the_question_stand_the_topics_that_came_next():
    turn = turns.follow(unsure(), Memory(), CATALOGUE)

    choices = ("wat/wet", "hulp/loon", "hulp/bang")
    assert turn.utterances == (turns.Utterance("utter_iets_anders", choices=choices),)
    assert turn.memory == Memory("wat/dwang", ("bot/wie",))


@pytest.mark.parametrize(
    "read",
    [
        unsure(confidence=0.8),
        unsure("noodgeval"),
        unsure("onthulling/arbeid"),
        unsure("bedanken"),
        unsure(elliptic=True),
        unsure(language="ja"),
    ],
)
def test_no_other_topic_is_offered_when_sure_or_in_danger_or_leaning_on_the_last(read):
    assert turns.follow(read, Memory(), CATALOGUE).utterances == ()


@pytest.mark.parametrize("language, lines", [("pl", ["utter_taal_pl"]), ("nl", []), ("ja", [])])
def test_a_language_that_has_a_line_gets_it_after_every_kind_of_turn(language, lines):
    read = reading("wat/dwang", "wat/wet", language=language)

    for turn in (turns.follow, turns.ask, turns.refuse):
        assert [name for name in said(turn(read, Memory(), CATALOGUE)) if name.startswith("utter_taal")] == lines


@pytest.mark.parametrize(
    "best, offered",
    [("wat/dwang", ("wat/wet", "hulp/loon", "hulp/bang")), ("noodgeval", ()), ("onthulling/arbeid", ())],
)
def test_under_the_line_in_their_language_stand_the_next_topics_but_not_after_danger(best, offered):
    turn = turns.follow(reading(best, "wat/wet", "hulp/loon", "hulp/bang", language="pl"), Memory(), CATALOGUE)

    assert turn.utterances == (turns.Utterance("utter_taal_pl", choices=offered),)


def test_between_close_topics_it_asks_which_of_three_and_offers_a_person():
    turn = turns.ask(reading("wat/dwang", "wat/wet", "hulp/loon", "bot/wie"), Memory("hulp/bang"), CATALOGUE)

    choices = ("wat/dwang", "wat/wet", "hulp/loon", PERSON)
    assert turn.utterances == (turns.Utterance("utter_vraag_onderwerp", choices=choices),)
    assert turn.memory == Memory("hulp/bang", ("bot/wie",), 1)


def test_a_no_comes_with_the_three_nearest_topics_and_a_person():
    read = reading("buiten_bereik", "wat/dwang", "bedanken", PERSON, "wat/wet", "hulp/loon", "hulp/bang")

    turn = turns.refuse(read, Memory(), CATALOGUE)

    assert turn.utterances[0].choices == ("wat/dwang", "wat/wet", "hulp/loon", PERSON)
    assert turn.memory.candidates == ("hulp/bang",)


@pytest.mark.parametrize("told", ["noodgeval", "onthulling/arbeid"])
@pytest.mark.parametrize(
    "turn", [turns.ask, turns.refuse, lambda read, memory, catalogue: turns.repair(memory)], ids=["ask", "refuse", "no"]
)
def test_who_told_of_danger_or_of_themselves_keeps_the_numbers_in_sight_until_understood(turn, told):
    read, memory, names = reading("buiten_bereik", "wat/dwang"), Memory(told, ("wat/wet",)), []
    for _ in range(2):
        result = turn(read, replace(memory, candidates=("wat/wet",)), CATALOGUE)
        memory = result.memory
        names += said(result)

    assert names == ["utter_nog_hier", "utter_nog_hier_2"]
    assert memory.topic == told
    assert PERSON in result.utterances[0].choices


@pytest.mark.parametrize("language", ["nl", "ja"])
@pytest.mark.parametrize("label", ["noodgeval", "crisis"])
def test_under_an_alarm_that_may_be_false_stand_the_topics_that_came_next(label, language):
    turn = turns.follow(unsure(label, 0.59, language=language), Memory(), CATALOGUE)

    assert turn.utterances == (turns.Utterance("utter_iets_anders", choices=("wat/wet", "hulp/loon", "hulp/bang")),)


@pytest.mark.parametrize("turn", [turns.ask, turns.refuse])
def test_a_person_is_offered_once(turn):
    choices = turn(reading(PERSON, "bot/wie", "wat/dwang"), Memory(), CATALOGUE).utterances[0].choices

    assert choices.count(PERSON) == 1


@pytest.mark.parametrize("turn", [turns.ask, turns.refuse])
def test_two_misses_in_a_row_never_have_the_same_words(turn):
    memory, names = Memory(), []
    for _ in range(6):
        result = turn(reading("wat/dwang", "wat/wet"), memory, CATALOGUE)
        memory, names = result.memory, [*names, said(result)[0]]

    assert all(one != next_one for one, next_one in zip(names, names[1:], strict=False))


def test_the_last_answer_in_another_version():
    memory = Memory("wat/dwang", ("wat/wet",))

    assert turns.again("simpler", "utter_eenvoudiger", memory) == turns.Turn(
        (turns.Utterance("utter_wat/dwang", "simpler"),), memory
    )


def test_without_a_last_answer_it_asks_on_what_subject():
    assert said(turns.again("longer", "utter_meer_uitleg", Memory())) == ["utter_meer_uitleg"]


@pytest.mark.parametrize(
    "topic, utterance",
    [
        ("wat/dwang", turns.Utterance("utter_bron", about="wat/dwang")),
        ("bot/wie", turns.Utterance("utter_geen_bron")),
        ("", turns.Utterance("utter_bron_vragen")),
    ],
)
def test_where_the_last_answer_comes_from(topic, utterance):
    assert turns.sources(reading("bron_vragen"), Memory(topic), CATALOGUE).utterances == (utterance,)


def test_a_rejected_answer_brings_the_topics_that_came_next():
    turn = turns.repair(Memory("wat/dwang", ("wat/wet", "hulp/loon", "hulp/bang", "bot/wie")))

    assert turn.utterances == (
        turns.Utterance("utter_verkeerd_begrepen", choices=("wat/wet", "hulp/loon", "hulp/bang", PERSON)),
    )
    assert (turn.memory.candidates, turn.memory.misses) == (("bot/wie",), 1)


def test_two_rejections_in_a_row_have_other_words_and_other_topics():
    first = turns.repair(Memory("wat/dwang", ("wat/wet", "hulp/loon", "hulp/bang", "bot/wie")))
    second = turns.repair(first.memory)

    assert said(first) != said(second)
    assert second.utterances[0].choices == ("bot/wie", PERSON)


def test_a_rejection_offers_a_person_once():
    choices = turns.repair(Memory("wat/dwang", ("wat/wet", PERSON))).utterances[0].choices

    assert choices.count(PERSON) == 1


def test_a_no_to_nothing_is_a_plain_no():
    assert said(turns.repair(Memory())) == ["utter_ontkennen"]


@pytest.mark.parametrize(
    "memory, utterance",
    [
        (Memory("wat/dwang"), turns.Utterance("utter_wat/dwang", "longer")),
        (Memory(), turns.Utterance("utter_bevestigen")),
    ],
)
def test_a_yes_asks_for_more(memory, utterance):
    assert turns.confirm(memory).utterances == (utterance,)


FIGURE = {"subject": "victims"}


def after_figure(*labels, segments=()):
    return turns.after_figure(reading(*labels, segments=segments), "wat/wet", FIGURE, ("een",), CATALOGUE)


def test_after_a_figure_the_question_and_what_was_told_are_remembered():
    memory = after_figure("wat/dwang", "hulp/loon").memory

    assert memory == Memory("wat/wet", ("wat/dwang", "hulp/loon"), 0, FIGURE, ("een",))


def test_after_a_figure_a_second_question_is_answered_only_when_it_is_on_something_else():
    assert said(after_figure("wat/dwang", segments=[("wat/dwang", 0.9)])) == []
    assert said(after_figure("wat/dwang", segments=[("hulp/loon", 0.9)])) == ["utter_tweede_vraag", "utter_hulp/loon"]


def test_thanks_do_not_make_the_figure_forgotten_and_another_answer_does():
    memory = Memory("wat/wet", figure=FIGURE, facts=("een",))

    assert turns.follow(reading("bedanken"), memory, CATALOGUE).memory.figure == FIGURE
    assert turns.follow(reading("hulp/loon"), memory, CATALOGUE).memory.figure == {}


@pytest.mark.parametrize("confidence, offered", [(0.2, True), (0.01, False)])
def test_danger_is_offered_only_where_there_was_a_trace_of_it(confidence, offered):
    ranking = (Guess("buiten_bereik", 0.5), Guess("noodgeval", confidence), Guess("hulp/bang", 0.005))
    choices = turns.refuse(Reading(ranking), Memory(), CATALOGUE).utterances[0].choices

    assert ("noodgeval" in choices) is offered
    assert "hulp/bang" in choices


def test_danger_is_offered_after_the_topics():
    ranking = (Guess("buiten_bereik", 0.5), Guess("noodgeval", 0.26), Guess("hulp/bang", 0.1), Guess("wat/wet", 0.05))

    choices = turns.refuse(Reading(ranking), Memory(), CATALOGUE).utterances[0].choices
    assert choices == ("hulp/bang", "wat/wet", "noodgeval", "bot/mens_spreken")
