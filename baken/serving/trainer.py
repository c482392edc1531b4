"""The process that trains: `python -m baken.serving.trainer FILE` writes a model to FILE.

It is a process of its own, so that hash order, random numbers and libraries start the same every time.
"""

import gc
import io
import random
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

from baken.serving import child
from baken.serving.plain import PlainError

CONFIG, DOMAIN = "config.yml", "domain.yml"
TRAINING_DATA = ["data/topics", "data/dialogue"]
SEED = 1

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def train(model: Path) -> None:
    """Train on the project's data.

    Raises:
        PlainError: Rasa refuses the data without an error of its own.
    """
    import numpy as np
    import rasa.model_training

    random.seed(SEED)
    np.random.seed(SEED)
    said = io.StringIO()
    try:
        with redirect_stdout(said):
            result = rasa.model_training.train(
                domain=DOMAIN,
                config=CONFIG,
                training_files=TRAINING_DATA,
                output=str(model.parent),
                fixed_model_name=model.name,
                force_training=True,
            )
    except SystemExit:  # how Rasa refuses some data
        raise PlainError(f"The data cannot be used: {_words(said)}") from None
    if not result.model:
        raise PlainError(f"The data cannot be used: {_words(said)}")


def check_data() -> None:
    """Read the data that answers come from first: a broken file is found in a second, with its line.

    Raises:
        ValueError: a file is broken.
        PlainError: a second label and the examples do not fit.
    """
    from baken.answers.load import load_answers, load_examples
    from baken.figures.answering import load_charts
    from baken.knowledge import Knowledge
    from baken.nlu.seconds import check_seconds, load_seconds
    from baken.yaml_file import read_yaml

    for file in (CONFIG, DOMAIN):
        read_yaml(Path(file))
    load_charts(Knowledge.load(Path("data/knowledge")))
    load_answers(Path("data"))
    mistakes = check_seconds(load_seconds(), load_examples(Path("data")))
    if mistakes:
        raise PlainError(mistakes[0])


def _words(said: io.StringIO) -> str:
    return " ".join(_COLOUR.sub("", said.getvalue()).split())


def main() -> None:
    """Train, and say in one line why it did not work."""
    gc.disable()  # what is made here is needed until the end: looking through it for rubbish takes six seconds
    with child.starting(child.prepare()):
        check_data()
        train(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
