"""Which place a figure is about: named in its clause or before it, not inside a name, not held against, not one of
several."""

import pytest

import kg
from kg.linking.regions.figure_places import FigurePlaces
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
        ("水价比靖远县高出12元。", "会宁县", "place-of-report"),
        ("县水利局打井12眼。", "会宁县", "place-of-report"),
        ("靖远县先行一步,全县共打井12眼。", "靖远县", "place-in-clause"),
        ("靖远县先行一步,会宁县全县共打井12眼。", "会宁县", "place-in-clause"),
        ("我县共打井12眼。", "会宁县", "place-in-clause"),
        ("在靖远县走访。该县共打井12眼。", "靖远县", "place-in-clause"),
        ("郭城驿镇打井比党家岘乡多12眼。", "郭城驿镇", "place-in-clause"),
        ("郭城驿镇缺水,井数不到党家岘乡的一半。", "郭城驿镇", "place-before-clause"),
        ("郭城驿镇缺水,与党家岘乡相比少打井12眼。", "郭城驿镇", "place-before-clause"),
        ("郭城驿镇缺水,位居全县之首,共打井12眼。", "郭城驿镇", "place-before-clause"),
        ("郭城驿镇缺水。今年打井12眼。", "郭城驿镇", "place-going-on"),
        ("县里最缺水的是郭城驿镇、党家岘乡等12个乡镇。", "会宁县", "place-of-report"),
        ("靖远县走在前面,有北滩镇、东湾镇等12个镇通水。", "靖远县", "place-before-clause"),
        ("郭城驿镇缺水。去年县财政拨款12万元。", "会宁县", "place-of-report"),
        ("一、郭城驿镇的做法\n今年打井12眼。", "郭城驿镇", "place-going-on"),
        ("一、郭城驿镇的做法\n县里拨款12万元。", "会宁县", "place-of-report"),
        ("郭城驿镇地处靖远县南边,有井12眼。", "郭城驿镇", "place-before-clause"),
        ("郭城驿镇是甘肃三大古镇之一,有井12眼。", "郭城驿镇", "place-before-clause"),
        ("平川区属甘肃省白银市,有井12眼。", "平川区", "place-before-clause"),
        ("郭城驿镇东临靖远县,有井12眼。", "郭城驿镇", "place-before-clause"),
        ("位于靖远县的水厂投产,日供水12吨。", "靖远县", "place-before-clause"),
        ("老王在靖远县打工八年,去年打井12眼。", "会宁县", "place-of-report"),
        ("“靖远县水窖”卖到外地,去年卖出12个。", "会宁县", "place-of-report"),
    ],
)
def test_a_figure_is_about_the_place_that_its_words_give(text: str, place: str, rule: str) -> None:
    assert places(text) == [(place, rule)]


@pytest.mark.parametrize("text", ["共发放问卷350份,收回有效问卷338份。", "样本中男性141人。", "调研组先后走访12户。"])
def test_what_a_survey_asked_is_no_figure_of_the_region(text: str) -> None:
    assert set(places(text)) == {None}


def test_a_place_that_lies_in_another_is_meant_though_it_is_no_region_of_the_report() -> None:
    assert places("老井村位于郭城驿镇东部,有井12眼。") == [None]


def test_each_clause_has_its_own_place() -> None:
    found = places("靖远县打井12眼,景泰县打井8眼。")
    assert [place and place[0] for place in found] == ["靖远县", "景泰县"]


def test_without_a_home_region_nothing_is_guessed() -> None:
    findings = kg.extract(parse("饮水调查报告\n共打井12眼。", "报告")[0])
    assert FigurePlaces(findings).place_of(findings.figures[0]) is None


@pytest.mark.parametrize("sign", ["、", "和", "与", "及", "以及", "城、", "城区和"])
def test_of_several_places_none_has_the_figure_but_each_has_its_own(sign: str) -> None:
    assert places(f"靖远县{sign}景泰县共打井12眼。") == [None]
    assert places(f"靖远县{sign}景泰县各打井12眼。") == [None]
    own = places(f"靖远县打井12眼{sign}景泰县打井8眼。")
    assert [place and place[0] for place in own] == ["靖远县", "景泰县"]


@pytest.mark.parametrize(
    "text",
    [
        "白银区、会宁县城和靖远县城打井12眼。",
        "靖远县等三县打井12眼。",
        "会宁县郭城驿镇、靖远县北滩镇打井12眼。",
        "全国打井12万眼。",
        "全省共打井12眼。",
        "靖远县水利局捐款12万元。",
        "会宁县第一中学打井12眼。",
        "县第一中学靠河。今年打井12眼。",
        "水厂都在缺水。郭城驿镇最缺水。今年打井12眼。",
    ],
)
def test_the_home_region_has_no_figure_of_others(text: str) -> None:
    assert set(places(text)) <= {None}


def test_the_total_of_a_table_is_of_its_rows() -> None:
    found = places("乡镇 水井(眼) 水窖(口)\n郭城驿镇 12 30\n党家岘乡 8 20\n合计 20 50\n")
    assert [place and place[0] for place in found] == ["郭城驿镇"] * 2 + ["党家岘乡"] * 2 + [None] * 2


def test_a_report_on_one_body_has_no_figures_of_a_region() -> None:
    findings = kg.extract(parse("水质调查报告\n我院打井12眼。全院有人30名。会宁县水利局的课题组开展调研。", "报告")[0])
    assert [FigurePlaces(findings).place_of(figure) for figure in findings.figures] == [None, None]


def test_a_place_of_the_sentence_before_is_none_of_the_next() -> None:
    assert places("在靖远县走访。共打井12眼。") == [("会宁县", "place-of-report")]
