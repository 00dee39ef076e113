"""Schools, clinics, stations, papers and the offices of waters and roads by their names."""

import pytest

from tests.extraction.found import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与散原中学、育贤双语学校、永兴派出所签约。", ["散原中学", "育贤双语学校", "永兴派出所"]),
        ("专家来自江淮大学第一附属医院。", ["江淮大学第一附属医院"]),
        ("由徽商银行合肥分行、皖水融资租赁(合肥)有限公司出资。", ["徽商银行合肥分行", "皖水融资租赁(合肥)有限公司"]),
        ("参加的有汤原县志愿者协会。", ["汤原县志愿者协会"]),
        ("参加的有山区学校、民办学校、流动项目部。", []),
    ],
)
def test_institutions_by_name_and_form(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


def test_the_newspaper_of_the_reporter_is_a_body() -> None:
    assert names("青石日报记者 王明\n村里有记者来过。", "organizations") == ["青石日报"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水务局下属的梨园河水利管理处放水。", ["县水务局", "梨园河水利管理处"]),
        ("平川水利管理所党支部护水。", ["平川水利管理所党支部"]),
        ("到大沙河水库管理所查看。", ["大沙河水库管理所"]),
        ("梨园河水利管理处第四管理段缺人。", ["梨园河水利管理处第四管理段"]),
        ("在昔喇渠管理段,职工三人。", ["昔喇渠管理段"]),
        ("由南洞庭湖自然保护区管理局救护。", ["南洞庭湖自然保护区管理局"]),
        ("由梨园河灌区续建配套与现代化改造项目建设管理处负责。", ["梨园河灌区续建配套与现代化改造项目建设管理处"]),
        ("经黄河河务局批准。", ["黄河河务局"]),
        ("西干渠管理所、双桥闸管理所抢修。", ["西干渠管理所", "双桥闸管理所"]),
        ("各水库管理所、北部灌区管理所落实责任,设立河道管理所3个,干渠管理所缺人。", []),
    ],
)
def test_the_offices_of_waters_roads_and_woods(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


def test_a_town_is_no_university_and_what_every_office_prints_no_medium() -> None:
    text = "清华镇的古桥由镇里管。《工作简报》作了介绍,《医政简报》刊登。清华毕业生很多。"
    assert names(text, "organizations") == ["医政简报", "清华"]
