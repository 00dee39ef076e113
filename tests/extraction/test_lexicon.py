"""Names found in a text: the longest at each place, as a slow and simple search would find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.lexicon import Lexicon

WORDS = st.text(alphabet="甲乙丙𠮷", min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        (["学校"], "乡村学校和学校", [(2, 4), (5, 7)]),
        (["村", "村医", "村卫生室"], "村卫生室的村医在村里", [(0, 4), (5, 7), (8, 9)]),
        (["合作社", "作社员"], "合作社员", [(0, 3)]),
        (["甲乙丙"], "甲乙", []),
        (["𠮷村"], "在𠮷村", [(1, 3)]),
        ([], "学校", []),
        (["学校"], "", []),
    ],
)
def test_the_longest_name_at_each_place(names: list[str], text: str, expected: list[tuple[int, int]]) -> None:
    found = Lexicon({name: name for name in names}).longest(text)
    assert [(start, end) for start, end, _ in found] == expected
    assert all(text[start:end] == name for start, end, name in found)


def test_names_at_a_place_come_longest_first() -> None:
    lexicon = Lexicon({"村": 1, "村医": 2, "村医生": 3, "医生": 4})
    assert list(lexicon.at("村医生", 0)) == [(3, 3), (2, 2), (1, 1)]
    assert list(lexicon.at("村医生", 1)) == [(3, 4)]


def test_a_lexicon_knows_its_names() -> None:
    lexicon = Lexicon([("村医", 2), ("学校", 3)])
    assert "村医" in lexicon
    assert "村" not in lexicon
    assert lexicon["学校"] == 3


@given(st.lists(WORDS, max_size=6), st.text(alphabet="甲乙丙𠮷丁", max_size=30))
def test_the_same_as_a_simple_search(names: list[str], text: str) -> None:
    expected, at = [], 0
    while at < len(text):
        name = max((name for name in names if text.startswith(name, at)), key=len, default="")
        if name:
            expected.append((at, at + len(name), name))
        at += len(name) or 1
    assert Lexicon({name: name for name in names}).longest(text) == expected
