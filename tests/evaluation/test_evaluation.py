"""`kg.evaluate` and what it gives."""

import json
from pathlib import Path

import pytest

import kg
from kg.evaluation import Evaluation, EvaluationError, load_evaluation
from kg.evaluation.model import annotation
from kg.evaluation.tables import render_misses, render_scores
from tests.evaluation.annotations import GOLD, findings


def test_gold_without_findings_says_what_to_do() -> None:
    with pytest.raises(kg.GoldError, match="饮水") as error:
        kg.evaluate([annotation(GOLD)], [])
    assert "add their files" in str(error.value)


def test_findings_without_gold_are_left_out() -> None:
    evaluation = kg.evaluate([], [findings()])
    assert not evaluation.reports
    assert not evaluation.misses


def test_its_json_brings_back_the_same(sample_gold: Path, sample_findings: list[kg.Findings]) -> None:
    gold = kg.read_gold(sample_gold)
    evaluation = kg.evaluate(gold, sample_findings)
    text = json.dumps(evaluation.to_json(), ensure_ascii=False)
    again = Evaluation.from_json(json.loads(text))
    assert again == evaluation
    assert render_scores(again) + render_misses(again.misses) == render_scores(evaluation) + render_misses(
        evaluation.misses
    )
    shuffled = kg.evaluate(reversed(gold), reversed(sample_findings))
    assert json.dumps(shuffled.to_json(), ensure_ascii=False) == text


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"reports": {"r": {"regions": 1}}, "misses": [], "held": []}'])
def test_a_file_that_holds_no_evaluation_is_named(content: str, tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"old\.json"):
        load_evaluation(path)
