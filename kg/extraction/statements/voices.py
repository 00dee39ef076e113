"""Paragraphs whose sentences are one statement each, though nothing numbers them: what several people propose, what a
sentence announces and then lists between semicolons, and what sentences say to be a trouble."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extraction.document import Document
from kg.extraction.statements.item import CUES
from kg.extraction.statements.openings import behind_lead
from kg.extraction.statements.prose import Told
from kg.reading.model import Role, Span

__all__ = ["announced", "called", "parallel", "plights_and_demands", "said_why", "voices"]

_SENTENCE_END = re.compile(r"[。!?]”?(?=[^\n。])")

_SEMICOLON = re.compile(";")


def voices(document: Document, passage: Told) -> list[Told]:
    """The proposals of several people in one passage (老张建议,…。小李盼望…。), each with what follows it; none where
    not two propose something."""
    plain, end = document.plain, passage.scope.end
    starts = [passage.start, *(match.end() for match in _SENTENCE_END.finditer(plain, passage.start, end)), end]
    found = [
        (start, lead.end())
        for start, limit in pairwise(starts)
        if (lead := CUES["proposed-by"].match(plain, start, limit))
    ]
    if len(found) < 2:
        return []
    # …补一点钱,“一个月三百就够”: what the same person says besides.
    told = _parts(passage, found, "voice")
    said = [plain.find(",“", part.start, part.scope.end) for part in told]
    return [
        part if at < 0 else replace(part, scope=Span(part.scope.start, at)) for part, at in zip(told, said, strict=True)
    ]


def said_why(document: Document, passage: Told) -> list[Told]:
    """What stands behind the colon of a first sentence that says who says why (老站长坦言:甲;乙。), each part between
    semicolons by itself; none where no such sentence opens the passage."""
    plain, end = document.plain, passage.scope.end
    if not (lead := CUES["says-why"].match(plain, passage.scope.start, end)):
        return []
    stop = plain.find("。", lead.end(), end)
    stop = end if stop < 0 else stop
    starts = [lead.end(), *(match.end() for match in _SEMICOLON.finditer(plain, lead.end(), stop))]
    return _parts(passage, [(start, start) for start in starts], "said-why")


def called(document: Document, passage: Told) -> list[Told]:
    """The sentences of a passage that call what they tell a trouble (…,是最大的难处。), and those behind such a one
    that say of something else that it is wrong as well, each with what goes on with it."""
    plain, end = document.plain, passage.scope.end
    found: list[tuple[int, int]] = []
    for start in [passage.scope.start, *(m.end() for m in _SENTENCE_END.finditer(plain, passage.scope.start, end))]:
        also = found and CUES["likewise"].match(plain, start, end)
        if also or CUES["called-problem"].match(plain, start, end):
            found.append((start, behind_lead(plain, Span(start, end))))
    return _parts(passage, found, "called-problem")


def announced(document: Document, passage: Told) -> list[Told]:
    """The parts between the semicolons of a sentence that announces them (提几条看法:甲;乙;丙。), with what is added
    behind it (至于…); none where no first sentence of a passage does."""
    plain, end = document.plain, passage.scope.end
    if not (lead := CUES["announces"].match(plain, passage.scope.start, end)):
        return []
    stop = plain.find("。", lead.end(), end)
    stop = end if stop < 0 else stop
    starts = [lead.end(), *(match.end() for match in _SEMICOLON.finditer(plain, lead.end(), stop))]
    if len(starts) < 2:
        return []
    found = [(start, start) for start in starts]
    further = CUES["goes-on-beside"]
    sentences = [match.end() for match in _SENTENCE_END.finditer(plain, stop, end)]
    found += [(start, more.end()) for start in sentences if (more := further.match(plain, start, end))]
    return _parts(passage, found, "announced-list")


def parallel(document: Document, passage: Told) -> list[Told]:
    """The parts between the semicolons of a passage whose first clauses open or end alike (让井有人管,…;让水有人修,…;
    让账有人查,…。), the first clause of each its statement; none where not three do."""
    plain, end = document.plain, passage.scope.end
    stop = plain.find("。", passage.start, end)
    starts = [passage.start, *(match.end() for match in _SEMICOLON.finditer(plain, passage.start, max(stop, 0)))]
    if len(starts) < _FEWEST_ALIKE:
        return []
    clauses = [_FIRST_CLAUSE.match(plain, start, end) for start in starts]
    found = [clause for clause in clauses if clause]
    alike = any(len({clause.group()[part] for clause in found}) == 1 for part in (slice(1), slice(-2, None)))
    if len(found) < len(starts) or not alike:
        return []
    parts = _parts(passage, [(start, start) for start in starts], "parallel-clause")
    return [replace(part, end=clause.end()) for part, clause in zip(parts, found, strict=True)]


_FEWEST_ALIKE = 3
_FIRST_CLAUSE = re.compile(r"[^,。;:!?\n]{4,24}(?=,)")


def plights_and_demands(document: Document, passages: Sequence[Told]) -> list[Told]:
    """The passages, in two each whose first sentence says what is wrong and what should be done: 水费难收,应公布账目。
    Where two do so, what stands before the demand is wrong in all that are built like them."""
    found = [_before_demand(document, passage) for passage in passages]
    wrong = [both and CUES["problem-predicate"].search(both["plight"]) for both in found]
    alike = sum(map(bool, wrong)) >= _ROW
    out: list[Told] = []
    for passage, both, says_so in zip(passages, found, wrong, strict=True):
        if both is None or not (says_so or alike):
            out.append(passage)
            continue
        end, begin = (passage.start + place for place in (both.end("plight"), both.start("demand")))
        out.append(replace(passage, role=Role.PROBLEM, rule="plight-before-demand", end=end))
        out.append(replace(passage, role=Role.COUNTERMEASURE, rule="prose-topic", start=begin))
    return out


_ROW = 2


def _before_demand(document: Document, passage: Told) -> re.Match[str] | None:
    """The first sentence of a passage, where it goes on to a demand."""
    if passage.start != passage.scope.start:
        return None
    stop = _STOP.search(document.plain, passage.start, passage.scope.end)
    first = document.plain[passage.start : stop.start() if stop else passage.scope.end]
    return CUES["plight-and-demand"].match(first)


_STOP = re.compile(r"[。!?;\n]")


def _parts(passage: Told, found: Sequence[tuple[int, int]], rule: str) -> list[Told]:
    """A passage in parts, of each of which it is known where it begins, and where its statement does."""
    bounds = [*found, (passage.scope.end, passage.scope.end)]
    return [Told(passage.role, words, Span(start, limit), rule) for (start, words), (limit, _) in pairwise(bounds)]
