"""The measures of the content guide: words, sentences, syllables and the Flesch-Douma score."""

import pytest

from baken.answers import readability


@pytest.mark.parametrize(
    "word, count",
    [
        ("ja", 1),
        ("hulp", 1),
        ("bel", 1),
        ("over", 2),
        ("politie", 3),
        ("geld", 1),
        ("paspoort", 2),
        ("uitbuiting", 3),
        ("slachtoffer", 3),
        ("mensenhandel", 4),
        ("vreemdelingen", 4),
        ("reëel", 2),
        ("113", 1),
        ("pst", 1),
    ],
)
def test_syllables_of_a_word(word, count):
    assert readability.syllables(word) == count


@pytest.mark.parametrize(
    "text, words",
    [
        ("Bel 112 nu!", ["Bel", "112", "nu"]),
        ("Je baas z'n auto", ["Je", "baas", "z'n", "auto"]),
        ("de 06-baas en tv-zender", ["de", "06", "baas", "en", "tv-zender"]),
        ("In 2020 waren 1.334 mensen bekend.", ["In", "2020", "waren", "1.334", "mensen", "bekend"]),
        ("…", []),
    ],
)
def test_words_of_a_text(text, words):
    assert readability.words(text) == words


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("Je mag weg. Wil je hulp? Bel ons.", ["Je mag weg.", "Wil je hulp?", "Bel ons."]),
        ("Let op:\n- geen loon\n- geen paspoort", ["Let op:", "- geen loon", "- geen paspoort"]),
        ("Er waren 1.334 meldingen.", ["Er waren 1.334 meldingen."]),
        ("Hij zei: 'Kom.' Ze kwam.", ["Hij zei: 'Kom.", "Ze kwam."]),
        ("Een.\n\nTwee.", ["Een.", "Twee."]),
        ("...", []),
    ],
)
def test_sentences_of_a_text(text, sentences):
    assert readability.sentences(text) == sentences


def test_the_score_is_that_of_douma():
    measured = readability.measure("Bel de politie. Die helpt.")  # 5 words, 7 syllables, 2 sentences

    assert measured.score == pytest.approx(206.84 - 0.77 * 140 - 0.93 * 2.5)


def test_the_longest_sentence_is_named():
    measured = readability.measure("Bel ons. Wij helpen je met alles. Kom maar.")

    assert (measured.longest, measured.longest_words) == ("Wij helpen je met alles.", 5)


def test_easy_words_score_higher_than_hard_ones():
    easy = readability.measure("Je mag weg. Wij helpen je.")
    hard = readability.measure("De verantwoordelijkheidsverdeling belemmert arbeidsinspectiemedewerkers.")

    assert easy.score > 80 > 0 > hard.score


def test_a_text_without_words_has_no_score():
    with pytest.raises(ValueError, match="without words"):
        readability.measure("... ?")
