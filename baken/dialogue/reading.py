"""What the NLU understood of one message, and how sure it is: the bridge from NLU to talk."""

from dataclasses import dataclass
from typing import Any, Dict, List, Literal, Mapping, Sequence, Tuple

Verdict = Literal["answer", "ask", "refuse", "figure", "quote"]
Aspect = Literal["", "age", "trust"]

OUT_OF_SCOPE = "buiten_bereik"
EXPLOITERS = "daderhulp"  # wants help with exploiting others; beyond Baken it is out of scope
ALARMS = (NOODGEVAL, CRISIS) = ("noodgeval", "crisis")
DISCLOSURE = "onthulling"  # a group of labels
URGENCY = (*ALARMS, DISCLOSURE)  # most urgent first
START_AGAIN = "opnieuw"  # forgets the talk
START_CHECK = "start_signaalcheck"  # leads into questions, one by one
ASK = "nlu_fallback"
FIGURE = "cijfer_vraag"
QUOTE = "uit_bronnen"
INTENTS = {"ask": ASK, "refuse": OUT_OF_SCOPE, "figure": FIGURE, "quote": QUOTE}


@dataclass(frozen=True)
class Guess:
    """A label and how likely it is, between 0 and 1."""

    label: str
    confidence: float


@dataclass(frozen=True)
class Reading:
    """One message as it was understood.

    `ranking` is for the whole message, best first; `segments` has the best guess for each part of it that
    says something of its own, in order; `language` is an ISO 639-1 code. `quote` is the item of the base that is quoted
    in the place of an answer or behind it (see `baken.retrieval.quotes`); `aspect` is what a question about the
    last answer is after. `detail` is what the longer version of the answer says of the question and the answer itself
    does not. `gap` is what Baken is known not to know and the question is about.
    """

    ranking: Tuple[Guess, ...]
    segments: Tuple[Guess, ...] = ()
    language: str = "nl"
    verdict: Verdict = "answer"
    elliptic: bool = False
    quote: str = ""
    aspect: Aspect = ""
    detail: str = ""
    gap: str = ""

    @property
    def best(self) -> Guess:
        """The likeliest label."""
        return self.ranking[0]

    def as_dict(self) -> Dict[str, Any]:
        """Plain data, for Rasa's parse data."""
        return {
            "ranking": [_plain(guess) for guess in self.ranking],
            "segments": [_plain(guess) for guess in self.segments],
            "language": self.language,
            "verdict": self.verdict,
            "elliptic": self.elliptic,
            "quote": self.quote,
            "aspect": self.aspect,
            "detail": self.detail,
            "gap": self.gap,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Reading":
        """The reverse of `as_dict`."""
        return cls(
            ranking=_guesses(data["ranking"]),
            segments=_guesses(data.get("segments", [])),
            language=data.get("language", "nl"),
            verdict=data.get("verdict", "answer"),
            elliptic=data.get("elliptic", False),
            quote=data.get("quote", ""),
            aspect=data.get("aspect", ""),
            detail=data.get("detail", ""),
            gap=data.get("gap", ""),
        )


def _plain(guess: Guess) -> Dict[str, Any]:
    return {"label": guess.label, "confidence": round(guess.confidence, 4)}


def _guesses(data: Sequence[Mapping[str, Any]]) -> Tuple[Guess, ...]:
    return tuple(Guess(each["label"], each["confidence"]) for each in data)


def group_of(label: str) -> str:
    """The intent that Rasa sees: the part before the stroke, or the whole of a plain label."""
    return label.split("/", 1)[0]


def is_topic(label: str) -> bool:
    """Whether a label is a question on a topic, and not danger, a disclosure or a part of the talk."""
    return "/" in label and group_of(label) != DISCLOSURE


def parse_data(reading: Reading) -> Dict[str, Any]:
    """A reading in the shape of Rasa's own NLU output, as rules and retrieval actions read it.

    The confidence of a group is the sum of its topics'; the topic's own goes to the response selector.
    """
    groups: Dict[str, float] = {}
    topics: Dict[str, List[Guess]] = {}
    for guess in reading.ranking:
        group = group_of(guess.label)
        groups[group] = groups.get(group, 0.0) + guess.confidence
        if "/" in guess.label:
            topics.setdefault(group, []).append(guess)
    best = reading.best
    intent = {"name": group_of(best.label), "confidence": groups[group_of(best.label)]}
    if reading.verdict != "answer":
        intent = {"name": INTENTS[reading.verdict], "confidence": best.confidence}
    ranked = sorted(groups.items(), key=lambda item: -item[1])
    return {
        "intent": intent,
        "intent_ranking": [{"name": name, "confidence": each} for name, each in ranked],
        "response_selector": {
            "all_retrieval_intents": sorted(topics),
            **{group: _selector(group, guesses) for group, guesses in topics.items()},
        },
        "reading": reading.as_dict(),
    }


def _selector(group: str, guesses: Sequence[Guess]) -> Dict[str, Any]:
    best = guesses[0]
    return {
        "response": {
            "responses": [],
            "confidence": best.confidence,
            "intent_response_key": best.label,
            "utter_action": f"utter_{best.label}",
        },
        "ranking": [{"intent_response_key": each.label, "confidence": each.confidence} for each in guesses],
    }
