"""Another field without code: what the worked example of ontology/README.md adds to its report."""

from pathlib import Path

import pytest

import kg
from kg.query.results import Table

FOLDER = Path(__file__).resolve().parent.parent / "data" / "vocabularies" / "irrigation"


@pytest.fixture(scope="module")
def plain() -> kg.Graph:
    return kg.build([FOLDER / "report.txt"])


@pytest.fixture(scope="module")
def extended() -> kg.Graph:
    return kg.build([FOLDER / "report.txt"], vocabulary=FOLDER)


def labels(graph: kg.Graph, pattern: str) -> set[str]:
    """The names of what stands for ?x in the pattern."""
    result = graph.query(f"SELECT DISTINCT ?name {{ {pattern} . ?x rdfs:label ?name }}")
    assert isinstance(result, Table)
    return {record["name"] for record in result.records()}


def test_a_vocabulary_adds_types_and_names_of_types(plain: kg.Graph, extended: kg.Graph) -> None:
    spoken_of = "?report sro:mentions ?x . ?x a sro:OrganizationType"
    assert {"灌区管理处", "配水站"} <= labels(extended, spoken_of) - labels(plain, spoken_of)
    assert labels(extended, '?x skos:altLabel "用水者协会"@zh') == {"用水户协会"}
    assert labels(extended, '?type rdfs:label "配水站"@zh ; skos:broader+ ?x') >= {"灌区管理处", "事业单位"}


def test_a_vocabulary_adds_programmes_and_takes_away_what_is_none(plain: kg.Graph, extended: kg.Graph) -> None:
    assert labels(plain, "?x a sro:Programme") == {"四水四定"}
    assert labels(extended, "?x a sro:Programme") == {"以电折水", "五统一供水"}


def test_a_vocabulary_adds_a_theme_and_who_has_the_problem(plain: kg.Graph, extended: kg.Graph) -> None:
    assert "灌溉用水" not in labels(plain, "?problem a sro:Problem ; sro:theme ?x")
    assert labels(extended, "?problem a sro:Problem ; sro:theme ?x") == {"灌溉用水"}
    assert labels(extended, '?problem rdfs:label "抢水时有发生"@zh ; sro:affects ?x') == {"配水站"}


def test_the_graph_with_a_vocabulary_keeps_the_rules(extended: kg.Graph) -> None:
    assert extended.validate() == ()


def test_a_build_after_it_knows_nothing_of_it(plain: kg.Graph, extended: kg.Graph) -> None:
    again = kg.build([FOLDER / "report.txt"])
    assert set(again.union) == set(plain.union) != set(extended.union)


@pytest.mark.parametrize(
    ("kind", "wider"),
    [
        ("村党支部", "基层党组织"),
        ("社区党支部", "社区党组织"),
        ("非公有制企业党支部", "企业党组织"),
        ("乡镇卫生院", "医疗机构"),
        ("茶叶合作社", "农民专业合作社"),
    ],
)
def test_a_kind_reaches_the_wider_ones_by_sparql(kind: str, wider: str, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(f"沛县组织情况调查报告\n全县建成{kind}23个。\n", encoding="utf-8")
    graph = kg.build([tmp_path])
    assert wider in labels(graph, f'?type rdfs:label "{kind}"@zh ; skos:broader* ?x')
