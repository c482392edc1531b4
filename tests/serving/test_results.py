"""What the action server answers is checked; the schema for it is checked once."""

import pytest
from jsonschema import Draft202012Validator, ValidationError
from rasa.core.actions.action import RemoteAction

from baken.serving.results import check_schema_once

SAID = {"events": [{"event": "slot", "name": "memory", "value": {}}], "responses": [{"text": "Hoi"}]}


@pytest.fixture
def action(monkeypatch):
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RemoteAction._validate_action_result)
    check_schema_once()
    return RemoteAction("action_turn", None)


def test_what_an_action_says_is_let_through(action):
    assert action._validate_action_result(SAID)


@pytest.mark.parametrize("broken", [{"events": "none"}, {"events": [{"event": 1}]}, {"responses": {}}])
def test_what_no_action_may_answer_is_refused(action, broken):
    with pytest.raises(ValidationError):
        action._validate_action_result(broken)


def test_the_schema_is_not_checked_again(action, monkeypatch):
    def checked(schema):
        raise AssertionError("the schema was checked again")

    monkeypatch.setattr(Draft202012Validator, "check_schema", checked)

    assert action._validate_action_result(SAID)
