"""Programmes by names in quotation marks, and quotations that name none."""

import pytest

from tests.extraction.found import found, names


def test_a_list_of_quoted_names_shares_its_noun() -> None:
    items = found("开展“百校结对”、“名师送教”活动。", "programmes")
    assert [(item["name"], item["kind"]) for item in items] == [("百校结对", "活动"), ("名师送教", "活动")]


def test_a_long_row_of_quoted_names_shares_its_noun() -> None:
    row = "、".join(f"“{name}行动{name}”" for name in "护苗暖巢清水净土蓝天绿地" for _ in range(200))
    (first, *rest) = found(f"开展{row}活动。", "programmes")
    assert len(rest) == 11
    assert {item["kind"] for item in (first, *rest)} == {"活动"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("杏花社区的“板凳议事会”由社区党委牵头。", ["板凳议事会"]),
        ("商会牵头的“政企连心”恳谈会每季一次。", ["政企连心"]),
        ("实行“先修后收”,头半年免费。", ["先修后收"]),
        ("在杏花村试点“水票制”。", ["水票制"]),
    ],
)
def test_quoted_names_of_meetings_and_ways(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("信用社推出“柿饼贷”“果农贷”,放款很快。", ["柿饼贷", "果农贷"]),
        ("创建“放心渔行”86家、“渔家超市”15家。", ["放心渔行", "渔家超市"]),
        ("连续举办六届“青石之夏”群众文化艺术节。", ["青石之夏"]),
        ("推进“文化管家”试点。", ["文化管家"]),
        ("推动“青惠保”等普惠型商业保险。", ["青惠保"]),
        ("“一键通”智慧养老平台接入老人9万名。", ["一键通"]),
        ("每年评选“最美护林员”10名。", ["最美护林员"]),
        ("学习青石县“渔家夜校”的做法。", ["渔家夜校"]),
        ("推行党建考核与经营考核“双百分制”。", ["双百分制"]),
        ("设立“红黑榜”,每季度公布一次。", ["红黑榜"]),
        ("开展了“护河”行动、“亮剑渔港”专项执法。", ["护河行动", "亮剑渔港"]),
    ],
)
def test_quoted_names_in_rows_before_events_and_behind_verbs_of_choosing(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"雨露计划"和"渔家夜校"三年培训460人次。', ["雨露计划", "渔家夜校"]),
        ("“暖港驿站”“渔火微笑”两个品牌获奖。", ["暖港驿站", "渔火微笑"]),
        ("第一件是“楼道渔民工作站”。", ["楼道渔民工作站"]),
        ("第二件是“百名船长教百村”。", ["百名船长教百村"]),
        ("推行“渔船上的党支部”。", ["渔船上的党支部"]),
        ("用好妇联“船娘学校”和社区“渔嫂课堂”这两块阵地。", ["船娘学校", "渔嫂课堂"]),
        ("对12个项目来一次“回头看”。", ["回头看"]),
        ("协会牵头搞“银发助渔”志愿服务。", ["银发助渔"]),
        ("建立防范化解因灾返贫长效机制。", ["防范化解因灾返贫长效机制"]),
        ("推行按病种分值付费（DIP），费用下降。", ["按病种分值付费"]),
    ],
)
def test_quoted_names_told_in_turn_in_rows_and_behind_owners(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    "text",
    [
        "把权力关进制度笼子。",
        "建设进入了由“有形出海”向“有效出海”转变的阶段。",
        "渔民最怕的是“断头水”。",
        "推行“大家的事”。",
        "“三不管”地带三年培训20人。",
        "打通管网的“最后一百米”,家家有水。",
        "仍有31座水塘未列入除险加固计划。",
    ],
)
def test_figures_of_speech_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


def test_a_quotation_that_is_worded_like_a_name() -> None:
    text = "一、做法\n社区“慢病小屋”得到好评,老人说“比看戏强”。有人却说“没意思”。\n"
    assert names(text, "programmes") == ["慢病小屋"]


def test_nouns_in_front_of_a_short_quoted_name_are_part_of_it() -> None:
    (programme,) = found("实施剪纸文化“续火”工程。", "programmes")
    assert programme["mentions"] == ["剪纸文化“续火”工程"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("构建“镇水管站—村水管员—用水户”三级管护体系。", ["三级管护体系"]),
        ("将四张网整合为“一张水网”。", ["一张水网"]),
        ("街上成立“老渠长”调解工作室。", ["老渠长"]),
        ("各村来了第一书记12名。", []),
        ("依托“中国柿子之乡”的品牌优势,卖出柿饼。", []),
        ("各乡的“小规模学校”剩下三所。", []),
        (
            "会宁一中的“红柿先锋”、白石镇小学的“静听花语”、县二中的“护河哨兵”等9个党建品牌受到表彰。",
            ["红柿先锋", "静听花语", "护河哨兵"],
        ),
        ("健全水费、水质、水量“三本台账”。", ["三本台账"]),
        ("建成“两新”组织党群服务中心8个。", []),
        ("对污水直排实行“零容忍”,推行“零差错”。", []),
        ("组织浇地“水难引、路难修”。", []),
        ("果农普遍反映“上午忙采果、下午忙装车”。", []),
        ("全县开展 “ 清渠护水 ” 专项行动,推行 “ 一渠一长 ” 制度。", ["清渠护水", "一渠一长"]),
    ],
)
def test_names_in_quotation_marks(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“碧水到家”项目把水送上了山。", ["碧水到家"]),
        ("探索出一条“水厂+用水户+网格”的管水路子。", ["水厂+用水户+网格"]),
        ("设立“清渠”学徒津贴。", ["清渠学徒津贴"]),
        ("开展“僵尸渠”专项清理以来,水畅了。", ["僵尸渠"]),
        ("“云水站”远程巡检平台用上了。", ["云水站"]),
        ("开展的水情课“不想听”。", []),
        ("村里的“空中蜘蛛网”拆了。", []),
        ("开展“七一”评选。", []),
        ("队长、会计“一肩挑”的12个。", []),
        ("棚户区改造工地停了水。", []),
        ("水厂提前9天修好主体工程。", []),
        ("节水奖补制度改革已完成。", []),
        ("工人都有住房公积金。", []),
        ("村里来了“新渠民”35人。", []),
        ("采取“村里先垫钱、水厂后派工、用水户最后再结算”的办法。", []),
        ("设立500万元村集体渠道管护基金。", []),
    ],
)
def test_what_stands_around_a_quotation_or_a_known_name(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


def test_a_quoted_name_with_what_follows_may_be_a_programme_of_its_own() -> None:
    text = "学院建了“双带头人”教师党支部书记工作室,实施“双带头人”培育工程。"
    assert names(text, "programmes") == ["双带头人教师党支部书记工作室", "双带头人"]
    assert names(text, "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What tells of a manner names a programme with its noun alone.
        ("推行“点单式”配书制度。“点单式”受到欢迎。", ["点单式配书制度"]),
        ("实行“一对一”帮带制度。", ["一对一帮带制度"]),
        ("推行“一站式”出院结算。", []),
        ("开展“拉网式”排查和“清渠”行动。", ["拉网式排查", "清渠行动"]),
        ("推广“岱云模式”。", ["岱云模式"]),
        # Reproaches, figures of speech, honours, periods, grades of companies.
        ("参与共建多是“挂个横幅、拍张照片”。", []),
        ("一些干部热衷于搞看得见的“面子工程”。", []),
        ("坚持“稳面积、提品质”的思路。", []),
        ("对各支部进行了一次“全面体检”。", []),
        ("县水利局去年获评“全县防汛工作先进集体”。", []),
        ("要实现“十四五”末自来水普及率达标的目标。", []),
        ("新增“专精特新”企业8家。", []),
        ("通过“会宁统计微讯”公众号推送问卷。", []),
        ("开通“会宁先锋”微信公众号。", ["会宁先锋"]),
    ],
)
def test_what_is_quoted_and_no_programme(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize("text", ["短板概括起来就是“五重五轻”:", "推行智慧灌溉,实现“水量可查、水费可追”。"])
def test_quoted_shortcomings_and_aims_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


@pytest.mark.parametrize(
    "text", ["变“要我学”为“我要学”。", "推动“人找政策”向“政策找人”转变。", "由“没人管”转变为“有人管”。"]
)
def test_quotations_that_turn_into_one_another_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []
