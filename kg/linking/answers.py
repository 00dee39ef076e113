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
# No link of likeness is surer than this.
_SUREST = 0.93


@dataclass(frozen=True, slots=True)
class _Manner:
    """How statements of a kind find their problem.

    `floor` is the likeness below which they have none, `text_to_words` and `words_to_text` what the likeness of their
    text to the problem's words counts, and the other way round. A link is `least_sure`, and `surer` for its likeness.
    `inside` is the rule that links one to the problem whose text it stands in.
    """

    predicate: str
    floor: float
    text_to_words: float
    words_to_text: float
    least_sure: float
    surer: float
    inside: str


# F1 on the 23 reports with gold, each weighed with what was best for the others: answers .86, .84 without the likeness
# of text to words; explains .63, .57 without it: what a cause leads to stands in its text, not in its words.
# Of answers that are .68, .77, .82 and .93 sure .76, .60, .91 and .93 are right; of causes .71, however like they are.
_ANSWERS = _Manner("addresses", 0.05, 0.2, 0.3, least_sure=0.63, surer=0.65, inside="measure-inside-problem")
_EXPLAINS = _Manner("explains", 0.02, 0.6, 0.6, least_sure=0.7, surer=0.0, inside="cause-inside-problem")


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
                yield Relation(manner.predicate, statement.id, problem.id, Basis.STATED, 0.8, manner.inside, span)
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
    parallel = ordered and len(places) == len(problems) and len(problems) > 1
    for answer in answers:
        top = places.get(answer.id if answer.parent not in places else answer.parent)
        scored = []
        for place, problem in enumerate(problems[:_MOST_PROBLEMS]):
            score = likeness.between(answer, problem) + _of_themes(answer, problem)
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
    """Character pairs in their order with their weights, and the length of the whole."""

    weights: dict[str, float]
    length: float

    def cosine(self, other: "_Vector") -> float:
        few, many = sorted((self.weights, other.weights), key=len)
        dot = sum(weight * many[pair] for pair, weight in few.items() if pair in many)
        return dot / (self.length * other.length) if self.length and other.length else 0.0


class _Likeness:
    """How alike two statements are: cosine of their character pairs, rare pairs weighing more; headings over bodies."""

    def __init__(self, plain: str, statements: list[Statement], manner: _Manner) -> None:
        self._manner = manner
        heads = {s.id: _pairs(s.words.span.of(plain)) for s in statements}
        bodies = {s.id: _pairs(plain[s.scope.start : min(s.scope.end, s.scope.start + 400)]) for s in statements}
        spread = Counter(pair for pairs in bodies.values() for pair in pairs)
        rarity = {pair: math.log((len(statements) + 1) / (count + 0.5)) for pair, count in spread.items()}
        self._heads = {key: _vector(pairs, rarity) for key, pairs in heads.items()}
        self._bodies = {key: _vector(pairs, rarity) for key, pairs in bodies.items()}

    def between(self, answer: Statement, problem: Statement) -> float:
        words, text = self._heads[answer.id], self._bodies[answer.id]
        its_words, its_text = self._heads[problem.id], self._bodies[problem.id]
        return (
            0.6 * words.cosine(its_words)
            + 0.4 * text.cosine(its_text)
            + self._manner.text_to_words * text.cosine(its_words)
            + self._manner.words_to_text * words.cosine(its_text)
        )


def _vector(pairs: Counter[str], rarity: dict[str, float]) -> _Vector:
    weights = {pair: count * rarity.get(pair, 0.0) for pair, count in sorted(pairs.items())}
    return _Vector(weights, math.sqrt(sum(weight**2 for weight in weights.values())))


def _pairs(words: str) -> Counter[str]:
    plain = re.sub(r"[\W\d_]+", " ", _CUES["decorative"].sub(" ", words))
    return Counter(plain[i : i + 2] for i in range(len(plain) - 1) if " " not in plain[i : i + 2])
