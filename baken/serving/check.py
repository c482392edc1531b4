"""`baken check`: every answer, source, label and choice in `data/`, held against the rules for them."""

import sys
from pathlib import Path

from baken.answers.check import check_answers
from baken.answers.load import load_answers, load_examples
from baken.figures.answering import load_charts
from baken.knowledge import Knowledge


def check(data: Path) -> int:
    """Print the mistakes in a data folder, or how much was checked; returns the exit code."""
    try:
        knowledge = Knowledge.load(data / "knowledge")
        charts = load_charts(knowledge, data)
        answers = load_answers(data)
        examples = load_examples(data)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    mistakes = check_answers(answers, examples, knowledge, charts)
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    if mistakes:
        print(f"{len(mistakes)} mistakes.", file=sys.stderr)
        return 1
    print(
        f"All is well: {len(answers)} answers to {len(examples)} labels with {sum(map(len, examples.values()))} "
        f"examples, resting on {len(knowledge.sources)} sources, {len(knowledge.figures)} figures, "
        f"{len(knowledge.statements)} statements and {len(knowledge.organisations)} organisations."
    )
    return 0
