"""Numbers that were printed wrong: not at all, twice, in another style, out of turn, without their brackets."""

from tests.reading.outlines import PROSE, headings


def test_two_headings_with_one_number() -> None:
    body = "二、问题\n1、水少。\n井浅。\n三、原因\n一是天旱。二是井少。\n三、对策\n(一)打井。\n(二)修渠。\n"
    assert [heading for number, heading in headings(body) if "." not in number] == ["问题", "原因", "对策"]
    assert ("3.2", "修渠") in headings(body)


def test_a_number_goes_on_in_another_style() -> None:
    text = "1.水源不足\n井水太浅。\n2、管网老化\n水管漏水。\n(三)水费难收\n三成农户不交。\n4.无人管护\n没有站长。\n"
    assert headings(text) == [("1", "水源不足"), ("2", "管网老化"), ("3", "水费难收"), ("4", "无人管护")]


def test_a_number_printed_twice_is_two_headings() -> None:
    text = "一、现状\n有井。\n二、问题的原因\n(一)井浅。\n(二)管旧。\n二、对策\n(一)打井。\n三、打算\n修渠。\n"
    tops = [heading for number, heading in headings(text) if "." not in number]
    assert tops == ["现状", "问题的原因", "对策", "打算"]


def test_a_number_that_lost_its_brackets_goes_on_with_the_list_below() -> None:
    text = (
        "一、现状\n有井三口。\n二、存在的问题\n(一)水源不足\n井太浅。\n(二)管网老化\n管太旧。\n"
        "三、水费难收\n三成农户不交。\n二、原因分析\n没有账本。\n三、对策建议\n装上水表。\n"
    )
    assert headings(text) == [
        ("1", "现状"),
        ("2", "存在的问题"),
        ("2.1", "水源不足"),
        ("2.2", "管网老化"),
        ("2.3", "水费难收"),
        ("3", "原因分析"),
        ("4", "对策建议"),
    ]


def test_the_name_of_a_section_is_one_whatever_its_number() -> None:
    text = "一、基本情况\n有井三口。\n三、存在的问题\n井太浅。\n五、水价\n太低。\n二、原因分析\n没有账本。\n"
    assert [heading for _, heading in headings(text)] == ["基本情况", "存在的问题", "水价", "原因分析"]


def test_a_paragraph_may_lose_a_number_of_its_row_or_print_one_twice() -> None:
    text = "一、问题\n主观上:一是井太浅;三是管太旧。三是没人管水;四是水费难收。\n"
    assert headings(text) == [
        ("1", "问题"),
        ("1.1", "井太浅"),
        ("1.2", "管太旧"),
        ("1.3", "没人管水"),
        ("1.4", "水费难收"),
    ]


def test_the_last_of_a_list_that_took_a_higher_style_goes_on_with_it() -> None:
    two = "一、现状\n有井三口。\n二、打算\n1、打井。要打深。\n2、换管。换十里。\n"
    text = f"{two}三、收好水费。装上水表。\n四、选好站长。\n"
    assert [number for number, _ in headings(text)] == ["1", "2", "2.1", "2.2", "3", "4"]
    alone = f"{two}3、修塔。要修牢。\n四、收好水费。装上水表。\n"
    assert [number for number, _ in headings(alone)] == ["1", "2", "2.1", "2.2", "2.3", "2.4"]


def test_a_heading_that_lost_its_number_has_the_one_between_its_neighbours() -> None:
    text = f"一、建议\n(一)打井\n{PROSE}(二)换管\n{PROSE}选好站长\n1.要会修泵。\n2.要会记账。\n(四)收好水费\n{PROSE}"
    assert [number for number, _ in headings(text)] == ["1", "1.1", "1.2", "1.3", "1.3.1", "1.3.2", "1.4"]
    below = f"(一)水源不足\n{PROSE}(二)管网老化\n{PROSE}"
    lead_in = f"一、现状\n{PROSE}三、问题\n对照水务条例的要求,全县的供水还存在以下问题:\n{below}"
    assert [number for number, _ in headings(lead_in)] == ["1", "2", "2.1", "2.2"]
