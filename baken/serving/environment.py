"""Where the project is, and what Rasa and TensorFlow must know before they are imported."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SETTINGS = {
    "RASA_TELEMETRY_ENABLED": "false",
    "RASA_MAX_CACHE_SIZE": "0",  # Rasa's own cache would keep parts of old models
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",  # nothing here needs a graphics card, and looking for one takes time
}


def prepare() -> None:
    """Set the environment of this process and go to the project's folder, where Rasa finds its files."""
    os.environ.update(SETTINGS)
    sys.modules.setdefault("jax", None)  # type: ignore[arg-type]  # TensorFlow would import it, and uses it nowhere here
    os.chdir(ROOT)
