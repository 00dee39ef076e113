"""The figures are those of the scorer that comes with the gold."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import kg


@pytest.mark.parametrize("which", ["dev", "sample"])
def test_every_figure_is_that_of_the_scorer(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    score = request.getfixturevalue("gold_folder") / "score.py"
    dev = which == "dev"
    gold: Path = score.parent / "dev" if dev else request.getfixturevalue("sample_gold")
    findings: list[kg.Findings] = request.getfixturevalue("real_findings" if dev else "sample_findings")
    for found in findings:
        content = json.dumps(kg.to_json(found), ensure_ascii=False)
        (tmp_path / f"{found.report.name}.json").write_text(content, encoding="utf-8")
    command = [sys.executable, str(score), str(gold), str(tmp_path), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    ours = kg.evaluate(kg.read_gold(gold), findings).to_json()
    assert {name: f1(figures) for name, figures in ours["scores"].items() if name in theirs["f1"]} == theirs["f1"]
    assert {name for name, figures in ours["scores"].items() if figures["gold"] or figures["found"]} <= set(
        theirs["f1"]
    )
    assert {name: accuracy(figures) for name, figures in ours["accuracies"].items()} == theirs["accuracy"]
    assert ours["core"]["value"] == theirs["core"]


def f1(figures: Mapping[str, Any]) -> dict[str, float]:
    """A score in the scorer's form, which writes 0 for a figure that does not exist."""
    values = {name: figures[name]["value"] or 0.0 for name in ("precision", "recall", "f1")}
    return values | {"gold": figures["gold"], "found": figures["found"]}


def accuracy(figures: Mapping[str, Any]) -> dict[str, float]:
    return {"right": figures["right"], "of": figures["of"], "share": figures["share"]["value"]}
