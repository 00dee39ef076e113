"""Which kinds of organization have a problem."""

import pytest

from kg.extraction.model import Basis, Relation
from kg.pipeline import extract
from kg.reading import parse


def told(problem: str, title: str = "会宁县学校调研报告") -> dict[str, Relation]:
    """How the first problem affects each kind that has it."""
    (report,) = parse(f"{title}\n一、存在的问题\n1、{problem}\n2、路窄。\n", "r")
    found = extract(report).relations
    return {one.object: one for one in found if (one.predicate, one.subject) == ("affects", "problem-1")}


def affected(problem: str, title: str = "会宁县学校调研报告") -> set[str]:
    return set(told(problem, title))


@pytest.mark.parametrize(
    ("problem", "kinds"),
    [
        ("乡镇卫生院设备陈旧。", {"乡镇卫生院"}),
        ("设备陈旧。部分乡镇卫生院没有化验室,23个村卫生室租用民房。", {"乡镇卫生院", "村卫生室"}),
        ("设备陈旧。村民去了乡镇卫生院白跑一趟,回头又去乡镇卫生院,再去乡镇卫生院。", {"乡镇卫生院"}),
        ("设备陈旧。村民去了乡镇卫生院白跑一趟,回头又去乡镇卫生院。", set()),
        ("设备陈旧。村民去了乡镇卫生院白跑一趟。", set()),
        ("设备陈旧。有的乡镇卫生院没有化验室,村民说妇联和学校也帮不上。", {"乡镇卫生院"}),
        ("设备陈旧。路也不通。", set()),
        ("人员复杂。有个体工商户,也有退休职工;有村民,也有合作社。部分乡镇卫生院没有化验室。", {"乡镇卫生院"}),
    ],
)
def test_the_words_and_the_subjects_tell_who_has_a_problem(problem: str, kinds: set[str]) -> None:
    assert affected(problem) == kinds


def test_a_list_is_the_subject_where_its_first_item_is() -> None:
    assert affected("设备陈旧。部分中学、乡镇卫生院没有化验室。") == {"中学", "乡镇卫生院"}
    assert affected("手续繁琐。村民办证要跑消防、妇联、团委,又要跑中学。") == set()


def test_in_a_report_about_one_kind_this_has_the_problems_that_others_share() -> None:
    problem = "设备陈旧。不少学校没有操场,学校没有书。银行不肯放款。"
    assert affected(problem, "会宁县学校调研报告") == {"学校"}
    assert affected(problem, "会宁县教育调研报告") == {"学校", "银行"}


@pytest.mark.parametrize(
    ("problem", "kinds"),
    [
        ("部门协同不够。供水涉及水利、卫健等十几个部门。", {"水利部门", "卫生健康部门"}),
        ("多头管理。管网归水利部门管,水表归派出所管,看水的进不了学校。", {"水利部门", "派出所"}),
        ("管网老化。供水涉及水利、卫健等部门。", set()),
        ("部门协同不够。村民跑遍了水利部门。", set()),
    ],
)
def test_departments_that_do_not_work_together_have_that_problem(problem: str, kinds: set[str]) -> None:
    assert affected(problem) == kinds


def test_a_particular_body_does_not_have_its_kind_have_the_problem() -> None:
    assert affected("设备陈旧。会宁县水务局没有查。村民找过水利部门。中学没有化验室。") == {"中学"}


def test_far_behind_the_words_of_a_problem_the_kinds_count_that_the_report_speaks_of_again() -> None:
    far = "操场失修。" + "村里路远车少,冬天雪厚,夏天雨多。" * 8
    assert affected(f"{far}部分中学没有化验室。") == set()
    assert affected(f"{far}部分中学没有化验室,村民都盼中学修操场。") == {"中学"}


def test_very_far_behind_the_words_of_a_problem_the_kinds_of_what_they_name_count_alone() -> None:
    far = "村里路远车少,冬天雪厚,夏天雨多。" * 12 + "部分中学没有化验室,村民都盼中学修操场。"
    assert affected(f"操场失修。{far}") == set()
    assert affected(f"学校操场失修。{far}") == {"学校", "中学"}


def test_who_stands_in_a_cause_does_not_have_the_problem() -> None:
    assert affected("操场失修。主要原因是财政部门拨款少。") == set()
    assert affected("操场失修。中学没有塑胶跑道,修一回又因为路远,乡镇政府嫌贵。") == {"中学"}


def test_a_broader_name_that_comes_back_to_a_narrower_one_says_nothing_new() -> None:
    assert affected("贷款难。部分电商企业没有抵押,企业借不到钱。") == {"电商企业"}


def test_in_a_report_on_party_building_the_party_bodies_have_their_problems() -> None:
    problem = "党组织活动难开展。部分企业三班倒,不少企业党支部半年没有活动。"
    assert "企业党支部" in affected(problem, "企业党建调研报告")
    assert "企业" not in affected(problem, "企业党建调研报告")


def test_the_problem_s_own_words_are_surest_then_the_only_subject_then_one_beside_them() -> None:
    beside = told("村卫生室设备陈旧。部分乡镇卫生院没有化验室。")
    alone = told("设备陈旧。部分乡镇卫生院没有化验室。")
    assert beside["村卫生室"].basis is Basis.STATED
    assert beside["乡镇卫生院"].basis is alone["乡镇卫生院"].basis is Basis.INFERRED
    assert beside["村卫生室"].confidence > alone["乡镇卫生院"].confidence > beside["乡镇卫生院"].confidence


def test_several_subjects_beside_what_the_words_say_are_less_sure() -> None:
    found = told("村卫生室设备陈旧。部分乡镇卫生院没有化验室,不少合作社租用民房。")
    assert set(found) == {"村卫生室", "乡镇卫生院", "农民专业合作社"}
    assert found["乡镇卫生院"].confidence == found["农民专业合作社"].confidence < 0.5


def test_of_those_who_are_no_subject_the_one_most_named_has_it() -> None:
    found = told("设备陈旧。村民去过村卫生室看病,也去过乡镇卫生院看病,又去过乡镇卫生院取药,再去乡镇卫生院复查。")
    assert set(found) == {"乡镇卫生院"}
    assert found["乡镇卫生院"].confidence < told("设备陈旧。部分乡镇卫生院没有化验室。")["乡镇卫生院"].confidence


def test_the_one_most_named_does_not_have_a_problem_that_its_text_comes_to_late() -> None:
    named = "村民去过乡镇卫生院看病,又去过乡镇卫生院取药,再去乡镇卫生院复查。"
    assert affected(f"设备陈旧。{'桌子是旧的。' * 10}{named}") == {"乡镇卫生院"}
    assert affected(f"设备陈旧。{'桌子是旧的。' * 20}{named}") == set()


def test_those_who_lend_are_not_short_of_money() -> None:
    assert affected("融资难。合作社没有抵押物,银行不肯放款,金融机构嫌麻烦。") == {"农民专业合作社"}
    assert affected("信息不畅。合作社没有台账,银行不肯放款。") == {"农民专业合作社", "银行"}


def test_a_kind_of_the_title_is_meant_by_a_broader_one() -> None:
    problem = "活动单调。部分党支部只读文件。"
    assert affected(problem, "关于学生党支部建设的调研报告") == {"学生党支部"}
    assert affected(problem, "关于学生党支部和党支部建设的调研报告") == {"党支部"}
    assert affected(problem, "关于学校的调研报告") == {"党支部"}


BODIES = "村党组织有八个。村党组织都换了届。村党组织有活动室。"


@pytest.mark.parametrize(
    ("problem", "named", "kinds"),
    [
        ("党员队伍老化。六十岁以上的占四成。", BODIES, {"村党组织"}),
        ("党组织活动单调。只读文件。", BODIES, {"村党组织"}),
        ("党员队伍老化。有的乡镇党委三年没有发展党员。", BODIES, {"乡镇党委"}),
        ("党员队伍老化。六十岁以上的占四成。", BODIES.replace("党组织", "党支部"), set()),
        ("党员队伍老化。六十岁以上的占四成。", BODIES[:8], set()),
        ("道路失修。有三条断头路。", BODIES, set()),
    ],
)
def test_a_problem_of_party_life_that_names_nobody_is_that_of_the_party_bodies_of_the_report(
    problem: str, named: str, kinds: set[str]
) -> None:
    assert affected(problem, f"关于村级党建的调研报告\n{named}") == kinds


@pytest.mark.parametrize(
    "lead", ["一些生产一线", "外派", "86 家", "青石街道3家", "每家", "受访", "省级以上", "各镇(街道)"]
)
def test_a_subject_may_have_modifiers_before_it(lead: str) -> None:
    assert affected(f"设备陈旧。{lead}合作社没有化验室,村民去了乡镇卫生院白跑一趟。") == {"农民专业合作社"}


def test_the_meetings_of_branches_are_those_of_the_branches_that_the_report_names() -> None:
    named = "会宁县村级党建调研报告\n村党支部有八个,村党支部都换了届,村党支部有活动室。党支部有人。"
    assert affected("组织生活走过场。只读文件。", named) == {"村党支部"}
    assert affected("党员队伍老化。六十岁以上的占四成。", named) == set()
    assert affected("组织生活走过场。只读文件。") == set()


@pytest.mark.parametrize("words", ["消防救援部门检查发现隐患126处", "审计部门反映账目不清", "民政部门都往村里派任务"])
def test_a_department_that_finds_a_trouble_out_or_makes_it_does_not_have_it(words: str) -> None:
    assert affected(f"设备陈旧。顶棚漏雨,{words},至今没有改。") == set()
