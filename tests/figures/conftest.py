"""The real figures with their words, and a message read as the pipeline reads it."""

from datetime import date
from pathlib import Path

import pytest

from baken.figures.asking import ask
from baken.figures.lexicon import Lexicon
from baken.figures.pool import Pool
from baken.figures.wording import Writer
from baken.knowledge import Knowledge
from baken.nlu.entities import EntityReader
from baken.nlu.pipeline import dutch_pipeline

TODAY = date(2026, 11, 24)
LABEL = "cijfers/meldingen"


@pytest.fixture(scope="session")
def knowledge():
    return Knowledge.load(Path("data/knowledge"))


@pytest.fixture(scope="session")
def lexicon():
    return Lexicon.load()


@pytest.fixture(scope="session")
def pool(knowledge, lexicon):
    return Pool(knowledge.figures, lexicon)


@pytest.fixture(scope="session")
def writer(pool, knowledge):
    return Writer(pool, knowledge)


@pytest.fixture(scope="session")
def asked(lexicon):
    """The question in a message, after the questions in those before it."""
    reader = EntityReader(dutch_pipeline(), lambda: TODAY)

    def asked(*messages, label=LABEL):
        last = found = None
        for text in messages:
            entities = [entity._asdict() for entity in reader.read(text)]
            found = ask(text, entities, lexicon, last, label)
            last = found.query if found else last
        return found

    return asked
