"""What a change won and lost: two evaluations of the same reports, before and after."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluation.bootstrap import Interval, bootstrap
from kg.evaluation.evaluation import Evaluation
from kg.evaluation.misses import Miss
from kg.evaluation.scores import Counts, FigureKey, all_figures, figures_of_draw

__all__ = ["Change", "Comparison", "compare"]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure before and after; None where it did not exist. `interval` is that of the difference."""

    before: float | None
    after: float | None
    interval: Interval | None

    @property
    def difference(self) -> float:
        """How much it rose, or fell."""
        return (self.after or 0.0) - (self.before or 0.0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`changes` by name and kind of figure, over the `reports` that both evaluations have; `won` is what was missed,
    wrong or different before and is no more, `lost` what is since. `left_out` are the reports that only one has."""

    reports: tuple[str, ...]
    left_out: tuple[str, ...]
    changes: Mapping[FigureKey, Change]
    won: tuple[Miss, ...]
    lost: tuple[Miss, ...]


def compare(before: Evaluation, after: Evaluation) -> Comparison:
    """What changed between two evaluations, on the reports that both have."""
    common = sorted(set(before.reports) & set(after.reports))
    old, new = before.of(common), after.of(common)
    pairs = [(old.reports[name], new.reports[name]) for name in common]
    intervals = bootstrap(pairs, _differences)
    was, has_become = all_figures(old.scores), all_figures(new.scores)
    return Comparison(
        reports=tuple(common),
        left_out=tuple(sorted(set(before.reports) ^ set(after.reports))),
        changes={key: Change(was[key], has_become[key], intervals.get(key)) for key in has_become},
        won=tuple(_only(old.misses, new.misses)),
        lost=tuple(_only(new.misses, old.misses)),
    )


def _differences(pairs: Sequence[tuple[Counts, Counts]]) -> Mapping[FigureKey, float | None]:
    """How much each figure differs between the first and the second of the pairs."""
    was, has_become = (figures_of_draw(side) for side in zip(*pairs, strict=True))
    return {
        key: None if value is None or (other := was[key]) is None else value - other
        for key, value in has_become.items()
    }


def _only(misses: Iterable[Miss], others: Iterable[Miss]) -> Iterator[Miss]:
    """Those that the others do not have, whatever sentence and rules they come with."""
    there = Counter(map(_identity, others))
    for miss in misses:
        if there[_identity(miss)]:
            there[_identity(miss)] -= 1
        else:
            yield miss


def _identity(miss: Miss) -> tuple[str, str, str, str]:
    return miss.report, miss.category, miss.outcome, miss.name
