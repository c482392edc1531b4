"""What Baken knows: sources, organisations, figures, statements, values, signals and gaps, with look-up."""

from baken.knowledge.load import Knowledge, KnowledgeError
from baken.knowledge.references import UnknownReference, find_references, render
from baken.knowledge.schema import Figure, Gap, Organisation, Signal, Source, Statement, Value

__all__ = [
    "Figure",
    "Gap",
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
