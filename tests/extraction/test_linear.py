"""What the components of extraction do with one line of a pattern again and again grows with its length, not faster."""

from collections.abc import Callable

import pytest

from kg.extraction.document import Document
from kg.extraction.documents import find_documents
from kg.extraction.figures import find_figures
from kg.extraction.organization_types import find_organization_types
from kg.extraction.organizations import find_organizations
from kg.extraction.programmes import find_programmes
from kg.extraction.regions import find_places, find_regions
from kg.extraction.statements import find_statements
from kg.reading import parse
from kg.resources.gazetteer import gazetteer
from tests.growth import grows_linearly

LENGTH = 33_000


def kinds(document: Document) -> object:
    """The kinds of organization, with no name taken."""
    return find_organization_types(document, taken=())


Finder = Callable[[Document], object]


def reading(find: Finder, pattern: str, length: int) -> Callable[[], object]:
    """What reads a line of the pattern with one component, once jieba has cut it into words."""
    (report, *_) = parse("水村调查报告\n一、问题\n" + pattern * (length // len(pattern)), "水村")
    document = Document(report)
    assert document.tokens
    find_places.cache_clear()
    return lambda: find(document)


@pytest.mark.parametrize(
    ("find", "pattern"),
    [
        *(
            (find_figures, pattern)
            for pattern in ("1人、", "12人,", "占1%", "分别1", "x", "A", "1,", "12", "1-2", "1\n")
        ),
        *((find_figures, pattern) for pattern in ("1月", "达到", "第1", "村名 水井 水塘\n水村 3 2\n", "1 ")),
        *((find_programmes, pattern) for pattern in ("制度", "“a”", "“三创”、", "“学习”和", "“", "“”", "三会一课")),
        *((find_programmes, pattern) for pattern in ("工程和工程", "走基层、", "一村一", "学习型", "开展“")),
        *((find_documents, pattern) for pattern in ("《", "《a》", "《日报》报道", "》")),
        *(
            (find_regions, pattern)
            for pattern in ("村", "李家村、", "甲社区党总支", "工商、", "甲镇", "“村", "会宁、靖远两县,")
        ),
        *(
            (find_organizations, pattern)
            for pattern in ("村", "公司", "李家村党支部、", "县水利局、", "“甲公司”", "邮储银行嵩县支行")
        ),
        *((kinds, pattern) for pattern in ("乡镇", "工商、", "村党支部很好,", "甲部门、", "“企业”")),
        *(
            (find_statements, pattern)
            for pattern in (
                "9,",
                "村党支部很好,",
                "\n问题:甲",
                "由于水少,",
                "造成水少,",
                "一是甲;",
                "。为此,建议打井",
                "一缺甲,",
                "\n一、存在的问题\n(一)路窄\n二、对策\n(一)修路\n",
                "\n问题:甲\n(一)路窄。",
            )
        ),
    ],
)
def test_the_time_grows_with_the_text(find: Finder, pattern: str) -> None:
    assert grows_linearly(lambda length: reading(find, pattern, length), LENGTH)


# Each stalls a pattern that can read it in more than one way.
@pytest.mark.parametrize("words", ["达到达到", "共有共有", "由比由由", "比由较由", "平均最高", "的为是有", "以上以上"])
def test_no_clause_is_read_in_many_ways(words: str) -> None:
    assert grows_linearly(lambda length: reading(find_figures, f"{words * 14}不1%,", length), 12_000)


def test_many_bodies_and_places_are_told_apart_in_linear_time() -> None:
    china = gazetteer()
    counties = dict.fromkeys(
        county for town in china.township_names() for county in china.townships(town) if county.level == "county"
    )
    named = [
        f"{'、'.join(above.name for above in reversed(china.ancestors(county)))}、{county.name}、"
        f"{county.name}卫生健康局、{county.name}农业农村局。\n"
        for county in counties
    ]

    def of(length: int) -> Callable[[], object]:
        (report,) = parse("各县调查报告\n" + "".join(named[:length]), "各县")
        document = Document(report)
        assert document.tokens
        find_places.cache_clear()
        return lambda: (find_organizations(document), find_regions(document))

    assert grows_linearly(of, 1600)
