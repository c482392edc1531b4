"""Sentence vectors kept beside the messages: as good as new ones, and never wrong."""

import random
from pathlib import Path

import numpy as np
import pytest

from baken.answers.load import load_examples
from baken.nlu.encoder import DIMENSIONS, shared_encoder
from baken.nlu.vector_store import FOLDER, StoredEncoder, key, rounded

ROUNDING = 0.005


class CountingEncoder:
    """Gives each text a vector of its own, and remembers which texts it was given."""

    def __init__(self):
        self.asked = []

    def encode(self, texts):
        self.asked += texts
        vectors = np.array([np.random.default_rng(len(text)).normal(size=DIMENSIONS) for text in texts])
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def encoder():
    return CountingEncoder()


@pytest.fixture
def folder(tmp_path, encoder):
    """A store that was made and saved before."""
    store = StoredEncoder(encoder, tmp_path / "none")
    store.encode(["een", "twee", "drie drie"])
    store.save({"wat": ["een", "twee"], "hulp": ["drie drie"]}, tmp_path / "vectors")
    encoder.asked.clear()
    return tmp_path / "vectors"


def test_kept_vectors_are_the_embedded_ones_but_for_rounding(folder, encoder):
    texts = ["drie drie", "een", "een"]

    kept = StoredEncoder(encoder, folder).encode(texts)

    assert encoder.asked == []
    assert np.abs(kept - encoder.encode(texts)).max() < ROUNDING


def test_what_is_missing_is_embedded_once(folder, encoder):
    store = StoredEncoder(encoder, folder)

    vectors = store.encode(["een", "vier maal", "vier maal"])
    store.encode(["vier maal"])

    assert encoder.asked == ["vier maal"]
    assert np.abs(vectors - encoder.encode(["een", "vier maal", "vier maal"])).max() < ROUNDING


def test_a_store_that_is_not_there_is_empty(tmp_path, encoder):
    store = StoredEncoder(encoder, tmp_path / "none")

    assert store.share(["een"]) == 0
    assert store.encode([]).shape == (0, DIMENSIONS)


@pytest.mark.parametrize("texts, share", [(["een", "twee"], 1), (["een", "vijf"], 0.5), ([], 1)])
def test_the_share_that_is_kept(folder, encoder, texts, share):
    assert StoredEncoder(encoder, folder).share(texts) == share


def test_saving_leaves_nothing_of_groups_that_are_gone(folder, encoder):
    store = StoredEncoder(encoder, folder)

    store.save({"wat": ["een"]}, folder)

    assert [path.name for path in folder.iterdir()] == ["wat.npz"]
    assert StoredEncoder(encoder, folder).share(["een", "twee"]) == 0.5


def test_saving_twice_gives_the_same_file(folder, encoder, tmp_path):
    store = StoredEncoder(encoder, folder)
    store.save({"wat": ["twee", "een"]}, tmp_path / "a")
    store.save({"wat": ["een", "twee", "een"]}, tmp_path / "b")

    with np.load(tmp_path / "a/wat.npz") as one, np.load(tmp_path / "b/wat.npz") as other:
        assert all(np.array_equal(one[name], other[name]) for name in ("keys", "vectors"))


def test_a_text_is_known_by_what_is_embedded_of_it():
    assert key("  wat\n is dwang ") == key("wat is dwang") != key("Wat is dwang")


def test_rounding_is_small():
    values = np.linspace(-1, 1, 1001)

    assert np.abs(rounded(values) / 127 - values).max() <= 0.004


@pytest.fixture(scope="module")
def messages():
    return [text for texts in load_examples(Path("data")).values() for text in texts]


def test_nearly_all_training_messages_are_kept(messages):
    assert StoredEncoder(CountingEncoder(), FOLDER).share(messages) >= 0.95


def test_what_is_kept_of_the_training_messages_is_what_the_encoder_gives(messages):
    store = StoredEncoder(CountingEncoder(), FOLDER)
    sample = random.Random(20).sample([text for text in messages if store.share([text])], 20)

    assert np.abs(store.encode(sample) - shared_encoder().encode(sample)).max() < ROUNDING
