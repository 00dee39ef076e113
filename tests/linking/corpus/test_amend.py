"""A person's decisions: what they join, part, rename and drop, and which of them change nothing."""

import pytest

from kg.extraction.model import Findings
from kg.graph import Graph, to_quads
from kg.linking import Corpus, Entity, Evidence, link
from kg.pipeline import extract
from kg.reading import parse
from kg.reading.overrides import Action, Override

NORTH = """湄潭县合作社调查报告
卫华集团公司在湄潭县开展“百部联百村”活动,卫华集团出资。村里开展“银杏课堂”活动。
一、存在的问题
1、合作社经费不足。
"""
SOUTH = """凤冈县合作社调查报告
我县开展“百局联百村”活动,村里开展“银杏课堂”活动。
"""


@pytest.fixture(scope="module")
def found() -> list[Findings]:
    return [extract(report) for n, text in enumerate((NORTH, SOUTH)) for report in parse(text, f"r{n}")]


def amended(found: list[Findings], *overrides: Override) -> tuple[Corpus, list[str]]:
    unused: list[str] = []
    corpus = link(found, overrides, lambda problem: unused.append(str(problem)))
    assert Graph(to_quads(corpus)).validate() == ()
    return corpus, unused


def labelled(corpus: Corpus, label: str) -> list[Entity]:
    return [entity for entity in corpus.entities if entity.label == label]


def test_same_makes_one_of_two_with_the_evidence_and_links_of_both(found: list[Findings]) -> None:
    plain, _ = amended(found)
    corpus, unused = amended(found, Override(2, Action.SAME, "Programme", "百局联百村", "百部联百村"))
    assert unused == []
    (one,) = labelled(corpus, "百部联百村")
    assert "百局联百村" in one.variants
    assert not labelled(corpus, "百局联百村")
    both = [*labelled(plain, "百部联百村"), *labelled(plain, "百局联百村")]
    assert set(one.evidence) == {evidence for entity in both for evidence in entity.evidence}
    rules = {(link.predicate, link.object): link.rule for link in corpus.links if link.subject == one.id}
    assert rules["runsIn", "region/520327"] == "override"
    assert rules["runsIn", "region/520328"] != "override"
    mentions = {link.subject: link.rule for link in corpus.links if link.object == one.id}
    assert len(mentions) == 2
    assert "override" in mentions.values()


def test_rename_gives_another_name_and_keeps_the_old_one(found: list[Findings]) -> None:
    corpus, unused = amended(found, Override(2, Action.RENAME, "Programme", "百局联百村", "百局联百村行动"))
    assert unused == []
    (one,) = labelled(corpus, "百局联百村行动")
    assert one.id == "programme/百局联百村行动"
    assert "百局联百村" in one.variants
    assert {link.rule for link in corpus.links if one.id in (link.subject, link.object)} == {"override"}


@pytest.mark.parametrize("name", ["丁行动", "百局", "齐心行动"])
def test_the_iri_is_that_of_the_new_name_whatever_its_characters(found: list[Findings], name: str) -> None:
    corpus, unused = amended(found, Override(2, Action.RENAME, "Programme", "百局联百村", name))
    assert unused == []
    assert [one.id for one in labelled(corpus, name)] == [f"programme/{name}"]


def test_a_coded_region_keeps_its_iri_under_another_name(found: list[Findings]) -> None:
    corpus, _ = amended(found, Override(2, Action.RENAME, "Region", "凤冈县", "凤冈"))
    (one,) = labelled(corpus, "凤冈")
    assert (one.id, "凤冈县" in one.variants) == ("region/520327", True)


def test_drop_takes_the_entity_and_its_links(found: list[Findings]) -> None:
    corpus, unused = amended(
        found,
        Override(2, Action.DROP, "Programme", "百局联百村"),
        Override(3, Action.DROP, "Problem", "合作社经费不足"),
    )
    assert unused == []
    assert not labelled(corpus, "百局联百村")
    assert not labelled(corpus, "合作社经费不足")
    known = {entity.id for entity in corpus.entities} | {f"report/{report.id}" for report in corpus.reports}
    assert all({link.subject, link.object} <= known for link in corpus.links)


def test_different_without_another_name_makes_one_of_each_report(found: list[Findings]) -> None:
    plain, _ = amended(found)
    (shared,) = labelled(plain, "银杏课堂")
    corpus, unused = amended(found, Override(2, Action.DIFFERENT, "Programme", "银杏课堂"))
    assert unused == []
    parted = labelled(corpus, "银杏课堂")
    assert [{evidence.report for evidence in one.evidence} for one in parted] == [
        {report.id} for report in corpus.reports
    ]
    assert shared.id not in {one.id for one in parted}
    assert {one.id for one in parted} == {f"programme/{report.id}/银杏课堂" for report in corpus.reports}
    assert {link.rule for link in corpus.links if link.object in {one.id for one in parted}} == {"override"}


def test_different_parts_a_wording_from_its_entity(found: list[Findings]) -> None:
    plain, _ = amended(found)
    company = next(
        entity for entity in plain.entities if {"卫华集团", "卫华集团公司"} & {entity.label, *entity.variants}
    )
    (wording,) = {"卫华集团", "卫华集团公司"} - {company.label}
    corpus, unused = amended(found, Override(2, Action.DIFFERENT, "Organization", company.label, wording))
    assert unused == []
    (one,), (other,) = labelled(corpus, company.label), labelled(corpus, wording)
    assert len(one.evidence) + len(other.evidence) == len(company.evidence)
    assert wording not in one.variants


@pytest.mark.parametrize(
    ("kind", "name", "wording"),
    [("Programme", "银杏课堂", ""), ("Organization", "卫华集团公司", "卫华集团")],
)
def test_what_is_parted_keeps_all_evidence_and_no_link_without_any(
    found: list[Findings], kind: str, name: str, wording: str
) -> None:
    def said(corpus: Corpus) -> set[tuple[str, str, Evidence]]:
        """The evidence of all that is said of the entities with these names."""
        ids = {entity.id for entity in corpus.entities if entity.label in (name, wording)}
        links = [link for link in corpus.links if {link.subject, link.object} & ids]
        assert all(link.evidence for link in links)
        other_end = [link.object if link.subject in ids else link.subject for link in links]
        return {
            (link.predicate, other, one) for link, other in zip(links, other_end, strict=True) for one in link.evidence
        }

    plain, _ = amended(found)
    corpus, unused = amended(found, Override(2, Action.DIFFERENT, kind, name, wording))
    assert unused == []
    assert len([entity for entity in corpus.entities if entity.label in (name, wording)]) == 2
    assert said(corpus) == said(plain) != set()


def test_different_of_two_that_are_two_says_so(found: list[Findings]) -> None:
    corpus, unused = amended(found, Override(2, Action.DIFFERENT, "Programme", "百局联百村", "百部联百村"))
    assert unused == []
    (said,) = [link for link in corpus.links if link.predicate == "differentFrom"]
    assert (said.subject, said.object, said.rule) == ("programme/百局联百村", "programme/百部联百村", "override")


@pytest.mark.parametrize(
    ("override", "words"),
    [
        (Override(2, Action.DROP, "Programme", "百局联百材"), "没有名为“百局联百材”的项目；是不是 百局联百村"),
        (Override(3, Action.SAME, "Programme", "百局联百村", "百局联百村"), "已经是同一个实体"),
        (Override(4, Action.RENAME, "Programme", "百局联百村", "百部联百村"), "要并入它请用 same"),
        (Override(5, Action.RENAME, "Programme", "百局联百村", "百局联百村"), "已经叫这个名称"),
        (Override(6, Action.DIFFERENT, "Programme", "百局联百村"), "只有一份报告提到它"),
        (Override(7, Action.DROP, "Organization", "百局联百村"), "没有名为“百局联百村”的组织"),
    ],
)
def test_what_changes_nothing_is_told_with_what_to_do(found: list[Findings], override: Override, words: str) -> None:
    plain, _ = amended(found)
    corpus, (told,) = amended(found, override)
    assert words in told
    assert corpus == plain


def test_a_name_that_several_have_wants_an_iri() -> None:
    both = [
        extract(report)
        for n, text in enumerate(("湄潭县调查报告\n县委组织部牵头。", "凤冈县调查报告\n县委组织部牵头。"))
        for report in parse(text, f"r{n}")
    ]
    _, (told,) = amended(both, Override(2, Action.DROP, "Organization", "县委组织部"))
    assert "有 2 个组织叫“县委组织部”" in told
    one = "https://w3id.org/survey-report/id/organization/凤冈县/县委组织部"
    corpus, unused = amended(both, Override(2, Action.DROP, "Organization", one))
    assert unused == []
    assert [entity.id for entity in labelled(corpus, "县委组织部")] == ["organization/湄潭县/县委组织部"]


def test_decisions_are_carried_out_in_their_order(found: list[Findings]) -> None:
    corpus, unused = amended(
        found,
        Override(2, Action.RENAME, "Programme", "百局联百村", "联百村"),
        Override(3, Action.SAME, "Programme", "百部联百村", "联百村"),
    )
    assert unused == []
    (one,) = labelled(corpus, "联百村")
    assert {"百局联百村", "百部联百村"} <= set(one.variants)
