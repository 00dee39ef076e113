"""Bodies that a report names again: without their place (青石县水利局, 水利局), or without the list around them."""

from collections.abc import Iterable, Iterator, Mapping

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.organizations.name_words import CUES
from kg.extraction.taken import Taken
from kg.reading.model import Span

__all__ = ["repeated_names", "short_names"]


def repeated_names(document: Document, names: Iterable[str], taken: Taken) -> Iterator[tuple[str, Span]]:
    """Each name that its list or its quotation marks showed to be one, where it stands again without them; with the
    party body behind it, which is one by itself."""
    plain = document.plain
    for start, end, _ in Lexicon({name: name for name in names}).longest(plain):
        span = Span(start, end)
        if taken.meets(span) or document.tokens[document.token_index(start)].span.start < start:
            continue
        own = CUES["own-body"].match(plain, end)
        span = Span(start, own.end()) if own else span
        yield span.of(plain), span


def short_names(document: Document, names: Mapping[str, int], taken: Taken) -> Iterator[tuple[str, Span]]:
    """The name of each body with where its short form stands by itself behind the full one, which first stands where
    `names` says; none for a form that two bodies have."""
    plain = document.plain
    owners: dict[str, set[str]] = {}
    for name in names:
        whole = CUES["whole-name"].fullmatch(name)
        if whole and CUES["short-end"].fullmatch(whole["short"]):
            owners.setdefault(whole["short"], set()).add(name)
    single = {short: min(own) for short, own in owners.items() if len(own) == 1}
    for start, end, name in Lexicon(single).longest(plain):
        span = Span(start, end)
        inside = document.tokens[document.token_index(start)].span.start < start
        if start > names[name] and not (
            taken.meets(span) or inside or CUES["before-short-name"].search(plain, max(0, start - 2), start)
        ):
            yield name, span
