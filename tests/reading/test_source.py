"""One text, its reports, and where each of them stands in it."""

from kg.reading import parse


def test_paragraphs_of_a_later_report_are_numbered_in_the_file() -> None:
    text = "第1篇 甲村调查报告\n井浅。\n\n第2篇 乙村调查报告\n路远。\n桥窄。\n"
    first, second = parse(text, "汇编")
    assert [first.origin.paragraph_at(first.text.index(words)) for words in ("甲村", "井浅")] == [1, 2]
    assert [second.origin.paragraph_at(second.text.index(words)) for words in ("乙村", "路远", "桥窄")] == [3, 4, 5]
