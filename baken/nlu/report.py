"""The figures of an evaluation as a table that people read."""

from typing import Any, Dict, List

_ROWS = (
    ("top1", "best label right"),
    ("top3", "right label among the best three"),
    ("macro_f1", "mean F1 of the labels"),
    ("oos_recall", "out-of-scope messages refused"),
    ("false_refusals", "other messages refused"),
    ("asked", "asked between topics"),
    ("ece", "calibration error (ECE)"),
    ("typo_drop", "drop on spoilt messages"),
)
WEAK = 0.5


def describe(name: str, count: int, result: Dict[str, Any]) -> str:
    """A report of an evaluation, in plain text."""
    lines: List[str] = [f"{name}: {count} messages", ""]
    lines += [f"{words:34} {100 * result[key]:6.1f} %" for key, words in _ROWS]
    lines += ["", "spoilt by"]
    lines += [f"  {kind:32} {100 * share:6.1f} %" for kind, share in result["spoilt"].items()]
    lines += ["", "group"]
    lines += [
        f"  {group:32} {100 * row['top1']:6.1f} %  of {row['items']}"
        for group, row in result["groups"].items()
    ]
    lines += ["", "worst confusions"]
    lines += [f"  {row['label']} read as {row['predicted']}: {row['count']}" for row in result["confusions"]]
    weak = [label for label, share in result["labels"].items() if share < WEAK]
    lines += ["", f"labels below {WEAK:.0%}: {', '.join(weak) or 'none'}"]
    return "\n".join(lines)
