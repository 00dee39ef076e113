"""Items are found by name, mention, id or beginning."""

import pytest

import kg
from kg.linking.model import Kind
from tests.explanation.reports import TEXT, findings, item


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("清泉入户", "清泉入户"),
        ("“清泉入户”工程", "清泉入户"),
        ("清泉入户工程", "清泉入户"),
        ("村支部", "村党支部"),
        ("problem-1.2", "problem-1.2"),
        ("figure-1", "figure-1"),
        ("管网老化，设施", "problem-2"),
        (" 华县 ", "华县"),
    ],
)
def test_a_name_finds_its_item(name: str, key: str) -> None:
    assert item(name).key == key


def test_a_name_goes_before_a_beginning() -> None:
    text = "水村调查\n一、存在问题\n1、村党支部作用弱。\n"
    assert item("村党支部", text).kind is Kind.ORGANIZATION_TYPE


def test_a_beginning_finds_all_that_begin_so() -> None:
    text = "水村调查\n一、存在问题\n1、水源不稳。\n2、水源污染。\n"
    assert [one.key for one in kg.explain(findings(text), entity="水源").items] == ["problem-1", "problem-2"]


def test_an_unknown_name_is_told_the_nearest() -> None:
    with pytest.raises(kg.ExplanationError, match="清泉入户"):
        item("清泉到户")


@pytest.mark.parametrize("name", ["XYZ", "", "“”"])
def test_a_name_like_no_other_is_told_how_to_list_all(name: str) -> None:
    with pytest.raises(kg.ExplanationError, match="--entity"):
        item(name)


def test_words_that_the_report_has_are_told_their_place() -> None:
    with pytest.raises(kg.ExplanationError, match=f"--at {TEXT.index('从去年起')}"):
        item("从去年起")
