"""Problems that labels open, each with what speaks of it behind it: 问题: 原因: 建议: 问题: 原因: 建议:."""

from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.model import Statement, StatementKind

__all__ = ["end_of_cards", "is_labelled"]


def is_labelled(statement: Statement) -> bool:
    return statement.words.rule == "labelled-paragraph"


def end_of_cards(statements: Sequence[Statement], plain: str) -> int:
    """The end of the last paragraph that a label opens, where labels open problems and what speaks of them in turn;
    the start of the text where they do not."""
    labelled = sorted(filter(is_labelled, statements), key=lambda statement: statement.words.span.start)
    kinds = [statement.kind is StatementKind.PROBLEM for statement in labelled]
    answered = sum(here and not following for here, following in pairwise(kinds))
    if answered < _FEWEST or answered < _MOST_ANSWERED * sum(kinds):
        return 0
    end = plain.find("\n", labelled[-1].words.span.end)
    return end if end >= 0 else len(plain)


_FEWEST = 2
# So many of the labelled problems must have something behind them before the next.
_MOST_ANSWERED = 0.75
