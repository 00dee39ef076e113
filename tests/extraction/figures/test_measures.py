"""What a figure counts or measures: the noun behind it, in front of it, or that of the clause before."""

import pytest

from tests.extraction.found import found

Measured = list[tuple[float, str]]


def measured(text: str) -> Measured:
    """(value, what it measures) of each figure of a report with this text."""
    items = found(f"凤冈县民生调研报告\n{text}\n", "figures")
    return [(item["value"], item["measures"]) for item in items]


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("全县有52个水产养殖场。", 52, "水产养殖场"),
        ("建成5个冷链仓储项目。", 5, "冷链仓储项目"),
        ("每月发放100元的补贴。", 100, "补贴"),
        ("80%的果农使用滴灌。", 80, "果农"),
        ("90%以上的公交车是电动车。", 90, "公交车"),
        ("三家诊所停业。", 3, "诊所"),
        ("96.3%的养殖户用上了自来水。", 96.3, "养殖户"),
        ("三成的果农会上网。", 30, "果农"),
        ("九个社区里办了食堂。", 9, "社区"),
        ("设立300万元的风险补偿金。", 300, "风险补偿金"),
        ("平均每村3.5名村医。", 3.5, "村医"),
        ("三分之二的农户装了水表。", 66.7, "农户"),
    ],
)
def test_the_noun_behind_the_number(text: str, value: float, noun: str) -> None:
    assert measured(text) == [(value, noun)]


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("护士1490名。", 1490, "护士"),
        ("担保公司全市仅2家。", 2, "担保公司"),
        ("老渠长仅剩7人。", 7, "老渠长"),
        ("清理占道经营等难题129个。", 129, "难题"),
        ("捐款捐物折合1270万元。", 1270, "捐款捐物"),
        ("依托水厂办好护河夜校,今年已办4期。", 4, "护河夜校"),
        ("非公经济组织148户。", 148, "非公经济组织"),
        ("水库总投资3.5亿元。", 3.5, "水库总投资"),
        ("灌区覆盖农田12万亩。", 12, "农田"),
        ("司机平均年龄48岁。", 48, "司机平均年龄"),
        ("渔业总产值突破80亿元关口。", 80, "渔业总产值"),
        ("2021年有护士120名。", 120, "护士"),
        ("县里还有果农共约300户。", 300, "果农"),
        ("累计投资3亿元。", 3, "投资"),
        ("缺教师15名左右。", 15, "教师"),
    ],
)
def test_the_noun_in_front_of_the_number(text: str, value: float, noun: str) -> None:
    assert measured(text) == [(value, noun)]


def test_one_noun_for_the_numbers_of_several() -> None:
    assert measured("东、中、西三片分别有学校12所、8所和5所。") == [(12, "学校"), (8, "学校"), (5, "学校")]
    assert measured("甲厂和乙厂分别收购果品30吨和20吨。") == [(30, "果品"), (20, "果品")]
    assert measured("果园和菜地分别有3200亩和1850亩。") == [(3200, "果园"), (1850, "菜地")]


def test_a_clause_does_not_reach_into_the_sentence_before() -> None:
    items = found("凤冈县民生调研报告\n每亩收入一千二百元。去年还有三千元。\n", "figures")
    assert [(item["text"], item["measures"]) for item in items] == [
        ("每亩收入一千二百元", "收入"),
        ("去年还有三千元", "收入"),
    ]


def test_a_verb_that_says_what_was_done() -> None:
    assert measured("听课218节。") == [(218, "听课")]


def test_what_is_said_of_those_counted_where_the_clause_names_nothing() -> None:
    assert measured("一万人参加。") == [(1, "参加")]
    assert measured("12家来自外地。") == [(12, "来自外地")]
    assert measured("去年造成2人死亡。") == [(2, "死亡")]
    assert measured("全年共有12家。") == [(12, "")]
    assert measured("30名学徒赴外地学修井。") == [(30, "学徒")]


def test_a_place_is_not_what_its_numbers_measure() -> None:
    assert measured("全镇有5000余户、2.1万人。") == [(5000, ""), (2.1, "")]


@pytest.mark.parametrize(
    ("text", "value", "subject"),
    [
        ("女护士占46%。", 46, "女护士"),
        ("女护士仅占46%。", 46, "女护士"),
        ("大专以上学历的护士占护士总数的31%。", 31, "大专以上学历的护士"),
        ("山区中学50岁以上校长占41.7%。", 41.7, "山区中学50岁以上校长"),
    ],
)
def test_a_share_is_that_of_its_subject(text: str, value: float, subject: str) -> None:
    assert measured(text) == [(value, subject)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人均收入增长到2.3万元。", [(2.3, "人均收入")]),
        ("将医保报销面提高到70%。", [(70, "医保报销面")]),
        ("收费标准提高到每人20元。", [(20, "收费标准")]),
        ("床位使用率比上年下降5个百分点。", [(5, "床位使用率")]),
        ("公园绿地面积比五年前扩大3倍。", [(3, "公园绿地面积")]),
        ("垃圾分类率由40%提高到75%。", [(40, "垃圾分类率"), (75, "垃圾分类率")]),
        ("车辆由30辆增加到45辆。", [(30, "车辆"), (45, "车辆")]),
        ("成本由每件8元下降到3元。", [(8, "成本"), (3, "成本")]),
    ],
)
def test_a_change_is_that_of_its_subject(text: str, expected: Measured) -> None:
    assert measured(text) == expected


def test_respectively_goes_by_the_order() -> None:
    text = "游客人数和旅游收入分别达到30万人次和2亿元。"
    assert measured(text) == [(30, "游客人数"), (2, "旅游收入")]


@pytest.mark.parametrize("gap", ["", ","])
def test_respectively_goes_on_to_the_end_of_its_list(gap: str) -> None:
    text = f"小学、初中和高中{gap}分别有20所、8所和3所。"
    assert measured(text) == [(20, "小学"), (8, "初中"), (3, "高中")]


def test_respectively_without_names_measures_nothing() -> None:
    assert measured("分别有20所、8所和3所。") == [(20, ""), (8, ""), (3, "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县有果园268家,占61.5%。", [(268, "果园"), (61.5, "果园")]),
        ("果园268家,占全县的61.5%。", [(268, "果园"), (61.5, "果园")]),
        ("年轻护士169名,占46%。", [(169, "年轻护士"), (46, "年轻护士")]),
        ("合作社110家,其中17家由理事长一人说了算。", [(110, "合作社"), (17, "合作社")]),
        ("新修道路2条450余米。", [(2, "新修道路"), (450, "新修道路")]),
    ],
)
def test_a_clause_that_goes_on_about_the_figure_before(text: str, expected: Measured) -> None:
    assert measured(text) == expected


def test_nothing_goes_on_from_the_paragraph_before() -> None:
    assert measured("果园268家。\n占61.5%。") == [(268, "果园"), (61.5, "")]


def test_groups_that_their_ages_name() -> None:
    text = "护士中,35岁以下68名,36—45岁85名,46岁以上20名。"
    assert measured(text) == [(68, "35岁以下"), (85, "36—45岁"), (20, "46岁以上")]


def test_each_figure_of_a_list_has_its_own_noun() -> None:
    assert measured("发放问卷300份,回收有效问卷285份,回收率95%。") == [
        (300, "问卷"),
        (285, "有效问卷"),
        (95, "回收率"),
    ]
    assert measured("图书馆有12个阅览室和3个书库。") == [(12, "阅览室"), (3, "书库")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("58家诊所中,缺护士的只有14家。", [(58, "诊所"), (14, "诊所中,缺护士的")]),
        ("受访诊所中,缺护士的有14家。", [(14, "诊所中,缺护士的")]),
        ("抽查水井40口,有11口不达标。", [(40, "水井"), (11, "水井")]),
        ("果园65家,其余47家没有水井。", [(65, "果园"), (47, "果园")]),
        ("发放问卷300份,收回285份。", [(300, "问卷"), (285, "问卷")]),
        ("接到举报40件,其中涉及水费的12件。", [(40, "举报"), (12, "涉及水费的")]),
        ("水井40口,最深的有3口。", [(40, "水井"), (3, "水井")]),
        ("招聘护士40名,其中24名转正。", [(40, "护士"), (24, "护士")]),
        ("30所诊所中有7所亏损。", [(30, "诊所"), (7, "诊所")]),
        ("水表3000块,产权私有的164块,停用的不到20块。", [(3000, "水表"), (164, "产权私有的"), (20, "停用的")]),
        ("30个果园里有12个水井枯了。", [(30, "果园"), (12, "果园")]),
        ("招聘护士40名,走了14名。", [(40, "护士"), (14, "护士")]),
    ],
)
def test_a_part_of_what_was_counted_before(text: str, expected: Measured) -> None:
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("投资3亿元建成水厂。", 3, "水厂"),
        ("投入5万余元改善果园道路3条。", 5, "果园道路"),
        ("按每人50元的标准发放护士补贴。", 50, "护士补贴"),
        ("按投资额的30%给予补助。", 30, "补助"),
    ],
)
def test_money_measures_what_it_goes_to(text: str, value: float, noun: str) -> None:
    assert (value, noun) in measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("护士工资由每月800元调整到1200元。", [(800, "护士工资"), (1200, "护士工资")]),
        ("果园灌溉率由2020年的41%提高到2023年的63%。", [(41, "果园灌溉率"), (63, "果园灌溉率")]),
        ("水费是邻县的4.3倍。", [(4.3, "水费")]),
        ("每千人有护士2.7名,低于全省3.1名的平均水平。", [(2.7, "护士"), (3.1, "护士")]),
        ("果农登记数与台账相差61户。", [(61, "果农登记数")]),
        ("党费返还50%。", [(50, "党费")]),
        ("果品加工率在有的村达25%。", [(25, "果品加工率")]),
        ("路面拆除1400平方米。", [(1400, "路面")]),
        ("水镇占全县果品产值的六成。", [(60, "全县果品产值")]),
        ("接待游客30万人次,实现收入2亿元,分别增长5%和8%。", [(30, "游客"), (2, "收入"), (5, "游客"), (8, "收入")]),
        ("果园规模长200米,宽13米。", [(200, "果园规模"), (13, "果园规模")]),
        ("收入不足5万元的村有41个。", [(5, "收入"), (41, "村")]),
        ("细化7类18项指标。", [(7, "指标"), (18, "指标")]),
        ("选聘护士,每村不少于2名。", [(2, "护士")]),
    ],
)
def test_what_a_number_is_said_of(text: str, expected: Measured) -> None:
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县医院在岗护士120名。", [(120, "在岗护士")]),
        ("下拨以奖代补资金12万元。", [(12, "以奖代补资金")]),
        ("农村党(团)员120名。", [(120, "农村党(团)员")]),
        ("村里栽了机采茶园12亩。", [(12, "机采茶园")]),
        ("二工大12人。", [(12, "二工大")]),
        ("县里有留守儿童120名。", [(120, "留守儿童")]),
        ("建成充电桩860个。", [(860, "充电桩")]),
        ("建成住宅小区12个。", [(12, "住宅小区")]),
        ("全县果园种植面积12亩。", [(12, "全县果园种植面积")]),
        ("三个部门护士不足9人。", [(3, "部门护士"), (9, "部门护士")]),
        ("护士分成6个组。", [(6, "组")]),
        ("午餐只收12元。", [(12, "午餐")]),
    ],
)
def test_a_noun_is_whole_and_ends_where_it_ends(text: str, expected: Measured) -> None:
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开办夜校57所,其中单独开办31所。", [(57, "夜校"), (31, "夜校")]),
        ("抽查的水井40口,完全停用12口。", [(40, "水井"), (12, "水井")]),
        ("22家果园里有13家亏损。", [(22, "果园"), (13, "果园")]),
        ("护士60名,三年内将退休12名。", [(60, "护士"), (12, "退休")]),
    ],
)
def test_a_deed_is_done_with_a_part_of_what_was_counted(text: str, expected: Measured) -> None:
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水镇护士持证率62%,火镇护士54%。", [(62, "水镇护士持证率"), (54, "持证率")]),
        ("普工月薪4500元,技工8000元以上。", [(4500, "普工月薪"), (8000, "月薪")]),
        ("9个村收入超过20万元,3个村超过50万元。", [(9, "村"), (20, "村收入"), (3, "村"), (50, "村收入")]),
        ("护士持证率62%,满意率54%。", [(62, "护士持证率"), (54, "满意率")]),
        ("技师月均报酬2650元,其他护士1900元。", [(2650, "技师月均报酬"), (1900, "月均报酬")]),
        ("果园亩均产值3000元,而邻近的靖远县达到4000元。", [(3000, "果园亩均产值"), (4000, "果园亩均产值")]),
        ("东片、西片滴灌普及率分别为62%和54%。", [(62, "西片滴灌普及率"), (54, "西片滴灌普及率")]),
    ],
)
def test_a_parallel_clause_leaves_out_what_was_said(text: str, expected: Measured) -> None:
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("水利局抽调9人组成打井队。", 9, "打井队"),
        ("对35座不正常运行的水塔改造。", 35, "不正常运行的水塔"),
        ("每人读二本健康向上的书籍。", 2, "健康向上的书籍"),
        ("12家反映贷款难的问题。", 12, "贷款难的问题"),
        ("招收10名本地学生。", 10, "本地学生"),
        ("拿出60个编制招人。", 60, "编制"),
        ("改造塘坝1.36万口。", 1.36, "塘坝"),
        ("全县椒园共12.38万亩。", 12.38, "全县椒园"),
        ("常住居民3826户。", 3826, "常住居民"),
        ("网络零售额完成9.38亿元。", 9.38, "网络零售额"),
        ("每年运行费需58万元。", 58, "运行费"),
        ("建成占地42亩的物流中心。", 42, "物流中心"),
        ("每村发展1名35岁以下护士。", 1, "护士"),
        ("覆盖了八成以上果农。", 80, "果农"),
        ("水费翻一番。", 1, "水费"),
        ("果树由12棵优化为9棵。", 9, "果树"),
        ("愿意每月交5元水费的只有37%。", 37, "愿意每月交5元水费的"),
        ("问卷里认为水费高的占41%。", 41, "认为水费高的"),
        ("水费按每名果农每年200元列入预算。", 200, "果农"),
        ("果农从买苗到结果平均要98天。", 98, "结果"),
        ("果园收入加起来12万元。", 12, "果园收入"),
    ],
)
def test_more_of_what_stands_around_a_number(text: str, value: float, noun: str) -> None:
    assert (value, noun) in measured(text)


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        # What an amount is paid as, whatever stands between.
        ("给予返乡护士6000元一次性补贴。", 6000, "一次性补贴"),
        ("每户给予2万元的建房补助。", 2, "建房补助"),
        ("按每亩每年300元奖励。", 300, "奖励"),
        # A verb of use says what money is for, and not what it is.
        ("收取水费6.8万元用于换管。", 6.8, "水费"),
        # What describes a noun behind its number.
        ("为530名独居、失能老人装了电话。", 530, "独居、失能老人"),
        ("有37%的一线护工没有合同。", 37, "一线护工"),
        ("清退23户常年不用水的果农。", 23, "常年不用水的果农"),
        # A village, a window and a title are counted like other things.
        ("共有行政村167个。", 167, "行政村"),
        ("走访自然村31个。", 31, "自然村"),
        ("设立便民窗口21个。", 21, "便民窗口"),
        ("发放《用水情况问卷》600份。", 600, "用水情况问卷"),
        # A remark in brackets, or a space, between the name and its number.
        ("灌区供水率(含补水)98.6%。", 98.6, "灌区供水率"),
        ("护工持证率 不到六成。", 60, "护工持证率"),
        # A change by any verb, and one compared.
        ("由于水费比邻县低15%,果农愿意多种。", 15, "水费"),
        ("只有11.7%的人愿意交水费。", 11.7, "人愿意交水费"),
    ],
)
def test_what_stands_between_a_number_and_what_it_measures(text: str, value: float, noun: str) -> None:
    assert measured(text) == [(value, noun)]


def test_both_ends_of_a_change_measure_one_thing() -> None:
    assert measured("巡井员从7人加到19人。") == [(7, "巡井员"), (19, "巡井员")]
    assert measured("收费项目从38项减到21项。") == [(38, "收费项目"), (21, "收费项目")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("走访的果农中,有42人不知道自己的水表在哪里。", [(42, "果农")]),
        ("走访的16户茶农中,有11户家里没有劳动力。", [(16, "茶农"), (11, "茶农")]),
        ("新来的23名护士,已调走或考走9人。", [(23, "护士"), (9, "护士")]),
    ],
)
def test_what_is_said_of_some_of_a_group_counts_the_group(text: str, figures: Measured) -> None:
    assert measured(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("节水灌区占比仅为28.5%,与省定55%的标准差距很大。", [(28.5, "节水灌区占比"), (55, "节水灌区占比")]),
        ("每万人口护士数只有2.2名,距每万人口3.9名的目标差距较大。", [(2.2, "每万人口护士数"), (3.9, "每万人口护士数")]),
    ],
)
def test_a_standard_measures_what_is_held_against_it(text: str, figures: Measured) -> None:
    assert measured(text) == figures


def test_an_age_stands_between_a_number_and_its_noun() -> None:
    assert measured("诊所只有1名60多岁的村医。")[0] == (1, "村医")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("全村14个村民组,436户1628人,耕地986亩。", [(14, "村民组"), (436, "全村"), (1628, "全村"), (986, "耕地")]),
        ("白水村位于镇东南部,辖6个社412户1753人。", [(6, "社"), (412, "白水村"), (1753, "白水村")]),
        ("走访了4个村,12户。", [(4, "村"), (12, "村")]),
    ],
)
def test_households_behind_the_parts_of_a_place_are_the_place_s(text: str, figures: Measured) -> None:
    assert measured(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("护林员中,60岁以上92名,占10.6%。大专以上42名,占4.9%。", "60岁以上 60岁以上 大专以上 大专以上"),
        ("其中城区幼儿园23间,乡镇幼儿园(即乡村教学点)36间。", "城区幼儿园 乡镇幼儿园"),
        ("全镇辖29个行政村,247个自然庄。", "行政村 自然庄"),
        ("由21名该村果农组成。", "果农"),
        ("镇上有水厂9家,其中4家处于停产状态。", "水厂 水厂"),
        ("全县有果农3万人,其中市区0.6万人,山区2.4万人。", "果农 果农 果农"),
        ("清水小学平均班额52人,火镇小学47人。", "班额 平均班额"),
        ("各小区收缴率为80%,个别新小区还不到50%。", "小区收缴率 收缴率"),
        ("每年从护林员中挑选30人参加培训,从水费收入中安排12万元。", "护林员 水费收入"),
        ("31条建议只答复了16条。", "建议 建议"),
        ("县里有饮水案件45件。水镇法庭受理38件,比上年同期的34件上升11.8%。", "饮水案件 饮水案件 饮水案件 饮水案件"),
        ("水站由原来的5个增加到12个。", "水站 水站"),
        ("全县有23个养老之家停办。", "养老之家"),
        ("来了护士17名,08级12人,07级5人。", "护士 护士 护士"),
    ],
)
def test_each_figure_of_a_row_measures_its_own(text: str, figures: str) -> None:
    assert [noun for _, noun in measured(text)] == figures.split()


def test_a_share_alone_is_of_what_was_counted_right_before() -> None:
    text = "大型果园3家,占比5%;中型果园15家,占比25%;小型果园42家,占比70%。"
    assert [noun for _, noun in measured(text)] == ["大型果园"] * 2 + ["中型果园"] * 2 + ["小型果园"] * 2


def test_a_share_that_changes_keeps_its_name() -> None:
    assert {noun for _, noun in measured("果脯的销售占比由14%提高到40%。")} == {"果脯的销售占比"}


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("灌区有水管站5个 泵站4个 水厂7个。", ["水管站", "泵站", "水厂"]),
        ("研发投入占营业收入的比重平均为3.4%。", ["研发投入占营业收入的比重"]),
        ("每课时40元的补助常常拖到年底才发。", ["补助"]),
        ("企业存在100万元以上的资金缺口。", ["资金缺口"]),
        ("企业每年有5万元以上的扶持资金。", ["扶持资金"]),
        ("执行每吨1元最低收费。", ["最低收费"]),
        ("县里安排80万元补助贫困学生。", ["贫困学生"]),
        ("给予合作社30万元授信。", ["授信"]),
        ("乡里有5个 水厂。", ["水厂"]),
        ("研发投入占营业收入的比重高达3.4%。", ["研发投入占营业收入的比重"]),
        ("设立5000万元兑现资金池。", ["兑现资金池"]),
        ("每村储备2名35岁左右的后备干部。", ["后备干部", "后备干部"]),
        ("保证金不低于上年营业收入的10%。", ["保证金"]),
        ("将护林员报酬提高到上年农民人均纯收入的2倍。", ["护林员报酬"]),
        ("将课后服务补助提高到每课时60元。", ["课后服务补助"]),
        ("节水灌溉技术推广到19.7万亩。", ["节水灌溉技术"]),
        ("全市的水厂估计超过600家。", ["水厂"]),
        ("今年查处不合格钢瓶3215只。", ["不合格钢瓶"]),
        ("流出党员中，组织关系在村里的有2986名。", ["流出党员中，组织关系在村里的"]),
    ],
)
def test_what_is_raised_paid_or_held_against_a_whole(text: str, measures: list[str]) -> None:
    assert [noun.strip() for _, noun in measured(text)] == measures
