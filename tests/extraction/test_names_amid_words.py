"""Names of places, bodies, kinds and programmes amid the words around them: verbs in front, 和 behind, words inside."""

import pytest

from tests.extraction.found import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("充分发挥县水利研究会、工商联的作用。", ["县水利研究会"]),
        ("充分利用三峡日报宣传节水。", ["三峡日报"]),
        ("水样委托川北医学院化验。", ["川北医学院"]),
        ("全县登记注册农民专业合作社128家。", []),
    ],
)
def test_what_is_done_to_a_body_is_no_part_of_its_name(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁县白石镇以李庄村为核心修渠。", ["会宁县", "白石镇", "李庄村"]),
        ("果园多处于半山区,南区9户断水。", []),
        ("天津市和平区捐建水窖。", ["天津市", "和平区"]),
        ("渠道管着11.6万山区群众的水。", []),
        ("深入凌云册满族回族乡等6个乡镇。", ["凌云册满族回族乡"]),
        ("会宁县白石镇一位社区党总支书记说起断水。", ["会宁县", "白石镇"]),
        ("把医院办、民营社区卫生服务机构纳入补助范围。", []),
        ("保护青石古镇,时古村的井修好了。", ["时古村"]),
        ("江西省南昌市的水厂投入380万元,新建标准水池9座。", ["江西省", "南昌市"]),
        (f"{'调研组先后走访了十二家企业。' * 4}并赴石门县、浏阳市学习考察。", ["石门县", "浏阳市"]),
    ],
)
def test_places_amid_words(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁民族中学和穆云民族小学开设珠算课。", ["会宁民族中学", "穆云民族小学"]),
        ("会同市民宗局、市文体旅局调查。", ["市民宗局", "市文体旅局"]),
        ("引进湖南福康养老服务有限公司运营县中心敬老院。", ["湖南福康养老服务有限公司", "县中心敬老院"]),
        ("走访会宁县李庄村。领办会宁县李庄果树种植农民专业合作社。", ["会宁县李庄果树种植农民专业合作社"]),
        ("李庄村党总支领办果树专业合作社。", ["李庄村党总支"]),
        (
            "鲁东大学“清渠”暑期社会实践队来了。“清渠”实践队走了。",
            ["鲁东大学", "鲁东大学清渠暑期社会实践队"],
        ),
        ("县政协副主席率社会法制和民族宗教委员会部分委员视察。", ["县政协", "社会法制和民族宗教委员会"]),
        ("积极引进农业发展银行五峰支行贷款。", ["农业发展银行五峰支行"]),
        ("茅坪镇书院和湖北银行秭归支行合办书吧。", ["湖北银行秭归支行"]),
        ("指导长江长物业公司成立党支部。", ["长江长物业公司"]),
        ("区教育局联合团区委办班。", ["区教育局", "团区委"]),
        ("县海洋与渔业执法大队查船。", ["县海洋与渔业执法大队"]),
        ("区住建局成立物业行业党委。区里组建快递行业党委。", ["区住建局", "物业行业党委", "快递行业党委"]),
    ],
)
def test_bodies_amid_words(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "“养儿靠学校”的思想还在。",
        "我是一名农科大学生。",
        "三个村成立“和事佬”调解工作室。",
        "推行“县招站用”,人多了。",
        "参观了村里的茶叶加工厂,建成清洁化加工厂12座。",
    ],
)
def test_words_like_bodies_are_none(text: str) -> None:
    assert names(text, "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入开展护林团结进步创建活动。", ["护林团结进步创建"]),
        ("建立水管员报酬正常增长机制。", ["水管员报酬正常增长机制"]),
    ],
)
def test_adverbs_inside_names_of_programmes(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    "text",
    [
        "组织开展果树讲座、巡渠护林等活动。",
        "每月让水管员上台讲护林工作方法。",
        "对水利、林业等紧缺专业单列计划。",
        "一、完善巡渠考核体系,健全护林长效机制\n渠道有人管。",
    ],
)
def test_deeds_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


def test_nouns_in_front_of_a_short_quoted_name_are_part_of_it() -> None:
    (programme,) = found("实施剪纸文化“传薪”工程。", "programmes")
    assert programme["mentions"] == ["剪纸文化“传薪”工程"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("构建“镇水管站—村水管员—用水户”三级管护体系。", ["三级管护体系"]),
        ("将四张网整合为“一张水网”。", ["一张水网"]),
        ("向各村选派第一书记28名。", []),
        ("依托“中国柿子之乡”的品牌优势,卖出柿饼。", []),
        ("近年来,“小规模学校”越来越多。", []),
    ],
)
def test_names_in_quotation_marks(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民族村“两委”年龄大。", ["村两委"]),
        ("发展壮大志愿队伍。", []),
        ("成立红白理事会、道德评议会。", ["红白理事会", "道德评议会"]),
        ("园区设立劳动争议调解委员会。", ["劳动争议调解委员会"]),
        (
            "社区卫生服务机构缺人,社区卫生服务中心缺房。",
            ["社区卫生服务机构", "社区卫生服务中心"],
        ),
        ("各镇果品服务站没有专人。", ["果品服务站"]),
        ("诊所里,政府办6家、集体办3家。", ["诊所"]),
        ("组建巾帼志愿服务队30支。", ["巾帼志愿服务队"]),
    ],
)
def test_kinds_amid_words(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("连续五年举办柿子采摘节。", ["柿子采摘节"]),
        ("借助闽宁协作机制卖出柿饼。", ["闽宁协作机制"]),
        ("推行城乡供热一体化。", ["城乡供热一体化"]),
        ("推进城乡发展一体化。", []),
        ("基本形成了“15分钟柿农服务圈”。", ["15分钟柿农服务圈"]),
        ("定期评选“卫生文明户”。", ["卫生文明户"]),
        ("京津冀协作很多,举办节目三场。", []),
    ],
)
def test_programmes_by_their_form(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建立由水管站、林业站等单位参加的联席会议制度。", ["联席会议制度"]),
        ("建立银企对接长效机制,办银企对接会三场。", ["政银企对接"]),
        ("落实国家基本公共卫生服务项目,纳入乡村建设行动。", ["基本公共卫生服务项目", "乡村建设行动"]),
    ],
)
def test_meetings_mechanisms_and_known_programmes(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


def test_the_links_of_a_formula_are_kinds_that_take_part() -> None:
    assert names("推广“党支部+合作社+农户”模式。", "organization_types") == [
        "党支部",
        "农民专业合作社",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渠道断了,李沟村一位文书说。", ["李沟村"]),
        ("铁山社区因停水吵了十年。", ["铁山社区"]),
        ("各村在和谐社区建设中出力。和谐社区建设很快。", []),
    ],
)
def test_villages_at_the_head_of_a_clause(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设汤原县水库智慧管护平台。", ["汤原县水库智慧管护平台"]),
        ("用好甘肃水情信息平台。", ["甘肃水情信息平台"]),
        ("支持县物流协会建设园区物流公共信息平台。", ["园区物流公共信息平台"]),
        ("设立护林孝善基金。", ["护林孝善基金"]),
        ("搭建干事创业平台,基金会捐款。", []),
    ],
)
def test_platforms_and_funds(text: str, expected: list[str]) -> None:
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
