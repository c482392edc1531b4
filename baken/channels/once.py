"""One answer to a message, however often it is sent.

A widget that gets no answer in time tries again, and cannot know whether the first try was heard. Heard twice, a `ja`
would answer two questions. So a message may carry an id, and the same id in the same talk gets the same answer. What
is kept for this is what Baken said last in a talk, for two minutes, in memory.
"""

import asyncio
from typing import Awaitable, Callable, Dict, Generic, Tuple, TypeVar

KEPT_SECONDS = 120.0  # longer than a widget goes on trying before it asks whether the server is well

Answer = TypeVar("Answer")


class Once(Generic[Answer]):
    """The last answer of each talk."""

    def __init__(self) -> None:
        """Begin with none."""
        self._last: Dict[str, Tuple[str, asyncio.Future[Answer]]] = {}

    async def answer(self, talk: str, message_id: str, work: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer to a message: the one it had before, the one that is being made, or else what `work` gives.

        A visitor who goes away does not stop the work. Work that fails is forgotten, so that it can be tried again.
        """
        known_id, answer = self._last.get(talk, ("", None))
        if answer is None or known_id != message_id:
            answer = asyncio.ensure_future(work())
            self._last[talk] = (message_id, answer)
            asyncio.get_running_loop().call_later(KEPT_SECONDS, self._drop, talk, answer)
            answer.add_done_callback(lambda done: self._drop(talk, done) if _failed(done) else None)
        return await asyncio.shield(answer)

    def forget(self, talk: str) -> None:
        """Keep nothing of a talk."""
        self._last.pop(talk, None)

    def _drop(self, talk: str, answer: "asyncio.Future[Answer]") -> None:
        if self._last.get(talk, ("", None))[1] is answer:
            del self._last[talk]


def _failed(done: "asyncio.Future[Answer]") -> bool:
    return done.cancelled() or done.exception() is not None
