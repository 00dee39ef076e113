"""How concepts are found: by their names, as heads, as words that are hidden."""

import pytest

from kg.resources.vocabulary import organization_types


@pytest.mark.parametrize(
    ("name", "label", "ancestor"),
    [
        ("村党支部", "村党支部", "基层党组织"),
        ("村支部", "村党支部", "党组织"),
        ("非公企业", "非公有制企业", "企业"),
        ("非公企业党支部", "非公有制企业党支部", "企业党组织"),
        ("村支两委", "村两委", "村级组织"),
        ("“两新”组织党工委", "两新组织党工委", "党工委"),
        ("教体局", "教育部门", "政府部门"),
        ("乡卫生院", "乡镇卫生院", "医疗机构"),
        ("农信社", "农村信用社", "金融机构"),
        ("日间照料中心", "日间照料中心", "养老服务机构"),
    ],
)
def test_a_name_leads_to_its_concept_and_what_is_broader(name: str, label: str, ancestor: str) -> None:
    found = organization_types().find(name)
    assert found is not None
    assert found.label == label
    assert ancestor in [concept.label for concept in organization_types().ancestors(name)]


def test_heads_and_abstract_nouns() -> None:
    types = organization_types()
    assert [name for name in ("党组织", "合作社", "部门", "村党支部", "没有的类型") if types.is_head(name)] == [
        "党组织",
        "合作社",
        "部门",
    ]
    assert [name for name in ("部门", "单位", "企业", "没有的类型") if types.is_abstract(name)] == ["部门", "单位"]
    assert list(types.heads()) == sorted(types.heads(), key=lambda name: (-len(name), name))
    assert {"农民专业合作社", "合作社", "部门"} <= set(types.heads())


def test_a_bare_field_word_is_hidden() -> None:
    types = organization_types()
    assert types.hidden()["统战"].label == "统战部门"
    assert types.find("统战") is None


def test_an_unknown_name_has_nothing() -> None:
    assert organization_types().ancestors("没有的类型") == ()
    assert organization_types().by_id("organization-type/没有") is None
