"""Every span points at the words it is said to have, on real reports and on any text; the same text gives the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extraction import to_json
from kg.pipeline import extract
from kg.reading import parse, read

NAMED = ("regions", "organization_types", "organizations", "programmes")
STATED = ("problems", "causes", "countermeasures", "figures")


def quotes(found: dict[str, Any]) -> Iterator[tuple[list[int], set[str]]]:
    """Each span of the JSON with the words that may stand there."""
    for kind in NAMED:
        for item in found[kind]:
            yield from ((span, set(item["mentions"])) for span in item["spans"])
    for kind in STATED:
        for item in found[kind]:
            yield item["spans"][0], {item["text"]}
    for item in found["documents"]:
        yield from ((span, {item["title"]}) for span in item["spans"])
    for item in found["sections"]:
        yield item["spans"][0], {item["heading"]}


def check(text: str, name: str) -> int:
    """How many quotes the reports of `text` give, each checked."""
    count = 0
    for report in parse(text, name):
        found = to_json(extract(report))
        for (start, end), words in quotes(found):
            assert 0 <= start < end <= len(report.text)
            assert report.text[start:end] in words
            count += 1
        for figure in found["figures"]:
            assert figure["measures"] in report.text
        assert json.loads(json.dumps(found, ensure_ascii=False)) == found
        assert to_json(extract(report)) == found
    return count


def test_all_quotes_of_the_real_reports_stand_where_they_are_said_to(reports_folder: Path) -> None:
    found = read([reports_folder / "split", reports_folder / "fields"])
    assert sum(check(report.text, report.name) for report in found) > 2500


MARKS = (
    "一、存在的问题⏎ 二、对策建议⏎ 1、 (一) ① 一是 二是 首先, 其次, 第一, 主要原因是 由于 。 ; , 、 : ( ) “ ” 《 》 ⏎"
)
NAMES = "佳木斯市 汤原县 太平川乡 鼓楼区 xx县 _____镇 杏林村 村党组织 学校 合作社 县财政局 卫华集团 𠮷 𠮷祥公司 党员"
TITLES = "“五联五建”活动 《关于加强工作的意见》 四议两公开 开展 建立 制度 机制 经费不足 设施陈旧 加大投入 Wi-Fi 5G A+B"
NUMBERS = "５０.3% 1,234户 近百个 20多家 3万元 占 达到 率 １２⏎３４名 的 和 等"
PIECES = st.sampled_from(
    ["\r\n", " ", "\u3000", *" ".join((MARKS, NAMES, TITLES, NUMBERS)).replace("⏎", "\n").split(" ")]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), min_size=1, max_size=60))
def test_all_quotes_of_any_text_stand_where_they_are_said_to(pieces: list[str]) -> None:
    text = "".join(pieces).strip()
    if text:
        check(text, "any")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "。", "“", "1、", "一、", "《》", "𠮷"])
def test_next_to_nothing_says_nothing(text: str) -> None:
    for report in parse(text, "x"):
        found = to_json(extract(report))
        assert not any(found[kind] for kind in (*NAMED, *STATED, "documents"))
