"""Problems that headings ask about, causes told in passing, and measures that a numbered noun opens."""

import pytest

from tests.extraction.stated import texts


def test_a_question_why_states_the_problem() -> None:
    text = (
        "一、做了什么\n全村打井三口,建成水塔一座。\n"
        "二、卡在哪:两个“为什么”\n1.为什么水表没人修?\n全村水表坏了三成,没有人管。\n"
        "2.为什么水费收不上来?\n账本不公开,村民不愿交。\n三、对策建议\n1.配齐管水员\n2.公开账本\n"
    )
    assert texts(text, "problems") == ["水表没人修", "水费收不上来"]
    assert texts(text, "causes") == []


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


def test_a_numbered_noun_states_what_its_labels_open() -> None:
    text = (
        "一、存在的问题\n1、水表没人修\n2、水费难收\n二、一张清单:几点建议\n"
        "清单一 修表:配齐管水员\n措施:每村聘请一人,每月补助三百元。\n责任单位:水利站\n"
        "清单二 收费:公开账本\n措施:每季度上墙一次,由村民代表查看。\n责任单位:村委会\n"
    )
    assert texts(text, "countermeasures") == ["修表:配齐管水员", "收费:公开账本"]


def test_annexes_are_no_measures() -> None:
    text = (
        "一、存在的问题\n1、水表没人修\n2、水费难收\n"
        "二、对策建议\n1、配齐管水员\n2、公开账本\n附件:1.管网图(略) 2.问卷(略)\n"
    )
    assert texts(text, "countermeasures") == ["配齐管水员", "公开账本"]


def test_a_heading_that_begins_with_another_number_is_one() -> None:
    text = (
        "一、四个村的井\n四个村有井九口。\n二、存在的问题\n1、水表没人修\n2、水费难收\n"
        "三、对策建议\n1、配齐管水员\n2、公开账本\n"
    )
    assert texts(text, "problems") == ["水表没人修", "水费难收"]
    assert texts(text, "countermeasures") == ["配齐管水员", "公开账本"]


def test_two_causes_on_either_hand() -> None:
    text = (
        "一、存在的问题\n1、水费难收。这一方面是由于各村没有账本,另一方面也与水价偏高有关。\n2、水表没人修\n"
        "二、对策建议\n1、配齐管水员\n2、公开账本\n"
    )
    assert texts(text, "causes") == ["各村没有账本", "水价偏高"]
