"""Answers to questions about figures: the parts of this folder put together, loaded once."""

from functools import lru_cache
from pathlib import Path
from typing import Dict

from baken.figures.chart import Chart, named_charts
from baken.figures.finding import find
from baken.figures.lexicon import Lexicon
from baken.figures.pool import Pool
from baken.figures.query import Query
from baken.figures.wording import Reply, Writer
from baken.knowledge import Knowledge
from baken.yaml_file import read_yaml

DATA = Path("data")


class Answerer:
    """Answers questions from one data folder."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon) -> None:
        """Take the figures and the words."""
        self._pool = Pool(knowledge.figures, lexicon)
        self._writer = Writer(self._pool, knowledge)

    @classmethod
    def load(cls, data: Path = DATA) -> "Answerer":
        """Read a data folder.

        Raises:
            KnowledgeError: `data/knowledge` is broken.
            LexiconError: `data/figures` is broken.
        """
        return cls(Knowledge.load(data / "knowledge"), Lexicon.load(data / "figures"))

    def answer(self, query: Query) -> Reply:
        """The answer to a question."""
        return self._writer.write(find(query, self._pool))

    def topic(self, label: str, reply: Reply) -> str:
        """The topic of an answer: what the message was read as, where that is a topic of figures."""
        return label if label in self._pool.lexicon.topics else reply.topic


def load_charts(knowledge: Knowledge, data: Path = DATA) -> Dict[str, Chart]:
    """The charts that have a name.

    Raises:
        LexiconError: `data/figures` is broken.
        ChartError: a chart has too few figures of one count.
    """
    folder = data / "figures"
    pool = Pool(knowledge.figures, Lexicon.load(folder))
    return named_charts(read_yaml(folder / "charts.yml"), pool, knowledge)


@lru_cache(maxsize=1)
def shared_answerer() -> Answerer:
    """The answerer for the project's own data."""
    return Answerer.load()
