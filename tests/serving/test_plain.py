"""Failures as one plain line."""

import errno

import pytest
from rasa.shared.exceptions import YamlSyntaxException

from baken.answers import AnswerError
from baken.knowledge import KnowledgeError, UnknownReference
from baken.serving.plain import DISK_FULL, PlainError, explain


def caused(error, cause):
    try:
        raise error from cause
    except Exception as raised:
        return raised


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (PlainError("Port 5005 is in use."), "Port 5005 is in use."),
        (OSError(errno.ENOSPC, "No space left on device", "models"), DISK_FULL),
        (caused(RuntimeError("in a component"), OSError(errno.ENOSPC, "")), DISK_FULL),
        (AnswerError("wat.yml, line 2: not valid YAML"), "The data cannot be used: wat.yml, line 2: not valid YAML"),
        (KnowledgeError("a\nb\nc"), "The data cannot be used: a (and 2 more: baken check)"),
        (UnknownReference("there is no figure 'x'"), "The data cannot be used: there is no figure 'x'"),
        (YamlSyntaxException("domain.yml"), "The data cannot be used: Failed to read 'domain.yml'."),
        (AnswerError("x" * 999), f"The data cannot be used: {'x' * 300}..."),
        (PermissionError(errno.EACCES, "Permission denied", "models"), "Cannot use 'models': Permission denied."),
    ],
)
def test_what_a_person_can_do_something_about(error, line):
    assert explain(error) == line


@pytest.mark.parametrize("error", [ValueError("of a library"), KeyError("x"), RuntimeError(), OSError()])
def test_what_looks_like_a_mistake_in_the_code_is_not_explained_away(error):
    assert explain(error) is None
