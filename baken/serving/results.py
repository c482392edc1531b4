"""Checks what the action server answers as Rasa does, with a schema that is itself checked once.

Rasa checks that schema each time an action runs, though it never changes. That took 19 ms of a reply's 60.
"""

from typing import Any, Dict

from jsonschema import Draft202012Validator
from rasa.core.actions.action import RemoteAction


def check_schema_once() -> None:
    """Have Rasa check the results of actions, and no longer the schema that it checks them with.

    Raises:
        jsonschema.SchemaError: the schema is no good.
    """
    schema = RemoteAction.action_response_format_spec()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    def validate(_: RemoteAction, result: Dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate
