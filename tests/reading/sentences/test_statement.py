"""Where a statement ends, and that no text makes the outline slow."""

from collections.abc import Callable

import pytest

from kg.reading import parse
from kg.reading.sentences.statement import first_clause, first_statement
from tests.growth import grows_linearly


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("井水太少。水管太旧。", "井水太少"),
        ("井水太少;水管太旧", "井水太少"),
        ("“不想管”:没有人愿意管水。工钱低。", "“不想管”:没有人愿意管水"),
        ("水源:井水太少。", "水源"),
        ("“水少。路窄。”的说法流传已久。老人不信。", "“水少。路窄。”的说法流传已久"),
        ("推行《饮水;用水》办法。人人知道。", "推行《饮水;用水》办法"),
        ("组织(镇;村)两级检查。人人知道。", "组织(镇;村)两级检查"),
        (
            "以清水工程为契机,做到“三清”(即账目记得清,管网画得清,每一户的水费算得清,年底都要交清)。",
            "以清水工程为契机,做到“三清”",
        ),
        ("做到“三清”(即账目清,水费清)。", "做到“三清”(即账目清,水费清)"),
        ("组织(镇(村;组))两级检查。人人知道。", "组织(镇(村;组))两级检查"),
        ("组织((镇;村);组)两级检查。人人知道。", "组织((镇;村);组)两级检查"),
        ("组织(镇(村(组);户);人)三级检查。人人知道。", "组织(镇(村(组);户);人)三级检查"),
        ("组织(镇(村);(组;户);人)三级检查。人人知道。", "组织(镇(村);(组;户);人)三级检查"),
        ("组织(镇;(村;组)两级检查。人人知道。", "组织(镇;(村;组)两级检查"),
        ("把“水井挖深。水管太旧。", "把“水井挖深"),
        (
            "在水源方面,村里的老井大多是三十年前村民自己动手开挖,井壁开裂,井水混浊,老人和孩子都闹肚子。",
            "在水源方面,村里的老井大多是三十年前村民自己动手开挖",
        ),
        (
            "村里的水源除了几口老井,再也没有一滴水,井壁开裂,井水混浊,老人和孩子都闹肚子,告到镇里也没有人来修。",
            "村里的水源除了几口老井,再也没有一滴水",
        ),
        (
            "必须真心关心管水的人,给工钱、给名分、给休息的日子,让他们安心守着水站,守上三年五年也不想着走。人人出力。",
            "必须真心关心管水的人,给工钱、给名分、给休息的日子",
        ),
        (
            "必须全面落实饮水安全责任,改造老旧管网,增打抗旱深井,不断探索适合山区特点的供水新路子。人人出力。",
            "必须全面落实饮水安全责任,改造老旧管网,增打抗旱深井,不断探索适合山区特点的供水新路子",
        ),
        (
            "要全面落实饮水安全责任,改造老旧管网,增打抗旱深井,要不断探索适合山区特点的供水新路子和好办法。",
            "要全面落实饮水安全责任,改造老旧管网,增打抗旱深井",
        ),
        (
            "村里的老井(东头,西头,河边,共三口)大多是三十年前村民自己动手开挖的老式浅井,井壁早已开裂。",
            "村里的老井(东头,西头,河边,共三口)大多是三十年前村民自己动手开挖的老式浅井",
        ),
        (
            "镇里几条老渠的维修养护长期滞后,下游几个村的果农浇地要排到半夜,等水的日子越来越多,怨言也越来越多。",
            "镇里几条老渠的维修养护长期滞后",
        ),
        (
            "管水难,全镇三口老井归三个村各自管着,水费收不上来,水泵坏了也没有人肯出钱修,一停就是十天半个月。",
            "管水难",
        ),
        (
            "打深井,全镇三年里打十二口一百米以上的深井,由县里出一半钱,村里再出一半钱,先打断水最多的三个村。",
            "打深井,全镇三年里打十二口一百米以上的深井",
        ),
    ],
)
def test_the_first_statement(text: str, statement: str) -> None:
    assert text[: first_statement(text, 0, len(text))] == statement
    before = "上文另有说法,不在此列。"
    assert first_statement(before + text, len(before), len(before + text)) == len(before + statement)


@pytest.mark.parametrize("before", ["", "上文另有说法,不在此列。"])
def test_a_demand_without_end_is_cut_at_a_comma(before: str) -> None:
    demands = [f"改造第{number}村的老旧管网" for number in "一二三四五六七八九"]
    text = f"{before}要{','.join(demands)}。"
    statement = text[len(before) : first_statement(text, len(before), len(text))]
    whole = statement.removeprefix("要").split(",")
    assert whole == demands[: len(whole)]
    assert 40 < len(statement) <= 80 < len(f"{statement},{demands[len(whole)]}")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("人才通道不畅,管水的人三年没有换过岗,老人没人管", "人才通道不畅"),
        ("近年,管水的人三年没有换过岗,老人没人管", "近年,管水的人三年没有换过岗,老人没人管"),
        ("水少", "水少"),
    ],
)
def test_the_first_clause_where_it_says_something_by_itself(text: str, clause: str) -> None:
    assert text[: first_clause(text, 0, len(text))] == clause


PIECES = [
    "1、",
    "(1)",
    "一是",
    "首先,",
    "。",
    ";",
    "\n1、",
    "“",
    "(",
    "x",
    ",",
    "\n",
    "一、",
    "\n一、水",
    "(一)水。",
    "●\n",
    "《",
    " ",
    "\n水源:",
    "1.1 ",
    "要,",
    "第一章",
    "一是水;二是水。",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_one_piece_again_and_again_is_read_in_linear_time(piece: str) -> None:
    def reading(length: int) -> Callable[[], object]:
        text = "一、问题\n" + piece * (length // len(piece))
        return lambda: parse(text, "水村")

    assert grows_linearly(reading, 33_000)


def test_who_leads_is_no_statement_yet() -> None:
    plain = "由县水利局会同县财政局、县农业农村局,建起“清泉学堂”,每月讲一课,用乡亲们听得懂的话来讲水从哪里来。"
    assert plain[: first_statement(plain, 0, len(plain))].endswith("清泉学堂”")
