"""Words and tags: the same as those of jieba.posseg, whose code is another."""

import logging
from pathlib import Path

import jieba
import jieba.posseg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.words import Dictionary, Tagger

# A name that jieba does not know, one it has with another tag, a beginning of one that it has, one taken out again.
NAMES = [("四议两公开", "nz"), ("合作社", "nt"), ("中华人民共", "nz"), ("“两新”组织", "nt"), ("公司党委", "nt")]
WITHOUT = ["长子县", "会同县", "公司党委"]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(Dictionary(NAMES, WITHOUT))


@pytest.fixture(scope="module")
def reference() -> jieba.posseg.POSTokenizer:
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for name, tag in NAMES:
        tokenizer.add_word(name, freq=max(300, tokenizer.FREQ.get(name, 0)), tag=tag)
    for word in WITHOUT:
        tokenizer.del_word(word)
    return jieba.posseg.POSTokenizer(tokenizer)


WORDS = [
    "村民",
    "四议两公开",
    "农民合作社",
    "中华人民共和国",
    "在长子县",
    "会同县政府",
    "公司党委",
    "的",
    "有",
    "卓硕",
    "颢淏",
]
STRANGE = ["AT&T", "C++", "3.5%", "２", "12", ".", "_", "+#", "，", "“", " ", "\n", "𠮷", "龘", "頌", "歐"]
PIECES = st.sampled_from([*WORDS, *STRANGE])
CHARACTERS = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD5)


@given(text=st.lists(PIECES | st.text(CHARACTERS, max_size=3) | st.text(max_size=3), max_size=20).map("".join))
def test_as_jieba_cuts_and_tags(text: str, tagger: Tagger, reference: jieba.posseg.POSTokenizer) -> None:
    text = text.replace("\r", "")  # a line's end of two characters is one word to jieba, and no report has it
    assert tagger.cut(text) == [(pair.word, pair.flag) for pair in reference.cut(text)]


def test_as_jieba_cuts_and_tags_reports(
    sample_folder: Path, tagger: Tagger, reference: jieba.posseg.POSTokenizer
) -> None:
    for file in sorted(sample_folder.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        assert tagger.cut(text) == [(pair.word, pair.flag) for pair in reference.cut(text)]


def test_a_name_stays_whole(tagger: Tagger) -> None:
    assert ("四议两公开", "nz") in tagger.cut("我村的四议两公开很好")
