"""The weights of kg/extraction/programmes/quotation_wording.json, measured on the quotations of reports with gold."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click
import numpy as np

import kg
from kg.evaluation.model import plain as bare
from kg.extraction.programmes.quotation_wording import PROGRAMME, likely, pieces
from kg.extraction.programmes.quotes import LIKELY, short_quotations
from kg.reading.cleaning import shadow
from kg.resources.weights import Weights
from tests.training.regression import as_weights, fitted, frequent, table, write

_FILE = Path(kg.__file__).parent / "extraction" / "programmes" / "quotation_wording.json"

# What so many reports have is the language's; with 2 as many come out right, in twice the pieces.
_REPORTS = 3
# What does not fit costs so much beside the squares of the weights: flat from 1 to 30.
_COST = 3.0
# Smaller weights go: F1 of programmes is the same on all gold with half of the pieces.
_LEAST = 0.4
# Reports are left out in so many turns.
_FOLDS = 6
# A programme's name of fewer characters within a quotation does not make that one.
_SHORTEST_NAME = 3
_BY_WORDING = "quoted-by-wording"


@dataclass(frozen=True, slots=True)
class Example:
    """A quotation of a report: its pieces, whether it names a programme, whether a rule says so."""

    report: str
    found: Mapping[str, float]
    names: bool
    ruled: bool


def measure(folders: Sequence[Path]) -> None:
    """Say how many quotations that no rule takes come out right of reports left out, and write the weights measured on
    all."""
    examples = list(_examples(folders))
    reports = sorted({example.report for example in examples})
    counts = Counter[str]()
    for turn in range(_FOLDS):
        out = set(reports[turn::_FOLDS])
        weights = measured([example for example in examples if example.report not in out])
        for example in examples:
            if example.report in out and not example.ruled:
                counts["missed"] += example.names
                if likely(weights, dict(example.found)) >= LIKELY:
                    counts["found"] += 1
                    counts["right"] += example.names
    click.echo(
        f"quotations: of {counts['missed']} programmes that no rule finds {counts['right']}, "
        f"and {counts['found'] - counts['right']} that are none"
    )
    about = (
        "What pieces of a quotation and of the words around it speak for its naming a programme or against it "
        "(kg/extraction/programmes/quotation_wording.py): the weights of a logistic regression, measured by "
        f"tests/training on {len(examples):,} quotations of {len(reports)} reports. "
        f"Each is in {_REPORTS} reports or more."
    )
    write(_FILE, about, measured(examples), {})


def _examples(folders: Sequence[Path]) -> Iterator[Example]:
    """The quotations of all gold in the folders, each once a report, without those that a reader may leave out."""
    reports = {report.name: report for report in kg.read([one for one in folders if list(one.glob("*.txt"))])}
    for file in sorted(chain.from_iterable(folder.glob("*.json") for folder in folders)):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if not gold.get("programmes"):
            continue
        report = reports[gold["report"]]
        plain = shadow(report.text)
        spans = [
            mention.span
            for programme in kg.extract(report).programmes
            for mention in programme.mentions
            if mention.rule != _BY_WORDING
        ]
        optional = {
            bare(name): bool(entry.get("optional"))
            for entry in gold["programmes"]
            for name in (entry["name"], *entry["mentions"])
        }
        for words, quotation in {quotation.of(plain): quotation for quotation in short_quotations(plain)}.items():
            inner = bare(words)
            called = [name for name in optional if inner in name or (len(name) >= _SHORTEST_NAME and name in inner)]
            if not called or not all(optional[name] for name in called):
                ruled = any(span.meets(quotation) for span in spans)
                yield Example(report.name, pieces(plain, quotation), bool(called), ruled)


def measured(examples: Sequence[Example]) -> Weights:
    """The weights that fit the examples best."""
    found = [example.found for example in examples]
    known = frequent(found, [example.report for example in examples], _REPORTS)
    right = np.array([[example.names, not example.names] for example in examples], dtype=np.float32)
    fit = fitted(table(found, known), right, _COST)
    return as_weights([PROGRAMME], known, fit[:, :1] - fit[:, 1:], _LEAST)
