"""Words that a site wrote past its filter."""

from kg.extraction import extract_items
from kg.reading import parse
from kg.reading.cleaning import shadow

PAGE = (
    "高校Ｄ建工作调查\n一、存在的问题\n(一)D支部活动少。D委下设9个D总支、46个D支部,D员1200名,入D积极分子多。\n"
    "二、建议\n(一)抓好D组织建设。实训用3D打印,评为A、B、C、D四级。\n"
)


def test_the_party_is_called_by_its_name() -> None:
    plain = shadow(PAGE)
    assert len(plain) == len(PAGE)
    assert "党支部活动少。党委下设9个党总支、46个党支部,党员1200名,入党积极分子多。" in plain
    assert "实训用3D打印,评为A、B、C、D四级。" in plain


def test_what_is_found_keeps_the_words_of_the_page() -> None:
    (report,) = parse(PAGE, "r")
    (branch,) = [kind for kind in extract_items(report).organization_types if kind.name == "党支部"]
    assert {mention.span.of(report.text) for mention in branch.mentions} == {"D支部"}


def test_a_letter_now_and_then_stays() -> None:
    assert shadow("D组织了活动,D员工多。") == "D组织了活动,D员工多。"
