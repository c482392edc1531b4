"""Tokens that cannot be guessed, and ids that do not give them away."""

import hashlib
import secrets

TOKEN_BYTES = 32


def new_token() -> str:
    """A token for a new talk: 256 bits from the system's random source, safe in a header."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def conversation_id(token: str) -> str:
    """The id under which a talk is kept.

    A hash, so that somebody who reads the store or a log cannot take over a talk.
    """
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
