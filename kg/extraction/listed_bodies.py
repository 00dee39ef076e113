"""The names of a list whose kind and number stand at its end: 套里所、永和所等9个供水所."""

from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.name_words import CUES, may_be_inside
from kg.reading.model import Span

__all__ = ["listed_bodies"]

# The longest list, in characters, that one kind closes, and the longest name of its first item.
_LONGEST_LIST = 120
_LONGEST_NAME = 20


def listed_bodies(document: Document) -> Iterator[tuple[Span, str]]:
    """The items of each such list that end like the kind, where all of them do."""
    plain = document.plain
    for match in CUES["counted-list-end"].finditer(plain):
        shared = next((end for end in CUES.words("shared-end") if match["kind"].endswith(end)), None)
        items = list(_items(document, match.start(), shared)) if shared else []
        if len(items) > 1:
            yield from ((item, "listed-body") for item in items)


def _items(document: Document, end: int, shared: str) -> Iterator[Span]:
    """The items before `end`, from the last to the first; none behind one that does not end in `shared`."""
    plain, floor = document.plain, max(0, end - _LONGEST_LIST)
    while plain.endswith(shared, floor, end):
        start = _begin(document, end)
        if end - start <= len(shared):
            return
        yield Span(start, end)
        if plain[start - 1 : start] != "、":
            return
        end = start - 1


def _begin(document: Document, end: int) -> int:
    """Where the item that closes at `end` begins: behind a stop, or behind the words that lead to the list."""
    start = end
    for place in range(document.token_index(end - 1), -1, -1):
        token = document.tokens[place]
        joins = token.word in ("与", "和") and start < end
        if end - token.span.start > _LONGEST_NAME or not (may_be_inside(token) or joins or token.span.end == end):
            break
        start = token.span.start
    return start
