"""Causes told inside problems, and proposals and prescriptions outside their sections."""

import pytest

from tests.extraction.stated import PRACTICE, texts


@pytest.mark.parametrize(
    ("words", "causes"),
    [
        ("主要原因是购车资金不足。", ["购车资金不足"]),
        ("究其原因,主要是购车资金不足。", ["购车资金不足"]),
        ("由于司机招不满,不少线路只好停开。", ["司机招不满"]),
        (
            "上述问题,既有财政底子薄、起步晚的客观因素,也有管理松、考核软等主观因素。",
            ["财政底子薄、起步晚", "管理松、考核软"],
        ),
        ("如三号线,由于道路太窄,大车进不去。", []),
        ("原因多种多样。", []),
    ],
)
def test_causes_told_beside_a_problem(words: str, causes: list[str]) -> None:
    text = f"一、存在的问题\n1、车辆老化。\n{words}\n二、对策建议\n1、更新车辆。\n"
    assert texts(text, "causes") == causes
    assert texts(text, "problems") == ["车辆老化"]


def test_why_a_measure_was_taken_is_no_cause() -> None:
    text = "一、主要做法\n1、更新车辆。由于购车补贴到位,今年买了十辆。\n二、存在的问题\n1、司机不足。\n"
    assert texts(text, "causes") == []


@pytest.mark.parametrize("heading", ["", "二、启发\n"])
def test_lessons_that_prescribe_are_countermeasures(heading: str) -> None:
    text = f"{PRACTICE}{heading}凤冈的经验启示我们:必须舍得为公交花钱;必须把乘客放在第一位;各地情况不同。\n"
    assert texts(text, "countermeasures") == ["必须舍得为公交花钱", "必须把乘客放在第一位"]


def test_lessons_beside_a_section_of_countermeasures_are_none() -> None:
    text = f"{PRACTICE}经验启示我们:必须舍得花钱;必须管好司机。\n二、对策建议\n1、招聘司机。\n"
    assert texts(text, "countermeasures") == ["招聘司机"]


def test_the_way_out_of_a_plight_is_a_countermeasure() -> None:
    text = (
        "全县有公交线路12条。\n问题不少,司机普遍老化。\n要走出困境,应当从两方面发力。首先是招聘司机。其次要加密班次。\n"
    )
    assert texts(text, "countermeasures") == ["招聘司机", "加密班次"]


def test_two_causes_on_the_one_hand_and_on_the_other() -> None:
    text = "全县有公交线路12条。\n公交问题不少。究其原因,一方面是财政投入不足,另一方面是司机流失严重。\n"
    assert texts(text, "causes") == ["财政投入不足", "司机流失严重"]


IN_ONE_PARAGRAPH = [
    pytest.param(
        "我们坐了三天车。\n这几年公交不乏亮点。县里买了新车。但是,对照群众的期盼,我们也看到了一些问题。\n"
        "一个是车辆老化。不少车超期还在跑。要分批更新车辆,优先换掉超期的车;推广电动公交。\n"
        "再一个是班次太少。乘客要等半个小时才有一趟。今后,公司应提高司机工资。\n"
        "还有一个是站台简陋。雨天没有地方躲。解决的办法是把站台建设纳入城建计划。",
        ["车辆老化", "班次太少", "站台简陋"],
        ["分批更新车辆,优先换掉超期的车", "推广电动公交", "公司应提高司机工资", "把站台建设纳入城建计划"],
        id="points",
    ),
    pytest.param(
        "我们坐了三天车。\n公交线路少是第一个问题。乡里的老人进城要走五里路。对此,建议开通预约公交。\n"
        "票价高也让人头疼。油价上涨,成本降不下来。为此,应当给公交发放补贴。\n"
        "司机短缺。年轻人不愿开车。我们认为,要办好司机培训班。",
        ["公交线路少是第一个问题", "票价高也让人头疼", "司机短缺"],
        ["开通预约公交", "给公交发放补贴", "办好司机培训班"],
        id="prose",
    ),
    pytest.param(
        "我们坐了三天车。\n首先是线路太少。一些村至今不通车。因此,必须开通预约公交。\n"
        "第二是票价偏高。油价上涨。应发放补贴。\n最后是司机短缺。年轻人不愿开车。务必办好培训班。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "发放补贴", "办好培训班"],
        id="items",
    ),
    pytest.param(
        "我们坐了三天车。\n县里重视公交。然而深入下去,听到的苦水也不少,还有一些问题。\n"
        "头一件是线路太少。一些村至今不通车。对策就是开通预约公交。\n"
        "第二件是票价偏高。油价上涨。要给公交发放补贴。\n第三件是司机短缺。年轻人不愿开车。应该办好培训班。\n总的看,公交值得关心。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "给公交发放补贴", "办好培训班"],
        id="things",
    ),
    pytest.param(
        "一、存在问题及建议\n(一)线路太少。一些村至今不通车。要开通预约公交。\n"
        "(二)票价偏高。油价上涨。必须发放补贴。\n(三)司机短缺。应办好培训班。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "发放补贴", "办好培训班"],
        id="one section",
    ),
    pytest.param(
        "一、线路太少\n一些村至今不通车。所以必须开通预约公交。\n二、票价偏高\n油价上涨。必须发放补贴。\n"
        "三、司机短缺\n年轻人不愿开车。应当办好培训班;提高工资。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "发放补贴", "办好培训班", "提高工资"],
        id="headings",
    ),
]


@pytest.mark.parametrize(("text", "problems", "measures"), IN_ONE_PARAGRAPH)
def test_problem_and_countermeasure_in_one_paragraph(text: str, problems: list[str], measures: list[str]) -> None:
    assert texts(text, "problems") == problems
    assert texts(text, "countermeasures") == measures


@pytest.mark.parametrize(
    "hardship",
    ["要走五里路才有车。", "应急车辆不足。", "要求他们拼车。", "要是下雨就停开。", "反应太慢。", "要等半天才来一趟。"],
)
def test_a_hardship_is_no_countermeasure(hardship: str) -> None:
    text = f"我们坐了三天车。\n首先是线路太少。村民{hardship}{hardship}\n其次是票价偏高。油价上涨。必须发放补贴。"
    assert texts(text, "countermeasures") == ["发放补贴"]


def test_a_demand_beside_a_problem_is_none_where_the_report_proposes_elsewhere() -> None:
    text = "一、存在的问题\n(一)线路太少。要开通预约公交。\n(二)司机短缺。\n二、建议\n(一)办好培训班。\n(二)发放补贴。"
    assert texts(text, "countermeasures") == ["办好培训班", "发放补贴"]


@pytest.mark.parametrize(
    ("words", "causes"),
    [
        ("之所以如此,是因为司机招不到,年轻人嫌工资低。", ["司机招不到,年轻人嫌工资低"]),
        ("这主要是由于司机招不到,年轻人嫌工资低。", ["司机招不到,年轻人嫌工资低"]),
        ("说到底,还是建设资金没有着落。", ["建设资金没有着落"]),
        ("根子还在于经营不善。", ["经营不善"]),
        ("这既与司机太少有关,也与管理松散有很大关系。", ["司机太少", "管理松散"]),
        ("这种局面同司机太少分不开,更同管理松散有直接关系。", ["司机太少", "管理松散"]),
        ("这与客源太少不无关系。", ["客源太少"]),
        ("主要原因是工资低。", ["工资低"]),
        ("出现这种情况的原因,主要是司机工资低。", ["司机工资低"]),
        ("司机人少车多导致发车不准时。", ["司机人少车多"]),
        ("究其原因,司机工资低,班次又密,自然留不住人。", ["司机工资低,班次又密"]),
        ("调度员全部兼职,平均年龄已经过了五十岁,既不懂电脑又不识图,加之从来没有培训,造成车辆空跑。", ["从来没有培训"]),
        ("之所以如此,一方面是司机工资低,另一方面是乘客流失严重。", ["司机工资低", "乘客流失严重"]),
        ("这里面既有工资低的原因,也有补贴少的原因。", ["工资低", "补贴少"]),
        ("究其根源,在于司机待遇太低。", ["司机待遇太低"]),
        ("原因有三点。", []),
        ("造成上述差距,主观上是经营不够用心;客观上是县里财力薄弱。", ["经营不够用心", "县里财力薄弱"]),
        ("从主观上看,经营不够用心,从客观上看,县里财力薄弱。", ["经营不够用心", "县里财力薄弱"]),
        (
            "内因在于经营不够用心,外因在于县里财力薄弱,同时缺少统一的调度。",
            ["经营不够用心", "县里财力薄弱", "缺少统一的调度"],
        ),
        ("村民并不是因为票价太高才不坐车。", []),
        ("要客观看待停运的事情,与有关人员谈心。", []),
    ],
)
def test_what_a_problem_is_said_to_come_of(words: str, causes: list[str]) -> None:
    text = (
        f"一、存在的问题\n(一)线路太少\n一些村至今不通车。{words}\n(二)票价偏高\n油价上涨。\n二、建议\n(一)发放补贴。"
    )
    assert texts(text, "causes") == causes


@pytest.mark.parametrize(
    ("words", "causes"),
    [
        ("场站紧张、司机难招,是班次太少的直接原因。", ["场站紧张、司机难招"]),
        ("购车的钱一直没有着落,这是车辆老化的根源。", ["购车的钱一直没有着落"]),
        ("半路抛锚是由零件质量太差所致。", ["零件质量太差"]),
        ("之所以年年亏损,除了油价上涨,还因为票价十年没有调过。", ["票价十年没有调过"]),
        ("乘客抱怨不断,两家公司权责不清使得投诉无人受理。", ["两家公司权责不清"]),
        ("车队不愿换车,归根到底是补贴发放太慢。", ["补贴发放太慢"]),
        ("司机们说明白了车为什么晚点:一条线只配了两台车,坏一台就没有车。", ["一条线只配了两台车,坏一台就没有车"]),
    ],
)
def test_what_a_sentence_calls_a_cause(words: str, causes: list[str]) -> None:
    text = f"一、存在的问题\n(一)班次太少。早晚难等。{words}\n(二)站台没有雨棚。\n二、建议\n(一)加密班次。\n"
    assert texts(text, "causes") == causes


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ("究其缘由,各村没有账本。", "各村没有账本"),
        ("说到底,水表太贵,村里买不起。", "水表太贵,村里买不起"),
        ("深层次看,是村里没有账本。", "村里没有账本"),
        ("根子,老村长看得明白:井归谁管没有说清。", "井归谁管没有说清"),
    ],
)
def test_a_cause_told_in_passing(told: str, cause: str) -> None:
    text = (
        f"一、存在的问题\n(一)水费难收。全村只有三成人交费。{told}\n(二)管网老化。漏水严重。\n"
        "二、对策建议\n(一)公开账本\n(二)换管\n"
    )
    assert texts(text, "causes") == [cause]


def test_two_causes_on_either_hand() -> None:
    text = (
        "一、存在的问题\n1、水费难收。这一方面是由于各村没有账本,另一方面也与水价偏高有关。\n2、水表没人修\n"
        "二、对策建议\n1、配齐管水员\n2、公开账本\n"
    )
    assert texts(text, "causes") == ["各村没有账本", "水价偏高"]
