"""Names of places, bodies, kinds and programmes amid the words around them: verbs in front, 和 behind, words inside."""

import pytest

from tests.extraction.found import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("充分发挥市苗族刺绣研究会的作用。", ["市苗族刺绣研究会"]),
        ("充分利用三峡日报宣传节水。", ["三峡日报"]),
        ("水样委托川北医学院化验。", ["川北医学院"]),
        ("全县登记注册农民专业合作社36家。", []),
    ],
)
def test_what_is_done_to_a_body_is_no_part_of_its_name(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁县白石镇以李庄村为核心修渠。", ["会宁县", "白石镇", "李庄村"]),
        ("半山区的果园缺水,南区三户断水。", []),
        ("天津市和平区捐建水窖。", ["天津市", "和平区"]),
        ("渠道管着11.6万山区群众的水。", []),
        ("深入凌云册满族回族乡等6个乡镇。", ["凌云册满族回族乡"]),
        ("会宁县白石镇一位社区党总支书记说起断水。", ["会宁县", "白石镇"]),
        ("集体办、民营社区卫生服务站都缺人。", []),
        ("步行街、杏花古镇、学校都停水,时古村的井修好了。", ["时古村"]),
        ("会宁县调查。如今石坪村、龙溪村通了水,目前空壳村少。", ["会宁县", "石坪村", "龙溪村"]),
        ("建湖县合作社多,如冈西镇有9家。", ["建湖县", "冈西镇"]),
        ("桓台县索镇街道修渠,马桥镇街道两旁种树。", ["桓台县", "索镇街道", "马桥镇"]),
        ("江西省南昌市的水厂投入380万元,新建标准水池9座。", ["江西省", "南昌市"]),
        (f"{'调研组先后走访了十二家企业。' * 4}又到石门县、浏阳市看井。", ["石门县", "浏阳市"]),
    ],
)
def test_places_amid_words(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁民族中学和岱云民族小学开设珠算课。", ["会宁民族中学", "岱云民族小学"]),
        ("会同市文体旅局、市水利局看井。", ["市文体旅局", "市水利局"]),
        ("湖南福康护理服务有限公司运营县中心幼儿园。", ["湖南福康护理服务有限公司", "县中心幼儿园"]),
        ("走访会宁县白石镇北集村。领办会宁县北集中草药种植农民专业合作社。", ["会宁县北集中草药种植农民专业合作社"]),
        ("李庄村党总支领办果树专业合作社。", ["李庄村党总支"]),
        (
            "鲁东大学“清渠”暑期社会实践队来了。“清渠”实践队走了。",
            ["鲁东大学", "鲁东大学清渠暑期社会实践队"],
        ),
        ("县政协主席率社会和法制委员会看水库。", ["县政协", "社会和法制委员会"]),
        ("积极引进农业发展银行五峰支行贷款。", ["农业发展银行五峰支行"]),
        ("茅坪镇书院和湖北银行秭归支行合办书吧。", ["湖北银行秭归支行"]),
        ("指导长江长物业公司成立党支部。", ["长江长物业公司"]),
        ("总结推广李村果树专业合作社等典型。", ["李村果树专业合作社"]),
        ("建湖县调查。如冈西镇王村桃树专业合作社,带动50户。", ["冈西镇王村桃树专业合作社"]),
        ("与县果农返乡创业服务中心一道走访。", ["县果农返乡创业服务中心"]),
        ("(中共会宁县白石镇委员会)", ["中共会宁县白石镇委员会"]),
        ("会宁县白石镇村级组织活动场所漏雨。", []),
        ("县农商行、邮储银行要放贷。", ["县农商行", "邮储银行"]),
        ("印发《会宁县水务局关于修渠的通知》。", ["会宁县水务局"]),
        ("县里与申速、海通、韵捷等5家快递企业合作。", ["申速", "海通", "韵捷"]),
        ("有核桃、花椒等5家加工企业,王明、李红等3家公司负责人来了。", []),
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
        "“养老靠医院”的想法还在。",
        "招了三名农科大学生。",
        "街上开了“老渠长”调解工作室。",
        "推行“县聘站管”,人多了。",
        "试行“清渠+积分超市”办法。",
        "印发《会宁县城区配套幼儿园建设方案》《甘肃省公立医院党支部工作手册》。",
        "参观了村里的茶叶加工厂,建成清洁化加工厂12座。",
    ],
)
def test_words_like_bodies_are_none(text: str) -> None:
    assert names(text, "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入开展护林团结进步创建活动。", ["护林团结进步创建"]),
        ("建立护林员补贴正常增长机制。", ["护林员补贴正常增长机制"]),
        ("推行水管员坐班制度,推行水费代收代理制。", ["水管员坐班制度", "水费代收代理制"]),
        ("落实用水监督委员会例会制度。", ["用水监督委员会例会制度"]),
        ("落实按季轮灌制度。", ["按季轮灌制度"]),
        ("不了解党组织领导的校长负责制的要求。", ["党组织领导的校长负责制"]),
        ("完善用水户参与水价听证制度。", ["用水户参与水价听证制度"]),
    ],
)
def test_adverbs_inside_names_of_programmes(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


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
    ],
)
def test_names_in_quotation_marks(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民族村“两委”年龄大。", ["村两委"]),
        ("发展壮大志愿队伍。", []),
        ("村里有道德评议会和红白理事会。", ["道德评议会", "红白理事会"]),
        ("厂里有劳动争议调解委员会。", ["劳动争议调解委员会"]),
        (
            "社区卫生服务机构缺人,社区卫生服务中心缺房。",
            ["社区卫生服务机构", "社区卫生服务中心"],
        ),
        ("各镇果品服务站没有专人。", ["果品服务站"]),
        ("乡镇、村两级托育服务站缺人。", ["托育服务站"]),
        ("诊所里,集体办4家、个人办9家。", ["诊所"]),
        ("成立巾帼志愿服务队30支。", ["巾帼志愿服务队"]),
        ("果农多从机关和事业单位退休。", ["机关", "事业单位"]),
        ("林业、水利管理部门来人。", ["林业部门", "水利部门"]),
        ("水利、林长、财政等部门来人。", ["水利部门", "林长部门", "财政部门"]),
        ("水利、水价部门来人。", ["水利部门", "水价部门"]),
        ("商务、邮政、供销、水利各有打算。", ["商务部门", "邮政部门", "供销社", "水利部门"]),
        ("用人企业缺高中、中专文化的果农,院党委开会。", ["企业"]),
        ("开办“道德讲堂”,请农业综合服务中心讲果树。", ["农业综合服务中心"]),
    ],
)
def test_kinds_amid_words(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县里举办柿子采摘节。", ["柿子采摘节"]),
        ("借助闽宁协作机制卖出柿饼。", ["闽宁协作机制"]),
        ("推行城乡供热一体化。", ["城乡供热一体化"]),
        ("推进城乡发展一体化。", []),
        ("已经形成了“15分钟柿农服务圈”。", ["15分钟柿农服务圈"]),
        ("每年评选“清洁文明户”。", ["清洁文明户"]),
        ("京津冀协作很多,举办节目三场。", []),
    ],
)
def test_programmes_by_their_form(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


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


def test_the_links_of_a_formula_are_kinds_that_take_part() -> None:
    assert names("推广“党支部+合作社+果农”模式。", "organization_types") == [
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
        ("支持果品协会建设园区果品公共信息平台。", ["园区果品公共信息平台"]),
        ("设立护林孝善基金。", ["护林孝善基金"]),
        ("推行果园托管模式。", ["果园托管模式"]),
        ("形成果园托管模式。", []),
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


def test_the_mask_of_a_lost_name_is_part_of_the_words() -> None:
    (body,) = found("由XX县水利局牵头。", "organizations")
    assert (body["name"], body["mentions"]) == ("县水利局", ["XX县水利局"])


def test_a_date_in_front_of_a_body_of_the_report_s_own_town_is_no_part_of_it() -> None:
    text = "会宁县白石镇果农调查报告\n全镇有果农300户。20__年镇司法所调解9件。"
    assert "镇司法所" in names(text, "organizations")
