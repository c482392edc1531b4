"""The figure that answers a question, or the nearest that there is, named as such. Never a guess, never a sum. Pure."""

from dataclasses import dataclass, replace
from typing import Optional, Sequence, Tuple

from baken.figures.pool import Pool
from baken.figures.query import Query
from baken.figures.series import listing, trend


@dataclass(frozen=True)
class Found:
    """What there is for a question, as ids of figures.

    `exact` is just what was asked, and `also` what the same count says of it beside that, such as a range. `series` is
    a row of years or a list that was asked for, `total` the figure for all of these years together, `apart` figures of
    years at its ends and of the newest year, where these were counted otherwise. `missing` says what there is not (a
    key of `missing` in `data/figures/sentences.yml`); then `nearest` has what comes nearest, and `wider` what holds
    what was asked for. `rivals` are figures of the same thing by another count.
    """

    query: Query
    exact: str = ""
    also: Tuple[str, ...] = ()
    series: Tuple[str, ...] = ()
    total: str = ""
    apart: Tuple[str, ...] = ()
    missing: str = ""
    nearest: Tuple[str, ...] = ()
    wider: Tuple[str, ...] = ()
    rivals: Tuple[str, ...] = ()

    @property
    def cited(self) -> Tuple[str, ...]:
        """All figures that an answer tells, each once."""
        exact = (self.exact,) if self.exact else ()
        total = (self.total,) if self.total else ()
        parts = (*exact, *self.also, *self.series, *total, *self.apart, *self.nearest, *self.wider)
        return tuple(dict.fromkeys(parts))


def find(query: Query, pool: Pool) -> Found:
    """What `data/knowledge/figures.yml` has for a question."""
    if query.counter and not _told(query, pool).exact and not _told(query, pool).series:
        return replace(_told(replace(query, counter=""), pool), missing="counter")
    return _told(query, pool)


def _told(query: Query, pool: Pool) -> Found:
    if query.kind == "list":
        row = listing(query, pool)
        if row.missing == "nothing" and query.dims:
            row = replace(listing(replace(query, dims={}), pool), missing="anywhere")
        return Found(query, exact=row.exact, series=row.series, missing=row.missing)
    if query.kind == "trend":
        found = _trend(query, pool)
        if found is not None:
            return found
    return _value(query, pool)


def _trend(query: Query, pool: Pool) -> Optional[Found]:
    for quantities in pool.measures(query):
        row = trend(query, quantities, pool)
        apart = _apart(query, row, quantities, pool)
        if len(row) > 1 or len(apart) > 1:
            if len(row) < 2:
                return Found(query, apart=apart, missing="series")
            return Found(query, series=row, total=_total(query, row, quantities, pool), apart=apart)
    return None


def _total(query: Query, row: Sequence[str], quantities: Sequence[str], pool: Pool) -> str:
    """The figure for all asked years together, by the count of the row; empty when there is none."""
    edition = pool.figures[row[0]].edition
    found = pool.fitting(query, quantities, query.years) if query.years and query.years[0] < query.years[1] else []
    return next((name for name in found if pool.figures[name].edition == edition), "")


def _apart(query: Query, row: Sequence[str], quantities: Sequence[str], pool: Pool) -> Tuple[str, ...]:
    """Figures of the first, the last and the newest year that were asked for, where the row does not have them."""
    covered = {pool.figures[name].years[0] for name in row} if len(row) > 1 else set()
    years = pool.years(query, quantities)
    first, last = query.years or (min(covered, default=0), max(years, default=0))
    newest = max((year for year in years if first <= year <= last), default=last)
    wanted = sorted({first, newest, last} - covered)
    return tuple(name for year in wanted for name in pool.fitting(query, quantities, (year, year))[:1])


def _value(query: Query, pool: Pool) -> Found:
    measures = pool.measures(query)
    for rank, quantities in enumerate(measures):
        found = pool.fitting(query, quantities, query.years)
        name = found[0] if found and query.years else pool.latest(found)
        if name:
            rivals = tuple(pool.rivals(name, query, quantities))
            if rank == 0:
                return Found(query, exact=name, also=_also(name, found, pool), rivals=rivals)
            parts = (name, *_whole(name, query, quantities, pool)) if query.kind == "share" else (name,)
            return Found(query, missing="share" if query.kind == "share" else "amount", nearest=parts, rivals=rivals)
    nearest = _other_years(query, measures, pool)
    wider = next((found for found in (tuple(pool.wider(query, each)) for each in measures) if found), ())
    if not nearest and not wider:
        return Found(query, missing="nothing")
    return Found(query, missing="year" if nearest else "anywhere", nearest=nearest, wider=wider)


def _also(name: str, found: Sequence[str], pool: Pool) -> Tuple[str, ...]:
    own = pool.figures[name]
    same = (each for each in found if each != name and pool.figures[each].edition == own.edition)
    return tuple(each for each in same if pool.figures[each].years == own.years)


def _other_years(query: Query, measures: Sequence[Sequence[str]], pool: Pool) -> Tuple[str, ...]:
    if query.years is None:
        return ()
    for quantities in measures:
        name = pool.nearest(pool.fitting(query, quantities), query.years)
        if name:
            return (name,)
    return ()


def _whole(name: str, query: Query, quantities: Sequence[str], pool: Pool) -> Tuple[str, ...]:
    """The whole that a number is a part of, by the same count: so that a reader can see how large the part is."""
    figure = pool.figures[name]
    same = [
        each
        for each in pool.wider(replace(query, years=figure.years), quantities)
        + pool.fitting(replace(query, dims={}), quantities, figure.years)
        if pool.figures[each].edition == figure.edition and pool.figures[each].unit == figure.unit
    ]
    return tuple(same[:1])
