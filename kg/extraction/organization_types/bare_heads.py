"""The bare head of a kind of organization that the report names in full: 老年食堂, then 食堂."""

import re
from collections.abc import Iterable

from kg.extraction.document import Document
from kg.extraction.model import Mention
from kg.extraction.taken import Taken
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["join_bare_heads"]

_CUES = rule_book("extraction/organization_types", "organization_types")
# A noun, an attribute, an abbreviation, a place in front tells more of the head: 单位|食堂.
_TELLS_MORE = ("n", "b", "j", "s", "a")


def join_bare_heads(document: Document, found: dict[str, list[Mention]], bodies: Iterable[Span]) -> None:
    """Give the bare head to the one kind that is named by it in full, but where it lies in one of the `bodies`."""
    called = {name: {document.words(mention.span) for mention in mentions} for name, mentions in found.items()}
    taken: Taken | None = None
    for head in filter(document.plain.__contains__, _CUES.words("bare-head")):
        named = [name for name, words in called.items() if any(one.endswith(head) and one != head for one in words)]
        if len(named) != 1 or any(head in words for words in called.values()):
            continue
        known = (mention.span for mentions in found.values() for mention in mentions)
        taken = taken or Taken(len(document.plain), [*known, *bodies])
        spans = (Span(*match.span()) for match in re.finditer(head, document.plain))
        alone = [span for span in spans if not taken.meets(span) and _stands_alone(document, span)]
        found[named[0]] += (Mention(span, "bare-head") for span in alone)


def _stands_alone(document: Document, span: Span) -> bool:
    """Whether words are no part of a longer word, and no noun in front tells more of them."""
    place = document.token_index(span.start)
    if document.tokens[place].span != span:
        return False
    before = document.tokens[place - 1] if place else None
    return before is None or before.span.end < span.start or before.tag[:1] not in _TELLS_MORE
