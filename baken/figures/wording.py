"""An answer about figures in words, from the sentences in `data/figures/sentences.yml`. Pure."""

from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Optional, Tuple

from baken.figures.chart import Chart, chart_of
from baken.figures.finding import Found
from baken.figures.phrases import Phrases
from baken.figures.pool import Pool
from baken.figures.query import Query
from baken.figures.sources import publications, sources_of
from baken.knowledge import Knowledge
from baken.knowledge.schema import Figure

REGISTERED = "registered"
CAUTION = ("more", "less")  # what a rise or fall of reports does not prove
MEDIUM = "medium"
NAMED = 2  # sources in the text; the others are in the list that goes with it
SHORT = 2  # a row of so few years is told in its one sentence


@dataclass(frozen=True)
class Reply:
    """An answer: its paragraphs, the figures that it tells, their sources, and a chart where there is one."""

    text: str
    cited: Tuple[str, ...]
    sources: List[Dict[str, Any]]
    choices: Tuple[str, ...]
    topic: str
    chart: Optional[Chart] = None

    @property
    def figure(self) -> Optional[Dict[str, Any]]:
        """The chart as the web channel has it."""
        return self.chart.as_dict() if self.chart else None


class Writer:
    """Puts what was found into words."""

    def __init__(self, pool: Pool, knowledge: Knowledge) -> None:
        """Take the figures with their lexicon, and the sources."""
        self._pool = pool
        self._knowledge = knowledge
        self._say = Phrases(pool.lexicon)

    def write(self, found: Found) -> Reply:
        """The answer."""
        subject = self._pool.lexicon.subjects[found.query.subject]
        paragraphs = [*self._lead(found), *self._told(found), " ".join(self._rest(found))]
        return Reply(
            text="\n\n".join(paragraph for paragraph in paragraphs if paragraph),
            cited=found.cited,
            sources=sources_of(found.cited, self._knowledge),
            choices=(*subject.next, *(self._pool.lexicon.groups["conflict"] if found.rivals else ())),
            topic=subject.topic,
            chart=chart_of(found, self._pool, self._knowledge),
        )

    def _lead(self, found: Found) -> Iterator[str]:
        if found.query.place:
            yield self._say("place")
        if found.missing:
            what, asked = self._say.what(found.query), _asked(found.query)
            yield self._say("missing", found.missing, what=what, asked=asked)

    def _told(self, found: Found) -> Iterator[str]:
        if found.exact:
            yield " ".join(self._sentence(name) for name in (found.exact, *found.also))
        if found.series:
            yield from self._row(found)
        else:
            yield from map(self._sentence, found.apart)
        yield from map(self._sentence, found.nearest)
        for rank, name in enumerate(found.wider):
            yield f"{self._say('wider')} {self._sentence(name)}" if rank == 0 else self._sentence(name)

    def _row(self, found: Found) -> Iterator[str]:
        figures = self._figures(found.series)
        counts = self._say("counts", counts=self._say.counted(found.query, figures))
        items = "\n".join(
            self._say("item", label=self._say.label(each, found.query), value=self._say.measured(each))
            for each in figures
        )
        if found.query.by:
            yield f"{self._say('list', when=self._say.when(figures[0]))}\n{items}"
            yield counts
            return
        total = [self._say("total", value=self._say.measured(each)) for each in self._figures((found.total,))]
        lines = [" ".join([*total, self._change(found)]), *([items] if len(figures) > SHORT else [])]
        yield "\n".join(lines)
        for each in self._figures(found.apart):
            yield self._say("apart", value=self._say.measured(each), when=each.when)
        gaps = figures[-1].years[0] - figures[0].years[0] >= len(figures)
        yield f"{counts} {self._say('gap')}" if gaps else counts

    def _change(self, found: Found) -> str:
        figures = self._figures(found.series)
        first, last = figures[0], figures[-1]
        values = {"first": self._say.measured(first), "last": self._say.measured(last)}
        way = self._direction(found) or "until"
        return self._say("trend", way, **values, **{"from": first.when, "to": last.when})

    def _direction(self, found: Found) -> str:
        """Up, down or the same; empty where a newer year was counted otherwise, so that the row alone would mislead."""
        first, *_, last = self._figures(found.series)
        if any(each.years[0] > last.years[0] for each in self._figures(found.apart)):
            return ""
        if first.value == last.value:
            return "same"
        return "more" if float(last.value) > float(first.value) else "less"

    def _rest(self, found: Found) -> Iterator[str]:
        caveats = self._pool.lexicon.subjects[found.query.subject].caveat if found.cited else []
        yield from (self._say("caveat", caveat) for caveat in caveats)
        way = self._direction(found) if found.series and not found.query.by else ""
        if way in CAUTION and REGISTERED in caveats:
            yield self._say(way)
        if found.rivals:
            yield self._say("conflict")
        cited = self._figures(found.cited)
        if len(cited) == 1 and cited[0].confidence == MEDIUM and len(cited[0].sources) == 1:
            yield self._say("one_source")
        if found.cited:
            published = publications(found.cited, self._knowledge)
            more = self._say("more_sources") if len(published) > NAMED else ""
            yield self._say("source", sources="; ".join(published[:NAMED]) + more)

    def _sentence(self, name: str) -> str:
        return self._say.value(self._pool.figures[name])

    def _figures(self, names: Tuple[str, ...]) -> List[Figure]:
        return [self._pool.figures[name] for name in names if name]


def _asked(query: Query) -> str:
    if not query.years:
        return ""
    first, last = query.years
    return str(first) if first == last else f"{first}-{last}"
