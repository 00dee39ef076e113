"""The wording of statements: which themes it makes likely, and how it is measured."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.linking.statements.theme_wording import likelihoods, likely, pieces
from kg.resources.vocabulary import themes
from kg.resources.weights import Weights
from tests.training.themes import Example, measured

FILE = Path(kg.__file__).parent / "linking" / "statements" / "theme_wording.json"


@given(st.text(alphabet="渠道水费难收不足a1,。"), st.text(alphabet="水费不足,"), st.text(alphabet="渠道。"))
def test_all_themes_together_are_certain(text: str, context: str, body: str) -> None:
    found = likelihoods(text, context, body)
    assert set(found) == set(themes().concepts)
    assert sum(found.values()) == pytest.approx(1)


def test_a_piece_counts_where_it_counts_most() -> None:
    assert pieces("水", context="水渠", body="渠") == {"水": 1.0, "渠": 0.5, "水渠": 0.5}


def test_no_piece_goes_over_what_is_no_chinese_character() -> None:
    assert set(pieces("水,渠3井")) == {"水", "渠", "井"}


def test_a_weight_speaks_for_one_theme_and_so_against_the_others() -> None:
    weights = Weights({"经费保障": 0.0, "阵地建设": 0.0}, {"水": "20 0"})
    assert likely(weights, {"渠": 1.0})["经费保障"] == pytest.approx(0.5)
    assert likely(weights, {"水": 1.0})["经费保障"] > 0.8


def test_the_file_has_a_weight_for_each_theme_and_short_piece() -> None:
    content = json.loads(FILE.read_text(encoding="utf-8"))
    assert set(content["start"]) == set(themes().concepts)
    for piece, spoken in content["piece"].items():
        assert len(piece) <= 2
        assert len(spoken.split()) == len(content["start"])


def test_what_is_measured_tells_statements_apart_by_what_many_reports_say() -> None:
    made = [
        Example(f"report {number}", text, "", "", theme)
        for number in range(10)
        for text, theme in (("水费难收", "经费保障"), ("渠道老化", "阵地建设"))
    ]
    weights = measured([*made, Example("report 0", "泵", "", "", "阵地建设")])
    found = likely(weights, pieces("水费太高"))
    assert max(found, key=found.__getitem__) == "经费保障"
    assert "泵" not in weights.pieces
