"""Training messages that a second topic answers too: `data/language/second.yml`.

"Is een strenge baas al uitbuiting?" is a question on exploitation at work, and the answer on bad employers serves as
well. A message has one intent in Rasa's files, so its second label stands apart.
"""

from pathlib import Path
from typing import Dict, List, Mapping, Sequence

from baken.nlu.language_data import LANGUAGE, LanguageDataError, read

FILE = "second.yml"


def load_seconds(folder: Path = LANGUAGE) -> Dict[str, str]:
    """The second label of each message that has one.

    Raises:
        LanguageDataError: the file is broken, or a message stands in it twice.
    """
    seconds: Dict[str, str] = {}
    for label, messages in read(folder / FILE).items():
        if not isinstance(messages, list):
            raise LanguageDataError(f"{FILE}, {label}: must be a list of messages")
        for message in map(str, messages):
            if message in seconds:
                raise LanguageDataError(f"{FILE}, {label}: '{message}' stands there twice")
            seconds[message] = label
    return seconds


def check_seconds(seconds: Mapping[str, str], examples: Mapping[str, Sequence[str]]) -> List[str]:
    """What does not fit between the second labels and the training messages, one line each.

    Args:
        seconds: as `load_seconds` gives them.
        examples: the training messages by label.
    """
    own = {message: label for label, messages in examples.items() for message in messages}
    mistakes = [f"{FILE}: there is no label '{label}'" for label in sorted({*seconds.values()} - {*examples})]
    for message, label in seconds.items():
        if message not in own:
            mistakes.append(f"{FILE}, {label}: no topic has the example '{message}'")
        elif own[message] == label:
            mistakes.append(f"{FILE}, {label}: '{message}' has that label already")
    return mistakes
