"""The topic classifier on a handful of made-up messages with made-up vectors."""

import numpy as np
import pytest

from baken.nlu.classifier import Classifier, Head

TEXTS = ["mijn loon is laag", "mijn loon is weg", "ik wil mijn loon", "wat is dwang", "wat heet dwang", "is dit dwang"]
LABELS = ["hulp/loon"] * 3 + ["wat/dwang"] * 3
VECTORS = np.array([[1, 0, 0.1], [1, 0.1, 0], [0.9, 0, 0], [0, 1, 0.1], [0.1, 1, 0], [0, 0.9, 0]], dtype=np.float32)
PAY, COERCION = np.array([[1, 0, 0]], dtype=np.float32), np.array([[0, 1, 0]], dtype=np.float32)


@pytest.fixture(scope="module")
def classifier():
    return Classifier.fit(TEXTS, VECTORS, LABELS)


def test_the_training_messages_get_their_labels(classifier):
    confidences = classifier.confidences(TEXTS, VECTORS, [False] * 6)

    assert [classifier.labels[column] for column in confidences.argmax(axis=1)] == LABELS


@pytest.mark.parametrize("foreign", [False, True])
def test_confidences_are_shares(classifier, foreign):
    confidences = classifier.confidences(["loon", "", "qqq"], VECTORS[:3], [foreign] * 3)

    assert confidences.sum(axis=1) == pytest.approx(1, abs=1e-5)
    assert ((confidences >= 0) & (confidences <= 1)).all()


def test_the_same_data_gives_the_same_confidences(classifier):
    again = Classifier.fit(TEXTS, VECTORS, LABELS)

    one, other = (each.confidences(["mijn dwang"], PAY, [False]) for each in (classifier, again))
    assert np.array_equal(one, other)


def test_words_count_in_a_dutch_message(classifier):
    with_word, without = classifier.confidences(["loon", "dwang"], np.repeat(PAY + COERCION, 2, axis=0), [False, False])

    assert with_word[0] > without[0]


def test_a_foreign_message_is_read_by_its_meaning_alone(classifier):
    one, other = classifier.confidences(["loon", "dwang"], np.repeat(COERCION, 2, axis=0), [True, True])

    assert np.array_equal(one, other)
    assert classifier.labels[one.argmax()] == "wat/dwang"


def test_messages_in_different_languages_do_not_touch_each_other(classifier):
    texts, vectors = ["loon", "salary"], np.vstack([PAY, COERCION])

    together = classifier.confidences(texts, vectors, [False, True])

    assert together[0] == pytest.approx(classifier.confidences(texts[:1], vectors[:1], [False])[0])
    assert together[1] == pytest.approx(classifier.confidences(texts[1:], vectors[1:], [True])[0])


@pytest.mark.parametrize("labels", [[], ["wat/dwang"] * 6])
def test_fewer_than_two_labels_cannot_be_told_apart(labels):
    with pytest.raises(ValueError, match="at least two labels"):
        Classifier.fit(TEXTS[: len(labels)], VECTORS[: len(labels)], labels)


def test_what_is_no_kernel_is_refused():
    with pytest.raises(np.linalg.LinAlgError, match="not positive definite"):
        Head.fit(np.array([[0, 9], [9, 0]], dtype=np.float32), np.eye(2, dtype=np.float32), 0.5)
