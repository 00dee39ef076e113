"""Which names of bodies are short for others."""

import pytest

from kg.extraction.organizations.abbreviations import abbreviates


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("豫中集团", "豫中起重集团"),
        ("卫华集团", "卫华集团有限公司"),
        ("县卫健局", "青石县卫生健康局"),
        ("县法院", "青石县人民法院"),
        ("教科文卫工委", "青石县人大常委会教育科学文化卫生工作委员会"),
        ("社会建设工委", "县人大常委会社会建设工作委员会"),
        ("环资工委", "县人大环境与资源保护工作委员会"),
    ],
)
def test_short_names(short: str, full: str) -> None:
    assert abbreviates(short, full)
    assert not abbreviates(full, short)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("江淮学院", "江淮学院水利系"),
        ("县水利局", "青石县教育局"),
        ("财经工委", "县人大常委会社会建设工作委员会"),
        ("两新工委", "青石县委两新组织工作委员会"),
    ],
)
def test_names_of_others(short: str, full: str) -> None:
    assert not abbreviates(short, full)
