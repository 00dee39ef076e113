"""Programmes whose own form shows that they are names: numbers, parallels, steps, echoes."""

import pytest

from tests.extraction.found import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("落实“三同步、三对接”要求。", "三同步、三对接"),
        ("推行“统一供水、分户计量”。", "统一供水、分户计量"),
        ("水费“按表计量、阶梯收费”政策未真正实行。", "按表计量、阶梯收费"),
        ("打造“护河哨兵”品牌。", "护河哨兵"),
        ("县里的“护河哨员”队伍有132人。", "护河哨员"),
        ("开发“水哨通”平台。", "水哨通"),
        ("建立“双河长”制,每季一会。", "双河长"),
        ("村里搞起了“邻里送水”,人人称好。", "邻里送水"),
        ("连续五年举办“水井大会”。", "水井大会"),
        ("“小河长领航计划”让孩子受益。", "小河长领航计划"),
        ("以“一户一表”为抓手。", "一户一表"),
        ("全面推行组织生活纪实制度。", "组织生活纪实制度"),
        ("虽有供水保障联席会议,一年开不了两次。", "供水保障联席会议"),
        ("推广“公司+农户”模式和井水分户收购制度。", "井水分户收购制度"),
    ],
)
def test_names_by_their_parallels_their_brand_or_their_noun(text: str, name: str) -> None:
    assert name in names(text, "programmes")


@pytest.mark.parametrize(
    "text",
    [
        "村里“开会不到、有事不找”的人多。",
        "“有支部无活动”的不少。",
        "呈现“招不来、留不住”的局面。",
        "多数仍是“一筐装、一口价”。",
        "召开“两代会”。",
    ],
)
def test_what_is_amiss_in_parallel_is_no_programme(text: str) -> None:
    assert names(text, "programmes") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('开展“护水先锋"主题活动。', ["护水先锋"]),
        ("采取一看水、二查渠、三听意见的办法。", ["一看水、二查渠、三听意见的办法"]),
        ("开展学习王明,争做护林先锋系列活动。", ["学习王明,争做护林先锋"]),
        ("通过“三送”(送种、送药、送技术)帮助果农。", ["三送"]),
        ("印发《关于开展“河长联百岸、水管巡百渠”的意见》。", ["河长联百岸、水管巡百渠"]),
        ("组织以“水是大家的”、“爱护水源,守护家园”等座谈。", ["水是大家的", "爱护水源,守护家园"]),
        ("由企业和信用社“三方结对”帮扶。", ["三方结对"]),
        ("通过“云上支部”学习。", ["云上支部"]),
        ("以爱水源、护林木、树新风为主题做宣传。", ["爱水源、护林木、树新风"]),
        ("建立双向反馈与评议制度。", ["双向反馈与评议制度"]),
        ("完善机关党组织书记抓党建述职评议考核办法。", ["述职评议"]),
        ("供水全覆盖补贴试点已经铺开。", ["供水全覆盖补贴试点"]),
    ],
)
def test_names_by_steps_by_models_and_in_titles(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("镇里探索群众提事、党员议事、村委办事的三事议事法。", "三事议事法"),
        ("建立了水站自查、村里抽查、镇里督查的三查联动机制。", "三查联动机制"),
        ("水站创新一户一码报修服务法,村民都说好。", "一户一码报修服务法"),
        ("深入开展节水知识进校园活动。", "节水知识进校园"),
        ("水站组建党员护渠突击队5支。", "党员护渠突击队"),
        ("在收费厅设立党员示范窗口。", "党员示范窗口"),
        ("依托“水润百家”党建服务品牌,上门修管。", "水润百家"),
        ("涌现出“水滴领航”“渠畔先锋岗”等校园党建品牌12个。", "水滴领航"),
        ("建立了一批“银发护水岗”。", "银发护水岗"),
        ("调整充实农村供水联席会议。", "农村供水联席会议"),
        ("确保渡口值班轮值制落地见效。", "渡口值班轮值制"),
    ],
)
def test_names_by_what_they_are_made_of(text: str, name: str) -> None:
    assert name in names(text, "programmes")


@pytest.mark.parametrize(
    "text",
    [
        "推进法律服务法治化。",
        "村里走访了党员示范窗口。",
        "列出打井、换管、收费的三个制度。",
        "修订内控制度12项。",
        "全县有党员护渠的习惯。",
    ],
)
def test_what_is_made_likewise_and_names_nothing(text: str) -> None:
    assert names(text, "programmes") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县里举办柿子采摘节。", ["柿子采摘节"]),
        ("借助闽宁协作机制卖出柿饼。", ["闽宁协作机制"]),
        ("推行城乡供热一体化。", ["城乡供热一体化"]),
        ("推进城乡发展一体化。", []),
        ("已经形成了“15分钟柿农服务圈”。", ["15分钟柿农服务圈"]),
        ("每年评选“清洁文明户”。", ["清洁文明户"]),
        ("京津冀协作很多,举办节目三场。", []),
    ],
)
def test_programmes_by_their_form(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected
