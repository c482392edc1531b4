"""The sentences of `data/figures/sentences.yml`, filled in. Pure."""

from typing import Any, Dict, Sequence

from baken.figures.lexicon import Lexicon
from baken.figures.query import ALL, DIMENSIONS, Query
from baken.knowledge.schema import Figure

DEFAULT = "default"


class Phrases:
    """Says sentences by their place in the file, as in `say("missing", "year", what=..., asked=...)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lexicon that holds the sentences."""
        self._lexicon = lexicon

    def __call__(self, *place: str, **fields: str) -> str:
        """A sentence with its fields filled in."""
        sentence: Any = self._lexicon.sentences
        for key in place:
            sentence = sentence[key]
        return str(sentence).format(**fields)

    def value(self, figure: Figure) -> str:
        """A figure in a sentence, and what is counted in another."""
        value = self._of_unit("value", figure, when=self.when(figure), value=figure.shown, unit=figure.unit)
        return f"{value} {self('counts', counts=figure.counts)}"

    def measured(self, figure: Figure) -> str:
        """A figure as it stands in a list: its value, with a unit where it needs one."""
        return self._of_unit("measured", figure, value=figure.shown)

    def when(self, figure: Figure) -> str:
        """The time of a figure, as a sentence begins with it."""
        return self("when", "year" if figure.year is not None else "period", when=figure.when)

    def what(self, query: Query) -> str:
        """What narrows a question down, or its subject where nothing does."""
        said = []
        for kind, value in query.dims.items():
            form = kind if kind in self._lexicon.sentences["what"] else DEFAULT
            said.append(self("what", form, name=self._lexicon.name_of(kind, value)))
        name = self.subject(query)
        return ", ".join(said) or name[0].lower() + name[1:]

    def subject(self, query: Query) -> str:
        """How the subject of a question is called."""
        return self._lexicon.subjects[query.subject].name

    def shared(self, query: Query, figures: Sequence[Figure]) -> Dict[str, str]:
        """What narrows down all figures of a row alike, and does not go without saying for their subject."""
        implied = self._lexicon.subjects[query.subject].implies
        shared = {}
        for kind in (each for each in DIMENSIONS if each != query.by):
            values = {getattr(figure, kind) for figure in figures} - {None, ALL, implied.get(kind)}
            if len(values) == 1 and values == {getattr(figure, kind) for figure in figures}:
                shared[kind] = str(values.pop())
        return shared

    def label(self, figure: Figure, query: Query) -> str:
        """What tells a figure from the others in a row: its year, or what a list is made by."""
        return self._lexicon.name_of(query.by, getattr(figure, query.by)) if query.by else figure.when

    def counted(self, query: Query, figures: Sequence[Figure]) -> str:
        """What the figures of a row count: of years what the newest says, of a list what its subject says."""
        return self._lexicon.subjects[query.subject].listed if query.by else figures[-1].counts

    def _of_unit(self, kind: str, figure: Figure, **fields: str) -> str:
        return self(kind, figure.unit if figure.unit in self._lexicon.sentences[kind] else DEFAULT, **fields)
