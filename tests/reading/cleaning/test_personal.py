"""Personal data: masked character for character, and figures left alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.reading import parse
from kg.reading.cleaning import masked
from tests.growth import grows_linearly


@pytest.mark.parametrize(
    "data",
    [
        "11010519491231002X",
        "440524188001010014",
        "13912345678",
        "139 1234 5678",
        "139-1234-5678",
        "+86 13912345678",
        "0454-8765432",
        "(010)62345678",
        "（0731）82345678-801",
        "400-820-8820",
        "shui.li@example.gov.cn",
        "１３９１２３４５６７８",
        "４４０５２４１８８００１０１００１Ｘ",
        "ｓｈｕｉ＠example．com",
        "(010) 65551234",
        "010-6555-1234",
        "085152345678",
        "440524800101001",
    ],
)
def test_personal_data_is_masked_where_it_stands(data: str) -> None:
    text = f"联系人：{data}，欢迎来信。"
    assert masked(text) == text.replace(data, "*" * len(data))


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("13812345679,", ""),
        ("王二13812345679，", "，下同"),
        ("Tel.", ""),
        ("电话:", "."),
        ("", "米女士"),
        ("", "元先生"),
        ("", "人民路3号"),
        ("", "户籍"),
        ("", "（个人）"),
        ("", "万达广场"),
    ],
)
def test_a_number_is_masked_whatever_stands_beside_it(before: str, behind: str) -> None:
    text = masked(f"{before}13912345678{behind}")
    assert not any(digits in text for digits in ("13912345678", "13812345679"))
    assert text.endswith(behind)


@pytest.mark.parametrize(
    "unit",
    [
        "元",
        " 元",
        "（元）",
        "(元)",
        "美元",
        "余元",
        "万元",
        "公斤",
        "平方米",
        "立方米",
        "度",
        "度电",
        "千瓦时",
        "件",
        "个",
        "人",
        "户",
        "人次",
        "%",
        "％",
        "米",
        "米。",
        "吨",
        "亩地",
        "kg",
    ],
)
@pytest.mark.parametrize(
    "number", ["13912345678", "１３９１２３４５６７８", "0851-2345678", "085152345678", "440524800101001"]
)
def test_a_number_with_a_unit_is_a_figure(number: str, unit: str) -> None:
    words = f"共{number}{unit}"
    assert masked(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "总投资13912345678元",
        "产值 13912345678.5 元",
        "编号2023-0454号",
        "全县1391.2万人",
        "2010-2023年",
        "统一社会信用代码91230800MA1B2C3D4E",
        "国办发〔2017〕47号",
        "123456789012345678个",
        "共400 户",
        "@所有人",
        "青山镇 142 9300 4850",
    ],
)
def test_figures_and_numbers_of_things_stay(words: str) -> None:
    assert masked(words) == words


@given(st.text())
def test_a_masked_text_is_as_long_and_masking_is_done_once(text: str) -> None:
    once = masked(text)
    assert len(once) == len(text)
    assert masked(once) == once


@pytest.mark.parametrize(
    "piece",
    ["1", "13", "a", "a@", "0454-", "(010)", "1101051949123100", "１３９", "0851", "1391,", "(0851) ", "a.", "-"],
)
def test_masking_takes_time_in_proportion_to_the_text(piece: str) -> None:
    assert grows_linearly(lambda length: lambda: masked(piece * (length // len(piece))), 100_000)


def test_a_report_is_read_masked_so_that_nothing_made_from_it_tells() -> None:
    (report,) = parse("饮水调查报告\n联系电话13912345678。", "水")
    assert "139" not in report.text


def test_what_a_report_was_read_from_is_told_masked_too(tmp_path: Path) -> None:
    path = tmp_path / "水村调查13912345678.txt"
    path.write_text("水村饮水情况调查报告\n一、存在问题\n1、管网老化。\n", encoding="utf-8")
    (report,), (kept,) = kg.read([path]), kg.read([path], keep_personal_data=True)
    assert report.origin.file == "水村调查***********.txt"
    assert kept.origin.file == path.name
