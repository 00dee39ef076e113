"""Sections on how things stand: practice where they tell of what was done, background where of facts."""

import pytest

from kg.reading import Role
from tests.reading.outlines import sections

DEEDS = "县里推行“井长制”,给各井派了管水员。去年修渠三里,换管十里。村里办起了“巡井日”。"


def test_a_situation_that_tells_of_achievements_is_practice() -> None:
    told = "全县建立了管水队伍,完善了收费办法,改善了水质,提高了供水保证率,群众满意度明显提升。"
    plain = "全县有水厂九座,水井三百口,管道总长四百公里,供水人口十二万,其余靠塘坝和水窖。"
    assert sections(f"一、基本情况\n{told}\n")["基本情况"].role is Role.PRACTICE
    assert sections(f"一、基本情况\n{plain}\n")["基本情况"].role is Role.BACKGROUND
    assert sections("一、公司概况\n公司成立于2005年,职工86人,供水站12座。\n")["公司概况"].role is Role.BACKGROUND


def test_a_rate_is_nothing_that_was_done() -> None:
    told = "全县有水厂九座,管水队伍组建率三成。全县有水井三百口,台账建立率四成,供水人口十二万。"
    assert sections(f"一、基本情况\n{told}\n")["基本情况"].role is Role.BACKGROUND


def test_a_situation_is_what_the_greater_part_of_it_tells() -> None:
    facts = "全县现有水厂九座,水井三百口,其中深井八十口,管道总长四百公里,供水人口十二万,水价每吨两元。"
    deeds = "青石水务集团在富乐镇开展巡井服务。九家水厂全部完成改造。"
    assert sections(f"一、基本现状\n{facts}{deeds}\n")["基本现状"].role is Role.BACKGROUND
    assert sections(f"一、基本现状\n全县有水厂九座。{deeds * 2}\n")["基本现状"].role is Role.PRACTICE
    assert sections(f"一、水井的家底\n{deeds}\n")["水井的家底"].role is Role.PRACTICE
    assert sections(f"一、水井的家底\n{facts}\n")["水井的家底"].role is Role.BACKGROUND


@pytest.mark.parametrize("heading", ["供水的家底", "灌区的基本盘", "全县供水现状", "走村看到的情况"])
def test_an_account_of_deeds_is_practice_where_nothing_else_is(heading: str) -> None:
    report = f"一、{heading}\n{DEEDS}\n%s二、存在的问题\n水少。\n三、建议\n打井。\n"
    assert sections(report % "")[heading].role is Role.PRACTICE
    assert sections(report % "二、主要做法\n换管。\n")[heading].role is Role.BACKGROUND
    assert sections(report % "二、清水进村来\n换管。\n")[heading].role is Role.BACKGROUND
