"""Builds what is searched from the data of the project; this is done once, at training."""

from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np

from baken.answers import load_answers
from baken.knowledge import Knowledge
from baken.nlu.encoder import Encoder
from baken.retrieval.index import Index
from baken.retrieval.items import GAP
from baken.retrieval.passages import Passages, found_by, parts_of
from baken.retrieval.quotes import Quotes
from baken.retrieval.resting import topics_resting_on

ANSWERED_WRONGLY = 0.03  # of the training messages out of scope, so many may score as if the base had an answer


def searched(data: Path) -> List[Tuple[str, str]]:
    """What may be quoted and what Baken is known not to know, by name, each with every text that it is found by.

    Args:
        data: the data folder.

    Raises:
        KnowledgeError, YamlFileError, SentenceError: the data is broken.
    """
    quotes = Quotes.load(data)
    return [
        *((name, text) for name in quotes.names for text in quotes.searched(name)),
        *((GAP + name, f"{question} {gap.text}") for name, gap in quotes.gaps.items() for question in gap.asked),
    ]


def build_index(data: Path, encoder: Encoder, questions: Sequence[str], elsewhere: Sequence[str]) -> Index:
    """The index of all that may be quoted and of what Baken is known not to know, calibrated.

    Args:
        data: the data folder.
        encoder: for the sentence vectors.
        questions: training messages on topics; they say what questions are like.
        elsewhere: training messages that are out of scope.

    Raises:
        KnowledgeError, YamlFileError, SentenceError: the data is broken.
        ValueError: there are no messages out of scope.
    """
    texts = searched(data)
    index = Index.fit(
        texts,
        encoder.encode([text for _, text in texts]),
        encoder.encode(questions).mean(axis=0),
        topics_resting_on(load_answers(data)),
    )
    answering = [name for name in index.names if not name.startswith(GAP)]
    index.calibrate(elsewhere, encoder.encode(elsewhere), ANSWERED_WRONGLY, answering)
    return index


def build_passages(data: Path, encoder: Encoder, centre: np.ndarray) -> Passages:
    """The longer versions of all answers, to be searched.

    Args:
        data: the data folder.
        encoder: for the sentence vectors.
        centre: the mean vector of many questions, as the index has it.

    Raises:
        AnswerError, KnowledgeError, UnknownReference: the data is broken.
    """
    parts = parts_of(load_answers(data), Knowledge.load(data / "knowledge"))
    vectors = encoder.encode([sentence for _, sentence in found_by(parts)])
    return Passages.fit(parts, vectors, centre)
