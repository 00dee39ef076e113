"""Bullets that stand over a report's numbers, and those that are items below them."""

import pytest

from kg.reading import parse
from tests.reading.outlines import headings, sections

PROSE = "村里的三口老井年年都要断水,老人只好到邻村去挑,来回一趟要走上半个时辰,旱季的日子最难熬。\n"


@pytest.mark.parametrize("bullet", ["■ ", "◆", "★ ", "▲", "●", "※"])
@pytest.mark.parametrize(("one", "two"), [("一、", "二、"), ("(一)", "(二)"), ("1.", "2."), ("①", "②")])
def test_bullets_before_all_numbers_are_the_sections(bullet: str, one: str, two: str) -> None:
    text = (
        f"{PROSE}{bullet}供水见闻\n{one}水源\n{PROSE}{two}管网\n{PROSE}"
        f"{bullet}对照反思\n{PROSE}{bullet}改进方向\n{one}打井\n{PROSE}{two}换管\n{PROSE}"
    )
    assert headings(text) == [
        ("1", "供水见闻"),
        ("1.1", "水源"),
        ("1.2", "管网"),
        ("2", "对照反思"),
        ("3", "改进方向"),
        ("3.1", "打井"),
        ("3.2", "换管"),
    ]
    found = sections(text)
    assert [found[name].role.value for name in ("供水见闻", "对照反思", "改进方向")] == [
        "practice",
        "problem",
        "countermeasure",
    ]


def test_numbers_may_run_on_over_the_bullets() -> None:
    text = f"■ 做法\n一、水源\n{PROSE}■ 建议\n二、打井\n{PROSE}三、换管\n{PROSE}"
    assert headings(text) == [("1", "做法"), ("1.1", "水源"), ("2", "建议"), ("2.1", "打井"), ("2.2", "换管")]


def test_bullets_below_a_number_stay_below() -> None:
    text = f"一、做法\n■ 水源\n{PROSE}■ 管网\n{PROSE}二、建议\n{PROSE}"
    assert headings(text) == [("1", "做法"), ("1.1", "水源"), ("1.2", "管网"), ("2", "建议")]


def test_a_list_of_facts_in_front_is_no_row_of_sections() -> None:
    text = f"■ 井三口\n■ 管十里\n■ 水厂一座\n一、做法\n{PROSE}二、建议\n{PROSE}"
    assert [name for number, name in headings(text) if "." not in number][-2:] == ["做法", "建议"]


def test_the_dash_of_a_subtitle_is_no_bullet_of_sections() -> None:
    text = f"——以水村为例\n■ 做法\n一、水源\n{PROSE}■ 建议\n一、打井\n{PROSE}"
    assert [name for number, name in headings(text) if "." not in number] == ["做法", "建议"]


def test_what_a_line_proposes_behind_topics_under_bullets_stands_beside_them() -> None:
    text = (
        f"▲水不够喝,人往外走\n{PROSE}▲钱收不上来\n{PROSE}对此,我提几点建议:\n"
        f"★ 先打深井。由县里出钱。\n★ 再换水管。由村里出工。\n"
    )
    assert headings(text) == [
        ("1", "水不够喝,人往外走"),
        ("2", "钱收不上来"),
        ("3", "对此,我提几点建议"),
        ("3.1", "先打深井"),
        ("3.2", "再换水管"),
    ]


def test_what_a_line_proposes_on_one_topic_stays_below_it() -> None:
    answer = "对此,我提几点建议:\n★ 先打深井。由县里出钱。\n★ 再换水管。由村里出工。\n"
    text = f"▲水不够喝,人往外走\n{PROSE}{answer}▲钱收不上来\n{PROSE}"
    assert "对此,我提几点建议" not in [name for number, name in headings(text) if "." not in number]


def test_the_sign_before_who_wrote_it_marks_no_section() -> None:
    text = f"◎文/水利局\n水村饮水的调查与思考\n◎文/水利局\n（一）水源\n{PROSE}（二）水价\n{PROSE}"
    (report,) = parse(text, "井")
    assert [section.heading.of(report.text) for section in report.sections] == ["水源", "水价"]
