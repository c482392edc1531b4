"""Rows of figures: over the years, or over forms, countries and organisations. One count each, never mixed. Pure."""

from dataclasses import dataclass, replace
from typing import Dict, Iterable, List, Sequence, Tuple

from baken.figures.pool import Pool, dims_of
from baken.figures.query import DIMENSIONS, Query, Years
from baken.knowledge.schema import Figure

ENOUGH = {"nationality": 3}
AT_LEAST = 2

Row = Tuple[str, ...]


@dataclass(frozen=True)
class Listed:
    """A list of figures, from high to low, or one figure that is a list itself; `missing` when it is of other years."""

    series: Row = ()
    exact: str = ""
    missing: str = ""


def trend(query: Query, quantities: Sequence[str], pool: Pool) -> Row:
    """The figures of single years by one count: as many of the asked years as one count has.

    Without years it is the longest row without a gap; with one year it is that year and the one before it that the
    same count has.
    """
    names = [name for name in pool.fitting(query, quantities) if _single(pool.figures[name])]
    rows = [tuple(sorted(row, key=lambda n: pool.figures[n].years)) for row in _by_count(names, pool)]
    if query.years is None:
        rows = [max(_runs(row, pool), key=len) for row in rows]
    elif query.years[0] == query.years[1]:
        rows = [_with_the_one_before(row, query.years[0], pool) for row in rows]
    else:
        first, last = query.years
        rows = [tuple(n for n in row if first <= pool.figures[n].years[0] <= last) for row in rows]
    return max(rows, key=lambda row: (len(row), -pool.rank(row[0])[0] if row else 0), default=())


def listing(query: Query, pool: Pool) -> Listed:
    """The figures of one year and one count by form, sex, country or organisation."""
    subject = pool.lexicon.subjects[query.subject]
    if not subject.listed:
        return Listed(missing="nothing")
    lists: Dict[int, str] = {}
    if query.by == "nationality":
        for name in pool.fitting(replace(query, years=None), subject.list):
            lists.setdefault(pool.figures[name].years[1], name)
    rows: Dict[int, Row] = {}
    for quantities in reversed(pool.measures(query)):
        for row in _rows(query, quantities, pool):
            year = pool.figures[row[0]].years[1]
            if quantities == pool.measures(query)[0] or year not in rows:
                rows[year] = row
    years = {*lists, *rows}
    if not years:
        return Listed(missing="nothing")
    asked = query.years[1] if query.years else max(years)
    year = min(years, key=lambda each: (abs(each - asked), -each))
    missing = "" if year == asked else "list"
    return Listed(exact=lists[year], missing=missing) if year in lists else Listed(rows[year], missing=missing)


def _rows(query: Query, quantities: Sequence[str], pool: Pool) -> Iterable[Row]:
    """A row for each year that has one, of the count with the most to tell."""
    best: Dict[Years, Row] = {}
    names = [name for name in pool.counted(query, quantities) if _is_part(pool.figures[name], query, pool)]
    for count in _by_count(sorted(names, key=pool.rank), pool):
        years: Dict[Years, List[str]] = {}
        for name in count:
            years.setdefault(pool.figures[name].years, []).append(name)
        for each, members in years.items():
            row = _without_overlap(members, query.by, pool)
            if len(row) >= ENOUGH.get(query.by, AT_LEAST) and len(row) > len(best.get(each, ())):
                best[each] = row
    return [row for _, row in sorted(best.items(), key=lambda item: item[0][0] - item[0][1])]


def _is_part(figure: Figure, query: Query, pool: Pool) -> bool:
    """Whether a figure is about one value of what the list is made by, and else about just what was asked."""
    for kind, value in zip(DIMENSIONS, dims_of(figure), strict=True):
        if kind == query.by:
            if value not in pool.lexicon.terms[kind]:
                return False
        elif value != query.dims.get(kind, ""):
            return False
    return not isinstance(figure.value, str)


def _without_overlap(names: Sequence[str], by: str, pool: Pool) -> Row:
    """From high to low; a group stands beside its parts in no list: all of its parts stay, or it alone does."""
    values = {getattr(pool.figures[name], by): name for name in names}
    parts: Dict[str, List[str]] = {}
    for value, term in pool.lexicon.terms[by].items():
        if term.wider:
            parts.setdefault(term.wider, []).append(value)
    drop = set()
    for whole, within in parts.items():
        if whole in values:
            counted = [part for part in within if part in values]
            drop |= {whole} if len(counted) == len(within) else set(counted)
    kept = [name for value, name in values.items() if value not in drop]
    return tuple(sorted(kept, key=lambda name: -float(pool.figures[name].value)))


def _by_count(names: Iterable[str], pool: Pool) -> List[List[str]]:
    """Figures put together that count the same thing in the same way."""
    counts: Dict[Tuple[object, ...], List[str]] = {}
    for name in names:
        figure = pool.figures[name]
        counts.setdefault((figure.quantity, figure.edition, figure.unit), []).append(name)
    return list(counts.values())


def _runs(row: Row, pool: Pool) -> List[Row]:
    runs: List[List[str]] = []
    for name in row:
        year = pool.figures[name].years[0]
        if runs and pool.figures[runs[-1][-1]].years[0] == year - 1:
            runs[-1].append(name)
        else:
            runs.append([name])
    return [tuple(run) for run in reversed(runs)]


def _with_the_one_before(row: Row, year: int, pool: Pool) -> Row:
    until = [name for name in row if pool.figures[name].years[0] <= year]
    return tuple(until[-2:]) if until and pool.figures[until[-1]].years[0] == year else ()


def _single(figure: Figure) -> bool:
    return figure.years[0] == figure.years[1] and not isinstance(figure.value, str)
