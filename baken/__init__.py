"""Baken: a Dutch first-line assistant about human trafficking, built on Rasa."""

__version__ = "0.1.0"
