"""What a message names: form, year, sex, age, sector, organisation, country. The pure core of `DutchEntities`."""

from dataclasses import dataclass
from datetime import date
from typing import Callable, Dict, Iterator, List, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from baken.nlu.ages import ages
from baken.nlu.pipeline import SPANS, YEARS, readable
from baken.nlu.years import relative, years

AGE = "leeftijd"


class Entity(NamedTuple):
    """A stretch of a text, what kind of thing it names, and the id of that thing."""

    entity: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class EntityReader:
    """Finds entities with a pipeline of `dutch_pipeline`; `today` is asked for each message."""

    pipeline: Language
    today: Callable[[], date] = date.today

    def read(self, text: str) -> List[Entity]:
        """The entities of a text, in order. Those of one kind never overlap: the longest stays."""
        usable = readable(text)
        today = self.today()
        candidates = [Entity(YEARS, *period) for period in years(usable, today)]
        candidates += [Entity(AGE, *age) for age in ages(usable)]
        candidates += self._listed(self.pipeline(usable), today)
        return _without_overlap(candidates)

    def _listed(self, doc: Doc, today: date) -> Iterator[Entity]:
        for span in doc.spans[SPANS]:
            value = relative(span.id_, today) if span.label_ == YEARS else span.id_
            yield Entity(span.label_, value, span.start_char, span.end_char)


def _without_overlap(candidates: List[Entity]) -> List[Entity]:
    kept: Dict[str, List[Entity]] = {}
    for each in sorted(candidates, key=lambda entity: (entity.start - entity.end, entity.start)):
        others = kept.setdefault(each.entity, [])
        if all(each.end <= other.start or each.start >= other.end for other in others):
            others.append(each)
    return sorted((each for group in kept.values() for each in group), key=lambda entity: (entity.start, entity.entity))
