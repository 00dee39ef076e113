"""Two rows that go with each other: in order, some left out on either side, or by turns."""

from bisect import bisect_right
from collections.abc import Sequence

__all__ = ["aligned", "assigned", "in_turn"]


def aligned(rows: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of places of two rows, in the order of both, that are together the likest; `rows` has how like each of
    the one row is to each of the other.

    >>> aligned([[0.9, 0.1], [0.3, 0.2], [0.1, 0.6]])
    [(0, 0), (2, 1)]
    """
    here, there = len(rows), len(rows[0]) if rows else 0
    # How like the pairs from two places on are at best.
    best = [[0.0] * (there + 1) for _ in range(here + 1)]
    for i in range(here - 1, -1, -1):
        for j in range(there - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], rows[i][j] + best[i + 1][j + 1])
    pairs = []
    i = j = 0
    while i < here and j < there:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def assigned(rows: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of places of two rows of one length, in any order, that are together the likest: each row in turn takes
    the place that costs least, and those who had it find another (H. W. Kuhn, 1955).

    >>> assigned([[0.1, 0.9, 0.2], [0.2, 0.3, 0.8], [0.7, 0.1, 0.1]])
    [(0, 1), (1, 2), (2, 0)]
    """
    many = len(rows)
    # What a row gives and a place takes; whose a place is, counted from 1.
    given, taken, whose = [0.0] * (many + 1), [0.0] * (many + 1), [0] * (many + 1)
    for row in range(1, many + 1):
        whose[0], place = row, 0
        least, before, seen = [float("inf")] * (many + 1), [0] * (many + 1), [False] * (many + 1)
        while whose[place]:
            seen[place] = True
            free = [other for other in range(1, many + 1) if not seen[other]]
            for other in free:
                cost = -rows[whose[place] - 1][other - 1] - given[whose[place]] - taken[other]
                if cost < least[other]:
                    least[other], before[other] = cost, place
            following = min(free, key=least.__getitem__)
            step = least[following]
            for other in range(many + 1):
                if seen[other]:
                    given[whose[other]] += step
                    taken[other] -= step
                else:
                    least[other] -= step
            place = following
        while place:
            whose[place], place = whose[before[place]], before[place]
    return sorted((whose[place] - 1, place - 1) for place in range(1, many + 1))


def in_turn(answers: Sequence[int], problems: Sequence[int]) -> bool:
    """Whether most problems but the last have an answer behind them, before the next begins; both by where they begin.

    >>> in_turn([5, 25, 35], [0, 20, 30]), in_turn([35, 40], [0, 20, 30])
    (True, False)
    """
    followed = {bisect_right(problems, answer) for answer in answers} - {0, len(problems)}
    return len(problems) > 1 and len(followed) * 2 >= len(problems) - 1
