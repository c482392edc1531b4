"""Measures the long tail with the trained model, over HTTP as a visitor meets it, and without: `--help` tells how."""

import argparse
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Sequence

import httpx
import numpy as np
from ruamel.yaml import YAML

from baken.answers.load import load_examples
from baken.dialogue.reading import OUT_OF_SCOPE, Reading, is_topic
from baken.nlu.encoder import shared_encoder
from baken.nlu.evaluation import trained_reader
from baken.nlu.vector_store import FOLDER, StoredEncoder
from baken.privacy import logs
from baken.retrieval.building import build_index
from baken.retrieval.choosing import sift
from baken.retrieval.items import ORGANISATION
from baken.serving.model import ensure_model
from baken.serving.ports import ANY_FREE, LOOPBACK, listen, near_end
from baken.serving.servers import serving

DATA = Path("data")
QUESTIONS = Path("tests/longtail/data/questions.yml")
SHORT = 70


class Question(NamedTuple):
    """A question, and the names of the items that are right."""

    text: str
    right: Sequence[str]


def main() -> None:
    """Print the figures of benchmarks/longtail.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.longtail")
    parser.add_argument("--elsewhere", type=Path, nargs="*", default=[], help="files of messages that nothing answers")
    parser.add_argument("--talk", action="store_true", help="also time the replies over HTTP")
    given = parser.parse_args()
    logs.install(sys.stderr)  # or Rasa would print between the figures
    model = ensure_model()
    read = trained_reader(model)
    questions = [Question(each["text"], _right(each["items"])) for each in _yaml(QUESTIONS)]
    readings = [read(each.text) for each in questions]
    _print_found(questions, readings)
    for path in given.elsewhere:
        messages = [each if isinstance(each, str) else each["text"] for each in _out_of_scope(_yaml(path))]
        quoted = sum(bool(read(each).quote) for each in messages)
        print(f"{path.name}: {quoted} of {len(messages)} messages out of scope quoted to, {quoted / len(messages):.1%}")
    if given.talk:
        quoted_to = [each.text for each, reading in zip(questions, readings, strict=True) if reading.verdict == "quote"]
        _print_times(model, quoted_to)


def _print_found(questions: Sequence[Question], readings: Sequence[Reading]) -> None:
    """How often the right item comes first, and how often what is quoted is right."""
    examples = load_examples(DATA)
    encoder = StoredEncoder(shared_encoder(), FOLDER)
    asked = [text for label, texts in examples.items() if is_topic(label) for text in texts]
    index = build_index(DATA, encoder, asked, examples[OUT_OF_SCOPE])
    texts = [each.text for each in questions]
    sifted = [sift(hits, index.enough) for hits in index.search(texts, encoder.encode(texts))]
    ranks = [
        [not gap and hit.name in each.right for hit in items[:3]]
        for each, (gap, items) in zip(questions, sifted, strict=True)
    ]
    print(f"right first {_share([r[0] for r in ranks])}, in three {_share([any(r) for r in ranks])}")
    for verdict in ("quote", "answer"):
        pairs = [(q, r) for q, r in zip(questions, readings, strict=True) if r.verdict == verdict and r.quote]
        print(f"quoted ({verdict}): {len(pairs)}, right {_share([r.quote in q.right for q, r in pairs])}")
        for question, reading in pairs:
            if reading.quote not in question.right:
                print(f"  {reading.quote}: {question.text[:SHORT]}")


def _print_times(model: Path, texts: Sequence[str]) -> None:
    """The time of replies that quote, over HTTP to the real servers on this machine, one at a time."""
    with listen(LOOPBACK, ANY_FREE) as entrance:
        address = near_end(entrance)
        with serving(model, entrance), httpx.Client(base_url=f"http://{address}", timeout=60) as client:
            token = client.post("/api/conversations", json={}).json()["token"]
            took = [_timed(client, token, text) for text in (*texts[:1], *texts)][1:]
    print(f"{len(took)} replies: median {np.median(took):.0f} ms, p95 {np.quantile(took, 0.95):.0f} ms")


def _timed(client: httpx.Client, token: str, text: str) -> float:
    """Milliseconds until the reply to a message is there."""
    start = time.perf_counter()
    client.post("/api/messages", json={"text": text}, headers={"Authorization": f"Bearer {token}"})
    return 1000 * (time.perf_counter() - start)


def _share(hits: Sequence[bool]) -> str:
    return f"{np.mean(hits):.1%}" if hits else "none"


def _right(items: Sequence[str]) -> List[str]:
    return [each if each.startswith(ORGANISATION) else each.split("/", 1)[1] for each in items]


def _out_of_scope(items: Sequence[Any]) -> List[Any]:
    return [each for each in items if isinstance(each, str) or each["label"] == OUT_OF_SCOPE]


def _yaml(path: Path) -> List[Dict[str, Any]]:
    return list(YAML(typ="safe").load(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
