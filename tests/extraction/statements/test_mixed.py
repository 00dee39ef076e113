"""Sections that tell how things stand, then what is wrong."""

from kg.extraction import to_json
from kg.pipeline import extract
from kg.reading import parse
from tests.extraction.stated import texts

MEASURES = "二、对策建议\n1、更新车辆。换掉三成旧车。\n2、加密班次。每刻钟一班。\n"


def test_a_paragraph_of_a_mixed_section_states_what_it_turns_to() -> None:
    text = (
        "一、客运的进展与困难\n今年公司添了六台新车,站台修了十二座,乘客的怨言少了。但是,线路没有人调,"
        "坐的时候才知道绕远;司机人手不足,去年走了三个;车站没有候车棚,下雨天挤在屋檐下。\n" + MEASURES
    )
    assert texts(text, "problems") == ["线路没有人调", "司机人手不足", "车站没有候车棚"]


def test_a_paragraph_of_a_mixed_section_that_says_nothing_wrong_states_nothing() -> None:
    text = (
        "一、客运的现状与存在的问题\n全县有客车六十台,线路二十条,去年运送乘客一百万人次,公司连续三年得到市里的表彰。\n"
        "有四条线路一天只有一班,赶不上车的乘客没有地方等,雨天只好挤在屋檐下,赶集的日子更是站不下人。\n" + MEASURES
    )
    assert texts(text, "problems") == ["有四条线路一天只有一班,赶不上车的乘客没有地方等"]


def test_topics_over_problem_and_measure_state_nothing_themselves() -> None:
    text = (
        "一、存在问题及对策\n(一)线路安排方面\n1.存在问题:线路绕得太远。坐一趟要两个小时。\n"
        "2.对策:重新排线路。由35岁以下的调度员来排。\n(二)车辆更新方面\n1.存在问题:车辆老化。三成的车已经超期,坏在路上的不少。\n"
        "2.对策:更新车辆。两年换完旧车。\n"
    )
    assert texts(text, "problems") == ["线路绕得太远", "车辆老化"]
    assert texts(text, "countermeasures") == ["重新排线路", "更新车辆"]


def test_a_row_of_features_states_what_is_wrong_alone() -> None:
    text = (
        "一、客运情况及存在的问题\n客流呈现三个特点:\n1、客流总量平稳。去年一百万人次。\n2、班次太少。一天只有一班。\n"
        "3、老年乘客多。占了四成。\n" + MEASURES
    )
    assert texts(text, "problems") == ["班次太少"]


def test_a_paragraph_that_ends_on_words_in_quotes_leads_in_the_next_ones() -> None:
    text = (
        "一、存在的问题\n从调查情况看,公司把线路铺到了每个乡镇,但离乘客满意还差一截,主要表现为“三有三缺”。\n"
        "有车辆、缺司机。三成的车停在院子里,一年没有出过门,轮胎都瘪了,公司还要年年交保险。\n"
        "有站台、缺管护。十二座站台里有五座没有灯,天一黑就看不清站牌,雨天还要漏水,乘客只好站远。\n"
        "有班次、缺准点。早班车常常晚到半个小时,学生上学迟到,家长打了三次电话,调度室没有人接。\n" + MEASURES
    )
    assert texts(text, "problems") == ["有车辆、缺司机", "有站台、缺管护", "有班次、缺准点"]


def test_parts_between_semicolons_that_open_alike_are_measures_each() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。三成的车已经超期。\n2、班次太少。\n二、出路\n让司机有盼头,月薪提到四千元,每年轮训一次;"
        "让乘客有座位,早晚高峰每刻钟一班;让站台有人管,把管护的钱列入县里的预算。\n"
    )
    assert texts(text, "countermeasures") == ["让司机有盼头", "让乘客有座位", "让站台有人管"]


def test_a_first_sentence_tells_a_problem_and_the_measure() -> None:
    text = (
        "我们走了五个乡镇。\n司机人手不足,应把月薪提到四千元。去年走了三个,今年又走了两个。\n"
        "车辆老化,必须两年换完旧车。三成的车已经超期。\n站台灯黑的多、棚破的多,应一座一座修好。十二座里有五座没有灯。\n"
    )
    assert texts(text, "problems") == ["司机人手不足", "车辆老化", "站台灯黑的多、棚破的多"]
    assert texts(text, "countermeasures") == ["应把月薪提到四千元", "必须两年换完旧车", "应一座一座修好"]


def test_a_section_beside_one_of_problems_states_one_in_its_heading() -> None:
    text = (
        "一、客运的主要短板\n1、车辆老化。三成的车已经超期。\n2、站台失修。五座没有灯。\n二、班次的“早晚挤、中午空”\n"
        "早晚的车站不下人,中午的车只坐三五个人,调度室没有人去调,乘客打了几次电话,说不清该找谁。\n三、对策建议\n1、更新车辆。\n2、加密班次。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "站台失修", "班次的“早晚挤、中午空”"]


def test_a_heading_that_says_there_are_troubles_states_none_itself() -> None:
    text = "一、客运办得不错,隐忧同样很多\n1.车辆老化。三成的车已经超期。\n2.站台失修。五座没有灯。\n" + MEASURES
    assert texts(text, "problems") == ["车辆老化", "站台失修"]


def test_a_survey_tells_what_was_chosen_as_the_greatest_trouble() -> None:
    text = (
        "一、调查结果\n问起“眼下的难处”,选“班次太少”的占四成,选“票价偏高”的占三成。\n"
        "问起“出门时间”,选“早上”的占四成,选“晚上”的占三成。\n" + MEASURES
    )
    assert texts(text, "problems") == ["班次太少", "票价偏高"]


def test_a_piece_under_one_heading_alone_is_read_as_prose() -> None:
    text = (
        "第三节 乡镇客运的难点与对策\n群众坐车的次数越来越多,公司的压力也大。本文以凤冈县为例作一分析。\n"
        "班车为什么难等。从公司看,购车没有补贴,旧车只好凑合着开,坏了要等三天。从司机看,月薪只有两千元,年轻人不愿来。\n"
        "如何破解。购车要有补贴,由县里列入预算。司机要有盼头,月薪提到四千元。\n"
    )
    (report,) = parse(text, "报告")
    items = to_json(extract(report))
    assert [one["text"] for one in items["causes"]] == [
        "购车没有补贴,旧车只好凑合着开,坏了要等三天",
        "月薪只有两千元,年轻人不愿来",
    ]
    assert [one["text"] for one in items["countermeasures"]] == ["购车要有补贴,由县里列入预算"]


def test_demands_counted_before_a_colon_are_those_behind_it() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。三成的车已经超期。\n2、站台失修。五座没有灯。为此,我们认为应当做到三个到位:管护到位,"
        "每座站台定一个人;补贴到位,购车的钱列入预算;服务到位,司机每年轮训一次。\n"
    )
    assert texts(text, "countermeasures") == ["管护到位", "补贴到位", "服务到位"]
