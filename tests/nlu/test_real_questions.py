"""Questions from public pages and messages in other languages, read by the trained model and its rules.

Their writers saw no training message. The floors are a little under what was measured (benchmarks/evaluation.md).
"""

from functools import lru_cache
from pathlib import Path

import pytest

from baken.nlu.evaluation import load_items, trained_reader
from baken.nlu.scores import outcome, summarise

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def measured(model):
    """The figures of a file of labelled messages, as `baken evaluate` gives them."""
    read = trained_reader(model)

    @lru_cache
    def measure(name):
        items = load_items(DATA / name)
        return summarise([outcome(item, read(item.text)) for item in items])

    return measure


@pytest.mark.parametrize("name, top1, top3", [("real.yml", 0.86, 0.94), ("foreign.yml", 0.55, 0.78)])
def test_most_are_understood(measured, name, top1, top3):
    figures = measured(name)

    assert figures["top1"] >= top1
    assert figures["top3"] >= top3


def test_few_real_questions_are_refused(measured):
    assert measured("real.yml")["false_refusals"] <= 0.05
