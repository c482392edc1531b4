"""`baken check`: every answer, source, label and choice in `data/`, held against the rules for them."""

import sys
from datetime import date
from pathlib import Path
from typing import Optional

from baken.answers.check import check_answers, check_gaps
from baken.answers.load import load_answers, load_examples
from baken.figures.answering import load_charts
from baken.knowledge import Knowledge
from baken.knowledge.stale import needs_a_look
from baken.nlu.seconds import check_seconds, load_seconds
from baken.screening.settings import Settings


def check(data: Path, stale: Optional[int] = None) -> int:
    """Print the mistakes in a data folder, or how much was checked; returns the exit code.

    Args:
        data: the folder.
        stale: also list what was not looked at for so many days; that is no mistake.
    """
    try:
        knowledge = Knowledge.load(data / "knowledge")
        charts = load_charts(knowledge, data)
        answers = load_answers(data)
        examples = load_examples(data)
        seconds = load_seconds(data / "language")
        Settings.load(data, knowledge)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    mistakes = [
        *check_answers(answers, examples, knowledge, charts),
        *check_gaps(knowledge.gaps),
        *check_seconds(seconds, examples),
    ]
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    if mistakes:
        print(f"{len(mistakes)} mistakes.", file=sys.stderr)
        return 1
    if stale is not None:
        for line in needs_a_look(knowledge, stale, date.today()):
            print(line)
    print(
        f"All is well: {len(answers)} answers to {len(examples)} labels with {sum(map(len, examples.values()))} "
        f"examples, resting on {len(knowledge.sources)} sources, {len(knowledge.figures)} figures, "
        f"{len(knowledge.statements)} statements and {len(knowledge.organisations)} organisations."
    )
    return 0
