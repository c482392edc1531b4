"""What the turns know of the answers, and which topics they offer. Pure."""

from dataclasses import dataclass, field
from typing import Collection, Mapping, Sequence, Tuple

from baken.dialogue.reading import ALARMS, DISCLOSURE, OUT_OF_SCOPE, Reading, group_of

CHOICES = 3
TRACE = 0.05
TO_A_PERSON = "bot/mens_spreken"


@dataclass(frozen=True)
class Catalogue:
    """What the turns need to know of the answers.

    `titles` says how topics are called, `languages` which languages have a line, and `unsourced` which answers
    rest on no outside source since they are about Baken itself. `facts` has the items of the base that an answer rests
    on, and `resting` the topics that rest on an item. `gaps` says what Baken is known not to know, by name.
    """

    titles: Mapping[str, str]
    languages: Collection[str]
    unsourced: Collection[str] = ()
    facts: Mapping[str, Tuple[str, ...]] = field(default_factory=dict)
    resting: Mapping[str, Tuple[str, ...]] = field(default_factory=dict)
    gaps: Mapping[str, str] = field(default_factory=dict)

    def next_best(self, reading: Reading, without: Sequence[str]) -> Tuple[str, ...]:
        """The topics that come next.

        Danger and a new start are only offered where there was a trace of them: else they would frighten and disturb.
        """
        likely = (guess for guess in reading.ranking if "/" in guess.label or guess.confidence >= TRACE)
        labels = (guess.label for guess in likely)
        return tuple(label for label in labels if label in self.titles and label not in without)

    def topic_of(self, item: str, nearest: Sequence[str]) -> str:
        """The topic that an item belongs to: of those that rest on it the likeliest, else the nearest there is."""
        under = [label for label in self.resting.get(item, ()) if group_of(label) != DISCLOSURE]
        return next((label for label in (*nearest, *under) if not under or label in under), OUT_OF_SCOPE)


def offered(labels: Sequence[str]) -> Tuple[Tuple[str, ...], Tuple[str, ...]]:
    """The choices to show and the labels for later: danger after the topics, and a person last."""
    topics = (label for label in labels[:CHOICES] if label != TO_A_PERSON)
    return (*sorted(topics, key=ALARMS.__contains__), TO_A_PERSON), tuple(labels[CHOICES:])
