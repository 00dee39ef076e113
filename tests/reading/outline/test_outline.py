"""The outline: which headings and items of every style are found, and where each begins and ends."""

import pytest

from kg.reading import Role, parse
from tests.reading.outlines import PROSE, headings, report_of, sections


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("第一章 ", "第二章 "),
        ("第一部分：", "第二部分："),
        ("一、", "二、"),
        ("一.", "二．"),
        ("（一）", "（二）"),
        ("(一)", "(二)、"),
        ("1、", "2、"),
        ("1.", "2．"),
        ("1)", "2）"),
        ("⒈", "⒉"),
        ("(1)", "（2）"),
        ("①", "②"),
        ("⑴", "⑵"),
    ],
)
def test_headings_of_every_style(one: str, two: str) -> None:
    report = report_of(f"{one}水源\n井水太少。\n{two}管网\n水管太旧。\n")
    first, second = report.sections
    assert [section.heading.of(report.text) for section in (first, second)] == ["水源", "管网"]
    assert first.line.of(report.text) == f"{one}水源"
    assert first.span.of(report.text) == f"{one}水源\n井水太少。\n"
    assert second.body.of(report.text) == "\n水管太旧。"
    assert not first.inline
    assert not second.inline


def test_bare_numbers_whose_topics_close_with_a_full_stop() -> None:
    items = "1 水源太少。三口井供八百人。\n2 管网太旧。水管已用了三十年。 3 水价难收。欠账的有六十户。\n"
    found = [words for _, words in headings(f"一  水井\n{items}二  建议\n打井。\n")]
    assert found == ["水井", "水源太少", "管网太旧", "水价难收", "建议"]


@pytest.mark.parametrize(
    "items",
    [
        ("第一,", "第二,", "第三,"),
        ("头一层,", "第二层,", "第三层,"),
        ("其一,", "其二,", "其三,"),
        ("首先,", "其次,", "再次,"),
        ("一是", "二是", "三是"),
        ("一要", "二要", "三要"),
        ("(1)", "(2)", "(3)"),
        ("①", "②", "③"),
        ("(一)", "(二)", "(三)"),
        ("1、", "2、", "3、"),
    ],
)
def test_items_of_every_style_inside_a_paragraph(items: tuple[str, str, str]) -> None:
    one, two, three = items
    body = f"一、存在的问题\n走访发现:{one}水源不足。井太浅。{two}管网老化。{three}无人管护。\n二、建议\n打井。\n"
    assert headings(body) == [
        ("1", "存在的问题"),
        ("1.1", "水源不足"),
        ("1.2", "管网老化"),
        ("1.3", "无人管护"),
        ("2", "建议"),
    ]


def test_a_number_torn_over_two_lines_is_no_heading() -> None:
    assert headings("一、存在的问题\n用上自来水的只占全镇的\n7\n5、户数不到三百。\n二、建议\n打井。\n") == [
        ("1", "存在的问题"),
        ("2", "建议"),
    ]


@pytest.mark.parametrize(
    "line", ["1.5万元用于打井,", "3月5日开工,", "2,300户受益,", "二十里外才有水,", "一口井要供百户,"]
)
def test_a_line_that_begins_with_a_quantity_is_no_heading(line: str) -> None:
    assert headings(f"一、投入\n{line}群众满意。\n二、建议\n打井。\n") == [("1", "投入"), ("2", "建议")]


@pytest.mark.parametrize(
    ("line", "heading", "inline"),
    [
        ("一、水源不足。井水一年比一年少,旱季见底。", "水源不足", True),
        ("一、水源不足！旱季见底。", "水源不足", True),
        ("一、水源不足：井水一年比一年少。", "水源不足", True),
        ("一、水源不足,管网老化。", "水源不足,管网老化", False),
        ("一、水源：总量不足与分布不均并存", "水源：总量不足与分布不均并存", False),
        ("一、水源不足；", "水源不足", False),
        ("一、　水源不足　", "水源不足", False),
        ("一、“三口井”的水源不足", "“三口井”的水源不足", False),
    ],
)
def test_where_a_heading_ends(line: str, heading: str, inline: bool) -> None:
    section = sections(f"{line}\n{PROSE}二、交通\n路窄。\n")[heading]
    assert section.inline is inline


def test_a_long_item_is_cut_at_the_first_comma_that_closes_a_statement() -> None:
    long = "(一)在水源方面,村里的老井大多是三十年前村民自己动手开挖,井壁开裂,井水混浊,老人和孩子喝了都闹肚子。"
    found = headings(f"一、存在的问题\n{long}\n(二)路窄。桥危。\n")
    assert found[1:] == [("1.1", "在水源方面,村里的老井大多是三十年前村民自己动手开挖"), ("1.2", "路窄")]


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("1、水少;2、水咸;3、路窄。", ["水少", "水咸", "路窄"]),
        ("(1)水少,(2)水咸,(3)路窄。", ["水少", "水咸", "路窄"]),
        ("(一)1、水少。2、水咸。", ["水少", "水咸"]),
        ("一、水少;二、水咸;三、路窄。", ["水少", "水咸", "路窄"]),
        ("第一是水少,第二是水咸。", ["水少", "水咸"]),
        ("一则水少,二则水咸。", ["水少", "水咸"]),
        ("一来水少,二来水咸。", ["水少", "水咸"]),
    ],
)
def test_a_heading_ends_before_the_next_item_on_its_line(line: str, items: list[str]) -> None:
    found = headings(f"一、存在的问题\n{line}\n二、建议\n打井。\n")
    assert found == [("1", "存在的问题"), *((f"1.{i}", item) for i, item in enumerate(items, 1)), ("2", "建议")]


def test_a_lost_line_break_before_a_heading() -> None:
    problems = "二、存在的问题(一)经费不足。没钱。(二)人手不足。没人。"
    text = f"走访了三村。一、基本情况。有井三口。{problems}三、建议1、筹钱。2、招人。"
    assert headings(text) == [
        ("1", "基本情况"),
        ("2", "存在的问题"),
        ("2.1", "经费不足"),
        ("2.2", "人手不足"),
        ("3", "建议"),
        ("3.1", "筹钱"),
        ("3.2", "招人"),
    ]


def test_a_text_without_headings_has_no_sections() -> None:
    assert headings(PROSE * 3) == []


def test_the_innermost_section_at_an_offset() -> None:
    report = report_of("走访了三村。\n一、饮水\n(一)水源\n井水太少。\n二、交通\n路窄。\n")

    def at(words: str) -> str | None:
        section = report.section_at(report.text.index(words))
        return section.number if section else None

    assert [at(words) for words in ("水村", "走访", "饮水\n", "(一)", "井水", "路窄")] == [
        None,
        None,
        "1",
        "1.1",
        "1.1",
        "2",
    ]


def test_a_space_in_the_place_of_a_line_break_ends_a_heading() -> None:
    assert headings("1、概况 全村有井三口,塘两口。\n2、强化领导 落实责任\n打井。\n") == [
        ("1", "概况"),
        ("2", "强化领导 落实责任"),
    ]


@pytest.mark.parametrize("one", ["启示之一,", "启示之一:", "体会之一是", "建议之一、", "第一条建议,", "第一招,"])
def test_items_numbered_behind_their_noun(one: str) -> None:
    two = one.replace("一", "二")
    report = report_of(f"一、几点启示\n{one}水源是根本。\n{two}管网是关键。\n")
    assert [section.heading.of(report.text) for section in report.sections[1:]] == ["水源是根本", "管网是关键"]


def test_a_number_that_lost_its_point() -> None:
    text = "一、问题\n1.水源不足。只有一眼井。2.管网老化。漏水。\n3收费困难,账目不清。欠费三成。\n3年来没有人管。\n"
    assert list(sections(text)) == ["问题", "水源不足", "管网老化", "收费困难,账目不清"]


@pytest.mark.parametrize("end", ["", "。", ":"])
def test_a_long_heading_alone_on_its_line_stays_whole_over_a_paragraph(end: str) -> None:
    first = "镇里几条老渠的维修养护长期滞后"
    heading = f"{first},下游几个村的果农浇地要排到半夜,等水的日子越来越多,怨言也越来越多"
    assert headings(f"一、{heading}{end}\n{PROSE}二、建议\n打井。\n")[0] == ("1", heading)
    assert headings(f"一、{heading}{end}\n二、建议\n打井。\n")[0] == ("1", first)
    assert headings(f"一、问题\n1、水少。\n2、{heading}{end}\n二、建议\n打井。\n")[2] == ("1.2", first)


def test_bare_numbers_may_begin_with_two_clauses() -> None:
    background, rest = (
        "1 为何调查,如何着手\n井都查过。\n2 水源困境\n水少。\n",
        "3 困从何来\n井浅。\n4 几点建议\n打井。\n",
    )
    found = sections(background + rest)
    assert [section.role for section in found.values()] == [
        Role.BACKGROUND,
        Role.PROBLEM,
        Role.CAUSE,
        Role.COUNTERMEASURE,
    ]
    assert headings("1 个村有井,另外两个村没有\n三口井都查过。\n") == []


@pytest.mark.parametrize("bold", ["**{}**", "**{}**。", "  **{}** "])
def test_markdown_prints_headings_bold(bold: str) -> None:
    text = "".join(
        bold.format(words) + "\n水少。\n" for words in ("一、基本情况", "(一)水源不稳", "(二)管网老化", "二、建议")
    )
    assert headings(text) == [("1", "基本情况"), ("1.1", "水源不稳"), ("1.2", "管网老化"), ("2", "建议")]


def test_only_the_number_may_be_bold() -> None:
    assert headings("**(一)** 水源不稳。断水。\n**(二)** 管网老化。漏水。\n") == [("1", "水源不稳"), ("2", "管网老化")]
    assert headings("**县**镇有井三口。\n**县**村有井一口。\n") == []


def test_small_letters_number_what_stands_below_capitals() -> None:
    text = "A. 存在问题\na. 水少\nb. 水咸\nB. 对策建议\na. 打井\nb. 净水\n"
    assert headings(text) == [
        ("1", "存在问题"),
        ("1.1", "水少"),
        ("1.2", "水咸"),
        ("2", "对策建议"),
        ("2.1", "打井"),
        ("2.2", "净水"),
    ]


def test_a_subtitle_behind_a_dash_is_no_section_though_dashes_mark_items() -> None:
    text = f"——水县供水调查\n存在的问题\n{PROSE}对策建议\n——打深井。由县里出钱。\n——换水管。由村里出工。\n"
    assert headings(text) == [
        ("1", "存在的问题"),
        ("2", "对策建议"),
        ("2.1", "打深井"),
        ("2.2", "换水管"),
    ]


def test_a_heading_without_a_number_is_all_of_its_line() -> None:
    text = f"存在的问题\n{PROSE}怎样找到水?大家开出这样几张“方子”\n{PROSE}"
    assert headings(text) == [("1", "存在的问题"), ("2", "怎样找到水?大家开出这样几张“方子”")]


def test_what_is_annexed_stands_below_no_proposal() -> None:
    text = f"一、存在的问题\n{PROSE}二、建议\n1、打深井\n{PROSE}2、换水管\n{PROSE}附:问卷中的几组数据\n{PROSE}"
    assert headings(text)[-1] == ("3", "附:问卷中的几组数据")


def test_a_decimal_before_people_who_do_something_numbers_a_heading() -> None:
    below = f"1.1 人少了,井没有人管\n{PROSE}1.2 钱不够,管子没有人修\n{PROSE}"
    assert headings(f"1 水站的难处\n{below}2 几点建议\n{PROSE}") == [
        ("1", "水站的难处"),
        ("1.1", "人少了,井没有人管"),
        ("1.2", "钱不够,管子没有人修"),
        ("2", "几点建议"),
    ]


def test_in_a_row_of_plights_below_mere_facts_each_heading_states_one() -> None:
    items = "(一)水源不足。枯水期断水。\n(二)管网老化。漏水严重。\n(三)吃水靠肩挑。来回三里路。\n"
    text = f"一、调查结果与分析\n{items}二、我的建议\n1、打三眼深井。\n2、换掉旧水管。\n"
    roles = {s.number: s.role for s in report_of(text).sections if s.parent == "1"}
    assert roles == dict.fromkeys(("1.1", "1.2", "1.3"), Role.PROBLEM)
    facts = text.replace("水源不足", "水源充足").replace("管网老化", "管网完好")
    assert all(s.role is Role.BACKGROUND for s in report_of(facts).sections if s.parent == "1")


def test_headings_run_on_into_their_text_where_a_copy_lost_its_line_breaks() -> None:
    problems = "二、存在的主要问题1.水源不足全县有井三口,两口见底。2.水价偏低目前每吨一元,不够电费。"
    measures = "三、对策建议1.多方筹资,强化管护保障把管护经费列入预算。2.开源节流,稳定水源供给实施打井计划。"
    found = [heading for _, heading in headings(f"一、基本情况水村有三百户,吃水靠井。{problems}{measures}\n")]
    assert found[1:4] == ["存在的主要问题", "水源不足", "水价偏低"]
    assert found[5:] == ["多方筹资,强化管护保障", "开源节流,稳定水源供给"]


def test_a_copy_on_one_line_with_its_title() -> None:
    text = (
        "关于水村饮水的调研报告一、水村的基本情况水村有井三口,水厂两座,供着五百户人家。"
        "二、存在的问题(一)村民打井难、用水贵走访的村里有九个没有井,一吨水要八元。"
        "(二)管护队伍老化五个管水员都过了六十岁,坏了的泵没有人会修。"
        "三、几点建议(一)搭建供水平台依托水厂设调度中心,一个电话就有人上门。(二)建强管护队伍每年办班两期,不收学费。"
    )
    (report,) = parse(text, "水村")
    assert [section.heading.of(report.text) for section in report.sections] == [
        "水村的基本情况",
        "存在的问题",
        "村民打井难、用水贵",
        "管护队伍老化",
        "几点建议",
        "搭建供水平台",
        "建强管护队伍",
    ]


def test_a_row_behind_a_heading_that_lost_its_break_belongs_below_it() -> None:
    body = "二、原因分析一是没有钱。水费难收。二是没有人。管水员走了。\n"
    found = headings(f"一、问题（一）管网老化一是漏水。一年两次。二是锈蚀。水色发黄。（二）井少村里三口井。\n{body}")
    assert found[:4] == [("1", "问题"), ("1.1", "管网老化"), ("1.1.1", "漏水"), ("1.1.2", "锈蚀")]
    assert found[-3:] == [("2", "原因分析"), ("2.1", "没有钱"), ("2.2", "没有人")]


def test_an_item_that_lost_its_break_ends_with_what_is_wrong() -> None:
    found = headings(
        "一、问题（一）管水队伍后继乏人管水员平均六十岁。（二）管护不够到位。没有人修。\n二、建议\n打井。\n"
    )
    assert found[1:3] == [("1.1", "管水队伍后继乏人"), ("1.2", "管护不够到位")]


def test_a_row_of_troubles_amid_how_things_stand_is_one_of_problems() -> None:
    rows = "一是水源不足。村里有井三口。\n二是水管老化。管子用了三十年。\n三是管护薄弱。站里空着。\n"
    report = report_of(f"一、主要做法\n去年建成水站两座,改造管网三公里。\n{rows}二、对策建议\n打井换管。\n")
    assert [section.role for section in report.sections[1:4]] == [Role.PROBLEM] * 3


def test_troubles_that_a_survey_concludes_with_are_problems() -> None:
    rows = f"1、水源不足\n{PROSE}2、水管老化\n{PROSE}"
    report = report_of(f"一、调查结果\n{PROSE}二、调查结论\n{rows}三、我们的建议\n{PROSE}")
    assert [section.role for section in report.sections[2:4]] == [Role.PROBLEM] * 2


def test_the_mark_of_a_piece_before_the_first_number() -> None:
    text = f"水村调研4篇【篇一】一、基本情况。{PROSE.strip()}二、存在的问题。{PROSE.strip()}三、几点建议。{PROSE}"
    (report,) = parse(text, "水村")
    assert [section.heading.of(report.text) for section in report.sections] == ["基本情况", "存在的问题", "几点建议"]


def test_a_sentence_leads_in_the_row_behind_it_on_its_line() -> None:
    text = "水村的井旱季见底。造成这种状况的主要原因是:(一)打井太浅。只有八米;(二)没有人管护。站里空着。\n"
    report = report_of(f"{text}二、建议\n打井换管。\n")
    assert [section.role for section in report.sections[:2]] == [Role.CAUSE] * 2


def test_a_full_stop_behind_the_number_of_a_line() -> None:
    found = sections("一。水站冷清\n十个水站有六个上锁。\n二。几点想法\n请人管水,水费按方收。\n")
    assert [(section.style, section.number) for section in found.values()] == [("一、", "1"), ("一、", "2")]
    assert not sections("在县里排第一。水站冷清是常事,排名第\n二。水站冷清\n十个水站有六个上锁,没有人管。\n")


@pytest.mark.parametrize("item", ["- **{}**:{}", "* **{}**:{}", "• **{}:** {}", "- **{}:**{}"])
def test_markdown_prints_what_an_item_is_about_bold(item: str) -> None:
    rows = "".join(item.format(words, PROSE) for words in ("水源不稳", "管网老化"))
    assert headings(f"一、存在的问题\n{rows}二、建议\n{PROSE}")[1:3] == [
        ("1.1", "水源不稳"),
        ("1.2", "管网老化"),
    ]


def test_stars_that_mask_a_name_stay() -> None:
    assert [words for _, words in headings(f"一、**县**镇的水源\n{PROSE}二、建议\n{PROSE}")] == [
        "**县**镇的水源",
        "建议",
    ]
