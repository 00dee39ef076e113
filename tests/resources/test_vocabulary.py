"""The vocabularies are sound SKOS, and a user's own folder extends them."""

from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from kg.resources import locate
from kg.resources.concepts import Vocabulary, fold
from kg.resources.namespaces import BASE_IRI
from kg.resources.vocabulary import (
    Scheme,
    VocabularyError,
    doctrines,
    load,
    organization_types,
    per_vocabulary,
    programmes,
    themes,
    vocabularies,
)

PREFIXES = (
    f"@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix id: <{BASE_IRI}> . "
    f"@prefix type: <{BASE_IRI}organization-type/> . @prefix theme: <{BASE_IRI}theme/> . "
    "@prefix sro: <https://w3id.org/survey-report/ontology#> .\n"
)
THEMES = {
    "思想认识",
    "责任考核",
    "组织设置",
    "党务干部",
    "党员发展",
    "党员教育管理",
    "组织生活",
    "作用发挥",
    "经费保障",
    "阵地建设",
    "中心工作融合",
    "集体经济",
    "民主治理",
    "服务群众",
    "制度机制",
    "信息化",
    "作风廉政",
    "其他",
}
KINDS = {"活动", "工程", "工作法", "制度", "机制", "计划", "行动", "模式", "其他"}


def write_turtle(folder: Path, turtle: str) -> None:
    (folder / "mine.ttl").write_text(PREFIXES + turtle, encoding="utf-8")


@pytest.fixture(params=list(Scheme), ids=str)
def vocabulary(request: pytest.FixtureRequest) -> Vocabulary:
    return load(request.param)


def test_each_concept_has_a_chinese_and_an_english_label(vocabulary: Vocabulary) -> None:
    assert len(vocabulary) > 0
    assert [concept.id for concept in vocabulary if not concept.label or not concept.label_en] == []


def test_the_id_ends_with_the_label(vocabulary: Vocabulary) -> None:
    assert [concept.id for concept in vocabulary if concept.id.partition("/")[2] != concept.label] == []


def test_a_name_belongs_to_one_concept(vocabulary: Vocabulary) -> None:
    owners: dict[str, set[str]] = {}
    for concept in vocabulary:
        for name in {concept.label, *concept.alternatives}:
            owners.setdefault(fold(name), set()).add(concept.label)
    assert {name: labels for name, labels in owners.items() if len(labels) > 1} == {}


def test_a_hidden_label_belongs_to_one_concept(vocabulary: Vocabulary) -> None:
    hidden = [word for concept in vocabulary for word in (*concept.hidden, *concept.weak)]
    assert sorted(hidden) == sorted(set(hidden))


def test_broader_leads_to_a_top_without_a_circle(vocabulary: Vocabulary) -> None:
    for concept in vocabulary:
        above = vocabulary.ancestors(concept.label)
        assert concept not in above
        assert not above or any(not ancestor.broader for ancestor in above)
        assert all(vocabulary.by_id(parent) for parent in concept.broader), concept


@pytest.mark.parametrize("file", ["organization-types.ttl", "themes.ttl", "programmes.ttl"])
def test_another_reader_of_turtle_sees_sound_skos(file: str) -> None:
    graph = Graph().parse(locate("ontology", file))
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    for concept in concepts:
        assert set(graph.objects(concept, SKOS.inScheme)) <= schemes
        languages = [label.language for label in graph.objects(concept, SKOS.prefLabel)]  # type: ignore[attr-defined]
        assert sorted(languages) == ["en", "zh"], concept
        assert (concept, SKOS.broader, None) in graph or (concept, SKOS.topConceptOf, None) in graph, concept
    assert set(graph.objects(None, SKOS.broader)) | set(graph.objects(None, SKOS.member)) <= concepts


@pytest.mark.parametrize("word", ["村", "乡镇", "社区", "单位", "部门", "组织", "机构", "党员", "书记", "党务干部"])
def test_places_roles_and_bare_nouns_are_no_organization_types(word: str) -> None:
    assert word not in organization_types().names()


def test_who_is_known_to_carry_a_programme_out_is_a_kind_of_organization() -> None:
    carriers = {carrier for programme in programmes() for carrier in programme.carriers}
    assert carriers
    assert all(organization_types().by_id(carrier) for carrier in carriers)


def test_a_folder_adds_concepts_and_names(tmp_path: Path) -> None:
    (tmp_path / "mine.ttl").write_text(
        f"""{PREFIXES}
        type:茶社 skos:inScheme id:organization-type ; skos:prefLabel "茶社"@zh ; skos:broader type:企业 .
        type:工会 skos:altLabel "职工之友会"@zh .
        """,
        encoding="utf-8",
    )
    with vocabularies(tmp_path):
        types = organization_types()
    assert [concept.label for concept in types.ancestors("茶社")] == ["企业"]
    assert types.concepts["茶社"].label_en == ""
    found = types.find("职工之友会")
    assert found is not None
    assert found.label == "工会"
    assert len(types) == len(organization_types()) + 1


def test_a_folder_counts_within_its_block_alone(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    write_turtle(tmp_path / "below", 'theme:防汛 skos:inScheme id:theme ; skos:prefLabel "防汛"@zh .')
    before = set(themes().concepts)
    with vocabularies(tmp_path):
        assert set(themes().concepts) == before | {"防汛"}
        with vocabularies(None):
            assert "防汛" in themes().concepts
    assert set(themes().concepts) == before


def test_what_is_made_from_the_vocabularies_is_made_once_a_folder(tmp_path: Path) -> None:
    write_turtle(tmp_path, 'theme:防汛 skos:inScheme id:theme ; skos:prefLabel "防汛"@zh .')
    calls = []

    @per_vocabulary
    def labels() -> tuple[str, ...]:
        calls.append(1)
        return tuple(themes().concepts)

    for _ in range(2):
        with vocabularies(tmp_path):
            assert "防汛" in labels()
        assert "防汛" not in labels()
    assert len(calls) == 2
    write_turtle(tmp_path, 'theme:抗旱 skos:inScheme id:theme ; skos:prefLabel "抗旱"@zh .')
    with vocabularies(tmp_path):
        assert "抗旱" in labels()


def test_a_word_of_the_user_s_leaves_the_shipped_concept_that_had_it(tmp_path: Path) -> None:
    assert "学位" in themes().concepts["组织设置"].hidden
    write_turtle(
        tmp_path,
        """theme:入学 skos:inScheme id:theme ; skos:prefLabel "入学"@zh ; skos:hiddenLabel "学位"@zh .
        type:茶社 skos:inScheme id:organization-type ; skos:prefLabel "茶社"@zh ; skos:hiddenLabel "经费"@zh .""",
    )
    with vocabularies(tmp_path):
        assert themes().hidden()["学位"].label == "入学"
        assert "学位" not in themes().concepts["组织设置"].hidden
        assert themes().hidden()["经费"].label == "经费保障"


@pytest.mark.parametrize(
    ("turtle", "words"),
    [
        ("type:a skos:prefLabel", r"mine\.ttl:2: 不是合法的 Turtle"),
        (
            '<https://example.org/a> skos:inScheme id:organization-type ; skos:prefLabel "甲"@zh .',
            r"mine\.ttl:2: 概念的 IRI 应以 .*example\.org/a",
        ),
        (
            'type:a skos:inScheme id:organization-type ; skos:prefLabel "a"@en .',
            r"mine\.ttl:2: 概念 organization-type/a 缺少中文标签",
        ),
        ('type:茶社 skos:prefLabel "茶社"@zh .', "organization-type/茶社 不在可用的词表里.*id:theme（主题）"),
        ('type:村党支步 skos:altLabel "村支"@zh .', "是不是 organization-type/村党支部"),
        (
            'type:茶社 skos:inScheme id:organization-type ; skos:prefLabel "茶社"@zh ; skos:broader type:企叶 .',
            "没有概念 organization-type/企叶，是不是 organization-type/企业",
        ),
        ('type:工会 skos:altLabel "村党支部"@zh .', "“村党支部”是概念 organization-type/村党支部 的首选名称"),
        (
            "<https://w3id.org/survey-report/id/organization-type/heads> skos:member type:企叶 .",
            "没有概念 organization-type/企叶",
        ),
        (
            'id:programme\\/a skos:inScheme id:programme ; skos:prefLabel "甲"@zh ; sro:carriedOutBy type:企叶 .',
            "没有概念 organization-type/企叶，是不是 organization-type/企业",
        ),
        (
            'id:programme\\/a skos:inScheme id:programme ; skos:prefLabel "甲"@zh ; sro:kind "运动" .',
            "sro:kind 是“运动”；可选 活动、工程",
        ),
    ],
)
def test_a_bad_file_is_named_with_what_to_do(tmp_path: Path, turtle: str, words: str) -> None:
    write_turtle(tmp_path, turtle)
    with pytest.raises(VocabularyError, match=words), vocabularies(tmp_path):
        pass


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    write_turtle(tmp_path, 'type:甲 skos:prefLabel "甲"@zh .\ntype:乙 skos:prefLabel "乙"@zh .')
    with pytest.raises(VocabularyError) as caught, vocabularies(tmp_path):
        pass
    assert [line.split(": ")[0] for line in str(caught.value).splitlines()] == [
        f"{tmp_path / 'mine.ttl'}:2",
        f"{tmp_path / 'mine.ttl'}:3",
    ]


def test_a_folder_that_is_not_there_or_empty_is_named(tmp_path: Path) -> None:
    for folder, words in ((tmp_path / "none", "没有这个词表文件夹"), (tmp_path, "文件夹里没有词表")):
        with pytest.raises(VocabularyError, match=words), vocabularies(folder):
            pass


def test_the_themes_are_those_of_the_guidelines() -> None:
    assert set(themes().concepts) == THEMES
    assert all(theme.hidden and theme.definition for theme in themes())


def test_each_programme_has_a_kind() -> None:
    assert {programme.kind for programme in programmes()} <= KINDS


@pytest.mark.parametrize(
    ("name", "label", "kind"),
    [
        ("“三会一课”制度", "三会一课", "制度"),
        ("四议两公开工作法", "四议两公开", "工作法"),
        ("创先争优活动", "创先争优", "活动"),
        ("新农合", "新型农村合作医疗", "制度"),
        ("特岗教师计划", "特岗计划", "计划"),
    ],
)
def test_a_known_programme_is_found_by_its_variants(name: str, label: str, kind: str) -> None:
    found = programmes().find(name)
    assert found is not None
    assert (found.label, found.kind) == (label, kind)


@pytest.mark.parametrize("name", ["“三个代表”重要思想", "科学发展观", "六有标准", "两个维护"])
def test_a_doctrine_is_no_programme(name: str) -> None:
    assert doctrines().find(name) is not None
    assert programmes().find(name) is None


def test_no_name_is_both_programme_and_doctrine() -> None:
    assert set(programmes().names()) & set(doctrines().names()) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("村幼儿园", "乡镇中心幼儿园"),
        ("非遗工坊", "非遗传习所"),
        ("非遗保护中心", "非遗传习所"),
        ("网店", "电商企业"),
        ("家长学校", "市民学校"),
        ("农业综合服务中心", "农技站"),
        ("心理咨询室", "心理咨询机构"),
        ("档案馆", "档案部门"),
        ("电力公司", "电力部门"),
        ("劳动争议调解组织", "劳动争议仲裁机构"),
        ("警务室", "派出所"),
        ("公证处", "法律援助机构"),
        ("商场", "超市"),
        ("网约车平台", "出租汽车公司"),
        ("村史馆", "博物馆"),
        ("实名制管理", "农民工工资保证金"),
        ("碧水保卫战", "蓝天保卫战"),
        ("汽车下乡", "家电下乡"),
        ("退牧还草", "退耕还林"),
    ],
)
def test_what_a_reader_would_count_separately_is_no_synonym(one: str, other: str) -> None:
    scheme = organization_types() if organization_types().find(other) else programmes()
    assert scheme.find(one) not in (None, scheme.find(other))
