"""Who carries a programme out."""

import pytest

from kg.extraction.model import Basis
from kg.pipeline import extract
from kg.reading import parse


def told(text: str) -> dict[tuple[str, str], float]:
    """Each programme with a kind that carries it out, and how sure that is."""
    (report,) = parse(text, "r")
    found = [relation for relation in extract(report).relations if relation.predicate == "carriedOutBy"]
    assert all(0.4 <= relation.confidence <= 1 for relation in found)
    return {(relation.subject, relation.object): relation.confidence for relation in found}


def carriers(text: str) -> set[tuple[str, str]]:
    return set(told(text))


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("妇联、学校和老年协会办起“清水入户”工程。", {"妇联", "学校", "老年协会"}),
        ("开展“清水入户”工程,工会、共青团送水上门。", {"工会", "共青团"}),
        ("会宁县农村商业银行推出“清水入户”计划。银行都要跟上,银行出钱。", {"银行"}),
        ("开展“清水入户”工程,三年来先后在山区铺设管道一百二十公里并且修建蓄水池,妇联每月送水上门。", set()),
        ("整合民政部门的资源,推行“清水入户”工程。", set()),
        ("民政部门带头,推行“清水入户”工程。", {"民政部门"}),
        ("会宁县中医院党委推出“清水入户”计划。医院都要跟上,医院出钱。", {"医院"}),
        ("为密切党组织与农户的联系,实施“清水入户”工程。", set()),
        ("发挥妇联的作用,办好“清水入户”工程。", {"妇联"}),
        ("整合四方(党委、工会、共青团)资源,推行“清水入户”工程。", set()),
        ("妇联送水上门,开展“清水入户”工程。", {"妇联"}),
        ("妇联送水上门,三年来先后铺设管道一百二十公里并且修建蓄水池四十座,开展“清水入户”工程。", set()),
        ("开展“清水入户”工程,每年送水上门,妇联出钱。", {"妇联"}),
        ("开展“清水入户”工程,每年都要向住在山区里的困难家庭送水上门,由此方便妇联。", set()),
        ("开展“清水入户”工程。妇联很忙。", set()),
        ("推行“清水入户”工程,妇联召集,工会、学校到场。", {"妇联", "工会", "学校"}),
        ("推行“清水入户”工程,妇联召集,把水送到学校。", {"妇联"}),
        ("由妇联、共青团与附近的学校一道,实施“清水入户”工程。", {"妇联", "共青团", "学校"}),
        ("县里推行“清水入户”工程,妇联和工会送水上门,事事有人牵头,惠及学校。", {"妇联", "工会"}),
        ("村里新建学校3所,开展“清水入户”工程。", set()),
        (
            "由水利部门、自然资源部门、民政部门、住房和城乡建设部门出钱,推行“清水入户”工程。",
            {"水利部门", "自然资源部门", "民政部门", "住房和城乡建设部门"},
        ),
        ("从医院、学校、合作社聘请教员,推行“清水入户”工程。", set()),
        ("选老教师、学校骨干作示范,推行“清水入户”工程。", set()),
        ("按照“清水入户”工程的安排,妇联牵头,会同学校组成调研组,走访了八个村。", set()),
    ],
)
def test_the_sentence_names_who_carries_a_programme_out(sentence: str, kinds: set[str]) -> None:
    assert carriers(f"饮水调研报告\n一、主要做法\n{sentence}\n") == {("清水入户", kind) for kind in kinds}


def test_the_kind_that_is_named_most_is_the_narrower_one_of_the_title() -> None:
    told = "党支部活动多。有的党支部一月开一次会,党支部都有活动室。实施“清水入户”工程,铺设管道一百二十公里,党支部出钱。"
    text = f"学院教师党支部和学生党支部建设调研报告\n一、主要做法\n{told}\n"
    assert carriers(text) == {("清水入户", "教师党支部"), ("清水入户", "学生党支部")}


def test_each_programme_of_a_sentence_has_its_own() -> None:
    found = carriers("饮水调研报告\n一、主要做法\n妇联开展“清水入户”活动,工会则开展“绿荫到家”活动。\n")
    assert found == {("清水入户", "妇联"), ("绿荫到家", "工会")}


def test_those_who_take_part_do_so_in_the_nearest_programme() -> None:
    text = "饮水调研报告\n一、主要做法\n借“清水入户”工程的经验,推行由妇联牵头、学校参加的“绿荫到家”活动。\n"
    assert {programme for programme, _ in carriers(text)} == {"绿荫到家"}


def test_those_who_take_part_do_so_between_the_programmes_before_and_behind() -> None:
    text = "饮水调研报告\n一、主要做法\n由妇联牵头,推行“清水入户”工程,把水管接好,又在学校推行“绿荫到家”活动。\n"
    assert carriers(text) == {("清水入户", "妇联"), ("绿荫到家", "学校")}


def test_those_who_take_part_do_so_in_quotations_side_by_side() -> None:
    text = "饮水调研报告\n一、主要做法\n妇联、工会共同参与,开展“清水入户”{}“绿荫到家”等活动。\n"
    both = {(programme, kind) for programme in ("清水入户", "绿荫到家") for kind in ("妇联", "工会")}
    assert carriers(text.format("")) == carriers(text.format("、")) == both
    assert {programme for programme, _ in carriers(text.format("活动,又开展"))} == {"清水入户"}


def test_a_measure_that_is_a_programme_is_carried_out_by_whom_its_text_names() -> None:
    text = "饮水调研报告\n一、对策建议\n1、实施“清水入户”工程。每年化验水样。\n2、种树。妇联出力。\n"
    assert carriers(text) == set()
    assert carriers(text.replace("每年", "妇联每年")) == {("清水入户", "妇联")}


def test_a_known_institution_is_that_of_the_bodies_that_the_report_is_about() -> None:
    text = "调研报告\n一、基本情况\n社区党组织12个,社区党组织有书记。\n二、问题\n1、“三会一课”走样,学校没场地。\n"
    assert carriers(text) == {("三会一课", "社区党组织")}


def test_a_kind_is_surer_than_a_body_of_the_kind() -> None:
    text = "饮水调研报告\n一、主要做法\n{}推出“清水入户”计划。银行都要跟上,银行出钱。\n"
    pair = ("清水入户", "银行")
    assert told(text.format("银行"))[pair] > told(text.format("会宁县农村商业银行"))[pair]


@pytest.mark.parametrize(
    ("sentence", "basis"),
    [
        ("妇联推行“清水入户”工程。", Basis.STATED),
        ("妇联送水上门,推行“清水入户”工程。", Basis.INFERRED),
        ("推行“清水入户”工程,妇联送水上门。", Basis.INFERRED),
    ],
)
def test_what_no_verb_joins_with_a_programme_is_concluded(sentence: str, basis: Basis) -> None:
    (report,) = parse(f"饮水调研报告\n一、主要做法\n{sentence}\n", "r")
    found = {one.basis for one in extract(report).relations if one.predicate == "carriedOutBy"}
    assert found == {basis}


def test_the_subject_is_carried_on_over_programmes_until_another_comes() -> None:
    text = "饮水调研报告\n一、主要做法\n工会出钱,妇联落实“绿荫到家”活动,{}推行“清水入户”工程。\n"
    assert carriers(text.format("")) == {("绿荫到家", "妇联"), ("清水入户", "妇联")}
    assert carriers(text.format("学校")) == {("绿荫到家", "妇联"), ("清水入户", "学校")}


def test_a_programme_s_name_may_say_who_carries_it_out_but_a_slogan_of_several_verbs_does_not() -> None:
    text = "饮水调研报告\n一、主要做法\n开展“{}”活动。\n二、情况\n妇联很忙。学校很忙。\n"
    assert carriers(text.format("妇联送水")) == {("妇联送水", "妇联")}
    assert carriers(text.format("妇联牵头、学校送水")) == set()


def test_a_body_at_the_end_of_a_name_is_the_programme_itself_unless_it_is_there_to_be_bettered() -> None:
    text = "饮水调研报告\n一、主要做法\n实施“{}”工程。\n二、情况\n学校很忙。党支部很忙。合作社很忙。\n"
    assert carriers(text.format("清水家长学校")) == set()
    assert carriers(text.format("五星党支部")) == {("五星党支部", "党支部")}
    assert carriers(text.format("一校一渠、学校管水")) == set()
    assert {kind for _, kind in carriers(text.format("学校送水"))} == {"学校"}


def test_departments_that_a_programme_s_name_lists_carry_it_out() -> None:
    text = "饮水调研报告\n一、主要做法\n建立{}联合执法机制。\n"
    name = "水利、公安、住建三部门联合执法机制"
    assert carriers(text.format("水利、公安、住建三部门")) == {
        (name, kind) for kind in ("水利部门", "公安机关", "住房和城乡建设部门")
    }


def test_below_a_heading_the_first_sentence_that_names_any_tells_who_carries_it_out() -> None:
    text = "饮水调研报告\n一、“清水入户”工程\n{}妇联出力,学校参加。工会出钱。\n二、建议\n打井。合作社出钱。\n"
    assert carriers(text.format("每年化验水样。")) == {("清水入户", "妇联"), ("清水入户", "学校")}
    assert carriers(text.format("每年化验水样。" * 99)) == set()


def test_below_a_heading_a_particular_body_tells_where_the_report_speaks_of_its_kind_again() -> None:
    text = "饮水调研报告\n一、“清水入户”工程\n会宁县妇联出力。\n二、经验\n妇联出钱{}。\n"
    assert carriers(text.format("")) == set()
    assert carriers(text.format(",妇联送水")) == {("清水入户", "妇联")}
    assert carriers(text.format("").replace("会宁", "由会宁").replace("出力", "牵头")) == {("清水入户", "妇联")}


def test_a_particular_body_in_a_clause_before_tells_where_the_report_speaks_of_its_kind_again() -> None:
    text = "饮水调研报告\n一、主要做法\n会宁县妇联出力,推行“清水入户”工程。\n二、经验\n妇联出钱{}。\n"
    assert carriers(text.format("")) == set()
    assert carriers(text.format(",妇联送水")) == {("清水入户", "妇联")}


def test_what_stands_behind_a_programme_that_no_heading_holds_tells_of_others() -> None:
    text = "饮水调研报告\n水源不稳。\n建议:实施“清水入户”工程,引来山泉。妇联每月化验水样。\n"
    assert carriers(text) == set()


def test_who_carries_out_a_known_institution_is_told_by_its_sentence_else_by_whom_the_report_names_most() -> None:
    named = "社区党组织12个。村党支部30个,村党支部有书记,村党支部有场地。"
    text = f"调研报告\n一、基本情况\n{named}\n二、问题\n1、{{}}“三会一课”走样,学校没场地。\n"
    assert carriers(text.format("")) == {("三会一课", "村党支部")}
    assert carriers(text.format("社区党组织落实")) == {("三会一课", "社区党组织")}
    pairs = (("三会一课", "村党支部"), ("三会一课", "社区党组织"))
    most, stated = (told(text.format(words))[pair] for words, pair in zip(("", "社区党组织落实"), pairs, strict=True))
    assert stated > most


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“三会一课”在一些村党支部走样。", "村党支部"),
        ("各学生党支部建了党支部档案,落实“三会一课”。", "学生党支部"),
        ("“三会一课”走样。", "村党组织"),
        ("“三会一课”走样。村党支部有书记。村党支部有场地。", "村党支部"),
        ("村党委抓规范,落实“三会一课”。村党支部有书记。村党支部有场地。村党支部有人。", "村党支部"),
        ("村党委落实“三会一课”。村党支部有书记。村党支部有场地。村党支部有人。", "村党委"),
    ],
)
def test_a_branch_is_the_first_to_hold_the_meetings_of_a_branch(sentence: str, kind: str) -> None:
    named = "村党组织12个。村党组织都有书记。村党组织都有场地。村党组织都换了届。"
    text = f"调研报告\n一、基本情况\n{named}\n二、问题\n1、{sentence}\n"
    assert carriers(text) == {("三会一课", kind)}


def test_the_bare_branch_is_of_the_kind_that_the_report_names_most() -> None:
    text = "调研报告\n一、基本情况\n{}\n二、主要做法\n党支部开展“清水入户”活动。\n"
    assert carriers(text.format(MANY + "村党支部有人。")) == {("清水入户", "村党支部")}
    assert carriers(text.format(MANY)) == {("清水入户", "党支部")}
    assert carriers(text.format(MANY + "村党支部有人。社区党支部有人。社区党支部有书。机关党支部有书。")) == {
        ("清水入户", "党支部")
    }
    assert carriers(text.format("联合党支部有书记。联合党支部有场地。联合党支部有人。")) == {("清水入户", "党支部")}


MANY = "村党支部有书记。村党支部有场地。"


@pytest.mark.parametrize(
    ("title", "sentence", "kinds"),
    [
        ("村党支部建设", "开展“清水入户”活动。", {"村党支部"}),
        ("村党支部建设", "学校开展“清水入户”活动。", {"学校"}),
        ("村党支部建设", "党支部开展“清水入户”活动。", {"村党支部"}),
        ("农村饮水", "开展“清水入户”活动。", set()),
        ("农村饮水", f"开展“清水入户”活动,{'修渠打井,' * 9}带动村党支部。", {"村党支部"}),
        ("农村饮水", f"开展“清水入户”活动,{'修渠打井,' * 9}带动妇联。", set()),
    ],
)
def test_a_report_is_about_the_kind_of_its_title_and_the_one_that_it_names_most(
    title: str, sentence: str, kinds: set[str]
) -> None:
    text = f"关于{title}的调研报告\n一、基本情况\n{MANY}村党支部有人。\n二、主要做法\n{sentence}\n"
    assert carriers(text) == {("清水入户", kind) for kind in kinds}


def test_what_nobody_else_does_is_done_by_the_kind_that_the_whole_report_is_about() -> None:
    text = "{}调研报告\n一、基本情况\n学校有人,学校有书,学校有场地。{}\n二、主要做法\n推行“清水入户”工程。\n"
    assert carriers(text.format("山区学校", "")) == {("清水入户", "学校")}
    assert carriers(text.format("山区饮水", "")) == set()
    assert carriers(text.format("山区学校", "妇联、工会、老年协会、合作社、村委会都有人。")) == set()
    assert carriers(text.format("山区学校", "").replace("推行", "妇联推行")) == {("清水入户", "妇联")}
    party = "学校有课。学校党组织有人,学校党组织有书,学校党组织有场地。"
    assert carriers(text.format("山区学校", party)) == {("清水入户", "学校党组织")}


def test_a_branch_is_not_what_a_report_is_about_for_every_body_has_one() -> None:
    named = "党支部有书记。党支部有场地。党支部有人。党支部换了届。"
    text = f"饮水调研报告\n一、基本情况\n{named}\n二、主要做法\n开展“{{}}”活动,{'修渠打井,' * 9}带动党支部。\n"
    assert carriers(text.format("清水入户")) == set()
    assert carriers(text.format("三会一课")) == {("三会一课", "党支部")}


def test_what_a_branch_does_is_not_done_by_the_kind_that_the_report_names_most() -> None:
    named = "学校有书记。学校有场地。学校有人。学校换了届。党支部有人。"
    text = f"饮水调研报告\n一、基本情况\n{named}\n二、主要做法\n党支部落实“三会一课”,{'修渠打井,' * 9}带动学校。\n"
    assert carriers(text) == {("三会一课", "党支部")}


@pytest.mark.parametrize(
    ("programme", "found"),
    [
        ("“四议两公开”", {("四议两公开", "村党支部")}),
        ("“红色物业”", {("红色物业", "物业服务企业")}),
        ("“清水入户”工程", set()),
    ],
)
def test_a_reader_knows_who_carries_out_what_has_one_carrier_everywhere(
    programme: str, found: set[tuple[str, str]]
) -> None:
    named = "村党支部30个,村党支部有书记。物业服务企业8家。学校有书记。"
    assert carriers(f"调研报告\n一、基本情况\n{named}\n二、主要做法\n推行{programme},打了三眼井。\n") == found


def test_others_carry_out_with_it_what_no_party_body_does() -> None:
    text = "调研报告\n一、基本情况\n{}。\n二、主要做法\n{}推行“{}”。\n"
    assert carriers(text.format("物业服务企业8家", "业主委员会", "红色物业")) == {
        ("红色物业", "物业服务企业"),
        ("红色物业", "业主委员会"),
    }
    assert carriers(text.format("村党支部8个", "学校", "四议两公开")) == {("四议两公开", "村党支部")}


def test_no_kind_is_what_a_report_is_about_that_it_names_but_twice_or_no_oftener_than_another() -> None:
    text = f"饮水调研报告\n一、基本情况\n{{}}\n二、主要做法\n开展“清水入户”活动,{'修渠打井,' * 9}带动村党支部。\n"
    assert carriers(text.format(MANY)) == {("清水入户", "村党支部")}
    assert carriers(text.format("")) == set()
    assert carriers(text.format(MANY + "学校有人,学校有钱,学校有书。")) == set()


def test_a_department_an_enterprise_or_a_school_carries_out_by_itself_what_it_does() -> None:
    text = "饮水调研报告\n一、主要做法\n{0}推出“清水入户”计划。{1}都要跟上,{1}出钱,银行出钱。\n"
    assert carriers(text.format("会宁县农村商业银行", "银行")) == {("清水入户", "银行")}
    assert carriers(text.format("会宁县妇联", "妇联")) == {("清水入户", "妇联")}
    assert carriers(text.format("会宁县民政局", "民政部门")) == set()
    assert carriers(text.format("会宁职业学院", "高等职业学校")) == set()


def test_the_kind_of_a_body_counts_where_it_is_the_subject_or_the_report_speaks_of_that_kind_again() -> None:
    text = "饮水调研报告\n一、主要做法\n{}会宁县农村商业银行推出“清水入户”计划。银行都要跟上{}。\n"
    assert carriers(text.format("县里依托", "")) == set()
    assert carriers(text.format("县里依托", ",银行出钱")) == {("清水入户", "银行")}
    assert carriers(text.format("", "")) == {("清水入户", "银行")}
