"""What Baken knows: sources, organisations, figures, statements and values, with look-up."""

from baken.knowledge.load import Knowledge, KnowledgeError
from baken.knowledge.references import UnknownReference, find_references, render
from baken.knowledge.schema import Figure, Organisation, Source, Statement, Value

__all__ = [
    "Figure",
    "Knowledge",
    "KnowledgeError",
    "Organisation",
    "Source",
    "Statement",
    "UnknownReference",
    "Value",
    "find_references",
    "render",
]
