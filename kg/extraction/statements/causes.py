"""Causes told in a sentence, beside the problems that they are the causes of: 主要原因是…; 由于…; 这与…有关."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import (
    CUES,
    ITEM_STYLES,
    StatementItem,
    headed,
    items_within,
    statement_end,
    trimmed,
)
from kg.extraction.statements.prose import paragraphs
from kg.reading.model import Role, Section, Span
from kg.reading.outline.outline import CLAUSE_LIMIT, first_statement
from kg.resources.vocabulary import organization_types

__all__ = ["beside_row", "cause_sentences", "causes_in_problems", "causes_of", "named_causes", "without_pairs"]


def causes_in_problems(document: Document, problems: Iterable[StatementItem]) -> Iterator[StatementItem]:
    """Causes that a report tells beside its problems: 上述问题,既有…也有…; 主要原因是…."""
    sections = [s for s in document.report.sections if s.role is Role.PROBLEM and s.parent is None]
    spans = [section.body for section in sections] if headed(document) else [Span(0, len(document.plain))]
    spans += [one.scope for one in problems if not any(span.holds(one.scope) for span in spans)]
    for paragraph in (paragraph for span in spans for paragraph in paragraphs(document, span)):
        yield from causes_of(document, paragraph)
    # Before it says what to do a report may call something the cause once more.
    answers = (s for s in document.report.sections if s.role is Role.COUNTERMEASURE and s.parent is None)
    for paragraph in (paragraph for s in answers for paragraph in paragraphs(document, s.body)):
        yield from named_causes(document, paragraph, ("cause-named",))


# What a paragraph says of causes, the surest first.
_TOLD_CAUSES = (
    "cause-pairs",
    "cause-brief",
    "cause-both",
    "cause-sides",
    "cause-stated",
    "cause-named",
    "cause-brings",
    "cause-thus",
    "cause-aside",
    "cause-forward",
    "cause-behind",
    "cause-because",
    "cause-done-by",
    "cause-asked",
    "cause-opened",
    "cause-hinted",
    "cause-answer",
)
# What names a cause by the word opens a list of them: 究其原因,…;…。 根源在于…,加之….
_GO_ON = {
    "cause-stated": ("first", "second", "third", "seventh", "thirteenth"),
    "cause-forward": ("noun", "deep"),
    "cause-asked": ("asked",),
    "cause-opened": ("opened",),
    "cause-sides": ("first",),
}
# What these find is a cause only where it says what is wrong itself.
_IF_WRONG = ("cause-hinted", "cause-answer")
# These stand for the whole of an answer, up to what it says is wrong.
_ANSWERS = ("cause-asked", "cause-answer")
_BECAUSE = ("cause-because", "cause-behind")


def causes_of(document: Document, paragraph: Span) -> Iterator[StatementItem]:
    """The causes that a paragraph names, and where it opens on the causes of all, those of its further sentences."""
    yield from named_causes(document, paragraph)
    if CUES["cause-opening"].match(paragraph.of(document.plain)):
        opening = document.report.sentence_at(paragraph.start)
        # 上述问题的背后,主要是:水价低;水管旧。
        colon = document.plain.find(":", opening.start, opening.end)
        start = opening.end if colon < 0 else colon + 1
        # What stands behind 一是 is of the items of a list.
        items = (one for one in items_within(document.report.sections, paragraph) if one.style in ITEM_STYLES)
        end = next((item.marker.start for item in items), paragraph.end)
        yield from cause_sentences(document, Span(start, max(start, end)))


def named_causes(document: Document, paragraph: Span, rules: Sequence[str] = _TOLD_CAUSES) -> Iterator[StatementItem]:
    """What a paragraph says to be a cause: 主要原因是…; 由于…."""
    plain, words = document.plain, paragraph.of(document.plain)
    for rule in rules:
        if not CUES.cues[rule].may_be_in(words):
            continue
        at = 0
        while match := CUES[rule].search(words, at):
            if rule == "cause-pairs" and _counts_measures(words, match.start()):
                at = match.end()
                continue
            spans = (match.span(group) for group, told in match.groupdict().items() if told)
            found = [Span(paragraph.start + start, paragraph.start + end) for start, end in spans]
            if match.lastgroup == "listed":
                found = _parts(plain, found[0])
            kind = StatementKind.PROBLEM if rule in _ANSWERS else StatementKind.CAUSE
            found = [trimmed(Span(cause.start, _cause_end(plain, cause, kind)), plain) for cause in found]
            # Behind a cause that was cut the next may begin.
            at = max(found[0].end - paragraph.start, match.start() + 1) if len(found) == 1 else match.end()
            causes = [_whole(plain, cause, paragraph) for cause in found if _is_cause(document, rule, cause)]
            if causes and match.lastgroup in _GO_ON.get(rule, ()):
                causes += _added(document, Span(causes[-1].end, paragraph.end))
            yield from (StatementItem(StatementKind.CAUSE, cause, paragraph, rule) for cause in causes)


def _whole(plain: str, cause: Span, paragraph: Span) -> Span:
    """A cause of so few words that it tells nothing without those that call it one: 根子在认识上."""
    if len(cause) >= _SHORTEST_TOLD or not plain.endswith(_WHERE, cause.start, cause.end):
        return cause
    clause = max(paragraph.start, cause.start - CLAUSE_LIMIT)
    return Span(max(clause, *(plain.rfind(stop, clause, cause.start) + 1 for stop in ",。;:!?")), cause.end)


_SHORTEST_TOLD = 6
_WHERE = ("上", "里", "中", "方面", "问题")


def _counts_measures(words: str, start: int) -> bool:
    """Whether what is counted out from `start` on are measures: 想了几个办法:一来,…;二来,…."""
    return CUES["items-of-countermeasures"].search(words, max(0, start - CLAUSE_LIMIT), start) is not None


def _added(document: Document, rest: Span) -> Iterator[Span]:
    """The further causes of a sentence that has named one, in the `rest` of its paragraph: those that say what is
    wrong."""
    plain = document.plain
    stop = plain.find("。", rest.start, rest.end)
    for match in CUES["cause-added"].finditer(plain, rest.start, rest.end if stop < 0 else stop + 1):
        start, end = match.span(match.lastgroup or 0)
        cause = trimmed(Span(start, _cause_end(plain, Span(start, end), StatementKind.PROBLEM)), plain)
        if CUES["problem-predicate"].search(plain, cause.start, cause.end):
            yield cause


def _parts(plain: str, listed: Span) -> list[Span]:
    """The causes of a list behind a colon: what its semicolons divide, else its commas."""
    mark = ";" if ";" in listed.of(plain) else ","
    parts = re.finditer(f"[^{mark}]+", listed.of(plain))
    return [Span(listed.start + part.start(), listed.start + part.end()) for part in parts]


# What stands further from a cause in one sentence does not tell what it is the cause of; a line without a stop must not
# cost its square.
_NEAR = 200


def _is_cause(document: Document, rule: str, cause: Span) -> bool:
    """Whether what is told as a cause is one of trouble, and not of one example or in somebody's own words."""
    plain, wrong = document.plain, CUES["problem-predicate"]
    # 既有学校的原因: who is to blame is no cause by itself.
    if CUES["names-no-cause"].match(cause.of(plain)) or organization_types().find(cause.of(plain)):
        return False
    if rule in _IF_WRONG:
        return wrong.search(plain, cause.start, cause.end) is not None
    sentence = document.report.sentence_at(cause.start)
    start, end = max(sentence.start, cause.start - _NEAR), min(sentence.end, cause.end + _NEAR)
    if CUES["went-well"].search(plain, start, end) and not wrong.search(plain, start, end):
        return False
    if rule not in _BECAUSE:
        return True
    quoted = plain.count("“", start, cause.start) > plain.count("”", start, cause.start)
    example = CUES["example"].match(plain[sentence.start : sentence.start + 2])
    one_case = CUES["one-case"].match(plain, sentence.start, cause.start)
    return not (quoted or example or one_case or CUES["achievement"].search(plain, start, end))


# A colon nearer to the beginning leads the cause in.
_SHORTEST_CAUSE = 4


def _cause_end(plain: str, cause: Span, kind: StatementKind) -> int:
    end = cause.end
    for cue in ("outcome", "next-cause"):
        if behind := CUES[cue].search(plain, cause.start, end):
            end = behind.start()
    # (原因:水价太低): the bracket is closed behind the cause.
    if "(" not in plain[cause.start : end] and (bracket := plain.find(")", cause.start, end)) >= 0:
        end = bracket
    # 根子在于职责不清:…: what follows the colon tells more of it.
    colon = plain.find(":", cause.start + _SHORTEST_CAUSE, end)
    end = colon if colon >= 0 else end
    end = statement_end(plain, cause.start, end, kind) if end - cause.start > CLAUSE_LIMIT else end
    added = CUES["cause-added"].search(plain, cause.start, end)
    return added.start() if added else end


def beside_row(document: Document, section: Section, row: Sequence[Section]) -> Iterator[StatementItem]:
    """What a section of causes says beside a row of items in its text: of one side before it (主观上,…。客观上,一是…),
    and of one cause more behind it (另外,…)."""
    plain = document.plain
    yield from named_causes(document, Span(section.body.start, max(section.body.start, row[0].marker.start)))
    for sentence in document.report.sentences:
        if not row[-1].span.holds(sentence) or sentence.start <= row[-1].heading.end:
            continue
        if lead := CUES["further-problem"].match(plain, sentence.start, sentence.end):
            yield from cause_sentences(document, Span(lead.end(), sentence.end))


def cause_sentences(document: Document, passage: Span) -> Iterator[StatementItem]:
    """The sentences of a passage on causes: each that tells of trouble gives one."""
    wrong, sentences = CUES["problem-predicate"], document.report.sentences
    first = bisect_right(sentences, passage.start, key=lambda sentence: sentence.end)
    for sentence in takewhile(lambda one: one.start < passage.end, islice(sentences, first, None)):
        words = trimmed(Span(max(sentence.start, passage.start), min(sentence.end, passage.end)), document.plain)
        for cue in ("somebody-explains", "further-point", "seen-from"):
            if lead := CUES[cue].match(document.plain, words.start, words.end):
                words = Span(lead.end(), words.end)
        if len(words) >= 8 and wrong.search(words.of(document.plain)):
            end = first_statement(document.plain, words.start, words.end)
            if not wrong.search(document.plain, words.start, end):
                words = _from_verdict(document.plain, words, end)
                end = first_statement(document.plain, words.start, words.end)
            if closing := CUES["one-more-cause"].search(document.plain, words.start, end):
                end = closing.start()
            yield StatementItem(
                StatementKind.CAUSE, trimmed(Span(words.start, end), document.plain), sentence, "cause-sentence"
            )


def _from_verdict(plain: str, words: Span, end: int) -> Span:
    """A sentence from the clause on that says what is wrong, where clauses that end alike only tell how things are
    before it: 水源归水利局管,水价归发改局管,政出多门,难以形成合力."""
    if not _ALIKE.match(plain, words.start, words.end):
        return words
    for clause in _CLAUSE.finditer(plain, end, words.end):
        if CUES["problem-predicate"].search(clause["words"]):
            return Span(clause.start("words"), words.end)
    return words


_ALIKE = re.compile(r"[^,。;:\n]{2,20}(?P<end>[^,。;:\n]),[^,。;:\n]{2,20}(?P=end),")
_CLAUSE = re.compile(r",(?P<words>[^,。;:\n]+)")


def without_pairs(items: list[StatementItem], causes: Iterable[StatementItem]) -> list[StatementItem]:
    """The items without problems that are numbered as such and are reasons of a pair: 停水,一来井浅,二来管旧."""
    pairs = {cause.words.start for cause in causes if cause.rule == "cause-pairs"}

    def told_why(item: StatementItem) -> bool:
        return item.kind is StatementKind.PROBLEM and item.rule == "outline-item" and item.words.start in pairs

    return [
        replace(item, children=tuple(child for child in item.children if not told_why(child)))
        for item in items
        if not told_why(item)
    ]
