"""From a message to a ranking of labels: sentences, long stories, and the subject of the talk."""

import numpy as np
import pytest

from baken.nlu.alignment import Alignment
from baken.nlu.classifier import Classifier
from baken.nlu.encoder import MAX_CHARACTERS
from baken.nlu.language import Languages
from baken.nlu.understanding import RANKED, SEGMENTS, Understanding, gather, segments, subjects

KEYWORDS = ("loon", "dwang", "weer")
LABELS = dict(zip(KEYWORDS, ("hulp/loon", "wat/dwang", "buiten_bereik"), strict=True))
TEMPLATES = ("hoe zit het met {}", "wat is {} precies", "ik heb een vraag over {}", "kun je iets zeggen over {}")


class KeywordEncoder:
    """Knows three words: a vector says how often each occurs."""

    def encode(self, texts):
        counts = [[text.lower().count(word) for word in KEYWORDS] + [0.1] for text in texts]
        return np.array(counts, dtype=np.float32)


@pytest.fixture(scope="module")
def understanding():
    pairs = [(template.format(word), LABELS[word]) for word in KEYWORDS for template in TEMPLATES]
    texts, labels = zip(*pairs, strict=True)
    encoder = KeywordEncoder()
    return Understanding(Classifier.fit(texts, encoder.encode(texts), labels), encoder, Languages(), Alignment({}))


@pytest.mark.parametrize(
    "text, parts",
    [
        ("Wat is dwang?", ["Wat is dwang?"]),
        ("Wat is dwang? En loon?", ["Wat is dwang?", "En loon?"]),
        ("een regel\nnog een\n\n", ["een regel", "nog een"]),
        ("Nou... Ja!!! Wat is dwang", ["Nou...", "Ja!!!", "Wat is dwang"]),
        ("Ik kreeg 1.334 euro.", ["Ik kreeg 1.334 euro."]),
        ("? ! ...", []),
        ("", []),
    ],
)
def test_the_sentences_of_a_message(text, parts):
    assert segments(text) == parts


def test_of_many_sentences_the_first_and_the_last_are_kept():
    parts = segments(" ".join(f"Zin {number}." for number in range(20)))

    assert parts == [*(f"Zin {number}." for number in range(SEGMENTS - 1)), "Zin 19."]


@pytest.mark.parametrize("parts, windows", [([], [""]), (["een", "twee"], ["een twee"])])
def test_short_sentences_are_read_together(parts, windows):
    assert gather(parts) == windows


def test_long_sentences_are_read_in_windows_that_the_encoder_can_take():
    parts = [f"{number} " + "woord " * 20 for number in range(6)]

    windows = gather(parts)

    assert len(windows) > 1
    assert all(len(window) <= MAX_CHARACTERS for window in windows)
    assert " ".join(windows) == " ".join(parts)


def test_the_question_that_stands_for_a_label_is_its_first():
    assert subjects(["a", "b", "c"], ["x", "y", "x"]) == {"x": "a", "y": "b"}


@pytest.mark.parametrize("word, label", LABELS.items())
def test_a_question_is_understood(understanding, word, label):
    reading = understanding.read(f"vertel eens iets over {word}")

    assert reading.best.label == label
    assert (reading.segments, reading.elliptic) == ((), False)


def test_a_ranking_is_in_order_and_short(understanding):
    shares = [guess.confidence for guess in understanding.read("iets over loon").ranking]

    assert shares == sorted(shares, reverse=True)
    assert len(shares) == min(RANKED, len(LABELS))


def test_two_questions_are_understood_apart(understanding):
    reading = understanding.read("Wat is dwang precies? En hoe zit het met loon?")

    assert [guess.label for guess in reading.segments] == ["wat/dwang", "hulp/loon"]


def test_what_leans_on_the_last_question_keeps_its_subject(understanding):
    alone, leaning = understanding.read("en bij mannen"), understanding.read("en bij mannen", "hoe zit het met loon")

    assert leaning.best.label == "hulp/loon"
    assert leaning.best.confidence > alone.best.confidence
    assert (alone.elliptic, leaning.elliptic) == (False, True)


def test_a_new_word_weighs_more_than_the_subject(understanding):
    assert understanding.read("en wat is dwang precies", "hoe zit het met loon").best.label == "wat/dwang"


def test_the_end_of_a_long_story_is_read(understanding):
    story = "Er was eens een dag waarop ik iets deed. " * 12

    assert understanding.read(f"{story} Hoe zit het met loon? Mijn loon is weg.").best.label == "hulp/loon"


@pytest.mark.parametrize("text", ["", "   ", "?", "🙂", "\ud800", "\n\n", "a" * 2000])
def test_any_text_gives_a_ranking(understanding, text):
    assert understanding.read(text).ranking
