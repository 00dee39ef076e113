"""How well extraction does: scores against gold, with their intervals, each miss, and what a change won and lost."""

from kg.evaluation.comparison import Comparison, compare
from kg.evaluation.evaluation import Evaluation, EvaluationError, evaluate, load_evaluation
from kg.evaluation.gold import GoldError, not_quoted, read_gold

__all__ = [
    "Comparison",
    "Evaluation",
    "EvaluationError",
    "GoldError",
    "compare",
    "evaluate",
    "load_evaluation",
    "not_quoted",
    "read_gold",
]
