"""Themes of statements that we made up, from some fifty fields, and the laws of the vote."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.linking.statements.themes import OTHER, Voter, classify, cue_votes, elect, votes, with_wording
from kg.resources.vocabulary import themes

STATEMENTS = {
    "党务干部": (
        "乡村教师队伍结构不合理,音体美教师紧缺",
        "村医年龄老化、后继乏人",
        "护理员工资低、流动性大",
        "基层执法力量薄弱",
        "农技人员知识更新慢,专业能力不强",
        "加强专业人才引进和培养",
        "提高护理人员待遇",
        "文化站人员专职不专用",
        "物业从业人员素质参差不齐",
    ),
    "经费保障": (
        "公用经费标准偏低",
        "物业费收缴率低",
        "农户贷款难、担保难",
        "加大财政投入力度",
        "住宅专项维修资金使用难",
        "养老机构运营成本高、融资渠道窄",
        "不良贷款居高不下",
        "完善养老服务补贴政策",
    ),
    "阵地建设": (
        "污水管网不配套",
        "农田水利设施年久失修",
        "老旧小区停车位严重不足",
        "医疗设备陈旧",
        "养老服务设施建设滞后",
        "乡镇文化站场地狭小、设备简陋",
        "完善农村公路网络,加快危桥改造",
        "学生宿舍和食堂条件较差",
    ),
    "思想认识": (
        "居民垃圾分类意识淡薄",
        "部分老年人养老观念保守",
        "业主对物业消费观念滞后",
        "一些领导对文化工作不够重视",
        "加强宣传引导,提高群众环保意识",
        "农民对土地流转心存顾虑",
        "企业主劳动法律意识不强",
    ),
    "责任考核": (
        "监管部门职责不清,多头管理",
        "落实环境保护目标责任制",
        "强化督查问责",
        "把食品安全纳入绩效考核",
        "加强组织领导,明确部门职责",
    ),
    "组织设置": (
        "学校布局不合理",
        "金融机构网点撤并,农村网点少",
        "工会组建率低,覆盖面窄",
        "调整优化幼儿园布局",
    ),
    "民主治理": (
        "合作社运行不规范,民主管理流于形式",
        "业主委员会运作不规范",
        "完善业主自治制度,推进民主决策",
        "财务公开不及时",
    ),
    "集体经济": (
        "土地流转规模小、效益低",
        "农产品附加值低,市场竞争力弱",
        "产业链条短",
        "培育壮大特色产业",
        "旅游产品单一,同质化严重",
        "农民增收渠道窄",
        "就业岗位不足,农民工就业难",
    ),
    "服务群众": (
        "居家养老服务内容单一",
        "群众看病难、看病贵问题依然存在",
        "公共文化服务与群众需求脱节",
        "留守儿童关爱不够",
        "农民工合法权益得不到保障",
        "城区道路交通拥堵",
        "推进家庭医生签约服务",
        "优化服务流程,方便群众办事",
        "物业服务质量不高",
    ),
    "制度机制": (
        "法规政策不完善",
        "部门之间缺乏联动机制",
        "建立健全长效管护机制",
        "劳动合同签订率低",
        "审批手续繁琐",
        "健全农村信用体系",
        "扶持政策落实不到位",
    ),
    "信息化": (
        "智慧养老平台建设滞后",
        "数据共享不畅,信息孤岛突出",
        "推进智慧交通建设",
    ),
    "作风廉政": (
        "加强师德师风建设",
        "医德医风有待改进",
    ),
    "组织生活": (
        "文化活动形式单调,缺乏创新",
        "文体活动开展少",
        "丰富校园文化活动载体",
    ),
    "作用发挥": (
        "协会桥梁纽带作用发挥不够",
        "龙头企业辐射带动能力不强",
        "合作社带动作用不明显",
    ),
    "其他": (
        "素质教育推进缓慢,应试倾向严重",
        "自然灾害频发",
        "课程设置不合理,教学方法落后",
    ),
    "中心工作融合": ("企业党建与生产经营两张皮",),
    "党员教育管理": ("流动党员管理难",),
    "党员发展": ("青年农民入党积极性不高",),
}


def test_most_statements_of_any_field_get_their_theme() -> None:
    pairs = [(text, theme) for theme, texts in STATEMENTS.items() for text in texts]
    wrong = [(text, theme, classify(text)[0]) for text, theme in pairs if classify(text)[0] != theme]
    assert len(wrong) <= len(pairs) * 0.05, wrong


UNHEARD = (OTHER, 0.38)
LABELLED = tomllib.loads(Path(__file__).with_name("theme_statements.toml").read_text(encoding="utf-8"))
FLOOR = {"tune": 0.94, "check": 0.93}


def labelled(part: str) -> Iterator[tuple[str, str]]:
    """Statement and theme of all fields of one part of theme_statements.toml."""
    for field in LABELLED[part].values():
        for theme, statements in field.items():
            for statement in statements:
                yield statement, theme


@pytest.mark.parametrize("part", FLOOR)
def test_statements_labelled_beforehand_get_their_theme(part: str) -> None:
    wrong = [(text, theme, classify(text)) for text, theme in labelled(part) if classify(text)[0] != theme]
    assert len(wrong) <= (1 - FLOOR[part]) * sum(1 for _ in labelled(part)), wrong


@pytest.mark.parametrize("level", [0.5, 0.7, 0.9])
def test_so_many_are_right_as_it_is_sure(level: float) -> None:
    sure = [
        classify(text)[0] == theme for part in FLOOR for text, theme in labelled(part) if classify(text)[1] >= level
    ]
    assert sure.count(True) >= level * len(sure) > 0


def test_every_theme_is_tried() -> None:
    assert set(STATEMENTS) == set(themes().concepts)


def test_what_leads_up_to_a_statement_counts_less_than_the_statement() -> None:
    assert classify("以制度建设为重点,改善活动场所")[0] == "阵地建设"
    assert classify("改善活动场所,加强制度建设")[0] == "阵地建设"


def test_the_context_decides_what_the_words_leave_open() -> None:
    assert classify("这个问题比较突出", context="经费不足")[0] == "经费保障"
    assert classify("场所简陋", context="经费不足")[0] == "阵地建设"


def test_a_paragraph_speaks_where_its_heading_is_silent() -> None:
    assert classify("灌区工作基础不牢", body="。管理站没有用房,设备陈旧。")[0] == "阵地建设"
    assert classify("管护经费不足", body="。管理站没有用房,设备陈旧。")[0] == "经费保障"
    assert classify("管护经费不足")[1] > classify("管护经费不足", body="。管理站没有用房,设备陈旧。")[1]


def test_a_turn_of_phrase_says_what_its_words_do_not() -> None:
    assert classify("支部工作同车间任务联系不紧")[0] == "中心工作融合"
    assert classify("水管员难招难留")[0] == "党务干部"


def test_the_first_clause_that_says_something_is_the_main_one() -> None:
    assert classify("最突出的问题:经费不足,制度执行不严")[0] == "经费保障"


def test_of_overlapping_cues_the_weightier_counts() -> None:
    assert classify("党员管理不规范")[0] == "党员教育管理"


def test_the_wording_counts_for_as_much_as_the_cues() -> None:
    cues = cue_votes("活动经费不足")
    (wording,) = with_wording(cues, {"经费保障": 0.99, "阵地建设": 0.01})[len(cues) :]
    assert wording.voter is Voter.WORDING
    assert wording.weight == pytest.approx(0.99 * (sum(cue.weight for cue in cues) + 0.5))


def test_the_wording_does_not_outvote_a_theme_that_it_was_not_measured_for() -> None:
    assert elect(with_wording(cue_votes("活动经费不足"), {"阵地建设": 1.0}))[0] == "经费保障"


def test_the_wording_alone_gives_no_theme() -> None:
    assert votes("情况复杂") == ()


def test_no_cue_is_of_two_themes() -> None:
    cues = [cue for theme in themes() for cue in (*theme.hidden, *theme.weak)]
    assert sorted(cues) == sorted(set(cues))


def test_time_grows_with_the_length_of_a_statement() -> None:
    for piece in ("党员", "把党", "活动难", "服务群众", "缺乏"):
        assert classify(piece * 20_000)[0] in themes().concepts


def weights(text: str) -> dict[str, float]:
    return {vote.cue: vote.weight for vote in cue_votes(text)}


def test_what_leads_up_to_a_statement_counts_half_and_what_follows_less() -> None:
    alone = weights("加强制度建设")["制度建设"]
    assert weights("围绕制度建设,加大经费投入")["制度建设"] == alone / 2
    assert weights("围绕制度建设,加大经费投入")["经费"] == weights("加大经费投入")["经费"]
    assert weights("加大经费投入,围绕制度建设")["制度建设"] == pytest.approx(0.8 * alone)
    assert weights("围绕制度建设")["制度建设"] == alone


def test_the_name_of_an_organization_does_not_vote() -> None:
    assert classify("便民服务中心和村民代表会议") == UNHEARD


def test_a_statement_without_cues_is_other_and_unsure_but_not_hidden_by_any_filter() -> None:
    assert classify("") == UNHEARD
    assert classify("情况较为复杂,应引起注意")[1] < 0.5


@given(
    st.text(alphabet="经费不足场所党员教育制度以为重点,;。，坚持在中作风"),
    st.text(alphabet="经费场所作风,"),
    st.text(alphabet="经费作风,。党员"),
)
def test_any_text_gets_one_of_the_themes_and_a_share(text: str, context: str, body: str) -> None:
    theme, confidence = classify(text, context, body)
    assert theme in themes().concepts
    assert 0 <= confidence < 1


@pytest.mark.parametrize("theme", sorted(themes().concepts))
def test_each_cue_alone_leads_to_its_theme(theme: str) -> None:
    concept = themes().concepts[theme]
    cues = (*concept.hidden, *concept.weak)
    assert [cue for cue in cues if elect(cue_votes(cue))[0] != theme] == []
