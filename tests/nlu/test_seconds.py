"""Training messages that a second topic answers too."""

from pathlib import Path

import numpy as np
import pytest

from baken.nlu.classifier import Classifier
from baken.nlu.language_data import LanguageDataError
from baken.nlu.seconds import check_seconds, load_seconds

EXAMPLES = {
    "vormen/arbeid": ["is een strenge baas al uitbuiting"],
    "vormen/slecht_werkgeverschap": ["mijn baas is streng"],
}
SECONDS = {"is een strenge baas al uitbuiting": "vormen/slecht_werkgeverschap"}


def written(folder: Path, text: str) -> Path:
    (folder / "second.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_message_gets_the_label_that_it_stands_under(tmp_path):
    assert load_seconds(written(tmp_path, "wat/dwang:\n- ik kan niet weg\n")) == {"ik kan niet weg": "wat/dwang"}


@pytest.mark.parametrize(
    "text, why",
    [
        ("wat/dwang: ik kan niet weg", "wat/dwang: must be a list"),
        ("a/b:\n- zo\nc/d:\n- zo\n", "c/d: 'zo' stands there twice"),
    ],
)
def test_a_broken_file_says_where(tmp_path, text, why):
    with pytest.raises(LanguageDataError, match=why):
        load_seconds(written(tmp_path, text))


def test_what_fits_the_examples_is_no_mistake():
    assert check_seconds(SECONDS, EXAMPLES) == []


@pytest.mark.parametrize(
    "seconds, mistake",
    [
        ({"mijn baas is streng": "vormen/niets"}, "there is no label 'vormen/niets'"),
        ({"nooit geschreven": "vormen/arbeid"}, "no topic has the example 'nooit geschreven'"),
        ({"mijn baas is streng": "vormen/slecht_werkgeverschap"}, "has that label already"),
    ],
)
def test_what_does_not_fit_is_named(seconds, mistake):
    (line,) = check_seconds(seconds, EXAMPLES)

    assert mistake in line


def test_the_second_topic_gains_and_the_first_stays_first():
    texts = ["streng", "strenge baas", "baas", "loon", "mijn loon", "loon weg"]
    labels = ["vormen/arbeid"] * 3 + ["hulp/loon"] * 3
    vectors = np.eye(6, dtype=np.float32) + 0.3

    without = Classifier.fit(texts, vectors, labels)
    with_second = Classifier.fit(texts, vectors, labels, {"baas": "hulp/loon"})

    pay = without.labels.index("hulp/loon")
    shares = [each.confidences(["baas"], vectors[2:3], [False])[0][pay] for each in (without, with_second)]
    assert shares[0] < shares[1] < 0.5
