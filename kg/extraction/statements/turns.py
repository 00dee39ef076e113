"""Problems and measures that no heading or item states: in half a sentence in the midst of achievements (井打了三眼。
不过,水费一直收不上来,…), or in a paragraph of its own (另外,水表也旧)."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import CUES, StatementItem, headed, statement_end, trimmed
from kg.extraction.statements.openings import tells_why
from kg.extraction.statements.prose import Told, paragraphs, plights
from kg.extraction.taken import Taken
from kg.reading.model import Role, Section, Span
from kg.reading.outline.outline import first_statement

__all__ = [
    "chosen_troubles",
    "cut_before",
    "further_measures",
    "further_problems",
    "listed_problems",
    "troubles_of_some",
    "turned_problems",
]


_SENTENCE_STOP = re.compile(r"[。!?\n]")
_PART = re.compile(r"[^;]+")


def turned_problems(document: Document, labels: list[Told]) -> Iterator[StatementItem]:
    """What the sections of a headed report that tell of practice say to be wrong, outside its labelled paragraphs: each
    with the rest of its paragraph."""
    if not headed(document):
        return
    labelled = Taken(len(document.plain), (label.scope for label in labels))
    for section in document.report.sections:
        if section.level == 1 and section.role is Role.PRACTICE:
            yield from _of_section(document, section, labelled)


def _of_section(document: Document, section: Section, labelled: Taken) -> Iterator[StatementItem]:
    plain = document.plain
    for paragraph in paragraphs(document, section.body):
        if labelled.meets(paragraph):
            continue
        for match in CUES["turned-problem"].finditer(plain, paragraph.start, paragraph.end):
            words = _words(document, match.start(match.lastgroup or 0), paragraph)
            if _is_wrong(words.of(plain), words.of(plain)):
                yield _problem(words, paragraph)
        for match in CUES["said-to-occur"].finditer(plain, paragraph.start, paragraph.end):
            words = _words(document, match.start("words"), paragraph)
            if _is_wrong(words.of(plain), document.report.sentence_at(words.start).of(plain)):
                yield _problem(words, paragraph)


def troubles_of_some(document: Document) -> Iterator[StatementItem]:
    """What a report without a section of problems says that some do wrong (有的…;有的…。), behind a sentence that comes
    to it."""
    plain = document.plain
    for lead in CUES["trouble-of-some"].finditer(plain):
        stop = _SENTENCE_STOP.search(plain, lead.end())
        limit = stop.start() if stop else len(plain)
        parts = [Span(*part.span()) for part in _PART.finditer(plain, lead.end(), limit)]
        if len(parts) > 1 and all(CUES["some-of-them"].match(plain, part.start) for part in parts):
            yield from (
                StatementItem(StatementKind.PROBLEM, trimmed(part, plain), part, "trouble-of-some") for part in parts
            )


def chosen_troubles(document: Document) -> Iterator[StatementItem]:
    """What a report without a section of problems says that those asked chose as their trouble: 选“水价高”的占四成."""
    plain = document.plain
    for first in CUES["chosen-as-trouble"].finditer(plain):
        sentence = document.report.sentence_at(first.start("first"))
        others = CUES["chosen-besides"].finditer(plain, first.end(), sentence.end)
        for start, end in (first.span("first"), *(other.span("next") for other in others)):
            yield StatementItem(StatementKind.PROBLEM, Span(start, end), sentence, "chosen-as-trouble")


def listed_problems(document: Document) -> Iterator[StatementItem]:
    """What a sentence of flowing prose lists as wrong between semicolons: 问题仍然不少,主要是…;…。"""
    if headed(document):
        return
    for lead in CUES["problems-listed"].finditer(document.plain):
        stop = _SENTENCE_STOP.search(document.plain, lead.end())
        limit = stop.start() if stop else len(document.plain)
        for part in _PART.finditer(document.plain, lead.end(), limit):
            scope = Span(*part.span())
            yield StatementItem(StatementKind.PROBLEM, trimmed(scope, document.plain), scope, "problems-listed")


def further_problems(document: Document, problems: Iterable[StatementItem]) -> Iterator[StatementItem]:
    """What a paragraph in the text of a heading, or behind a row of items, says to be wrong besides: 另外,水表也旧."""
    plain = document.plain
    for problem in problems:
        for paragraph in (*_added(document, problem), *paragraphs(document, _text_of(document, problem))):
            if not (lead := CUES["further-problem"].match(plain, paragraph.start, paragraph.end)):
                if problem.rule == "outline-item" and (topic := _topic(document, paragraph)):
                    yield StatementItem(StatementKind.PROBLEM, topic, paragraph, "further-problem")
                continue
            if CUES["tells-cause"].match(plain, lead.end(), paragraph.end):
                continue
            passage = Told(Role.PROBLEM, lead.end(), Span(lead.end(), paragraph.end), "further-problem")
            if several := plights(document, passage, parts=True):
                yield from (_plight(document, point) for point in several)
                continue
            span = _words(document, lead.end(), paragraph)
            # 更要命的是水少 says with all its words what is wrong.
            span = span if len(span) >= _SHORTEST_FURTHER else trimmed(Span(lead.start(), span.end), plain)
            words = span.of(plain)
            only_leads = CUES["problem-topic"].search(words) or CUES["achievement"].search(words)
            if CUES["problem-predicate"].search(words) and not only_leads:
                scope = Span(span.start, max(paragraph.end, problem.scope.end))
                yield StatementItem(StatementKind.PROBLEM, span, scope, "further-problem")


def cut_before(items: Iterable[StatementItem], further: Iterable[StatementItem]) -> list[StatementItem]:
    """The items, the last of a row without the paragraphs behind it that come to `further` ones."""
    starts = sorted(one.scope.start for one in further)

    def own(item: StatementItem) -> StatementItem:
        place = bisect_left(starts, item.words.end)
        if item.rule != "outline-item" or place == len(starts) or starts[place] >= item.scope.end:
            return item
        return replace(item, scope=Span(item.scope.start, starts[place]))

    return [own(item) for item in items]


def further_measures(document: Document, measures: Iterable[StatementItem]) -> Iterator[StatementItem]:
    """What a paragraph behind the last of a row of measures says should be done besides: 另外,建议…."""
    for measure in measures:
        section = document.report.section_at(measure.words.start)
        if section is None or section.parent is None or document.below(section.parent)[-1] != section:
            continue
        for paragraph in paragraphs(document, _text_of(document, measure)):
            lead = CUES["further-problem"].match(document.plain, paragraph.start, paragraph.end)
            if lead and any(CUES[cue].match(document.plain[lead.end() : paragraph.end]) for cue in _DEMANDS):
                # 此外,水价问题反映较多,建议…: what is proposed stands behind what it is for.
                start = document.plain.find(",建议", lead.end(), document.report.sentence_at(lead.end()).end) + 1
                start = start or lead.end()
                end = first_statement(document.plain, start, paragraph.end)
                words = trimmed(Span(start, end), document.plain)
                yield StatementItem(StatementKind.COUNTERMEASURE, words, paragraph, "further-measure")


_DEMANDS = ("prescribing-sentence", "bare-demand")


def _plight(document: Document, point: Told) -> StatementItem:
    """The clause that says what is wrong, without what shows it: 水表也旧,12块已经停走。"""
    clause = CUES["clause-on-its-own"].match(document.plain, point.start, point.scope.end)
    words = trimmed(Span(point.start, clause.end() if clause else point.scope.end), document.plain)
    return StatementItem(StatementKind.PROBLEM, words, point.scope, "further-problem")


def _topic(document: Document, paragraph: Span) -> Span | None:
    """The short sentence that a paragraph behind a row of items opens with, where it says what is wrong:
    收费难同样存在。"""
    sentence = document.report.sentence_at(paragraph.start)
    words = trimmed(Span(paragraph.start, min(sentence.end, paragraph.end)), document.plain)
    short = len(words) <= _LONGEST_TOPIC and sentence.end < paragraph.end - 1
    wrong = CUES["problem-predicate"].search(document.plain, words.start, words.end)
    goes_on = CUES["goes-on-to-next"].match(document.plain, words.start)
    return words if short and wrong and not goes_on and not tells_why(paragraph.of(document.plain)) else None


_LONGEST_TOPIC = 25
_SHORTEST_FURTHER = 4


def _added(document: Document, problem: StatementItem) -> Iterator[Span]:
    """The sentence that the line of the last item of a row adds to the row: 一方面,…。另一方面,…。此外,水表也旧。"""
    section = document.report.section_at(problem.words.start) if problem.rule == "outline-item" else None
    if section is None or section.parent is None or document.below(section.parent)[-1] != section:
        return
    line_end = document.plain.find("\n", problem.words.end)
    end = min(problem.scope.end, line_end if line_end >= 0 else len(document.plain))
    if added := _ADDED.search(document.plain, problem.words.end, end):
        yield Span(added.end(), min(end, document.report.sentence_at(added.end()).end))


_ADDED = re.compile(r"[。!?](?=(?:此外|另外),)")


def _text_of(document: Document, problem: StatementItem) -> Span:
    """The text of a heading that states a problem; of the last item of a row, what its section says in the paragraphs
    behind it."""
    if problem.rule == "outline-heading":
        return Span(problem.words.end, problem.scope.end)
    nothing = Span(problem.scope.end, problem.scope.end)
    section = document.report.section_at(problem.words.start) if problem.rule == "outline-item" else None
    if section is None or section.parent is None or document.below(section.parent)[-1] != section:
        return nothing
    line_end = document.plain.find("\n", problem.words.end)
    end = document.section(section.parent).span.end
    return Span(line_end, end) if 0 <= line_end < end else nothing


def _words(document: Document, start: int, paragraph: Span) -> Span:
    end = statement_end(document.plain, start, paragraph.end, StatementKind.PROBLEM)
    return trimmed(Span(start, end), document.plain)


def _problem(words: Span, paragraph: Span) -> StatementItem:
    return StatementItem(StatementKind.PROBLEM, words, Span(words.start, paragraph.end), "turned-problem")


# 送检的水样28份,合格的只有9份 is evidence of something said elsewhere; …还有差距, …还差一截 lead in what follows, and
# so does 走得越深,心里越不踏实.
_EVIDENCE_OR_LEAD_IN = re.compile(
    r"\d.*,|,.*\d|(?:差距|距离|一[大长]?[截段]|路要走|问题|不足|短板)$|越[^,]{1,6},[^,]{0,6}越"
)


def _is_wrong(words: str, told: str) -> bool:
    """Whether a clause says what is wrong, and not only that something is, nor how it shows; `told` is the text that
    must tell of trouble."""
    if _EVIDENCE_OR_LEAD_IN.search(words) or CUES["achievement"].search(words):
        return False
    return CUES["problem-predicate"].search(told) is not None
