"""What the statements of one report are about, and which of its problems causes and countermeasures belong to."""

from kg.linking.statements.answers import relate_statements
from kg.linking.statements.themes import classify

__all__ = ["classify", "relate_statements"]
