"""Questions as people ask them, and the figures that the answer cites: the table is `data/questions.yml`."""

from pathlib import Path

import pytest
import yaml

from baken.figures.finding import find

TABLE = yaml.safe_load((Path(__file__).parent / "data/questions.yml").read_text(encoding="utf-8"))
QUESTIONS = [pytest.param(row, id=" > ".join(filter(None, [row.get("after"), row["ask"]]))) for row in TABLE]


@pytest.mark.parametrize("row", QUESTIONS)
def test_a_question_gets_the_figure_that_it_asks_for(row, asked, pool):
    question = asked(*filter(None, [row.get("after"), row["ask"]]))

    assert question is not None
    found = find(question.query, pool)
    assert set(row["cites"]) <= set(found.cited)
    if row.get("only"):
        assert set(found.cited) == set(row["cites"])


@pytest.mark.parametrize("row", QUESTIONS)
def test_what_is_not_there_is_said_to_be_missing_and_what_is_there_is_not(row, asked, pool):
    question = asked(*filter(None, [row.get("after"), row["ask"]]))

    assert bool(find(question.query, pool).missing) is row.get("nearest", False)


def test_the_table_is_as_large_as_promised_and_names_only_figures_that_exist(knowledge):
    assert len(TABLE) >= 120
    assert {name for row in TABLE for name in row["cites"]} <= set(knowledge.figures)
    assert sum("after" in row for row in TABLE) >= 20
