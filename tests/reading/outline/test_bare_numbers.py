"""Numbers with nothing printed around them."""

import pytest

from tests.reading.outlines import headings


@pytest.mark.parametrize("above", ["3问题产生的原因\n", "3问题产生的原因 座谈中大家谈得最多的,集中在以下几个方面:\n"])
def test_a_bare_number_stands_above_its_decimals(above: str) -> None:
    one, two = "1基本情况\n1.1水源。井有三口。\n1.2管网。\n", "2存在的问题\n2.1水源不足。井浅。\n2.2管网老化。\n"
    found = headings(
        f"{one}{two}{above}3.1投入不足。没有补贴。\n3.2管护不力。没有人管。\n4对策建议\n4.1打井。\n4.2修渠。\n"
    )
    tops = {number: words for number, words in found if "." not in number}
    assert tops == {"1": "基本情况", "2": "存在的问题", "3": "问题产生的原因", "4": "对策建议"}
