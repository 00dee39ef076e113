"""Which problem a countermeasure answers and a cause explains: by theme, shared words and order."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.model import Basis, Findings, Relation, Statement, StatementKind
from kg.linking.statements.cards import end_of_cards, is_labelled
from kg.linking.statements.likeness import Vectors, characters, pairs, texts_of, theme_vector, themes_behind
from kg.linking.statements.manner import ANSWERS, EXPLAINS, Manner
from kg.linking.statements.order import Order
from kg.linking.statements.themes import OTHER
from kg.reading.model import Report, Span
from kg.resources.rules import rule_book

__all__ = ["relate_statements"]

_CUES = rule_book("linking/relations", "relations")

# What one theme adds to the likeness. With .35 for being sure and .15 the F1 of answers falls by .07 on the sample, by
# .08 on four reports of other fields and seven of this one; the dev gold's stays. Two themes that often answer each
# other add a little.
_ONE_THEME, _SURE_OF_IT, _AKIN = 0.1, 0.15, 0.1
# No report at hand has more than 9 problems of its own; a line of a thousand list marks must not cost its square.
_MOST_PROBLEMS = 100
# What the other answers are like tells little of one: so much of that is taken away. F1 of answers gains .005 by it, of
# explains .01.
_LIKE_OTHERS = 0.25
# What a cause is like that answers a problem adds so much to how like it is to that problem: of 336 causes with gold
# 245 are then likest to one that they explain, 227 without.
_THROUGH_ANSWERS = 0.7
# No link of likeness is surer than this.
_SUREST = 0.96


def relate_statements(findings: Findings, plain: str) -> Iterator[Relation]:
    """Countermeasure → problem, cause → problem: the one it stands in, else the one it is like. A child statement goes
    to the problem that its words fit, in the place of its parent. `plain` is the shadow of the text."""
    problems = [s for s in findings.of_kind(StatementKind.PROBLEM) if s.parent is None]
    if not problems:
        return
    others = [*findings.of_kind(StatementKind.CAUSE), *findings.of_kind(StatementKind.COUNTERMEASURE)]
    last = problems[-1]
    problems[-1] = _without_summary(last, others, plain)
    summary = problems[-1].scope.end if problems[-1] is not last else len(plain)
    starts = [problem.scope.start for problem in problems]
    cards_end = end_of_cards([*problems, *others], plain)
    answering: list[tuple[Statement, Relation]] = []
    for kind, manner in ((StatementKind.COUNTERMEASURE, ANSWERS), (StatementKind.CAUSE, EXPLAINS)):
        found, apart = [], []
        for statement in findings.of_kind(kind):
            span = statement.words.span
            problem = problems[max(0, bisect_right(starts, span.start) - 1)]
            if problem.scope.holds(span) or (is_labelled(problem) and problem.scope.start < span.start < cards_end):
                found.append(
                    Relation(manner.predicate, statement.id, problem.id, Basis.STATED, 0.9, manner.inside, span)
                )
            else:
                apart.append(statement)
        alike = _alike(plain, apart, problems[:_MOST_PROBLEMS], manner)
        _add_through_answers(plain, alike, [one for one in apart if one.parent is None], problems, answering)
        found += _matched(findings.report, apart, problems, alike, manner, summary)
        yield from found
        measures = {one.id: one for one in findings.of_kind(StatementKind.COUNTERMEASURE) if one.parent is None}
        answering = [(measures[link.subject], link) for link in found if link.subject in measures]


def _add_through_answers(
    plain: str,
    alike: dict[str, list[float]],
    causes: Sequence[Statement],
    problems: Sequence[Statement],
    answering: Sequence[tuple[Statement, Relation]],
) -> None:
    """Adds to how alike causes are to problems how alike they are to what answers these: 报酬低 to 提高报酬,留住管水员,
    which answers 管水员不足."""
    measures = list({measure.id: measure for measure, _ in answering}.values())[:_MOST_PROBLEMS]
    columns = {measure.id: column for column, measure in enumerate(measures)}
    places = {problem.id: place for place, problem in enumerate(problems[:_MOST_PROBLEMS])}
    links = [
        (columns[measure.id], places[link.object], link.confidence)
        for measure, link in answering
        if measure.id in columns and link.object in places
    ]
    to_measures = _alike(plain, causes, measures, EXPLAINS) if causes and links else {}
    for cause, row in to_measures.items():
        through = [0.0] * len(alike[cause])
        for column, place, sure in links:
            through[place] = max(through[place], row[column] * sure)
        alike[cause] = [one + _THROUGH_ANSWERS * other for one, other in zip(alike[cause], through, strict=True)]


def _without_summary(last: Statement, others: Iterable[Statement], plain: str) -> Statement:
    """The last problem without the paragraph behind it that asks why all of them arise, or what to do about them."""
    for other in others:
        start = other.words.span.start
        paragraph = plain.rfind("\n", 0, start) + 1
        if not last.words.span.start < paragraph < last.scope.end:
            continue
        sentence = max(paragraph, plain.rfind("。", paragraph, start) + 1)
        if _CUES["why-all"].match(plain, paragraph, start) or _CUES["these-problems"].search(plain, sentence, start):
            return replace(last, scope=Span(last.scope.start, paragraph))
    return last


def _matched(
    report: Report,
    answers: Sequence[Statement],
    problems: list[Statement],
    alike: Mapping[str, Sequence[float]],
    manner: Manner,
    summary: int,
) -> Iterator[Relation]:
    order = Order(report, answers, problems, alike, manner, summary)
    for answer in answers:
        scored = [
            (likely + order.adds(answer, place), -place, problem)
            for place, (problem, likely) in enumerate(zip(problems, alike[answer.id], strict=False))
        ]
        scored.sort(key=lambda item: item[:2], reverse=True)
        best = scored[0][0]
        for score, _, problem in scored[:2]:
            if score >= manner.floor and score >= min(manner.nearly * best, best - manner.close):
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


def _alike(
    plain: str, answers: Sequence[Statement], problems: Sequence[Statement], manner: Manner
) -> dict[str, list[float]]:
    """How alike each answer, by its id, is to each problem, beyond what the other answers are."""
    likeness = _Likeness(plain, [*problems, *answers], manner)
    rows = [[likeness.of(answer, problem) for problem in problems] for answer in answers]
    sums = [sum(column) for column in zip(*rows, strict=True)]
    share = _LIKE_OTHERS / max(1, len(rows) - 1)
    return {
        answer.id: [likely - share * (whole - likely) for likely, whole in zip(row, sums, strict=True)]
        for answer, row in zip(answers, rows, strict=True)
    }


def _of_themes(answer: Statement, problem: Statement) -> float:
    """What the themes of two statements add to their likeness."""
    if answer.theme == problem.theme:
        sure = min(answer.theme_confidence, problem.theme_confidence)
        return 0.0 if answer.theme == OTHER else _ONE_THEME + _SURE_OF_IT * sure
    return _AKIN if _CUES.forms("akin-themes").get(answer.theme) == problem.theme else 0.0


class _Likeness:
    """How alike statements are to problems, in the manner of their kind."""

    def __init__(self, plain: str, statements: list[Statement], manner: Manner) -> None:
        self._manner = manner
        self._plain = plain
        self._texts = texts_of(plain, statements)
        self._pairs = Vectors(plain, statements, self._texts, pairs)
        self._characters = Vectors(plain, statements, self._texts, characters)
        self._behind = themes_behind(plain, statements, self._texts) if manner.theme_behind else None

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
        words, text = self._characters.words[answer.id], self._characters.texts[answer.id]
        its_words, its_text = self._characters.words[problem.id], self._characters.texts[problem.id]
        single = words.cosine(its_words) + text.cosine(its_text) + text.cosine(its_words) + words.cosine(its_text)
        alike += self._manner.characters * single
        spoken_of = theme_vector(self._texts[answer.id].of(self._plain))
        if self._manner.text_to_theme:
            alike += self._manner.text_to_theme * spoken_of.cosine(theme_vector(problem.words.span.of(self._plain)))
        if self._manner.theme_of_texts:
            alike += self._manner.theme_of_texts * spoken_of.cosine(
                theme_vector(self._texts[problem.id].of(self._plain))
            )
        if self._behind:
            alike += self._manner.theme_behind * self._behind[answer.id].cosine(self._behind[problem.id])
        return alike
