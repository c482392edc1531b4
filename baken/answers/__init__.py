"""Baken's answers as data: reading them from `data/`, and checking them against the content guide."""

from baken.answers.check import check_answers
from baken.answers.load import Answer, AnswerError, language_lines, load_answers

__all__ = ["Answer", "AnswerError", "check_answers", "language_lines", "load_answers"]
