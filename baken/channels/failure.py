"""What is said when everything else fails: one sentence with the numbers that always answer."""

from pathlib import Path
from typing import List

from baken.answers import load_answers
from baken.channels.replies import Message, to_messages
from baken.dialogue.rendering import render_response
from baken.knowledge import Knowledge

NAME = "storing"


def failure_messages(data: Path, knowledge: Knowledge) -> List[Message]:
    """The reply for when Baken fails inside. It needs neither the model nor the action server.

    Raises:
        KeyError: `data` has no such answer.
    """
    answer = load_answers(data)[NAME][0]
    written = {"text": answer.text, "metadata": {"facts": answer.facts, "contacts": answer.contacts}}
    rendered = render_response(f"utter_{NAME}", written, knowledge)
    return to_messages([{"text": rendered["versions"]["text"], "metadata": rendered["metadata"]}])
