"""What reports state beside their sections of statements: proposals and prescriptions inside other sections."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import CUES, StatementItem, headed, kind_of, trimmed
from kg.extraction.statements.prose import Told
from kg.extraction.statements.voices import parallel
from kg.reading.model import Role, Span
from kg.reading.outline.outline import first_statement

__all__ = ["answers", "demanded_in_piece", "prescriptions", "proposals", "remedies"]


def proposals(document: Document) -> Iterator[StatementItem]:
    """What sentences propose in a headed report outside its sections of countermeasures."""
    if not headed(document):
        return
    for match in CUES["proposal"].finditer(document.plain):
        words = Span(*match.span("words"))
        section = document.report.section_at(words.start)
        if section is not None and kind_of(document, section) in (StatementKind.PROBLEM, StatementKind.CAUSE):
            end = first_statement(document.plain, words.start, words.end)
            span = trimmed(Span(words.start, end), document.plain)
            yield StatementItem(StatementKind.COUNTERMEASURE, span, words, "proposal")


def remedies(document: Document, problems: Iterable[StatementItem], alone: bool) -> Iterator[StatementItem]:
    """What the text of `problems` says should be done, where headings do not tell problems and countermeasures apart:
    因此,建议…; 下一步,应当….

    `alone` says that the report proposes nothing elsewhere: then a bare demand (要选好水源) counts too.
    """
    if headed(document) and not alone:
        return
    for problem in problems:
        yield from _demanded(document, Span(problem.words.end, problem.scope.end), alone)


def demanded_in_piece(document: Document) -> Iterator[StatementItem]:
    """What sentences demand in a piece without headings that states no measure elsewhere: 因此,要…; 我们建议:…;…."""
    if not headed(document):
        title = document.report.title
        yield from _demanded(document, Span(title.end if title else 0, len(document.plain)), alone=False)


def _demanded(document: Document, span: Span, alone: bool) -> Iterator[StatementItem]:
    sentences = document.report.sentences
    demanded, past = False, span.start
    first = bisect_left(sentences, span.start, key=lambda sentence: sentence.start)
    for sentence in map(sentences.__getitem__, range(first, len(sentences))):
        if sentence.end > span.end or CUES["closing-paragraph"].match(document.plain, sentence.start):
            break
        if sentence.start < past:
            continue
        # What a semicolon adds to a demand is one too.
        added = demanded and document.plain[sentence.start - 1] == ";"
        demanded = added or _demands(document, sentence, alone)
        if demanded and not added and (row := _demanded_in_row(document, sentence)):
            yield from row
            past = row[-1].scope.end
        elif demanded and (words := _demand(document, sentence)):
            yield StatementItem(StatementKind.COUNTERMEASURE, words, sentence, "remedy")


def _demanded_in_row(document: Document, sentence: Span) -> list[StatementItem]:
    """The demands behind the colon of a sentence that only counts them: 应当做到三个到位:管护到位,…;收费到位,…;…."""
    colon = document.plain.find(":", sentence.start, sentence.end)
    stop = document.plain.find("。", colon, colon + _LONGEST_ROW) if colon >= 0 else -1
    if stop < 0:
        return []
    passage = Told(Role.COUNTERMEASURE, colon + 1, Span(colon + 1, stop + 1), "remedy")
    return [
        StatementItem(StatementKind.COUNTERMEASURE, Span(part.start, part.end or part.scope.end), part.scope, part.rule)
        for part in parallel(document, passage)
    ]


# A line without a stop must not cost its square.
_LONGEST_ROW = 800


def answers(document: Document, paragraph: Span) -> list[StatementItem]:
    """What a paragraph behind one on a problem says should be done about it, sentence by sentence, if it opens so:
    解决这个问题,必须…。要…。"""
    plain = document.plain
    if not CUES["answering-paragraph"].match(plain, paragraph.start, paragraph.end):
        return []
    out: list[StatementItem] = []
    sentences = document.report.sentences
    first = bisect_left(sentences, paragraph.start, key=lambda sentence: sentence.start)
    for sentence in takewhile(lambda sentence: sentence.end <= paragraph.end, islice(sentences, first, None)):
        lead = CUES["leads-to-demand"].match(plain, sentence.start, sentence.end)
        if not out or _demands(document, sentence, alone=True) or (lead and lead["proposes"]):
            start = lead.end() if lead else sentence.start
            words = trimmed(Span(start, first_statement(plain, start, sentence.end)), plain)
            out.append(StatementItem(StatementKind.COUNTERMEASURE, words, sentence, "answering-paragraph"))
    return out


def _demands(document: Document, sentence: Span, alone: bool) -> bool:
    names = ("remedy", "bare-demand") if alone else ("remedy",)
    return any(CUES[name].match(document.plain, sentence.start, sentence.end) for name in names)


def _demand(document: Document, sentence: Span) -> Span | None:
    """What a sentence demands, without the words that lead it in."""
    lead = CUES["remedy-lead"].match(document.plain, sentence.start, sentence.end)
    start = lead.end() if lead else sentence.start
    # 我们建议:打三眼深井.
    start += document.plain.startswith(":", start)
    words = trimmed(Span(start, first_statement(document.plain, start, sentence.end)), document.plain)
    return words if len(words) >= _SHORTEST_DEMAND else None


# 要打井 says too little to be quoted.
_SHORTEST_DEMAND = 4


def prescriptions(document: Document) -> Iterator[StatementItem]:
    """What a report that proposes nothing elsewhere prescribes in one enumeration: 启示我们:…必须…;必须…."""
    for match in CUES["prescription-for-problems"].finditer(document.plain):
        span = trimmed(Span(*match.span("words")), document.plain)
        yield StatementItem(StatementKind.COUNTERMEASURE, span, span, "prescription-for-problems")
    for match in CUES["prescription-list"].finditer(document.plain):
        line_end = document.plain.find("\n", match.end())
        stop = document.plain.find("。", match.end(), line_end if line_end >= 0 else len(document.plain))
        stop = stop if stop >= 0 else (line_end if line_end >= 0 else len(document.plain))
        for part in re.finditer(r"[^;]+", document.plain[match.end() : stop]):
            prescribing = CUES["prescription"].search(part.group())
            if prescribing is None:
                continue
            lead_in = CUES["prescribing-word"].search(part.group())
            start = match.end() + part.start() + (lead_in.start() if lead_in else 0)
            span = trimmed(Span(start, match.end() + part.end()), document.plain)
            yield StatementItem(StatementKind.COUNTERMEASURE, span, span, "prescription-list")
