"""Rasa's default pipeline, trained and loaded through Rasa itself."""

import asyncio
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence

import yaml

EPOCHS = 100  # for DIET and for the ResponseSelector, as `rasa init` sets them
PIPELINE: List[Dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
]


def train(texts: Sequence[str], labels: Sequence[str], folder: Path, retrieval: bool) -> None:
    """Train into `folder`.

    Args:
        texts: the messages.
        labels: their labels.
        folder: where the model and its data are written.
        retrieval: whether `group/topic` is a retrieval intent, else it is a plain one.
    """
    from rasa.model_training import train_nlu

    examples: Dict[str, List[str]] = {}
    for text, label in zip(texts, labels, strict=True):
        examples.setdefault(label if retrieval else label.replace("/", "."), []).append(" ".join(text.split()))
    learned = {"epochs": EPOCHS, "random_seed": 1, "constrain_similarities": True}
    pipeline = [*PIPELINE, {"name": "DIETClassifier", **learned}]
    data: Dict[str, Any] = {
        "version": "3.1",
        "nlu": [{"intent": k, "examples": "".join(f"- {text}\n" for text in v)} for k, v in examples.items()],
    }
    if retrieval:
        pipeline.append({"name": "ResponseSelector", **learned})
        data["responses"] = {f"utter_{label}": [{"text": label}] for label in examples if "/" in label}
    config = {"recipe": "default.v1", "language": "nl", "assistant_id": "benchmark", "pipeline": pipeline}
    for name, content in (("config", config), ("nlu", data)):
        (folder / f"{name}.yml").write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    train_nlu(str(folder / "config.yml"), str(folder / "nlu.yml"), str(folder), fixed_model_name="model")


def load(folder: Path) -> Callable[[str], str]:
    """A function from a message to its best label."""
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage

    processor = Agent.load(str(folder / "model.tar.gz")).processor
    loop = asyncio.new_event_loop()

    def predict(text: str) -> str:
        parsed = loop.run_until_complete(processor.parse_message(UserMessage(text)))
        intent = str(parsed["intent"]["name"])
        selected = parsed.get("response_selector", {}).get("default", {}).get("response", {})
        retrieval = intent in parsed.get("response_selector", {}).get("all_retrieval_intents", [])
        return str(selected["intent_response_key"]) if retrieval else intent.replace(".", "/")

    return predict
