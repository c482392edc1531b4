"""Limits count how often, and cannot tell who."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baken.privacy import limits
from baken.privacy.limits import Limiter, household


class Clock:
    """A clock that a test turns."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_so_many_at_once_and_then_one_in_so_many_seconds(clock):
    limiter = Limiter(3, 10.0, clock)
    assert [limiter.take("a") for _ in range(4)] == [0, 0, 0, 10]
    clock.now += 10
    assert [limiter.take("a") for _ in range(2)] == [0, 10]
    clock.now += 1000
    assert [limiter.take("a") for _ in range(4)] == [0, 0, 0, 10], "a rest does not save up more than a full turn"


def test_everybody_has_turns_of_their_own(clock):
    limiter = Limiter(1, 10.0, clock)
    assert (limiter.take("a"), limiter.take("b")) == (0, 0)


@given(st.lists(st.floats(0, 30), max_size=30))
def test_who_waits_as_long_as_was_said_gets_a_turn(pauses):
    clock = Clock()
    limiter = Limiter(2, 5.0, clock)
    for pause in pauses:
        clock.now += pause
        wait = limiter.take("a")
        assert 0 <= wait <= 5
        if wait:
            clock.now += wait + 1e-6
            assert limiter.take("a") == 0


def test_nothing_of_who_it_was_is_kept():
    limiter = Limiter(3, 10.0)
    limiter.take("192.0.2.17")
    assert "192.0.2.17" not in str(vars(limiter)) and b"192.0.2.17" not in b"".join(limiter._rested_at)


def test_the_same_address_has_another_name_in_another_process():
    first, second = Limiter(3, 10.0), Limiter(3, 10.0)
    first.take("192.0.2.17"), second.take("192.0.2.17")
    assert set(first._rested_at) != set(second._rested_at)


def test_who_has_rested_is_forgotten_and_who_has_not_is_not(clock, monkeypatch):
    monkeypatch.setattr(limits, "ROOM", 10)
    limiter = Limiter(1, 10.0, clock)
    for number in range(10):
        limiter.take(str(number))
    clock.now += 11
    limiter.take("late")
    assert len(limiter) == 1
    assert limiter.take("late") > 0


@pytest.mark.parametrize(
    "address, other, same",
    [
        ("192.0.2.17", "192.0.2.18", False),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::2", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("[2001:db8:1:2::1]", "2001:db8:1:2::9", True),
        ("/run/baken.sock", "", False),
    ],
)
def test_one_visitor_has_one_address_or_a_range_of_them(address, other, same):
    assert (household(address) == household(other)) is same
