"""The figures by which an NLU is judged: pure functions over readings and the labels they should have."""

from collections import Counter, defaultdict
from typing import Any, Dict, List, Mapping, NamedTuple, Sequence, Set

from baken.dialogue.reading import EXPLOITERS, OUT_OF_SCOPE, Reading, group_of

BINS = 10
REFUSED_TOO = {EXPLOITERS}


class Item(NamedTuple):
    """A message with the labels that are right for it; the first is the one that counts for a row."""

    text: str
    labels: Sequence[str]


class Outcome(NamedTuple):
    """An item, and what was predicted: labels best first, the confidence of the first, and the verdict."""

    item: Item
    predicted: Sequence[str]
    confidence: float
    verdict: str

    @property
    def right(self) -> bool:
        """Whether the best label is one of the right ones."""
        return self.predicted[0] in self.item.labels


def outcome(item: Item, reading: Reading) -> Outcome:
    """What the reading says of an item; a refusal counts as the label `buiten_bereik`."""
    names = [OUT_OF_SCOPE if g.label in REFUSED_TOO else g.label for g in reading.ranking]
    if reading.verdict == "refuse":
        names.insert(0, OUT_OF_SCOPE)
    return Outcome(item, list(dict.fromkeys(names)), reading.best.confidence, reading.verdict)


def summarise(outcomes: Sequence[Outcome]) -> Dict[str, Any]:
    """All figures but the drop under typing errors; shares lie between 0 and 1.

    Raises:
        ValueError: there are no outcomes.
    """
    if not outcomes:
        raise ValueError("there is nothing to score")
    scope = [each for each in outcomes if each.item.labels[0] == OUT_OF_SCOPE]
    others = [each for each in outcomes if OUT_OF_SCOPE not in each.item.labels]
    return {
        "top1": _share(outcomes, lambda each: each.right),
        "top3": _share(outcomes, lambda each: bool(set(each.predicted[:3]) & set(each.item.labels))),
        "macro_f1": _macro_f1(outcomes),
        "oos_recall": _share(scope, lambda each: each.predicted[0] == OUT_OF_SCOPE),
        "false_refusals": _share(others, lambda each: each.predicted[0] == OUT_OF_SCOPE),
        "asked": _share(outcomes, lambda each: each.verdict == "ask"),
        "ece": _calibration_error(outcomes),
        "groups": _groups(outcomes),
        "confusions": _confusions(outcomes),
    }


def label_accuracy(outcomes: Sequence[Outcome]) -> Dict[str, float]:
    """The share of each label's items that is right."""
    rows: Mapping[str, List[bool]] = defaultdict(list)
    for each in outcomes:
        rows[each.item.labels[0]].append(each.right)
    return {label: sum(hits) / len(hits) for label, hits in sorted(rows.items())}


def _share(outcomes: Sequence[Outcome], test: Any) -> float:
    return sum(map(test, outcomes)) / len(outcomes) if outcomes else 0.0


def _macro_f1(outcomes: Sequence[Outcome]) -> float:
    """The mean F1 of the labels that occur; a prediction that is also right counts for its own label."""
    pairs = [
        (each.predicted[0] if each.right else each.item.labels[0], each.predicted[0]) for each in outcomes
    ]
    labels: Set[str] = {truth for truth, _ in pairs}
    hits = Counter(truth for truth, guess in pairs if truth == guess)
    truths, guesses = Counter(t for t, _ in pairs), Counter(g for _, g in pairs)
    return sum(2 * hits[name] / (truths[name] + guesses[name]) for name in labels) / len(labels)


def _calibration_error(outcomes: Sequence[Outcome]) -> float:
    """Expected calibration error over ten bins of confidence (Naeini et al., 2015)."""
    bins: Mapping[int, List[Outcome]] = defaultdict(list)
    for each in outcomes:
        bins[min(int(each.confidence * BINS), BINS - 1)].append(each)
    gaps = (
        len(each) * abs(_share(each, lambda o: o.right) - sum(o.confidence for o in each) / len(each))
        for each in bins.values()
    )
    return sum(gaps) / len(outcomes)


def _groups(outcomes: Sequence[Outcome]) -> Dict[str, Dict[str, float]]:
    rows: Mapping[str, List[Outcome]] = defaultdict(list)
    for each in outcomes:
        label = each.item.labels[0]
        rows[group_of(label) if "/" in label else label].append(each)
    return {
        name: {"items": len(each), "top1": _share(each, lambda o: o.right)}
        for name, each in sorted(rows.items())
    }


def _confusions(outcomes: Sequence[Outcome]) -> List[Dict[str, Any]]:
    wrong = Counter((o.item.labels[0], o.predicted[0]) for o in outcomes if not o.right)
    return [{"label": pair[0], "predicted": pair[1], "count": n} for pair, n in wrong.most_common(15)]
