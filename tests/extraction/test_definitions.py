"""Abbreviations that a report defines: whose mentions they are, from where on, and whose no longer."""

import kg
from kg.extraction import extract_items
from kg.reading import parse


def findings(text: str) -> kg.Findings:
    return extract_items(parse(text, "报告")[0])


def mentions(text: str, name: str) -> list[str]:
    found = findings(text)
    named = {item.name: item.mentions for item in found.organizations}
    named |= {item.name: item.mentions for item in found.programmes}
    named |= {item.name: item.mentions for item in found.organization_types}
    return [mention.span.of(text) for mention in named.get(name, ())]


def test_a_defined_abbreviation_names_the_organization_from_there_on() -> None:
    text = "饮水调查报告\n水利局很忙。由县水利局(以下简称“水利局”)牵头,水利局派了八人。"
    assert mentions(text, "县水利局") == ["县水利局", "水利局", "水利局"]
    assert mentions(text, "水利部门") == ["水利局"]


def test_an_abbreviation_of_a_quoted_programme() -> None:
    text = "饮水调查报告\n实施“清水入户”工程(下称清水工程),清水工程惠及三万人。"
    assert mentions(text, "清水入户") == ["“清水入户”工程", "清水工程", "清水工程"]


def test_full_width_brackets_and_curly_quotes() -> None:
    text = "饮水调查报告\n由县水利局（以下简称“水利局”）牵头，水利局派了八人。"
    assert mentions(text, "县水利局")[-1] == "水利局"


def test_a_definition_of_what_is_no_item_says_nothing() -> None:
    text = "饮水调查报告\n我们的看法(以下简称看法)如下,看法不一。"
    assert findings(text).organizations == ()


def test_every_kind_keeps_its_place_in_the_order() -> None:
    text = "饮水调查报告\n县财政局出钱。由县水利局(以下简称水利局)牵头。"
    assert [body.name for body in findings(text).organizations] == ["县财政局", "县水利局"]
