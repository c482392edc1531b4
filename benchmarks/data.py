"""The labelled messages that the benchmark trains and measures on."""

import random
from pathlib import Path
from typing import List, NamedTuple, Tuple

import yaml

PER_LABEL = 12
SEED = 20261124


class Split(NamedTuple):
    """Messages to learn from, with their label, and messages to measure on, with all labels that are right."""

    texts: List[str]
    labels: List[str]
    test: List[Tuple[str, List[str]]]


def ours(data: Path, dev: Path, per_label: int = PER_LABEL) -> Split:
    """Our own training messages, a seeded sample of so many a label (0 for all), measured on `dev`."""
    from baken.answers.load import load_examples

    chosen = random.Random(SEED)
    texts, labels = [], []
    for label, messages in sorted(load_examples(data).items()):
        some = sorted(set(messages))
        some = chosen.sample(some, min(per_label, len(some))) if per_label else some
        texts += some
        labels += [label] * len(some)
    return Split(texts, labels, [(text, right) for text, right in _read(dev)])


def from_files(train: Path, test: Path) -> Split:
    """Labelled files for both."""
    items = _read(train)
    return Split([text for text, _ in items], [right[0] for _, right in items], _read(test))


def _read(path: Path) -> List[Tuple[str, List[str]]]:
    items = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [(each["text"], [each["label"], *filter(None, [each.get("second")])]) for each in items]
