"""What an alarm does to a check: the questions wait, and no question keeps somebody in a circle."""

from baken.screening.hearing import Heard
from baken.screening.state import State

ALARM, GO_ON = Heard("alarm", alarm="crisis"), Heard("resume")


def test_the_questions_wait_after_an_alarm_and_go_on_where_they_were(check):
    asked = check.start(State(), GO_ON)

    waiting = check.overhear(asked, ALARM)

    assert waiting.status == "paused"
    assert check.answer(waiting, GO_ON).step == asked.step


def test_a_question_that_raises_an_alarm_twice_is_left(check):
    asked = check.start(State(), GO_ON)

    once = check.answer(check.overhear(asked, ALARM), GO_ON)
    twice = check.answer(check.overhear(once, ALARM), GO_ON)

    assert twice.step != asked.step
    assert twice.case.crisis


def test_an_alarm_does_not_change_about_whom_it_is(check):
    about = check.start(State(), Heard("resume", perspective="professional"))

    after = check.overhear(about, Heard("alarm", alarm="noodgeval", perspective="zelf"))

    assert after.case.perspective == "professional"
