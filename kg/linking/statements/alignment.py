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
    """The pairs of places of two rows of one length, in any order, that are together the likest.

    >>> assigned([[0.1, 0.9, 0.2], [0.2, 0.3, 0.8], [0.7, 0.1, 0.1]])
    [(0, 1), (1, 2), (2, 0)]
    """
    import networkx as nx  # few reports ask for it, and it takes longer to load than many reports to link

    many = len(rows)
    graph: nx.Graph[int] = nx.Graph()
    for row, likeness in enumerate(rows):
        graph.add_weighted_edges_from((row, many + place, like) for place, like in enumerate(likeness))
    pairs = map(sorted, nx.max_weight_matching(graph, maxcardinality=True))
    return sorted((row, place - many) for row, place in pairs)


def in_turn(answers: Sequence[int], problems: Sequence[int]) -> bool:
    """Whether most problems but the last have an answer behind them, before the next begins; both by where they begin.

    >>> in_turn([5, 25, 35], [0, 20, 30]), in_turn([35, 40], [0, 20, 30])
    (True, False)
    """
    followed = {bisect_right(problems, answer) for answer in answers} - {0, len(problems)}
    return len(problems) > 1 and len(followed) * 2 >= len(problems) - 1
