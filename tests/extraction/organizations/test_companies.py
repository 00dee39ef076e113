"""Companies by their legal names, with places in them, and their short names."""

import pytest

from tests.extraction.found import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("村里同三一重工股份有限公司签了约。", ["三一重工股份有限公司"]),
        ("白银城市更新有限公司中标。", ["白银城市更新有限公司"]),
        ("引进三家有限公司。", []),
        ("贷款由甘肃省水利再担保有限公司增信。", ["甘肃省水利再担保有限公司"]),
    ],
)
def test_a_numeral_or_an_adverb_may_stand_in_a_legal_name(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渔家乐上了携程、美团。", ["携程", "美团"]),
        ("柿饼卖到京东、拼多多,价钱好。", ["京东", "拼多多"]),
        ("淘宝村、京东方、顺丰车", []),
        ("支持王强锌电等大企业。", ["王强锌电"]),
        ("青禾食品党支部很活跃。", ["青禾食品党支部"]),
        ("扶持水产养殖等大企业。", []),
        ("其中中国一汽、卫华集团等企业缺水。", ["中国一汽", "卫华集团"]),
    ],
)
def test_companies_by_their_short_names(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A place inside the name, before the legal form, or several.
        ("中粮贸易安徽有限公司座谈。", "中粮贸易安徽有限公司"),
        ("中储粮滑县直属库收粮。", "中储粮滑县直属库"),
        ("中央储备粮安阳直属库有限公司到会。", "中央储备粮安阳直属库有限公司"),
        ("协调太平洋财险滑县支公司理赔。", "太平洋财险滑县支公司"),
        ("走访中储粮集团河南分公司。", "中储粮集团河南分公司"),
        ("黄石岱湖水务集团有限公司承建。", "黄石岱湖水务集团有限公司"),
        # Verbs in front are none of it.
        ("支持村集体入股恒达果蔬有限责任公司。", "恒达果蔬有限责任公司"),
        ("委托北京泛华工程有限公司运营。", "北京泛华工程有限公司"),
    ],
)
def test_companies_with_places_in_their_names(text: str, expected: str) -> None:
    assert names(text, "organizations") == [expected]
