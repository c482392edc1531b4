"""One answer to a message, however often it is sent."""

import asyncio

import pytest

from baken.channels import once
from baken.channels.once import Once


class Work:
    """Counts how often it was done."""

    def __init__(self, *failures):
        self.failures = list(failures)
        self.done = 0

    async def __call__(self):
        await asyncio.sleep(0)
        self.done += 1
        if self.failures:
            raise self.failures.pop(0)
        return f"antwoord {self.done}"


def test_the_same_id_in_the_same_talk_has_one_answer():
    async def talk():
        answers, work = Once(), Work()
        return [await answers.answer("talk", "1", work) for _ in range(3)]

    assert asyncio.run(talk()) == ["antwoord 1"] * 3


def test_another_id_or_another_talk_has_its_own():
    async def talk():
        answers, work = Once(), Work()
        return [await answers.answer(*each, work) for each in (("a", "1"), ("a", "2"), ("b", "2"))]

    assert asyncio.run(talk()) == ["antwoord 1", "antwoord 2", "antwoord 3"]


def test_what_failed_may_be_tried_again():
    async def talk():
        answers, work = Once(), Work(ValueError())
        with pytest.raises(ValueError):
            await answers.answer("talk", "1", work)
        return await answers.answer("talk", "1", work)

    assert asyncio.run(talk()) == "antwoord 2"


def test_who_goes_away_finds_the_answer_when_they_come_back():
    async def talk():
        answers, work = Once(), Work()
        first = asyncio.ensure_future(answers.answer("talk", "1", work))
        await asyncio.sleep(0)
        first.cancel()
        return await answers.answer("talk", "1", work)

    assert asyncio.run(talk()) == "antwoord 1"


def test_nothing_is_kept_of_a_talk_that_is_forgotten():
    async def talk():
        answers, work = Once(), Work()
        await answers.answer("talk", "1", work)
        answers.forget("talk")
        return await answers.answer("talk", "1", work)

    assert asyncio.run(talk()) == "antwoord 2"


def test_nothing_is_kept_for_long(monkeypatch):
    monkeypatch.setattr(once, "KEPT_SECONDS", 0.01)

    async def talk():
        answers, work = Once(), Work()
        await answers.answer("talk", "1", work)
        await asyncio.sleep(0.05)
        return vars(answers)

    assert asyncio.run(talk()) == {"_last": {}}
