"""Problems, causes and countermeasures: from headings, and from items inside a paragraph."""

import pytest

from tests.extraction.stated import PRACTICE, statements, texts


@pytest.mark.parametrize(("first", "second"), [("(一)", "(二)"), ("1、", "2、"), ("（一）", "（二）")])
def test_numbered_headings(first: str, second: str) -> None:
    text = (
        "一、基本情况\n全县有公交线路12条。\n"
        f"二、存在的问题\n{first}车辆老化严重\n不少车辆已经超期。\n{second}班次太少\n乘客等候时间长。\n"
        f"三、原因分析\n{first}购车资金不足\n{second}考核办法不健全\n"
        f"四、对策建议\n{first}更新公交车辆\n购买电动公交车。\n{second}加密公交班次\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "班次太少"]
    assert texts(text, "causes") == ["购车资金不足", "考核办法不健全"]
    assert texts(text, "countermeasures") == ["更新公交车辆", "加密公交班次"]


def test_items_inside_a_paragraph() -> None:
    text = (
        "一、存在的问题\n一是车辆老化,维修费用高。二是班次太少,乘客等候时间长。三是站台没有雨棚。\n"
        "二、对策建议\n一要招聘司机。二要提高工资。\n"
    )
    assert texts(text, "problems") == ["车辆老化,维修费用高", "班次太少,乘客等候时间长", "站台没有雨棚"]
    assert texts(text, "countermeasures") == ["招聘司机", "提高工资"]


@pytest.mark.parametrize(
    "words",
    [
        "首先,车辆老化,维修费用高。其次,班次太少。再次,站台没有雨棚。",
        "当前公交还有不少困难。首先是车辆老化,维修费用高。其次是班次太少。再次是站台没有雨棚。",
    ],
)
def test_items_of_flowing_prose(words: str) -> None:
    text = f"一、存在的问题\n{words}\n二、对策建议\n首先,更新车辆。其次,加密班次。\n"
    assert texts(text, "problems") == ["车辆老化,维修费用高", "班次太少", "站台没有雨棚"]
    assert texts(text, "countermeasures") == ["更新车辆", "加密班次"]


def test_a_parent_and_its_children() -> None:
    text = """一、存在的问题
(一)服务质量不高。一是司机态度生硬。二是车厢卫生较差。
(二)线路覆盖不全。
二、对策建议
1、提高服务质量
(1)培训司机
(2)保持车厢整洁
2、延长线路
"""
    assert [(s["id"], s["text"], s["parent"]) for s in statements(text, "problems")] == [
        ("problem-1", "服务质量不高", None),
        ("problem-1.1", "司机态度生硬", "problem-1"),
        ("problem-1.2", "车厢卫生较差", "problem-1"),
        ("problem-2", "线路覆盖不全", None),
    ]
    assert [(s["id"], s["text"], s["parent"]) for s in statements(text, "countermeasures")] == [
        ("countermeasure-1", "提高服务质量", None),
        ("countermeasure-1.1", "培训司机", "countermeasure-1"),
        ("countermeasure-1.2", "保持车厢整洁", "countermeasure-1"),
        ("countermeasure-2", "延长线路", None),
    ]


@pytest.mark.parametrize("practice", [PRACTICE, "一、主要做法\n一是更新公交车辆。二是加密公交班次。\n"])
def test_measures_already_taken_are_no_countermeasures(practice: str) -> None:
    text = f"{practice}二、存在的问题\n(一)司机不足\n"
    assert texts(text, "countermeasures") == []
    assert texts(text, "problems") == ["司机不足"]


def test_items_numbered_by_their_own_first_word() -> None:
    text = "全县有公交线路12条。\n公交队伍存在三缺:一缺年轻司机,二缺维修技师,三缺调度人员。\n"
    assert texts(text, "problems") == ["缺年轻司机", "缺维修技师", "缺调度人员"]


def test_items_that_nothing_leads_in_state_a_plight_themselves() -> None:
    text = (
        "第一,班次不足。乘客等候时间长。\n第二,票价偏高。每趟五元。\n第三,司机队伍不稳。年轻人不愿干。\n"
        "为此,提出以下建议:\n第一,加密班次。\n第二,降低票价。\n第三,提高司机工资。\n"
    )
    assert texts(text, "problems") == ["班次不足", "票价偏高", "司机队伍不稳"]
    assert texts(text, "countermeasures") == ["加密班次", "降低票价", "提高司机工资"]
    assert texts("第一,解决了停车难题。\n第二,加密了班次。\n", "problems") == []


def test_numbered_items_in_a_paragraph_are_no_headings() -> None:
    text = "全县有公交线路12条。\n公交问题不少,车辆普遍老化。\n我们建议:一、招聘司机。二、加密班次。三、增设雨棚。\n"
    assert texts(text, "countermeasures") == ["招聘司机", "加密班次", "增设雨棚"]


def test_a_list_behind_the_first_sentence_of_a_label_goes_into_it() -> None:
    text = (
        "一、关于车辆\n问题:公交车辆普遍老化。半数车辆已经超期。\n"
        "建议:加快更新公交车辆。一是由县财政分三年安排购车资金。二是鼓励企业购买电动公交车。\n"
    )
    assert texts(text, "problems") == ["公交车辆普遍老化"]
    found = [(item["text"], item["parent"]) for item in statements(text, "countermeasures")]
    assert found == [
        ("加快更新公交车辆", None),
        ("由县财政分三年安排购车资金", "countermeasure-1"),
        ("鼓励企业购买电动公交车", "countermeasure-1"),
    ]


def test_headings_that_state_a_plight_with_a_proposal_below_each() -> None:
    text = (
        "(一)招人难。年轻人不愿开公交,老司机又要退休。为此,建议提高司机工资。\n"
        "(二)停车难。终点站没有场地。对此,我们建议利用闲置厂房停车。\n"
        "(三)班次不足。乘客等候时间长。村民的建议无人理会。\n"
    )
    assert texts(text, "problems") == ["招人难", "停车难", "班次不足"]
    assert texts(text, "countermeasures") == ["提高司机工资", "利用闲置厂房停车"]


def test_questions_are_headings_where_others_like_them_are() -> None:
    text = (
        "跑了多少趟?\n全县共有公交线路12条,去年新增3条,建成候车亭30座,培训司机40名,推行手机扫码乘车,乘客满意。\n"
        "堵在哪里?\n先看车辆。三成车辆超过十年,难以更新。再看司机。司机工资太低,没有人愿意干。三看站台。站台没有雨棚,乘客意见不小。\n"
        "怎么破题?\n(一)更新车辆。由县财政出资。\n(二)提高工资。\n"
    )
    assert texts(text, "countermeasures") == ["更新车辆", "提高工资"]
    assert texts(text, "problems") == [
        "三成车辆超过十年,难以更新",
        "司机工资太低,没有人愿意干",
        "站台没有雨棚,乘客意见不小",
    ]


def test_a_row_of_headings_that_state_the_problems_themselves() -> None:
    wrong = "司机不愿干,一人顶几个人。没有空调,车况差。修理费不够,零件缺。晚点不断,乘客不满,投诉没有人理。\n"
    text = (
        f"忙:一个人开两个人的车\n{wrong}旧:跟不上新要求的车\n{wrong}"
        "破题之策\n加密班次,让乘客少等一会儿。每条线路添两台车,由县里出钱。\n"
    )
    assert texts(text, "problems") == ["忙:一个人开两个人的车", "旧:跟不上新要求的车"]


@pytest.mark.parametrize("name", ["当前农村供水面临的主要困难", "管水工作的几点不足。", "供水存在的突出困难"])
def test_a_long_name_of_a_section_is_no_problem(name: str) -> None:
    text = f"一、现状\n有井三口。\n二、{name}\n1、投入难。\n没有钱。\n2、招人难。\n没人来。\n三、对策\n1、多给钱。\n"
    assert texts(text, "problems") == ["投入难", "招人难"]


def test_a_question_why_states_the_problem() -> None:
    text = (
        "一、做了什么\n全村打井三口,建成水塔一座。\n"
        "二、卡在哪:两个“为什么”\n1.为什么水表没人修?\n全村水表坏了三成,没有人管。\n"
        "2.为什么水费收不上来?\n账本不公开,村民不愿交。\n三、对策建议\n1.配齐管水员\n2.公开账本\n"
    )
    assert texts(text, "problems") == ["水表没人修", "水费收不上来"]
    assert texts(text, "causes") == []


def test_a_numbered_noun_states_what_its_labels_open() -> None:
    text = (
        "一、存在的问题\n1、水表没人修\n2、水费难收\n二、一张清单:几点建议\n"
        "清单一 修表:配齐管水员\n措施:每村聘请一人,每月补助三百元。\n责任单位:水利站\n"
        "清单二 收费:公开账本\n措施:每季度上墙一次,由村民代表查看。\n责任单位:村委会\n"
    )
    assert texts(text, "countermeasures") == ["修表:配齐管水员", "收费:公开账本"]


def test_a_heading_states_the_problem_of_its_labels() -> None:
    text = (
        "全县饮水调研\n一、瓶颈之一:水价偏低,水厂年年亏损\n(现状)水价八年没有动过。\n(成因)定价要开听证会。\n"
        "(对策)按成本分步调价。\n二、瓶颈之二:管网老化,水漏在路上\n(现状)漏损率过三成。\n(成因)管道是水泥的。\n"
        "(对策)三年换完干管。\n"
    )
    assert texts(text, "problems") == ["水价偏低,水厂年年亏损", "管网老化,水漏在路上"]
    assert texts(text, "causes") == ["定价要开听证会", "管道是水泥的"]
    assert texts(text, "countermeasures") == ["按成本分步调价", "三年换完干管"]


def test_a_slogan_in_front_of_a_problem_is_part_of_it() -> None:
    text = "全县饮水调研\n一、存在的问题\n(一)“不想管”:没有人愿意当管水员。\n(二)“不会管”:水表坏了无人会修。\n"
    assert texts(text, "problems") == ["“不想管”:没有人愿意当管水员", "“不会管”:水表坏了无人会修"]


@pytest.mark.parametrize(("first", "second"), [("◆诊断一 ", "◆诊断二 "), ("◆病例一 ", "◆病例二 ")])
def test_a_heading_that_a_noun_counts_states_what_its_labels_open(first: str, second: str) -> None:
    text = (
        "◆调研说明\n全县公交线路12条,逐条看过。\n"
        f"{first}腿脚不灵:班次太少\n症状:城南的车一小时一班。\n病因:司机难招。\n处方:提高司机工资,每月加三百元。\n"
        f"{second}血脉不通:线路绕远\n症状:进城要绕三个镇。\n病因:线路多年没有调过。\n处方:拉直线路,先试两条。\n"
    )
    assert texts(text, "problems") == ["腿脚不灵:班次太少", "血脉不通:线路绕远"]
    assert texts(text, "causes") == ["司机难招", "线路多年没有调过"]


def test_a_label_that_opens_a_topic_of_its_own_states_that() -> None:
    text = "◆调研说明\n全县公交线路12条,逐条看过。\n" + "".join(
        f"◆病例{number} {place}\n症状:{topic}。乘客等了一个小时,不少人改坐黑车。\n处方:添车。\n"
        for number, place, topic in (("一", "城南站", "班次太少"), ("二", "城北站", "车辆老化"))
    )
    assert texts(text, "problems") == ["班次太少", "车辆老化"]


def test_a_label_that_heads_its_section_is_its_heading() -> None:
    text = "一、难点与应对\n" + "".join(
        f"难点{number}:{topic}。乘客等了一个小时,不少人改坐黑车。\n应对:一是{measure};二是拉直线路。\n"
        for number, topic, measure in (("一", "班次太少", "添车"), ("二", "车辆老化", "换车"))
    )
    found = [item for item in statements(text, "countermeasures") if item["text"] == "换车"]
    assert texts(text, "problems") == ["班次太少", "车辆老化"]
    assert [item["addresses"] for item in found] == [["problem-2"]]


def test_annexes_are_no_measures() -> None:
    text = (
        "一、存在的问题\n1、水表没人修\n2、水费难收\n"
        "二、对策建议\n1、配齐管水员\n2、公开账本\n附件:1.管网图(略) 2.问卷(略)\n"
    )
    assert texts(text, "countermeasures") == ["配齐管水员", "公开账本"]


def test_a_heading_that_begins_with_another_number_is_one() -> None:
    text = (
        "一、四个村的井\n四个村有井九口。\n二、存在的问题\n1、水表没人修\n2、水费难收\n"
        "三、对策建议\n1、配齐管水员\n2、公开账本\n"
    )
    assert texts(text, "problems") == ["水表没人修", "水费难收"]
    assert texts(text, "countermeasures") == ["配齐管水员", "公开账本"]


@pytest.mark.parametrize(("mark", "end"), [("- **", "**"), ("※ ", ""), ("◎ ", ""), ("", "")])
def test_bullets_and_marks_of_bold_print_are_no_part_of_a_statement(mark: str, end: str) -> None:
    text = f"【遇到的难处】\n{mark}车辆老化{end}:不少车超期还在路上跑,冬天常常抛锚,去年停了三十多回,乘客只好走回家。\n"
    text += f"{mark}司机不足{end}:三条线路没有人开车,乘客要等上半个小时才有一趟,去年一年又走了十一个人,至今没有补上。\n"
    assert texts(text, "problems") == ["车辆老化", "司机不足"]


def test_what_superiors_are_asked_to_solve_is_a_countermeasure() -> None:
    text = "【存在的问题】\n1.车辆老化。\n2.司机不足。\n【需要上级解决的问题】\n"
    text += "◎ 恳请市里安排购车资金,分三年换完超期的车\n◎ 请市人社局把公交司机列入紧缺工种目录\n"
    assert texts(text, "problems") == ["车辆老化", "司机不足"]
    assert texts(text, "countermeasures") == [
        "恳请市里安排购车资金,分三年换完超期的车",
        "请市人社局把公交司机列入紧缺工种目录",
    ]


def test_what_an_inspection_demands_is_a_countermeasure() -> None:
    text = "检查组于5月对公交公司进行了检查,抽查了六条线路,现将有关情况反馈如下:\n检查中也发现了一些问题,主要是:\n"
    text += "(一)车辆老化。不少车超期还在跑。\n(二)司机不足。三条线路停开。\n整改要求:\n"
    text += "一要更新车辆。十月底前报废超期的车。\n二要招聘司机。年底前招满三十人。\n"
    assert texts(text, "problems") == ["车辆老化", "司机不足"]
    assert texts(text, "countermeasures") == ["更新车辆", "招聘司机"]


def test_closing_words_are_no_countermeasure() -> None:
    text = "全县有公交线路12条。\n公交问题不少,司机普遍老化,没有年轻人愿意来开车。\n下一步怎么办?我有两点建议。\n"
    text += "要招聘司机,把工资提高到全县平均数。\n话说得直了些,请各位领导多多包涵,不对的地方请批评。\n"
    assert texts(text, "countermeasures") == ["要招聘司机,把工资提高到全县平均数"]


def test_a_heading_over_headings_that_name_its_parts_is_their_topic() -> None:
    report = (
        "一、水源\n问题:井浅。枯水期断水。\n建议:打深井。县里出钱。\n二、管网\n问题:管旧。漏水严重。\n建议:换水管。分三年做完。\n"
        "三、水价\n问题\n(1)收费难。三成农户不交。\n(2)水价乱。各村不同。\n建议\n◆ 装上水表\n◆ 统一水价\n"
    )
    assert texts(report, "problems") == ["井浅", "管旧", "收费难", "水价乱"]
    assert texts(report, "countermeasures") == ["打深井", "换水管", "装上水表", "统一水价"]


def test_a_heading_in_two_parts_is_no_label() -> None:
    report = (
        "家底:几十台旧车\n全县有公交车三十台,都跑了十年以上,每天发车六十班,乘客两千人,票价两元。\n"
        "症结:两个结没有解开\n其一,车况差。三成的车跑不动。其二,班次少。一小时才来一趟。\n"
        "药方:把结解开\n办好这件事要多管齐下。我们建议:\n第一,更新车辆。县里出钱。第二,加密班次。半小时一趟。\n"
    )
    assert texts(report, "problems") == ["车况差", "班次少"]
    assert texts(report, "causes") == []
    assert texts(report, "countermeasures") == ["更新车辆", "加密班次"]


def test_requests_in_a_row() -> None:
    report = (
        "一、问题\n1、车少。等车要一小时。\n二、需要上级解决的事项\n"
        "一请市交通局增拨十台新车。二请县财政局补贴油费。三请上级统一票价。\n"
    )
    assert texts(report, "countermeasures") == ["请市交通局增拨十台新车", "请县财政局补贴油费", "请上级统一票价"]


def test_two_rows_in_letters_go_with_each_other() -> None:
    text = (
        "先讲主张\n主张甲 多开夜班车。八点以后也有。\n主张乙 换掉旧车。三年换完。\n主张丙 票价公开。\n"
        "后讲病灶\n病灶甲 末班车太早。七点就收车。\n病灶乙 车辆老化。——何以如此?一来购车没有钱,二来没有人管。\n"
        "病灶丙 票价乱。——何以如此?各线自己定价,监管无人过问,乘客投诉也没有去处。\n"
        "附:沿途见闻\n其一,城关站。早上七点排了三十人。\n其二,河口站。站牌倒了半年。\n"
    )
    assert texts(text, "problems") == ["末班车太早", "车辆老化", "票价乱"]
    assert texts(text, "causes") == ["购车没有钱", "没有人管", "各线自己定价,监管无人过问,乘客投诉也没有去处"]
    assert texts(text, "countermeasures") == ["多开夜班车", "换掉旧车", "票价公开"]
    assert [item["addresses"] for item in statements(text, "countermeasures")] == [
        ["problem-1"],
        ["problem-2"],
        ["problem-3"],
    ]


def test_a_diary_that_lists_its_findings() -> None:
    text = (
        "6月3日 城关站 晴\n跟着早班车跑了一天,车上挤得转不过身,司机连喝水的工夫都没有,乘客怨气不小。\n"
        "6月4日 河口站 小雨\n站牌倒了半年没有人扶,候车的老人只好站在路中间招手,司机也不愿意停。\n"
        "第一条写下来:站牌没有人管。报修电话打了三次没有回音。\n"
        "6月7日 山前站 多云\n七点就收了车,下晚班的工人只好走五里路回家,雨天尤其难熬。\n第二条:末班车太早。\n"
        "6月9日 夜里,自己想想\n反复想为什么。\n一样是权责不清。归谁管没有说清。\n还有一样,是投入不足。补贴没有涨。\n"
        "给公司说的几条\n其一,把站牌管起来。\n其二,多开夜班车。\n"
    )
    assert texts(text, "problems") == ["站牌没有人管", "末班车太早"]
    assert texts(text, "causes") == ["权责不清", "投入不足"]
    assert texts(text, "countermeasures") == ["把站牌管起来", "多开夜班车"]


def test_the_items_behind_a_label_are_what_it_says() -> None:
    text = (
        "一、难在哪里\n难点一:车辆老化。多数车超期行驶。\n应对:一是分三年换车;二是旧车拆解。\n"
        "难点二:班次太少。半小时一班。\n应对:一是早晚加班;二是多招司机。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "countermeasures") == ["分三年换车", "旧车拆解", "早晚加班", "多招司机"]


def test_a_list_of_causes_leaves_the_problem_of_its_section_to_be_stated() -> None:
    text = (
        "一、存在的问题\n车辆老化的现象严重。多数车超期行驶,刹车不灵。"
        "究其原因,一方面购车资金不足,另一方面修车没有备件。\n"
        "班次太少,乘客候车时间长。早晚要等四十分钟,老人尤其不便,意见很大。\n二、建议\n1、更新车辆。\n2、加密班次。\n"
    )
    assert texts(text, "problems") == ["车辆老化的现象严重", "班次太少,乘客候车时间长"]
    assert texts(text, "causes") == ["购车资金不足", "修车没有备件"]


@pytest.mark.parametrize(
    "marks",
    [
        ["一曰", "二曰", "三曰"],
        ["其一曰", "其二曰", "其三曰"],
        ["第1,", "第2,", "第3,"],
        ["第1个问题:", "第2个问题:", "第3个问题:"],
        ["第一件是", "第二件是", "第三件是"],
        ["头一桩,", "第二桩,", "第三桩,"],
        ["第一道坎:", "第二道坎:", "第三道坎:"],
        ["甲、", "乙、", "丙、"],
        ["(甲)", "(乙)", "(丙)"],
        ["难题之一:", "难题之二:", "难题之三:"],
        ["困境1:", "困境2:", "困境3:"],
        ["问题①:", "问题②:", "问题③:"],
    ],
)
@pytest.mark.parametrize("end", ["\n", ""])
def test_marks_of_every_kind(marks: list[str], end: str) -> None:
    told = {
        "车辆老化": "多数车已经超期行驶,刹车不灵。",
        "班次太少": "早晚要等四十分钟,老人尤其不便。",
        "票价偏高": "油价上涨,成本降不下来。",
    }
    lines = (f"{mark}{topic}。{text}{end}" for mark, (topic, text) in zip(marks, told.items(), strict=True))
    text = f"{PRACTICE}二、存在的问题\n{''.join(lines)}\n三、建议\n1、更新车辆。\n2、加密班次。\n"
    assert texts(text, "problems") == list(told)


def test_what_a_paragraph_comes_to_may_be_the_trouble_itself() -> None:
    text = (
        "一、存在的问题\n先说车辆老化。多数车已经超期行驶,刹车不灵,修车没有备件。\n"
        "再说班次。早晚要等四十分钟,老人尤其不便。公司说没有钱添车。\n二、建议\n1、更新车辆。\n2、加密班次。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "早晚要等四十分钟,老人尤其不便"]


def test_what_an_item_says_of_itself_is_no_part_of_it() -> None:
    text = (
        "一、存在的问题\n第一个,车辆老化。第二个,也是乘客最有意见的:班次太少。第三个,也是反映最多的,是票价偏高。\n"
        "二、建议\n1、更新车辆。\n2、加密班次。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少", "票价偏高"]


def test_what_an_author_resolves_to_do_is_no_countermeasure() -> None:
    words = "八天的实践给我留下了很深的印象。作为一名学生,今后我要学好本领,毕业以后回家乡开一条新的线路。"
    text = f"一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、实践体会\n{words}\n"
    assert texts(text, "countermeasures") == []


def test_lessons_that_demand_nothing_are_no_countermeasures() -> None:
    lessons = "一是站台离村子越近,坐车的人越多。二是司机是公交的脸面。"
    text = f"一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、几点启示\n{lessons}\n"
    assert texts(text, "countermeasures") == []


def test_a_heading_of_a_row_of_troubles_states_its_own_though_a_word_of_it_names_the_role() -> None:
    body = "乘客要在路边等上一个小时,站台没有雨棚,老人站不住,车又旧又慢,晚上没有班次,只能改坐黑车,钱花得多还不安全。\n"
    text = f"▲车少人多,等车的愁\n{body}▲站台乱,路不熟\n{body}▲车旧钱紧,换车成了硬骨头\n{body}"
    assert texts(text, "problems") == ["车少人多,等车的愁", "站台乱,路不熟", "车旧钱紧,换车成了硬骨头"]


def test_a_heading_that_counts_the_headings_below_it_announces_them() -> None:
    below = "(一)车辆老化的账。三成的车超期。\n(二)班次稀少的账。一天只有两班。\n"
    text = f"一、主要做法\n更新车辆。\n二、对照要求,还有两笔“账”没有清\n{below}三、建议\n1、更新车辆\n"
    assert texts(text, "problems") == ["车辆老化的账", "班次稀少的账"]


def test_a_heading_that_asks_and_then_answers_states_something() -> None:
    body = "乘客要在路边等上一个小时,站台没有雨棚,车又旧又慢,晚上没有班次,只能改坐黑车,钱花得多还不安全。\n"
    text = f"车来了,人没地方坐\n{body}谁来修车,说不清道不明\n{body}"
    assert texts(text, "problems") == ["车来了,人没地方坐", "谁来修车,说不清道不明"]


def test_the_brackets_around_a_heading_are_none_of_its_words() -> None:
    body = "三成的车已经超期还在跑,上坡就要熄火,一个月里有两天要停下来修,乘客只好下来推。\n"
    text = f"一、存在的问题\n〖车辆老化〗\n{body}【班次太少】\n{body}二、建议\n1、更新车辆\n"
    assert texts(text, "problems") == ["车辆老化", "班次太少"]


@pytest.mark.parametrize("gap", ["", " "])
def test_a_report_on_a_single_line(gap: str) -> None:
    parts = [
        f"近年来公交发展很快。一、基本情况{gap}全县有公交线路12条,日均客流3万人次。",
        f"二、存在的问题{gap}(一)车辆老化严重。不少车辆已经超期。(二)班次太少。一是早班少。二是末班早。",
        f"三、对策建议{gap}(一)更新公交车辆。购买电动公交车。(二)加密公交班次。",
    ]
    text = gap.join(parts)
    assert texts(text, "problems") == ["车辆老化严重", "班次太少", "早班少", "末班早"]
    assert texts(text, "countermeasures") == ["更新公交车辆", "加密公交班次"]


def test_problems_with_their_causes_in_one_section() -> None:
    text = (
        "一、基本情况\n全县有公交线路12条。\n二、存在的问题及原因\n(一)主要问题\n"
        "1、车辆老化严重。不少车辆已经超期,维修费用高,乘客意见很大,有的线路常常停运。\n"
        "2、班次太少。乘客等候时间长,高峰时段有的站台要等四十分钟以上,学生上学常常迟到。\n(二)原因分析\n"
        "1、购车资金不足。财政补助多年没有增加,票款收入又不够支付工资,车队借了债才买到新车。\n"
        "2、考核办法不健全。对准点率、满意度没有考核,干好干坏一个样,司机的积极性提不起来。\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "班次太少"]
    assert texts(text, "causes") == ["购车资金不足", "考核办法不健全"]


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("司机业务不熟,今年考了3次都没有及格", "司机业务不熟"),
        ("维修费用太高,每辆车一年要花2万元", "维修费用太高"),
        ("车辆老化,维修费用高", "车辆老化,维修费用高"),
        ("12辆车超期,其中5辆停运", "12辆车超期,其中5辆停运"),
    ],
)
def test_an_item_ends_before_the_figures_that_show_it(item: str, words: str) -> None:
    text = f"一、存在的问题\n一是{item}。二是站台没有雨棚。\n二、对策建议\n一是招聘司机。二是提高工资。\n"
    assert texts(text, "problems") == [words, "站台没有雨棚"]


def test_a_topic_of_a_word_and_a_question_state_nothing() -> None:
    wrong = "车辆老化,半数已经超期。坏在半路上的事月月都有,乘客等得心焦,司机也叫苦。\n"
    told = f"{wrong}所以要把旧车换下来,一年换十台,三年换完。\n"
    text = "".join(f"{topic}\n{told}" for topic in ("车况", "归谁管", "司机"))
    assert set(texts(text, "problems")) == {"车辆老化,半数已经超期"}
    assert set(texts(text, "countermeasures")) == {"要把旧车换下来,一年换十台,三年换完"}


def test_dashes_in_a_piece_without_headings_state_the_measures() -> None:
    text = (
        "我们坐遍了全县的公交线路,同司机和乘客谈了三十多次,听到的难处不少。\n"
        "一是车辆老化。半数车辆已经超期。\n二是班次太少。早晚要等半个小时。\n针对这些问题,提出以下建议:\n"
        "——把旧车换下来。可参照邻县的办法,由公司先垫钱,一年换十台。\n——把班次加起来。建议早晚各加两趟。\n"
    )
    assert texts(text, "countermeasures") == ["把旧车换下来", "把班次加起来"]


def test_a_heading_that_counts_its_items_by_what_is_hard_states_nothing() -> None:
    text = f"{PRACTICE}二、两难\n一难,难在没有车。半数车辆已经超期。\n二难,难在没有人。去年走了二十三个司机。\n"
    assert texts(text, "problems") == ["难在没有车", "难在没有人"]
