"""What counts as found."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.matching import match
from tests.evaluation.annotations import figure, gold, statement


def pairs(category: str, wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[int, int]:
    return dict(match(gold(**{category: wanted}), gold(**{category: found}))[category])


@pytest.mark.parametrize(
    ("category", "wanted", "found"),
    [
        ("regions", {"name": "佳木斯市", "mentions": ["佳木斯"]}, {"name": "佳木斯"}),
        ("organization_types", {"name": "两新组织", "mentions": ["“两新”组织"]}, {"name": "两新组织"}),
        ("programmes", {"name": "清泉入户"}, {"name": "清泉入户工程"}),
        ("documents", {"title": "饮水条例"}, {"title": "饮水 条例"}),
        ("problems", statement("P1", "管网老化,漏损严重"), statement("problem-1", "管网老化，漏损很严重")),
        ("figures", figure("党员1.3万人", 1.3, "万人"), figure("全县党员1.3万人", 13000, "名")),
    ],
)
def test_the_same_in_other_words_matches(category: str, wanted: dict[str, Any], found: dict[str, Any]) -> None:
    assert pairs(category, [wanted], [found]) == {0: 0}


@pytest.mark.parametrize(
    ("category", "wanted", "found"),
    [
        ("regions", {"name": "佳木斯市"}, {"name": "佳木斯市郊区"}),
        ("programmes", {"name": "五环工程"}, {"name": "五环"}),  # 五环 alone names nothing
        ("organizations", {"name": "清泉入户"}, {"name": "清泉入户工程"}),
        ("problems", statement("P1", "管网老化"), statement("problem-1", "水价偏高")),
        ("figures", figure("党员13名", 13, "名"), figure("党员13名", 13, "个")),
        ("figures", figure("党员13名", 13, "名"), figure("党员13名", 14, "名")),
        ("figures", figure("党员13名", 13, "名"), figure("今年以来先后多次走访慰问困难家庭13名", 13, "名")),
    ],
)
def test_what_is_not_the_same_does_not(category: str, wanted: dict[str, Any], found: dict[str, Any]) -> None:
    assert pairs(category, [wanted], [found]) == {}


def test_the_likest_match_first_and_one_to_one() -> None:
    words = ["管网老化漏损很严重", "管网老化漏损严重", "管网老化漏损严重"]
    wanted = [statement("P1", words[1]), statement("P2", words[0])]
    found = [statement(key, text) for key, text in zip("abc", words, strict=True)]
    assert pairs("problems", wanted, found) == {0: 1, 1: 0}


names = st.lists(st.text("甲乙丙", min_size=1, max_size=3), max_size=6)


@given(wanted=names, found=names)
def test_no_entry_stands_in_two_pairs_and_none_is_left_that_would_match(wanted: list[str], found: list[str]) -> None:
    matched = pairs("regions", [{"name": name} for name in wanted], [{"name": name} for name in found])
    assert len(set(matched.values())) == len(matched)
    assert all(wanted[i] == found[j] for i, j in matched.items())
    left = {found[j] for j in range(len(found)) if j not in matched.values()}
    assert not left & {wanted[i] for i in range(len(wanted)) if i not in matched}
