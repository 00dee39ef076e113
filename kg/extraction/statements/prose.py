"""What paragraphs state where no heading says so: 问题: and 建议: pairs, and reports of flowing prose."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.document import Document
from kg.extraction.statements.openings import behind_stop, first_sentence, leads_in, point_start
from kg.extraction.statements.prose_turns import named_ahead, names_itself, turned_to
from kg.reading.model import Role, Span
from kg.reading.outline.outline import CLAUSE_LIMIT
from kg.reading.roles.labels import labels
from kg.reading.roles.roles import plight
from kg.reading.roles.wording import Line, likelihoods
from kg.resources.rules import rule_book

__all__ = ["Told", "demands", "labelled", "paragraphs", "plights", "points", "told"]

_CUES = rule_book("extraction/statements", "statements")
_SUBTITLE = re.compile(r"(?:——|--)[^。;\n]*(?=\n)")
_LINE = re.compile(r"[^\s。:](?:[^\n]*[^\s])?")
# What follows a line that its sentence goes on behind: no stop, and the next line is not set in.
_TORN = re.compile(r"(?<=[一-龥,、])\n(?=[一-龥\d]{2})")
_STOP = re.compile(r"[。!?;\n]")
_SENTENCE_END = re.compile(r"[。!?;]”?(?=[^\n。])")
_FULL_STOP = re.compile(r"[。!?]”?(?=[^\n。])")


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of text that states something: where its statement begins, and ends where that is known, and all that
    speaks of it."""

    role: Role
    start: int
    scope: Span
    rule: str
    end: int | None = None


def paragraphs(document: Document, span: Span, shortest: int = 1) -> Iterator[Span]:
    """The lines of `span` with at least `shortest` characters, without the spaces around them and the stop or colon
    that closes a heading on the same line; two that a page's end tore a sentence into are one."""
    torn: Span | None = None
    for match in _LINE.finditer(document.plain, span.start, span.end):
        line = Span(torn.start if torn else match.start(), match.end())
        torn = line if len(match.group()) >= CLAUSE_LIMIT and _TORN.match(document.plain, line.end, span.end) else None
        if torn is None and len(line) >= shortest:
            yield line


def labelled(document: Document) -> list[Told]:
    """What follows each label (问题: 建议:), to the next label or the end of its section.

    A label alone on its line opens the paragraphs below it, one beside its words that paragraph alone.
    """
    report, plain = document.report, document.plain
    found = labels(plain, Span(report.title.end if report.title else 0, len(plain)))
    out = []
    for place, (label, role) in enumerate(found):
        section = report.section_at(label.start)
        line_end = plain.find("\n", label.end)
        line_end = len(plain) if line_end < 0 else line_end
        # 症结:五个结没有解开, alone on its line over a paragraph or a list, is a heading in two parts.
        if section and section.heading.start == label.start and section.heading.end > label.end and not section.inline:
            continue
        following = found[place + 1][0].start if place + 1 < len(found) else len(plain)
        end = min(section.span.end if section else len(plain), line_end, following)
        if not plain[label.end : line_end].strip():
            headings = (s.span.start for s in report.sections if s.level == 1 and s.span.start > label.end)
            end = min(following, min(headings, default=len(plain)))
        start = label.end + len(plain[label.end : end]) - len(plain[label.end : end].lstrip())
        if start < end:
            out.append(Told(role, start, Span(start, end), "labelled-paragraph"))
    return out


def told(document: Document) -> Iterator[Told]:
    """The paragraphs of flowing prose with what each tells, `Role.OTHER` for nothing that is a statement.

    The first sentence of a paragraph says what it tells; where that is silent, what the paragraphs before it turned to.
    The first paragraph says how the survey was made, unless it lists problems.
    """
    report, plain = document.report, document.plain
    turned: Role | None = None
    body = Span(report.title.end if report.title else 0, len(plain))
    title = report.title.of(plain) if report.title else ""
    told_in = [p for p in paragraphs(document, body) if p.of(plain) != title and not _SUBTITLE.match(plain, p.start)]
    worded = likelihoods([Line(p.of(plain), p.start / len(plain)) for p in told_in])
    leading, named = named_ahead(plain, told_in)
    # The line of who wrote it is no paragraph.
    first = next((place for place, one in enumerate(told_in) if _STOP.search(plain, one.start, one.end)), 0)
    for place, (paragraph, likely) in enumerate(zip(told_in, worded, strict=True)):
        opening = first_sentence(plain, paragraph)
        words = opening.of(plain)
        silent = place <= first and not _CUES["list-of-problems"].search(words)
        behind_row = place not in named and named.get(place - 1) is Role.COUNTERMEASURE
        if (
            silent
            or (behind_row and _closes(plain, opening))
            or _CUES["closing-paragraph"].match(plain, paragraph.start)
        ):
            continue
        if turned is None and _CUES["conceding-paragraph"].search(paragraph.of(plain)):
            turned = Role.PROBLEM
            continue
        if turned is not None and _CUES["visit"].match(plain, paragraph.start):
            last = max(plain.rfind(stop, paragraph.start, paragraph.end - 1) for stop in "。!?") + 1
            turned = turned_to(plain[max(paragraph.start, last) : paragraph.end]) or turned
            continue
        if own := names_itself(plain, paragraph):
            role, begin = own
            turned = turned if role is Role.CAUSE else role
            yield Told(role, begin, paragraph, "prose-topic")
            continue
        if place in named:
            yield Told(named[place], paragraph.start, paragraph, "prose-topic")
        if place in leading or place in named:
            # What stands behind the last of a row that was named is of it no more.
            turned = leading.get(place) or named.get(place + 1)
            continue
        turn = turned_to(words)
        if turn is Role.CAUSE:
            # What is said in one paragraph of why ends with it; where a line only leads in, causes follow.
            turned = turn if opening.end >= paragraph.end - 1 else turned
            yield Told(turn, behind_stop(plain, Span(opening.end, paragraph.end)), paragraph, "prose-after-turn")
        elif turn and (start := point_start(plain, opening, turned=turn is turned is Role.PROBLEM)) is not None:
            turned = turn
            yield Told(turn, start, paragraph, "prose-topic")
        elif turn is not None:
            turned = turn
            demand = _CUES["demand-behind-turn"].match(words)
            start = opening.start + demand.end() if demand else behind_stop(plain, Span(opening.end, paragraph.end))
            if demand or not _only_turns(plain, Span(start, paragraph.end), turn):
                yield Told(turn, start, paragraph, "prose-after-turn")
        else:
            # Lines that are no sentences (本文来源:水利局) only close the report.
            told_there = likely if _STOP.search(plain, paragraph.start, paragraph.end) else {Role.OTHER: 1.0}
            role, rule = _role(words, turned, told_there)
            yield Told(role, behind_stop(plain, paragraph), paragraph, rule)


def _closes(plain: str, opening: Span) -> bool:
    """Whether a paragraph behind the last of several measures that were named only closes the report."""
    words = opening.of(plain)
    going_on = _CUES["prescribing-sentence"].match(words) or _CUES["further-point"].match(words)
    return not going_on and turned_to(words) is None


def points(document: Document, passage: Told) -> list[Told]:
    """The several points that one paragraph of prose comes to in turn (最集中的是…。再就是…。此外,…), each with the
    sentences that speak of it; none where it has a single one."""
    plain, end = document.plain, passage.scope.end
    opening = max(plain.rfind(stop, passage.scope.start, passage.start) + 1 for stop in "。!?;:") or passage.start
    starts = [opening, *(match.end() for match in _SENTENCE_END.finditer(plain, passage.start, end))]
    begins: list[tuple[int, int]] = []
    # 此外 alone may go on with the point at hand; a sentence that calls itself one does not.
    named = False
    for start in starts:
        if further := _CUES["further-point"].match(plain, start, end):
            begins.append((start, further.end()))
            greater = passage.role is Role.CAUSE and _CUES["greater-cause"].match(plain, start, end)
            one_more = passage.role is Role.PROBLEM and _CUES["one-more-trouble"].match(plain, start, end)
            named = named or bool(greater or one_more)
        elif _CUES["point-itself"].match(plain, start, end):
            begins.append((start, start))
            named = True
        elif len(begins) > 1 and passage.role is Role.PROBLEM and _CUES["likewise"].match(plain, start, end):
            begins.append((start, start))
        elif start == opening and (lead := _CUES["statement-lead"].match(plain, start, end)):
            begins.append((start, lead.end()))
    if len(begins) < 2 and not named:
        return []
    first = first_sentence(plain, Span(passage.start, end))
    if begins[0][0] > passage.start and not (first.end < begins[0][0] and leads_in(plain, first)):
        begins.insert(0, (passage.start, passage.start))
    return _divided(passage, begins)


def demands(document: Document, passage: Told, *, alone: bool) -> list[Told]:
    """The several demands of a paragraph (党员要有人管,…。阵地要修好,…。), each with the sentences that go on with it;
    none where it has a single one. One that does not hold `alone` all that a report proposes has those that are whole
    sentences of a few words and open as the first does (要在管护上下功夫。)."""
    plain, end = document.plain, passage.scope.end
    starts = [passage.start, *(match.end() for match in _FULL_STOP.finditer(plain, passage.start, end))]
    openings = Counter(plain[start : start + _SAME_OPENING] for start in starts)
    first = plain[passage.start : passage.start + _SAME_OPENING]
    parallel = {words for words, count in openings.items() if count > 1 and count * 2 >= len(starts)}
    begins = [
        (start, start)
        for start in starts
        if (_CUES["topic-demand"].match(plain, start, end) or plain[start : start + _SAME_OPENING] in parallel)
        and (alone or (plain.startswith(first, start) and "。" in plain[start : start + _TOPIC]))
    ]
    return _divided(passage, begins) if len(begins) > 1 else []


def plights(document: Document, passage: Told, *, parts: bool = False) -> list[Told]:
    """The several plights of a paragraph that holds all that is wrong, or why (水源不稳,…。管护人手不足,…。), each with
    the sentences that go on with it; none where it has a single one. `parts` says that a semicolon may divide them."""
    plain, end = document.plain, passage.scope.end
    begins, stops = [], _SENTENCE_END if parts else _FULL_STOP
    for start in (passage.start, *(match.end() for match in stops.finditer(plain, passage.start, end))):
        lead = _CUES["goes-on-to-next"].match(plain, start, end)
        words = lead.end() if lead else start
        clause = _CUES["clause-on-its-own"].match(plain, words, end)
        # 没有站台等不了车 is true anywhere, and nothing wrong here.
        if clause and plight(clause.group()) and not _CUES["truism"].search(clause.group()):
            begins.append((start, words))
    return _divided(passage, begins) if len(begins) > 1 else []


# 围绕“建得起来”,…。围绕“管得到位”,…。 open alike.
_SAME_OPENING = 2
# No sentence that only names a demand has more characters.
_TOPIC = 25


def _divided(passage: Told, begins: Sequence[tuple[int, int]]) -> list[Told]:
    """A passage in parts, of each of which it is known where it begins, and where its statement does."""
    ends = [*(start for start, _ in begins[1:]), passage.scope.end]
    return [
        Told(passage.role, words, Span(start, limit), "prose-point")
        for (start, words), limit in zip(begins, ends, strict=True)
    ]


def _only_turns(plain: str, rest: Span, turn: Role) -> bool:
    """Whether all that follows the sentence that turns is one more that does: 怎么办?大家提了不少建议。"""
    return first_sentence(plain, rest).end >= rest.end - 1 and turned_to(rest.of(plain)) is turn


# How likely the wording must make it what a paragraph tells, and how likely against what cues say.
_SURE = 0.5
_SURER = 0.97


def _role(words: str, turned: Role | None, likely: Mapping[Role, float]) -> tuple[Role, str]:
    """What a paragraph tells that neither turns to it nor names itself, with the rule: what its first sentence says or
    those before it turned to, unless the wording is surer."""
    if _CUES["cause-opening"].search(words):
        return Role.CAUSE, "prose-topic"
    if _CUES["prescribing-sentence"].match(words):
        return Role.COUNTERMEASURE, "prose-topic"
    wrong = _CUES["problem-predicate"].search(words) and not _CUES["achievement"].search(words)
    said = turned or (Role.PROBLEM if wrong else None)
    worded = max(likely, key=likely.__getitem__)
    if wrong and turned is None and worded is Role.OTHER:
        return Role.PROBLEM, "prose-topic"
    if worded is not said and likely[worded] >= (_SURER if said else _SURE):
        return worded, "prose-wording"
    return said or Role.OTHER, "prose-topic"
