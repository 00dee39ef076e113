"""The bodies of what the report is about: of its town, group, school, hospital, bureau."""

import pytest

from tests.extraction.found import found, names


def test_bodies_of_the_town_or_group_that_the_title_names() -> None:
    town = "汤原县太平川乡饮水调查\n全乡有井三口。水样由乡卫生院化验,乡妇联组织妇女代表参加。乡镇卫生院不足。"
    assert names(town, "organizations") == ["乡卫生院", "乡妇联"]
    group = "青石水务集团党建调研报告\n调研由集团工会组织,集团党委组织部参加。"
    assert names(group, "organizations") == ["集团工会", "集团党委组织部"]
    assert names("汤原县饮水调查\n水样由镇卫生院化验,各集团工会都来了。", "organizations") == []


def test_a_bureau_named_in_full_keeps_its_bare_name() -> None:
    (bureau,) = found("青石县水利局作了调查。\n水利局管水量,各县水利局不管。", "organizations")
    assert bureau["mentions"] == ["青石县水利局", "水利局"]
    assert names("水利局管水量。", "organizations") == []


def test_bodies_of_the_school_that_the_title_names() -> None:
    text = "江淮师范学院党建情况调查\n全校有党员三百名。推优由校团委、校纪委负责,党委教师工作部配合。"
    assert {"校团委", "校纪委", "党委教师工作部"} <= set(names(text, "organizations"))
    assert "校团委" not in names("青石县学校党建情况调查\n推优由校团委负责。", "organizations")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("后勤处要给经费,学生处也要出力。", ["后勤处", "学生处"]),
        ("校党委学生工作部设了站。", ["校党委学生工作部"]),
        ("渔业学院推行导师制。", ["渔业学院"]),
        ("渔业学院研究生党支部到各县讲课。", ["渔业学院研究生党支部"]),
        ("物理学院的光学实验室党支部很活跃。", ["物理学院的光学实验室党支部"]),
        ("各学院都来了,二级学院的党支部也来了。", []),
        ("高职学院的学生不少。", []),
    ],
)
def test_offices_and_colleges_of_the_school_that_the_title_names(told: str, expected: list[str]) -> None:
    assert names(f"师范大学党建情况调查\n全校有党员三百名。{told}", "organizations") == expected
    assert names(f"青石县饮水调查\n全县有党员三百名。{told}", "organizations") == []


def test_the_branches_of_the_hospital_that_the_title_names() -> None:
    told = "内科第二党支部、骨科党支部与城关卫生院结对。临床科室党支部15个,骨科党支部书记来了。"
    assert names(f"青石县人民医院党建调查\n{told}", "organizations")[1:3] == ["内科第二党支部", "骨科党支部"]
    assert "骨科党支部" not in names(f"青石县饮水调查\n{told}", "organizations")


@pytest.mark.parametrize(
    ("title", "told", "expected"),
    [
        ("会宁职业学院教师党支部建设情况的调研报告", "学院有党支部48个,其中教师党支部26个。", ["会宁职业学院"]),
        ("关于白银市水务集团党支部建设情况的调研报告", "集团有党支部48个。", ["白银市水务集团"]),
        ("关于白银市公交公司党组织建设的调查", "公司有三个车队。", ["白银市公交公司"]),
        ("关于会宁县农村党支部建设的调查", "全县有党支部284个。", []),
        ("白银市第一中学教师党支部建设的调查", "支部有党员12名。", ["白银市第一中学教师党支部"]),
    ],
)
def test_a_title_names_the_body_and_the_kind_of_which_it_has_many(title: str, told: str, expected: list[str]) -> None:
    assert [name for name in names(f"{title}\n{told}", "organizations") if name in title] == expected


def test_what_a_group_has_is_none_of_its_bodies() -> None:
    text = "湖南湘江水务集团党建调研报告\n集团有支部三十个,集团下设党支部五个。\n"
    assert names(text, "organizations") == ["湖南湘江水务集团"]


def test_a_date_in_front_of_a_body_of_the_report_s_own_town_is_no_part_of_it() -> None:
    text = "会宁县白石镇果农调查报告\n全镇有果农300户。20__年镇司法所调解9件。"
    assert "镇司法所" in names(text, "organizations")


def test_the_college_that_a_report_is_about_and_its_branches() -> None:
    text = (
        "关于水利工程学院党建工作的调研报告\n近年来,学院党委下设支部十个。由园林系教工党支部带头,学生第二党支部跟上。"
    )
    expected = ["水利工程学院", "园林系教工党支部", "学生第二党支部"]
    assert names(text, "organizations") == expected
    assert names(text.replace("水利工程学院", "二级学院"), "organizations") == []


def test_the_departments_of_the_one_group_that_a_report_speaks_of() -> None:
    told = "集团党委抽调党群工作部、纪检监察室、人力资源部走访。集团党委很重视。"
    own = ["集团党委", "党群工作部", "纪检监察室", "人力资源部"]
    assert names(told, "organizations", title="国有企业党建调研报告\n") == own
    assert names(told, "organizations", title="市属国有企业党建调研报告\n") == []


@pytest.mark.parametrize(("whose", "offices"), [("我校", ["教务处", "科研处"]), ("学校党委", [])])
def test_a_title_on_schools_is_of_one_where_the_report_calls_it_ours(whose: str, offices: list[str]) -> None:
    told = f"{whose}重视供水。由教务处、科研处联合验收。"
    assert names(told, "organizations", title="高校供水调研报告\n") == offices


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("陇右大学党委组织部牵头,学生工作部参与。", ["陇右大学党委组织部", "学生工作部"]),
        (
            "校纪委办公室和校党委巡察办对生命科学学院党委巡察。",
            ["校纪委办公室", "校党委巡察办", "生命科学学院", "生命科学学院党委"],
        ),
        (
            "图书馆直属党支部、校医院党支部、附属中学党总支按期换届。",
            ["图书馆直属党支部", "校医院党支部", "附属中学党总支"],
        ),
        ("离退休工作处党委走访,挂靠党委学工部的人少。", ["离退休工作处党委", "党委学工部"]),
        ("党委教师工作部牵头,二级学院、教师工作部联动。", ["党委教师工作部"]),
        ("信息工程系党总支、护理系教工党支部评优。", ["信息工程系党总支", "护理系教工党支部"]),
        ("与陇右大学研究生院、会宁职业技术学院护理系合作。", ["陇右大学研究生院", "会宁职业技术学院护理系"]),
        ("各系党总支、各学院党委落实责任,院系党支部28个。", []),
    ],
)
def test_offices_and_units_of_the_school_that_a_report_is_about(told: str, expected: list[str]) -> None:
    assert names("关于高校党建的调研报告\n我校有学生三千人。" + told, "organizations") == expected


def test_the_office_of_a_town_that_its_sentence_names() -> None:
    text = "青石镇南官庄村的账目与镇农经站对不上,由镇综合执法队查。镇司法所人手紧,各镇司法所都如此。"
    assert names(text, "organizations") == ["镇农经站", "镇综合执法队"]
