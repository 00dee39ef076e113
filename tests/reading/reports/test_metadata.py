"""Who wrote a report and when."""

import pytest

from kg.reading import parse

BODY = "一、存在的问题\n水井太浅，村民吃水难。\n二、对策建议\n打一口深井。\n"


@pytest.mark.parametrize(
    ("head", "foot", "author", "date", "year"),
    [
        ("饮水情况调查报告", "青石县水利局\n2023年5月10日", "青石县水利局", "2023-05-10", "2023"),
        ("饮水情况调查报告", "青石县水利局\n二〇二三年十二月三十一日", "青石县水利局", "2023-12-31", "2023"),
        ("饮水情况调查报告", "青石县水利局  2023年5月", "青石县水利局", "2023-05", "2023"),
        ("饮水情况调查报告\n青石县委党校课题组\n（2022年3月）", "", "青石县委党校课题组", "2022-03", "2022"),
        (
            "2021年饮水情况调查报告\n青石县人大常委会调研组",
            "二○二二年一月",
            "青石县人大常委会调研组",
            "2022-01",
            "2021",
        ),
        ("饮水情况调查报告\n作者：青石县水利局", "", "青石县水利局", "", ""),
        ("饮水情况调查报告\n来源：青石县水利局 日期：2023-05-10", "", "青石县水利局", "2023-05-10", "2023"),
        ("饮水情况调查报告\n作者：王二", "", "", "", ""),
        ("饮水情况调查报告\n作者：王二 县水利局", "", "县水利局", "", ""),
        ("饮水情况调查报告\n（王二　县水利局）", "", "县水利局", "", ""),
        ("饮水情况调查报告\n县委党校（行政学院）课题组", "", "县委党校(行政学院)课题组", "", ""),
        ("饮水情况调查报告\n发布时间：2023-05-10 09:30 来源：水利网", "", "", "2023-05-10", "2023"),
        ("饮水情况调查报告\n作者：王二 2023年5月", "", "", "2023-05", "2023"),
        ("饮水情况调查报告", "", "", "", ""),
    ],
)
def test_head_and_foot_say_who_and_when(head: str, foot: str, author: str, date: str, year: str) -> None:
    (report,) = parse(f"{head}\n{BODY}{foot}", "水")
    assert (report.author, report.date, report.year) == (author, date, year)


def test_what_stands_in_the_text_is_no_signature() -> None:
    (report,) = parse(f"饮水情况调查报告\n2019年以来，青石县水利局走访了各村。\n{BODY}到2020年，全县打井三口。", "水")
    assert (report.author, report.date, report.year) == ("", "", "")


@pytest.mark.parametrize("foot", ["县水利局局长王二在全县调研座谈会上汇报给县委", "各乡镇要向上级反映到县水利局"])
def test_a_sentence_that_ends_in_a_body_s_name_is_no_author(foot: str) -> None:
    (report,) = parse(f"饮水情况调查报告\n{BODY}{foot}", "水")
    assert report.author == ""


@pytest.mark.parametrize(
    "line",
    [
        "2019年以来，井更深",
        "附件：2021年饮水统计表",
        "截至2020年底",
        "2019-2021",
        "2013-15年",
        "投资2000.12.5万元",
        "（2019年至2021年）",
    ],
)
def test_a_line_that_names_a_year_or_a_figure_is_no_date(line: str) -> None:
    for text in (f"饮水情况调查报告\n{line}\n{BODY}", f"饮水情况调查报告\n{BODY}{line}"):
        (report,) = parse(text, "水")
        assert (report.date, report.year) == ("", "")


@pytest.mark.parametrize(
    ("foot", "date"), [("2023年2月31日", "2023-02"), ("2024年2月29日", "2024-02-29"), ("2023-02-29", "2023-02")]
)
def test_a_day_that_no_month_has_is_left_out(foot: str, date: str) -> None:
    (report,) = parse(f"饮水情况调查报告\n{BODY}县水利局\n{foot}", "水")
    assert (report.author, report.date) == ("县水利局", date)


@pytest.mark.parametrize("foot", ["2023年13月", "2023年5月40日"])
def test_what_is_no_date_is_none(foot: str) -> None:
    (report,) = parse(f"饮水情况调查报告\n{BODY}{foot}", "水")
    assert report.date in ("2023", "2023-05")


PARAGRAPHS = ["水管旧了，要换。", "水管旧了；", "水管旧了要换" * 9]


@pytest.mark.parametrize("below", [*PARAGRAPHS, "三、结语"])
def test_a_paragraph_or_a_heading_closes_the_foot(below: str) -> None:
    (report,) = parse(f"饮水情况调查报告\n{BODY}县水利局\n2023年5月10日\n{below}", "水")
    assert (report.author, report.date) == ("", "")


@pytest.mark.parametrize("above", [PARAGRAPHS[0], PARAGRAPHS[2]])
def test_a_paragraph_closes_the_head(above: str) -> None:
    (report,) = parse(f"饮水情况调查报告\n{above}\n县水利局\n2023年5月10日\n{BODY}", "水")
    assert (report.author, report.date) == ("", "")


@pytest.mark.parametrize(("lines", "author"), [(3, "县水利局"), (4, "")])
def test_four_lines_may_sign_a_report(lines: int, author: str) -> None:
    others = "王二供稿\n" * lines
    for text in (f"饮水情况调查报告\n{others}县水利局\n{BODY}", f"饮水情况调查报告\n{BODY}县水利局\n{others}"):
        (report,) = parse(text, "水")
        assert report.author == author
