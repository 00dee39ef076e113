"""What extraction must reach on gold: floors, so that no change loses what was won.

They stand a hair (0.01 to 0.02) under what `kg evaluate` showed on 2026-12-01. Those of themes say how well the reports
come out that their wording was measured on; `python -m tests.training` says it of reports left out.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

import kg
from kg.evaluation.model import ACCURACIES

Floors = Mapping[str, float]

GOLD = Path(__file__).parent / "gold"
FORMS = Path(__file__).parent / "forms"

SAMPLE = {
    "regions": 0.99,
    "organization_types": 0.92,
    "organizations": 0.99,
    "programmes": 0.96,
    "documents": 0.99,
    "problems": 0.99,
    "causes": 0.99,
    "countermeasures": 0.94,
    "figures": 0.98,
    "relations": 0.86,
    "region code": 1.0,
    "theme": 0.92,
    "figure measure": 0.93,
    "section role": 0.99,
    "home region": 1.0,
    "core": 0.96,
}
OTHERS = {
    "regions": 0.98,
    "organization_types": 0.89,
    "organizations": 0.945,
    "programmes": 0.94,
    "documents": 0.99,
    "problems": 0.96,
    "causes": 0.88,
    "countermeasures": 0.955,
    "figures": 0.97,
    "relations": 0.75,
    "programme-region": 0.855,
    "programme-organization": 0.575,
    "problem-organization": 0.63,
    "cause-problem": 0.64,
    "countermeasure-problem": 0.85,
    "countermeasure-programme": 0.885,
    "region code": 0.99,
    "theme": 0.86,
    "figure measure": 0.895,
    "section role": 0.935,
    "home region": 0.99,
    "core": 0.945,
}
UNUSUAL = {
    "problems": 0.865,
    "causes": 0.79,
    "countermeasures": 0.87,
    "cause-problem": 0.525,
    "countermeasure-problem": 0.625,
    "section role": 0.9,
    "home region": 0.96,
}
DEV = {
    "regions": 0.99,
    "organization_types": 0.915,
    "organizations": 0.96,
    "programmes": 0.93,
    "documents": 0.99,
    "problems": 0.95,
    "causes": 0.92,
    "countermeasures": 0.98,
    "figures": 0.97,
    "relations": 0.81,
    "programme-region": 0.88,
    "programme-organization": 0.725,
    "problem-organization": 0.82,
    "cause-problem": 0.62,
    "countermeasure-problem": 0.87,
    "countermeasure-programme": 0.84,
    "region code": 1.0,
    "theme": 0.89,
    "figure measure": 0.965,
    "section role": 0.95,
    "home region": 1.0,
    "core": 0.94,
}


@pytest.fixture(scope="module")
def sample(sample_gold: Path, sample_findings: list[kg.Findings]) -> kg.Evaluation:
    """The reports that ship with the project against their gold."""
    return kg.evaluate(kg.read_gold(sample_gold), sample_findings)


@pytest.fixture(scope="module")
def dev(gold_folder: Path, real_findings: list[kg.Findings]) -> kg.Evaluation:
    """The real reports that have gold."""
    return kg.evaluate(kg.read_gold(gold_folder / "dev"), real_findings)


@pytest.fixture(scope="module")
def others() -> kg.Evaluation:
    """Reports of other fields, written in other ways (tests/gold/README.md)."""
    return kg.evaluate(kg.read_gold(GOLD), [kg.extract(report) for report in kg.read([GOLD])])


@pytest.fixture(scope="module")
def unusual() -> kg.Evaluation:
    """Reports in forms that are seldom seen (tests/forms/README.md)."""
    return kg.evaluate(kg.read_gold(FORMS), [kg.extract(report) for report in kg.read([FORMS])])


@pytest.mark.parametrize("name", UNUSUAL)
def test_reports_in_unusual_forms_keep_their_floor(name: str, unusual: kg.Evaluation) -> None:
    assert reached(name, unusual) >= UNUSUAL[name]


@pytest.mark.parametrize("name", OTHERS)
def test_reports_written_in_other_ways_keep_their_floor(name: str, others: kg.Evaluation) -> None:
    assert reached(name, others) >= OTHERS[name]


@pytest.mark.parametrize("name", SAMPLE)
def test_the_sample_keeps_its_floor(name: str, sample: kg.Evaluation) -> None:
    assert reached(name, sample) >= SAMPLE[name]


@pytest.mark.parametrize("name", DEV)
def test_the_real_reports_keep_their_floor(name: str, dev: kg.Evaluation) -> None:
    assert reached(name, dev) >= DEV[name]


def reached(name: str, evaluation: kg.Evaluation) -> float:
    """The F1 of a category or of the relations, the share of an accuracy, or the core mean."""
    if name == "core":
        return evaluation.core
    tally = evaluation.scores[name]
    return (tally.precision if name in ACCURACIES else tally.f1) or 0.0
