"""Attributes of a network as text that any XML parser takes: what GraphML and GEXF have in common."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["flat", "legal"]

# What XML 1.0 forbids, and the carriage return, which a parser would turn into a line feed.
_FORBIDDEN = re.compile(r"[^\t\n\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


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


def legal(text: str) -> str:
    """A text without the characters that no XML may hold."""
    return _FORBIDDEN.sub("", text)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):  # a piece of evidence: who says it, and the words
        said = f"《{value['title']}》{value['sentence']}" if {"title", "sentence"} <= value.keys() else None
        return legal(said or "；".join(f"{name}={_text(item)}" for name, item in sorted(value.items())))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " | ".join(filter(None, map(_text, value)))
    return legal(str(value))
