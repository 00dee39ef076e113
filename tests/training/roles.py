"""The weights of kg/reading/roles/wording.json, measured on the paragraphs of reports with gold."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

import click
import numpy as np

import kg
from kg.reading.cleaning import shadow
from kg.reading.model import Role
from kg.reading.roles.wording import TOLD, pieces, smoothed
from kg.resources.weights import Weights
from tests.training.regression import as_weights, fitted, frequent, table, write

_FILE = Path(kg.__file__).parent / "reading" / "roles" / "wording.json"

# As for themes: what so many reports have is the language's.
_REPORTS = 8
# What does not fit costs so much beside the squares of the weights: half and double come out the same.
_COST = 5.0
# Smaller weights go.
_LEAST = 0.2
# Reports are left out in so many turns.
_FOLDS = 4
_STATED = {"problems": Role.PROBLEM, "causes": Role.CAUSE, "countermeasures": Role.COUNTERMEASURE}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a report: its words, where it stands, what it tells."""

    words: str
    place: float
    role: Role


def measure(folders: Sequence[Path]) -> None:
    """Say how many paragraphs come out right of reports left out, and write the weights measured on all."""
    reports = dict(_reports(folders))
    names = sorted(reports)
    right = Counter[Role | str]()
    for turn in range(_FOLDS):
        out = names[turn::_FOLDS]
        weights, after = measured({name: reports[name] for name in names if name not in out})
        for name in out:
            for paragraph, found in zip(reports[name], told(weights, after, reports[name]), strict=True):
                best = max(found, key=found.__getitem__)
                right["all"] += 1
                right["right"] += best is paragraph.role
                right[f"found {best}"] += 1
                right[f"told {paragraph.role}"] += 1
                right[f"both {best}"] += best is paragraph.role
    click.echo(f"paragraphs: {right['right'] / right['all']:.3f} of {right['all']}")
    for role in TOLD:
        both = right[f"both {role}"]
        click.echo(f"  {role}: P {both / right[f'found {role}']:.2f} R {both / right[f'told {role}']:.2f}")
    weights, after = measured(reports)
    about = (
        "What pieces of the wording of a paragraph speak for what it tells or against it "
        "(kg/reading/roles/wording.py): the weights of a multinomial logistic regression, less the "
        "logarithm of how common each role is, and which role "
        f"follows which; measured by tests/training on {right['all']:,} paragraphs of {len(reports)} reports. "
        f"Each piece stands in {_REPORTS} reports or more."
    )
    write(_FILE, about, weights, {"after": after})


def _reports(folders: Sequence[Path]) -> Iterator[tuple[str, list[Paragraph]]]:
    texts = {report.name: report.text for report in kg.read([one for one in folders if list(one.glob("*.txt"))])}
    for file in sorted(chain.from_iterable(folder.glob("*.json") for folder in folders)):
        gold = json.loads(file.read_text(encoding="utf-8"))
        yield gold["report"], list(_paragraphs(texts[gold["report"]], gold))


def _paragraphs(text: str, gold: Mapping[str, Sequence[Mapping[str, str]]]) -> Iterator[Paragraph]:
    """The lines of a report: each tells what most statements in it are, one without any what the one before it in its
    section does, in flowing prose nothing."""
    stated = [(text.find(one["text"]), role) for category, role in _STATED.items() for one in gold[category]]
    headings = tuple(section["heading"] for section in gold["sections"])
    before = Role.OTHER
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        inside = Counter(role for start, role in stated if line.start() <= start < line.end())
        words = line.group().strip()
        if inside or words.startswith(headings):
            before = inside.most_common(1)[0][0] if inside else Role.OTHER
        yield Paragraph(shadow(words), line.start() / len(text), before if inside or headings else Role.OTHER)


def measured(reports: Mapping[str, Sequence[Paragraph]]) -> tuple[Weights, Mapping[str, Mapping[str, float]]]:
    """The weights that fit the paragraphs best, and the logarithms of how likely each role follows each."""
    paragraphs = [(name, paragraph) for name, inside in reports.items() for paragraph in inside]
    found = [pieces(paragraph.words, paragraph.place) for _, paragraph in paragraphs]
    known = frequent(found, [name for name, _ in paragraphs], _REPORTS)
    right = np.array([[paragraph.role is role for role in TOLD] for _, paragraph in paragraphs], dtype=np.float32)
    fit = fitted(table(found, known), right, _COST)
    fit[-1] -= np.log(right.sum(0) + 1) - np.log(len(right) + len(TOLD))
    steps = Counter((one.role, other.role) for inside in reports.values() for one, other in pairwise(inside))
    after = {}
    for role in TOLD:
        together = sum(steps[role, following] + 1 for following in TOLD)
        after[role.value] = {
            following.value: round(math.log((steps[role, following] + 1) / together), 2) for following in TOLD
        }
    return as_weights([role.value for role in TOLD], known, fit, _LEAST), after


def told(
    weights: Weights, after: Mapping[str, Mapping[str, float]], paragraphs: Sequence[Paragraph]
) -> Sequence[Mapping[Role, float]]:
    """What the wording makes of the paragraphs of one report."""
    return smoothed([weights.heard(pieces(paragraph.words, paragraph.place)) for paragraph in paragraphs], after)
