"""A pattern finds what it does as `re` compiles it."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resources import locate
from kg.resources.patterns import encoded, made
from kg.resources.rules import RuleBook, rule_books

SHADOW = "某县现有村党支部42个,经费不足。一是投入少;二是由于重视不够,“百部联百村”没有落实。"
SAMPLE = [file.read_text(encoding="utf-8") for file in sorted(locate("data", "sample").glob("*.txt"))]


def same(source: str, texts: Iterable[str]) -> None:
    ours, plain = made(source, encoded(source)), re.compile(source)
    assert (ours.pattern, ours.flags, ours.groups) == (plain.pattern, plain.flags, plain.groups)
    assert ours.groupindex == plain.groupindex
    for text in texts:
        assert [one.regs for one in ours.finditer(text)] == [one.regs for one in plain.finditer(text)]
        assert bool(ours.match(text, 1)) == bool(plain.match(text, 1))
        assert bool(ours.fullmatch(text)) == bool(plain.fullmatch(text))


@pytest.mark.parametrize("book", rule_books(), ids=lambda book: book.name)
def test_every_pattern_of_a_book_finds_what_it_does_without(book: RuleBook) -> None:
    for cue in book.cues.values():
        for source in filter(None, (cue.source, cue.sign)):
            same(source, [SHADOW, *cue.yes, *cue.no, *SAMPLE[:2]])


def rows(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Patterns of patterns: one behind the other, alternatives, groups, repetitions, what stands around."""
    ends = st.sampled_from(["?", "*", "+", "??", "{2}", "{0,1}", "?+", ""])
    around = st.sampled_from(["(?:", "(", "(?=", "(?!", "(?<=甲)(?:", "(?<!乙)(?:", "(?i:", "(?>"])
    return st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map("|".join).map("(?:{})".format),
        st.tuples(around, inner).map(lambda parts: f"{parts[0]}{parts[1]})"),
        st.tuples(inner, ends).map(lambda parts: f"(?:{parts[0]}){parts[1]}"),
    )


atoms = st.sampled_from(
    ["甲", "乙", "甲乙", "[甲丙]", "[^乙]", "[a-c]", "B", ".", "$", "^", "\\d", "[\\d乙]", "[一-龥]"]
)


@given(st.recursive(atoms, rows, max_leaves=8), st.lists(st.text("甲乙丙aB3\n", max_size=8), max_size=4))
def test_any_pattern_finds_what_it_does_without(source: str, texts: list[str]) -> None:
    same(source, texts)
