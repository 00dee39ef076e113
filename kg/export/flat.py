"""Attributes of a network as text that any XML parser takes: what GraphML and GEXF have in common."""

from collections.abc import Iterable, Mapping
from typing import Any

from kg.export.xml import legal

__all__ = ["flat"]


def flat(facts: Mapping[str, Any]) -> dict[str, str | float]:
    """Attributes in the order of their names, lists joined; one that is None or empty is left out.

    >>> flat({"variants": ["乙", "丙"], "confidence": 1, "code": None})
    {'confidence': 1.0, 'variants': '乙 | 丙'}
    """
    found: dict[str, str | float] = {}
    for name, value in sorted(facts.items()):
        if name == "confidence" and value is not None:
            found[name] = float(value)
        elif text := _text(value):
            found[name] = text
    return found


def _text(value: object) -> str:
    if isinstance(value, str):
        return legal(value)
    if value is None:
        return ""
    if isinstance(value, dict):  # a piece of evidence: who says it, and the words
        said = f"《{value['title']}》{value['sentence']}" if {"title", "sentence"} <= value.keys() else None
        return legal(said or "；".join(f"{name}={_text(item)}" for name, item in sorted(value.items())))
    if isinstance(value, Iterable):
        return " | ".join(filter(None, map(_text, value)))
    return legal(str(value))
