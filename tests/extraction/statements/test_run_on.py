"""Sections that lost their line breaks, with short sentences for headings."""

from tests.extraction.stated import texts

LONG = "受老习惯影响,不少人宁可骑车去镇上,也不愿意在站台上等一个钟头,票款连一个月的油钱都抵不上。"


def test_short_sentences_head_the_longer_ones_behind_them() -> None:
    report = (
        f"一、问题分析乘车意识淡薄。{LONG}驾驶员队伍不稳。{LONG}站台设施滞后。{LONG}{LONG}\n"
        f"二、原因剖析一是统筹力度不够。{LONG}二是补贴政策不落实。{LONG}\n"
        f"三、对策建议强化宣传,树立出行新风。{LONG}建强队伍,留住驾驶员。{LONG}划定专道,让车跑得快。{LONG}\n"
    )
    assert texts(report, "problems") == ["乘车意识淡薄", "驾驶员队伍不稳", "站台设施滞后"]
    assert {"统筹力度不够", "补贴政策不落实"} <= set(texts(report, "causes"))
    assert texts(report, "countermeasures") == ["强化宣传,树立出行新风", "建强队伍,留住驾驶员", "划定专道,让车跑得快"]


def test_short_sentences_behind_a_long_one_head_nothing() -> None:
    stated = texts(f"三、对策建议\n应当加密班次,{LONG}车来了。{LONG}人上了。{LONG}票卖了。{LONG}\n", "countermeasures")
    assert not {"车来了", "人上了", "票卖了"} & set(stated)
