"""Limits on how often, for people and talks that are not known by name.

What is counted is a keyed hash, and the key is made when the process starts and never leaves it: from what is kept
here nobody can tell an address, and when the process ends, or the limit is rested, nothing is kept at all.
"""

import hashlib
import ipaddress
import secrets
import time
from typing import Callable, Dict

KEY_BYTES = 32
NAME_BYTES = 16
ROOM = 4096
HOME = 64  # the part of an IPv6 address, in bits, that one household or phone has for itself


class Limiter:
    """Lets everybody do a thing a number of times at once, and after that once in so many seconds."""

    def __init__(self, at_once: int, seconds: float, now: Callable[[], float] = time.monotonic) -> None:
        """Begin with nobody known.

        Args:
            at_once: how often somebody who has rested may do the thing in a row.
            seconds: how long it takes to earn one turn back.
            now: the clock, in seconds.
        """
        self._slack = (at_once - 1) * seconds
        self._seconds = seconds
        self._now = now
        self._key = secrets.token_bytes(KEY_BYTES)
        self._rested_at: Dict[bytes, float] = {}
        self._sweep_at = ROOM

    def take(self, who: str) -> float:
        """Use one turn. Returns 0 when there was one, and else the number of seconds until there is."""
        now = self._now()
        name = hashlib.blake2b(who.encode("utf-8", "replace"), key=self._key, digest_size=NAME_BYTES).digest()
        rested_at = max(now, self._rested_at.get(name, now))
        wait = rested_at - now - self._slack
        if wait > 0:
            return min(wait, self._seconds)  # a sum of seconds may come out a hair above
        self._rested_at[name] = rested_at + self._seconds
        if len(self._rested_at) > self._sweep_at:
            self._forget_the_rested(now)
        return 0.0

    def __len__(self) -> int:
        """For how many a count is kept."""
        return len(self._rested_at)

    def _forget_the_rested(self, now: float) -> None:
        self._rested_at = {name: at for name, at in self._rested_at.items() if at > now}
        self._sweep_at = max(ROOM, 2 * len(self._rested_at))


def household(address: str) -> str:
    """The part of an internet address that stays the same for one visitor; what is no address stays as it is."""
    try:
        known = ipaddress.ip_address(address.strip("[]"))
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((int(known), HOME), strict=False))
    return str(known)
