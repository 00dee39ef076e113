"""Problems, causes and countermeasures in the rows of tables."""

import pytest

from tests.extraction.stated import statements, texts

HEADS = "序号\t问题表现\t产生原因\t整改措施\t责任单位\n"
ROWS = "1\t车辆老化\t购车资金不足\t分三年更新车辆\t公交公司\n2\t班次太少\t——\t早晚各加两班\t运输局\n"


@pytest.mark.parametrize("apart", ["\t", "    "])
def test_each_row_states_what_the_heads_say(apart: str) -> None:
    text = f"现将查出的情况列表如下。\n{HEADS}{ROWS}".replace("\t", apart)
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == ["购车资金不足"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "早晚各加两班"]


def test_a_numbered_heading_is_no_head_of_a_table() -> None:
    text = (
        "1　问题诊断\n1.1　车辆老化\n有40辆车跑了十年。\n1.2　班次太少\n早晚各一班。\n"
        "2　改进思路\n2.1　更新车辆\n分三年办完。\n2.2　加密班次\n早晚各加两班。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == []
    assert texts(text, "countermeasures") == ["更新车辆", "加密班次"]


def test_a_row_links_what_it_states() -> None:
    text = f"现将查出的情况列表如下。\n{HEADS}{ROWS}"
    assert [item["explains"] for item in statements(text, "causes")] == [["problem-1"]]
    assert [item["addresses"] for item in statements(text, "countermeasures")] == [["problem-1"], ["problem-2"]]


@pytest.mark.parametrize(
    "heads",
    [
        "序号\t弱项表现\t病根何在\t怎么治\t谁去办\n",
        "序号\t症状\t病因\t处方\t科室\n",
        "序号\t差距在哪里\t为什么\t下一步打算\t单位\n",
    ],
)
def test_heads_in_figures_of_speech(heads: str) -> None:
    text = f"现将查出的情况列表如下。\n{heads}{ROWS}"
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == ["购车资金不足"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "早晚各加两班"]


def test_a_cell_states_what_it_says_first() -> None:
    rows = ROWS.replace("分三年更新车辆", "分三年更新车辆;旧车一律拆解,不再上路")
    assert texts(f"现将查出的情况列表如下。\n{HEADS}{rows}", "countermeasures") == ["分三年更新车辆", "早晚各加两班"]


def test_the_number_of_a_cell_is_no_part_of_it() -> None:
    text = "一、整改清单\n整改事项\t牵头单位\n(1)更新超期车辆\t公交公司\n(2)早晚各加两班\t运输局\n"
    assert texts(text, "countermeasures") == ["更新超期车辆", "早晚各加两班"]


@pytest.mark.parametrize("heads", ["序号\t线路\t车辆\n", "问题数\t原因类别\t措施数\n"])
def test_a_table_of_other_things_states_nothing(heads: str) -> None:
    text = f"全县公交的家底列表如下。\n{heads}1\t东环线路\t十辆新车\n2\t西环线路\t八辆新车\n"
    assert [texts(text, kind) for kind in ("problems", "causes", "countermeasures")] == [[], [], []]


def test_a_line_of_other_width_ends_the_table() -> None:
    text = f"现将查出的情况列表如下。\n{HEADS}{ROWS}以上\t情况\n3\t司机太少\t工资太低\t提高司机工资\t公司\n"
    assert texts(text, "causes") == ["购车资金不足"]


def test_a_problem_that_goes_on_over_several_rows() -> None:
    first, second = ROWS.replace("——", "").splitlines()
    rows = f"{first}\n\t\t修车没有备件\t建一个备件库\t\n{second}\n"
    text = f"现将查出的情况列表如下。\n{HEADS}{rows}"
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert [item["explains"] for item in statements(text, "causes")] == [["problem-1"], ["problem-1"]]
    assert [item["addresses"] for item in statements(text, "countermeasures")] == [
        ["problem-1"],
        ["problem-1"],
        ["problem-2"],
    ]


def test_a_table_typed_with_bars() -> None:
    heads, rows = (
        "\n".join(f"| {line.replace(chr(9), ' | ')} |" for line in part.splitlines()) + "\n" for part in (HEADS, ROWS)
    )
    text = f"现将查出的情况列表如下。\n{heads}|---|:---|---|---|---|\n{rows}"
    assert texts(text, "causes") == ["购车资金不足"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "早晚各加两班"]


def test_the_cause_may_stand_in_front_of_its_problem() -> None:
    heads, rows = "病根\t症状\t药方\n", "购车资金不足\t车辆老化\t分三年更新车辆\n司机工资太低\t班次太少\t提高司机工资\n"
    text = f"现将查出的情况列表如下。\n{heads}{rows}"
    assert [item["explains"] for item in statements(text, "causes")] == [["problem-1"], ["problem-2"]]


@pytest.mark.parametrize("numbers", ["①②", ("1.", "2."), ("(1)", "(2)")])
def test_a_cell_that_holds_a_list_states_each_item(numbers: tuple[str, str]) -> None:
    one, two = numbers
    rows = ROWS.replace("购车资金不足", f"{one}购车资金不足,三年没有拨款;{two}旧车保养太差")
    rows = rows.replace("早晚各加两班", f"{one}早晚各加两班;{two}周末加开大站快车")
    text = f"现将查出的情况列表如下。\n{HEADS}{rows}"
    assert texts(text, "causes") == ["购车资金不足,三年没有拨款", "旧车保养太差"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "早晚各加两班", "周末加开大站快车"]
    assert [item["explains"] for item in statements(text, "causes")] == [["problem-1"], ["problem-1"]]


def test_an_item_of_a_cell_speaks_of_itself_alone() -> None:
    rows = ROWS.replace("早晚各加两班", "①早晚各加两班;②实施“暖心车票”工程")
    items = statements(f"现将查出的情况列表如下。\n{HEADS}{rows}", "countermeasures")
    assert [bool(item["programmes"]) for item in items] == [False, False, True]


@pytest.mark.parametrize("bar", ["|", "｜", " │ "])
def test_a_table_whose_bars_stand_between_the_cells_alone(bar: str) -> None:
    text = f"现将查出的情况列表如下。\n{HEADS}{ROWS}".replace("\t", bar)
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == ["购车资金不足"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "早晚各加两班"]


CARD = "序号\t{0}\n存在问题\t{1}\n原因分析\t{2}\n整改措施\t{3}\n责任单位\t公交公司\n"


@pytest.mark.parametrize("bar", ["\t", " | "])
def test_cards_with_a_head_before_each_cell(bar: str) -> None:
    one = CARD.format(1, "一半的车超期还在跑", "购车的钱三年没有拨", "①分三年更新车辆;②旧车一律拆解")
    two = CARD.format(2, "夜里没有一班车", "司机太少", "提高司机工资")
    text = f"现将查出的情况列表如下。\n{one}{two}以上各项由运输局督办。\n".replace("\t", bar)
    assert texts(text, "problems") == ["一半的车超期还在跑", "夜里没有一班车"]
    assert [item["explains"] for item in statements(text, "causes")] == [["problem-1"], ["problem-2"]]
    measures = statements(text, "countermeasures")
    assert [item["text"] for item in measures] == ["分三年更新车辆", "旧车一律拆解", "提高司机工资"]
    assert [item["addresses"] for item in measures] == [["problem-1"], ["problem-1"], ["problem-2"]]


def test_heads_over_columns_are_no_card() -> None:
    text = "现将查出的情况列表如下。\n存在问题\t线路\t整改措施\t时限\n车辆老化\t东环线\t分三年更新车辆\t明年\n"
    assert texts(text, "problems") == ["车辆老化"]
    assert texts(text, "countermeasures") == ["分三年更新车辆"]
