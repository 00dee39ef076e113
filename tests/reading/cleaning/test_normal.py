"""The shadow: one form for each way of typing, character for character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading.cleaning import MASK, shadow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２０２３年，１．５％", "2023年,1.5%"),
        ("（一）甲：乙；丙！丁？", "(一)甲:乙;丙!丁?"),
        ("水\u3000村\u00a0井\ufeff塘\t渠", "水 村 井 塘 渠"),
        ("「清水」『入户』", "“清水”“入户”"),
        ("“清水〞〝入户〟", "“清水”“入户”"),
        ("《〈条例〉实施办法》", "《〈条例〉实施办法》"),
        ("甲\r\n乙\u2028丙\x85丁", "甲\n\n乙\n丙\n丁"),
        ("2010–2015―2020", "2010—2015—2020"),
        ("××市", "xx市"),
        ("𠮷村", "𠮷村"),
    ],
)
def test_one_form_for_each_way_of_typing(text: str, expected: str) -> None:
    assert shadow(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('实行"清水入户"和"一户一表"', "实行“清水入户”和“一户一表”"),
        ('漏了一个"\n"清水入户"工程', "漏了一个“\n“清水入户”工程"),
        ('"', "“"),
        ('开展“清水入户"工程和"一户一表"', "开展“清水入户”工程和“一户一表”"),
        ('他说“要实行"清水入户"工程”', "他说“要实行“清水入户”工程”"),
    ],
)
def test_straight_quotes_open_and_close_by_turns_within_a_line(text: str, expected: str) -> None:
    assert shadow(text) == expected


@pytest.mark.parametrize("words", ["xx", "××", "__", "??", "？？", "**", "○○", "某", "某某", "...", "…", "□□"])
def test_masks_are_known_in_every_form(words: str) -> None:
    assert MASK.fullmatch(shadow(words))


@given(st.text())
def test_each_character_stands_for_one(text: str) -> None:
    assert len(shadow(text)) == len(text)


@given(st.text())
def test_the_shadow_of_a_shadow_is_itself(text: str) -> None:
    assert shadow(shadow(text)) == shadow(text)


@given(st.text(alphabet=st.characters(categories=["Lo"]), max_size=20))
def test_words_stay_as_they_are(text: str) -> None:
    assert shadow(text) == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_breaks_at_one_width_are_no_ends_of_sentences(line_end: str) -> None:
    sentence = "村里的三口老井年年都要断水,老人只好到邻村去挑,来回一趟要走上半个时辰,旱季的日子最难熬。"
    paragraphs = [sentence * 3, "一、存在的问题", sentence * 2, sentence * 3]
    lines = [line[at : at + 32] for line in paragraphs for at in range(0, len(line), 32)]
    plain = shadow(line_end.join(lines))
    assert len(plain) == len(line_end.join(lines))
    whole = [line.replace(" ", "") for line in plain.split("\n") if line]
    assert whole == ["".join(paragraph) for paragraph in paragraphs]


def test_lines_of_one_number_of_signs_are_broken_off_before_a_number_too() -> None:
    lines = [
        "村里的老井年年断水,老人只好到邻村挑,来回",
        "要走上半个时辰。全村有水井 3 口,水管长约",
        "360 米,管水员 2 名,都已年过六十,修",
        "不动水管;去年断水 21 次,其中有 4 次",
        "超过三天,村民在“水桶会”上说起这“旱季病”",
        "就摇头。今年打了新井 2 口,花了 18 万元,",
        "水管换了 120 米,还请了管水员 1 名,他",
        "住在井边。村民盼着县里再帮 30 万元修渠。",
    ]
    assert shadow("\n".join(lines)) == " ".join(lines)


def test_lines_of_many_widths_stay_as_they_are() -> None:
    text = "\n".join("水" * width for width in (7, 30, 12, 25, 18, 30, 9, 21, 14, 28))
    assert shadow(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("水源不足、水压不稳.枯水期断水。", "水源不足、水压不稳。枯水期断水。"),
        ("水源不足,水压不稳．\n枯水期断水。", "水源不足,水压不稳。\n枯水期断水。"),
        ("二.存在的主要问题\n", "二.存在的主要问题\n"),
        ("[1]李明.农村水源研究[J]", "[1]李明.农村水源研究[J]"),
        ("水价为每方2.5元", "水价为每方2.5元"),
    ],
)
def test_a_stop_that_was_typed_in_english(text: str, plain: str) -> None:
    assert shadow(text) == plain


def test_a_site_prints_a_cyrillic_letter_for_a_line_break() -> None:
    assert shadow("水源不足。Р(二)水管老化。欠账有Р12万元") == "水源不足。\n(二)水管老化。欠账有 12万元"
