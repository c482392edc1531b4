"""The figures among which an answer is sought: which fit a question, which are nearly it, which comes first. Pure."""

from dataclasses import dataclass
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Set, Tuple

from baken.figures.lexicon import Lexicon
from baken.figures.query import ALL, DIMENSIONS, Query, Years
from baken.knowledge.schema import Figure

PERCENT, A_YEAR = "procent", "per jaar"
PARTLY = 0.5  # a group that what was asked is a part of is nearer than all together

Steps = Dict[str, float]


@dataclass(frozen=True)
class Pool:
    """All figures, with what `data/figures` says of them."""

    figures: Mapping[str, Figure]
    lexicon: Lexicon

    def measures(self, query: Query) -> List[Sequence[str]]:
        """The quantities that can answer, those of the kind that was asked for first."""
        subject = self.lexicon.subjects[query.subject]
        counts, shares = subject.count, subject.share
        return [each for each in ([shares, counts] if query.kind == "share" else [counts, shares]) if each]

    def fitting(self, query: Query, quantities: Sequence[str], years: Optional[Years] = None) -> List[str]:
        """The figures of just what was asked, of any time or of just these years, the default count first."""
        found = [name for name in self.counted(query, quantities) if self._fits(name, query, years)]
        return sorted(found, key=self.rank)

    def years(self, query: Query, quantities: Sequence[str]) -> Set[int]:
        """The single years that have a figure of just what was asked, by any count."""
        spans = (self.figures[name].years for name in self.fitting(query, quantities))
        return {first for first, last in spans if first == last}

    def wider(self, query: Query, quantities: Sequence[str]) -> List[str]:
        """The figures that what was asked is a part of, the narrowest first and of each kind one; at most two."""
        steps: Dict[str, float] = {}
        for name in self.counted(query, quantities):
            taken = self._steps(self.figures[name], query)
            if taken and sum(taken.values()) > 0 and query.years in (None, self.figures[name].years):
                steps[name] = sum(taken.values())
        nearest = [name for name in steps if steps[name] == min(steps.values())]
        if query.years is None:
            latest = max((self.figures[name].years[1] for name in nearest), default=0)
            nearest = [name for name in nearest if self.figures[name].years[1] == latest]
        kinds: Dict[Tuple[str, ...], str] = {}
        for name in sorted(nearest, key=self.rank):
            kinds.setdefault(dims_of(self.figures[name]), name)
        return list(kinds.values())[:2]

    def counted(self, query: Query, quantities: Sequence[str]) -> Iterator[str]:
        """The figures of some quantities, of the count that was asked for if one was."""
        editions = self.lexicon.terms["counter"][query.counter].editions if query.counter else None
        for name, figure in self.figures.items():
            if figure.quantity in quantities and (editions is None or figure.edition in editions):
                yield name

    def rank(self, name: str) -> Tuple[int, bool]:
        """Lower comes first: the default count, and a plain number before a range."""
        figure = self.figures[name]
        return (self.lexicon.preference(figure.edition), isinstance(figure.value, str))

    def latest(self, names: Iterable[str]) -> Optional[str]:
        """The newest figure, and of those of one year the one of that year alone."""
        return max(names, key=lambda name: (self.figures[name].years[1], self.figures[name].years[0]), default=None)

    def nearest(self, names: Iterable[str], years: Years) -> Optional[str]:
        """The figure nearest to some years, the later of two.

        A share or a yearly mean over a time that holds these years is nearest; then single years, then other times.
        """

        def distance(name: str) -> Tuple[int, int, int]:
            figure = self.figures[name]
            first, last = figure.years
            apart = max(first - years[1], years[0] - last, 0)
            spread = figure.unit == PERCENT or figure.unit.endswith(A_YEAR)
            order = 0 if first <= years[0] and years[1] <= last and spread else 1 if first == last else 2
            return (order, apart, -last)

        return min(names, key=distance, default=None)

    def rivals(self, name: str, query: Query, quantities: Sequence[str]) -> List[str]:
        """Figures of the same thing and the same years by another count that came to another number."""
        own = self.figures[name]
        others = (each for each in self.counted(query, quantities) if self._fits(each, query, own.years))
        return [o for o in others if self.figures[o].edition != own.edition and self.figures[o].value != own.value]

    def _fits(self, name: str, query: Query, years: Optional[Years]) -> bool:
        figure = self.figures[name]
        steps = self._steps(figure, query)
        return steps is not None and not any(steps.values()) and years in (None, figure.years)

    def _steps(self, figure: Figure, query: Query) -> Optional[Steps]:
        """How much wider a figure is than the question, by dimension; nothing when it is about something else."""
        steps: Steps = {}
        for kind, value in zip(DIMENSIONS, dims_of(figure), strict=True):
            asked = query.dims.get(kind, "")
            if value == asked or value in (self.lexicon.terms[kind][asked].covers if asked else ()):
                continue
            if not asked or value not in self.lexicon.wider(kind, asked):
                return None
            steps[kind] = PARTLY if value else 1
        return steps


def dims_of(figure: Figure) -> Tuple[str, ...]:
    """What narrows a figure down, in the order of `DIMENSIONS`; empty where it is about all."""
    values = (getattr(figure, kind) or "" for kind in DIMENSIONS)
    return tuple("" if value == ALL else value for value in values)
