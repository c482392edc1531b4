"""The trained model: there when what training reads has not changed, else trained."""

import fcntl
import gzip
import os
import shutil
import subprocess
import tempfile
import time
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Iterator, Sequence

from baken.serving.environment import ROOT
from baken.serving.fingerprint import fingerprint
from baken.serving.plain import PlainError
from baken.serving.processes import EXPLAINED, Children

MODELS = ROOT / "models"
TRAINER = ("-m", "baken.serving.trainer")
SAY_EVERY_SECONDS = 10
UNFINISHED = ".training-"

_CHUNK = 1 << 20


def ensure_model(
    force: bool = False,
    say: Callable[[str], None] = print,
    root: Path = ROOT,
    models: Path = MODELS,
    trainer: Sequence[str] = TRAINER,
) -> Path:
    """The model for the data and code as they are now; trains it when it is not there yet.

    A model gets its name only when it is whole, so that nothing ever finds half of one.

    Args:
        force: train even when the model is there.
        say: called with a line on what happens.
        root: the folder that holds what training reads.
        models: the folder for models.
        trainer: what Python runs to train; it gets the file to write as its last argument.

    Raises:
        PlainError: training did not work; the message says why.
    """
    model = models / f"baken-{fingerprint(root)}.tar.gz"
    models.mkdir(exist_ok=True)
    with _only_one_training(models, say):
        if force or not is_whole(model):
            _train(model, trainer, say)
        for other in models.glob("baken-*.tar.gz"):
            if other != model:
                other.unlink()
    return model


def is_whole(model: Path) -> bool:
    """Whether a model is there, up to its last byte."""
    try:
        with gzip.open(model) as archive:
            size = 0
            while chunk := archive.read(_CHUNK):
                size += len(chunk)
    except (FileNotFoundError, EOFError, gzip.BadGzipFile, zlib.error):
        return False
    return size > 0


def _train(model: Path, trainer: Sequence[str], say: Callable[[str], None]) -> None:
    say("Training the model, because the data or the code has changed. This takes about a minute.")
    begin = time.monotonic()
    for leftover in model.parent.glob(f"{UNFINISHED}*"):
        shutil.rmtree(leftover)
    folder = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=model.parent))
    try:
        unfinished = folder / model.name
        _run([*trainer, str(unfinished)], say)
        os.replace(unfinished, model)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say(f"Trained in {time.monotonic() - begin:.0f} seconds.")


def _run(command: Sequence[str], say: Callable[[str], None]) -> None:
    begin = time.monotonic()
    with tempfile.TemporaryFile() as said, Children() as children:
        process = children.start("trainer", command, {"PYTHONHASHSEED": "0"}, stderr=said.fileno())
        while process.poll() is None:
            try:
                process.wait(SAY_EVERY_SECONDS)
            except subprocess.TimeoutExpired:
                say(f"  still training, {time.monotonic() - begin:.0f} seconds")
        said.seek(0)
        lines = said.read().decode("utf-8", "replace").splitlines()
        if process.returncode == EXPLAINED and lines:
            raise PlainError(lines[-1])
        if process.returncode:
            raise PlainError("\n".join([*lines, f"Training stopped with exit code {process.returncode}."]))


@contextmanager
def _only_one_training(models: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Two starts at the same time train once: the second waits. The lock is gone with the process that holds it."""
    with open(models / ".lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another training to end.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
