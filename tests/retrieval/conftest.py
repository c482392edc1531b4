"""A small base, and the sentences to quote it with."""

import pytest

from baken.figures.lexicon import Lexicon
from baken.figures.phrases import Phrases
from baken.knowledge import Figure, Knowledge, Organisation, Source, Statement, Value
from baken.retrieval.quotes import Quotes
from baken.retrieval.sentences import Sentences


@pytest.fixture(scope="session")
def base():
    checked = "2026-11-24"
    sources = {
        name: Source(
            title=name, publisher="Een uitgever", date=day, url=f"https://voorbeeld.nl/{name}", checked=checked
        )
        for name, day in (("een", "2012-12"), ("twee", None), ("drie", "2020"))
    }
    return Knowledge(
        sources=sources,
        organisations={
            "hulplijn": Organisation(name="De hulplijn", phone="0900 1234", url="https://www.hulplijn.nl",
                                     what="Luistert.", who="iedereen", country="NL", sources=["drie"], checked=checked),
            "zonder": Organisation(name="De stille", what="Zwijgt.", country="NL", sources=["twee"], checked=checked),
        },
        figures={
            "gemeld": Figure(quantity="registered_victims", year=2020, value=1334, unit="personen",
                             counts="gemelde mensen", sources=["een", "drie"], confidence="high"),
        },
        statements={
            "zeker": Statement(text="Dit is zo.", asked=["Is dat zo?", "Echt?"], sources=["een"], confidence="high"),
            "wankel": Statement(text="Dat was zo.", sources=["twee"], confidence="medium", stale="Kijk in de wet."),
        },
        values={"artikel": Value(value="273f", counts="een wetsartikel", sources=["een"])},
    )  # fmt: skip


@pytest.fixture(scope="session")
def sentences(project):
    return Sentences.load(project / "data/longtail/sentences.yml")


@pytest.fixture(scope="session")
def quotes(base, sentences, project):
    return Quotes(base, sentences, Phrases(Lexicon.load(project / "data/figures")))
