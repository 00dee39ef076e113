"""Titled documents: 《》 with the title of a policy, law, plan or rule, and no newspaper, journal or article."""

import re
from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.model import DocumentTitle, Mention
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["find_documents", "quoted_titles"]

_TITLE = re.compile(r"《([^《》\n]{1,80})》")
_CUES = rule_book("extraction", "documents")


def quoted_titles(document: Document) -> Iterator[tuple[Span, bool]]:
    """Each title in 《》 (its span without the marks) and whether it is a periodical, programme or article."""
    plain = document.plain
    for match in _TITLE.finditer(plain):
        span = Span(match.start(1), match.end(1))
        before, after = plain[max(0, match.start() - 6) : match.start()], plain[match.end() : match.end() + 20]
        title = match.group(1)
        media = bool(
            _CUES["periodical"].search(title)
            or _CUES["article-behind"].match(after)
            or _CUES["published-in-front"].search(before)
            or (len(title) <= 8 and _CUES["published-behind"].match(after) and not _CUES["document-noun"].search(title))
        )
        yield span, media


def find_documents(document: Document) -> tuple[DocumentTitle, ...]:
    """The documents that the report names, each once with all its mentions, by their first mention."""
    found: dict[str, list[Mention]] = {}
    for span, media in quoted_titles(document):
        if not media and not _CUES["certificate"].search(document.words(span)):
            found.setdefault(document.words(span), []).append(Mention(span, "document-title"))
    return tuple(DocumentTitle(title, tuple(mentions)) for title, mentions in found.items())
