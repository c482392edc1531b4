"""A row of figures as the data of a chart: what the page draws, and what `chart_png` draws for elsewhere. Pure."""

from dataclasses import dataclass, replace
from typing import Any, Dict, List, Mapping, Optional, Tuple, Union

from baken.figures.finding import Found, find
from baken.figures.phrases import Phrases
from baken.figures.pool import Pool
from baken.figures.query import Query
from baken.figures.sources import publications
from baken.knowledge import Knowledge
from baken.knowledge.schema import Figure

LEAST = 3
IMAGES = "/figures/{}.png"

Number = Union[int, float]


class ChartError(ValueError):
    """A chart in `data/figures/charts.yml` cannot be drawn; the message names it."""


@dataclass(frozen=True)
class Chart:
    """Bars from zero, all of one count: `series` has the label and the value of each, in the order of the chart.

    `counts` says what was counted and `source` by whom; `summary` tells in words what the chart shows, for those
    who do not see it. `figures` are the ids of the figures in the order of the series. A chart of
    `data/figures/charts.yml` has a name.
    """

    title: str
    unit: str
    counts: str
    series: Tuple[Tuple[str, Number], ...]
    source: str
    summary: str
    figures: Tuple[str, ...]
    name: str = ""

    @property
    def image(self) -> str:
        """The path at which a chart with a name is served as a PNG."""
        return IMAGES.format(self.name)

    def as_dict(self) -> Dict[str, Any]:
        """The chart as the web channel has it."""
        data = {
            "title": self.title,
            "unit": self.unit,
            "counts": self.counts,
            "series": [{"label": label, "value": value} for label, value in self.series],
            "source": self.source,
            "summary": self.summary,
        }
        return {**data, "image": self.image} if self.name else data


def chart_of(found: Found, pool: Pool, knowledge: Knowledge) -> Optional[Chart]:
    """The chart of a row of figures; nothing when there are so few that reading is faster than looking."""
    if len(found.series) < LEAST:
        return None
    say = Phrases(pool.lexicon)
    figures = [pool.figures[name] for name in found.series]
    labels = [say.label(figure, found.query) for figure in figures]
    source = "; ".join(publications(found.series, knowledge))
    return Chart(
        title=_title(found.query, figures, say),
        unit=figures[0].unit,
        counts=say.counted(found.query, figures),
        series=tuple((label, _number(figure)) for label, figure in zip(labels, figures, strict=True)),
        source=source,
        summary=_summary(found.query, figures, say),
        figures=found.series,
    )


def named_charts(raw: Mapping[str, Mapping[str, Any]], pool: Pool, knowledge: Knowledge) -> Dict[str, Chart]:
    """The charts of `data/figures/charts.yml` by name.

    Raises:
        ChartError: there are no figures for one, or not enough of one count.
    """
    charts: Dict[str, Chart] = {}
    for name, fields in raw.items():
        query = Query.from_dict(fields)
        known = query.subject in pool.lexicon.subjects
        chart = chart_of(find(query, pool), pool, knowledge) if known else None
        if chart is None:
            raise ChartError(f"charts.yml, {name}: there are no figures of one count for it, or fewer than {LEAST}")
        charts[name] = replace(chart, name=name)
    return charts


def _title(query: Query, figures: List[Figure], say: Phrases) -> str:
    name = say.subject(query)
    shared = replace(query, dims=say.shared(query, figures))
    if shared.dims:
        name = say("chart", "what", name=name, what=say.what(shared))
    if query.kind == "list":
        return say("chart", "list", name=name, by=say("chart", "by", query.by), when=figures[0].when)
    return say("chart", "trend", name=name, **{"from": figures[0].when, "to": figures[-1].when})


def _summary(query: Query, figures: List[Figure], say: Phrases) -> str:
    items = ", ".join(say("chart", "item", label=say.label(each, query), value=say.measured(each)) for each in figures)
    if query.kind == "list":
        return say("chart", "summary", items=items)
    highest = max(figures, key=_number)
    return say("chart", "row", items=items, highest=highest.when)


def _number(figure: Figure) -> Number:
    """The value; a row holds numbers only."""
    return figure.value if isinstance(figure.value, (int, float)) else float(figure.value)
