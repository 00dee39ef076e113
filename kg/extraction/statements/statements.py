"""Problems, causes and countermeasures: the headings and list items of their sections, and what prose says without
them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.model import Mention, Statement, StatementKind
from kg.extraction.statements.amid import stand_amid, with_rows
from kg.extraction.statements.asides import demanded_in_piece, prescriptions, proposals, remedies
from kg.extraction.statements.causes import beside_row, causes_in_problems, causes_of, without_pairs
from kg.extraction.statements.item import (
    CUES,
    ITEM_STYLES,
    KINDS,
    StatementItem,
    headed,
    kind_of,
)
from kg.extraction.statements.labels import of_labels, over_labels
from kg.extraction.statements.lists import before_parts, lead_in_of, names_a_part
from kg.extraction.statements.mixed import is_mixed, of_mixed
from kg.extraction.statements.outline import STATING, stated_item, stated_items, topmost
from kg.extraction.statements.prose import Told, demands, labelled, paragraphs, points, told
from kg.extraction.statements.rows import in_step
from kg.extraction.statements.strays import with_strays
from kg.extraction.statements.tables import tabled
from kg.extraction.statements.topics import SHORTEST_TOLD, called_problems, stated, told_causes, topics
from kg.extraction.statements.turns import (
    chosen_troubles,
    cut_before,
    further_measures,
    further_problems,
    listed_problems,
    troubles_of_some,
    turned_problems,
)
from kg.extraction.statements.voices import announced, plights_and_demands
from kg.extraction.taken import Taken
from kg.reading.model import Role, Section, Span
from kg.reading.outline.outline import CLAUSE_LIMIT
from kg.reading.outline.styles import BULLET
from kg.reading.outline.unnumbered import is_section_name
from kg.reading.roles.roles import own_role, plight

__all__ = ["find_statements"]


def find_statements(document: Document) -> tuple[Statement, ...]:
    """The statements of the report at two levels at most, numbered by kind in reading order."""
    labels = labelled(document)
    rows, lines = tabled(document)
    in_rows = Taken(len(document.plain), lines)
    told = [
        *over_labels(document, labels),
        *of_labels(document, labels),
        *_of_sections(document, labels),
        *_of_prose(document, labels),
    ]
    outlined = [*rows, *(item for item in told if not in_rows.meets(item.words))]
    listed = list(listed_problems(document))
    # The paragraph that comes to such a list tells nothing else that is wrong.
    outlined = [*listed, *(item for item in outlined if not _comes_to(item, listed))]
    told_aside = [item for top in outlined for item in top.aside]
    further = list(further_problems(document, [one for one in outlined if one.kind is StatementKind.PROBLEM]))
    outlined = cut_before(outlined, further)
    problems = [item for item in outlined if item.kind is StatementKind.PROBLEM]
    measures = [item for item in outlined if item.kind is StatementKind.COUNTERMEASURE]
    turned = [*turned_problems(document, labels), *further]
    # 说到底,管护流于形式 sums up the problem that its paragraph states, and is no cause of it; 主要是井浅 lists one.
    judging = Taken(len(document.plain), (item.words for item in problems if item.rule in _NO_CAUSES))
    told_why = causes_in_problems(document, [*problems, *turned])
    causes = [one for one in told_why if not judging.meets(one.words)]
    outlined = without_pairs(outlined, causes)
    alone = not measures and not any(item.kind is StatementKind.COUNTERMEASURE for item in told_aside)
    items = _once(
        document,
        [
            *outlined,
            *told_aside,
            *turned,
            *further_measures(document, measures),
            # 停水,说到底是井浅 states as one what it ends with.
            *_outside(problems, causes),
            *proposals(document),
            *(prescriptions(document) if alone else ()),
            *remedies(document, problems, alone),
            *(demanded_in_piece(document) if alone else ()),
            *(() if problems else (*troubles_of_some(document), *chosen_troubles(document))),
        ],
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


def _once(document: Document, items: list[StatementItem]) -> list[StatementItem]:
    """The items in reading order, without those that say nothing or share words with an earlier one of their kind."""
    kept: list[StatementItem] = []
    taken = {kind: Taken(len(document.plain)) for kind in StatementKind}
    for item in items:
        own = [item.words, *(child.words for child in item.children)]
        if item.words and not any(taken[item.kind].meets(words) for words in own):
            kept.append(item)
            for words in own:
                taken[item.kind].add(words)
    return sorted(kept, key=lambda item: (item.words.start, item.words.end))


_NO_CAUSES = frozenset(["judging-clause", "problems-listed"])


def _comes_to(item: StatementItem, listed: list[StatementItem]) -> bool:
    prose = item.kind is StatementKind.PROBLEM and item.rule.startswith("prose")
    return prose and any(item.scope.holds(one.words) for one in listed)


def _outside(stated: list[StatementItem], items: Iterable[StatementItem]) -> Iterator[StatementItem]:
    """The items whose words are not the end of what is stated already."""
    taken = sorted((item.words for item in stated), key=lambda words: words.start)
    for item in items:
        before = bisect_right(taken, item.words.start, key=lambda words: words.start)
        words = taken[before - 1] if before else None
        if words is None or not (words.holds(item.words) and item.words.start - words.start >= _SHORTEST_TOPIC):
            yield item


# 由于井浅 is a cause, and nothing that a cause belongs to.
_SHORTEST_TOPIC = 3


def _of_prose(document: Document, labels: list[Told]) -> Iterator[StatementItem]:
    """What the paragraphs of a report without headings state."""
    if labels or headed(document):
        return
    passages = plights_and_demands(document, list(told(document)))
    proposing = [p for p in passages if p.role is Role.COUNTERMEASURE and len(p.scope) > CLAUSE_LIMIT]
    for paragraph in passages:
        kind = KINDS.get(paragraph.role)
        if kind is not None and paragraph.end is not None:
            yield stated(document, paragraph, kind)
            continue
        items = topmost(document, paragraph.scope)
        several = announced(document, paragraph) or points(document, paragraph) if kind is not None else []
        if kind is StatementKind.CAUSE and not items:
            named = sum(1 for _ in causes_of(document, paragraph.scope))
            if named and len(several) <= named:
                continue
        if paragraph.role is Role.COUNTERMEASURE:
            several = several or demands(document, paragraph, alone=[paragraph] == proposing)
        if kind is not None and len(several) > len(items):
            yield from in_step([stated(document, point, kind) for point in several], document.plain)
            continue
        # 此外,…, the last of a list, has the text of its paragraph, and not all behind it.
        listed = [
            replace(item, scope=Span(item.scope.start, min(item.scope.end, paragraph.scope.end)))
            for item in stated_items(document, items, kind)
        ]
        yield from listed
        # A list of causes in a paragraph on a problem leaves the problem to be stated.
        only_causes = kind is not StatementKind.CAUSE and {item.kind for item in listed} == {StatementKind.CAUSE}
        # 井为什么打不深? asks for them, and states nothing.
        asks = only_causes and document.plain.endswith("?", 0, document.report.sentence_at(paragraph.start).end)
        told_long = paragraph.scope.end - paragraph.start >= SHORTEST_TOLD
        if kind is not None and (not items or only_causes) and not asks and told_long:
            yield stated(document, paragraph, kind)


def _of_sections(document: Document, labels: list[Told]) -> Iterator[StatementItem]:
    """The headings and items below each section that holds statements, or the topic sentences of its paragraphs."""
    report, silent = document.report, _silent(document)
    unlisted = _unlisted_days(document)
    told = Taken(len(document.plain), (label.scope for label in labels))
    for section in report.sections if labels or headed(document) else ():
        if told.meets(section.span) or section in unlisted:
            continue
        kind = kind_of(document, section)
        parent = document.section(section.parent) if section.parent is not None else None
        if kind is None:
            yield from _led_in(document, document.below(section.number))
        if kind is None or (
            parent is not None and kind_of(document, parent) is kind and not names_a_part(document, section)
        ):
            continue
        if section.style in ITEM_STYLES or _states(document, section, silent):
            yield from (section in silent and called_problems(document, section)) or [
                stated_item(document, section, kind)
            ]
            continue
        row = document.below(section.number)
        if stand_amid(document, section, row):
            yield from with_rows(document, section, row, kind)
            continue
        items = list(stated_items(document, row, kind))
        if items:
            yield from with_strays(document, row, items)
        if items and kind is StatementKind.CAUSE and row[0].style in ITEM_STYLES:
            yield from beside_row(document, section, row)
        # A list of causes in a paragraph on a problem leaves the problem to be stated.
        if items and (kind is StatementKind.CAUSE or {item.kind for item in items} != {StatementKind.CAUSE}):
            continue
        own = before_parts(document, section, row)
        if kind is StatementKind.CAUSE:
            yield from told_causes(document, own)
        elif kind is StatementKind.PROBLEM and is_mixed(document, section):
            yield from of_mixed(document, own)
        else:
            yield from topics(document, own, kind)


def _unlisted_days(document: Document) -> set[Section]:
    """The days of a diary with nothing listed, where the report lists in others what it finds."""
    days = [s for s in document.report.sections if CUES["dated"].match(s.heading.of(document.plain))]
    empty = {day for day in days if not document.below(day.number)}
    return empty if len(empty) < len(days) else set()


def _states(document: Document, section: Section, silent: set[Section]) -> bool:
    """Whether a section's own heading is a statement: 问题一:水源不稳, or 贷款难 among headings of its rank."""
    heading = section.heading.of(document.plain)
    asks_or_names = CUES["only-names-topic"].search(heading) and not CUES["asks-why"].search(heading)
    # 底数, 关怀 beside 归谁管.
    asks_or_names = asks_or_names or (len(heading) <= _LONGEST_TOPIC and not plight(heading))
    # 症结:三个结没有解开 names the section that it heads.
    name, colon, _ = heading.partition(":")
    announces = CUES["announcing-heading"].search(heading) or _counts_below(document, section)
    if asks_or_names or announces or (colon and own_role(name)):
        return False
    if section.style in STATING or (section.role is Role.PROBLEM and plight(heading) is not None):
        return True
    # 1.县里财力薄 below a problem, which a sentence leads in as one of its causes.
    above = document.section(section.parent) if section.parent is not None else None
    if section.role is Role.CAUSE and above and above.role is Role.PROBLEM and own_role(heading) is None:
        return True
    # 1.水源不足。… with no heading above, as in a piece that a list makes up: each sums up the text behind it.
    alone = section.level == 1 and section.inline and section.style in _OF_PARTS and not is_section_name(heading)
    if alone and (section.role is not Role.PROBLEM or CUES["problem-predicate"].search(heading)):
        return True
    # 水压的“早高晚低” beside 管护的主要短板, a section of problems that says so.
    return section in silent and (len(silent) > 1 or _some_name_themselves(document))


# A heading of so few characters that says nothing wrong names what its section is about.
_LONGEST_TOPIC = 3


def _some_name_themselves(document: Document) -> bool:
    """Whether a section of problems says that it is one."""
    tops = (one for one in document.report.sections if one.level == 1 and one.role is Role.PROBLEM)
    return any(own_role(one.heading.of(document.plain)) is not None for one in tops)


_OF_PARTS = frozenset(["(一)", "1、", "(1)", BULLET.name])


def _counts_below(document: Document, section: Section) -> bool:
    """Whether a heading says how many there are of what the headings below it state, or the paragraphs where there are
    no headings: 还有四笔旧账没有清."""
    counts = CUES["counted-in-heading"].finditer(section.heading.of(document.plain))
    named = {_COUNTS.get(match["count"]) for match in counts}
    if not named:
        return False
    return len(document.below(section.number) or list(paragraphs(document, section.body, SHORTEST_TOLD))) in named


_COUNTS = {numeral: count for count, numeral in enumerate("二三四五六七八九十", 2)} | {"两": 2}


def _silent(document: Document) -> set[Section]:
    """The sections of problems whose headings do not say so: where there are several, each states one, and so does one
    beside them that says it with words of its own (水费成了硬骨头)."""
    tops = [s for s in document.report.sections if s.level == 1 and s.role is Role.PROBLEM]
    headings = {section: section.heading.of(document.plain) for section in tops}
    topics = {section for section in tops if not _is_topic(document, section)}
    silent = {section for section in topics if own_role(headings[section]) is None}
    styles = Counter(section.style for section in silent)
    return silent | {
        section
        for section in topics
        if styles[section.style] > 1
        and not document.below(section.number)
        and ("," in headings[section] or CUES["problem-predicate"].search(headings[section]))
        and not is_section_name(headings[section])
    }


def _is_topic(document: Document, section: Section) -> bool:
    """Whether headings below a section name what they hold (问题, 建议), so that its own names their topic."""
    return any(names_a_part(document, child) for child in document.below(section.number))


def _led_in(document: Document, row: list[Section]) -> Iterator[StatementItem]:
    """The items of a list in a section of another role that the words before it present as problems."""
    if row and CUES["items-of-problems"].search(lead_in_of(document, row[0])):
        yield from stated_items(document, row, StatementKind.PROBLEM)
