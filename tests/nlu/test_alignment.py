"""Messages in other languages, brought nearer to Dutch by what Baken itself says in those languages."""

import numpy as np
import pytest

from baken.nlu.alignment import Alignment


class CornerEncoder:
    """Polish lies to the right, all else to the left; a sentence on pay lies higher."""

    def encode(self, texts):
        return np.array([[1.0 if "jest" in text else -1.0, 1.0 if "euro" in text else 0.0] for text in texts])


@pytest.fixture
def alignment():
    encoder = CornerEncoder()
    return Alignment.fit({"pl": "To jest {phone:hulplijn}. Co to jest?"}, encoder, encoder.encode(["dit is", "wat is"]))


def test_a_message_comes_nearer_to_dutch_and_keeps_its_meaning(alignment):
    dutch, polish = CornerEncoder().encode(["vijf euro", "jest euro"])
    (moved,) = alignment.towards_dutch(polish[None], "pl")

    assert np.linalg.norm(moved) == pytest.approx(1)
    assert moved @ dutch > polish @ dutch
    assert moved[1] > 0


@pytest.mark.parametrize("language", ["nl", "xx"])
def test_dutch_and_a_language_without_a_line_stay_as_they_are(alignment, language):
    vectors = CornerEncoder().encode(["vijf euro"])

    assert alignment.towards_dutch(vectors, language) is vectors
