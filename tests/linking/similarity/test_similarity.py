"""Statements of different reports that say the same are paired, those that share words alone are not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.linking.similarity.similarity import Wording, alike
from kg.linking.statements import classify
from tests.linking.similarity.statements import MEASURES, PROBLEMS


def wordings(*texts: str) -> list[Wording]:
    """The statements, each of a report of its own."""
    return [Wording(f"report/{n:04}#problem-1", f"{n:04}", classify(text)[0], text) for n, text in enumerate(texts)]


def pairs(*texts: str) -> set[tuple[str, str]]:
    words = {wording.id: wording.text for wording in wordings(*texts)}
    return {(words[first], words[second]) for first, second, _ in alike(wordings(*texts))}


def test_of_made_up_statements_most_that_say_the_same_are_found_and_few_others() -> None:
    """The figures that stand at the head of the module."""
    found = right = there = 0
    for statements in (PROBLEMS, MEASURES):
        group = {text: name for name, text in statements}
        for first, second in pairs(*group):
            found += 1
            right += group[first] == group[second] != "-"
        sizes = [name for name in group.values() if name != "-"]
        there += sum(sizes.count(name) * (sizes.count(name) - 1) for name in set(sizes)) // 2
    assert (found, right, there) == (41, 39, 52)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("维修经费短缺", "维修经费严重不足"),
        ("切实加强河道管护工作", "进一步加强河道管护"),
        ("水费收缴难", "水费收缴困难,拖欠多年"),
        ("物业管理不规范", "小区物业管理不规范"),
    ],
)
def test_other_words_for_the_same(first: str, second: str) -> None:
    assert pairs(first, second) == {(first, second)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("社区工作经费不足", "维修经费不足"),
        ("加强教师培训", "加强农民技能培训"),
        ("停车难", "就业难"),
        ("进一步加强工作", "切实加强工作"),
        ("存在困难", "难度较大"),
        ("", ""),
    ],
)
def test_the_same_words_for_something_else(first: str, second: str) -> None:
    assert pairs(first, second) == set()


def test_statements_of_one_report_are_not_paired() -> None:
    one = [Wording(f"report/a#problem-{n}", "a", "其他", "停车难") for n in range(3)]
    assert list(alike(one)) == []


def test_what_very_many_reports_say_gathers_at_the_first_of_them() -> None:
    found = list(alike(wordings(*["灌溉设施老化失修"] * 60)))
    degree = [sum(f"report/{n:04}#problem-1" in pair[:2] for pair in found) for n in range(60)]
    assert degree[0] == 59
    assert degree[59] == 20
    assert len(found) < 60 * 20


words = st.lists(st.sampled_from([text for _, text in (*PROBLEMS, *MEASURES)]), max_size=12)


@given(words, st.randoms(use_true_random=False))
def test_the_order_makes_no_difference_and_each_pair_comes_once(texts: list[str], draw: random.Random) -> None:
    statements = wordings(*texts)
    found = list(alike(statements))
    assert found == sorted(found)
    assert len({pair[:2] for pair in found}) == len(found)
    assert all(first < second and 0.48 <= score <= 1 for first, second, score in found)
    assert list(alike(draw.sample(statements, len(statements)))) == found


@given(st.text(alphabet="难不足工作加强,党员经费 一", max_size=30), st.text(max_size=30))
def test_no_words_are_refused(first: str, second: str) -> None:
    assert all(0.48 <= score <= 1 for *_, score in alike(wordings(first, second, first)))


def test_the_script_sets_no_statements_apart() -> None:
    pairs = alike(
        [Wording("a", "r1", "经费保障", "黨建工作經費嚴重不足"), Wording("b", "r2", "经费保障", "党建工作经费严重不足")]
    )
    assert list(pairs) == [("a", "b", 1.0)]
