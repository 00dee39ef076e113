"""The region that a report is about, as its title, its own words, its surveyors or its lead tell."""

import pytest

from kg.pipeline import extract
from kg.reading import parse


def home(text: str, title: str = "供水调查报告") -> str | None:
    (report,) = parse(f"{title}\n{text}", "r")
    return extract(report).home_region


BODY = "\n一、现状\n村里有井三口。\n"


@pytest.mark.parametrize(
    "lead",
    [
        "娄底市水利局抽调9人组成调研组,先后走访了12座水厂。",
        "根据市委安排,娄底市水利局会同市财政局开展了专题调研。",
        "近期,娄底市政协成立课题组,对农村供水作了调查。",
        "娄底市委农办牵头,赴双峰县、新化县开展调研。",
        "(娄底市水利局课题组)\n供水关系千家万户,老百姓十分关心这件事情。",
        "我市重视供水。娄底市有水厂12座。",
    ],
)
def test_the_place_whose_bodies_made_the_survey_is_home(lead: str) -> None:
    assert home(lead + BODY) == "娄底市"


def test_a_signature_at_the_end_tells_it_too() -> None:
    assert home("供水关系千家万户。" + BODY + "(凤冈县水利局 供稿)\n") == "凤冈县"


@pytest.mark.parametrize(
    "text",
    [
        "我市重视供水。借鉴常德市、常德市武陵区的做法,统一了水价。\n" + BODY + "(涟源市水利局 供稿)\n",
        "涟源市水利局开展了专题调研,我市重视供水。\n" + BODY + "建议参照常德市、常德市武陵区的经验。\n",
        "根据娄底市水利局《关于开展供水调研的通知》,我市走访了12座水厂。娄底市、双峰县也有水厂。\n"
        + BODY
        + "\n涟源市水利局　　2024年9月20日\n",
    ],
)
def test_who_made_the_survey_tells_which_of_two_cities_is_meant(text: str) -> None:
    assert home(text) == "涟源市"


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("湖南师范大学供水调研报告", None),
        ("湖南省水利厅关于供水的调研报告", "湖南省"),
        ("湖南高校供水调研报告", "湖南省"),
        ("娄底水务集团供水调研报告", "娄底市"),
    ],
)
def test_a_university_by_the_name_of_its_province_does_not_tell_of_the_province(title: str, region: str | None) -> None:
    assert home("供水关系千家万户,大家十分关心。" + BODY, title) == region


def test_a_county_named_once_is_enough() -> None:
    assert home("西昌这几年森林防火抓得紧,市委看在眼里。" + BODY) == "西昌市"


@pytest.mark.parametrize(
    ("lead", "region"),
    [
        ("我们从湖南省各水厂中随机抽取12座,发放问卷300份,并到娄底市、常德市的4座水厂召开了座谈会。", "湖南省"),
        ("前不久,课题组对娄底辖内的12座水厂作了调查。双峰、新化两县各去了一次。", "娄底市"),
        ("娄底市、常德市的4座水厂从湖南省领到了奖金。", None),
    ],
)
def test_the_place_that_the_sample_was_taken_from_is_home(lead: str, region: str | None) -> None:
    assert home(lead + BODY) == region


def test_of_two_towns_the_one_that_is_named_more_often_is_ours() -> None:
    text = "\n一、现状\n我镇缺水。瑶里镇有井三口。\n二、打算\n瑶里镇再打井,学习东莞市厚街镇。我镇还要修渠。\n"
    assert home("供水关系千家万户,老百姓十分关心这件事情。" + text) == "瑶里镇"


@pytest.mark.parametrize("subtitle", ["——以凤冈县为例", "——凤冈县农村供水调查", "\n——凤冈县农村供水调查"])
def test_a_subtitle_names_it(subtitle: str) -> None:
    assert home(f"{subtitle}\n供水关系千家万户,老百姓十分关心这件事情。" + BODY, "喝上放心水") == "凤冈县"


@pytest.mark.parametrize(
    "lead",
    [
        "4月上旬,凤冈县水利局组织10人赴白水县、澄城县学习供水。对照先进,我县差距不小。",
        "为学习借鉴先进经验,凤冈县政府考察组前往白水县考察供水。我县差距不小。",
    ],
)
@pytest.mark.parametrize("title", ["赴白水县、澄城县学习考察供水的报告", "对标先进找差距", "外出学习情况汇报"])
def test_home_is_where_the_visitors_come_from(lead: str, title: str) -> None:
    assert home(f"{lead}\n一、印象\n白水县建成水厂三座。\n", title) == "凤冈县"


@pytest.mark.parametrize(
    "text",
    [
        "学院地处安徽省,入选全省样板。",
        "学院地处安徽省,位居全省前列。",
        "学院在安徽省,高于全省平均水平。",
        "省水利厅调研组赴凤冈县、湄潭县开展调研。",
    ],
)
def test_what_the_place_is_ranked_within_is_not_home(text: str) -> None:
    assert home(text + BODY) is None


def test_the_province_that_prizes_are_given_in_does_not_hide_what_a_bare_committee_belongs_to() -> None:
    text = "按照《娄底市国资委关于调研的通知》,我公司作了摸底。在市委领导下,获全省供水先进单位。"
    assert home(text + BODY) == "娄底市"


def test_what_a_bare_committee_belongs_to_may_be_told_by_the_text() -> None:
    assert home("市里十分重视。娄底市去年投入一亿元。" + BODY) == "娄底市"


@pytest.mark.parametrize(
    "branch",
    [
        "人民银行娄底市分行",
        "中国银行娄底分行",
        "国家税务总局娄底市税务局",
        "娄底海关",
        "国网娄底供电公司",
        "娄底银保监分局",
    ],
)
def test_a_place_that_only_tells_whose_branch_it_is_is_not_what_our_city_means(branch: str) -> None:
    lead = f"市政协会同{branch},就企业贷款做了调查。冷水江市现有企业三百户。我市贷款不足。"
    assert home(lead + BODY, "企业贷款难问题调查报告") == "冷水江市"


def test_a_branch_is_all_there_is_to_tell_the_city() -> None:
    assert home("人民银行娄底市分行作了调查。我市贷款不足。" + BODY) == "娄底市"


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("关于荷塘区桂花街道供水的调研报告", "桂花街道"),
        ("凤冈县绥阳镇供水调查报告", "绥阳镇"),
        ("凤冈县绥阳镇金鸡村供水调查报告", "金鸡村"),
        ("凤冈县供水调查报告\\n——以绥阳镇为例", "凤冈县"),
        ("凤冈县绥阳镇、永安镇供水调查报告", "凤冈县"),
        ("凤冈县绥阳镇中心小学供水调查报告", "凤冈县"),
    ],
)
def test_of_the_places_in_a_row_in_the_title_the_smallest_is_home(title: str, place: str) -> None:
    assert home("供水关系千家万户。" + BODY, title.replace("\\n", "\n")) == place


def test_a_town_in_the_title_is_home_to_those_who_say_the_whole_town() -> None:
    assert home("凤冈县水利局作了调查。全镇有井三口。" + BODY, "绥阳镇供水调查报告") == "绥阳镇"


def test_a_place_that_is_first_named_as_visited_is_not_home_however_much_is_told_of_it() -> None:
    text = (
        "我县有井三口。\n一、见闻\n县里的考察团去了福建省武平县。武平县建成水厂三座。武平县捷文村家家通水。\n"
        "(作者单位:贵州省凤冈县水利局)\n"
    )
    assert home(text) == "凤冈县"


def test_a_visit_from_elsewhere_may_be_to_the_place_that_the_report_is_about() -> None:
    text = (
        "课题组在凤冈县驻点。凤冈县地处山区。\n一、现状\n全县有井三口。凤冈县供水公司管井。凤冈县水利局修渠。"
        "凤冈县财政局出资。凤冈县供销社卖水管。全县通水。\n"
    )
    title = "赴凤冈县开展农村供水的考察调研报告"
    assert home(text, title) == "凤冈县"
    assert home(f"我县缺水。\n{text}", title) != "凤冈县"


@pytest.mark.parametrize(("others", "place"), [(0, "凤冈县"), (1, "湄潭县")])
def test_the_whole_county_is_the_visited_one_only_where_it_is_named_four_times_as_often(
    others: int, place: str | None
) -> None:
    text = "课题组赴凤冈县考察。\n一、现状\n全县有井三口。凤冈县供水公司管井。凤冈县水利局修渠。凤冈县财政局出资。\n"
    title = "赴外县开展农村供水的考察调研报告"
    assert home(text + "湄潭县水利局来看过。\n" * others, title) == place


def test_the_place_whose_land_the_lead_describes_is_home() -> None:
    assert home("凤冈县境内山多水少,村庄分散,乡亲们住得很远,位于黔北,供水关系千家万户。" + BODY) is None
    assert home("供水关系千家万户。凤冈县地处黔北,山多水少。" + BODY) == "凤冈县"


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("凤冈县地处黔北,湄潭县地处黔中。", "凤冈县"),
        ("湄潭县地处黔中,凤冈县地处黔北。", "湄潭县"),
        ("贵州省地处西南,凤冈县地处黔北。", "凤冈县"),
        ("凤冈县地处黔北,贵州省地处西南。", "凤冈县"),
    ],
)
def test_of_several_places_that_the_lead_describes_the_smallest_is_home_then_the_first(lead: str, place: str) -> None:
    assert home(f"供水关系千家万户。{lead}{BODY}") == place


def test_what_holds_the_several_places_of_the_title_is_home() -> None:
    title = "山里的水——娄底市双峰、新化两县暑期调研报告"
    assert home("双峰县有水厂3座,新化县有水厂5座。" + BODY, title) == "娄底市"


@pytest.mark.parametrize(("body", "place"), [("我院", "贵州省"), ("医院", None)])
def test_a_body_that_goes_by_the_rules_of_one_place_is_there(body: str, place: str | None) -> None:
    assert home(f"{body}有井三口,按照《贵州省高等学校节水办法》管井。" + BODY, "供水调查报告") == place


def test_the_one_place_where_the_surveyors_asked_around_is_home() -> None:
    assert home("七月,我们在娄底市双峰县走访了水厂,发放问卷三百份。" + BODY) == "双峰县"
    assert home("记者近日在娄底市双峰县采访,听到最多的是断水。" + BODY) == "双峰县"
    assert home("七月,我们走访了双峰县和新化县的水厂。" + BODY) is None


def test_a_town_behind_the_name_says_that_a_word_is_a_county() -> None:
    lead = "供水关系千家万户,老百姓十分关心这件事情,年年开会都要提起,乡亲们的盼望也一年比一年更强了。"
    assert home(f"{lead}去年我来到秦安县王窑镇,县里要求把水修通。" + BODY) == "秦安县"


def test_what_comes_into_the_villages_is_no_village() -> None:
    assert home(BODY, "光山县晏河乡快递进村调查报告") == "晏河乡"


def test_guests_from_elsewhere_make_no_place_another() -> None:
    lead = "我市线路老。《娄底市民间故事》常讲给外地游客听。邵阳市换了车,邵阳市大祥区也换了。"
    assert home(lead + "双峰县、新化县也老。" + BODY, "公共交通调研报告") == "娄底市"


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("会宁县太平店镇白水村第一书记　李某\n", "白水村"),
        ("去年八月,我受县水利局选派,到会宁县太平店镇白水村担任驻村第一书记,走访了不少农户。\n", "白水村"),
        ("县委安排我们走访。会宁县太平店镇白水村第一书记介绍了情况,各村都去了。\n", "会宁县"),
        ("会宁县太平店镇人民政府\n近期,镇里走访了十二个村,大家都说吃水是一件大事。\n", "太平店镇"),
        ("会宁县白水村有井三口。我村地处山区,年年缺水。\n", "白水村"),
        ("会宁县太平店镇有井三口。全镇都缺水,我镇去年又打了两眼井。\n", "太平店镇"),
        ("我县有井三口。会宁县太平店镇缺水,全镇都靠水窖,我县去年给全镇打了井。\n", "会宁县"),
        ("县委安排调研。会宁县太平店镇、郭城驿镇缺水,全镇靠水窖,全镇又旱。\n", "会宁县"),
    ],
)
def test_a_town_or_village_where_the_author_is_posted_or_that_calls_itself_so(lead: str, place: str) -> None:
    assert home(lead + BODY) == place


def test_the_street_whose_body_made_the_survey_is_home_and_no_county_that_it_lies_in() -> None:
    lead = "清水街道党工委成立专题调研组,对辖区饮水进行了一次全面调研。\n"
    lies = "\n一、现状\n清水街道位于白银市靖远县中部,有井三口。\n"
    assert home(lead + lies) == "清水街道"
    assert home(lead + lies + "全县有井百口。\n") == "靖远县"


def test_the_zone_of_the_title_is_home_where_the_report_says_the_whole_zone_and_of_nothing_larger() -> None:
    lead = "会宁经开区水务局走访了企业。"
    assert home(lead + "全区有井三口。" + BODY, "会宁经开区供水调查报告") == "会宁经开区"
    assert home(lead + "会宁县全县有井百口,全区有井三口。" + BODY, "会宁经开区供水调查报告") == "会宁县"


def test_the_county_whose_practice_is_learnt_is_another() -> None:
    assert home("xx县有井三口,全县学习甘肃会宁的做法。" + BODY) is None
    assert home("会宁县有井三口。全县学习xx县的做法。" + BODY) == "会宁县"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("调查地点:甘肃省白银市会宁县太平店镇白水村\n", "白水村"),
        ("【调研地点】会宁县:走访\n", None),
        ("调研地点：会宁县\n", "会宁县"),
        ("调研地点:会宁县太平店镇、郭城驿镇\n", "会宁县"),
        ("调查时间:2022年7月\n实践地点:会宁县白水村、清水村\n", "会宁县"),
        ("调查地点:村里\n", None),
    ],
)
def test_a_line_above_the_text_tells_where_the_survey_was_made(line: str, place: str | None) -> None:
    assert home(f"{line}调查对象:村民\n{BODY}") == place


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("今年暑假,我随水利学院实践队来到会宁县太平店镇白水村,开展了九天的社会实践。\n", "白水村"),
        ("记者近日走进会宁县,看了水厂。\n", "会宁县"),
        ("本文以会宁县为研究对象,看水厂怎样管。\n", "会宁县"),
        ("本文选取会宁县12座水厂为样本。\n", "会宁县"),
        ("本文选取会宁县、靖远县为样本。\n", None),
        ("会宁县水务局近日走访了十二座水厂。\n", "会宁县"),
        ("今年暑假,我们来到会宁县,在太平店镇、郭城驿镇开展了社会实践。\n", "会宁县"),
    ],
)
def test_where_students_went_for_their_survey_is_home(lead: str, place: str | None) -> None:
    assert home(lead + BODY) == place


@pytest.mark.parametrize(
    ("title", "said", "place"),
    [
        ("太安村饮水调查报告", "村里有三十户靠水窖。", "太安村"),
        ("太安村饮水调查报告", "全县有三百户靠水窖。", "会宁县"),
        ("太安村、杨家湾村饮水调查报告", "全村有三十户靠水窖,县里去年打了井。", "会宁县"),
    ],
)
def test_a_village_in_the_title_is_home_to_those_who_say_what_the_village_has(
    title: str, said: str, place: str
) -> None:
    assert home(f"近年来,会宁县重视供水。{said}{BODY.replace('村里', '那里')}", title) == place


def test_what_holds_the_places_where_the_surveyors_asked_around_is_home() -> None:
    lead = "娄底市缺水。七月,我们在双峰县、新化县走访水厂,发放问卷三百份。"
    assert home(lead + BODY) == "娄底市"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("凤冈县15个乡镇有水站。以凤冈县水务所为例,人手不够。", "凤冈县"),
        ("凤冈县15个乡镇有水站。", None),  # named once it may be an example
        ("凤冈县15个乡镇有水站。以凤冈县水务所为例,与湄潭县不同。", None),
        ("学院有城南、凤冈县两个校区,凤冈县产业学院用水最多。凤冈县校区缺水。", None),
    ],
)
def test_the_only_place_that_a_text_names_again_and_again_is_home(text: str, place: str | None) -> None:
    assert home(BODY + text) == place


def test_country_people_who_come_to_the_city_are_no_visitors() -> None:
    assert home(BODY + "我市摊贩多,外地农民来到娄底市城区卖菜。") == "娄底市"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我市有水厂12座。涟源市位于娄底市西部,双峰县、新化县与它相邻。", "涟源市"),
        ("我市有水厂12座,两座获评“娄底市示范水厂”。尽快出台《涟源市水厂管理办法》。", "涟源市"),
        ("全市有水厂12座。涟源市杨市镇、桥头河镇的水厂最老,冷水江市代管两座。", "涟源市"),
        ("全市有水厂12座。双峰县、新化县的水厂最老,涟源市的最新。娄底市管水。", "娄底市"),
        ("我市水厂老旧。娄底市委书记来看过,涟源市各水厂都改了,涟源市杨市镇最好。", "涟源市"),
        ("全区14个地级市都有水厂,柳州市的最旧。广西水利厅管水。", "广西壮族自治区"),
        ("县里的水厂与凤冈县隔河相望。", None),
        ("我县水厂与凤冈县相比,水价要高。", None),
        ("县里的水厂东临湄潭县、凤冈县,水管从会宁县购进。", None),
        ("我市的水票远销武汉市,还参加了长沙市节水博览会。", None),
        ("我市的水票远销武汉市。松滋农商行出钱修水厂。", "松滋市"),
        ("我区各盟市都有水厂。督查组看了敖汉旗、东胜区的水厂。", None),
        ("我区各盟市都有水厂。东胜区的水厂最老,内蒙古自治区管水。", "内蒙古自治区"),
    ],
)
def test_a_neighbour_a_market_or_what_holds_it_is_not_what_our_city_means(text: str, place: str | None) -> None:
    assert home(BODY + text) == place


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("集团是市属国有企业,负责娄底市娄星区、双峰县的供水,近来查了水管。\n", "娄底市"),
        ("按照娄底市国资委党委关于节水的要求,集团党委近来查了水管。\n", "娄底市"),
        ("我院近来查了水管。白水职业学院坐落于娄底市娄星区,有水塔两座。\n", "娄底市"),
        ("我院近来查了水管。白水职业学院位于娄底市娄星区,娄星区缺水。\n", "娄星区"),
        ("公司驻地在会宁县,有职工三百名。我公司近来查了水管。\n", "会宁县"),
        ("会宁县人民医院是一所二级医院。我院近来查了水管。\n", "会宁县"),
        ("我院近来请会宁县人民医院的电工查了水管。\n", None),
        ("我公司是会宁县最大的供水企业,近来查了水管。\n", "会宁县"),
        ("我校是娄底市教育局直属中学,近来查了水管。\n", "娄底市"),
        ("我院近来查了水管。白水职业学院坐落于娄底市娄星区,有城南、城北两个校区。\n", None),
        ("近来查了水管。白水职业学院坐落于娄底市娄星区,有水塔两座。\n", None),
        ("我校近来查了水管。我们走访了湖南涟源职业学院,发放问卷三百份。\n", None),
    ],
)
def test_a_school_or_company_is_of_the_place_where_it_is_or_whose_office_it_answers_to(
    lead: str, place: str | None
) -> None:
    assert home(lead + BODY, "节水调研报告") == place


def test_an_inspection_is_no_visit_elsewhere() -> None:
    assert home("县水利局对全县和省、市驻凤冈9个单位的水管进行了一次全面考察。" + BODY) == "凤冈县"


def test_those_who_were_asked_to_survey_their_own_are_not_home() -> None:
    lead = "市人大常委会组成调研组,先后到冷水江市、新化县察看,委托双峰县、涟源市人大常委会同步开展调研。\n"
    body = "\n一、现状\n目前我市有水厂十二座。\n二、建议\n修订《娄底市供水管理办法》,娄底市水利局要管好水源。\n"
    assert home(lead + body) == "娄底市"


def test_a_body_that_others_charged_with_the_survey_is_of_home() -> None:
    lead = "2021年5月,省水利厅委托双峰县水利局组成调研组,先后到冷水江市、新化县察看,对供水进行了调研。\n"
    assert home(f"{lead}\n一、现状\n目前我县有水厂十二座。\n") == "双峰县"


def test_who_says_no_more_than_street_means_the_one_of_the_title() -> None:
    text = "(中共青岛市市北区委党校课题组)\n登州路街道在老城区。\n一、现状\n街道成立了护井队,修井九口。"
    assert home(text, "让清水进万家——登州路街道供水调查") == "登州路街道"


def test_what_lies_far_away_is_no_home() -> None:
    text = "省国资委党委要求各企业自查。\n一、现状\n远在贵州的项目部有井三口。"
    assert home(text, "XX集团供水调查报告") is None
