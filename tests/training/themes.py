"""The weights of kg/linking/statements/theme_wording.json, measured on labelled statements."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click
import numpy as np

import kg
from kg.linking.statements.theme_wording import likely, pieces
from kg.linking.statements.themes import cue_votes, elect, with_wording
from kg.resources.vocabulary import themes
from kg.resources.weights import Weights
from tests.training.regression import as_weights, fitted, frequent, table, write

_MADE_UP = Path(__file__).resolve().parents[1] / "linking" / "statements" / "theme_statements.toml"
_FILE = Path(kg.__file__).parent / "linking" / "statements" / "theme_wording.json"

# A piece of wording is the language's, and no report's own, that so many reports have. With 3 to 10 of the sixty as
# many themes of reports left out come out right, whichever it is.
_REPORTS = 8
# What does not fit costs so much beside the squares of the weights. Of 1,936 statements of forty reports that neither
# cues nor weights had seen 73.6 % come out right; with half of it 73.4, with double 73.0, without the weights below .5
# 72.6. Where all pieces cost the same and all themes count for the same 71.6 do at best.
_COST = 0.2
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


def measure(folders: Sequence[Path]) -> None:
    """Say how many themes come out right of reports left out, and write the weights measured on all."""
    examples = list(_examples(folders))
    reports = sorted({example.report for example in examples})
    right = Counter[str]()
    for turn in range(_FOLDS):
        out = set(reports[turn::_FOLDS])
        weights = measured([example for example in examples if example.report not in out])
        for example in examples:
            if example.report in out:
                words = example.text, example.context, example.body
                found = likely(weights, pieces(*words))
                right["by wording"] += max(found, key=found.__getitem__) == example.theme
                right["by cues and wording"] += elect(with_wording(cue_votes(*words), found))[0] == example.theme
    for way, number in right.items():
        click.echo(f"themes {way}: {number / len(examples):.3f} of {len(examples)}")
    about = (
        "What pieces of the wording of a statement speak for its theme or against it "
        "(kg/linking/statements/theme_wording.py): the weights of a multinomial logistic regression, measured by "
        "tests/training on "
        f"{len(examples):,} statements of {len(reports)} reports and fields. Each is in {_REPORTS} of them or more."
    )
    write(_FILE, about, measured(examples), {})


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
    """The weights that fit the examples best; the weight of a rare piece costs less, by how much more it tells (its
    inverse document frequency)."""
    found = [pieces(example.text, example.context, example.body) for example in examples]
    known = frequent(found, [example.report for example in examples], _REPORTS)
    labels = [theme.label for theme in themes()]
    right = np.array([[example.theme == label for label in labels] for example in examples], dtype=np.float32)
    rows = table(found, known)
    rarity = np.log(len(rows) / np.count_nonzero(rows, axis=0)).astype(np.float32) + 1
    fit = fitted(rows * rarity, right, _COST) * rarity[:, None]
    return as_weights(labels, known, fit)
