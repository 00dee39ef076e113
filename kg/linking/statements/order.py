"""What the order of problems, and of the measures or causes that belong to them, adds to how like their words are."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from kg.extraction.model import Statement
from kg.linking.statements.alignment import aligned, assigned, in_turn
from kg.linking.statements.manner import Manner
from kg.reading.model import Report
from kg.resources.rules import rule_book

__all__ = ["Order"]

_CUES = rule_book("linking/relations", "relations")

# What standing under one topic with the problem (问题: and 建议: pairs) adds to the likeness of their words, which is
# 0.1 to 0.4 for pairs that belong together.
_SAME_TOPIC = 0.6
# What it takes away that the one is the first of its row and the other the last of its. F1 on 68 reports with gold,
# with this and the next: answers .880, .873 without; explains .702 and .697; twice as much costs both.
_OUT_OF_ORDER = 0.05
# As many answers as problems go crosswise where those in order are together less than so much as like as the likest
# pairs are: in the two such reports with gold 9 of 10 answers go with the likest, 5 in order. Those in order of reports
# of metaphors, which tell little by their words, are less than the other so much as like as each one's likest: there
# the order tells more (8 of 12 in three reports, 2 the likest).
_CROSSWISE, _METAPHORS = 0.9, 0.78
# Of few, two that seem to be the other way round show little; of more no report has both, and the time to pair them
# grows with their cube.
_FEWEST, _MOST = 5, 40


class Order:
    """What the places of answers and problems in a report add to their likeness. What stands behind the beginning of a
    `summary` at the end of the last problem's section is on no topic of its own."""

    def __init__(
        self,
        report: Report,
        answers: Sequence[Statement],
        problems: Sequence[Statement],
        alike: Mapping[str, Sequence[float]],
        manner: Manner,
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
        crosswise = _crosswise(rows) if self._ordered and manner.in_order else []
        self._ordered = self._ordered and not crosswise
        self._pairs = set(_side_by_side(rows, manner)) if self._ordered else set(crosswise)

    def adds(self, answer: Statement, place: int) -> float:
        """What the place of an answer adds to its likeness to the problem at `place`."""
        added = 0.0
        top = self._places.get(answer.parent or answer.id, self._places.get(answer.id))
        if (top, place) in self._pairs and self._as_many and self._ordered:
            added += self._manner.parallel
        elif (top, place) in self._pairs and answer.parent is None:
            added += self._manner.aligned
        if self._topics[answer.id] is not None and self._topics[answer.id] == self._topics_of_problems[place]:
            added += _SAME_TOPIC
        if self._in_turn and bisect_right(self._starts, answer.words.span.start) - 1 == place:
            added += self._manner.right_behind
        if top is None:
            return added
        last, last_problem = len(self._places) - 1, len(self._starts) - 1
        if self._ordered and last > 0 and last_problem > 0:
            added -= _OUT_OF_ORDER * abs(top / last - place / last_problem)
        # The middles of the parts that two rows of any length divide a text into.
        behind, own = (place + 0.5) / len(self._starts), (top + 0.5) / len(self._places)
        return added - self._manner.late * behind - self._manner.later * max(0.0, behind - own)


def _side_by_side(rows: Sequence[Sequence[float]], manner: Manner) -> list[tuple[int, int]]:
    """The places in two rows that go with each other in order, where these pairs are like enough; none otherwise."""
    problems = len(rows[0]) if rows else 0
    pairs = aligned(rows) if len(rows) != problems else [(place, place) for place in range(problems)]
    likest = sorted(map(max, rows), reverse=True)[:problems]
    in_order = sum(rows[place][problem] for place, problem in pairs)
    return pairs if problems > 1 and in_order >= manner.in_order * sum(likest) else []


def _crosswise(rows: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of as many of both that are together the likest, where these are much liker than those in order; none
    otherwise."""
    if not _FEWEST <= len(rows) <= _MOST or len(rows) != len(rows[0]):
        return []
    in_order = sum(row[place] for place, row in enumerate(rows))
    at_most = sum(map(max, rows))
    if not _METAPHORS * at_most <= in_order < _CROSSWISE * at_most:
        return []
    likest = assigned(rows)
    return likest if in_order < _CROSSWISE * sum(rows[place][problem] for place, problem in likest) else []


def _topic(report: Report, statement: Statement) -> str | None:
    """The top-level section that a statement stands in."""
    section = report.section_at(statement.words.span.start)
    return section.number.partition(".")[0] if section else None
