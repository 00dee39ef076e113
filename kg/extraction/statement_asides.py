"""What reports state beside their sections of statements: causes inside problems, proposals and prescriptions inside
other sections."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.prose import paragraphs
from kg.extraction.statement_item import CUES, StatementItem, headed, kind_of, statement_end, trimmed
from kg.reading.model import Role, Span
from kg.reading.outline import CLAUSE_LIMIT, first_statement

__all__ = [
    "cause_sentences",
    "causes_in_problems",
    "causes_of",
    "named_causes",
    "prescriptions",
    "proposals",
    "remedies",
]


def causes_in_problems(document: Document, problems: Iterable[StatementItem]) -> Iterator[StatementItem]:
    """Causes that a report tells beside its problems: 上述问题,既有…也有…; 主要原因是…."""
    sections = [s for s in document.report.sections if s.role is Role.PROBLEM and s.parent is None]
    spans = [section.body for section in sections] if headed(document) else [Span(0, len(document.plain))]
    spans += [one.scope for one in problems if not any(span.holds(one.scope) for span in spans)]
    for paragraph in (paragraph for span in spans for paragraph in paragraphs(document, span)):
        yield from causes_of(document, paragraph)


# What a paragraph says of causes, the surest first.
_TOLD_CAUSES = ("cause-both", "cause-sides", "cause-stated", "cause-named", "cause-brings", "cause-thus", "cause-aside")


def causes_of(document: Document, paragraph: Span) -> Iterator[StatementItem]:
    """The causes that a paragraph names, and where it opens on the causes of all, those of its further sentences."""
    yield from named_causes(document, paragraph)
    if CUES["cause-opening"].match(paragraph.of(document.plain)):
        opening = document.report.sentence_at(paragraph.start)
        yield from cause_sentences(document, Span(opening.end, max(opening.end, paragraph.end)))


def named_causes(document: Document, paragraph: Span) -> Iterator[StatementItem]:
    """What a paragraph says to be a cause: 主要原因是…; 由于…."""
    words = paragraph.of(document.plain)
    told = [(m, name) for name in _TOLD_CAUSES for m in CUES[name].finditer(words)]
    told += [
        (match, "cause-because")
        for match in CUES["cause-because"].finditer(words)
        if not _in_example(document, paragraph.start + match.start())
    ]
    for match, rule in told:
        for group in match.groupdict():
            if match.group(group):
                cause = Span(paragraph.start + match.start(group), paragraph.start + match.end(group))
                cause = trimmed(Span(cause.start, _cause_end(document.plain, cause)), document.plain)
                yield StatementItem(StatementKind.CAUSE, cause, paragraph, rule)


def _in_example(document: Document, offset: int) -> bool:
    """Whether the sentence gives an example (如…村,由于…): what holds there is no cause of the problem at large."""
    sentence = document.report.sentence_at(offset).of(document.plain)
    return CUES["example"].match(sentence) is not None


def _cause_end(plain: str, cause: Span) -> int:
    outcome = CUES["outcome"].search(plain, cause.start, cause.end)
    end = outcome.start() if outcome else cause.end
    # 根子在于职责不清:…: what follows the colon tells more of it.
    colon = plain.find(":", cause.start + _SHORTEST_DEMAND, end)
    end = colon if colon >= 0 else end
    return statement_end(plain, cause.start, end, StatementKind.CAUSE) if end - cause.start > CLAUSE_LIMIT else end


def cause_sentences(document: Document, passage: Span) -> Iterator[StatementItem]:
    """The sentences of a passage on causes: each that tells of trouble gives one."""
    wrong = CUES["problem-predicate"]
    for sentence in document.report.sentences:
        if not passage.holds(sentence):
            continue
        words = trimmed(sentence, document.plain)
        if lead := CUES["further-point"].match(document.plain, words.start, words.end):
            words = Span(lead.end(), words.end)
        if len(words) >= 8 and wrong.search(words.of(document.plain)):
            end = first_statement(document.plain, words.start, words.end)
            yield StatementItem(
                StatementKind.CAUSE, trimmed(Span(words.start, end), document.plain), sentence, "cause-sentence"
            )


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
    sentences = document.report.sentences
    starts = [sentence.start for sentence in sentences]
    for problem in problems:
        demanded = False
        first = bisect_left(starts, problem.words.end)
        for sentence in sentences[first : bisect_left(starts, problem.scope.end, first)]:
            if sentence.end > problem.scope.end or CUES["closing-paragraph"].match(document.plain, sentence.start):
                break
            # What a semicolon adds to a demand is one too.
            added = demanded and document.plain[sentence.start - 1] == ";"
            demanded = added or _demands(document, sentence, alone)
            if demanded and (words := _demand(document, sentence)):
                yield StatementItem(StatementKind.COUNTERMEASURE, words, sentence, "remedy")


def _demands(document: Document, sentence: Span, alone: bool) -> bool:
    names = ("remedy", "bare-demand") if alone else ("remedy",)
    return any(CUES[name].match(document.plain, sentence.start, sentence.end) for name in names)


def _demand(document: Document, sentence: Span) -> Span | None:
    """What a sentence demands, without the words that lead it in."""
    lead = CUES["remedy-lead"].match(document.plain, sentence.start, sentence.end)
    start = lead.end() if lead else sentence.start
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
