"""Named initiatives, in every field: quoted, counted, coined, closed by a noun, known; no slogan, no generic phrase."""

import pytest

from tests.extraction.found import found, names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("开展“百校结对”活动。", "百校结对", "活动"),
        ("开展“大手拉小手”主题实践活动", "大手拉小手", "活动"),
        ("实施“清水入户”工程。", "清水入户", "工程"),
        ("“阳光厨房”工程覆盖全县。", "阳光厨房", "工程"),
        ("实施“千村清河”计划。", "千村清河", "计划"),
        ("启动“三年护水”行动", "三年护水", "行动"),
        ("推行“四长联动”工作法", "四长联动", "工作法"),
        ("探索“公司+农户”模式", "公司+农户", "模式"),
        ('开展"百校结对"活动。', "百校结对", "活动"),
        ("实施「清水入户」工程。", "清水入户", "工程"),
        ("实施“健康小屋”项目", "健康小屋", "其他"),
        ("推出“邻里时间银行”", "邻里时间银行", "其他"),
        ("实施义务教育薄弱学校改造工程。", "义务教育薄弱学校改造工程", "工程"),
        ("推行一村一医计划。", "一村一医计划", "计划"),
        ("推行三级巡河制度", "三级巡河制度", "制度"),
        ("建立部门信息会商机制。", "部门信息会商机制", "机制"),
        ("坚持水厂集中查、用水户自查三级联查机制。", "三级联查机制", "机制"),
        ("推行社区党组织、居委会、业委会、物业企业四方联席会议制度。", "四方联席会议制度", "制度"),
        ("推行小区物业服务质量评价制度。", "小区物业服务质量评价制度", "制度"),
        ("开展走农家、听民声、解民忧活动", "走农家、听民声、解民忧", "活动"),
        ("村里推行四议两公开", "四议两公开", "工作法"),
        ("推行河长制", "河长制", "制度"),
        ("开展三亮活动。", "三亮", "活动"),
        ("推行双护责任制度。", "双护责任制度", "制度"),
        ("推进节水型社区建设。", "节水型社区建设", "活动"),
        ("持续开展“百企联百村”,成效好。", "百企联百村", "其他"),
        ("建立“六步”议事法", "六步议事法", "工作法"),
        ("启动“敲门行动”", "敲门行动", "行动"),
        ("设立“红色服务月”", "红色服务月", "活动"),
        ("开展“三进”(进村、进户、进校)护水活动", "三进护水活动", "活动"),
        ("今年是县里定下的“河道管护提升年”。", "河道管护提升年", "活动"),
        ("水厂应用“智慧水管”系统后,漏水少了。", "智慧水管", "其他"),
        ("推行水管员县聘乡管村用,按季发补贴。", "县聘乡管村用", "机制"),
        ("学习青石县“一厂多点”经验", "一厂多点", "其他"),
        ("村里设立果农关爱基金,每年不少于5万元。", "果农关爱基金", "其他"),
        ("实行水管员星级管理,按星级发补贴。", "水管员星级管理", "制度"),
        ("落实水管员列席村“两委”会议制度。", "水管员列席村两委会议制度", "制度"),
        ("组建渔港党建联盟。", "渔港党建联盟", "机制"),
        ("海事处与白水县建立协查联动机制,每季碰头。", "协查联动机制", "机制"),
        ("学校实行理事会领导下的校长负责制。", "理事会领导下的校长负责制", "制度"),
        ("去年完成了农业普查。", "农业普查", "其他"),
    ],
)
def test_names_and_kinds(text: str, name: str, kind: str) -> None:
    (item,) = found(text, "programmes")
    assert (item["name"], item["kind"]) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "坚持“以人为本”原则。",
        "完善项目资金管理。",
        "学院下设机电工程系、护理系。",
        "要在“三农”服务里找活动载体。",
        "与白水县的联动机制不健全。",
        "存在“最后一公里”问题",
        "树立“绿水青山”理念",
        "开展各类培训活动",
        "丰富文体活动",
        "建立长效机制",
        "完善工作制度",
        "建设活动室和活动场所",
        "落实计划生育政策",
        "依据《“清水入户”工程管理办法》",
        "他说：“水太少了。”",
        "贯彻“三个代表”重要思想",
        "建立了一套有效的工作、管理和监督制度",
        "共推一大工程,实施十大工程",
        "结合所承担的国家重点云山水电站工程建设",
        "成为企业发展的“红色引擎”",
        "12月选取苏北工程职业技术学院为对象",
        "区水务中心联合青石工程职业学院巡渠。",
    ],
)
def test_what_is_no_programme(text: str) -> None:
    assert names(text, "programmes") == []


def test_a_name_with_and_without_its_noun_is_one_programme() -> None:
    (item,) = found("实施“清水入户”工程。清水入户工程惠及三村。清水入户以来无人断水。", "programmes")
    assert item["name"] == "清水入户"
    assert len(item["spans"]) == 3


@pytest.mark.parametrize(
    "text",
    [
        "群众认为宣传“形式单一、内容枯燥”。",
        "每月召开一次联席会议。",
        "一、主要做法\n1、坚持让渔民当家,完善避风机制\n渔民说了算。\n2、坚持使用新网\n网更结实。",
    ],
)
def test_a_complaint_a_meeting_and_a_demand_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推动党组织领导的校长负责制落地。", "党组织领导的校长负责制"),
        ("实行党委领导下的校长负责制。", "党委领导下的校长负责制"),
        ("落实党委领导下的院长负责制。", "党委领导下的院长负责制"),
    ],
)
def test_who_leads_schools_and_hospitals_is_an_institution_known_everywhere(text: str, name: str) -> None:
    assert names(text, "programmes") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("建立“金舵手”人才库。", "金舵手"),
        ("建立“银种子”企业库,给予奖励。", "银种子"),
        ("打造一批“移动的渔校”精品课程。", "移动的渔校"),
    ],
)
def test_a_pool_or_course_by_a_name_of_its_own(text: str, name: str) -> None:
    assert names(text, "programmes") == [name]


@pytest.mark.parametrize(
    "text", ["医养结合不深。", "垃圾分类流于形式。", "按照年度协商计划调研。", "成为发展的“红色引擎”。"]
)
def test_topics_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


@pytest.mark.parametrize(
    "text",
    [
        "关于“两新”组织党建工作的调查",
        "组织生活“形式单一”的占四成。",
        "对“黑中介”实行黑名单管理。",
        "可见靠人不靠制度终究不长久。",
        "把清水入户作为民生工程来抓。",
    ],
)
def test_work_in_a_field_and_clauses_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


@pytest.mark.parametrize(
    "text",
    [
        "在“七一”评选表彰时优先。",
        "主要表现在“五个不够”。",
        "开展活动往往要“打报告、看脸色”。",
        "把社区建成育人的“第三课堂”。",
        "“白石琯溪蜜柚”品牌价值很高。",
        "构建共驻共建的互助体系。",
        "公司与镇里6个村结对共建。",
        "全县有党组织领办合作社138家。",
        "读了《论“护河”》。",
    ],
)
def test_days_shortcomings_and_ways_of_working_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


@pytest.mark.parametrize(
    "text",
    [
        "组织开展果树讲座、巡渠护林等活动。",
        "让水管员轮流说护林工作方法。",
        "给山区果树专业单列计划。",
        "9个村没有建立水管员定期轮换制度。",
        "320名在职党员到社区报到,农村低保 135 人。",
        "一、完善巡渠考核体系,健全护林长效机制\n渠道有人管。",
    ],
)
def test_deeds_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


def test_whose_secretary_reports_is_part_of_the_mention() -> None:
    (programme,) = found("实行党支部书记抓党建述职评议考核。", "programmes")
    assert programme["mentions"] == ["党支部书记抓党建述职评议考核"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建立由水管站、林业站等单位参加的联席会议制度。", ["联席会议制度"]),
        ("健全银企对接长效机制。", ["政银企对接"]),
        ("落实国家基本公共卫生服务项目,纳入乡村建设行动。", ["基本公共卫生服务项目", "乡村建设行动"]),
    ],
)
def test_meetings_mechanisms_and_known_programmes(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁县中小学校党组织领导的校长负责制推行两年。", ["党组织领导的校长负责制"]),
        ("推进紧密型县域医共体建设,落实“两个允许”要求。", ["紧密型县域医共体", "两个允许"]),
    ],
)
def test_known_programmes_behind_places_and_kinds(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


def test_a_report_of_secretaries_is_named_with_what_they_report_on() -> None:
    (programme,) = found("推行乡镇党委书记抓基层党建述职评议,三级书记抓党建述职评议。", "programmes")
    assert programme["mentions"] == ["乡镇党委书记抓基层党建述职评议", "三级书记抓党建述职评议"]


def test_what_a_census_says_and_a_work_for_show_are_no_programmes() -> None:
    assert names("第七次全国人口普查数据显示,老人多。不搞“面子工程”。", "programmes") == []
    assert names("开展第七次全国人口普查。", "programmes") == ["人口普查"]
