"""Which signals a message tells: kernel ridge regression over example sentences, together with the rules.

One linear system gives every example a weight for every signal: 1 where it tells the signal, -1 where it is a
look-alike or says the opposite. Likeness is by meaning, spelling and words, as for topics, and by the groups of
words that the rules speak of. What the rules and the examples both say is told; so is what the examples alone say
loudly. benchmarks/signaalcheck.md has what was measured.
"""

import re
from dataclasses import dataclass
from typing import Collection, Dict, List, Mapping, Sequence, Tuple

import numpy as np
from scipy.linalg import solve

from baken.nlu.encoder import Encoder
from baken.nlu.examples import Example
from baken.nlu.kernels import Lexical, Semantic, direction
from baken.nlu.signal_rules import Found, SignalRules, names
from baken.nlu.understanding import segments

RIDGE = 0.5
GROUPS = 0.5  # how much a shared group of words weighs beside meaning, spelling and words
RULE = 0.15  # what a rule adds to a score
SURE, BACKED = 0.38, 0.08
LONG_SENTENCE, WINDOWS = 9, 16

# One more label for all: whether a sentence tells of something that another does or forbids, or takes that back.
AFFIRMING, NOTHING = "bevestigend", "niets"
NEITHER = (NOTHING, "minderjarig")

_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:maar|en|want|omdat|terwijl|dus|anders)\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Spoken:
    """What a message tells: a score by name, the names it surely tells and those it denies, and how affirming it is."""

    scores: Mapping[str, float]
    tells: Tuple[str, ...]
    denies: Tuple[str, ...]
    affirms: float


@dataclass
class SignalModel:
    """What is learnt from the examples; everything else is read anew from data."""

    labels: List[str]
    lexical: Lexical
    semantic: Semantic
    groups: np.ndarray
    rarity: np.ndarray
    weights: np.ndarray
    usual: float  # how affirming examples are on average

    @classmethod
    def fit(
        cls, examples: Sequence[Example], vectors: np.ndarray, rules: SignalRules, situations: Collection[str]
    ) -> "SignalModel":
        """Learn from examples and their sentence vectors, shape `(len(examples), dimensions)`.

        `situations` are the names of what it can be instead.
        """
        texts = [each.text for each in examples]
        labels = sorted({each.name for each in examples})
        targets = np.zeros((len(texts), len(labels)), dtype=np.float32)
        for row, each in enumerate(examples):
            targets[row, labels.index(each.name)] = each.value
            targets[row, labels.index(AFFIRMING)] = 0 if each.name in NEITHER else each.value
            if each.name in situations:
                targets[row, labels.index(AFFIRMING)] = -1
        found = _marks([rules.read(text) for text in texts], rules)
        rarity = np.log(len(texts) / (1 + found.sum(axis=0)))
        groups = direction(found * rarity).astype(np.float32)
        lexical, semantic = Lexical.fit(texts), Semantic.fit(vectors)
        kernel = semantic.among() + np.float32(GROUPS) * groups @ groups.T
        lexical.add_among(kernel)
        kernel[np.diag_indices_from(kernel)] += RIDGE
        usual = targets[:, labels.index(AFFIRMING)].mean()
        targets[:, labels.index(AFFIRMING)] -= usual
        weights = solve(kernel, targets, lower=True, assume_a="pos")
        return cls(labels, lexical, semantic, groups, rarity, weights.astype(np.float32), float(usual))

    def scores(
        self, texts: Sequence[str], vectors: np.ndarray, found: Sequence[Found], rules: SignalRules
    ) -> np.ndarray:
        """How much each text tells each label, shape `(len(texts), len(labels))`."""
        marks = direction(_marks(found, rules) * self.rarity)
        kernel = self.lexical.similarity(texts) + self.semantic.similarity(vectors) + GROUPS * marks @ self.groups.T
        scores = np.asarray(kernel @ self.weights)
        scores[:, self.labels.index(AFFIRMING)] += self.usual
        return scores


class SignalDetector:
    """Reads messages with a trained model."""

    def __init__(self, model: SignalModel, encoder: Encoder, rules: SignalRules) -> None:
        """Bring together what reading needs."""
        self._model, self._encoder, self._rules = model, encoder, rules

    def read(self, text: str) -> Spoken:
        """What a message tells, sentence by sentence and clause by clause."""
        wholes = windows(text)
        parts = list(wholes)
        if not parts:
            return Spoken({}, (), (), 0.0)
        found = [self._rules.read(part) for part in parts]
        denied = {part: each.denies for part, each in zip(parts, found, strict=True)}
        rows = self._model.scores(parts, self._encoder.encode(parts), found, self._rules)
        sentences = [row for part, row in zip(parts, rows, strict=True) if wholes[part] == part]
        affirms = float(np.mean([row[self._model.labels.index(AFFIRMING)] for row in sentences]))
        best: Dict[str, float] = {}
        tells: Dict[str, None] = {}
        denies: Dict[str, None] = {}
        for part, row, seen in zip(parts, rows, found, strict=True):
            withdrawn = seen.denies | denied[wholes[part]]
            for name, score in zip(self._model.labels, map(float, row), strict=True):
                by_rule = -1 if name in withdrawn else int(name in seen.tells)
                best[name] = max(best.get(name, -1.0), score + RULE * by_rule)
                if (by_rule >= 0 and score >= SURE) or (by_rule > 0 and score >= BACKED):
                    tells[name] = None
                    denies.pop(name, None)
                elif by_rule < 0:  # what comes later corrects what came before
                    denies[name] = None
                    tells.pop(name, None)
        return Spoken(best, tuple(tells), tuple(denies), affirms)


def windows(text: str) -> Dict[str, str]:
    """The parts of a message that are judged, each with its sentence: the sentences, and the clauses of long ones.

    What a sentence takes back, its clauses do not tell: "de deur is op slot, maar er is altijd begeleiding".
    """
    parts: Dict[str, str] = {}
    for sentence in segments(text):
        parts[sentence] = sentence
        if len(sentence.split()) >= LONG_SENTENCE:
            clauses = (each.strip() for each in _CLAUSE.split(sentence))
            parts.update((each, sentence) for each in clauses if len(each.split()) > 2)
    return dict(list(parts.items())[:WINDOWS])


def _marks(found: Sequence[Found], rules: SignalRules) -> np.ndarray:
    columns = names(rules)
    marks = np.zeros((len(found), len(columns)), dtype=np.float32)
    for row, each in enumerate(found):
        for group in each.groups:
            marks[row, columns[group]] = 1
    return marks
