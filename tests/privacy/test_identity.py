"""Tokens cannot be guessed, and ids do not give them away."""

from hypothesis import given
from hypothesis import strategies as st

from baken.privacy.identity import conversation_id, new_token


def test_a_token_has_at_least_128_bits():
    assert len(new_token()) * 6 >= 128, "six bits a character"


def test_no_two_tokens_are_the_same():
    assert len({new_token() for _ in range(1000)}) == 1000


@given(st.text(st.characters()))
def test_an_id_follows_from_any_token_and_does_not_hold_it(token):
    assert conversation_id(token) == conversation_id(token)
    assert len(conversation_id(token)) == 64
    assert len(token) < 3 or token not in conversation_id(token) or set(token) <= set("0123456789abcdef")


def test_an_id_fits_in_a_key_of_redis():
    assert conversation_id(new_token()).isalnum()
