"""Which problem a countermeasure answers and a cause explains: by theme, shared words and order."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extraction.model import Basis, Findings, Relation, Statement, StatementKind
from kg.linking.alignment import aligned, in_turn
from kg.linking.cards import end_of_cards, is_labelled
from kg.linking.likeness import Vectors, characters, pairs, texts_of, theme_vector, themes_behind
from kg.linking.themes import OTHER
from kg.reading.model import Report, Span
from kg.resources.rules import rule_book

__all__ = ["relate_statements"]

_CUES = rule_book("linking", "relations")

# What one theme adds to the likeness. With .35 for being sure and .15 the F1 of answers falls by .07 on the sample, by
# .08 on four reports of other fields and seven of this one; the dev gold's stays. Two themes that often answer each
# other add a little.
_ONE_THEME, _SURE_OF_IT, _AKIN = 0.1, 0.15, 0.1
# No report at hand has more than 9 problems of its own; a line of a thousand list marks must not cost its square.
_MOST_PROBLEMS = 100
# What standing under one topic with the problem (问题: and 建议: pairs) adds to the likeness of their words, which is
# 0.1 to 0.4 for pairs that belong together.
_SAME_TOPIC = 0.6
# What it takes away that the one is the first of its row and the other the last of its. F1 on 68 reports with gold,
# with this and the next: answers .880, .873 without; explains .702 and .697; twice as much costs both.
_OUT_OF_ORDER = 0.05
# What the other answers are like tells little of one: so much of that is taken away. F1 of answers gains .005 by it, of
# explains .01.
_LIKE_OTHERS = 0.25
# No link of likeness is surer than this.
_SUREST = 0.96


@dataclass(frozen=True, slots=True)
class _Manner:
    """How statements of a kind find their problem.

    `floor` is the likeness below which they have none, `text_to_words` and `words_to_text` what the likeness of their
    text to the problem's words counts, and the other way round, `characters` what that of single characters counts
    beside that of pairs, `text_to_theme` what it counts that the text speaks of the themes of the problem's words, and
    `theme_of_texts` that the two texts speak of the same themes, `theme_behind` that they do behind the words. That one
    stands behind the problem, and before the next, counts `right_behind` where that is how a report goes about it
    (难点一:…应对:…难点二:…). As many of a kind as there are problems go with them in order, which counts `parallel`,
    where those at one place are together at least `in_order` as like as each one's likest; more or fewer, some of them
    left out, which counts `aligned`. A second problem counts where it is `nearly` as like as the first. A link is
    `least_sure`, and `surer` for its likeness. `inside` is the rule that links one to the problem whose text it is in.
    """

    predicate: str
    inside: str
    floor: float
    text_to_words: float
    words_to_text: float
    characters: float
    text_to_theme: float
    theme_of_texts: float
    theme_behind: float
    right_behind: float
    parallel: float
    in_order: float
    aligned: float
    nearly: float
    least_sure: float
    surer: float


# F1 on the 23 reports with gold, each weighed with what was best for the others: answers .86, .84 without the likeness
# of text to words; explains .68, .57 without it: what a cause leads to stands in its text, not in its words. A cause
# says in other words what a problem is: explains has .75 on 53 reports with the ends of gold, .72 without the themes of
# the text, .68 without single characters either.
# A heading of metaphors (拧紧“安全阀”) shares no word with the problem; what stands below both tells. F1 of answers on
# 139 reports with gold: .80, .78 without the themes of the texts and single characters, on the seven real ones of them
# .65 and .40; explains gains nothing from the themes of both texts, but .01 from those behind the words.
# As many answers as problems: 177 of 191 go with the problem at their place in the order, 7 of 19 causes. Of 24 rows of
# answers two are less alike in order than .55, and have one of four pairs each in order; the others nearly all.
# Rows of unequal length, aligned: F1 of answers .853 of all gold, .845 without, in six more reports .69 and .67.
# A second problem .95 as like: F1 of explains .61, with .75 .62, in those six .24 and .30; of answers .83 and .82.
# On the 139 reports of answers that are .55, .65, .75 and .9 sure .5, .65, .8 and .93 are right; of causes that are .5,
# .6, .7 and .8 sure .52, .62, .72 and .76.
_ANSWERS = _Manner(
    "addresses",
    "measure-inside-problem",
    floor=0.15,
    text_to_words=0.2,
    words_to_text=0.3,
    characters=0.3,
    text_to_theme=0.0,
    theme_of_texts=0.3,
    theme_behind=0.0,
    right_behind=0.3,
    parallel=0.25,
    in_order=0.55,
    aligned=0.1,
    nearly=0.95,
    least_sure=0.4,
    surer=0.75,
)
_EXPLAINS = _Manner(
    "explains",
    "cause-inside-problem",
    floor=0.1,
    text_to_words=0.6,
    words_to_text=0.6,
    characters=0.5,
    text_to_theme=0.2,
    theme_of_texts=0.0,
    theme_behind=0.15,
    right_behind=0.6,
    parallel=0.1,
    in_order=0.0,
    aligned=0.0,
    nearly=0.75,
    least_sure=0.48,
    surer=0.5,
)


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
    for kind, manner in ((StatementKind.COUNTERMEASURE, _ANSWERS), (StatementKind.CAUSE, _EXPLAINS)):
        apart = []
        for statement in findings.of_kind(kind):
            span = statement.words.span
            problem = problems[max(0, bisect_right(starts, span.start) - 1)]
            if problem.scope.holds(span) or (is_labelled(problem) and problem.scope.start < span.start < cards_end):
                yield Relation(manner.predicate, statement.id, problem.id, Basis.STATED, 0.9, manner.inside, span)
            else:
                apart.append(statement)
        yield from _matched(findings.report, plain, apart, problems, manner, summary)


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
    plain: str,
    answers: Sequence[Statement],
    problems: list[Statement],
    manner: _Manner,
    summary: int,
) -> Iterator[Relation]:
    alike = _alike(plain, answers, problems[:_MOST_PROBLEMS], manner)
    order = _Order(report, answers, problems, alike, manner, summary)
    for answer in answers:
        scored = [
            (likely + order.adds(answer, place), -place, problem)
            for place, (problem, likely) in enumerate(zip(problems, alike[answer.id], strict=False))
        ]
        scored.sort(key=lambda item: item[:2], reverse=True)
        best = scored[0][0]
        for score, _, problem in scored[:2]:
            if score >= manner.floor and score >= manner.nearly * best:
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
    plain: str, answers: Sequence[Statement], problems: Sequence[Statement], manner: _Manner
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


class _Order:
    """What the places of answers and problems in a report add to their likeness. What stands behind the beginning of a
    `summary` at the end of the last problem's section is on no topic of its own."""

    def __init__(
        self,
        report: Report,
        answers: Sequence[Statement],
        problems: Sequence[Statement],
        alike: Mapping[str, Sequence[float]],
        manner: _Manner,
        summary: int,
    ) -> None:
        self._manner = manner
        self._starts = [problem.words.span.start for problem in problems]
        self._in_turn = in_turn([answer.words.span.start for answer in answers], self._starts)
        self._topics = {a.id: _topic(report, a) if a.words.span.start < summary else None for a in answers}
        topics = [_topic(report, problem) for problem in problems]
        self._topics_of_problems = topics if len(set(topics)) > 1 else [None] * len(topics)
        self._places = {answer.id: place for place, answer in enumerate(a for a in answers if a.parent is None)}
        # 上述问题,既有…,也有…: what is said of all problems in one breath follows no order.
        self._ordered = not any(answer.words.rule in _CUES.words("said-of-all") for answer in answers)
        rows = [alike[top] for top in self._places]
        self._as_many = len(rows) == len(problems)
        self._pairs = set(_side_by_side(rows, manner)) if self._ordered else set()

    def adds(self, answer: Statement, place: int) -> float:
        """What the place of an answer adds to its likeness to the problem at `place`."""
        added = 0.0
        top = self._places.get(answer.parent or answer.id, self._places.get(answer.id))
        if (top, place) in self._pairs and self._as_many:
            added += self._manner.parallel
        elif (top, place) in self._pairs and answer.parent is None:
            added += self._manner.aligned
        if self._topics[answer.id] is not None and self._topics[answer.id] == self._topics_of_problems[place]:
            added += _SAME_TOPIC
        if self._in_turn and bisect_right(self._starts, answer.words.span.start) - 1 == place:
            added += self._manner.right_behind
        last, last_problem = len(self._places) - 1, len(self._starts) - 1
        if self._ordered and top is not None and last > 0 and last_problem > 0:
            added -= _OUT_OF_ORDER * abs(top / last - place / last_problem)
        return added


def _side_by_side(rows: Sequence[Sequence[float]], manner: _Manner) -> list[tuple[int, int]]:
    """The places in two rows that go with each other in order, where these pairs are like enough; none otherwise."""
    problems = len(rows[0]) if rows else 0
    pairs = aligned(rows) if len(rows) != problems else [(place, place) for place in range(problems)]
    likest = sorted(map(max, rows), reverse=True)[:problems]
    in_order = sum(rows[place][problem] for place, problem in pairs)
    return pairs if problems > 1 and in_order >= manner.in_order * sum(likest) else []


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


class _Likeness:
    """How alike statements are to problems, in the manner of their kind."""

    def __init__(self, plain: str, statements: list[Statement], manner: _Manner) -> None:
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
