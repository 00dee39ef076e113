"""Which problem a countermeasure answers and a cause explains: by theme, shared words and order."""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.model import Basis, Findings, Relation, Statement, StatementKind
from kg.reading.model import Report
from kg.reading.normal import shadow

__all__ = ["relate_statements"]

# What one theme adds to the likeness. With .35 for being sure and .15 the F1 of answers falls by .07 on the sample, by
# .08 on four reports of other fields and seven of this one; the dev gold's stays.
_ONE_THEME, _SURE_OF_IT = 0.1, 0.15
# The floor of likeness below which a measure answers no problem, and a cause explains none. F1 on the dev gold and on
# the sample's: answers 0.82 and 0.93 at 0.05, 0.78 and 0.90 at 0.22; explains 0.54 and 0.73 at 0.02, 0.54 and 0.44 at
# 0.22.
_ANSWERS = 0.05
_EXPLAINS = 0.02
# No report at hand has more than 9 problems of its own; a line of a thousand list marks must not cost its square.
_MOST_PROBLEMS = 100


# What a measure's place in the order, and standing under one topic with the problem (问题: and 建议: pairs), add to the
# likeness of their words, which is 0.1 to 0.4 for pairs that belong together.
_IN_PARALLEL = 0.25
_SAME_TOPIC = 0.6


# How sure a link of some likeness is: of those that it gives .66, .79 and .92 on the 25 reports with gold, .67, .79 and
# .93 are right.
_LEAST_SURE, _SUREST = 0.63, 0.93


def relate_statements(findings: Findings) -> Iterator[Relation]:
    """Countermeasure → problem; cause → problem: the one it stands in, else as for countermeasures. A child statement
    goes to the problem that its words fit, in the place of its parent."""
    problems = [s for s in findings.of_kind(StatementKind.PROBLEM) if s.parent is None]
    if not problems:
        return
    measures = findings.of_kind(StatementKind.COUNTERMEASURE)
    yield from _matched(findings, measures, problems, "addresses", _ANSWERS)
    apart = []
    starts = [problem.scope.start for problem in problems]
    for cause in findings.of_kind(StatementKind.CAUSE):
        span = cause.words.span
        problem = problems[max(0, bisect_right(starts, span.start) - 1)]
        if problem.scope.holds(span):
            yield Relation("explains", cause.id, problem.id, Basis.STATED, 0.7, "cause-inside-problem", span)
        else:
            apart.append(cause)
    yield from _matched(findings, apart, problems, "explains", _EXPLAINS)


def _matched(
    findings: Findings, answers: Sequence[Statement], problems: list[Statement], predicate: str, floor: float
) -> Iterator[Relation]:
    likeness = _Likeness(findings, [*problems, *answers])
    topics = {s.id: _topic(findings.report, s) for s in (*problems, *answers)}
    places = {answer.id: place for place, answer in enumerate(a for a in answers if a.parent is None)}
    parallel = len(places) == len(problems) and len(problems) > 1
    for answer in answers:
        top = places.get(answer.id if answer.parent not in places else answer.parent)
        scored = []
        for place, problem in enumerate(problems[:_MOST_PROBLEMS]):
            score = likeness.between(answer, problem)
            if answer.theme == problem.theme and answer.theme != "其他":
                score += _ONE_THEME + _SURE_OF_IT * min(answer.theme_confidence, problem.theme_confidence)
            if parallel and top == place:
                score += _IN_PARALLEL
            if topics[answer.id] is not None and topics[answer.id] == topics[problem.id]:
                score += _SAME_TOPIC
            scored.append((score, -place, problem))
        scored.sort(key=lambda item: item[:2], reverse=True)
        best = scored[0][0]
        for score, _, problem in scored[:2]:
            if score >= floor and score >= 0.8 * best:
                confidence = round(min(_SUREST, _LEAST_SURE + 0.65 * score), 2)
                yield Relation(
                    predicate, answer.id, problem.id, Basis.INFERRED, confidence, "theme-words-order", answer.words.span
                )


def _topic(report: Report, statement: Statement) -> str | None:
    """The top-level section that a statement stands in."""
    section = report.section_at(statement.words.span.start)
    return section.number.partition(".")[0] if section else None


@dataclass(frozen=True, slots=True)
class _Vector:
    """Character pairs with their weights, and the length of the whole."""

    weights: dict[str, float]
    length: float

    def cosine(self, other: "_Vector") -> float:
        dot = sum(weight * other.weights[pair] for pair, weight in self.weights.items() if pair in other.weights)
        return dot / (self.length * other.length) if self.length and other.length else 0.0


class _Likeness:
    """How alike two statements are: cosine of their character pairs, rare pairs weighing more; headings over bodies."""

    def __init__(self, findings: Findings, statements: list[Statement]) -> None:
        text = shadow(findings.report.text)
        heads = {s.id: _pairs(s.words.span.of(text)) for s in statements}
        bodies = {s.id: _pairs(text[s.scope.start : min(s.scope.end, s.scope.start + 400)]) for s in statements}
        spread = Counter(pair for pairs in bodies.values() for pair in pairs)
        rarity = {pair: math.log((len(statements) + 1) / (count + 0.5)) for pair, count in spread.items()}
        self._heads = {key: _vector(pairs, rarity) for key, pairs in heads.items()}
        self._bodies = {key: _vector(pairs, rarity) for key, pairs in bodies.items()}

    def between(self, a: Statement, b: Statement) -> float:
        return 0.6 * self._heads[a.id].cosine(self._heads[b.id]) + 0.4 * self._bodies[a.id].cosine(self._bodies[b.id])


def _vector(pairs: Counter[str], rarity: dict[str, float]) -> _Vector:
    weights = {pair: count * rarity.get(pair, 0.0) for pair, count in sorted(pairs.items())}
    return _Vector(weights, math.sqrt(sum(weight**2 for weight in weights.values())))


def _pairs(words: str) -> Counter[str]:
    plain = re.sub(r"[\W\d_]+", " ", words)
    return Counter(plain[i : i + 2] for i in range(len(plain) - 1) if " " not in plain[i : i + 2])
