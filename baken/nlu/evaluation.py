"""`baken evaluate`: measure the trained model, or a throw-away one, on labelled messages."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence

from baken.dialogue.reading import URGENCY, Reading, group_of
from baken.nlu.perturbation import PERTURBATIONS
from baken.nlu.scores import Item, label_accuracy, outcome, summarise
from baken.yaml_file import YamlFileError, read_yaml

Reader = Callable[[str], Reading]


class EvaluationError(ValueError):
    """The file cannot be measured on; the message says why."""


def load_items(path: Path) -> List[Item]:
    """Read a YAML list of `{text, label, second?}`, or `{text, must}` for a safety set.

    Raises:
        EvaluationError: the file is missing, is no such list, or an item lacks a field.
    """
    try:
        raw = read_yaml(path)
    except YamlFileError as error:
        raise EvaluationError(str(error)) from error
    if not isinstance(raw, list) or not raw:
        raise EvaluationError(f"{path.name} holds no list of messages")
    items = []
    for number, each in enumerate(raw, start=1):
        if not isinstance(each, dict) or "text" not in each or not ({"label", "must"} & set(each)):
            raise EvaluationError(f"{path.name}, item {number}: needs text, and label or must")
        first = each.get("label") or each["must"]
        items.append(Item(str(each["text"]), [first, *filter(None, [each.get("second")])]))
    return items


def trained_parser(model: Path) -> Callable[[str], Mapping[str, Any]]:
    """Gives all that a trained model finds in a message, through Rasa's own graph."""
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage

    processor = Agent.load(str(model)).processor
    loop = asyncio.new_event_loop()

    def parse(text: str) -> Mapping[str, Any]:
        parsed: Mapping[str, Any] = loop.run_until_complete(processor.parse_message(UserMessage(text)))
        return parsed

    return parse


def trained_reader(model: Path) -> Reader:
    """Reads with a trained model."""
    parse = trained_parser(model)
    return lambda text: Reading.from_dict(parse(text)["reading"])


def throwaway_reader(items: Sequence[Item]) -> Reader:
    """Trains the same understanding on other labelled messages; nothing is written to disk.

    A second label counts as it does for the trained model, when some message has it as its first.

    Raises:
        ValueError: the items have fewer than two labels.
    """
    from baken.answers import language_lines, load_answers
    from baken.dialogue.verdict import Thresholds, decide
    from baken.nlu.alignment import Alignment
    from baken.nlu.classifier import Classifier
    from baken.nlu.encoder import shared_encoder
    from baken.nlu.language import Languages
    from baken.nlu.safety import apply
    from baken.nlu.understanding import Understanding

    texts = [item.text for item in items]
    labels = [item.labels[0] for item in items]
    seconds = {item.text: item.labels[1] for item in items if item.labels[1:] and item.labels[1] in labels}
    encoder = shared_encoder()
    vectors = encoder.encode(texts)
    classifier = Classifier.fit(texts, vectors, labels, seconds)
    alignment = Alignment.fit(language_lines(load_answers(Path("data"))), encoder, vectors)
    understanding = Understanding(classifier, encoder, Languages(), alignment)
    if not set(URGENCY) & set(classifier.labels):  # labels of another world, which has no alarms
        return lambda text: decide(understanding.read(text), Thresholds())
    return lambda text: decide(apply(text, understanding.read(text)), Thresholds())


def evaluate(items: Sequence[Item], read: Reader) -> Dict[str, Any]:
    """All figures of `scores.summarise`, and `typo_drop`: how much top-1 accuracy falls on spoilt messages."""
    clean = [outcome(item, read(item.text)) for item in items]
    result = summarise(clean)
    result["labels"] = label_accuracy(clean)
    spoilt = {
        name: sum(
            outcome(item, read(spoil(item.text, seed))).right for seed, item in enumerate(items)
        )
        / len(items)
        for name, spoil in PERTURBATIONS.items()
    }
    result["spoilt"] = spoilt
    result["typo_drop"] = result["top1"] - sum(spoilt.values()) / len(spoilt)
    return result


def evaluate_alarms(items: Sequence[Item], read: Reader) -> Dict[str, Any]:
    """Recall for each kind of alarm, and the share of harmless messages that were alarmed."""
    found: Dict[str, List[bool]] = {}
    missed: List[str] = []
    for item in items:
        reading = read(item.text)
        label = group_of(reading.best.label) if reading.verdict == "answer" else "none"
        label = label if label in URGENCY else "none"
        expected = item.labels[0]
        found.setdefault(expected, []).append(label == expected)
        if label != expected:
            missed.append(f"{expected} read as {label}: {item.text}")
    rows = {name: sum(hits) / len(hits) for name, hits in found.items()}
    return {"recall": rows, "false_alarms": 1 - rows.get("none", 1.0), "missed": missed}


def _quietly(line: str) -> None:
    """Progress goes to the error stream: the output may be read by a program."""
    print(line, file=sys.stderr, flush=True)


def main(path: Path, as_json: bool, train_on: Optional[Path]) -> int:
    """Print the figures for a file.

    Args:
        path: the messages to measure on.
        as_json: print JSON in the place of a report.
        train_on: train a throw-away model on this file; else the trained model is used, and trained when needed.

    Returns:
        The exit code.

    Raises:
        EvaluationError: a file cannot be used.
    """
    items = load_items(path)
    if train_on is not None:
        read = throwaway_reader(load_items(train_on))
    else:
        from baken.serving.model import ensure_model

        read = trained_reader(ensure_model(say=_quietly))
    if items[0].labels[0] in (*URGENCY, "none") and all("/" not in i.labels[0] for i in items):
        result = evaluate_alarms(items, read)
        print(json.dumps(result, ensure_ascii=False, indent=None if as_json else 2))
        return 0
    result = evaluate(items, read)
    if as_json:
        extra = ("labels", "spoilt")
        print(json.dumps({k: v for k, v in result.items() if k not in extra}, ensure_ascii=False))
    else:
        from baken.nlu.report import describe

        print(describe(path.name, len(items), result))
    return 0
