"""Kinds of organization, in every field: names of the vocabulary, composed names, lists."""

import pytest

from tests.extraction.found import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小学、初中和高中", ["小学", "初中", "高中"]),
        ("幼儿园、托育机构和特殊教育学校", ["幼儿园", "托育机构", "特殊教育学校"]),
        ("乡镇卫生院和村卫生室缺医生。", ["乡镇卫生院", "村卫生室"]),
        ("农民专业合作社与家庭农场", ["农民专业合作社", "家庭农场"]),
        ("物业公司与业主委员会", ["物业服务企业", "业主委员会"]),
        ("公办养老院、民办养老机构", ["公办养老机构", "民办养老机构"]),
        ("个体工商户很多", ["个体工商户"]),
        ("供销社、农商银行", ["供销社", "农村商业银行"]),
        ("村民委员会和村务监督委员会", ["村委会", "村务监督委员会"]),
        ("村党支部、街道党工委", ["村党支部", "街道党工委"]),
        ("学校党组织", ["学校党组织"]),
        ("苏木党委、嘎查党支部", ["苏木党委", "嘎查党支部"]),
        ("组建联村党委,共用一口井。", ["联村党委"]),
        ("物业行业党委、快递行业党委都成立了。", ["物业行业党委", "快递行业党委"]),
        ("本科院校3所,行业部门、猪场不少。", ["本科院校", "行业主管部门", "生猪养殖场"]),
        ("建立社区工作委员会、河道管护指导委员会", ["社区工作委员会", "河道管护指导委员会"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


@pytest.mark.parametrize(
    "text",
    [
        "企业家和大学生",
        "初中以下学历",
        "推行街道大工委制",
        "初中及高中以上学历的占三成",
        "初中及小学文化程度",
        "多数老人只念过小学",
        "高中学生300人,大学本科20人",
        "家庭医生签约",
        "村民、农户、党员和书记",
        "各级各部门、有关单位",
        "个别单位和组织",
        "城镇、乡村和社区",
        "化工行业",
        "设组织、宣传、纪检委员",
        "管着教育、卫生、文化等6条线",
        "核清一家、销号一家。",
    ],
)
def test_what_is_no_kind(text: str) -> None:
    assert names(text, "organization_types") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工商、税务、环保部门要配合。", ["工商部门", "税务部门", "生态环境部门"]),
        ("财政、民政、教育等部门", ["财政部门", "民政部门", "教育部门"]),
        ("教育部门牵头", ["教育部门"]),
    ],
)
def test_lists_with_the_noun_at_their_end(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


def test_a_bare_word_of_a_list_is_the_mention() -> None:
    items = found("财政、民政、教育等部门", "organization_types")
    assert [item["mentions"] for item in items] == [["财政"], ["民政"], ["教育"]]


def test_synonyms_are_one_kind() -> None:
    (item,) = found("村委会换届。村民委员会三年一届。", "organization_types")
    assert item["name"] == "村委会"
    assert item["mentions"] == ["村委会", "村民委员会"]


def test_a_bracket_names_two_kinds() -> None:
    assert names("村(社区)党组织和乡镇(街道)党委", "organization_types")[:1] == ["村党组织"]


@pytest.mark.parametrize("words", ["“学校”", "学　校", "学 校"])
def test_quotation_marks_and_spaces_inside_a_name(words: str) -> None:
    assert names(f"办好{words}很难。", "organization_types") == ["学校"]


def test_a_mention_has_both_quotation_marks_or_none() -> None:
    items = found("村“两委”换届,“两新”组织党建,村两委换届。", "organization_types")
    assert {item["name"]: item["mentions"] for item in items} == {
        "村两委": ["村“两委”", "村两委"],
        "两新组织": ["“两新”组织"],
    }


def test_the_longest_name_counts_alone() -> None:
    assert names("农民专业合作社联合社", "organization_types") != ["农民专业合作社"]


@pytest.mark.parametrize(
    "text",
    [
        "建立“金种子”企业库。",
        "有贷款企业不多。",
        "走访样本企业。",
        "培育上市后备企业。",
        "挂牌企业受益。",
    ],
)
def test_what_only_tells_which_enterprises_is_no_kind_of_its_own(text: str) -> None:
    assert set(names(text, "organization_types")) <= {"企业"}


@pytest.mark.parametrize("text", ["走访了县人民医院。", "依托市委党校培训。", "按照县直机关工委的通知办理。"])
def test_the_name_of_one_body_is_no_kind(text: str) -> None:
    assert found(text, "organizations")
    assert names(text, "organization_types") == []


def test_the_title_of_a_document_names_no_kind_that_takes_part() -> None:
    assert names("《农村基层组织工作条例》已经印发,学校都学了。", "organization_types") == ["学校"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县有小作坊142家、竹编店36家。", ["小作坊", "竹编店"]),
        ("走访了苹果专业合作社。", ["苹果专业合作社"]),
        ("及时移送司法机关。", ["司法机关"]),
        ("食品加工用水由供水站保障。", ["供水站"]),
    ],
)
def test_kinds_of_other_fields(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


@pytest.mark.parametrize("text", ["局党委书记作了部署。", "组织机关党员学习。", "全县共有142家。", "村集体收入增长。"])
def test_what_is_no_kind_of_other_fields(text: str) -> None:
    assert names(text, "organization_types") == []


def test_the_shorter_name_is_the_narrower_kind() -> None:
    (kind,) = found("苹果专业合作社很多。\n合作社没有会计。", "organization_types")
    assert kind["mentions"] == ["苹果专业合作社", "合作社"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县有影院3家。", ["影院"]),
        ("检查学校、医院和超市。", ["学校", "医院", "超市"]),
        ("县城没有影院，年轻人待不住。", []),
        ("他从工厂回了家，路过农村集市。", []),
        ("请乡贤、种粮大户讲课。", []),
    ],
)
def test_a_place_people_go_to_is_a_kind_where_it_is_counted_or_listed_with_bodies(
    text: str, expected: list[str]
) -> None:
    assert names(text, "organization_types") == expected


def test_a_kind_that_is_counted_once_is_one_wherever_it_stands_again() -> None:
    text = "建成民营供水服务中心13家。供水服务中心大多在城边,有的供水服务中心没有人。技术指导中心很忙。"
    kinds = {kind["name"]: len(kind["spans"]) for kind in found(text, "organization_types")}
    assert kinds == {"民营供水服务中心": 3}


def test_where_else_to_go_on_a_web_page_tells_no_kind() -> None:
    assert names("水渠修好了。\n[上一篇] [下一篇] 相关文章:小学饮水调研报告", "organization_types") == []


def test_what_begins_in_the_name_of_a_body_is_no_kind() -> None:
    assert names("会宁县卫生健康局党委会同县委组织部来看井。", "organization_types") == []


def test_party_organizations_of_a_narrower_kind_are_one_where_the_report_comes_back_to_them() -> None:
    once = "民办学校党组织覆盖率低。"
    assert names(once, "organization_types") == []
    assert names(once + "民办学校党组织活动少。", "organization_types") == ["民办学校党组织"]
    assert names("民办学校党组织牵头办夜校。", "organization_types") == ["民办学校党组织"]
    assert names("县直机关党组织带头。", "organization_types") == ["县直机关党组织"]


def test_the_level_of_a_body_is_in_its_mention() -> None:
    assert found("由村老年协会记账。", "organization_types")[0]["mentions"] == ["村老年协会"]
    assert found("辖区行政事业单位参加。", "organization_types")[0]["mentions"] == ["行政事业单位"]


def test_the_bare_head_of_a_kind_named_in_full_is_that_kind() -> None:
    items = found("用水户协会管渠道，用水户协会收水费，协会每年公示。", "organization_types")
    assert [(item["name"], item["mentions"]) for item in items] == [("用水户协会", ["用水户协会", "协会"])]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("村镇银行设了网点。果农靠银行贷款周转。", ["村镇银行", "银行"]),
        ("县里的妇联送课上门,村妇联带头,村妇联组织跳舞。", ["妇联", "村妇联"]),
    ],
)
def test_the_bare_head_means_more_than_a_kind_that_the_report_names_beside_others(text: str, kinds: list[str]) -> None:
    assert names(text, "organization_types") == kinds


def test_a_list_closed_by_offices_names_departments() -> None:
    assert names("应急、住建、消防救援机构职责交叉。", "organization_types") == [
        "应急管理部门",
        "住房和城乡建设部门",
        "消防部门",
    ]


def test_what_the_members_of_a_committee_see_to_is_no_department() -> None:
    assert names("各党支部有组织、宣传、统战委员。", "organization_types") == ["党支部"]


def test_departments_are_listed_where_so_many_of_them_are_told_apart() -> None:
    departments = ["民政部门", "应急管理部门", "教育部门"]
    assert names("民政、应急管理、教育三家的表格不一样。", "organization_types") == departments
    assert names("民政、应急管理、教育各要一张照片。", "organization_types") == departments


def test_one_after_the_other_is_no_count_of_a_kind() -> None:
    assert names("验收一家、挂牌一家。", "organization_types") == []
    assert names("入户检测企业80家。", "organization_types") == ["企业"]


def test_in_a_row_of_one_head_each_item_is_a_kind() -> None:
    assert names("平台企业、支付企业、物流企业信息不一致。", "organization_types") == [
        "平台企业",
        "支付企业",
        "物流企业",
    ]


def test_small_shops_are_kinds_where_a_list_counts_them() -> None:
    text = "登记场所4万家，其中小旅馆1860家、小餐饮1.1万家。"
    assert names(text, "organization_types") == ["小旅馆", "小餐饮"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "临床科室党支部15个、医技科室党支部4个、行政后勤党支部5个。",
            ["临床科室党支部", "医技科室党支部", "行政后勤党支部"],
        ),
        ("本科生党支部58个,研究生党支部36个。", ["本科生党支部", "研究生党支部"]),
        ("走访了所属的57家子企业。", ["子公司"]),
        ("争取地方政府专项债券。", []),
    ],
)
def test_branches_by_what_their_members_do_and_what_bonds_are_called(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学工处、后勤处、保卫处都在管。", ["学工处", "后勤处", "保卫处"]),
        ("乡镇监管站缺人。", ["乡镇监管站"]),
        ("有6个部门党支部没有换届,下属党支部638个。", ["机关党支部", "党支部"]),
        ("部门党组很重视,党组书记带头。", ["部门党组"]),
        ("五金行业协会要自律。", ["行业协会"]),
        ("注重从在外商会、企业中找人。", ["异地商会", "企业"]),
        ("全面推行企业新型学徒制,对支部所在企业给予奖励。", ["企业", "党支部"]),
        ("公安、检察院、法院、民政等部门各管各的。", ["公安机关", "检察院", "法院", "民政部门"]),
        ("县区机关工委和城乡基层党组织", ["县区机关党工委", "城乡基层党组织"]),
    ],
)
def test_offices_and_levels(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


@pytest.mark.parametrize(
    "text",
    [
        "我司有党员80名。公司党委很重视。",
        "周边农户发展农家乐。",
        "新建小区、农贸市场等人员密集的场所",
        "好处、坏处都有。",
        "管水员是小学文化,干活肯出力。",
        "老站长中学毕业,村集体一年增收3万元。",
    ],
)
def test_one_s_own_committee_and_places_are_no_kinds(text: str) -> None:
    assert names(text, "organization_types") == []


def test_departments_counted_without_a_measure_word() -> None:
    departments = ["生态环境部门", "农业农村部门", "公安机关"]
    assert names("建立生态环境、农业农村、公安三部门会商制度。", "organization_types") == departments
    assert names("民政、市场监管、消防、街道四方会商,每月一次。", "organization_types") == [
        "民政部门",
        "市场监管部门",
        "消防部门",
    ]


def test_an_office_that_each_town_has() -> None:
    assert names("乡镇环保所在编人员只有六人。", "organization_types") == ["乡镇环保所"]
    assert names("乡镇环保所需资金不足。", "organization_types") == []


def test_a_stage_of_schooling_and_what_is_supervised_are_no_kinds() -> None:
    assert names("其中初中阶段占两成,监管对象1738家,人手不足。", "organization_types") == []


def test_a_health_station_is_no_health_centre() -> None:
    kinds = ["社区卫生服务中心", "社区卫生服务站"]
    assert names("有社区卫生服务中心15家、社区卫生服务站36家。", "organization_types") == kinds


def test_a_wide_class_is_more_than_the_kind_in_the_title() -> None:
    text = "水村老年食堂调研报告\n老年食堂有三家,由养老服务机构承办的一家,由养老服务机构托管的一家。\n"
    assert names(text, "organization_types") == ["老年食堂", "养老服务机构"]


def test_the_bare_head_of_the_one_kind_named_by_it_is_that_kind() -> None:
    (kind,) = found("老年食堂有三家。每家食堂都亏损,食堂换了厨师。我县食堂少。", "organization_types")
    assert (kind["name"], kind["mentions"]) == ("老年食堂", ["老年食堂", "食堂"])
    assert len(kind["spans"]) == 3


def test_a_head_of_two_kinds_or_with_a_noun_in_front_stands_for_none() -> None:
    two = found("老年食堂有三家,学校食堂有两家。食堂都亏损。", "organization_types")
    assert [kind["mentions"] for kind in two] == [["老年食堂"], ["学校食堂"]]
    (kind,) = found("老年食堂有三家。单位食堂也亏损。", "organization_types")
    assert kind["mentions"] == ["老年食堂"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民族村“两委”年龄大。", ["村两委"]),
        ("发展壮大志愿队伍。", []),
        ("村里有道德评议会和红白理事会。", ["道德评议会", "红白理事会"]),
        ("厂里有劳动争议调解委员会。", ["劳动争议调解委员会"]),
        (
            "社区卫生服务机构缺人,社区卫生服务中心缺房。",
            ["社区卫生服务机构", "社区卫生服务中心"],
        ),
        ("各镇果品服务站没有专人。", ["果品服务站"]),
        ("乡镇、村两级托育服务站缺人。", ["托育服务站"]),
        ("诊所里,集体办4家、个人办9家。", ["诊所"]),
        ("成立巾帼志愿服务队30支。", ["巾帼志愿服务队"]),
        ("果农多从机关和事业单位退休。", ["机关", "事业单位"]),
        ("林业、水利管理部门来人。", ["林业部门", "水利部门"]),
        ("水利、林长、财政等部门来人。", ["水利部门", "林长部门", "财政部门"]),
        ("水利、水价部门来人。", ["水利部门", "水价部门"]),
        ("商务、邮政、供销、水利各有打算。", ["商务部门", "邮政部门", "供销社", "水利部门"]),
        ("用人企业缺高中、中专文化的果农,院党委开会。", ["企业"]),
        ("开办“道德讲堂”,请农业综合服务中心讲果树。", ["农业综合服务中心"]),
    ],
)
def test_kinds_amid_words(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


def test_the_links_of_a_formula_are_kinds_that_take_part() -> None:
    assert names("推广“党支部+合作社+果农”模式。", "organization_types") == [
        "党支部",
        "农民专业合作社",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("企业工会组建慢。", ["企业工会"]),
        ("村里有所有制企业两家。", ["企业"]),
        ("小区业委会选不出来。", ["业主委员会"]),
        ("小区党支部牵头。", ["小区党支部"]),
        ("本单位党组织很忙,水厂、学校等单位党组织也忙。", ["供水企业", "学校"]),
        ("推行社区“大党委”制。", []),
        ("有劳务服务公司9家。", ["劳务服务公司"]),
        ("其中林业31家,渔业25家。", []),
        ("有果品市场党支部14个。", ["果品市场党支部"]),
        ("卫生院缺水,中心卫生院也缺水。", ["乡镇卫生院", "中心卫生院"]),
    ],
)
def test_kinds_by_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A name that a longer word holds is none.
        ("车辆占用人行道。", []),
        ("开展大学习。", []),
        ("与设计院校合作。", []),
        ("人行牵头,企业主到会。", ["人民银行", "企业"]),
        # Of a list each item is one kind, and once.
        ("公安、税务、银行等单位按月交换数据。", ["公安机关", "税务部门", "银行"]),
        ("综治、信访、司法、公安等部门联动。", ["综治中心", "信访部门", "司法行政部门", "公安机关"]),
        ("走访企业52家,其中机械制造类30家、纺织服装类22家。", ["企业"]),
        # Councils are of whom their names say.
        ("召开村民议事会和居民议事会。", ["村民议事会", "居民议事会"]),
        ("成立护渠议事会,组建党员突击队。", []),
    ],
)
def test_a_word_that_holds_a_name_and_lists(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


def test_what_stands_behind_a_blanked_name_is_one_body() -> None:
    assert names("与XX师范学院合作办班,xx污水处理厂党支部有9人。", "organization_types") == []
    assert names("师范学院合作办班。", "organization_types") == ["师范院校"]


def test_what_only_tells_which_of_a_kind_makes_no_other() -> None:
    assert names("现有企业党组织74个。", "organization_types") == ["企业党组织"]
    assert names("各支部有党员,专职企业指导员少。", "organization_types") == ["党支部", "企业"]


def test_a_word_that_runs_on_from_the_last_character_names_no_kind() -> None:
    assert names("团县委联合社会工作服务机构开办课堂。", "organization_types") == ["社会工作服务机构"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联合省委党校举办培训班。", []),
        ("合作社会服务农户。", ["农民专业合作社"]),
        ("高中(中专)以上文化程度的1876名。", []),
        ("探索建立师生联合党支部。", ["师生联合党支部"]),
    ],
)
def test_what_joint_and_school_mean(text: str, expected: list[str]) -> None:
    assert names(text, "organization_types") == expected


def test_two_rules_for_the_same_words_make_one_mention() -> None:
    (kind,) = [one for one in found("由市场监管、民政部门推送数据。", "organization_types") if "民政" in one["name"]]
    assert kind["mentions"] == ["民政部门"]


def test_a_kind_of_its_own_is_no_other_s_synonym() -> None:
    text = "全市有科技型中小企业312家、高新技术企业96家,平台企业和小微企业也不少。"
    assert names(text, "organization_types") == ["科技型中小企业", "高新技术企业", "平台企业", "小微企业"]
