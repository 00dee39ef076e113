"""The kind of a particular body is told by its whole name, not by its last characters."""

import pytest

from kg.extraction.organizations.body_kinds import body_kind
from tests.extraction.found import found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("县卫生健康委员会", "卫生健康部门"),
        ("市住房和城乡建设委员会", "住房和城乡建设部门"),
        ("会宁市国有资产监督管理委员会", "国资监管部门"),
        ("县政府国有资产监督管理委员会", "国资监管部门"),
        ("会宁经济开发区管理委员会", "开发区"),
        # The first field of a department of several.
        ("县文化旅游体育局", "文化和旅游部门"),
        ("县教育体育和科学技术局", "教育部门"),
        ("县商务和工信局", "商务部门"),
        ("县科技和工业信息化局", "科技部门"),
        ("县住房和城乡建设管理局", "住房和城乡建设部门"),
        ("市生态环境局会宁分局", "生态环境部门"),
        ("县中小企业局", "工业和信息化部门"),
        ("市渔船局", "政府部门"),
        ("县委机构编制委员会办公室", "编制部门"),
        ("县老龄工作委员会办公室", "老龄委"),
        ("县政府办公室", "政府办公室"),
        # Committees of the Party, of the youth league, of other parties, of assemblies.
        ("中共江淮学院委员会", "高校党委"),
        ("中共江淮大学委员会", "高校党委"),
        ("中共会宁县委员会", "县委"),
        ("中共会宁县青石镇委员会", "乡镇党委"),
        ("中共会宁县纪律检查委员会", "纪检监察机关"),
        ("县委离退休干部工委", "党工委"),
        ("县委城乡基层治理委员会", "委员会"),
        ("共青团会宁县委", "共青团"),
        ("民建会宁市委", "民主党派"),
        ("县人大常委会农业与农村工作委员会", "人大"),
        ("县政协提案委", "政协"),
        ("县卫健局党委", "部门党委"),
        ("会宁县第二中学党委", "学校党委"),
        ("县税务局第一支部", "机关党支部"),
        # What ends like another kind.
        ("会宁职业教育集团", "教育集团"),
        ("会宁小学教育集团", "教育集团"),
        ("会宁水务集团", "供水企业"),
        ("会宁集团", "集团公司"),
        ("县人民医院", "县级医院"),
        ("省人民医院", "公立医院"),
        ("高安市人民医院", "县级医院"),
        ("县驻沪办事处", "派出机构"),
        ("青石街道办事处", "街道办事处"),
        ("县电子商务公共服务中心", "电商服务中心"),
        ("会宁师范高等专科学校", "高等职业学校"),
        ("会宁卫生学校", "中等职业学校"),
        ("会宁日报", "报社"),
        ("县民政局养老服务股", "民政部门"),
        ("县不动产登记中心", "事业单位"),
        ("阳光托管中心", "中心"),
        ("三月雨", None),
    ],
)
def test_the_kind_of_a_name(name: str, kind: str | None) -> None:
    assert body_kind(name) == kind


def test_what_is_extracted_has_its_kind() -> None:
    bodies = found("县卫生健康委员会和县文化旅游体育局牵头。", "organizations")
    assert [body["type"] for body in bodies] == ["卫生健康部门", "文化和旅游部门"]
