"""Gold is checked before anything is scored against it."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.evaluation import GoldError, not_quoted, read_gold
from kg.evaluation.model import annotation
from tests.evaluation.annotations import GOLD, TEXT, figure, statement


def write(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_folder_holds_a_file_a_report_and_a_file_is_one(tmp_path: Path) -> None:
    write(tmp_path / "b.json", {**GOLD, "report": "b"})
    one = write(tmp_path / "a.json", {**GOLD, "report": "a"})
    assert [gold.report for gold in read_gold(tmp_path)] == ["a", "b"]
    (gold,) = read_gold(one)
    assert gold.home_region == "青石县"
    assert [gold.name(link) for link in gold.links if link.relation == "countermeasure-problem"] == [
        "更换老化管道 → 管网老化"
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"report": None}, '"report"'),
        ({"home_region": "青石县"}, "home_region"),
        ({"regions": {}}, "regions 应为列表"),
        ({"regions": [{"name": "青石县"}, {"code": "1"}]}, "regions 第 2 项缺 name"),
        ({"regions": [{"name": "青石县", "mentions": "青石县"}]}, "mentions"),
        ({"documents": ["条例"]}, "documents 第 1 项"),
        ({"sections": [{"heading": "一、问题", "role": "problems"}]}, "role"),
        ({"figures": [figure("12个村", 12, "个") | {"value": "12"}]}, "value"),
        ({"figures": [figure("12个村", 12, "个") | {"value": True}]}, "value"),
        ({"problems": [statement("P1", "甲"), statement("P1", "乙")]}, "P1 出现两次"),
        ({"problems": [statement("P2", "水价偏高")]}, "countermeasures M1：problems 里没有 P1"),
        ({"programmes": [{"name": "清泉入户", "regions": ["别处"]}]}, "programmes 清泉入户：regions 里没有 别处"),
    ],
)
def test_a_fault_is_named_with_its_place(change: dict[str, Any], said: str, tmp_path: Path) -> None:
    path = write(tmp_path / "饮水.json", {**GOLD, **change})
    with pytest.raises(GoldError) as error:
        read_gold(path)
    assert str(path) in str(error.value)
    assert said in str(error.value)


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    write(tmp_path / "b.json", [])
    write(tmp_path / "c.json", GOLD)
    write(tmp_path / "d.json", GOLD)
    with pytest.raises(GoldError) as error:
        read_gold(tmp_path)
    lines = str(error.value).splitlines()
    assert [Path(line.split(": ")[0]).name for line in lines] == ["a.json:1", "b.json", "d.json"]
    assert "不是 JSON" in lines[0]
    assert "饮水" in lines[2]


def test_a_place_without_gold_is_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(GoldError, match=path.name):
            read_gold(path)


def test_what_does_not_stand_in_the_report_is_found() -> None:
    assert not_quoted(annotation(GOLD), TEXT) == []
    assert not_quoted(annotation(GOLD), TEXT.replace("水价", "水费")) == ["水价偏高"]
