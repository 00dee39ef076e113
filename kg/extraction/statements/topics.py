"""What the paragraphs of a section state that has neither headings nor items in it."""

import re
from collections.abc import Iterator, Sequence

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.asides import answers
from kg.extraction.statements.causes import causes_of, named_causes
from kg.extraction.statements.item import CUES, StatementItem, items_within, statement_end, trimmed
from kg.extraction.statements.openings import tells_why, topic_start
from kg.extraction.statements.prose import Told, demands, paragraphs, plights, points
from kg.extraction.statements.rows import in_step
from kg.extraction.statements.run_on import run_on
from kg.extraction.statements.verdicts import judged
from kg.extraction.statements.voices import announced, called, parallel, said_why, voices
from kg.reading.model import Role, Section, Span
from kg.reading.outline.outline import CLAUSE_LIMIT, first_statement

__all__ = ["SHORTEST_TOLD", "called_problems", "stated", "told_causes", "topics"]

# A line of fewer characters leads in (当前还存在不少问题。) or closes the report, and states nothing itself.
SHORTEST_TOLD = 16
# A paragraph of more characters tells several things.
_LONG_TOLD = 80
# What names one cause alone is the sentence that was found.
_FEWEST = 2
# So many sentences of a paragraph tell so many things.
_SEVERAL = 3
# 进村难 says what is wrong.
_SHORTEST = 3


def stated(document: Document, passage: Told, kind: StatementKind) -> StatementItem:
    """What a passage states: the first that it says which is whole, without the words that only call it a cause; of one
    that opens with somebody's words, these."""
    if voice := CUES["voice"].match(document.plain, passage.start, passage.scope.end):
        return StatementItem(kind, Span(*voice.span("words")), passage.scope, passage.rule)
    start = passage.start
    if passage.end is not None:
        return StatementItem(kind, trimmed(Span(start, passage.end), document.plain), passage.scope, passage.rule)
    for opens in ("somebody-explains", "calls-cause") if kind is StatementKind.CAUSE else ():
        opening = CUES[opens].match(document.plain, start, passage.scope.end)
        # 根子在体制。 tells nothing without its first words.
        start = opening.end() if opening and _TOLD.match(document.plain, opening.end()) else start
    end = statement_end(document.plain, start, passage.scope.end, kind)
    if kind is StatementKind.PROBLEM and (named := CUES["named-trouble"].match(document.plain, start, end + 1)):
        end = named.end()
    if kind is StatementKind.CAUSE and (closing := CUES["one-more-cause"].search(document.plain, start, end)):
        end = closing.start()
    if kind is StatementKind.PROBLEM and (calling := CUES["called-trouble"].search(document.plain, start, end)):
        end = calling.start() if calling.start() - start >= _SHORTEST_CALLED else end
    if kind is StatementKind.CAUSE:
        end = _before_figures(document.plain, start, end)
    if kind is not StatementKind.COUNTERMEASURE and (whose := _WHOSE.match(document.plain, start, passage.scope.end)):
        says = CUES["problem-predicate"].search(document.plain, start, whose.end("whose"))
        end = whose.end() if end == whose.end("whose") and not says else end
    return StatementItem(kind, trimmed(Span(start, end), document.plain), passage.scope, passage.rule)


_TOLD = re.compile(r"[^,。;:!?\n]{3}")
# 水管站:人手少、底子薄。 states what is said of it.
_WHOSE = re.compile(r"(?P<whose>[一-龥]{2,8}):[^。;:!?\n]{3,20}(?=[。;])")
# A shorter clause names what another says.
_SHORTEST_CALLED = 5


def _before_figures(plain: str, start: int, end: int) -> int:
    """Where a statement ends whose first clauses say what is wrong, and the next shows it in figures."""
    shown = _SHOWN.search(plain, start + _SHORTEST_CALLED, end)
    return shown.start() if shown and CUES["problem-predicate"].search(plain, start, shown.start()) else end


_SHOWN = re.compile(r",(?=\d)")


def told_causes(document: Document, section: Section) -> Iterator[StatementItem]:
    """What a cause section in prose says: the topics of its paragraphs; of a single one its points, else the sentences
    that say what comes of what."""
    asked = CUES["put-question"].search(section.heading.of(document.plain)) is not None
    told = list((_answers if asked else paragraphs)(document, section.body, SHORTEST_TOLD))
    # One that leads in, and one that closes, leave what stands between them a single one.
    long = [paragraph for paragraph in told if len(paragraph) >= _LONG_TOLD]
    if len(long) == 1 and all(len(paragraph) < CLAUSE_LIMIT for paragraph in told if paragraph is not long[0]):
        told = long
    if len(told) == 1:
        passage = Told(section.role, told[0].start, told[0], "causal-sentence")
        several = points(document, passage) or plights(document, passage)
        found = in_step([stated(document, point, StatementKind.CAUSE) for point in several], document.plain)
        found = found or list(_causal_sentences(document, told[0])) or list(_each_sentence(document, told[0]))
        found = _named_before(document, told[0], found)
        if found:
            yield from found
            return
    yield from topics(document, section, StatementKind.CAUSE)


def _named_before(document: Document, paragraph: Span, found: list[StatementItem]) -> list[StatementItem]:
    """The causes that a paragraph names as such, where these are more than were found in it, and what was found beside
    them."""
    several = len(found) > 1
    named = list(named_causes(document, paragraph) if several else causes_of(document, paragraph))
    if len(named) < (_FEWEST if len(found) == 1 else len(found)):
        return found
    return [*named, *(one for one in found if not any(one.scope.holds(cause.words) for cause in named))]


def _causal_sentences(document: Document, paragraph: Span) -> Iterator[StatementItem]:
    """The sentences of a paragraph that say what comes of what."""
    for sentence in document.report.sentences:
        if paragraph.holds(sentence) and CUES["causal-sentence"].search(sentence.of(document.plain)):
            words = trimmed(sentence, document.plain)
            end = first_statement(document.plain, words.start, words.end)
            yield StatementItem(
                StatementKind.CAUSE, trimmed(Span(words.start, end), document.plain), sentence, "causal-sentence"
            )


def _each_sentence(document: Document, paragraph: Span) -> list[StatementItem]:
    """What each sentence of a paragraph states, where it has several: in a section of causes each gives one."""
    inside = (sentence for sentence in document.report.sentences if paragraph.meets(sentence))
    sentences = [Span(max(one.start, paragraph.start), one.end) for one in inside]
    if sentences and CUES["problem-topic"].search(sentences[0].of(document.plain).rstrip("。:")):
        del sentences[0]
    told = [Told(Role.CAUSE, topic_start(document.plain, one), one, "topic-sentence") for one in sentences]
    return [stated(document, one, StatementKind.CAUSE) for one in told] if len(told) >= _SEVERAL else []


def topics(
    document: Document, section: Section, kind: StatementKind, row: Sequence[Section] = ()
) -> Iterator[StatementItem]:
    """What each paragraph of a section states, in front of what stands in it of a row of items."""
    # Shorter paragraphs lead in what follows (主要存在以下问题。), unless they say more of what they state.
    asked = CUES["put-question"].search(section.heading.of(document.plain)) is not None
    found = [
        paragraph
        for paragraph in (
            _answers(document, section.body, SHORTEST_TOLD) if asked else paragraphs(document, section.body, _SHORTEST)
        )
        if asked or _on_its_line(document, section, paragraph) or _is_told(document, section, paragraph, kind)
    ] or _short_ones(document, section, kind)
    if len(found) > 1 and CUES["closing-paragraph"].match(document.plain, found[-1].start):
        del found[-1]
    leads_in = found and any(CUES[cue].search(found[0].of(document.plain)) for cue in _LEADING_PARAGRAPHS)
    if len(found) > 1 and leads_in:
        del found[0]
    if len(found) > 1 and _counts_out(document, found[0], len(found) - 1):
        del found[0]
    if kind is StatementKind.PROBLEM:
        # 之所以如此,归根结底在于:… tells why all that stands above it is so.
        found = [
            paragraph for paragraph in found if paragraph is found[0] or not tells_why(paragraph.of(document.plain))
        ]
        if len(found) > 1 and CUES["tells-what-went-well"].match(document.plain, found[0].start):
            del found[0]
    labels = _labels(document, found) if kind is not StatementKind.COUNTERMEASURE else []
    # 缺人。…怕错。… and 水费愁。…水源愁。… state troubles; 气价。…用工。… only name what each paragraph is about.
    named = [label.of(document.plain) for label in labels]
    bare = labels and not any(map(_says_what_is_wrong, named)) and len({one[-1] for one in named}) > 1
    starts = [label.end + 1 for label in labels] if bare else [paragraph.start for paragraph in found]
    for paragraph, start in zip(found, starts, strict=True):
        if kind is StatementKind.PROBLEM and paragraph is not found[0] and (answer := answers(document, paragraph)):
            yield from answer
            continue
        measures = kind is StatementKind.COUNTERMEASURE
        begins = topic_start(document.plain, Span(start, paragraph.end), measures=measures)
        passage = Told(section.role, begins, paragraph, "topic-sentence")
        if several := _points(document, passage, kind, alone=len(found) == 1):
            told = [_judged(document, stated(document, point, kind), row) for point in several]
            yield from in_step(told, document.plain)
            continue
        topic = _judged(document, stated(document, passage, kind), row)
        words = topic.words.of(document.plain)
        # 问题摆在面前,怎么办? leads in the measures.
        asks = kind is StatementKind.COUNTERMEASURE and document.plain[topic.words.end : topic.words.end + 1] == "?"
        # 缺人 says what is wrong.
        shortest = _SHORTEST_LABEL if labels or CUES["problem-predicate"].search(words) else _SHORTEST
        long = len(words) >= shortest
        solves = measures and CUES["solves-quoted"].search(words) is not None
        if long and (asked or not asks) and (solves or not CUES["problem-topic"].search(words)):
            yield topic


_LEADING_PARAGRAPHS = ("conceding-paragraph", "shown-in-quotes", "many-causes")


def _judged(document: Document, topic: StatementItem, row: Sequence[Section]) -> StatementItem:
    """A problem as its passage judges it, in front of the items of a row."""
    if topic.kind is not StatementKind.PROBLEM or topic.rule == "voice":
        return topic
    items = items_within(row, topic.scope)
    return judged(document.plain, topic, items[0].marker.start if items else topic.scope.end)


def _points(document: Document, passage: Told, kind: StatementKind, *, alone: bool) -> list[Told]:
    """The several statements of a paragraph, `alone` in its section or not; none where it has a single one."""
    if alone and (headed := run_on(document, passage)):
        return headed
    several = announced(document, passage) or parallel(document, passage) or points(document, passage)
    if kind is StatementKind.CAUSE:
        several = said_why(document, passage) or several
    if kind is StatementKind.COUNTERMEASURE:
        return several or voices(document, passage) or demands(document, passage, alone=alone)
    first = stated(document, passage, kind).words.of(document.plain)
    # “柜子里就剩两种药。”老何拉开抽屉。 does not say yet what is wrong.
    if kind is StatementKind.PROBLEM and not CUES["problem-predicate"].search(first):
        # 管护经费不足的问题也很突出 comes to one more, 这是第一个难题 sums up what stands before it.
        summed_up = called(document, passage)
        more = summed_up and CUES["point-itself"].match(document.plain, summed_up[0].scope.start, passage.scope.end)
        several = several if more and len(several) > len(summed_up) and "也" in more.group() else summed_up or several
    return several or (plights(document, passage) if alone else [])


def called_problems(document: Document, section: Section) -> list[StatementItem]:
    """What the paragraphs of a section say to be troubles, where its heading says nothing wrong (一本账的苦辣)."""
    if CUES["problem-predicate"].search(section.heading.of(document.plain)):
        return []
    found = (Told(section.role, one.start, one, "called-problem") for one in paragraphs(document, section.body))
    return [stated(document, one, StatementKind.PROBLEM) for passage in found for one in called(document, passage)]


def _labels(document: Document, found: list[Span]) -> list[Span]:
    """The word with a full stop behind it that each of several paragraphs opens with; none where not all do."""
    labels = [_LABEL.match(document.plain, paragraph.start, paragraph.end) for paragraph in found]
    return [Span(*label.span()) for label in labels if label] if len(found) >= _SEVERAL and all(labels) else []


_LABEL = re.compile(r"[一-龥]{2,5}(?=。[^\n]{8})")
_SHORTEST_LABEL = 2


def _counts_out(document: Document, first: Span, others: int) -> bool:
    """Whether the last sentence of a first paragraph says that there are as many points as paragraphs behind it."""
    last = max(document.plain.rfind(stop, first.start, first.end - 1) for stop in "。!?")
    numbers = CUES["counts-out"].finditer(document.plain, max(first.start, last), first.end)
    return any(_NUMBERS.index(number["count"]) == others for number in numbers)


# 一 never stands for several.
_NUMBERS = "〇一二三四五六七八九十"


def _answers(document: Document, span: Span, shortest: int) -> Iterator[Span]:
    """The paragraphs that answer a question (问:… 答:…), without the words that say who does."""
    for paragraph in paragraphs(document, span, shortest):
        said = CUES["answering"].match(document.plain, paragraph.start, paragraph.end)
        yield Span(said.end(), paragraph.end) if said else paragraph


def _on_its_line(document: Document, section: Section, paragraph: Span) -> bool:
    """Whether a paragraph stands behind the colon of its heading, as behind 1.问题:, and is told however short."""
    between = document.plain[section.heading.end : paragraph.start]
    return section.inline and between.strip() == ":"


def _is_told(document: Document, section: Section, paragraph: Span, kind: StatementKind) -> bool:
    """Whether a paragraph is long enough to state something, or says by its words that it does."""
    return len(paragraph) >= SHORTEST_TOLD and (
        len(paragraph) >= CLAUSE_LIMIT
        or _says_more(document, section, paragraph)
        or (kind is StatementKind.PROBLEM and _answers_or_is_answered(document, paragraph))
        or (kind is StatementKind.CAUSE and _says_what_is_wrong(paragraph.of(document.plain)))
    )


def _says_more(document: Document, section: Section, paragraph: Span) -> bool:
    """Whether a paragraph goes on behind its first sentence, and holds no list of its own."""
    listed = document.report.section_at(paragraph.end - 1) != section
    return not listed and "。" in document.plain[paragraph.start : paragraph.end - 1]


def _answers_or_is_answered(document: Document, paragraph: Span) -> bool:
    """Whether a paragraph says what should be done about the one above it, or the next does so about it."""
    below = _NEXT_LINE.match(document.plain, paragraph.end)
    answering = CUES["answering-paragraph"]
    starts = [paragraph.start, *([below.end()] if below else [])]
    return any(answering.match(document.plain, start) for start in starts)


_NEXT_LINE = re.compile(r"\s{1,40}")


def _short_ones(document: Document, section: Section, kind: StatementKind) -> list[Span]:
    """The paragraphs of a section of problems that has none but short ones: each a sentence that says what is wrong."""
    found = [
        paragraph
        for paragraph in paragraphs(document, section.body, SHORTEST_TOLD)
        if paragraph.of(document.plain).endswith("。") and _says_what_is_wrong(paragraph.of(document.plain))
    ]
    return found if kind is StatementKind.PROBLEM and len(found) > 1 else []


def _says_what_is_wrong(words: str) -> bool:
    """Whether a line of a cause section is a cause, and no line that leads the causes in."""
    return CUES["problem-predicate"].search(words) is not None and not CUES["cause-opening"].match(words)
