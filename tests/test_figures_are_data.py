"""Figures are data: no number of the base stands in the code, and no form, country or organisation of a figure."""

import ast
import re
from pathlib import Path

import pytest

from baken.figures.chart_png import DPI
from baken.figures.lexicon import Lexicon
from baken.knowledge import Knowledge

CODE = sorted([*Path("actions").rglob("*.py"), *Path("baken").rglob("*.py")])
TALKING = [path for path in CODE if path.parts[0] == "actions" or path.parts[1] in ("dialogue", "figures")]
YEAR_OR_PRICE = "2000"  # in the pattern that tells "in 2000" from "2000 euro"
SMALL = 100  # smaller numbers are sizes, limits and places in a list as well


def constants(path):
    """The numbers and texts in a file, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings]


@pytest.fixture(scope="module")
def figures():
    return Knowledge.load(Path("data/knowledge")).figures


@pytest.fixture(scope="module")
def numbers(figures):
    """The values of the base that are large enough to be known by themselves, plain and as they are shown."""
    values = [each for each in figures.values() if isinstance(each.value, (int, float)) and each.value >= SMALL]
    return {str(each.value) for each in values} | {each.shown for each in values}


@pytest.mark.parametrize("path", CODE, ids=str)
def test_no_text_in_the_code_holds_a_figure(path, numbers):
    texts = [each for each in constants(path) if isinstance(each, str)]

    found = {number for text in texts for number in re.findall(r"\d+(?:\.\d+)*", text)}
    assert found & numbers - {YEAR_OR_PRICE} == set()


@pytest.mark.parametrize("path", TALKING, ids=str)
def test_no_number_in_the_code_that_talks_is_a_figure(path, numbers):
    assert [each for each in constants(path) if isinstance(each, int) and str(each) in numbers - {str(DPI)}] == []


@pytest.mark.parametrize("path", sorted(Path("baken/figures").glob("*.py")), ids=str)
def test_the_engine_knows_no_figure_and_no_subject_by_name(path, figures):
    lexicon = Lexicon.load()
    values = {value for kind in lexicon.terms.values() for value in kind} - {"other"}
    names = {*figures, *lexicon.subjects, *values, *(each.quantity for each in figures.values())}

    assert [each for each in constants(path) if isinstance(each, str) and each in names] == []

