"""The words under which an item is mentioned are told with why they name it."""

import pytest

from tests.explanation.reports import TEXT, item

TITLED = "非公有制企业党建调查\n一、存在的问题\n1、企业党组织活动少。佳木斯的企业很多。\n"


@pytest.mark.parametrize(
    ("name", "words", "why", "text"),
    [
        ("华县", "华县", "就是这个名称", TEXT),
        ("佳木斯市", "佳木斯", "行政区划表", TITLED),
        ("村党支部", "村支部", "别名", TEXT),
        ("清泉入户", "“清泉入户”工程", "引号", TEXT),
        ("非公有制企业", "企业", "标题", TITLED),
        ("用水户协会", "协会", "简称", "水村调查\n用水户协会管渠,用水户协会收费。协会每年公示。\n"),
        ("卫华集团", "集团", "报告自己定下", "水村调查\n卫华集团(以下简称集团)投入12万元。集团很忙。\n"),
    ],
)
def test_a_form_is_told_why_it_names_the_item(name: str, words: str, why: str, text: str) -> None:
    (form,) = (form for form in item(name, text).forms if form.words == words)
    assert why in form.zh
    assert form.en
    assert all(text.startswith(words, offset) for offset in form.offsets)


def test_statements_and_figures_have_no_forms() -> None:
    assert item("problem-1").forms == item("figure-1").forms == ()
