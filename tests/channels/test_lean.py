"""A script is sent without what only its readers need."""

import re

import pytest

from baken.channels.lean import lean


def test_comments_and_indentation_stay_at_home():
    script = """// Why this is here.

/**
 * What it does.
 * @param {string} a
 */
export function f(a) {
  // A reason.
  return /** @type {number} */ (g(a)); // kept: it stands behind code
}
"""
    assert lean(script) == ("export function f(a) {\nreturn (g(a)); // kept: it stands behind code\n}\n")


@pytest.mark.parametrize("line", ['const a = "https://example.org/x";', "const b = /[/]*/;", "a = b / c // d"])
def test_what_is_no_comment_stays(line):
    assert lean(line) == f"{line}\n"


def test_no_string_of_the_widget_holds_what_looks_like_a_comment(project):
    for path in (project / "widget").glob("*.js"):
        for string in re.findall(r"\"[^\"\n]*\"|`[^`]*`", path.read_text()):
            assert "/**" not in string and not re.search(r"^\s*//", string, re.MULTILINE), path
