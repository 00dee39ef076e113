"""Statements that labels open (症状: 病根: 方子:), in cards and case records, and other odd layouts."""

import pytest

from tests.extraction.stated import PRACTICE, statements, texts

CLINIC = "症状:{0}\n病根:购车的钱三年没有拨。\n方子:分三年更新车辆。\n"


@pytest.mark.parametrize("mark", ["◆", "", "■ "])
@pytest.mark.parametrize("space", [" ", "\u3000", ":"])
def test_a_heading_counted_as_a_trouble_states_it_over_its_labels(mark: str, space: str) -> None:
    one = CLINIC.format("东环线一半的车超期还在跑,上坡要熄火。")
    two = CLINIC.format("夜里八点以后没有一班车,下夜班的人只好走路。").replace("购车的钱三年没有拨", "司机太少")
    text = f"{mark}诊断一{space}车辆老化\n{one}{mark}诊断二{space}班次太少\n{two}"
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == ["购车的钱三年没有拨", "司机太少"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "分三年更新车辆"]
    assert [item["explains"] for item in statements(text, "causes")] == [["problem-1"], ["problem-2"]]


def test_a_record_of_a_case_leaves_its_symptom_to_be_stated() -> None:
    one = CLINIC.format("一半的车超期还在跑。上坡就熄火。")
    two = CLINIC.format("夜里没有一班车。下夜班的人只好走路。")
    text = f"病历一\u3000东环:路通了,跑不动\n{one}病历二\u3000西环:有车,没人开\n{two}"
    assert texts(text, "problems") == ["一半的车超期还在跑", "夜里没有一班车"]


def test_a_label_opens_as_many_statements_as_its_paragraph_counts() -> None:
    text = (
        "一、存在的问题\n问题:车辆老化。\n"
        "原因:票价太低是头一条。票款不够买油。其次,司机没有经过培训。再一条,旧车保养太差,修一次用半个月。\n"
    )
    assert texts(text, "causes") == ["票价太低", "司机没有经过培训", "旧车保养太差,修一次用半个月"]


@pytest.mark.parametrize("lead", ["第三味,也是最苦的一味,", "第三味,"])
def test_measures_counted_as_doses(lead: str) -> None:
    text = f"一、开方\n药有三味。头一味,更新车辆。第二味,用好司机。{lead}要修好站台。\n"
    assert texts(text, "countermeasures") == ["更新车辆", "用好司机", "要修好站台"]


@pytest.mark.parametrize("lead", ["说给{0}听的几句:", "对{0}讲的几句话:", "写给{0}的话:"])
def test_to_whom_it_is_said_is_no_part_of_a_proposal(lead: str) -> None:
    said = "要先把班次加密,早晚都有车。站台上的牌子几年没有换,票价也没有写在上面,来坐车的人只好问。\n"
    text = f"{lead.format('公司')}{said}{lead.format('县里')}{said.replace('班次加密', '站台修好')}"
    text = f"一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、建议\n{text}"
    assert texts(text, "countermeasures") == ["要先把班次加密,早晚都有车", "要先把站台修好,早晚都有车"]


def test_notes_behind_the_last_section_are_no_measures() -> None:
    text = "一、建议\n1、更新车辆。\n2、加密班次。\n注释:[1]班次见公司年报。[2]里程由站务员口述。\n"
    assert texts(text, "countermeasures") == ["更新车辆", "加密班次"]


@pytest.mark.parametrize(
    ("problem", "cause", "measure"),
    [
        ("【症状】", "【病因】", "【处方】"),
        ("问题描述:", "症结:", "解法:"),
        ("**毛病**:", "**根子**:", "**怎么治**:"),
        ("〔具体问题〕", "〔为什么〕", "〔怎么办〕"),
        ("卡点:", "形成原因:", "努力方向:"),
    ],
)
def test_labels_of_cards(problem: str, cause: str, measure: str) -> None:
    cards = (
        ("东环线", "一半的车超期还在跑", "购车的钱三年没有拨", "分三年更新车辆"),
        ("西环线", "夜里没有一班车", "司机太少", "提高司机工资"),
    )
    text = "".join(f"{line}\n{problem}{a}。\n{cause}{b}。\n{measure}{c}。\n" for line, a, b, c in cards)
    assert texts(text, "problems") == ["一半的车超期还在跑", "夜里没有一班车"]
    assert texts(text, "causes") == ["购车的钱三年没有拨", "司机太少"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "提高司机工资"]
    assert [item["explains"] for item in statements(text, "causes")] == [["problem-1"], ["problem-2"]]
    assert [item["addresses"] for item in statements(text, "countermeasures")] == [["problem-1"], ["problem-2"]]


@pytest.mark.parametrize("heads", [("◆诊断一 车辆老化", "◆诊断二 班次太少"), ("一、东环线", "二、西环线")])
def test_labels_in_a_row_on_one_line(heads: tuple[str, str]) -> None:
    one, two = heads
    text = (
        f"{one}\n症状:一半的车超期还在跑。病因:购车的钱三年没有拨。处方:分三年更新车辆。\n"
        f"{two}\n症状:夜里没有一班车。病因:司机太少。处方:提高司机工资。\n"
    )
    stated = ["车辆老化", "班次太少"] if "诊断" in one else ["一半的车超期还在跑", "夜里没有一班车"]
    assert texts(text, "problems") == stated
    assert texts(text, "causes") == ["购车的钱三年没有拨", "司机太少"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "提高司机工资"]


def test_a_label_behind_the_text_of_a_problem() -> None:
    text = (
        "病症一:车辆老化\n一半的车超期还在跑,上坡要熄火。病因是购车的钱三年没有拨。药方:分三年更新车辆。\n"
        "病症二:班次太少\n夜里没有一班车,下夜班的人走路。病因在于司机太少。药方:提高司机工资。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == ["购车的钱三年没有拨", "司机太少"]
    assert texts(text, "countermeasures") == ["分三年更新车辆", "提高司机工资"]


SHOWN = "问题:抽查的45辆车里,超过年限还在跑的有二十辆,占了四成多,有的上坡就熄火,乘客要下来推。\n措施:{0}。\n"


def test_headings_that_say_what_is_wrong_state_it_over_labels_of_what_shows_it() -> None:
    rows = ((1, "车辆老化", "分三年更新车辆"), (2, "班次不够", "加密班次"), (3, "站台的事", "搭建雨棚"))
    text = "【问题与措施】\n" + "".join(f"{n}.{wrong}\n{SHOWN.format(answer)}" for n, wrong, answer in rows)
    assert texts(text, "problems") == ["车辆老化", "班次不够", "站台的事"]
    answers = statements(text, "countermeasures")
    assert [(item["text"], item["addresses"]) for item in answers] == [
        (answer, [f"problem-{n}"]) for n, _, answer in rows
    ]


def test_headings_that_name_topics_leave_it_to_the_labels() -> None:
    rows = ((1, "车辆", "分三年更新车辆"), (2, "班次", "加密班次"), (3, "站台", "搭建雨棚"))
    text = "【问题与措施】\n" + "".join(f"{n}.{topic}\n{SHOWN.format(answer)}" for n, topic, answer in rows)
    assert not {"车辆", "班次", "站台"} & set(texts(text, "problems"))


def test_a_phenomenon_with_its_knot_and_its_prescription() -> None:
    one = "【现象】车辆“老、旧、慢”。上坡要熄火。\n【症结】根源在于购车的钱没有着落。\n【处方】分三年更新车辆。\n"
    knot = "【症结】待遇偏低,是客观上的;更重要的是没有名分,村里也看不起。\n"
    two = f"【现象】司机留不住。去年走了十一个。\n{knot}【处方】提高待遇。\n"
    assert texts(f"关于车辆\n{one}关于司机\n{two}", "problems") == ["车辆“老、旧、慢”", "司机留不住"]
    assert texts(f"关于车辆\n{one}关于司机\n{two}", "causes") == [
        "购车的钱没有着落",
        "待遇偏低",
        "没有名分,村里也看不起",
    ]
    assert texts(f"关于车辆\n{one}关于司机\n{two}", "countermeasures") == ["分三年更新车辆", "提高待遇"]


def test_a_cause_ends_before_the_figures_that_show_it() -> None:
    text = "一、存在的问题\n问题:车站太少。\n原因:线路规划陈旧,12条线路里有9条绕着城走。\n"
    assert texts(text, "causes") == ["线路规划陈旧"]


def test_headings_in_a_section_of_problems_state_what_the_labels_below_them_explain() -> None:
    text = (
        "饮水调研报告\n一、基本情况\n有井三口。\n二、问题表现与成因\n(一)水费难收\n表现:三个村只收上来一半。\n成因:水表没有装到户。\n"
        "(二)水管老化\n表现:漏掉三成的水。\n成因:没有人管换管的事。\n三、建议\n1、装水表。\n2、换水管。\n"
    )
    assert texts(text, "problems") == ["水费难收", "水管老化"]
    assert texts(text, "causes") == ["水表没有装到户", "没有人管换管的事"]


@pytest.mark.parametrize("reasons", ["主要原因:一是票价太低,二是没有专职司机。", "原因:票价太低;没有专职司机。"])
def test_reasons_below_one_of_several_troubles_leave_these_stated(reasons: str) -> None:
    text = (
        f"{PRACTICE}二、存在的问题\n(一)车辆老化严重\n不少车超期还在路上跑,冬天常常抛锚。\n"
        f"(二)司机留不住\n去年走了十一个,三条线路停开。\n{reasons}\n(三)票款收缴困难\n收上来的不到应收的三成。\n"
        "三、建议\n(一)更新车辆\n优先换掉超期的车。\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "司机留不住", "票款收缴困难"]
    assert texts(text, "causes") == ["票价太低", "没有专职司机"]


def test_a_proposal_below_one_of_several_troubles_leaves_these_stated() -> None:
    text = (
        f"{PRACTICE}二、存在的问题\n(一)车辆老化严重\n不少车超期还在路上跑,冬天常常抛锚。\n"
        "(二)司机留不住\n去年走了十一个,三条线路停开。\n建议:司机的工资同里程挂钩。\n"
        "(三)票款收缴困难\n收上来的不到应收的三成。\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "司机留不住", "票款收缴困难"]
    assert texts(text, "countermeasures") == ["司机的工资同里程挂钩"]


def test_what_is_listed_between_a_heading_and_its_label_stands_below_the_heading() -> None:
    text = (
        "一、存在的问题及成因\n(一)车辆老化\n1.车身锈蚀。三成的车掉漆。2.座椅破损。坐垫开裂。\n"
        "成因:一是购车没有补贴。二是保养不到位。\n(二)班次太少\n夜里没有一班车。\n成因:司机不足,工资又低。\n"
        "(三)站台破旧\n1.顶棚漏雨。一到雨天没处站。2.座椅断裂。老人只好站着。\n"
    )
    assert texts(text, "problems") == [
        "车辆老化",
        "车身锈蚀",
        "座椅破损",
        "班次太少",
        "站台破旧",
        "顶棚漏雨",
        "座椅断裂",
    ]
    assert texts(text, "causes") == ["购车没有补贴", "保养不到位", "司机不足,工资又低"]
