"""Compare classifiers for topics: `python -m benchmarks.nlu --help`. Writes `benchmarks/nlu.md`.

Every row trains in one process and is used in another, so that its memory and times are its own.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import Any, Dict, List, NamedTuple

from benchmarks.data import Split, from_files, ours
from benchmarks.features import FEATURES
from benchmarks.table import RASA, write

KINDS = ("kernel ridge", "logistic regression", "nearest neighbours")
IN_USE = ("kernel ridge", "vectors + characters + words")
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"}
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "LOKY_MAX_CPU_COUNT": "1"}


class Row(NamedTuple):
    """A classifier, what it looks at, and the split (`dev`, `all`, `xsid`) it is measured on."""

    kind: str
    features: str
    split: str


class Stopped(Exception):
    """A step failed or took too long; the message is what the table says."""


class Bench:
    """Runs rows and keeps what they gave."""

    def __init__(self, splits: Dict[str, Split], folder: Path, limit: float, args: argparse.Namespace) -> None:
        """Create for splits; everything temporary goes into `folder`."""
        self._splits, self._folder, self._limit, self._args = splits, folder, limit, args
        self._results: Dict[Row, Dict[str, Any]] = {row: {"stopped": "not measured"} for row in rows("", "-")}
        self._embedding: Dict[str, List[float]] = {}
        self._lock = Lock()

    def embed(self, split: str) -> None:
        """Make the vectors of a split; the time counts for each of its rows."""
        row = Row("vectors", "", split)
        self._embedding[split] = self._step(row, "vectors", self._folder)["train"]

    def run(self, row: Row) -> None:
        """Train and use a row, and write the table anew."""
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        result: Dict[str, Any] = {}
        began = time.monotonic()
        try:
            trained = self._step(row, "train", folder)
            result = {"train": trained["train"], "peak_train": trained["peak"]}
            if row.kind != "rasa":
                embedding = self._embedding.get(row.split, (0.0, 0.0))
                result["train"] = [sum(pair) for pair in zip(trained["train"], embedding, strict=True)]
            result |= self._step(row, "use", folder, self._limit - (time.monotonic() - began))
        except Stopped as stopped:
            result["stopped"] = str(stopped)
        with self._lock:
            self._results[row] = result
            print(*row, json.dumps(result), flush=True)
            write(self._args.out, self._results, self._splits, self._args)

    def _step(self, row: Row, step: str, folder: Path, limit: float = 0) -> Dict[str, Any]:
        split = self._splits[row.split]
        known = row.split in self._embedding or step == "vectors"
        spec = {
            **row._asdict(), "step": step, "folder": str(folder),
            "texts": split.texts, "labels": split.labels, "items": split.test,
            "train": str(self._folder / f"{row.split}-train.npy") if known else "",
            "test": str(self._folder / f"{row.split.replace('all', 'dev')}-test.npy"),
            "retrieval": row.split == "dev",
        }  # fmt: skip
        path = folder / f"{step}-{row.split}.json"
        path.write_text(json.dumps(spec), encoding="utf-8")
        environment = {**os.environ, **QUIET, **ONE_THREAD, "RASA_CACHE_DIRECTORY": str(folder / "cache")}
        with path.with_suffix(".log").open("w") as log:
            try:
                subprocess.run(
                    [sys.executable, "-m", "benchmarks.row", str(path)],
                    env=environment, stdout=log, stderr=log, check=True, timeout=limit or self._limit,
                )  # fmt: skip
            except subprocess.TimeoutExpired:
                raise Stopped(f"stopped after {self._limit / 60:.0f} min") from None
            except subprocess.CalledProcessError:
                last = path.with_suffix(".log").read_text(encoding="utf-8").strip().splitlines()[-1:]
                raise Stopped("failed: " + "".join(last)[:200]) from None
        return dict(json.loads(path.with_suffix(".result").read_text(encoding="utf-8")))


def arguments() -> argparse.Namespace:
    """What was asked on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nlu")
    for name in ("dev", "xsid-train", "xsid-test"):
        parser.add_argument(f"--{name}", type=Path, required=True, help="YAML list of {text, label, second?}")
    parser.add_argument("--data", type=Path, default=Path("data"), help="our training messages")
    parser.add_argument("--out", type=Path, default=Path("benchmarks/nlu.md"))
    parser.add_argument("--only", default="", help="only classifiers whose name holds this, to try things out")
    parser.add_argument("--skip", default="-", help="no classifiers whose name holds this; the table says so")
    parser.add_argument("--together", type=int, default=1, help="how many rows run at a time")
    parser.add_argument("--minutes", type=float, default=30, help="a row that takes longer is stopped")
    parser.add_argument("--note", default="", help="a sentence for the table: on which machine, say")
    return parser.parse_args()


def rows(only: str, skip: str) -> List[Row]:
    """The rows, the slowest first."""
    slow = [Row("rasa", RASA, "dev"), Row("rasa", RASA, "xsid"), Row(*IN_USE, "all")]
    quick = [Row(kind, features, split) for features in FEATURES for split in ("dev", "xsid") for kind in KINDS]
    return [row for row in slow + quick if only in row.kind and skip not in row.kind]


def main() -> int:
    """Run all rows."""
    args = arguments()
    splits = {
        "dev": ours(args.data, args.dev),
        "all": ours(args.data, args.dev, per_label=0),
        "xsid": from_files(args.xsid_train, args.xsid_test),
    }
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(splits, Path(folder), 60 * args.minutes, args)
        chosen = rows(args.only, args.skip)
        with ThreadPoolExecutor(args.together) as pool:
            first = [pool.submit(bench.run, row) for row in chosen[:1]]
            if any(row.kind in KINDS for row in chosen):
                list(pool.map(bench.embed, ("dev", "xsid")))
            rest = [pool.submit(bench.run, row) for row in chosen[len(first) :]]
            for each in first + rest:
                each.result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
