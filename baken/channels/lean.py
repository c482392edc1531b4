"""A script without what only its readers need: comments and indentation. Pure.

The widget has no build step, and its types and reasons stand in comments, a quarter of its size. It is sent over
telephone networks, so these stay at home.
"""

import re

_BLOCK = re.compile(r"/\*\*.*?\*/[ ]?", re.DOTALL)


def lean(script: str) -> str:
    """The script without its `/** ... */` comments, without lines that are a `//` comment, and without indentation.

    It knows no JavaScript: a string of the script may hold none of the three.
    """
    lines = (line.strip() for line in _BLOCK.sub("", script).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"
