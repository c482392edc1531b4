"""One step of one row, in a process of its own: `python -m benchmarks.row SPEC` writes its figures to a file."""

import time

_BORN = time.perf_counter(), 0.0

import json  # noqa: E402
import resource  # noqa: E402
import statistics  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any, Callable, Dict, List, Sequence, Tuple  # noqa: E402

TIMED = 100
Result = Dict[str, Any]
Moment = Tuple[float, float]


def vectors(spec: Dict[str, Any]) -> Result:
    """Embed the messages of a split once, for all rows; only those to learn from are timed."""
    import numpy as np

    from baken.nlu.encoder import shared_encoder

    encoder = shared_encoder()
    start = _now()
    np.save(spec["train"], encoder.encode(spec["texts"]))
    took = _since(start)
    np.save(spec["test"], encoder.encode([text for text, _ in spec["items"]]))
    return {"train": took}


def train(spec: Dict[str, Any]) -> Result:
    """Train and save."""
    folder = Path(spec["folder"])
    if spec["kind"] == "rasa":
        import rasa.model_training  # noqa: F401  (what Rasa needs to start is no training)

        from benchmarks import rasa_default

        start = _now()
        rasa_default.train(spec["texts"], spec["labels"], folder, spec["retrieval"])
    else:
        import joblib

        from benchmarks.classifiers import Model

        model = Model(spec["kind"], spec["features"])
        start = _now()
        model.fit(spec["texts"], _train_vectors(spec), spec["labels"])
        joblib.dump(model, folder / "model.joblib")
    return {"train": _since(start)}


def use(spec: Dict[str, Any]) -> Result:
    """Load, answer one message, then measure accuracy and latency."""
    items = spec["items"]
    if spec["kind"] == "rasa":
        from benchmarks import rasa_default

        predict: Callable[[str], str] = rasa_default.load(Path(spec["folder"]))
        predict(items[0][0])
        started = _since(_BORN)
        latency, guesses = _timed(predict, [text for text, _ in items])
    else:
        import joblib
        import numpy as np

        from baken.nlu.encoder import shared_encoder

        model, encoder = joblib.load(Path(spec["folder"]) / "model.joblib"), shared_encoder()
        model.load()

        def predict(text: str) -> str:
            return str(model.predict([text], encoder.encode([text]))[0])

        predict(items[0][0])
        started = _since(_BORN)
        texts = [text for text, _ in items]
        latency, _ = _timed(predict, texts[: TIMED if spec["split"] != "xsid" else 1])
        ready = Path(spec["test"]).exists()
        guesses = model.predict(texts, np.load(spec["test"]) if ready else encoder.encode(texts))
    right = sum(guess in labels for guess, (_, labels) in zip(guesses, items, strict=True))
    return {"accuracy": right / len(items), "startup": started, "latency": latency}


def _timed(predict: Callable[[str], str], texts: Sequence[str]) -> Tuple[Moment, List[str]]:
    """The median of the milliseconds that the first hundred took, and all predictions."""
    times, guesses = [], []
    for text in texts:
        start = _now()
        guesses.append(predict(text))
        times.append(_since(start))
    wall, processor = zip(*times[:TIMED], strict=True)
    return (1000 * statistics.median(wall), 1000 * statistics.median(processor)), guesses


def _now() -> Moment:
    """The time on the clock, and the processor time that this process has used."""
    return time.perf_counter(), time.process_time()


def _since(start: Moment) -> Moment:
    return time.perf_counter() - start[0], time.process_time() - start[1]


def _train_vectors(spec: Dict[str, Any]) -> Any:
    """Those made for all rows, or those kept in `data/vectors`."""
    import numpy as np

    if spec["train"]:
        return np.load(spec["train"])
    from baken.nlu.encoder import shared_encoder
    from baken.nlu.vector_store import FOLDER, StoredEncoder

    return StoredEncoder(shared_encoder(), FOLDER).encode(spec["texts"])


def main(path: Path) -> int:
    """Do the step that the file describes."""
    spec = json.loads(path.read_text(encoding="utf-8"))
    result = {"vectors": vectors, "train": train, "use": use}[spec["step"]](spec)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    path.with_suffix(".result").write_text(json.dumps({**result, "peak": peak}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
