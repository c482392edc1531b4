"""What somebody told about one situation, in labels."""

from dataclasses import dataclass, field
from typing import FrozenSet, List, Literal, Mapping

Answer = Literal["yes", "qualified", "no", "unknown", "skipped"]
Perspective = Literal["zelf", "ander", "professional"]
PERSPECTIVES = ("zelf", "ander", "professional")


@dataclass(frozen=True)
class Case:
    """The answers by signal, and what else is known.

    A `qualified` answer is a yes that its own explanation takes the strength from ("een dure telefoon, van haar
    oma"). `country` is `NL`, `BE` or `CARIB`; `situations` are the look-alikes that were told; `crisis` says that
    thoughts of suicide were told. `topics` are the topics that the talk was on before: they steer which question
    comes first, and nothing else.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    perspective: Perspective = "zelf"
    country: str = "NL"
    situations: FrozenSet[str] = frozenset()
    crisis: bool = False
    topics: FrozenSet[str] = frozenset()

    def said(self, *answers: Answer) -> List[str]:
        """The signals that got one of these answers."""
        return [name for name, answer in self.answers.items() if answer in answers]
