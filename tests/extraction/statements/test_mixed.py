"""Sections that tell how things stand, then what is wrong."""

from tests.extraction.stated import texts

MEASURES = "二、对策建议\n1、更新车辆。换掉三成旧车。\n2、加密班次。每刻钟一班。\n"


def test_a_paragraph_of_a_mixed_section_states_what_it_turns_to() -> None:
    text = (
        "一、客运工作开展情况及难处\n今年公司添了六台新车,站台修了十二座,乘客的怨言少了。但是,线路没有人调,"
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
        "一、客运情况及存在的问题\n归纳起来有三个特点:\n1、客流总量平稳。去年一百万人次。\n2、班次太少。一天只有一班。\n"
        "3、老年乘客多。占了四成。\n" + MEASURES
    )
    assert texts(text, "problems") == ["班次太少"]


def test_a_paragraph_that_ends_on_words_in_quotes_leads_in_the_next_ones() -> None:
    text = (
        "一、存在的问题\n从调查情况看,公司把线路铺到了每个乡镇,但离乘客满意还差一截,集中表现为“三有三缺”。\n"
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
        "车辆老化,必须两年换完旧车。三成的车已经超期。\n"
    )
    assert texts(text, "problems") == ["司机人手不足", "车辆老化"]
    assert texts(text, "countermeasures") == ["应把月薪提到四千元", "必须两年换完旧车"]
