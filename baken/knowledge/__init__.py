"""What Baken knows: sources, organisations, figures, statements, values and signals, with look-up."""

from baken.knowledge.load import Knowledge, KnowledgeError
from baken.knowledge.references import UnknownReference, find_references, render
from baken.knowledge.schema import Figure, Organisation, Signal, Source, Statement, Value

__all__ = [
    "Figure",
    "Knowledge",
    "KnowledgeError",
    "Organisation",
    "Signal",
    "Source",
    "Statement",
    "UnknownReference",
    "Value",
    "find_references",
    "render",
]
