"""Particular bodies: with a place or level in front, coined names, media, central bodies; and no kinds."""

import pytest

from tests.extraction.found import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("汤原县教育局印发通知。", ["汤原县教育局"]),
        ("走访了佳木斯市农业局。", ["佳木斯市农业局"]),
        ("兴山县人民法院", ["兴山县人民法院"]),
        ("云南省罗平县第一中学", ["云南省罗平县第一中学"]),
        ("汤原县太平川乡中心小学", ["汤原县太平川乡中心小学"]),
        ("县教育局、市水利局联合检查。", ["县教育局", "市水利局"]),
        ("区教育局、区卫健局联合", ["区教育局", "区卫健局"]),
        ("县委组织部负责。", ["县委组织部"]),
        ("参观了金穗源农机公司。", ["金穗源农机公司"]),
        ("走访金穗源米业集团。", ["金穗源米业集团"]),
        ("东方__公司", ["东方公司"]),
        ("旗县党委、旗县市委要带头。", []),
        ("盟民政局牵头,盟委组织部配合。", ["盟民政局", "盟委组织部"]),
        ("xx市xx区委组织部、xx县教育局", ["县教育局"]),
        (
            "企业有“会宁县金穗薯业有限公司”“会宁县银河农业开发有限公司”等。",
            ["会宁县金穗薯业有限公司", "会宁县银河农业开发有限公司"],
        ),
        ("《农民日报》报道了此事。", ["农民日报"]),
        ("新华社和《光明日报》作了报道。", ["新华社", "光明日报"]),
        ("教育部和国务院办公厅要求。", ["教育部", "国务院办公厅"]),
        ("由团县委和县妇联组织。", ["团县委", "县妇联"]),
        ("市城管执法局、市城乡建设局", ["市城管执法局", "市城乡建设局"]),
        ("由县“两新”党工委统筹,县非公党委指导。", ["县两新党工委", "县非公党委"]),
        ("邮储银行嵩县支行、中国移动佳木斯分公司", ["邮储银行嵩县支行", "中国移动佳木斯分公司"]),
        ("荣获陕西电力公司规范化党支部称号。", ["陕西电力公司"]),
        # 联合 is what a body does only behind a body.
        ("走访了中关村联合投资集团公司。", ["中关村联合投资集团公司"]),
        ("青石街道联合江苏建设职业学院办班。", ["江苏建设职业学院"]),
        ("青石镇联合江苏省农学会和江苏农业职业学院党校办班。", ["江苏省农学会", "江苏农业职业学院党校"]),
        ("自治区国资委党委、自治县教育局", ["自治区国资委党委", "自治县教育局"]),
        ("县民办教育协会统计。", ["县民办教育协会"]),
        ("民盟汤原县基层委员会、民建汤原县总支部", ["民盟汤原县基层委员会", "民建汤原县总支部"]),
        ("审批科党支部带头,由执法监督科党支部接着做。", ["审批科党支部", "执法监督科党支部"]),
        ("渠道管理科党支部6名党员巡渠。", ["渠道管理科党支部"]),
        ("自治区国资委党委表彰先进。", ["自治区国资委党委"]),
        ("渠道管理科党支部带头巡渠。", ["渠道管理科党支部"]),
        ("自治区农业农村厅党组到会。", ["自治区农业农村厅党组"]),
        ("民盟汤原县基层委员会、九三学社佳木斯市委调研。", ["民盟汤原县基层委员会", "九三学社佳木斯市委"]),
        ("教育部党组印发意见。", ["教育部党组"]),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "上级部门、市直机关、县级医院",
        "市委、县委、局党委",
        "集团县委联席会议、县党委、市“两新”组织党建",
        "某县县委、市委书记",
        "桂林市企业很多。",
        "汤原县学校不足。",
        "乡镇企业、村办企业",
        "一家公司、3家合作社、某合作社",
        "青石镇合作社比清泉镇多5家。",
        "xx公司",
        "全市教育局长会议",
        "《乡村振兴促进法》规定",
        "汤原县人大代表、县政协委员视察",
        "《汤原县村干部容错办法》",
        "汤原县农业区办的班",
        "各科党支部、科室党支部",
        "汤原县人大代表视察水厂。",
        "汤原县村干部很辛苦。",
        "各业务科党支部都有活动室。",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert names(text, "organizations") == []


def test_the_name_shows_of_what_kind_it_is() -> None:
    text = "汤原县教育局、金穗源农机公司、兴山县人民法院、教育部"
    kinds = {item["name"]: item["type"] for item in found(text, "organizations")}
    assert kinds == {
        "汤原县教育局": "教育部门",
        "金穗源农机公司": "公司",
        "兴山县人民法院": "法院",
        "教育部": "教育部门",
    }


def test_a_league_committee_is_no_party_committee() -> None:
    kinds = {item["name"]: item["type"] for item in found("团县委同县妇联走访了八个村。", "organizations")}
    assert kinds == {"团县委": "共青团", "县妇联": "妇联"}


def test_a_shorter_name_goes_to_the_full_one() -> None:
    (item,) = found("走访金穗源米业集团公司。金穗源米业集团有员工30名。", "organizations")
    assert item["name"] == "金穗源米业集团公司"
    assert item["mentions"] == ["金穗源米业集团公司", "金穗源米业集团"]


def test_all_mentions_of_a_body() -> None:
    (item,) = found("汤原县教育局印发通知。汤原县教育局检查。", "organizations")
    assert len(item["spans"]) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开化县政府办公室、县发改局参加。", ["开化县政府办公室", "县发改局"]),
        ("先后走进湘中冶建集团、涟水能源公司等企业。", ["湘中冶建集团", "涟水能源公司"]),
        ("建议县经信局牵头,委托县气象局承办。", ["县经信局", "县气象局"]),
        ("县农业农村局、县民政局组成3个调研组。", ["县农业农村局", "县民政局"]),
        ("区卫健局组织社区卫生服务中心上门。", ["区卫健局"]),
        ("江淮理工学院的江淮理工学院水利工程学院。", ["江淮理工学院", "江淮理工学院水利工程学院"]),
        ("机电学院学生第二党支部入选。", ["机电学院学生第二党支部"]),
        ("与贵阳银行凤冈支行合作。", ["贵阳银行凤冈支行"]),
        ("田坝村党支部与永安镇党委共建。", ["田坝村党支部", "永安镇党委"]),
        ("市城市管理局、县乡村振兴局、县住房和城乡建设局。", ["市城市管理局", "县乡村振兴局", "县住房和城乡建设局"]),
        ("凤冈县卫生健康局调研,由县卫健局承办。", ["凤冈县卫生健康局"]),
        ("与衢州职业中专、常山县人力资源市场合作。", ["衢州职业中专", "常山县人力资源市场"]),
    ],
)
def test_names_in_front_of_verbs_behind_places_and_in_pieces(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "凤冈县位于贵州省东北部。",
        "各村党支部、农村党支部、先进村党支部",
        "柘沟镇三所中心卫生院改造",
        "物业公司、保安公司都不愿来。",
    ],
)
def test_parts_of_a_place_and_kinds_are_no_bodies(text: str) -> None:
    assert names(text, "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县教育局联合江西师范大学课题组作了调查。", ["县教育局", "江西师范大学"]),
        ("市水利局联合南昌大学举办培训。", ["市水利局", "南昌大学"]),
        ("由凤冈县文化广电和旅游局牵头。", ["凤冈县文化广电和旅游局"]),
        ("县农业农村和水务局配合。", ["县农业农村和水务局"]),
        ("与信阳师范大学、遵义医科大学合作。", ["信阳师范大学", "遵义医科大学"]),
        ("长岭中学党支部创立了工作法。", ["长岭中学", "长岭中学党支部"]),
        ("长岭卫生院党支部参加。", ["长岭卫生院", "长岭卫生院党支部"]),
        ("市水务投资有限责任公司推行改革。", ["市水务投资有限责任公司"]),
        ("由县融资担保有限公司出资。", ["县融资担保有限公司"]),
        ("引进南京先锋书店。", ["南京先锋书店"]),
    ],
)
def test_bodies_by_what_they_are_called_in_a_place(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "各中学党支部很活跃,民办中学党支部不多。",
        "有4个乡镇卫生院党支部五年没有活动。",
        "国有银行县级支行没有审批权。",
        "市级有限公司和市里各家有限公司都参加。",
        "凤冈县农民夜校很多。",
    ],
)
def test_kinds_of_such_bodies_are_none(text: str) -> None:
    assert names(text, "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市国资委党委现管理企业党委11个。", ["市国资委党委"]),
        ("县人民医院党委现辖党支部18个。", ["县人民医院党委"]),
        ("县教育局直属学校党委管理党支部43个。", ["县教育局直属学校党委"]),
        ("县农业银行向浙江绿源茶业有限公司放贷。", ["县农业银行", "浙江绿源茶业有限公司"]),
        ("江苏禾润颐养服务有限公司运营12所镇村敬老院。", ["江苏禾润颐养服务有限公司"]),
        ("龙头企业福建恒达建材有限公司捐资。", ["福建恒达建材有限公司"]),
        ("由中铁十二局集团第三工程有限公司承建。", ["中铁十二局集团第三工程有限公司"]),
        ("依托县乡村振兴投资集团有限公司建厂。", ["县乡村振兴投资集团有限公司"]),
        ("富乐镇加力村老年协会组织老人结对。", ["富乐镇加力村老年协会"]),
        ("阳光社区居委会、新桥村村委会参加。", ["阳光社区居委会", "新桥村村委会"]),
        ("永安村股份经济合作社分红86万元。", ["永安村股份经济合作社"]),
        ("河口镇人民政府投资建设。", ["河口镇人民政府"]),
        ("中共平凉市委组织部、共青团平凉市委发文。", ["中共平凉市委组织部", "共青团平凉市委"]),
        ("平凉市青年联合会、市慈善总会、市社科联发起。", ["平凉市青年联合会", "市慈善总会", "市社科联"]),
        ("蓝天救援队、春晖志愿者协会参与。", ["蓝天救援队", "春晖志愿者协会"]),
        ("走访了卫华集团、东府文旅公司等。", ["卫华集团", "东府文旅公司"]),
        ("县委办公室、市委两新工委印发。", ["县委办公室", "市委两新工委"]),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "近三年市属企业新设子公司26家。",
        "学习宜都市“强村公司”模式。",
        "将12所镇村敬老院改造。",
        "新建村卫生室64个。",
        "植保合作社、保洁服务公司都不愿来。",
        "推行“河畔向日葵牧场”计划。",
    ],
)
def test_what_is_counted_or_quoted_behind_a_place_is_no_body(text: str) -> None:
    assert names(text, "organizations") == []


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


def test_bodies_of_the_town_or_group_that_the_title_names() -> None:
    town = "汤原县太平川乡饮水调查\n全乡有井三口。水样由乡卫生院化验,乡妇联组织妇女代表参加。乡镇卫生院不足。"
    assert names(town, "organizations") == ["乡卫生院", "乡妇联"]
    group = "青石水务集团党建调研报告\n调研由集团工会组织,集团党委组织部参加。"
    assert names(group, "organizations") == ["集团工会", "集团党委组织部"]
    assert names("汤原县饮水调查\n水样由镇卫生院化验,各集团工会都来了。", "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由县城市管理和综合执法局牵头。", ["县城市管理和综合执法局"]),
        ("充分发挥市慈善总会作用。", ["市慈善总会"]),
        ("由县就业服务中心承办。", ["县就业服务中心"]),
        ("由县财政局国库支付中心拨付。", ["县财政局国库支付中心"]),
        ("县青年创业促进会出了力。", ["县青年创业促进会"]),
        ("污水接入县污水处理厂。", ["县污水处理厂"]),
        ("成立由县长任组长的全域旅游发展委员会。", ["全域旅游发展委员会"]),
        ("依托“山货进城”商会联络。", ["“山货进城”商会"]),
        ("与南昌大学经济与管理学院合作。", ["南昌大学经济与管理学院"]),
        ("三台县星光纺织有限公司工会办了夜校。", ["三台县星光纺织有限公司", "三台县星光纺织有限公司工会"]),
        ("三台县机关幼儿园、三台县第五完全小学参加。", ["三台县机关幼儿园", "三台县第五完全小学"]),
        ("依托三台县人民医院、三台县第三人民医院培训。", ["三台县人民医院", "三台县第三人民医院"]),
        ("下设套里所、永和所等9个供水所。", ["套里所", "永和所"]),
    ],
)
def test_bodies_of_many_fields(text: str, expected: list[str]) -> None:
    assert sorted(name.strip("“”") for name in names(text, "organizations")) == sorted(
        name.strip("“”").replace("”", "") for name in expected
    )


@pytest.mark.parametrize(
    "text",
    [
        "三台县南部山区19所学校缺水。",
        "各县就业服务中心都缺人。",
        "市、县就业服务中心都缺人。",
        "凤冈县农村幼儿园不多。",
    ],
)
def test_many_bodies_of_a_kind_are_none_of_them(text: str) -> None:
    assert names(text, "organizations") == []


def test_a_bureau_named_in_full_keeps_its_bare_name() -> None:
    (bureau,) = found("青石县水利局作了调查。\n水利局管水量,各县水利局不管。", "organizations")
    assert bureau["mentions"] == ["青石县水利局", "水利局"]
    assert names("水利局管水量。", "organizations") == []


def test_bodies_of_the_school_that_the_title_names() -> None:
    text = "江淮师范学院党建情况调查\n全校有党员三百名。推优由校团委、校纪委负责,党委教师工作部配合。"
    assert {"校团委", "校纪委", "党委教师工作部"} <= set(names(text, "organizations"))
    assert "校团委" not in names("青石县学校党建情况调查\n推优由校团委负责。", "organizations")


def test_colleges_side_by_side_are_bodies_wherever_the_report_names_them() -> None:
    text = "我们向水利学院、园林学院的学生发放问卷。园林学院党总支设了岗。校外的杏花大学、职业学院也去了。"
    assert names(text, "organizations") == ["水利学院", "园林学院", "园林学院党总支"]


def test_the_newspaper_of_the_reporter_is_a_body() -> None:
    assert names("青石日报记者 王明\n村里有记者来过。", "organizations") == ["青石日报"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国药控股汤原大药房有限公司接入系统。", ["国药控股汤原大药房有限公司"]),
        ("铁军安保集团吸纳退役军人。", ["铁军安保集团"]),
        ("铁西城建集团出资。", ["铁西城建集团"]),
        ("县妇联、人社局、文旅局都办过班。", ["县妇联", "人社局", "文旅局"]),
        ("一律先报市国资委审核。", ["市国资委"]),
        ("县第一人民医院门急诊量上升。", ["县第一人民医院"]),
        ("报宜昌市分行审批。", ["宜昌市分行"]),
        ("县黄梅戏剧团常年下乡。", ["县黄梅戏剧团"]),
        ("政协汤原县第九届委员会常务委员会", ["汤原县政协"]),
        ("在汤原县第九届人大常委会上", ["汤原县人大常委会"]),
    ],
)
def test_names_with_a_brand_a_term_or_an_office_in_them(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    ["有的村强村公司没有业务。", "汤原县一家子公司停产。", "报给银行的是另一本账。"],
)
def test_many_or_one_of_many_is_no_body(text: str) -> None:
    assert names(text, "organizations") == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("后勤处要给经费,学生处也要出力。", ["后勤处", "学生处"]),
        ("校党委学生工作部设了站。", ["校党委学生工作部"]),
        ("渔业学院推行导师制。", ["渔业学院"]),
        ("渔业学院研究生党支部到各县讲课。", ["渔业学院研究生党支部"]),
        ("物理学院的光学实验室党支部很活跃。", ["物理学院的光学实验室党支部"]),
        ("各学院都来了,二级学院的党支部也来了。", []),
        ("高职学院的学生不少。", []),
    ],
)
def test_offices_and_colleges_of_the_school_that_the_title_names(told: str, expected: list[str]) -> None:
    assert names(f"师范大学党建情况调查\n全校有党员三百名。{told}", "organizations") == expected
    assert names(f"青石县饮水调查\n全县有党员三百名。{told}", "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁学院、会宁职业技术学院都招生。", ["会宁学院", "会宁职业技术学院"]),
        ("白银市水利调查\n市教育局来了。靖远市教育和体育局也来了。", ["市教育局", "靖远市教育和体育局"]),
        ("白银市水利调查\n白银市教育和体育局来了。市教育局很重视。", ["白银市教育和体育局"]),
    ],
)
def test_a_short_name_of_another_place_or_beside_the_longer_one_is_another_body(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


def test_what_is_done_in_a_county_is_no_body() -> None:
    assert names("同时区里办个培训班。", "organizations") == []


def test_the_branches_of_the_hospital_that_the_title_names() -> None:
    told = "内科第二党支部、骨科党支部与城关卫生院结对。临床科室党支部15个,骨科党支部书记来了。"
    assert names(f"青石县人民医院党建调查\n{told}", "organizations")[1:3] == ["内科第二党支部", "骨科党支部"]
    assert "骨科党支部" not in names(f"青石县饮水调查\n{told}", "organizations")


@pytest.mark.parametrize(
    ("title", "told", "expected"),
    [
        ("会宁职业学院教师党支部建设情况的调研报告", "学院有党支部48个,其中教师党支部26个。", ["会宁职业学院"]),
        ("关于白银市水务集团党支部建设情况的调研报告", "集团有党支部48个。", ["白银市水务集团"]),
        ("关于白银市公交公司党组织建设的调查", "公司有三个车队。", ["白银市公交公司"]),
        ("关于会宁县农村党支部建设的调查", "全县有党支部284个。", []),
        ("白银市第一中学教师党支部建设的调查", "支部有党员12名。", ["白银市第一中学教师党支部"]),
    ],
)
def test_a_title_names_the_body_and_the_kind_of_which_it_has_many(title: str, told: str, expected: list[str]) -> None:
    assert [name for name in names(f"{title}\n{told}", "organizations") if name in title] == expected


def test_the_committees_of_a_people_s_congress() -> None:
    told = "副主任带队,组织社会建设委员会、农业农村委员会部分组成人员调研。"
    assert names(f"县人大常委会{told}", "organizations")[1:] == ["社会建设委员会", "农业农村委员会"]
    assert names(f"县政府{told}", "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁县人民法院和县司法局共建工作室。", ["会宁县人民法院", "县司法局"]),
        ("机电工程学院、信息工程学院等工科学院发放问卷。", ["机电工程学院", "信息工程学院"]),
        ("会宁县会师镇人大主席团开展调研。", ["会宁县会师镇人大主席团"]),
        ("走访了会宁学院、青石交通学院、会宁工程学院三校。", ["会宁学院", "青石交通学院", "会宁工程学院"]),
        ("下设3个党总支(水利系、园林系、会计系)。", ["水利系", "园林系", "会计系"]),
        ("直属党支部除培训部支部外都好。", ["培训部支部"]),
        ("上师大12.7%。复旦15.8%。", ["上师大", "复旦"]),
        ("依托淮海战役纪念馆上党课。", ["淮海战役纪念馆"]),
        ("甘肃省消防救援总队来过。", ["甘肃省消防救援总队"]),
        ("市行政审批服务局等部门来过。", ["市行政审批服务局"]),
        ("成立“侗歌”调解室。", ["侗歌调解室"]),
    ],
)
def test_bodies_in_lists_and_by_short_names(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "全队承担了国家重点东河二电厂工程建设。",
        "教师大多数赞成,召开职工大会。",
        "建成白石镇绿色食品原料基地3.2万亩。",
        "形式多样,如农村党支部开展评议活动;社区党支部开展服务活动。",
    ],
)
def test_works_and_words_are_no_bodies(text: str) -> None:
    assert names(text, "organizations") == []


def test_what_a_group_has_is_none_of_its_bodies() -> None:
    text = "湖南湘江水务集团党建调研报告\n集团有支部三十个,集团下设党支部五个。\n"
    assert names(text, "organizations") == ["湖南湘江水务集团"]


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


def test_the_mask_of_a_lost_name_is_part_of_the_words() -> None:
    (body,) = found("由XX县水利局牵头。", "organizations")
    assert (body["name"], body["mentions"]) == ("县水利局", ["XX县水利局"])


def test_a_date_in_front_of_a_body_of_the_report_s_own_town_is_no_part_of_it() -> None:
    text = "会宁县白石镇果农调查报告\n全镇有果农300户。20__年镇司法所调解9件。"
    assert "镇司法所" in names(text, "organizations")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("村里同三一重工股份有限公司签了约。", ["三一重工股份有限公司"]),
        ("白银城市更新有限公司中标。", ["白银城市更新有限公司"]),
        ("引进三家有限公司。", []),
        ("贷款由甘肃省水利再担保有限公司增信。", ["甘肃省水利再担保有限公司"]),
    ],
)
def test_a_numeral_or_an_adverb_may_stand_in_a_legal_name(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江苏信息职业技术学院牵头建设渔业学院。", ["江苏信息职业技术学院"]),
        ("靖远、会宁等县中职学校缺老师。", []),
        ("国企白银城投物业公司修水管。", ["白银城投物业公司"]),
        ("靖远县的靖远职业中学也来了。", ["靖远职业中学"]),
        ("由副县长任召集人的河道联席会议开了三次。", []),
        ("会宁县白石镇李沟村党支部领办合作社,打井三眼。", ["会宁县白石镇李沟村党支部"]),
        ("充分发挥会宁会师纪念馆的作用。", ["会宁会师纪念馆"]),
        ("会宁县白石镇卫生院3名医生去了县城。", ["会宁县白石镇卫生院"]),
        ("社区引进“井边人”社会工作服务中心。", ["井边人社会工作服务中心"]),
        ("打井的贷款要报市分行,县支行党委定不了。", []),
        ("县人大常委会副主任带领环资工委看井,县直机关工委没来。", ["县人大常委会", "环资工委", "县直机关工委"]),
    ],
)
def test_a_body_ends_where_it_acts_and_begins_behind_what_it_is(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渔家乐上了携程、美团。", ["携程", "美团"]),
        ("柿饼卖到京东、拼多多,价钱好。", ["京东", "拼多多"]),
        ("淘宝村、京东方、顺丰车", []),
        ("支持王强锌电等大企业。", ["王强锌电"]),
        ("青禾食品党支部很活跃。", ["青禾食品党支部"]),
        ("扶持水产养殖等大企业。", []),
        ("其中中国一汽、卫华集团等企业缺水。", ["中国一汽", "卫华集团"]),
    ],
)
def test_companies_by_their_short_names(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


def test_the_college_that_a_report_is_about_and_its_branches() -> None:
    text = (
        "关于水利工程学院党建工作的调研报告\n近年来,学院党委下设支部十个。由园林系教工党支部带头,学生第二党支部跟上。"
    )
    expected = ["水利工程学院", "园林系教工党支部", "学生第二党支部"]
    assert names(text, "organizations") == expected
    assert names(text.replace("水利工程学院", "二级学院"), "organizations") == []


def test_the_party_bodies_of_trades_that_are_set_up_side_by_side() -> None:
    text = "区里组建快递行业党委、外卖配送行业党委和互联网行业党委,由各局牵头。"
    assert names(text, "organizations") == ["快递行业党委", "外卖配送行业党委", "互联网行业党委"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县人大常委会副主任率教科文卫工作委员会走访。", ["县人大常委会", "教科文卫工作委员会"]),
        ("县政协副主席率县政协社会法制委走访。", ["县政协", "县政协社会法制委"]),
        ("县政协提案和文史委牵头。", ["县政协提案和文史委"]),
        ("由县委宣讲团走访。", ["县委宣讲团"]),
        ("人民银行会宁县支行联合县工商业联合会走访。", ["人民银行会宁县支行", "县工商业联合会"]),
        ("支持会宁镇中心卫生院发展骨伤科。", ["会宁镇中心卫生院"]),
        ("会宁县发展和改革局牵头。", ["会宁县发展和改革局"]),
        ("水渠西起会宁县交界处。", []),
        ("黄石磁湖水务集团有限公司修渠。", ["黄石磁湖水务集团有限公司"]),
    ],
)
def test_who_leads_or_joins_is_no_part_of_a_body_nor_is_what_it_grows(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


def test_the_departments_of_the_one_group_that_a_report_speaks_of() -> None:
    told = "集团党委抽调党群工作部、纪检监察室、人力资源部走访。集团党委很重视。"
    own = ["集团党委", "党群工作部", "纪检监察室", "人力资源部"]
    assert names(told, "organizations", title="国有企业党建调研报告\n") == own
    assert names(told, "organizations", title="市属国有企业党建调研报告\n") == []


@pytest.mark.parametrize(("whose", "offices"), [("我校", ["教务处", "科研处"]), ("学校党委", [])])
def test_a_title_on_schools_is_of_one_where_the_report_calls_it_ours(whose: str, offices: list[str]) -> None:
    told = f"{whose}重视供水。由教务处、科研处联合验收。"
    assert names(told, "organizations", title="高校供水调研报告\n") == offices


def test_the_kind_of_a_branch_that_has_a_number() -> None:
    (branch,) = found("水利学院学生第二党支部修渠。", "organizations")
    assert branch["type"] == "学生党支部"


def test_short_and_full_name_of_one_body() -> None:
    text = (
        "会宁县妇女联合会牵头。县妇联走访了河南金穗农业发展股份有限公司。金穗公司到会。"
        "会宁县人民政府办公室印发。县政府办督办。县卫健委会办。县卫生健康委员会答复。"
    )
    bodies = found(text, "organizations")
    assert [body["name"] for body in bodies] == [
        "会宁县妇女联合会",
        "河南金穗农业发展股份有限公司",
        "会宁县人民政府办公室",
        "县卫生健康委员会",
    ]
    assert names("县职教中心、县职业教育中心各一所。", "organizations") == ["县职教中心", "县职业教育中心"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A place inside the name, before the legal form, or several.
        ("中粮贸易安徽有限公司座谈。", "中粮贸易安徽有限公司"),
        ("中储粮滑县直属库收粮。", "中储粮滑县直属库"),
        ("中央储备粮安阳直属库有限公司到会。", "中央储备粮安阳直属库有限公司"),
        ("协调太平洋财险滑县支公司理赔。", "太平洋财险滑县支公司"),
        ("走访中储粮集团河南分公司。", "中储粮集团河南分公司"),
        ("黄石岱湖水务集团有限公司承建。", "黄石岱湖水务集团有限公司"),
        # Verbs in front are none of it.
        ("支持村集体入股恒达果蔬有限责任公司。", "恒达果蔬有限责任公司"),
        ("委托北京泛华工程有限公司运营。", "北京泛华工程有限公司"),
    ],
)
def test_companies_with_places_in_their_names(text: str, expected: str) -> None:
    assert names(text, "organizations") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在青石镇,大郭村村委会公开账目。", ["大郭村村委会"]),
        ("供水站与红沟村村委会签约。", ["红沟村村委会"]),
        ("由新长社区党总支牵头。", ["新长社区党总支"]),
        ("合办者有武塘村村民委员会。", ["武塘村村民委员会"]),
        ("邀请上河村党支部介绍做法。", ["上河村党支部"]),
        ("其中石桥村村委会欠账。", ["石桥村村委会"]),
        ("锦绣苑小区业主委员会不同意。", ["锦绣苑小区业主委员会"]),
        ("街道指导翡翠湾业委会换届。", ["翡翠湾业委会"]),
        ("华湘苑小区第一届业委会停摆,翠湖花园小区党支部出面。", ["华湘苑小区第一届业委会", "翠湖花园小区党支部"]),
    ],
)
def test_bodies_of_villages_and_estates_with_no_town_in_front(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "面向优秀村党支部书记招考,由各村村委会、与薄弱村党支部结对。",
        "老旧小区业主委员会难组建,无物业小区业委会作用小,花园小区业委会有8个。",
    ],
)
def test_villages_and_estates_of_a_sort_have_no_bodies(text: str) -> None:
    assert names(text, "organizations") == []


def test_a_committee_of_which_there_are_many_is_no_short_name_of_one() -> None:
    text = "锦绣苑小区业主委员会换届。全县业主委员会有30个。"
    assert [len(item["mentions"]) for item in found(text, "organizations")] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("原县化肥厂、县糖厂停产。", ["县化肥厂", "县糖厂"]),
        ("由县农广校、县教研室办班。", ["县农广校", "县教研室"]),
        ("经县委编委批准,县医院扩建。", ["县委编委", "县医院"]),
        ("据县12345政务服务便民热线中心统计。", ["县12345政务服务便民热线中心"]),
        ("县乡村医生协会有会员三百人。", ["县乡村医生协会"]),
        ("县法院向城法庭审案。", ["县法院向城法庭"]),
        ("县法院旅游巡回法庭审案。", ["县法院旅游巡回法庭"]),
        ("县检察院驻城关检察室到会。", ["县检察院驻城关检察室"]),
        ("黄河水利委员会黑河流域管理局调水。", ["黄河水利委员会黑河流域管理局"]),
        ("中国水利报社甘肃记者站作了报道。", ["中国水利报社甘肃记者站"]),
        ("佳木斯银保监分局汤原监管组要求报数。", ["佳木斯银保监分局汤原监管组"]),
        ("佳木斯市委第三巡察组、省委第五巡视组到会。", ["佳木斯市委第三巡察组", "省委第五巡视组"]),
        ("中央第六生态环境保护督察组交办。", ["中央第六生态环境保护督察组"]),
        ("县纪委监委驻文旅局纪检监察组督办。", ["县纪委监委驻文旅局纪检监察组"]),
        ("县司法局普法与依法治理股供稿。", ["县司法局普法与依法治理股"]),
        ("县公路分局养护所修路。", ["县公路分局养护所"]),
        ("县消防救援大队防火监督科检查。", ["县消防救援大队防火监督科"]),
        ("汤原县教育局办公室供稿。", ["汤原县教育局办公室"]),
        ("县人大监察和司法委视察。", ["县人大监察和司法委"]),
        ("卫华集团工会委员会征集建议。", ["卫华集团", "卫华集团工会委员会"]),
        ("青石镇专职消防队、青石镇残疾人之家。", ["青石镇专职消防队", "青石镇残疾人之家"]),
    ],
)
def test_bodies_of_a_level_and_parts_of_an_office(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水利局控股、县财政局入股水厂。", ["县水利局", "县财政局"]),
        ("县民政局联系乡镇服务站。", ["县民政局"]),
        ("县卫健局撤销基层科,县农业局技术所有三人。", ["县卫健局", "县农业局"]),
        ("请旗县医院派人,巡察组到会。", []),
    ],
)
def test_what_an_office_does_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


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


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("陇右大学党委组织部牵头,学生工作部参与。", ["陇右大学党委组织部", "学生工作部"]),
        (
            "校纪委办公室和校党委巡察办对生命科学学院党委巡察。",
            ["校纪委办公室", "校党委巡察办", "生命科学学院", "生命科学学院党委"],
        ),
        (
            "图书馆直属党支部、校医院党支部、附属中学党总支按期换届。",
            ["图书馆直属党支部", "校医院党支部", "附属中学党总支"],
        ),
        ("离退休工作处党委走访,挂靠党委学工部的人少。", ["离退休工作处党委", "党委学工部"]),
        ("党委教师工作部牵头,二级学院、教师工作部联动。", ["党委教师工作部"]),
        ("信息工程系党总支、护理系教工党支部评优。", ["信息工程系党总支", "护理系教工党支部"]),
        ("与陇右大学研究生院、会宁职业技术学院护理系合作。", ["陇右大学研究生院", "会宁职业技术学院护理系"]),
        ("各系党总支、各学院党委落实责任,院系党支部28个。", []),
    ],
)
def test_offices_and_units_of_the_school_that_a_report_is_about(told: str, expected: list[str]) -> None:
    assert names("关于高校党建的调研报告\n我校有学生三千人。" + told, "organizations") == expected


def test_the_office_of_a_town_that_its_sentence_names() -> None:
    text = "青石镇南官庄村的账目与镇农经站对不上,由镇综合执法队查。镇司法所人手紧,各镇司法所都如此。"
    assert names(text, "organizations") == ["镇农经站", "镇综合执法队"]
