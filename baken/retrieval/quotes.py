"""What may be quoted: our own statements, figures and organisations, each as a text with what it rests on.

A figure becomes a sentence by a template in `data/longtail`; nothing here knows any single one. What the base marks
as doubtful never came into it, so that all of it may be said; what may be out of date is said to be so.
"""

from pathlib import Path
from typing import Dict, List, Mapping, Tuple

from baken.figures.lexicon import Lexicon
from baken.figures.phrases import Phrases
from baken.knowledge import Figure, Gap, Knowledge, Organisation, Statement
from baken.retrieval.items import ORGANISATION, item_of
from baken.retrieval.sentences import Sentences

DATA = Path("data")


class Quotes:
    """The items of a base that may be quoted, by name (see `items`); a value alone says nothing."""

    def __init__(self, knowledge: Knowledge, sentences: Sentences, phrases: Phrases) -> None:
        """Take the base, and the sentences to quote it with; figures are said as everywhere else."""
        self._knowledge = knowledge
        self._sentences = sentences
        self._phrases = phrases

    @classmethod
    def load(cls, data: Path = DATA) -> "Quotes":
        """Read a data folder.

        Raises:
            KnowledgeError: `data/knowledge` is broken.
            YamlFileError, SentenceError: `data/longtail` is broken.
            LexiconError: `data/figures` is broken.
        """
        sentences = Sentences.load(data / "longtail/sentences.yml")
        return cls(Knowledge.load(data / "knowledge"), sentences, Phrases(Lexicon.load(data / "figures")))

    @property
    def gaps(self) -> Mapping[str, Gap]:
        """What the base is known not to hold, by id."""
        return self._knowledge.gaps

    @property
    def names(self) -> List[str]:
        """All items."""
        base = self._knowledge
        return [*base.statements, *base.figures, *(ORGANISATION + each for each in base.organisations)]

    def text(self, name: str) -> str:
        """What is said when an item is quoted.

        Raises:
            KeyError: there is no such item.
        """
        item = item_of(name, self._knowledge)
        if isinstance(item, Organisation):
            return self._organisation(item)
        if isinstance(item, Figure):
            kind = self._sentences.kinds.get(item.kind, "")
            return f"{self._phrases.value(item)} {kind}".strip()
        if isinstance(item, Statement):
            return f"{item.text} {self._sentences.stale}" if item.stale else item.text
        raise KeyError(name)

    def searched(self, name: str) -> List[str]:
        """What an item is found by: what it says, behind each of the questions that it answers.

        Raises:
            KeyError: there is no such item.
        """
        item = item_of(name, self._knowledge)
        if isinstance(item, Statement):
            return [f"{question} {item.text}" for question in item.asked] or [item.text]
        if isinstance(item, Organisation):
            return [" ".join(filter(None, [f"{item.name}.", item.what, item.who]))]
        if isinstance(item, Figure):
            return [f"{item.counts}, {item.when}: {item.shown} {item.unit}"]
        raise KeyError(name)

    def _organisation(self, item: Organisation) -> str:
        told: Dict[str, Tuple[str, object]] = {
            "phone": ("phone", item.phone), "site": ("site", item.site), "hours": ("hours", item.hours)
        }  # fmt: skip
        parts = [self._sentences.organisation["what"].format(name=item.name, what=item.what)]
        parts += [self._sentences.organisation[key].format(**{key: value}) for key, value in told.values() if value]
        return " ".join(parts)
