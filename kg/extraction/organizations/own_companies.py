"""The companies of the group that a report is about, by their trade or place alone: 供水公司, 养护分公司."""

from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.organizations.name_words import CUES
from kg.reading.model import Span

__all__ = ["own_companies"]


def own_companies(document: Document) -> Iterator[tuple[Span, str]]:
    """The companies that stand side by side or have a Party branch, wherever the report names them or their
    branches."""
    plain = document.plain
    names = dict[str, str]()
    for row in CUES.finditer("companies-in-row", plain):
        names |= {name.group(): "company-of-own-group" for name in CUES["company-of-own-group"].finditer(row.group())}
    for start, end, rule in Lexicon(names).longest(plain):
        if document.tokens[document.token_index(start)].span.start < start:
            continue
        branch = CUES["branch-of-own-company"].match(plain, end)
        yield Span(start, branch.end() if branch else end), rule
