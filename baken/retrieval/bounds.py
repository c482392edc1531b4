"""What the words of a question say of the bounds of the base: places and numbers that it holds little or nothing of.

Worked out once, at training, and kept with the index.
"""

from dataclasses import dataclass
from typing import FrozenSet, List, Mapping, Sequence, Tuple

from baken.dialogue.reading import Reading, group_of
from baken.figures.lexicon import Lexicon
from baken.figures.words import Words
from baken.knowledge import Knowledge
from baken.retrieval.index import Hit
from baken.retrieval.premises import names_unknown_number, numbers_held

FIGURES, ELSEWHERE = "cijfers", ("world", "eu")


@dataclass(frozen=True)
class Bounds:
    """The gaps of the base that are heard in a question's own words, and the figures that were counted elsewhere.

    `places` has the words of each gap that has any, with the topics that say it themselves; `of_numbers` is the gap for
    numbers that are not among those `held`, and empty when there is none. `home` has the names of the Netherlands, and
    `abroad` the figures on the world or the European Union.
    """

    places: Mapping[str, Tuple[Words, Sequence[str]]]
    held: FrozenSet[float]
    of_numbers: str
    home: Words
    abroad: FrozenSet[str]

    @classmethod
    def of(cls, knowledge: Knowledge, lexicon: Lexicon) -> "Bounds":
        """The bounds of a base."""
        return cls(
            places={name: (Words(gap.words), gap.told) for name, gap in knowledge.gaps.items() if gap.words},
            held=numbers_held(knowledge),
            of_numbers=next((name for name, gap in knowledge.gaps.items() if gap.numbers), ""),
            home=Words(lexicon.asking["place"]),
            abroad=frozenset(name for name, figure in knowledge.figures.items() if figure.kind in ELSEWHERE),
        )

    def named_in(self, text: str, topic: str) -> str:
        """The id of the first gap that a question names in so many words; empty when there is none.

        Args:
            text: the question.
            topic: the label that it is answered with.
        """
        lower = text.lower()
        return next(
            (name for name, (words, told) in self.places.items() if topic not in told and words.within(lower)), ""
        )

    def gap_of_numbers(self, text: str, reading: Reading) -> str:
        """The id of the gap for a question on figures that names a number which the base does not hold; else empty.

        Args:
            text: the question.
            reading: how it was understood, with its verdict.
        """
        on_figures = reading.verdict == "figure" or group_of(reading.best.label) == FIGURES
        return self.of_numbers if on_figures and names_unknown_number(text, self.held) else ""

    def within(self, hits: Sequence[Hit], text: str) -> List[Hit]:
        """The items without the figures from elsewhere, for a question that names the Netherlands; else all of them.

        Args:
            hits: the items, best first.
            text: the question.
        """
        at_home = self.home.within(text.lower())
        return [hit for hit in hits if not at_home or hit.name not in self.abroad]
