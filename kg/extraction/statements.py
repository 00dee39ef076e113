"""Problems, causes and countermeasures: the headings and list items of their sections, and what prose says without
them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.document import Document
from kg.extraction.model import Mention, Statement, StatementKind
from kg.extraction.prose import Told, labelled, paragraphs, told
from kg.extraction.taken import Taken
from kg.reading.markers import STYLES
from kg.reading.model import Role, Section, Span
from kg.reading.outline import CLAUSE_LIMIT, first_statement
from kg.reading.roles import states_plight
from kg.resources.rules import rule_book

__all__ = ["find_statements"]

_CUES = rule_book("extraction", "statements")

_KINDS = {
    Role.PROBLEM: StatementKind.PROBLEM,
    Role.CAUSE: StatementKind.CAUSE,
    Role.COUNTERMEASURE: StatementKind.COUNTERMEASURE,
}
_CLOSING = "。;:,.、!? \n"
# Styles whose heading says what it is and states it: 问题一:水源不稳.
_STATING = frozenset(["问题一"])
# Styles of items that stand in a paragraph and have no heading.
_ITEMS = frozenset(style.name for style in STYLES if style.item)


@dataclass(frozen=True, slots=True)
class _Item:
    """A statement before it has its number; `children` are of its kind, `aside` is what its text states of another."""

    kind: StatementKind
    words: Span
    scope: Span
    rule: str
    children: tuple["_Item", ...] = ()
    aside: tuple["_Item", ...] = ()


def find_statements(document: Document) -> tuple[Statement, ...]:
    """The statements of the report at two levels at most, numbered by kind in reading order."""
    labels = labelled(document)
    outlined = [*_of_labels(document, labels), *_of_sections(document, labels), *_of_prose(document, labels)]
    told_aside = [item for top in outlined for item in top.aside]
    items = _once(
        document,
        [*outlined, *told_aside, *_causes_in_problems(document), *_proposals(document), *_prescriptions(document)],
    )
    counts = dict.fromkeys(StatementKind, 0)
    out: list[Statement] = []
    for item in items:
        counts[item.kind] += 1
        number = str(counts[item.kind])
        top = Statement(item.kind, number, Mention(item.words, item.rule), item.scope)
        out.append(top)
        for place, child in enumerate(item.children, 1):
            out.append(
                Statement(item.kind, f"{number}.{place}", Mention(child.words, child.rule), child.scope, parent=top.id)
            )
    return tuple(out)


def _once(document: Document, items: list[_Item]) -> list[_Item]:
    """The items in reading order, without one whose words overlap those of an earlier item of its kind."""
    kept: list[_Item] = []
    taken = {kind: Taken(len(document.plain)) for kind in StatementKind}
    for item in items:
        own = [item.words, *(child.words for child in item.children)]
        if not any(taken[item.kind].meets(words) for words in own):
            kept.append(item)
            for words in own:
                taken[item.kind].add(words)
    return sorted(kept, key=lambda item: (item.words.start, item.words.end))


def _of_labels(document: Document, labels: list[Told]) -> Iterator[_Item]:
    """What 问题: and 建议: paragraphs state: the items of a list in them, else their first clause."""
    for label in labels:
        kind = _KINDS.get(label.role)
        if kind is None:
            continue
        items = _topmost(document, label.scope)
        # A list behind the label's first sentence is about that sentence, and is no statement of the label.
        first_stop = document.plain.find("。", label.start, label.scope.end)
        if items and (first_stop < 0 or items[0].marker.start < first_stop or "\n" in label.scope.of(document.plain)):
            yield from _items(document, items, kind)
        else:
            yield _stated(document, label, kind)
            yield from (item for item in _items(document, items, kind) if item.kind is not kind)


def _topmost(document: Document, scope: Span) -> list[Section]:
    """The headings and items in a stretch of text that stand below none in it."""
    inside = [section for section in document.report.sections if scope.holds(section.line)]
    numbers = {section.number for section in inside}
    return [section for section in inside if section.parent not in numbers]


# A line of fewer characters leads in (当前还存在不少问题。) or closes the report, and states nothing itself.
_SHORTEST_TOLD = 16


def _of_prose(document: Document, labels: list[Told]) -> Iterator[_Item]:
    """What the paragraphs of a report without headings state."""
    if labels or _headed(document):
        return
    for paragraph in told(document):
        kind = _KINDS.get(paragraph.role)
        items = _topmost(document, paragraph.scope)
        if kind is StatementKind.CAUSE and any(True for _ in _causes_of(document, paragraph.scope)):
            continue
        yield from _items(document, items, kind)
        if kind is not None and not items and paragraph.scope.end - paragraph.start >= _SHORTEST_TOLD:
            yield _stated(document, paragraph, kind)


def _headed(document: Document) -> bool:
    """Whether the report has headings, and not just items of lists: 我们建议:一、…。二、… in a paragraph is one."""
    plain = document.plain
    own = (section.marker.start for section in document.report.sections if section.style not in _ITEMS)
    return any(not plain[plain.rfind("\n", 0, start) + 1 : start].strip() for start in own)


def _stated(document: Document, passage: Told, kind: StatementKind) -> _Item:
    end = _statement_end(document.plain, passage.start, passage.scope.end, kind)
    return _Item(kind, _trimmed(Span(passage.start, end), document.plain), passage.scope, passage.rule)


def _of_sections(document: Document, labels: list[Told]) -> Iterator[_Item]:
    """The headings and items below each section that holds statements, or the topic sentences of its paragraphs."""
    report = document.report
    for section in report.sections if labels or _headed(document) else ():
        if any(label.scope.meets(section.span) for label in labels):
            continue
        kind = _kind(section)
        parent = document.section(section.parent) if section.parent is not None else None
        if kind is None or (parent is not None and _kind(parent) is kind):
            continue
        if section.style in _ITEMS or _states(document, section):
            yield _item(document, section, kind)
            continue
        items = list(_items(document, document.below(section.number), kind))
        if items:
            yield from items
        elif kind is StatementKind.CAUSE:
            yield from _causal_sentences(document, section)
        else:
            yield from _topics(document, section, kind)


def _states(document: Document, section: Section) -> bool:
    """Whether a section's own heading is a statement: 问题一:水源不稳, or 贷款难 among headings of its rank."""
    plight = section.role is Role.PROBLEM and section.level == 1
    return section.style in _STATING or plight and states_plight(section.heading.of(document.plain))


def _kind(section: Section) -> StatementKind | None:
    if section.role is Role.OTHER and _prescribes(section):
        return StatementKind.COUNTERMEASURE
    return _KINDS.get(section.role)


def _prescribes(section: Section) -> bool:
    """启示 that prescribes counts (GUIDELINES, countermeasures): the lessons of a survey say what should be done."""
    return section.level == 1


def _items(document: Document, sections: list[Section], kind: StatementKind | None) -> Iterator[_Item]:
    """The statements that a row of headings or items makes, in a section of `kind`."""
    for section in sections:
        own = _kind_of_item(document, section, sections, kind)
        if own is not None:
            yield _item(document, section, own)


def _kind_of_item(
    document: Document, section: Section, row: list[Section], kind: StatementKind | None
) -> StatementKind | None:
    """What an item of a row states: what the words before the row say, else what its section states.

    None where these say that the list is not the report's own: what a meeting demanded, what a document contains.
    """
    if section.style not in _ITEMS:
        # (二)成因 inside a section of problems is a section of its own.
        parent = document.section(section.parent) if section.parent is not None else section
        return kind if section.role is parent.role else None
    first = next(other for other in row if other.style == section.style)
    lead_in = document.plain[max(0, first.marker.start - 40) : first.marker.start]
    # A question leads in what answers it: 为啥会这样?说到底,一是….
    lead_in = re.split(r"[。!\n]", lead_in)[-1]
    if _CUES["items-of-causes"].search(lead_in):
        return StatementKind.CAUSE
    if _CUES["items-of-countermeasures"].search(lead_in):
        return StatementKind.COUNTERMEASURE
    if _CUES["quotation-of-others"].search(lead_in):
        return None
    return _KINDS.get(section.role, kind)


def _item(document: Document, section: Section, kind: StatementKind, depth: int = 1) -> _Item:
    below = document.below(section.number) if depth == 1 else []
    return _Item(
        kind,
        _words(document, section, kind),
        section.span,
        "outline-item" if section.style in _ITEMS else "outline-heading",
        tuple(
            _item(document, child, kind, depth + 1)
            for child in below
            if _kind_of_item(document, child, below, kind) is kind
        ),
        tuple(
            _item(document, child, own, depth + 1)
            for child in below
            if (own := _kind_of_item(document, child, below, kind)) is not None and own is not kind
        ),
    )


def _words(document: Document, section: Section, kind: StatementKind) -> Span:
    """What a reader would quote: the heading, or the first clauses of an item that has none."""
    plain = document.plain
    start, end = section.heading.start, section.heading.end
    if section.style in _ITEMS or plain[end : end + 1] == ",":
        line_end = plain.find("\n", start)
        limit = min(section.span.end, len(plain) if line_end < 0 else line_end)
        end = _statement_end(plain, start, limit, kind)
    return _trimmed(Span(start, end), plain)


def _statement_end(plain: str, start: int, limit: int, kind: StatementKind) -> int:
    """As `first_statement`, but a problem goes on to the clause that says what is wrong."""
    end = first_statement(plain, start, limit)
    if kind is not StatementKind.PROBLEM:
        return end
    wrong = _CUES["problem-predicate"]
    stop = re.compile(r"[。;:!?\n]").search(plain, start, limit)
    sentence_end = stop.start() if stop else limit
    clause = start
    while end < sentence_end and not wrong.search(plain, clause, end):
        comma = plain.find(",", end + 1, sentence_end)
        clause, end = end, comma if comma >= 0 else sentence_end
    return end


def _trimmed(span: Span, plain: str) -> Span:
    start, end = span.start, span.end
    while start < end and plain[start] in _CLOSING:
        start += 1
    while end > start and plain[end - 1] in _CLOSING:
        end -= 1
    return Span(start, end)


def _causal_sentences(document: Document, section: Section) -> Iterator[_Item]:
    """The sentences of a cause section in prose that say what comes of what; its topic sentences where none does."""
    causal = _CUES["causal-sentence"]
    found = False
    for sentence in document.report.sentences:
        if section.body.holds(sentence) and causal.search(sentence.of(document.plain)):
            found = True
            words = _trimmed(sentence, document.plain)
            end = first_statement(document.plain, words.start, words.end)
            yield _Item(
                StatementKind.CAUSE, _trimmed(Span(words.start, end), document.plain), sentence, "causal-sentence"
            )
    if not found:
        yield from _topics(document, section, StatementKind.CAUSE)


def _topics(document: Document, section: Section, kind: StatementKind) -> Iterator[_Item]:
    """The topic sentence of each paragraph of a section that has no items."""
    leads_in = _CUES["problem-topic"]
    # Shorter paragraphs lead in what follows: 主要存在以下问题。
    for paragraph in paragraphs(document, section.body, shortest=CLAUSE_LIMIT):
        words = _trimmed(
            Span(paragraph.start, _statement_end(document.plain, paragraph.start, paragraph.end, kind)), document.plain
        )
        if len(words) >= 6 and not leads_in.search(words.of(document.plain)):
            yield _Item(kind, words, paragraph, "topic-sentence")


def _causes_in_problems(document: Document) -> Iterator[_Item]:
    """Causes that a report tells beside its problems: 上述问题,既有…也有…; 主要原因是…."""
    sections = [s for s in document.report.sections if s.role is Role.PROBLEM and s.parent is None]
    spans = [section.body for section in sections] if _headed(document) else [Span(0, len(document.plain))]
    for paragraph in (paragraph for span in spans for paragraph in paragraphs(document, span)):
        yield from _causes_of(document, paragraph)


# What a paragraph says of causes, the surest first.
_TOLD_CAUSES = ("cause-both", "cause-stated", "cause-brings", "cause-thus")


def _causes_of(document: Document, paragraph: Span) -> Iterator[_Item]:
    words = paragraph.of(document.plain)
    told = [(m, name) for name in _TOLD_CAUSES for m in _CUES[name].finditer(words)]
    told += [
        (match, "cause-because")
        for match in _CUES["cause-because"].finditer(words)
        if not _in_example(document, paragraph.start + match.start())
    ]
    for match, rule in told:
        for group in match.groupdict():
            if match.group(group):
                cause = Span(paragraph.start + match.start(group), paragraph.start + match.end(group))
                cause = _trimmed(Span(cause.start, _cause_end(document.plain, cause)), document.plain)
                yield _Item(StatementKind.CAUSE, cause, paragraph, rule)
    if _CUES["cause-opening"].match(words):
        yield from _cause_sentences(document, paragraph)


def _in_example(document: Document, offset: int) -> bool:
    """Whether the sentence gives an example (如…村,由于…): what holds there is no cause of the problem at large."""
    sentence = document.report.sentence_at(offset).of(document.plain)
    return _CUES["example"].match(sentence) is not None


def _cause_end(plain: str, cause: Span) -> int:
    return first_statement(plain, cause.start, cause.end) if len(cause) > CLAUSE_LIMIT else cause.end


def _cause_sentences(document: Document, paragraph: Span) -> Iterator[_Item]:
    """The further sentences of a paragraph that tells causes: each gives one."""
    wrong = _CUES["problem-predicate"]
    first = True
    for sentence in document.report.sentences:
        if not paragraph.holds(sentence):
            continue
        if first:
            first = False
            continue
        words = _trimmed(sentence, document.plain)
        if len(words) >= 8 and wrong.search(words.of(document.plain)):
            end = first_statement(document.plain, words.start, words.end)
            yield _Item(
                StatementKind.CAUSE, _trimmed(Span(words.start, end), document.plain), sentence, "cause-sentence"
            )


def _proposals(document: Document) -> Iterator[_Item]:
    """What sentences propose in a headed report outside its sections of countermeasures."""
    if not _headed(document):
        return
    for match in _CUES["proposal"].finditer(document.plain):
        words = Span(*match.span("words"))
        section = document.report.section_at(words.start)
        if section is not None and _kind(section) in (StatementKind.PROBLEM, StatementKind.CAUSE):
            end = first_statement(document.plain, words.start, words.end)
            span = _trimmed(Span(words.start, end), document.plain)
            yield _Item(StatementKind.COUNTERMEASURE, span, words, "proposal")


def _prescriptions(document: Document) -> Iterator[_Item]:
    """What a report without a countermeasure section prescribes in one enumeration: 启示我们:…必须…;必须…."""
    if any(_kind(section) is StatementKind.COUNTERMEASURE for section in document.report.sections):
        return
    for match in _CUES["prescription-for-problems"].finditer(document.plain):
        span = _trimmed(Span(*match.span("words")), document.plain)
        yield _Item(StatementKind.COUNTERMEASURE, span, span, "prescription-for-problems")
    for match in _CUES["prescription-list"].finditer(document.plain):
        line_end = document.plain.find("\n", match.end())
        stop = document.plain.find("。", match.end(), line_end if line_end >= 0 else len(document.plain))
        stop = stop if stop >= 0 else (line_end if line_end >= 0 else len(document.plain))
        for part in re.finditer(r"[^;]+", document.plain[match.end() : stop]):
            prescribing = _CUES["prescription"].search(part.group())
            if prescribing is None:
                continue
            lead_in = _CUES["prescribing-word"].search(part.group())
            start = match.end() + part.start() + (lead_in.start() if lead_in else 0)
            span = _trimmed(Span(start, match.end() + part.end()), document.plain)
            yield _Item(StatementKind.COUNTERMEASURE, span, span, "prescription-list")
