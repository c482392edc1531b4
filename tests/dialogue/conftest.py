"""A handful of made-up facts, for the tests on how answers are put together."""

import pytest

from baken.knowledge import Figure, Knowledge, Organisation, Source, Statement, Value


@pytest.fixture(scope="package")
def knowledge():
    checked = "2026-11-24"
    sources = {
        name: Source(title=f"Rapport {name}", publisher="Een uitgever", date=date, checked=checked,
                     url=f"https://voorbeeld.nl/{name}")
        for name, date in (("een", "2021-12"), ("twee", None), ("drie", "2020"))
    }  # fmt: skip
    return Knowledge(
        sources=sources,
        organisations={
            "hulplijn": Organisation(name="De hulplijn", phone="0900 1234", url="https://www.hulplijn.nl",
                                     what="Luistert.", anonymous=False, country="NL", sources=["drie"],
                                     checked=checked),
        },
        figures={
            "gemeld": Figure(quantity="registered", year=2020, value=1334, unit="personen", counts="mensen",
                             sources=["een", "drie"], confidence="high"),
        },
        statements={"uitspraak": Statement(text="Dit is zo.", sources=["twee"], confidence="medium")},
        values={"artikel": Value(value="273f", counts="een wetsartikel", sources=["een"])},
    )  # fmt: skip
