"""Problems, causes and countermeasures that a report states."""

from kg.extraction.statements.statements import find_statements

__all__ = ["find_statements"]
