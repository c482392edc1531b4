"""Figures are data: no number of the base stands in the code, and no form, country or organisation of a figure."""

import ast
import re
from pathlib import Path

import pytest

from baken.figures.lexicon import Lexicon
from baken.knowledge import Knowledge

CODE = sorted([*Path("actions").rglob("*.py"), *Path("baken").rglob("*.py")])
SMALL = 100  # smaller numbers are sizes, limits and places in a list; a figure so small is told by its id alone


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


@pytest.mark.parametrize("path", CODE, ids=str)
def test_no_figure_stands_in_the_code(path, figures):
    values = {str(each.value) for each in figures.values() if re.fullmatch(r"\d+", str(each.value))}
    large = {value for value in values if int(value) > SMALL} - TECHNICAL
    shown = {each.shown for each in figures.values() if "." in each.shown}
    found = [each for each in constants(path) if str(each) in large or (isinstance(each, str) and each in shown)]

    assert found == []


@pytest.mark.parametrize("path", sorted(Path("baken/figures").glob("*.py")), ids=str)
def test_the_engine_knows_no_figure_and_no_subject_by_name(path, figures):
    lexicon = Lexicon.load()
    values = {value for kind in lexicon.terms.values() for value in kind} - {"other"}
    names = {*figures, *lexicon.subjects, *values, *(each.quantity for each in figures.values())}

    assert [each for each in constants(path) if isinstance(each, str) and each in names] == []


# Numbers that are no count of anybody, where a figure of the base happens to be as large.
TECHNICAL = {"120", "150", "200", "300", "350", "400", "600"}
