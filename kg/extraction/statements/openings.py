"""How paragraphs open: a sentence that only leads in, and words that only call what follows one point among others."""

import re

from kg.extraction.statements.prose_turns import announces_troubles
from kg.reading.model import Span
from kg.reading.outline.outline import CLAUSE_LIMIT
from kg.resources.rules import rule_book

__all__ = ["behind_lead", "behind_stop", "first_sentence", "leads_in", "point_start", "tells_why", "topic_start"]

_CUES = rule_book("extraction/statements", "statements")
_STOP = re.compile(r"[。!?;\n]")
_SHORTEST_POINT = 4
_SHORTEST_TOPIC = 3


def first_sentence(plain: str, paragraph: Span) -> Span:
    """The first sentence of a paragraph."""
    stop = _STOP.search(plain, paragraph.start, paragraph.end)
    return Span(paragraph.start, stop.start() if stop else paragraph.end)


def topic_start(plain: str, paragraph: Span, *, measures: bool = False) -> int:
    """Where the topic of a paragraph begins: behind a sentence that only leads in, and what counts it among others.
    One on `measures` may ask what to do and announce them first: 怎么办?大家开出了药方。修好水站。…."""
    start = _behind_announcements(plain, paragraph) if measures else paragraph.start
    opening = first_sentence(plain, Span(start, paragraph.end))
    solves = measures and _CUES["solves-quoted"].search(opening.of(plain)) is not None
    if (
        not solves
        and opening.end < paragraph.end - 1
        and (leads_in(plain, opening) or _turns(plain, opening) or _announces(plain, opening, paragraph))
    ):
        start = opening.end + 1
    return behind_lead(plain, Span(start, paragraph.end))


def _behind_announcements(plain: str, paragraph: Span) -> int:
    """Where a paragraph goes on behind the sentences that ask what to do and announce measures; where it begins if
    nothing stands behind them."""
    start = paragraph.start
    while start < paragraph.end:
        opening = first_sentence(plain, Span(start, paragraph.end))
        words = opening.of(plain)
        # 能不能搞一次“认亲”行动? proposes it.
        asks = plain.startswith("?", opening.end) and _ASKS_HOW.search(words)
        if not asks and not (len(words) <= CLAUSE_LIMIT and _CUES["announces-measures"].match(words)):
            return start
        start = opening.end + 1
    return paragraph.start


_ASKS_HOW = re.compile("怎么|怎样|如何|[咋哪]|何在|什么")


def behind_lead(plain: str, words: Span) -> int:
    """Where a statement begins behind the words that only call it one among others: 值得警惕的是,…."""
    start = words.start
    # 比水费更叫人犯愁的,是没有人管。 tells of two things.
    if plain.startswith("比", start):
        return start
    for cue in ("speaker", "trouble-lead", "further-point", "statement-lead"):
        if lead := _CUES[cue].match(plain, start, words.end):
            # 先说水源不足。 states what 先说水源。 only names.
            named = _CUES["comes-to"].match(plain, start, lead.end())
            if named and _CUES["problem-predicate"].search(plain, named.end(), lead.end()):
                return named.end()
            # 更叫人犯愁的是报销。 says with all its words what is wrong, …的是缺人。 with the last.
            stop = _STOP.search(plain, lead.end(), lead.end() + _SHORTEST_POINT)
            short = stop and stop.start() - lead.end() < _SHORTEST_TOPIC
            wrong = stop and _CUES["problem-predicate"].search(plain, lead.end(), stop.start())
            return start if short and not wrong else lead.end()
    return start


def leads_in(plain: str, opening: Span) -> bool:
    """Whether the first sentence of a paragraph only leads in what the others say."""
    words = opening.of(plain)
    if len(words) > CLAUSE_LIMIT or not _CUES["problem-topic"].search(words):
        return False
    # 水费难收,是当前最突出的问题。 states it, 水费该不该收,也是一个问题。 only asks.
    if _ASKS.search(words):
        return True
    naming = any(_CUES[cue].match(plain, opening.start, opening.end + 1) for cue in _NAMING_ITSELF)
    return not naming and not _calls_trouble(words)


def _calls_trouble(words: str) -> bool:
    """Whether a sentence says what is wrong and closes with calling it a trouble: 水费难收,是当前最突出的问题."""
    calling = _CUES["called-trouble"].search(words)
    return calling is not None and _CUES["problem-predicate"].search(words, 0, calling.start()) is not None


_ASKS = re.compile(r"([一-龥])[不没]\1|哪|怎|如何|谁|多少|[能是可]否")
_NAMING_ITSELF = ("named-trouble", "point-itself")


def _turns(plain: str, opening: Span) -> bool:
    """Whether the first sentence of a paragraph says nothing that is wrong itself, or only turns to it (但我们心里并不
    轻松。), before the next says what is the worst: 最让人揪心的是…."""
    if len(opening) > CLAUSE_LIMIT:
        return False
    foremost = _CUES["trouble-lead"].match(plain, opening.end + 1, opening.end + CLAUSE_LIMIT)
    if foremost is None or "最" not in foremost.group():
        return False
    turns = _CUES["turns"].match(plain, opening.start, opening.end)
    return turns is not None or not _CUES["problem-predicate"].search(plain, opening.start, opening.end)


def _announces(plain: str, opening: Span, paragraph: Span) -> bool:
    """Whether the first sentence of a paragraph says that there are troubles, and the next names one."""
    following = first_sentence(plain, Span(opening.end + 1, paragraph.end))
    wrong = _CUES["problem-predicate"].search(plain, following.start, following.end)
    named = _CUES["named-trouble"].match(plain, opening.start, opening.end + 1)
    asks = plain.startswith("?", opening.end)
    return bool(wrong) and not named and not asks and announces_troubles(opening.of(plain))


def tells_why(paragraph: str) -> bool:
    """Whether a paragraph of a section of problems opens with the cause of those above it."""
    return any(_CUES[cue].match(paragraph) for cue in ("cause-opening", "tells-cause"))


def behind_stop(plain: str, span: Span) -> int:
    start = span.start
    while start < span.end and plain[start] in "。!?;: ":
        start += 1
    for cue in ("trouble-lead", "statement-lead", "further-point", "first-of-cut-row"):
        if lead := _CUES[cue].match(plain, start, span.end):
            return lead.end()
    return start


def point_start(plain: str, opening: Span, *, turned: bool) -> int | None:
    """Where a sentence that turns to problems states one itself (更大的难题是缺水); None where it only leads in. Where
    those before it have `turned` to them, 水质也令人担忧 states one too."""
    if turned and not _CUES["speaks-of-troubles"].search(plain, opening.start, opening.end):
        return behind_lead(plain, opening)
    # 水管老旧,也是村民反映强烈的问题。
    if turned and _calls_trouble(opening.of(plain)):
        return opening.start
    lead = _CUES["statement-lead"].match(plain, opening.start, opening.end)
    lead = lead or _CUES["further-point"].match(plain, opening.start, opening.end)
    return lead.end() if lead and opening.end - lead.end() >= _SHORTEST_POINT else None
