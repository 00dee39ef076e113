"""What the words before a list say that its items state."""

import pytest

from tests.extraction.stated import texts


@pytest.mark.parametrize(
    ("lead_in", "own"), [("会议确定了必须遵循的重要方针,", []), ("公交公司有两件事可做,", ["安全第一", "方便乘客"])]
)
def test_a_list_of_what_others_demand_is_not_the_reports_own(lead_in: str, own: list[str]) -> None:
    text = f"一、对策建议\n{lead_in}一是安全第一。二是方便乘客。\n"
    assert texts(text, "countermeasures") == own


def test_a_sentence_that_counts_measures_leads_in_its_list() -> None:
    text = (
        "一、存在的问题\n1、站台失修。雨棚漏了三年。为此提两条。第一,由县里修雨棚。第二,由镇里扫站台。\n2、班次太少。\n"
    )
    assert texts(text, "countermeasures") == ["由县里修雨棚", "由镇里扫站台"]
