"""Which place a figure is about: named in its clause or before it, not inside a name, not held against, not one of
several."""

import pytest

import kg
from kg.linking.places import FigurePlaces
from kg.reading import parse

TITLE = "会宁县农村饮水调查报告\n"


def places(text: str) -> list[tuple[str, str] | None]:
    """The place and the rule of each figure of a report on 会宁县."""
    findings = kg.extract(parse(TITLE + text, "报告")[0])
    asked = FigurePlaces(findings)
    found = [asked.place_of(figure) for figure in findings.figures]
    return [(place[0], place[3]) if place else None for place in found]


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("靖远县打井12眼。", "靖远县", "place-in-clause"),
        ("在靖远县走访时,共查看水井12眼。", "靖远县", "place-before-clause"),
        ("共打井12眼。", "会宁县", "place-of-report"),
        ("甘肃省靖远县打井12眼。", "靖远县", "place-in-clause"),
        ("靖远县、景泰县共打井12眼。", "会宁县", "place-of-report"),
        ("水价比靖远县高出12元。", "会宁县", "place-of-report"),
        ("靖远县水利局捐款12万元。", "会宁县", "place-of-report"),
    ],
)
def test_a_figure_is_about_the_place_that_its_words_give(text: str, place: str, rule: str) -> None:
    assert places(text) == [(place, rule)]


def test_each_clause_has_its_own_place() -> None:
    found = places("靖远县打井12眼,景泰县打井8眼。")
    assert [place and place[0] for place in found] == ["靖远县", "景泰县"]


def test_without_a_home_region_nothing_is_guessed() -> None:
    findings = kg.extract(parse("饮水调查报告\n共打井12眼。", "报告")[0])
    assert FigurePlaces(findings).place_of(findings.figures[0]) is None


@pytest.mark.parametrize("sign", ["、", "和", "与", "及", "以及"])
def test_of_several_places_none_has_the_figure_but_each_has_its_own(sign: str) -> None:
    assert places(f"靖远县{sign}景泰县共打井12眼。") == [("会宁县", "place-of-report")]
    own = places(f"靖远县打井12眼{sign}景泰县打井8眼。")
    assert [place and place[0] for place in own] == ["靖远县", "景泰县"]


def test_a_place_of_the_sentence_before_is_none_of_the_next() -> None:
    assert places("在靖远县走访。共打井12眼。") == [("会宁县", "place-of-report")]
