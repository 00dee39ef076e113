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


def test_a_list_of_quoted_names_shares_its_noun() -> None:
    items = found("开展“百校结对”、“名师送教”活动。", "programmes")
    assert [(item["name"], item["kind"]) for item in items] == [("百校结对", "活动"), ("名师送教", "活动")]


def test_a_name_with_and_without_its_noun_is_one_programme() -> None:
    (item,) = found("实施“清水入户”工程。清水入户工程惠及三村。清水入户以来无人断水。", "programmes")
    assert item["name"] == "清水入户"
    assert len(item["spans"]) == 3


def test_a_long_row_of_quoted_names_shares_its_noun() -> None:
    row = "、".join(f"“{name}行动{name}”" for name in "护苗暖巢清水净土蓝天绿地" for _ in range(200))
    (first, *rest) = found(f"开展{row}活动。", "programmes")
    assert len(rest) == 11
    assert {item["kind"] for item in (first, *rest)} == {"活动"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("落实“三同步、三对接”要求。", "三同步、三对接"),
        ("推行“统一供水、分户计量”。", "统一供水、分户计量"),
        ("水费“按表计量、阶梯收费”政策未真正实行。", "按表计量、阶梯收费"),
        ("打造“护河哨兵”品牌。", "护河哨兵"),
        ("县里的“护河哨员”队伍有132人。", "护河哨员"),
        ("开发“水哨通”平台。", "水哨通"),
        ("建立“双河长”制,每季一会。", "双河长"),
        ("村里搞起了“邻里送水”,人人称好。", "邻里送水"),
        ("连续五年举办“水井大会”。", "水井大会"),
        ("“小河长领航计划”让孩子受益。", "小河长领航计划"),
        ("以“一户一表”为抓手。", "一户一表"),
        ("全面推行组织生活纪实制度。", "组织生活纪实制度"),
        ("虽有供水保障联席会议,一年开不了两次。", "供水保障联席会议"),
        ("推广“公司+农户”模式和井水分户收购制度。", "井水分户收购制度"),
    ],
)
def test_names_by_their_parallels_their_brand_or_their_noun(text: str, name: str) -> None:
    assert name in names(text, "programmes")


@pytest.mark.parametrize(
    "text",
    [
        "村里“开会不到、有事不找”的人多。",
        "“有支部无活动”的不少。",
        "呈现“招不来、留不住”的局面。",
        "多数仍是“一筐装、一口价”。",
        "召开“两代会”。",
    ],
)
def test_what_is_amiss_in_parallel_is_no_programme(text: str) -> None:
    assert names(text, "programmes") == []


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
    ("text", "expected"),
    [
        ("开展“节水进校园”宣讲。", ["节水进校园"]),
        ("开展“河道清渠”专项整治。", ["河道清渠"]),
        ("“青石等你来”短视频大赛很热闹。", ["青石等你来"]),
        ("把渠口画进“水情地图”。", ["水情地图"]),
        ("推进“互联网+清渠”。", ["互联网+清渠"]),
        ("成为党员过“主题党日”的场所。", ["主题党日"]),
        ("推行“垃圾分类”。", ["垃圾分类"]),
    ],
)
def test_names_by_what_is_done_and_by_their_own_noun(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    "text", ["医养结合不深。", "垃圾分类流于形式。", "按照年度协商计划调研。", "成为发展的“红色引擎”。"]
)
def test_topics_are_no_programmes(text: str) -> None:
    assert names(text, "programmes") == []


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('开展“护水先锋"主题活动。', ["护水先锋"]),
        ("采取一看水、二查渠、三听意见的办法。", ["一看水、二查渠、三听意见的办法"]),
        ("开展学习王明,争做护林先锋系列活动。", ["学习王明,争做护林先锋"]),
        ("通过“三送”(送种、送药、送技术)帮助果农。", ["三送"]),
        ("印发《关于开展“河长联百岸、水管巡百渠”的意见》。", ["河长联百岸、水管巡百渠"]),
        ("组织以“水是大家的”、“爱护水源,守护家园”等座谈。", ["水是大家的", "爱护水源,守护家园"]),
        ("由企业和信用社“三方结对”帮扶。", ["三方结对"]),
        ("通过“云上支部”学习。", ["云上支部"]),
        ("以爱水源、护林木、树新风为主题做宣传。", ["爱水源、护林木、树新风"]),
        ("建立双向反馈与评议制度。", ["双向反馈与评议制度"]),
        ("完善机关党组织书记抓党建述职评议考核办法。", ["述职评议"]),
        ("供水全覆盖补贴试点已经铺开。", ["供水全覆盖补贴试点"]),
    ],
)
def test_names_by_steps_by_models_and_in_titles(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


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
    ("text", "name"),
    [
        ("镇里探索群众提事、党员议事、村委办事的三事议事法。", "三事议事法"),
        ("建立了水站自查、村里抽查、镇里督查的三查联动机制。", "三查联动机制"),
        ("水站创新一户一码报修服务法,村民都说好。", "一户一码报修服务法"),
        ("深入开展节水知识进校园活动。", "节水知识进校园"),
        ("水站组建党员护渠突击队5支。", "党员护渠突击队"),
        ("在收费厅设立党员示范窗口。", "党员示范窗口"),
        ("依托“水润百家”党建服务品牌,上门修管。", "水润百家"),
        ("涌现出“水滴领航”“渠畔先锋岗”等校园党建品牌12个。", "水滴领航"),
        ("建立了一批“银发护水岗”。", "银发护水岗"),
        ("调整充实农村供水联席会议。", "农村供水联席会议"),
        ("确保渡口值班轮值制落地见效。", "渡口值班轮值制"),
    ],
)
def test_names_by_what_they_are_made_of(text: str, name: str) -> None:
    assert name in names(text, "programmes")


@pytest.mark.parametrize(
    "text",
    [
        "推进法律服务法治化。",
        "村里走访了党员示范窗口。",
        "列出打井、换管、收费的三个制度。",
        "修订内控制度12项。",
        "全县有党员护渠的习惯。",
    ],
)
def test_what_is_made_likewise_and_names_nothing(text: str) -> None:
    assert names(text, "programmes") == []


def test_a_quotation_that_is_worded_like_a_name() -> None:
    text = "一、做法\n社区“慢病小屋”得到好评,老人说“比看戏强”。有人却说“没意思”。\n"
    assert names(text, "programmes") == ["慢病小屋"]


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
        ("全县开展 “ 清渠护水 ” 专项行动,推行 “ 一渠一长 ” 制度。", ["清渠护水", "一渠一长"]),
    ],
)
def test_names_in_quotation_marks(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全面推行水管员答辩制,效果好。", ["水管员答辩制"]),
        ("完善管水体制,修好渠道。", []),
        ("健全护渠员组织关系转接提醒机制。", ["护渠员组织关系转接提醒机制"]),
        ("建立村党组织、村委会、用水户协会联席会议制度。", ["村党组织、村委会、用水户协会联席会议制度"]),
        ("对接国家大学生水管员专项计划。", ["国家大学生水管员专项计划"]),
        ("拟出台民办水厂奖补制度。", ["民办水厂奖补制度"]),
        ("推行乡镇党委书记抓基层党建述职评议考核。", ["述职评议"]),
    ],
)
def test_where_a_phrase_begins_and_ends(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


def test_a_report_of_secretaries_is_named_with_what_they_report_on() -> None:
    (programme,) = found("推行乡镇党委书记抓基层党建述职评议,三级书记抓党建述职评议。", "programmes")
    assert programme["mentions"] == ["乡镇党委书记抓基层党建述职评议", "三级书记抓党建述职评议"]


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
        ("推行水管员答辩制和用水户公示制。", ["水管员答辩制", "用水户公示制"]),
        ("建议县政府切实发挥联席会议作用。", []),
        ("水厂要单列节水灌溉计划。", []),
        ("支部参与供水决策缺少制度。", []),
        ("我县小型农田水利工程大多老旧。", []),
        ("实施农村饮水巩固提升工程。", ["农村饮水巩固提升工程"]),
    ],
)
def test_a_clause_or_what_is_built_names_no_programme(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


def test_what_a_census_says_and_a_work_for_show_are_no_programmes() -> None:
    assert names("第七次全国人口普查数据显示,老人多。不搞“面子工程”。", "programmes") == []
    assert names("开展第七次全国人口普查。", "programmes") == ["人口普查"]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各乡镇设立农村集体聚餐报备制度。", "农村集体聚餐报备制度"),
        ("危化品企业施行重大危险源包保责任制。", "重大危险源包保责任制"),
        ("建议设立思政课教师特聘岗位计划。", "思政课教师特聘岗位计划"),
        ("在87所小学开设红领巾讲堂。", "红领巾讲堂"),
        ("县残联组织爱心助行行动,装配假肢58例。", "爱心助行行动"),
        ("建立社会组织党建工作联席会议制度。", "社会组织党建工作联席会议制度"),
        ("落实长期处方制度。", "长期处方制度"),
    ],
)
def test_who_carries_a_programme_out_is_no_part_of_its_name(text: str, expected: str) -> None:
    assert names(text, "programmes") == [expected]
