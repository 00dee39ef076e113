"""Figures: the numbers that count or measure something, their units and how exact they are; and the numbers that do
not."""

import pytest

from tests.extraction.found import found

TITLE = "凤冈县民生调研报告\n"


def figures(text: str) -> list[tuple[float, str, str]]:
    """(value, unit, quality) of each figure of a report with this text."""
    return [(item["value"], item["unit"], item["quality"]) for item in found(f"{TITLE}{text}\n", "figures")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("果农年销售收入1.2万元。", 1.2, "万元"),
        ("水库总投资3.5亿元。", 3.5, "亿元"),
        ("幼儿园保教费1500元/生/学期。", 1500, "元/生/学期"),
        ("水价3元/吨。", 3, "元/吨"),
        ("茶园面积100万亩。", 100, "万亩"),
        ("门诊量3百万人次。", 300, "万人次"),
        ("全县培训教师３２０人。", 320, "人"),
        ("学校有教师１，２５０名。", 1250, "名"),
        ("水库平均水深８．５米。", 8.5, "米"),
        ("全县培训牧民12,480人。", 12480, "人"),
        ("图书馆藏书1,234,567册。", 1234567, "册"),
        ("入学率达到98.5%。", 98.5, "%"),
        ("80%的果农使用滴灌。", 80, "%"),
        ("病床使用率提高3个百分点。", 3, "个百分点"),
        ("每户每月补贴200元/月。", 200, "元/月"),
        ("“985”高校2所。", 2, "所"),
        ("基尼系数为0.38。", 0.38, ""),
        ("水费减免百分之三十。", 30, "%"),
        ("滴灌普及率达到百分之八十五点五。", 85.5, "%"),
        ("新生儿死亡率为千分之3.2。", 3.2, "‰"),
        ("3/4的果农参加。", 75, "%"),
        ("挖土320万方。", 320, "万方"),
        ("氨氮浓度80mg/L。", 80, "mg/L"),
        ("电站装机100千瓦。", 100, "千瓦"),
        ("护士听网课11堂。", 11, "堂"),
        ("接入200M宽带。", 200, "M"),
    ],
)
def test_a_number_and_its_unit(text: str, value: float, unit: str) -> None:
    assert figures(text) == [(value, unit, "exact")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三家诊所停业。", (3, "家", "exact")),
        ("十二所小学合并。", (12, "所", "exact")),
        ("两千名护士报名。", (2000, "名", "exact")),
        ("一万人参加。", (1, "万人", "exact")),
        ("每亩收入一千二百元。", (1200, "元", "exact")),
        ("全县有果农一万二千四百人。", (12400, "人", "exact")),
        ("果园五点三万亩。", (5.3, "万亩", "exact")),
        ("果农占总数九成。", (90, "%", "exact")),
        ("每年举办两期“夜校”。", (2, "期", "exact")),
        ("三所中心卫生院停诊。", (3, "所", "exact")),
        ("不到一半的果农会上网。", (50, "%", "at most")),
        ("过半数的果农会上网。", (50, "%", "at least")),
        ("近半果农会上网。", (50, "%", "about")),
        ("水费收了三万元。", (3, "万元", "exact")),
        ("引水十二公里。", (12, "公里", "exact")),
        ("二十余所小学合并。", (20, "所", "at least")),
        ("十多家诊所停业。", (10, "家", "at least")),
        ("镇上有近百个合作社。", (100, "个", "about")),
        ("近三成果农会上网。", (30, "%", "about")),
    ],
)
def test_chinese_numerals(text: str, expected: tuple[float, str, str]) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("约300户农户参加。", (300, "户", "about")),
        ("果园占地30亩左右。", (30, "亩", "about")),
        ("镇上开了20多家民宿。", (20, "家", "at least")),
        ("护士30余名。", (30, "名", "at least")),
        ("图书馆藏书2万余册。", (2, "万册", "at least")),
        ("信用社发放3000多万元贷款。", (3000, "万元", "at least")),
        ("超过500辆公交车投入运营。", (500, "辆", "at least")),
        ("果园有果树800株以上。", (800, "株", "at least")),
        ("不足40名护士值班。", (40, "名", "at most")),
        ("值班护士不超过40名。", (40, "名", "at most")),
        ("12家来自外地。", (12, "家", "exact")),
    ],
)
def test_how_exact_a_number_is(text: str, expected: tuple[float, str, str]) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "lower", "unit"),
    [
        ("技师月工资4000—6000元。", 4000, "元"),
        ("技师月工资4000-6000元。", 4000, "元"),
        ("合作社有社员30至50人。", 30, "人"),
        ("水价涨到每吨3到5元。", 3, "元"),
        ("鱼塘投资2~3万元。", 2, "万元"),
        ("技师月工资4000元至6000元。", 4000, "元"),
        ("接待游客1.5万至2万人次。", 1.5, "万人次"),
        ("每月进城三四次。", 3, "次"),
        ("果园雇了十七八个果农。", 17, "个"),
        ("诊所有三、四个护士。", 3, "个"),
    ],
)
def test_a_range_gives_its_lower_bound(text: str, lower: float, unit: str) -> None:
    assert figures(text) == [(lower, unit, "range")]


def test_a_change_gives_both_its_ends() -> None:
    assert figures("水价由3元到5元。") == [(3, "元", "range"), (5, "元", "exact")]


def test_a_coefficient_has_no_unit_at_either_end_of_a_change() -> None:
    assert figures("灌溉水利用系数由0.48提高到0.53。") == [(0.48, "", "exact"), (0.53, "", "exact")]


def test_digits_side_by_side_are_no_numeral() -> None:
    assert figures("来了三五家诊所。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现有果农 86 户。", (86, "户")),
        ("现有果园 1 430 个。", (1430, "个")),
        ("护士占 9.6 %。", (9.6, "%")),
        ("果农收入 30 万 元。", (30, "万元")),
        ("护士占四分之一。", (25, "%")),
        ("诊所离村二十多公里。", (20, "公里")),
        ("午饭八元钱。", (8, "元")),
        ("巡诊300多处(次)。", (300, "处")),
        ("果园有果树300+株。", (300, "株")),
        ("电商卖出水果2万多单。", (2, "万单")),
        ("护士占四成二。", (42, "%")),
        ("诊所由患者少了三成半。", (35, "%")),
        ("近四成员工是护士。", (40, "%")),
        ("灌溉水利用系数提高到0.62。", (0.62, "")),
    ],
)
def test_other_ways_of_printing(text: str, expected: tuple[float, str]) -> None:
    assert [(value, unit) for value, unit, _ in figures(text)] == [expected]


def test_a_group_that_is_taken_up_again_counts_once() -> None:
    assert figures("建成诊所58家。\n58家诊所中,缺护士的诊所14家。") == [(58, "家", "exact"), (14, "家", "exact")]


def test_a_group_whose_members_are_told_of_counts_once() -> None:
    assert figures("建成诊所58家。\n58家诊所的护士都有证。") == [(58, "家", "exact")]


def test_a_small_group_that_begins_a_clause_again_counts_once() -> None:
    assert figures("走访了三所小学。\n三所小学的老师都有证。") == [(3, "所", "exact")]


def test_bodies_named_by_the_places_that_were_counted_are_others() -> None:
    assert figures("全县有12个乡镇。\n12个乡镇便民服务中心建成。") == [(12, "个", "exact")] * 2


def test_the_same_number_in_two_places_counts_twice() -> None:
    assert figures("全县有诊所(水镇1家、火镇1家)。") == [(1, "家", "exact")] * 2


def test_the_same_small_number_of_one_list_counts_each_time() -> None:
    assert figures("果农中有1名受处分,有1名被警告。") == [(1, "名", "exact")] * 2


@pytest.mark.parametrize("text", ["食品关系千家万户。", "上面千条线,下面一根针。", "果农两头受气。", "先到三台县。"])
def test_idioms_and_names_count_nothing(text: str) -> None:
    assert figures(text) == []


def test_a_number_that_a_line_end_tore_in_two_is_one() -> None:
    assert figures("全县有志愿护士1\n47名。") == [(147, "名", "exact")]
    assert figures("投入5\n700万元新建诊所。") == [(5700, "万元", "exact")]


@pytest.mark.parametrize("text", ["全县有志愿护士147\n名。", "全县有志愿护士147\n名,医生少。"])
def test_a_line_end_between_a_number_and_its_unit_keeps_them_together(text: str) -> None:
    assert figures(text) == [(147, "名", "exact")]


def test_a_unit_that_begins_a_line_of_its_own_belongs_to_no_number_above() -> None:
    assert figures("编号147\n名医很多。") == []


def test_both_ends_of_a_change_are_rates_where_the_first_lost_its_sign() -> None:
    assert figures("城镇化率由50提高到62%。") == [(50, "%", "exact"), (62, "%", "exact")]


def test_a_line_end_between_two_numbers_keeps_them_two() -> None:
    assert figures("护士12名\n30名医生") == [(12, "名", "exact"), (30, "名", "exact")]


@pytest.mark.parametrize("text", ["滴灌普及率为72.5。", "滴灌普及率已达到72.5,比去年高。", "山地占72.5。"])
def test_a_rate_that_lost_its_sign_is_a_percentage(text: str) -> None:
    assert figures(text) == [(72.5, "%", "exact")]


@pytest.mark.parametrize("text", ["滴灌普及率为7250。", "门牌号为72.5。", "滴灌普及率为72.5级。"])
def test_a_bare_number_is_a_rate_only_behind_its_name(text: str) -> None:
    assert all(unit != "%" for _, unit, _ in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "全市xx个社区参加。",
        "全市XX县有诊所xx家。",
        "投入××万元。",
        "2019年3月建成。",
        "2016—2018年建成水渠。",
        "5月12日动工。",
        "上午9:30开门。",
        "90年代开始种茶。",
        "第3批设备已经到货。",
        "第12次会议召开。",
        "按4:3:3的比例分红。",
        "3/12动工。",
        "来了数十名护士。",
        "宿舍是八人间。",
        "落实四对接要求。",
        "另一半在外。",
        "文件为政发〔2015〕23号文。",
        "《2020个故事》出版。",
        "G20和5G网络覆盖。",
        "三个方面都有进展。",
        "建成“10分钟助餐圈”。",
        "果农多已超过60岁。",
        "报告(精选3篇)",
        "县调查队 2023-09-25 字体:大",
        "诊所24小时值班。",
        "护士作了一番调查。",
        "落实八项规定。",
        "坚持三条腿走路。",
        "节水与灌溉 2021年11期",
        "水价高,占了大头(见表1)。",
        "08级护士到岗。",
        "三届二十八次",
        "半年时间完工。",
        "1、护士到岗\n2、医生到岗",
        "(1)护士到岗。(2)医生到岗。",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1、护士120名。", (120, "名")),
        ("一、1200名护士到岗", (1200, "名")),
        ("3月5日有护士120名到岗。", (120, "名")),
        ("2021年,护士增加到2100名。", (2100, "名")),
        ("第12届运动会有120名队员参加。", (120, "名")),
        ("35岁以下的医生占40%。", (40, "%")),
        ("不足10人的教学点63个。", (63, "个")),
        ("水费在300元以下的农户占33.5%。", (33.5, "%")),
        ("每周浇地3次及以上的只占12.1%。", (12.1, "%")),
        ("抽取清水镇大岭村6组15户茶农。", (15, "户")),
    ],
)
def test_a_figure_beside_what_is_none(text: str, expected: tuple[float, str]) -> None:
    assert [(value, unit) for value, unit, _ in figures(text)] == [expected]


def test_figures_stand_in_reading_order() -> None:
    assert [value for value, _, _ in figures("全县有果农5200户,果园12万亩。三家合作社收果。")] == [5200, 12, 3]


def test_the_same_value_of_the_same_thing_counts_once() -> None:
    assert figures("有护士120名。\n医院共有护士120名。\n医院共有医生120名。") == [(120, "名", "exact")] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全县通了公路,果园面积达12万亩,果农很高兴。", "果园面积达12万亩"),
        ("医生12名、护士30名。", "护士30名"),
        ("县医院(护士30名)新开了门诊。", "护士30名"),
    ],
)
def test_the_words_of_a_figure_are_its_clause(text: str, words: str) -> None:
    assert words in [item["text"] for item in found(f"{TITLE}{text}\n", "figures")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贷款余额97.\n8亿元,比上年多。", [(97.8, "亿元", "exact")]),
        ("老园只占14.\n\n5%。", [(14.5, "%", "exact")]),
        ("合格率96.\n3%。", [(96.3, "%", "exact")]),
        ("参加培训的有12\n3名。", [(123, "名", "exact")]),
    ],
)
def test_a_number_torn_at_its_point_is_one(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "县红十字会办了培训班。",
        "村里有人开电动三轮车。",
        "水箱不许二次装修。",
        "集中表现为五个“不够”。",
        "供水与灌溉是两本账、两套人马。",
        "成立业委会要“双过半”。",
        "供水调研报告(全文4380字)",
        "供水调研报告6篇,供大家参考。",
    ],
)
def test_fixed_words_and_the_length_of_a_text_are_no_figures(text: str) -> None:
    assert found(text, "figures") == []
