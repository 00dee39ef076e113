"""What a user reads."""

from kg.evaluation import evaluate
from kg.evaluation.model import annotation
from kg.evaluation.tables import render_misses, render_scores
from tests.evaluation.annotations import GOLD, findings

EVALUATION = evaluate([annotation(GOLD)], [findings()])


def row(name: str) -> list[str]:
    (line,) = [line for line in render_scores(EVALUATION).splitlines() if line.strip().startswith(name)]
    return line.split()[2:]


def test_a_row_says_precision_recall_f1_and_how_many() -> None:
    assert row("地区 regions") == ["0.500", "0.500", "0.500", "2", "2"]
    assert row("组织 organizations") == ["–", "0.000", "0.000", "1", "0"]
    assert row("原因 causes") == ["–", "–", "–", "0", "0"]
    assert "核心平均 core mean" in render_scores(EVALUATION)


def test_no_line_ends_in_blanks() -> None:
    text = render_scores(EVALUATION) + render_misses(EVALUATION.misses)
    assert all(line == line.rstrip() for line in text.splitlines())


def test_a_miss_shows_its_words_in_their_sentence() -> None:
    text = render_misses(EVALUATION.misses)
    assert "漏 missed  饮水  柳河镇" in text
    assert "青石县水利局走访了【柳河镇】的12个村" in text
    assert "没有规则触发 (no rule fired)" in text
    assert "规则 rule: order (0.60)\n" in text
    assert "规则 rule: county → 地区 青石县\n" in text
