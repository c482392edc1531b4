"""The figures of a new year are a change to one data file: `docs/redactie.md` says how, and here it is done."""

import re
import shutil
from pathlib import Path

import pytest

from baken.figures.answering import Answerer, load_charts
from baken.figures.query import Query
from baken.knowledge import Knowledge
from baken.serving.check import check

GUIDE = Path("docs/redactie.md")
YEAR = 2026


@pytest.fixture(scope="module")
def example():
    """The example of the guide, as an editor copies it."""
    return re.search(r"```yaml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL).group(1)


@pytest.fixture(scope="module")
def data(tmp_path_factory, example):
    """A copy of the data with the example at the end of one file."""
    folder = tmp_path_factory.mktemp("project") / "data"
    shutil.copytree("data", folder, ignore=shutil.ignore_patterns("*.npz"))
    figures = folder / "knowledge/figures.yml"
    figures.write_text(f"{figures.read_text(encoding='utf-8')}\n{example}", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def answerer(data):
    return Answerer.load(data)


def test_the_year_of_the_example_is_not_there_yet():
    assert not [each for each in Knowledge.load(Path("data/knowledge")).figures.values() if each.year == YEAR]


def test_the_new_year_is_answered(answerer):
    reply = answerer.answer(Query("victims", years=(YEAR, YEAR)))

    assert reply.cited == ("reg-2026-all-comensha",)
    assert reply.text.startswith("In 2026 waren het er 1.050.")


def test_the_new_year_is_now_the_latest_and_the_nearest(answerer):
    assert answerer.answer(Query("victims")).cited == ("reg-2026-all-comensha",)
    assert answerer.answer(Query("victims", years=(YEAR + 1, YEAR + 1))).cited == ("reg-2026-all-comensha",)


def test_the_new_year_is_answered_by_form_and_age_too(answerer):
    labour = answerer.answer(Query("victims", years=(YEAR, YEAR), dims={"form": "labour"}))
    minors = answerer.answer(Query("victims", years=(YEAR, YEAR), dims={"age": "minor"}))

    assert (labour.cited, minors.cited) == (("labour-2026-comensha",), ("minors-2026-comensha",))


def test_the_new_year_is_in_the_row_of_its_count_and_in_no_other(answerer):
    assert answerer.answer(Query("victims", "trend", (2023, YEAR))).chart.series[-1] == ("2026", 1050)
    assert answerer.answer(Query("victims", "trend", (2016, 2020))).chart.series[-1] == ("2020", 984)


def test_the_new_year_comes_into_the_charts_without_any_other_change(data):
    charts = load_charts(Knowledge.load(data / "knowledge"), data)

    assert charts["minderjarigen"].series[-1] == ("2020", 68)
    assert charts["meldingen-comensha"].series[-1] == ("2026", 1050)


def test_baken_check_has_nothing_against_it(data, capsys):
    assert check(data) == 0
