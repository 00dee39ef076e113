"""A compilation falls into its reports: those of the real one, and the ways in which collectors number their pieces."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.reading import PatternError, parse, read
from kg.reading.reports.compilation import split
from tests.growth import grows_linearly

TITLES = {
    "汇编-01": "2023年党建工作调查报告(1)",
    "汇编-02": "2023年党建工作调查报告(2)",
    "汇编-03": "2023年农村基层党建工作调查报告",
    "汇编-04": "加强非公有制企业党建工作调查与思考工作报告",
    "汇编-05": "非公企业党建工作标准化规范化建设调查报告",
    "汇编-06": "公司党建工作调查报告",
    "汇编-07": "社区党建工作的调查报告与思考",
    "汇编-08": "市直机关党建工作调查报告2023",
    "汇编-09": "机关党建工作调查报告",
    "汇编-10": "村转社区党建工作调查报告",
    "汇编-11": "电建施工企业党建工作存在的问题与对策调查报告",
    "汇编-12": "县民营企业党建工作的调查报告",
    "汇编-13": "关于农村基层党建工作调查报告",
}


def labels(text: str) -> list[str]:
    return [report.label for report in parse(text, "汇编")]


def test_the_real_compilation_holds_thirteen_reports(reports_folder: Path) -> None:
    reports = read([reports_folder / "党建调查报告汇编.txt"])
    assert {report.name.replace("党建调查报告", ""): report.label for report in reports} == TITLES
    assert [report.name for report in reports] == [f"党建调查报告汇编-{number:02}" for number in range(1, 14)]


def test_its_reports_are_stretches_of_the_file_in_order(reports_folder: Path) -> None:
    path = reports_folder / "党建调查报告汇编.txt"
    text, at = path.read_text(encoding="utf-8-sig"), 0
    for report in read([path]):
        found = text.find(report.text, at)
        assert found >= at
        at = found + len(report.text)
    assert not text[at:].strip()


def test_its_first_piece_holds_two_reports_that_the_second_piece_is_no_part_of(reports_folder: Path) -> None:
    first, second, third, *_ = read([reports_folder / "党建调查报告汇编.txt"])
    assert "第2篇" not in first.text + second.text
    assert third.text.startswith("第2篇")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("第1篇 ", "第2篇 "),
        ("第一篇：", "第二篇："),
        ("【第一篇】", "【第二篇】"),
        ("（第1篇）", "（第2篇）"),
        ("篇一：", "篇二："),
        ("范文（一）", "范文（二）"),
        ("例文1：", "例文2："),
        ("　　第 1 篇 ", "　　第 2 篇 "),
        ("第1篇\n", "第2篇\n"),
    ],
)
def test_pieces_are_numbered_in_every_way(one: str, two: str) -> None:
    text = f"{one}水村饮水调查报告\n井水太少。\n{two}路村交通调查报告\n桥面太窄。\n"
    reports = parse(text, "汇编")
    assert len(reports) == 2
    assert "井水太少。" in reports[0].text
    assert reports[1].text.endswith("桥面太窄。")


def test_numbered_titles_inside_one_piece_part_it_and_its_introduction_is_no_report() -> None:
    text = (
        "第1篇 饮水调查\n以下几篇都写饮水。\n水村饮水调查报告(1)\n井水太少。\n水村饮水调查报告（2）\n井水太咸。\n"
        "第2篇 路村交通调查报告\n桥面太窄。\n"
    )
    assert labels(text) == ["水村饮水调查报告(1)", "水村饮水调查报告（2）", "路村交通调查报告"]


def test_a_preface_before_the_first_piece_is_no_report() -> None:
    assert labels("编者按:收录两篇。\n第1篇 甲村调查报告\n水少。\n第2篇 乙村调查报告\n路窄。") == [
        "甲村调查报告",
        "乙村调查报告",
    ]


def test_pieces_with_the_same_title_stay_apart() -> None:
    text = "第1篇 饮水调查报告\n甲村水少。\n第2篇 饮水调查报告\n乙村水咸。"
    first, second = parse(text, "汇编")
    assert first.label == second.label == "饮水调查报告"
    assert first.id != second.id


def test_a_title_repeated_as_first_line_neither_parts_the_report_nor_is_a_heading() -> None:
    (report,) = parse("饮水情况调查报告\n饮水情况调查报告\n一、存在的问题\n水少。", "水")
    assert [section.heading.of(report.text) for section in report.sections] == ["存在的问题"]


@pytest.mark.parametrize(
    "text",
    [
        "第1篇 水村饮水调查报告\n井水太少。",
        "水村饮水调查报告(1)\n井水太少。",
        "水村饮水调查报告\n我们读了手册的第1篇和第2篇。\n井水太少。",
        "水村饮水调查报告\n参见前一份调查报告(2)\n和另一份调查报告(4)\n井水太少。",
    ],
)
def test_one_report_stays_one(text: str) -> None:
    (report,) = parse(text, "水")
    assert report.name == "水"
    assert report.text == text


BODY = "一、存在的问题\n" + "水井太浅，村民吃水难，旱季要到三公里外挑水。" * 12 + "\n二、对策建议\n打一口深井。\n"
HEADS = ["上村饮水情况调查报告", "下村道路情况调研报告", "关于中村灌溉的调查与思考"]


def titles_of(text: str, pattern: str | None = None, pages: tuple[int, ...] = ()) -> list[str]:
    return [span.of(text).splitlines()[0].strip() for span in split(text, pattern, pages=pages)]


def test_titles_alone_part_reports_whose_outlines_begin_anew() -> None:
    assert titles_of("".join(f"{title}\n{BODY}" for title in HEADS)) == HEADS


def test_a_title_said_again_on_a_cover_or_at_the_foot_parts_nothing() -> None:
    text = f"{HEADS[0]}\n青石县水利局\n{HEADS[0]}\n{BODY}{BODY}{HEADS[0]}\n"
    assert len(split(text)) == 1


def test_a_title_within_an_outline_that_goes_on_parts_nothing() -> None:
    first, second = BODY.split("二、")
    assert len(split(f"{HEADS[0]}\n{first}{HEADS[1]}\n二、{second}")) == 1


def test_a_list_of_titles_at_the_end_parts_nothing() -> None:
    assert len(split(f"{HEADS[0]}\n{BODY}参考文献\n{HEADS[1]}\n{HEADS[2]}\n")) == 1


def test_titles_at_the_heads_of_pages_part_reports_of_flowing_prose() -> None:
    prose = "水井太浅，村民吃水难，旱季要到三公里外挑水。" * 12
    text = "\n".join(f"{title}\n{prose}" for title in HEADS)
    assert len(split(text)) == 1
    assert titles_of(text, pages=tuple(text.index(title) for title in HEADS)) == HEADS


@pytest.mark.parametrize("entry", ["{title}", "{number}. {title}……{number}", "{title}\t{number}", "{title} ({number})"])
def test_a_table_of_contents_names_the_reports(entry: str) -> None:
    titles = ["上村饮水调查报告", "下村的路——乡村道路调研报告", "中村见闻"]
    listed = "\n".join(entry.format(title=title, number=number) for number, title in enumerate(titles, 1))
    text = f"青石县调研文集\n目 录\n{listed}\n前言\n" + "".join(f"{title}\n{BODY}" for title in titles)
    assert titles_of(text) == titles


def test_contents_of_which_few_call_themselves_reports_part_nothing() -> None:
    titles = ["上村饮水调查报告", "中村见闻", "下村的路"]
    listed = "\n".join(f"{number}. {title}……{number}" for number, title in enumerate(titles, 1))
    text = f"青石县文集\n目 录\n{listed}\n前言\n" + "".join(f"{title}\n{BODY}" for title in titles)
    assert titles_of(text) != titles


def test_a_report_s_own_contents_part_nothing() -> None:
    text = f"{HEADS[0]}\n目录\n一、存在的问题……1\n二、对策建议……2\n{BODY}"
    assert len(split(text)) == 1


def test_a_pattern_overrules_all_marks() -> None:
    text = "第1篇 甲\n正文。\n★乙\n正文。\n第2篇 丙\n正文。"
    assert titles_of(text, "(?m)^★") == ["★乙"]
    assert titles_of(text, "") == ["第1篇 甲"]
    with pytest.raises(PatternError, match="第 1 字"):
        split(text, "a(")


def test_a_first_report_whose_title_does_not_say_so_is_kept() -> None:
    assert titles_of(f"上村见闻\n{BODY}" + "".join(f"{title}\n{BODY}" for title in HEADS)) == ["上村见闻", *HEADS]


@pytest.mark.parametrize(
    "head", ["前言\n" + "本书收录三篇。" * 40, "目录\n一、上村\n二、下村\n" + "三、中村等村的饮水\n" * 40]
)
def test_an_introduction_or_contents_above_the_first_title_is_no_report(head: str) -> None:
    assert titles_of(f"{head}\n" + "".join(f"{title}\n{BODY}" for title in HEADS)) == HEADS


@pytest.mark.parametrize("pattern", [r"\n", "x*", "", None])
@pytest.mark.parametrize("text", ["甲\n\n \n乙\n", "\n甲x", " \n", ""])
def test_no_report_of_a_text_with_words_is_blank(text: str, pattern: str | None) -> None:
    spans = split(text, pattern)
    assert all(span.of(text).strip() and span.of(text) == span.of(text).strip() for span in spans) or not text.strip()
    assert spans
    assert all(span.start <= span.end for span in spans)


@pytest.mark.parametrize(
    "piece", [".", "…… ", "{number}. 甲村的水\n", "饮水调查报告\n", "1.1.", "(1)", "第1篇\n", "\n"]
)
def test_splitting_takes_time_in_proportion_to_the_text(piece: str) -> None:
    def work(length: int) -> Callable[[], object]:
        text = "目录\n" + "".join(piece.format(number=number) for number in range(length // len(piece)))
        return lambda: split(text)

    assert grows_linearly(work, 100_000)


def test_looking_for_the_heads_of_pages_takes_time_in_proportion_to_them() -> None:
    def work(length: int) -> Callable[[], object]:
        text = "".join(f"{title}\n{BODY}" for title in HEADS) + "井水\n" * length
        return lambda: split(text, pages=tuple(range(0, len(text), 3)))

    assert grows_linearly(work, 40_000)


def test_a_piece_whose_title_is_printed_twice_is_one() -> None:
    text = "第1篇:甲村饮水调查\n来源:水利网\n第1篇:甲村饮水调查\n井浅。\n第2篇:乙村饮水调查\n塘小。"
    assert [span.of(text).count("\n") for span in split(text)] == [3, 1]


def test_the_title_of_the_next_report_at_the_end_of_a_copy_begins_none() -> None:
    text = "第一篇:水村饮水调查报告\n村里有井三口。\n总之,要管好水。\n第二篇:水村道路调查报告\n"
    assert [span.of(text) for span in split(text)] == [text[: text.index("\n第二篇")]]
    assert [report.name for report in parse(text, "水村")] == ["水村"]
