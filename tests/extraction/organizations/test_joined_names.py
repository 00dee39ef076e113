"""Two names that no stop parts, and words in front of a name that are none of it."""

import pytest

from tests.extraction.found import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县应急管理局聘请河北安达工程技术咨询有限公司检查。", ["县应急管理局", "河北安达工程技术咨询有限公司"]),
        ("县水利局机关第二党支部包联白鹿燃气有限公司。", ["县水利局机关第二党支部", "白鹿燃气有限公司"]),
        ("县金融办联合兰州银行会宁支行对接企业。", ["县金融办", "兰州银行会宁支行"]),
        ("青石镇关工委会同镇司法所调解纠纷。", ["青石镇关工委", "镇司法所"]),
        ("依托大连海关和县农产品质量检测中心检测。", ["大连海关", "县农产品质量检测中心"]),
        ("由富滇银行祥云支行向鹿源冷链物流有限责任公司授信。", ["富滇银行祥云支行", "鹿源冷链物流有限责任公司"]),
        ("县检察院第四检察部向县城管局发出建议。", ["县检察院第四检察部", "县城管局"]),
        (
            "县医疗纠纷调解委员会成功调解县第二人民医院的纠纷三起。",
            ["县医疗纠纷调解委员会", "县第二人民医院"],
        ),
        # A deed with no second body, and words that close like the name of an office.
        ("市综合行政执法支队直接立案查处。", ["市综合行政执法支队"]),
        ("县信访局督查督办处负责。", ["县信访局督查督办处"]),
        # 和 and 联合 inside one name.
        ("县民族和宗教事务局、县农村产业联合社到场。", ["县民族和宗教事务局", "县农村产业联合社"]),
    ],
)
def test_names_that_run_on(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大部分产品交由鹿鲜达公司销往外地。", ["鹿鲜达公司"]),
        ("监理由信达监理公司承担。", ["信达监理公司"]),
        ("其中民生银行泉州分行起诉的占一成。", ["民生银行泉州分行"]),
        ("开发商湖南天弘置业有限公司欠款。", ["湖南天弘置业有限公司"]),
    ],
)
def test_words_in_front(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工行、农行、建行会宁支行放贷。", ["工行", "农行", "建行会宁支行"]),
        ("农行会宁支行捐赠电脑。", ["农行会宁支行"]),
        ("平安财险会宁中支、人保财险会宁支公司到场。", ["平安财险会宁中支", "人保财险会宁支公司"]),
        ("中石油会宁销售分公司东片区党支部带头。", ["中石油会宁销售分公司东片区党支部"]),
        ("中铁十局集团兰白铁路项目部欠款。", ["中铁十局集团兰白铁路项目部"]),
        ("中铁二十局江苏公司综合体项目部停工。", ["中铁二十局江苏公司综合体项目部"]),
        ("县教育局联合中国移动会宁分公司招聘。", ["县教育局", "中国移动会宁分公司"]),
        ("银行支行、建行、工行网点撤并。", []),
        ("中建、中铁等央企的项目部,农行的支行。", []),
    ],
)
def test_branches_of_groups(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected
