"""The title of a report: its first line, where that names it."""

import pytest

from kg.reading import parse


def label(text: str) -> str:
    (report,) = parse(text, "文件名")
    return report.label


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("水村饮水调查报告\n井水太少。", "水村饮水调查报告"),
        ("\n\n　　水村饮水调查报告　\n井水太少。", "水村饮水调查报告"),
        ("第3篇 水村饮水调查报告\n井水太少。", "水村饮水调查报告"),
        ("第3篇\n井水太少。", "第3篇"),
        ("关于𠮷村“三口井”的调查与思考\n井水太少。", "关于𠮷村“三口井”的调查与思考"),
        ("水村饮水调查报告", "水村饮水调查报告"),
        ("水村饮水调查报告.docx\n井水太少。", "水村饮水调查报告"),
        ("水村饮水调查报告\r\n井水太少。\r\n", "水村饮水调查报告"),
        ("标题：水村饮水调查报告\n作者：王二\n井水太少。", "水村饮水调查报告"),
        ("《水村饮水调查报告》\n井水太少。", "水村饮水调查报告"),
        ("水村饮水调查报告 作者:王二\n井水太少。", "水村饮水调查报告"),
        ("水从哪里来?\n——水村饮水调查\n井水太少。", "水从哪里来?"),
        ("县水利局\n2023年5月\n关于水村饮水情况的调研报告\n各位领导:\n井水太少。", "关于水村饮水情况的调研报告"),
        ("关于水村饮水\n安全情况的调查报告\n井水太少。", "关于水村饮水安全情况的调查报告"),
        ("关于水村饮水安全的\r\n调查报告\r\n井水太少。", "关于水村饮水安全的调查报告"),
        ("编辑导读:这是一篇调查报告\n水村饮水调查报告范文\n井水太少。", "水村饮水调查报告范文"),
        (f"关于水村饮水情况的调研报告 {'水' * 60}。 一、问题 井水太少。", "关于水村饮水情况的调研报告"),
        ("调研报告\n水村饮水情况\n井水太少。", "水村饮水情况"),
        ("当前位置：首页 > 水利 > 调研报告\n水村饮水的困境\n井水太少。", "水村饮水的困境"),
        ("水村饮水的困境\n本文来自:某范文网 关键词:水村 饮水 调查报告\n井水太少。", "水村饮水的困境"),
        ("首页 > 调研\n水村饮水的困境\n井水太少。", "水村饮水的困境"),
    ],
)
def test_the_first_line_names_the_report(text: str, title: str) -> None:
    assert label(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "为了弄清水村的饮水情况,我们走访了三十户。\n一、问题\n井水太少。",
        "一、存在的问题\n井水太少。",
        "（一）存在的问题\n井水太少。",
        "1、水源\n井水太少。",
        "1)水源\n井水太少。",
        "⒈水源\n井水太少。",
        "①水源\n井水太少。",
        "⑴水源\n井水太少。",
        "第一章 水源\n井水太少。",
        "基本情况\n井水太少。",
        "走访中听到的话主要有:\n井水太少。",
        "水" * 61 + "\n井水太少。",
    ],
)
def test_a_report_that_begins_otherwise_goes_by_its_file(text: str) -> None:
    assert label(text) == "文件名"


def test_a_title_is_no_section() -> None:
    (report,) = parse("存在的问题与对策\n一、水少\n井水太少。\n二、路窄\n桥面太窄。", "文件名")
    assert report.title is not None
    assert all(section.span.start >= report.title.end for section in report.sections)


@pytest.mark.parametrize(
    "text",
    [
        "-\n饮水调研报告 推荐度:\n- 相关推荐\n关于水村饮水的调研报告\n村里有三口老井。",
        "关于水村饮水的调研报告(全文2437字)\n村里有三口老井。",
        "关于水村饮水的调研报告（共 1200 字）\n村里有三口老井。",
        "【社会实践】关于水村饮水的调研报告\n村里有三口老井。",
    ],
)
def test_what_a_website_prints_around_the_title_is_none_of_it(text: str) -> None:
    assert label(text) == "关于水村饮水的调研报告"
