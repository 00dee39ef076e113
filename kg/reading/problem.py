"""Why an input gave no report."""

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Problem", "ReadError"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an input gave no report: one line that names it and says what to do.

    `skipped` is true where no report is lost (the same text given twice, a collector's introduction), false where an
    input could not be read.
    """

    path: Path
    reason: str
    skipped: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class ReadError(Exception):
    """An input that could not be read, with its problem as `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
