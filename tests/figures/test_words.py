"""Words and phrases as `data/figures` has them."""

import pytest

from baken.figures.words import Words


@pytest.mark.parametrize(
    "phrase, text, within",
    [
        ("sepot", "een sepot in 2019", True),
        ("sepot", "sepots", False),
        ("sepot*", "veel sepots", True),
        ("*uitbuiting", "arbeidsuitbuiting, bijvoorbeeld", True),
        ("wie + meld*", "wie van hen meldt het meest", True),
        ("wie + meld*", "meldingen door wie", True),
        ("wie + meld*", "hoeveel meldingen", False),
        ("veilig thuis", "bij veilig  thuis", True),
        ("eu", "europa", False),
        ("18-22", "jongeren van 18-22 jaar", True),
    ],
)
def test_a_phrase_in_a_text(phrase, text, within):
    assert Words([phrase]).within(text) is within
