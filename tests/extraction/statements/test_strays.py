"""Items that lost their numbers in a copy."""

from tests.extraction.stated import statements, texts

ROW = (
    "一、存在的问题\n1、车辆老化严重。三成的车已经超期,还在路上跑。\n"
    "司机队伍不稳。一是工资太低,去年走了六个人;二是排班太紧,没有人愿意留下来。\n"
    "{number}、站台没有雨棚。乘客站在雨里等车,意见不小。\n"
)


def test_a_paragraph_where_a_number_is_missing_is_an_item() -> None:
    found = statements(ROW.format(number=3), "problems")
    stray = next(item["id"] for item in found if item["text"] == "司机队伍不稳")
    assert [item["text"] for item in found if not item["parent"]] == ["车辆老化严重", "司机队伍不稳", "站台没有雨棚"]
    assert {item["parent"] for item in found if item["parent"]} == {stray}


def test_where_no_number_is_missing_it_goes_on_with_its_item() -> None:
    assert "司机队伍不稳" not in texts(ROW.format(number=2), "problems")
