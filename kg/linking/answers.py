"""Which problem a countermeasure answers and a cause explains: by theme, shared words and order."""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.model import Basis, Findings, Relation, Statement, StatementKind
from kg.linking.themes import OTHER
from kg.reading.model import Report, Span
from kg.resources.rules import rule_book

__all__ = ["relate_statements"]

_CUES = rule_book("linking", "relations")

# What one theme adds to the likeness. With .35 for being sure and .15 the F1 of answers falls by .07 on the sample, by
# .08 on four reports of other fields and seven of this one; the dev gold's stays. Two themes that often answer each
# other add a little.
_ONE_THEME, _SURE_OF_IT, _AKIN = 0.1, 0.15, 0.05
# No report at hand has more than 9 problems of its own; a line of a thousand list marks must not cost its square.
_MOST_PROBLEMS = 100
# What a measure's place in the order, and standing under one topic with the problem (问题: and 建议: pairs), add to the
# likeness of their words, which is 0.1 to 0.4 for pairs that belong together.
_IN_PARALLEL = 0.25
_SAME_TOPIC = 0.6
# A second problem counts where it is nearly as like as the first.
_NEARLY = 0.9
# The text of a statement is read so far, in characters.
_READ = 400
# No link of likeness is surer than this.
_SUREST = 0.93


@dataclass(frozen=True, slots=True)
class _Manner:
    """How statements of a kind find their problem.

    `floor` is the likeness below which they have none, `text_to_words` and `words_to_text` what the likeness of their
    text to the problem's words counts, and the other way round, `characters` what that of single characters counts
    beside that of pairs. A link is `least_sure`, and `surer` for its likeness.
    `inside` is the rule that links one to the problem whose text it stands in. As many of a kind as there are problems
    go with them in order, where those at one place are together at least `in_order` as like as each one's likest.
    """

    predicate: str
    floor: float
    text_to_words: float
    words_to_text: float
    characters: float
    least_sure: float
    surer: float
    inside: str
    in_order: float


# F1 on the 23 reports with gold, each weighed with what was best for the others: answers .86, .84 without the likeness
# of text to words; explains .63, .57 without it: what a cause leads to stands in its text, not in its words. A cause
# says in other words what a problem is: with single characters explains has .75 on 45 reports with gold ends,
# .73 without; answers fall with them.
# Of the 24 rows of as many answers as problems in 37 reports with gold two are less alike in order than .55, and have
# one of four pairs each in order; the others nearly all. Causes say other words than what they cause: .03 is in order
# too.
# Of answers that are .68, .77, .82 and .93 sure .76, .60, .91 and .93 are right; of causes .71, however like they are.
_ANSWERS = _Manner("addresses", 0.05, 0.2, 0.3, 0.0, 0.63, 0.65, inside="measure-inside-problem", in_order=0.55)
_EXPLAINS = _Manner("explains", 0.05, 0.8, 0.6, 0.5, 0.7, 0.0, inside="cause-inside-problem", in_order=0.0)


def relate_statements(findings: Findings, plain: str) -> Iterator[Relation]:
    """Countermeasure → problem, cause → problem: the one it stands in, else the one it is like. A child statement goes
    to the problem that its words fit, in the place of its parent. `plain` is the shadow of the text."""
    problems = [s for s in findings.of_kind(StatementKind.PROBLEM) if s.parent is None]
    if not problems:
        return
    others = [*findings.of_kind(StatementKind.CAUSE), *findings.of_kind(StatementKind.COUNTERMEASURE)]
    problems[-1] = _without_summary(problems[-1], others, plain)
    starts = [problem.scope.start for problem in problems]
    for kind, manner in ((StatementKind.COUNTERMEASURE, _ANSWERS), (StatementKind.CAUSE, _EXPLAINS)):
        apart = []
        for statement in findings.of_kind(kind):
            span = statement.words.span
            problem = problems[max(0, bisect_right(starts, span.start) - 1)]
            if problem.scope.holds(span):
                yield Relation(manner.predicate, statement.id, problem.id, Basis.STATED, 0.9, manner.inside, span)
            else:
                apart.append(statement)
        yield from _matched(findings.report, plain, apart, problems, manner)


def _without_summary(last: Statement, others: Iterable[Statement], plain: str) -> Statement:
    """The last problem without the paragraph behind it that asks why all of them arise, or what to do about them."""
    for other in others:
        start = other.words.span.start
        paragraph = plain.rfind("\n", 0, start) + 1
        sentence = plain.rfind("。", paragraph, start) + 1
        on_all = _CUES["why-all"].match(plain, paragraph, start) or _CUES["these-problems"].search(
            plain, sentence, start
        )
        if on_all and last.words.span.start < paragraph < last.scope.end:
            return replace(last, scope=Span(last.scope.start, paragraph))
    return last


def _matched(
    report: Report, plain: str, answers: Sequence[Statement], problems: list[Statement], manner: _Manner
) -> Iterator[Relation]:
    likeness = _Likeness(plain, [*problems, *answers], manner)
    topics = {s.id: _topic(report, s) for s in (*problems, *answers)}
    apart = len({topics[problem.id] for problem in problems}) > 1
    places = {answer.id: place for place, answer in enumerate(a for a in answers if a.parent is None)}
    # 上述问题,既有…,也有…: what is said of all problems in one breath follows no order.
    ordered = not any(answer.words.rule in _CUES.words("said-of-all") for answer in answers)
    alike = {answer.id: [likeness.of(answer, problem) for problem in problems[:_MOST_PROBLEMS]] for answer in answers}
    parallel = ordered and len(places) == len(problems) > 1 and _in_order([alike[top] for top in places], manner)
    for answer in answers:
        top = places.get(answer.id if answer.parent not in places else answer.parent)
        scored = []
        for place, (problem, shared) in enumerate(zip(problems, alike[answer.id], strict=False)):
            score = shared
            if parallel and top == place:
                score += _IN_PARALLEL
            if apart and topics[answer.id] is not None and topics[answer.id] == topics[problem.id]:
                score += _SAME_TOPIC
            scored.append((score, -place, problem))
        scored.sort(key=lambda item: item[:2], reverse=True)
        best = scored[0][0]
        for score, _, problem in scored[:2]:
            if score >= manner.floor and score >= _NEARLY * best:
                confidence = round(min(_SUREST, manner.least_sure + manner.surer * score), 2)
                yield Relation(
                    manner.predicate,
                    answer.id,
                    problem.id,
                    Basis.INFERRED,
                    confidence,
                    "theme-words-order",
                    answer.words.span,
                )


def _in_order(rows: Sequence[Sequence[float]], manner: _Manner) -> bool:
    """Whether the pairs at one place are like enough for rows that go with each other."""
    in_order = sum(row[place] for place, row in enumerate(rows) if place < len(row))
    return in_order >= manner.in_order * sum(map(max, rows))


def _of_themes(answer: Statement, problem: Statement) -> float:
    """What the themes of two statements add to their likeness."""
    if answer.theme == problem.theme:
        sure = min(answer.theme_confidence, problem.theme_confidence)
        return 0.0 if answer.theme == OTHER else _ONE_THEME + _SURE_OF_IT * sure
    return _AKIN if _CUES.forms("akin-themes").get(answer.theme) == problem.theme else 0.0


def _topic(report: Report, statement: Statement) -> str | None:
    """The top-level section that a statement stands in."""
    section = report.section_at(statement.words.span.start)
    return section.number.partition(".")[0] if section else None


@dataclass(frozen=True, slots=True)
class _Vector:
    """Pieces of text in their order with their weights, and the length of the whole."""

    weights: dict[str, float]
    length: float

    def cosine(self, other: "_Vector") -> float:
        few, many = sorted((self.weights, other.weights), key=len)
        dot = sum(weight * many[piece] for piece, weight in few.items() if piece in many)
        return dot / (self.length * other.length) if self.length and other.length else 0.0


class _Likeness:
    """How alike two statements are: cosine of their character pairs, and of their characters where these count, rare
    ones weighing more; headings over bodies."""

    def __init__(self, plain: str, statements: list[Statement], manner: _Manner) -> None:
        self._manner = manner
        self._pairs = _Vectors(plain, statements, 2)
        self._characters = _Vectors(plain, statements, 1) if manner.characters else None

    def of(self, answer: Statement, problem: Statement) -> float:
        """How alike an answer and a problem are by their words, their texts and their themes."""
        words, text = self._pairs.words[answer.id], self._pairs.texts[answer.id]
        its_words, its_text = self._pairs.words[problem.id], self._pairs.texts[problem.id]
        alike = (
            0.6 * words.cosine(its_words)
            + 0.4 * text.cosine(its_text)
            + self._manner.text_to_words * text.cosine(its_words)
            + self._manner.words_to_text * words.cosine(its_text)
            + _of_themes(answer, problem)
        )
        return alike + (self._of_characters(self._characters, answer, problem) if self._characters else 0.0)

    def _of_characters(self, vectors: "_Vectors", answer: Statement, problem: Statement) -> float:
        words, its_words = vectors.words[answer.id], vectors.words[problem.id]
        return self._manner.characters * (
            words.cosine(its_words)
            + vectors.texts[answer.id].cosine(its_words)
            + words.cosine(vectors.texts[problem.id])
        )


class _Vectors:
    """The words and the texts of statements, by id, as their pieces of some length."""

    def __init__(self, plain: str, statements: list[Statement], length: int) -> None:
        words = {s.id: _pieces(s.words.span.of(plain), length) for s in statements}
        texts = {key: _pieces(text.of(plain), length) for key, text in _own_texts(statements)}
        spread = Counter(piece for pieces in texts.values() for piece in pieces)
        rarity = {piece: math.log((len(statements) + 1) / (count + 0.5)) for piece, count in spread.items()}
        self.words = {key: _vector(pieces, rarity) for key, pieces in words.items()}
        self.texts = {key: _vector(pieces, rarity) for key, pieces in texts.items()}


def _own_texts(statements: Iterable[Statement]) -> Iterator[tuple[str, Span]]:
    """The id of each statement and its text, but for what it shares with others of its rank: 主观上是…;客观上是…"""
    ranks: dict[tuple[str, str | None], list[Statement]] = {}
    for one in statements:
        ranks.setdefault((one.kind, one.parent), []).append(one)
    for rank in ranks.values():
        rank.sort(key=lambda one: one.words.span)
        for place, one in enumerate(rank):
            start, end = one.scope.start, one.scope.end
            if place and rank[place - 1].words.span.start >= start:
                start = one.words.span.start
            if place + 1 < len(rank):
                end = max(one.words.span.end, min(end, rank[place + 1].words.span.start))
            yield one.id, Span(start, min(end, start + _READ))


def _vector(pieces: Counter[str], rarity: dict[str, float]) -> _Vector:
    weights = {piece: count * rarity.get(piece, 0.0) for piece, count in sorted(pieces.items())}
    return _Vector(weights, math.sqrt(sum(weight**2 for weight in weights.values())))


def _pieces(words: str, length: int) -> Counter[str]:
    plain = re.sub(r"[\W\d_]+", " ", _CUES["decorative"].sub(" ", words))
    if length == 1:
        plain = _CUES["grammar"].sub(" ", plain)
    pieces = (plain[start : start + length] for start in range(len(plain) - length + 1))
    return Counter(piece for piece in pieces if " " not in piece)
