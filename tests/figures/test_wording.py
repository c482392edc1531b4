"""Whatever is asked, every number in an answer stands in the base and is cited, and the words are plain."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baken.answers.readability import MAX_SENTENCE_WORDS, sentences, words
from baken.figures.finding import find
from baken.figures.lexicon import COUNTER, Lexicon
from baken.figures.pool import Pool
from baken.figures.query import DIMENSIONS, Query
from baken.figures.wording import Writer
from baken.knowledge import Knowledge

LEXICON = Lexicon.load()
KNOWLEDGE = Knowledge.load(Path("data/knowledge"))  # no fixtures: Hypothesis would write them out with every example
POOL = Pool(KNOWLEDGE.figures, LEXICON)
WRITER = Writer(POOL, KNOWLEDGE)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

YEARS = st.none() | st.tuples(st.integers(2005, 2027), st.integers(0, 8)).map(lambda each: (each[0], each[0] + each[1]))
DIMS = st.fixed_dictionaries(
    {}, optional={kind: st.sampled_from(sorted(LEXICON.terms[kind])) for kind in DIMENSIONS}
).filter(lambda dims: len(dims) <= 3)
QUERIES = st.builds(
    Query,
    st.sampled_from([name for name, subject in LEXICON.subjects.items() if subject.quantities]),
    st.sampled_from(["value", "share", "trend"]),
    YEARS,
    DIMS,
    st.sampled_from(["", *LEXICON.terms[COUNTER]]),
    place=st.booleans(),
)
LISTS = st.builds(
    Query,
    st.sampled_from([name for name, subject in LEXICON.subjects.items() if subject.listed]),
    st.just("list"),
    YEARS,
    DIMS,
    by=st.sampled_from(["form", "sex", "nationality", "organisation", "age"]),
)
ANY = QUERIES | LISTS


def numbers(text):
    return set(NUMBER.findall(text))


def told(query, reply):
    """The numbers that an answer may hold: of the figures that it cites, and of the question itself."""
    figures = [KNOWLEDGE.figures[name] for name in reply.cited]
    sources = [KNOWLEDGE.sources[figure.sources[0]] for figure in figures]
    texts = [f"{each.shown} {each.when} {each.counts}" for each in figures]
    texts += [f"{each.publisher} {each.date or ''}" for each in sources]
    texts += [str(year) for year in query.years or ()]
    texts += [LEXICON.terms[kind][value].name for kind, value in query.dims.items()]
    texts += [LEXICON.subjects[query.subject].name]
    return numbers(" ".join(texts).replace("-", " "))


@given(query=ANY)
@settings(deadline=None, max_examples=1500)
def test_every_number_stands_in_the_base_and_is_cited(query):
    reply = WRITER.write(find(query, POOL))

    assert numbers(reply.text.replace("-", " ")) <= told(query, reply)
    assert {name for source in reply.sources for name in source["facts"]} == set(reply.cited)


@given(query=ANY)
@settings(deadline=None, max_examples=1000)
def test_a_chart_shows_figures_that_are_told_and_count_the_same(query):
    reply = WRITER.write(find(query, POOL))
    if reply.chart is None:
        return
    figures = [KNOWLEDGE.figures[name] for name in reply.chart.figures]

    assert set(reply.chart.figures) <= set(reply.cited)
    assert [value for _, value in reply.chart.series] == [figure.value for figure in figures]
    assert len({(figure.quantity, figure.edition, figure.unit) for figure in figures}) == 1
    assert len({label for label, _ in reply.chart.series}) == len(figures)


@given(query=ANY)
@settings(deadline=None, max_examples=500)
def test_an_answer_is_plain_and_never_empty(query):
    text = WRITER.write(find(query, POOL)).text

    assert text and "{" not in text and "None" not in text and "  " not in text
    assert max(len(words(sentence)) for sentence in sentences(text)) <= MAX_SENTENCE_WORDS
    assert not re.search(r"\b(?:u|uw)\b|!", text)


@given(query=ANY.filter(lambda query: query.subject == "victims"))
@settings(deadline=None, max_examples=300)
def test_an_answer_about_reports_says_that_they_are_not_all(query):
    reply = WRITER.write(find(query, POOL))

    assert not reply.cited or "Het echte aantal is hoger." in reply.text


@given(query=ANY)
@settings(deadline=None, max_examples=300)
def test_what_is_told_is_told_with_what_is_counted_and_by_whom(query):
    reply = WRITER.write(find(query, POOL))

    assert not reply.cited or ("Geteld: " in reply.text and "Bron: " in reply.text)


class TestSentences:
    """Some answers in full."""

    def said(self, writer, pool, *args, **fields):
        return writer.write(find(Query(*args, **fields), pool)).text.split("\n\n")

    def test_a_figure(self, writer, pool):
        first, second = self.said(writer, pool, "victims", years=(2020, 2020), dims={"form": "labour"})

        assert first.startswith("In 2020 waren het er 449. Geteld: gemelde mogelijke slachtoffers van arbeids")
        assert second.startswith("Dit zijn alleen meldingen.")

    def test_the_nearest_figure(self, writer, pool):
        lead, nearest, wider, _ = self.said(writer, pool, "victims", years=(2022, 2022), dims={"form": "labour"})

        assert lead == "Over arbeidsuitbuiting heb ik van 2022 geen cijfer. Het dichtst erbij komt dit."
        assert nearest.startswith("In 2021 waren het er 326.")
        assert wider.startswith("Dit is ruimer dan je vroeg. In 2022 waren het er 814.")

    def test_a_row_of_years(self, writer, pool):
        row, counts, caveats = self.said(writer, pool, "victims", "trend", (2016, 2020))

        assert row.splitlines()[0] == "Alle jaren samen: 4.894. Het ging omhoog: van 952 in 2016 naar 984 in 2020."
        assert row.splitlines()[1:] == ["- 2016: 952", "- 2017: 956", "- 2018: 668", "- 2019: 1.334", "- 2020: 984"]
        assert "Meer meldingen is niet altijd meer mensenhandel." in caveats
        assert counts.startswith("Geteld: ")

    def test_a_row_that_a_newer_count_went_past_is_called_no_rise_and_no_fall(self, writer, pool):
        row, apart, _, caveats = self.said(writer, pool, "victims", "trend", dims={"form": "sexual"})

        assert row == "In één telling ging het van 458 in 2018 naar 849 in 2019."
        assert apart == "Anders geteld, dus niet te vergelijken: 408 in 2020."
        assert "Meer meldingen" not in caveats

    def test_again_a_victim_is_of_any_crime(self, writer, pool):
        text = " ".join(self.said(writer, pool, "revictim_long", "share"))

        assert "50 procent" in text and "elk soort misdrijf" in text

    @pytest.mark.parametrize("subject, words", [("estimated", "schatting"), ("convicted", "veroordeelde mensen")])
    def test_an_estimate_is_called_an_estimate_and_a_conviction_a_conviction(self, writer, pool, subject, words):
        assert words in " ".join(self.said(writer, pool, subject))

    def test_nothing_is_said_to_be_nothing(self, writer, pool):
        said = self.said(writer, pool, "perpetrators_female", years=(2022, 2022), dims={"form": "organs"})

        assert "geen cijfer" in said[0] or "niet" in said[0]
