"""Lists whose items open paragraphs of flowing prose."""

from tests.extraction.stated import statements

TEXT = (
    "今年五月,我们走访了全县的9个乡镇,同司机和乘客谈了话。\n"
    "但是走下来也看到,公交管理仍有若干薄弱的地方。\n"
    "首先,司机流失严重。全县去年走了23人,有三条线路因此停开,夜班常常缺人。\n"
    "其次,站台的管护没有跟上。有雨棚的只占三分之一,雨天一地泥水没有人扫。\n"
    "此外,票款的管理不够规范。有的车队三个月才对一次账,短款没有人认。\n"
    "针对以上情况,我们认为应当从以下方面加以改进。\n"
    "必须提高司机的待遇。按每人每月五百元发放夜班补贴,并给司机安排轮休。\n"
    "必须管好每个站台。由沿线的商户认领,一月一评,差的摘牌。\n"
    "必须规范票款的管理。每天对账,每月公布,短款由车队先行垫付。\n"
)


def test_the_last_item_has_the_text_of_its_paragraph() -> None:
    problems = statements(TEXT, "problems")
    assert [item["text"] for item in problems] == ["司机流失严重", "站台的管护没有跟上", "票款的管理不够规范"]
    measures = statements(TEXT, "countermeasures")
    assert [item["addresses"][0] for item in measures] == [item["id"] for item in problems]
