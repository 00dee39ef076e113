"""Where a programme runs."""

import pytest

from kg.pipeline import extract
from kg.reading import parse


def places(text: str) -> set[tuple[str, str]]:
    (report,) = parse(text, "r")
    found = [relation for relation in extract(report).relations if relation.predicate == "runsIn"]
    assert all(0.5 <= relation.confidence <= 1 for relation in found)
    return {(relation.subject, relation.object) for relation in found}


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("实施“清水入户”工程。", {"会宁县"}),
        ("郭城驿镇实施“清水入户”工程。", {"郭城驿镇"}),
        ("实施“清水入户”工程,郭城驿镇先行。", {"会宁县", "郭城驿镇"}),
        ("依托甘肃农业大学实施“清水入户”工程。", {"会宁县"}),
        ("郭城驿镇卫生院实施“清水入户”工程。", {"郭城驿镇"}),
        ("借鉴兄弟县的“清水入户”工程。", set()),
        ("学习借鉴静宁县的做法,实施“清水入户”工程。", {"会宁县"}),
        ("学习借鉴静宁县“清水入户”工程。", {"静宁县"}),
        ("组织村干部到静宁县接受“清水入户”工程等方面知识的培训。", {"会宁县"}),
        ("组织村干部赴静宁县参加培训,实施“清水入户”工程。", {"会宁县"}),
        ("静宁县实施“清水入户”工程。", {"静宁县"}),
        ("陕西省西安市莲湖区实施“清水入户”工程。", {"莲湖区"}),
        ("西安市实施“清水入户”工程。", {"西安市"}),
        ("与静宁县共同实施“清水入户”工程。", {"会宁县", "静宁县"}),
        ("实施“清水入户”工程,在郭城驿镇设立站点。", {"会宁县", "郭城驿镇"}),
        ("实施“清水入户”工程,在静宁县设立站点。", {"会宁县"}),
        ("实施“清水入户”工程,学习静宁县集中修管的做法。", {"会宁县"}),
        ("郭城驿镇的瓜果有了名气,县里实施“清水入户”工程。", {"会宁县"}),
        ("郭城驿镇缺水,镇上实施“清水入户”工程。", {"郭城驿镇"}),
    ],
)
def test_the_sentence_and_the_home_region_tell_where_a_programme_runs(sentence: str, regions: set[str]) -> None:
    text = f"会宁县饮水调研报告\n一、主要做法\n会宁县有郭城驿镇。{sentence}\n"
    assert places(text) == {("清水入户", region) for region in regions}


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("推广郭城驿镇“清水入户”工程。", {"会宁县", "郭城驿镇"}),
        ("参照静宁县的经验办好“清水入户”工程。", {"会宁县", "静宁县"}),
        ("实施“清水入户”工程,郭城驿镇先修水塔。", {"会宁县"}),
        ("按《甘肃省农村供水条例》实施“清水入户”工程。", {"会宁县"}),
    ],
)
def test_what_the_report_proposes_is_the_home_region_s_plan(sentence: str, regions: set[str]) -> None:
    text = f"会宁县饮水调研报告\n会宁县有郭城驿镇。\n一、对策建议\n1、改善水质。{sentence}\n2、修路。\n"
    assert places(text) == {("清水入户", region) for region in regions}


def test_what_holds_the_home_region_tells_whose_a_company_is_or_a_law() -> None:
    text = "会宁县饮水调研报告\n一、主要做法\n会宁县{}实施“清水入户”工程。\n"
    assert places(text.format("依据甘肃省的条例")) == {("清水入户", "会宁县")}


def test_each_programme_of_a_sentence_runs_in_its_own_place() -> None:
    text = "会宁县饮水调研报告\n一、主要做法\n郭城驿镇推行“清水入户”工程,土高山乡办起“绿荫到家”活动。\n"
    assert places(text) == {("清水入户", "郭城驿镇"), ("绿荫到家", "土高山乡")}


def test_what_was_learnt_elsewhere_is_the_programme_nearest_to_those_words() -> None:
    text = "会宁县饮水调研报告\n一、主要做法\n借鉴“绿荫到家”活动的办法,群众商量多次,才定下“清水入户”工程。\n"
    assert places(text) == {("清水入户", "会宁县")}


def test_the_work_of_a_company_or_a_university_is_that_of_its_city_or_county_and_not_of_its_province() -> None:
    text = "水务集团党建调研报告\n一、主要做法\n我公司地处会宁县。实施“清水入户”工程。\n"
    assert places(text) == {("清水入户", "会宁县")}
    assert places(text.replace("水务集团", "水利职业技术学院")) == {("清水入户", "会宁县")}
    assert places(text.replace("会宁县", "甘肃省")) == set()


def test_a_clause_without_a_subject_goes_on_about_the_place_that_opens_its_sentence() -> None:
    text = "会宁县饮水调研报告\n一、主要做法\n{},办起“绿荫到家”活动。\n"
    town = "郭城驿镇推行“清水入户”工程"
    assert places(text.format(town)) == {("清水入户", "郭城驿镇"), ("绿荫到家", "郭城驿镇")}
    own = places(text.format(town).replace("办起", "县水利局办起"))
    assert own == {("清水入户", "郭城驿镇"), ("绿荫到家", "会宁县")}


def test_where_people_go_to_learn_or_have_gone_to_work_no_programme_of_home_runs() -> None:
    text = "会宁县饮水调研报告\n一、主要做法\n{}\n"
    taught = "实施“清水入户”工程,先后组织书记到兰州市、天水市学习考察。"
    assert places(text.format(taught)) == {("清水入户", "会宁县")}
    away = "在党员外出集中的兰州市、天水市设立支部,开通“清水入户”平台。"
    assert places(text.format(away)) == {("清水入户", "会宁县")}


@pytest.mark.parametrize(
    ("title", "programmes"),
    [
        ("白银清源水务集团党建调研报告", {"清水入户", "绿荫到家"}),
        ("高职院校党建调研报告\n——以白银市三所院校为例", {"清水入户"}),
        ("高职院校党建调研报告\n——以甘肃省三所院校为例", set()),
        ("高职院校党建调研报告", {"清水入户", "绿荫到家"}),
    ],
)
def test_the_work_of_a_company_called_by_its_city_and_that_of_the_colleges_of_one_city_is_done_there(
    title: str, programmes: set[str]
) -> None:
    told = "我市在甘肃省,白银市属甘肃省。\n一、主要做法\n实施“清水入户”工程。\n二、对策建议\n1.推行“绿荫到家”活动。"
    assert {programme for programme, _ in places(f"{title}\n{told}\n")} == programmes


VISIT = """赴静宁县学习饮水工作的报告
会宁县水利局组织10人赴静宁县考察。
一、静宁县的做法
该县实施“清水入户”工程,推行“绿荫到家”活动。
二、下一步打算
我县将实施“清水入户”工程。
"""


def test_what_a_heading_tells_of_another_county_is_not_done_at_home() -> None:
    assert places(VISIT) == {("清水入户", "静宁县"), ("清水入户", "会宁县"), ("绿荫到家", "静宁县")}


def test_what_a_heading_tells_of_a_town_of_home_is_done_at_home() -> None:
    text = "会宁县饮水调研报告\n会宁县有郭城驿镇。\n一、郭城驿镇的做法\n推行“绿荫到家”活动。\n"
    assert places(text) == {("绿荫到家", "会宁县"), ("绿荫到家", "郭城驿镇")}


def test_a_place_that_opens_a_sentence_is_that_of_all_it_tells() -> None:
    far = "静宁县则从源头做起,水厂、乡镇、用水户三方签下管护公约,三十六名管水员的工资由财政和水厂各出一半,"
    text = f"会宁县饮水调研报告\n一、他山之石\n{far}办起了“清水讲堂”活动。\n"
    assert places(text) == {("清水讲堂", "静宁县")}


def test_a_sentence_joined_to_a_heading_is_none() -> None:
    joined = "会宁是白银市的一个县,东西南北都是旱塬,全县十八个乡镇里有十六个常年缺水,群众吃水一直靠窖。"
    text = f"会宁县饮水调研报告\n一、基本情况{joined}\n实施“清水入户”工程。\n二、存在问题\n管网老化。\n"
    assert places(text) == {("清水入户", "会宁县")}


@pytest.mark.parametrize(("body", "region"), [("甘肃省水利厅", "甘肃省"), ("会宁县水利局", "会宁县")])
def test_where_no_home_region_is_known_a_body_tells_the_place(body: str, region: str) -> None:
    assert places(f"饮水调研报告\n一、主要做法\n{body}实施“清水入户”工程。\n") == {("清水入户", region)}


def test_a_heading_on_the_province_above_says_nothing_of_home() -> None:
    text = "会宁县饮水调研报告\n会宁县在甘肃省。\n一、{}的要求\n推行“绿荫到家”活动。\n"
    assert places(text.format("甘肃省")) == {("绿荫到家", "会宁县")}
    assert places(text.format("四川省")) == {("绿荫到家", "四川省")}


def test_a_place_far_off_in_the_sentence_is_that_of_something_else() -> None:
    near = "据了解静宁县"
    far = f"{near}从源头做起,水厂、乡镇、用水户三方签下管护公约,三十六名管水员的工资由财政和水厂各出一半,"
    text = "会宁县饮水调研报告\n一、他山之石\n{}办起了“清水讲堂”活动。\n"
    assert places(text.format(near)) == {("清水讲堂", "静宁县")}
    assert places(text.format(far)) == {("清水讲堂", "会宁县")}


@pytest.mark.parametrize(
    ("section", "regions"),
    [("一、主要做法", {"会宁县", "靖远县"}), ("一、对策建议\n(一)修好水渠\n", set())],
)
def test_what_is_done_where_the_title_names_two_counties_is_done_in_both(section: str, regions: set[str]) -> None:
    text = f"白银市会宁、靖远两县饮水调研报告\n{section}\n实施“清水入户”工程。\n"
    assert places(text) == {("清水入户", region) for region in regions}


def test_places_of_the_text_below_a_heading_that_names_the_programme() -> None:
    done = "会宁县饮水调研报告\n一、主要做法\n1、实施“清水入户”工程。换管五里。郭城驿镇的老人说水甜。"
    then = "2、打井。头寨子镇打井三眼。\n"
    assert places(f"{done}\n{then}") == {("清水入户", "会宁县"), ("清水入户", "郭城驿镇")}
    # What stands behind another programme is of that one, and a place to learn from is another's.
    other = "推行“一井一长”制度,头寨子镇先行。"
    assert ("清水入户", "头寨子镇") not in places(f"{done}{other}\n{then}")
    assert ("清水入户", "静宁县") not in places(f"{done}学习借鉴静宁县的做法。\n{then}")
    proposed = "会宁县饮水调研报告\n一、对策建议\n1、实施“清水入户”工程。郭城驿镇的水管旧。\n2、打井。\n"
    assert places(proposed) == {("清水入户", "会宁县")}


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("“清泉”计划从兰州、白银聘请老水工十二名。", {"会宁县"}),
        ("“清泉”计划从靖远县起步。", {"会宁县", "靖远县"}),
    ],
)
def test_where_somebody_was_fetched_from_it_does_not_run(sentence: str, regions: set[str]) -> None:
    text = f"会宁县饮水调研报告\n一、主要做法\n会宁县管水有办法。{sentence}\n"
    assert {region for _, region in places(text)} == regions


@pytest.mark.parametrize(
    ("clause", "towns"),
    [
        ("郭城驿镇、河畔镇可以先试", {"郭城驿镇", "河畔镇"}),
        ("把讲台搬到郭城驿镇的水厂", {"郭城驿镇"}),
        ("郭城驿镇的水厂同步改造", set()),
    ],
)
def test_towns_that_begin_with_what_is_proposed(clause: str, towns: set[str]) -> None:
    measure = f"二、对策建议\n(一)修好管网\n推广“清水讲堂”活动,{clause}。\n"
    text = f"会宁县饮水调研报告\n一、存在的问题\n(一)管网老化\n{measure}"
    assert places(text) == {("清水讲堂", region) for region in {"会宁县", *towns}}


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("建议县里实施“清水入户”工程。", {"会宁县"}),
        ("建议镇上牵头,尽快实施“清水入户”工程。", {"郭城驿镇"}),
        ("建议市里实施“清水入户”工程。", set()),
        ("实施“清水入户”工程,建议县里出钱。", {"红堡子村"}),
    ],
)
def test_what_a_village_asks_of_its_county_runs_there(sentence: str, regions: set[str]) -> None:
    text = f"会宁县郭城驿镇红堡子村饮水调研报告\n一、对策建议\n1、改善水质。{sentence}\n2、修路。\n"
    assert places(text) == {("清水入户", region) for region in regions}


@pytest.mark.parametrize(
    ("surveyors", "proposed"),
    [("甘肃农业大学“清水”实践队一行9人来到会宁县", set()), ("会宁县委党校课题组深入各村", {"会宁县"})],
)
def test_what_students_propose_to_all_they_do_not_propose_to_the_place_of_their_example(
    surveyors: str, proposed: set[str]
) -> None:
    text = (
        f"农村饮水的调查与思考\n——以甘肃省会宁县为例\n{surveyors},走访农户。\n一、主要做法\n实施“清水入户”工程。\n"
        "二、对策建议\n1、改善水质。推广“双水源”模式。\n2、修路。\n"
    )
    assert places(text) == {("清水入户", "会宁县"), *(("双水源", region) for region in proposed)}


def test_towns_where_what_is_proposed_is_to_begin() -> None:
    text = (
        "会宁县饮水调研报告\n会宁县有郭城驿镇、太平店镇。\n一、对策建议\n1、改善水质。"
        "推行“清水入户”模式,把水表装到户,明年先在郭城驿镇、太平店镇开展试点。\n2、修路。\n"
    )
    assert places(text) == {("清水入户", place) for place in ("会宁县", "郭城驿镇", "太平店镇")}


@pytest.mark.parametrize(
    ("title", "sentence", "regions"),
    [
        ("会宁县", "太平店镇缺水,郭城驿镇更缺。镇上的“清水入户”工程通了水。", {"郭城驿镇"}),
        ("会宁县", "村里缺水。镇上的“清水入户”工程通了水。", {"会宁县"}),
        ("会宁县", "郭城驿镇缺水。县里的“清水入户”工程通了水。", {"会宁县"}),
        ("甘肃省会宁县", "省里的“清水入户”工程通了水。", {"会宁县", "甘肃省"}),
        ("会宁县郭城驿镇红堡子村", "红堡子村是镇里“清水入户”工程的试点村。", {"红堡子村", "郭城驿镇"}),
        ("会宁县郭城驿镇红堡子村", "向镇里争取“清水入户”工程。", {"红堡子村"}),
    ],
)
def test_whose_programme_it_is_by_the_level_of_a_division(title: str, sentence: str, regions: set[str]) -> None:
    text = f"{title}饮水调研报告\n一、主要做法\n{sentence}\n"
    assert places(text) == {("清水入户", region) for region in regions}


def test_what_a_subtitle_bases_a_report_of_the_city_on_runs_there_and_in_the_city() -> None:
    title = "白银市饮水调查报告\n——基于会宁县、靖远县的调查\n"
    told = "一、主要做法\n当地实施“清水入户”工程。\n二、对策建议\n1.推行“绿荫到家”活动。\n"
    assert places(title + told) == {("清水入户", place) for place in ("白银市", "会宁县", "靖远县")}
