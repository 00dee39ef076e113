"""Measures the weights of kg/linking/wording.toml on labelled statements: `python -m tests.training`.

python -m tests.training                                    # on tests/gold and data/gold
python -m tests.training ../shared/gold/dev ../shared/reports/split ../shared/reports/fields    # and the real reports

It fits a multinomial logistic regression, says how many themes come out right of reports that were left out when it was
fitted, and writes the file. Run it when there are more reports with gold, or other labels.
"""

import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

import kg
from kg.linking.themes import cue_votes, elect, with_wording
from kg.linking.wording import Weights, pieces
from kg.resources.vocabulary import themes

_CHECKOUT = Path(__file__).resolve().parents[1]
_FOLDERS = tuple(_CHECKOUT / name for name in ("tests/gold", "data/gold", "data/sample"))
_MADE_UP = _CHECKOUT / "tests" / "linking" / "theme_statements.toml"
_FILE = Path(kg.__file__).parent / "linking" / "wording.toml"

# A piece of wording is the language's, and no report's own, that so many reports have. With 3 to 10 of the sixty as
# many themes of reports left out come out right, whichever it is.
_REPORTS = 8
# What does not fit costs so much beside the squares of the weights. Half and double lose one or two in a hundred.
_COST = 3.0
# Smaller weights go: with .2 nothing is lost, with .5 half a percent.
_LEAST = 0.3
_STEPS = 250
# Reports are left out in so many turns.
_FOLDS = 6
_STATED = "problems", "causes", "countermeasures"


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled statement: its report, its words, those of the statement above it and behind it, its theme."""

    report: str
    text: str
    context: str
    body: str
    theme: str


@click.command()
@click.argument("more", nargs=-1, type=click.Path(exists=True, path_type=Path))
def main(more: tuple[Path, ...]) -> None:
    """Say how well it does on reports left out, and write the weights measured on all.

    MORE are further folders of gold and of its reports.
    """
    examples = list(_examples((*_FOLDERS, *more)))
    reports = sorted({example.report for example in examples})
    right = Counter[str]()
    for turn in range(_FOLDS):
        out = set(reports[turn::_FOLDS])
        weights = measured([example for example in examples if example.report not in out])
        for example in examples:
            if example.report in out:
                words = example.text, example.context, example.body
                likely = weights.likelihoods(pieces(*words))
                right["by wording"] += max(likely, key=likely.__getitem__) == example.theme
                right["by cues and wording"] += elect(with_wording(cue_votes(*words), likely))[0] == example.theme
    for way, number in right.items():
        click.echo(f"{way}: {number / len(examples):.3f} of {len(examples)}")
    _FILE.write_text(_written(measured(examples), len(examples), len(reports)), encoding="utf-8")


def _examples(folders: Sequence[Path]) -> Iterator[Example]:
    """The statements of all gold in the folders, with the words around them in the reports there; then those that we
    made up, each field a report."""
    texts = {report.name: report.text for report in kg.read([one for one in folders if list(one.glob("*.txt"))])}
    for file in sorted(chain.from_iterable(folder.glob("*.json") for folder in folders)):
        gold = json.loads(file.read_text(encoding="utf-8"))
        stated = list(chain.from_iterable(gold.get(category, ()) for category in _STATED))
        words = {one["id"]: one["text"] for one in stated}
        for one in stated:
            behind = texts[gold["report"]].partition(one["text"])[2]
            yield Example(gold["report"], one["text"], words.get(one.get("parent"), ""), behind, one["theme"])
    for field, by_theme in tomllib.loads(_MADE_UP.read_text(encoding="utf-8"))["tune"].items():
        for theme, texts in by_theme.items():
            yield from (Example(field, text, "", "", theme) for text in texts)


def measured(examples: Sequence[Example]) -> Weights:
    """The weights that fit the examples best, each theme counting for as much as any other."""
    found = [pieces(example.text, example.context, example.body) for example in examples]
    having = defaultdict[str, set[str]](set)
    for example, some in zip(examples, found, strict=True):
        for piece in some:
            having[piece].add(example.report)
    known = sorted(piece for piece, reports in having.items() if len(reports) >= _REPORTS)
    column = {piece: place for place, piece in enumerate(known)}
    rows = np.zeros((len(examples), len(known) + 1))
    for row, some in enumerate(found):
        for piece in some.keys() & column.keys():
            rows[row, column[piece]] = some[piece]
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)
    rows[:, -1] = 1
    labels = [theme.label for theme in themes()]
    right = np.array([[example.theme == label for label in labels] for example in examples], dtype=float)
    fitted = _fitted(rows, right).round(1)
    start = dict(zip(labels, map(float, fitted[-1]), strict=True))
    weights = {
        piece: {label: float(weight) for label, weight in zip(labels, row, strict=True) if abs(weight) >= _LEAST}
        for piece, row in zip(known, fitted, strict=False)
    }
    return Weights(start, {piece: some for piece, some in weights.items() if some})


def _fitted(rows: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The regression's weights, the last row those that do not depend on the words and cost nothing, by accelerated
    descent (Nesterov)."""
    each = (right * (len(right) / right.shape[1] / np.maximum(right.sum(0), 1))).sum(1)
    free = np.ones((rows.shape[1], 1))
    free[-1] = 0
    step = 1 / (1 + _COST * np.linalg.norm(rows * np.sqrt(each)[:, None], 2) ** 2 / 2)
    weights = ahead = np.zeros((rows.shape[1], right.shape[1]))
    for turn in range(_STEPS):
        heard = rows @ ahead
        odds = np.exp(heard - heard.max(1, keepdims=True))
        wrong = (odds / odds.sum(1, keepdims=True) - right) * each[:, None]
        before, weights = weights, ahead - step * (_COST * rows.T @ wrong + free * ahead)
        ahead = weights + turn / (turn + 3) * (weights - before)
    return weights


def _written(weights: Weights, statements: int, reports: int) -> str:
    lines = [
        "# What pieces of the wording of a statement speak for its theme or against it (kg/linking/wording.py): the",
        "# weights of a multinomial logistic regression, measured by tests/training.py on",
        f"# {statements:,} statements of {reports} reports and fields. Each stands in {_REPORTS} of them or more.",
        "",
        "[start]",
        *(f'"{theme}" = {weight}' for theme, weight in weights.start.items()),
        "",
        "[piece]",
    ]
    for piece, some in weights.pieces.items():
        spoken = sorted(some.items(), key=lambda item: (-item[1], item[0]))
        lines.append(f'"{piece}" = "{" ".join(f"{theme} {weight:+}" for theme, weight in spoken)}"')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
