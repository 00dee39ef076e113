"""jieba's dictionary with names added to it."""

from math import log
from pathlib import Path

import jieba
import pytest

from kg.extraction.words import Dictionary


@pytest.fixture(scope="module")
def words() -> Dictionary:
    return Dictionary([("四议两公开", "nz"), ("合作社", "nt"), ("双创", "nz")], ["会同县"])


OWN = {"学校": True, "村": True, "合作社": True, "四议两公开": False, "双创": False, "会同县": False, "": False}
TAGS = {"学校": "n", "合作社": "nt", "四议两公开": "nz", "颢淏": "x", "": "x"}


@pytest.mark.parametrize(("word", "own"), OWN.items())
def test_which_words_are_its_own(words: Dictionary, word: str, own: bool) -> None:
    assert words.is_own(word) is own


@pytest.mark.parametrize(("word", "tag"), TAGS.items())
def test_the_tag_of_a_word(words: Dictionary, word: str, tag: str) -> None:
    assert words.tag(word) == tag


def test_a_frequent_word_weighs_more(words: Dictionary) -> None:
    assert [words.tag(word) for word in ("的", "村民")] == ["uj", "n"]
    assert 0 > words.weights["的"] > words.weights["村民"]
    assert words.unseen < min(words.weights.values())


def test_an_unknown_word_weighs_by_all_that_the_installed_jieba_has_seen() -> None:
    lines = Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines()
    assert Dictionary().unseen == -log(sum(int(line.split(" ")[1]) for line in lines))


def test_half_a_character_is_no_word(words: Dictionary) -> None:
    assert words.tag("\ud800") == words.tag("村\ud800") == "x"


def test_the_beginnings_kept_in_mind_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.extraction.words.dictionary._KEPT", 2)
    words = Dictionary([("四议两公开", "nz")])
    for word in ("学校", "村民", "四议两公开", "学校"):
        assert words.tag(word) != "x"
    assert len(words.beginnings) <= 2
