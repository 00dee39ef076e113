"""Names of places: those of the gazetteer, towns and villages by their form, and words that only look like them."""

import pytest

from tests.extraction.found import found, names


def levels(text: str) -> dict[str, str]:
    return {item["name"]: item["level"] for item in found(text, "regions")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("白银市会宁县有学校30所。", {"白银市": "city", "会宁县": "county"}),
        (
            "江苏省苏州市昆山市周庄镇",
            {"江苏省": "province", "苏州市": "city", "昆山市": "county", "周庄镇": "township"},
        ),
        ("恭城瑶族自治县的果农", {"恭城瑶族自治县": "county"}),
        ("海淀区、朝阳区的小区", {"海淀区": "county", "朝阳区": "county"}),
        ("（汤原县）", {"汤原县": "county"}),
        ("汤原县太平川乡太安村", {"汤原县": "county", "太平川乡": "township", "太安村": "village"}),
        ("调研组走访了东风街道、红星街道。", {"东风街道": "township", "红星街道": "township"}),
        ("苏州工业园区有企业3家。", {"苏州工业园区": "zone"}),
        (f"{'调研组先后走访了十二家企业。' * 4}大同市的企业不少。", {"大同市": "city"}),
        ("城中区、鱼峰区、柳南区的供水", {"城中区": "county", "鱼峰区": "county", "柳南区": "county"}),
        ("桔城路社区", {"桔城路社区": "village"}),
        ("下午去桔城路社区看看,由茅坝村牵头。", {"桔城路社区": "village", "茅坝村": "village"}),
        ("在汤原县太平川乡太安村落实帮扶。", {"汤原县": "county", "太平川乡": "township", "太安村": "village"}),
        ("东莞市厚街镇青年多。", {"东莞市": "city", "厚街镇": "township"}),
        ("水票制在胜利村试点。", {"胜利村": "village"}),
        ("在南张庄村建水厂。", {"南张庄村": "village"}),
        ("去了隆康路社区。", {"隆康路社区": "village"}),
        ("和平里社区党委修了渠。", {"和平里社区": "village"}),
        ("东风街道新城社区与水厂结对。", {"东风街道": "township", "新城社区": "village"}),
        ("鹤峰县支持五里乡、邬阳乡修渠。", {"鹤峰县": "county", "五里乡": "township", "邬阳乡": "township"}),
        ("以企带村、以村促企。", {}),
        ("联合镇商会、去年镇党委、落实村党支部责任。", {}),
        ("东风街道已试建社区水站3个。", {"东风街道": "township"}),
        ("景德镇市浮梁县瑶里镇", {"景德镇市": "city", "浮梁县": "county", "瑶里镇": "township"}),
    ],
)
def test_full_names(text: str, expected: dict[str, str]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("赴山东潍坊考察。", ["山东省", "潍坊市"]),
        ("云南罗平的小学", ["云南省", "罗平县"]),
        ("佳木斯的经验", ["佳木斯市"]),
        ("汤原县推广。汤原的做法", ["汤原县"]),
        ("在北京、上海打工", ["北京市", "上海市"]),
        ("西昌这几年森林防火抓得紧。", ["西昌市"]),
        ("永康是“五金之都”,小厂多。", ["永康市"]),
        ("问永康借的。", []),
        ("水站太少永康全市有水站十座。", ["永康市"]),
        ("霞浦县三沙镇靠海。三沙的码头修好了。", ["霞浦县", "三沙镇"]),
        ("湖北省的教育、公安、水利都来了人。", ["湖北省"]),
        ("湖北省石首市、公安县都修了堤。", ["湖北省", "石首市", "公安县"]),
        ("天宁区委城乡建设办公室。", ["天宁区"]),
    ],
)
def test_short_names(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("走访了会宁、靖远、景泰三县。", {"会宁县": "county", "靖远县": "county", "景泰县": "county"}),
        ("昆山、江阴等县级市", {"昆山市": "county", "江阴市": "county"}),
        ("呼和浩特、包头两市", {"呼和浩特市": "city", "包头市": "city"}),
        ("共和、贵德两县", {"共和县": "county", "贵德县": "county"}),
        ("下辖民乐、肃南两县", {"民乐县": "county", "肃南裕固族自治县": "county"}),
        ("河南、山东、安徽三省", {"河南省": "province", "山东省": "province", "安徽省": "province"}),
        (
            "安溪县西坪、祥华、感德三镇",
            {"安溪县": "county", "西坪镇": "township", "祥华镇": "township", "感德镇": "township"},
        ),
        ("安溪县虎邱、龙涓等乡镇", {"安溪县": "county", "虎邱镇": "township", "龙涓乡": "township"}),
        ("洛南县城关、景村两镇", {"洛南县": "county", "城关镇": "township", "景村镇": "township"}),
        ("走访了张湾、李庄、王沟三村。", {"张湾村": "village", "李庄村": "village", "王沟村": "village"}),
        ("富乐镇团结、红星两个社区", {"富乐镇": "township", "团结社区": "village", "红星社区": "village"}),
        ("永安镇、绥阳镇和花坪镇三个镇", {"永安镇": "township", "绥阳镇": "township", "花坪镇": "township"}),
    ],
)
def test_a_list_with_its_noun_at_the_end_names_each_place(text: str, expected: dict[str, str]) -> None:
    assert levels(text) == expected


def test_the_places_of_a_list_lie_in_the_one_in_front_of_it() -> None:
    items = found("安溪县西坪、祥华两镇", "regions")
    assert {item["name"]: item["within"] for item in items} == {"安溪县": None, "西坪镇": "安溪县", "祥华镇": "安溪县"}


@pytest.mark.parametrize(
    "text",
    [
        "缩小城乡、区域、贫富三个差距。",
        "农业、工业、旅游三区联动。",
        "种植、养殖、加工三村",
        "饮水、交通、住房等村民关心的事,水、电、路等村级设施",
        "教育、卫生、民政等县直部门",
        "全国、全省、全市三个示范村",
    ],
)
def test_a_list_of_other_things_names_no_place(text: str) -> None:
    assert names(text, "regions") == []


@pytest.mark.parametrize(
    "text",
    [
        "全市、全县、我县、各乡镇、本村、该社区",
        "某某镇、xx市、_____县、？？县、○○村、**区",
        "党委和县委、市政府",
        "新建村级活动室，返乡创业，进村入户，农村小城镇",
        "去年送戏下乡80场，科技下乡、知识青年下乡",
        "和平时期的工作",
        "中国、美国、全国",
        "恭城的果农",
        "高新技术产业开发区管委会",
        "行政村、自然村、贫困村、中心镇、城中村",
        "村民、村医、社区医院、乡音、镇长",
        "北京路的商户",
        "的民政、卫健、公安、残联各要一遍",
        "统筹城乡建设规划,传统村落",
    ],
)
def test_what_is_no_region(text: str) -> None:
    assert names(text, "regions") == []


@pytest.mark.parametrize("county", ["宣恩县", "云梦县", "钟祥市", "硚口区"])
def test_a_county_that_jieba_takes_for_a_person(county: str) -> None:
    assert names(f"我们到{county}走访。", "regions") == [county]


def test_every_mention_counts_also_inside_the_name_of_a_body() -> None:
    (item,) = found("汤原县的学校。汤原县教育局。", "regions")
    assert item["mentions"] == ["汤原县"]
    assert len(item["spans"]) == 2


def test_a_town_of_a_list_whose_noun_stands_at_its_end() -> None:
    assert "township" in levels("观音、三江等乡镇").values()


def test_a_place_knows_the_place_right_before_it() -> None:
    within = {item["name"]: item["within"] for item in found("汤原县太平川乡太安村的合作社", "regions")}
    assert within == {"汤原县": None, "太平川乡": "汤原县", "太安村": "太平川乡"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("先后参观了赵家铺村、余村、李家湾村等11个村。", {"赵家铺村", "余村", "李家湾村"}),
        ("走访了赵家铺村、余村和李家湾村三个村。", {"赵家铺村", "余村", "李家湾村"}),
        ("选取绥阳镇、永安镇、还地桥镇三地的用户。", {"绥阳镇", "永安镇", "还地桥镇"}),
        ("走访了红星村、赵家铺村等12个村。", {"红星村", "赵家铺村"}),
        ("走访了平原村、丘陵村、高山村等12个村。", set()),
        ("走访了示范村、后进村和空壳村三个村。", set()),
        ("走访了县疾控中心、县妇幼保健院和6个乡镇卫生院。", set()),
        ("赴各地学习考察乡村旅游。", set()),
    ],
)
def test_names_that_a_counted_list_vouches_for(text: str, places: set[str]) -> None:
    assert set(levels(text)) == places


def test_villages_named_elsewhere_vouch_for_an_open_list() -> None:
    text = "走访了迎水寺、龙岗、石榴树、瓦窑、王寨等8个村。{}".format
    villages = ["迎水寺村", "石榴树村", "瓦窑村", "王寨村", "龙岗村"]
    assert names(text("龙岗村种柿子,瓦窑村326户养鱼。"), "regions") == villages
    assert names(text(""), "regions") == []


def test_no_village_closes_like_the_countryside() -> None:
    assert set(levels("赴浙江学习考察乡村旅游。")) == {"浙江省"}


def test_a_body_of_its_own_says_that_a_word_is_a_village() -> None:
    assert names("阳光社区居委会、新桥村村委会。", "regions") == ["阳光社区", "新桥村"]
    assert names("农村党支部、先进村党支部、新建村卫生室64个。", "regions") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在三台县经济开发区走访。", "三台县经济开发区"),
        ("在塔尔湖镇、胜丰镇、和胜乡走访。", "胜丰镇"),
        ("在塔尔湖镇、胜丰镇、和胜乡走访。", "和胜乡"),
        ("塔尔湖镇老赵村农民用水者协会很活跃。", "老赵村"),
    ],
)
def test_zones_and_towns_that_hold_another_name(text: str, expected: str) -> None:
    assert expected in names(text, "regions")


def test_a_zone_by_its_short_name_is_the_one_that_the_report_names_in_full() -> None:
    assert list(levels("会宁经开区有企业。会宁经济技术开发区在城南。")) == ["会宁经济技术开发区"]
    assert list(levels("会宁经开区有企业。")) == ["会宁经开区"]


def test_a_county_is_not_cut_out_of_a_town() -> None:
    assert "丰镇市" not in names("在塔尔湖镇、胜丰镇、和胜乡走访。", "regions")


def test_what_a_town_sets_up_is_no_part_of_a_village_s_name() -> None:
    text = "汤原县太平川乡成立平安村用水户协会,按亩收费。"
    assert names(text, "regions") == ["汤原县", "太平川乡", "平安村"]
    assert names(text, "organizations") == ["平安村用水户协会"]


def test_what_is_no_name_may_hold_the_beginning_of_one() -> None:
    assert names("学院同江苏金鹰机械公司结对。", "regions") == ["江苏省"]


@pytest.mark.parametrize("words", ["农民工返乡创业", "干部下乡帮扶", "村民回乡过年"])
def test_going_home_behind_a_city_is_no_town(words: str) -> None:
    assert names(f"石首市{words}情况调查", "regions") == ["石首市"]


def test_a_county_called_like_a_word_is_one_where_its_towns_are_told_of() -> None:
    far = "县里的路修通以后,公交车开到了村口,老人赶集再也不用走十里山路,孩子上学也不用住校了。"
    assert "会同县" not in names(f"{far}会同县客运公司新开线路三条。", "regions")
    towns = "林城镇、坪村镇的老人说车来得准。"
    assert "会同县" in names(f"{far}会同县客运公司新开线路三条。{towns}", "regions")


def test_a_village_that_a_list_names_is_known_wherever_it_stands() -> None:
    text = "柳丰村书记修了一口井。除石垭、柳丰两村外,各村都缺水。由石垭村牵头。"
    assert levels(text) == {"石垭村": "village", "柳丰村": "village"}


def test_a_street_called_by_a_village_is_no_village() -> None:
    assert levels("天津市武清区下朱庄街道和杨村街道的泵房") == {
        "天津市": "province",
        "武清区": "county",
        "下朱庄街道": "township",
        "杨村街道": "township",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会宁县白石镇以李庄村为核心修渠。", ["会宁县", "白石镇", "李庄村"]),
        ("半山区的果园缺水,南区三户断水。", []),
        ("天津市和平区捐建水窖。", ["天津市", "和平区"]),
        ("渠道管着11.6万山区群众的水。", []),
        ("深入凌云册满族回族乡等6个乡镇。", ["凌云册满族回族乡"]),
        ("会宁县白石镇一位社区党总支书记说起断水。", ["会宁县", "白石镇"]),
        ("集体办、民营社区卫生服务站都缺人。", []),
        ("步行街、杏花古镇、学校都停水,时古村的井修好了。", ["时古村"]),
        ("会宁县调查。如今石坪村、龙溪村通了水,目前空壳村少。", ["会宁县", "石坪村", "龙溪村"]),
        ("建湖县合作社多,如冈西镇有9家。", ["建湖县", "冈西镇"]),
        ("桓台县索镇街道修渠,马桥镇街道两旁种树。", ["桓台县", "索镇街道", "马桥镇"]),
        ("江西省南昌市的水厂投入380万元,新建标准水池9座。", ["江西省", "南昌市"]),
        (
            "持续推进节水户、节水村、节水乡镇创建,剑阁县苍山镇清泉村、板桥村先行。评定节水村(社区)87个、节水户30户。",
            ["剑阁县", "苍山镇", "清泉村", "板桥村"],
        ),
        ("会宁县白石镇李沟村12个组通了水。", ["会宁县", "白石镇", "李沟村"]),
        ("会宁县白石镇铁山社区培育社区管水队3支。", ["会宁县", "白石镇", "铁山社区"]),
        (f"{'调研组先后走访了十二家企业。' * 4}又到石门县、浏阳市看井。", ["石门县", "浏阳市"]),
    ],
)
def test_places_amid_words(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渠道断了,李沟村一位文书说。", ["李沟村"]),
        ("铁山社区因停水吵了十年。", ["铁山社区"]),
        ("各村在和谐社区建设中出力。和谐社区建设很快。", []),
    ],
)
def test_villages_at_the_head_of_a_clause(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水管员去昆山、合肥看水厂。", ["昆山市", "合肥市"]),
        ("打井队来自泊头、献县。", ["泊头市", "献县"]),
        ("山上种核桃、昆山石。", []),
        ("县里的四平戏常演。", []),
        ("水厂安康开展。", []),
    ],
)
def test_a_short_name_beside_a_city_or_with_another_word_behind_it(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


def test_a_zone_among_the_towns_of_a_list_is_no_street() -> None:
    text = "会宁县饮水调查\n走访了会宁工业园区和郭城驿、河畔、柴家门等5个乡镇。"
    assert names(text, "regions") == ["会宁县", "会宁工业园区", "郭城驿镇", "河畔镇", "柴家门镇"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由湄潭农商行出钱。", ["湄潭县"]),
        ("查看省、市驻湄潭9个单位。", ["湄潭县"]),
        ("打响湄潭毛峰的牌子,永兴镇、洗马镇都种茶。", ["湄潭县", "永兴镇", "洗马镇"]),
        ("做大做强秦安花椒。陇城、千户等地都种。", ["秦安县"]),
        ("做大做强秦安花椒。", []),
        ("水厂在东城产业集聚区。", ["东城产业集聚区"]),
        ("通道侗族自治县缺水。", ["通道侗族自治县"]),
        ("修渠,购机费县财政补一半。", []),
        ("修渠,经费由费县财政补一半。", ["费县"]),
    ],
)
def test_a_county_by_its_short_name_where_its_bodies_or_towns_tell(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


def test_a_village_behind_its_county_that_is_one_word_with_its_ending() -> None:
    assert names("凤阳县小岗村缺水。", "regions") == ["凤阳县", "小岗村"]
    assert names("凤阳县示范村缺水。", "regions") == ["凤阳县"]


def test_a_zone_among_towns_that_a_noun_closes() -> None:
    text = "泗洪县缺水。走访了泗洪经济开发区、双沟镇、归仁镇等11个乡镇(街道)。"
    assert levels(text)["泗洪经济开发区"] == "zone"


def test_provinces_by_their_letters_that_a_noun_counts() -> None:
    assert names("会宁县不在鄂豫皖三省,也不在湘、桂两省(区)。", "regions")[1:] == [
        "湖北省",
        "河南省",
        "安徽省",
        "湖南省",
        "广西壮族自治区",
    ]
    assert names("湘江三省其身。", "regions") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A river, a road, a school by the name of a place.
        ("加快红河水库引水工程。", []),
        ("绵阳市涪城区停车调查\n南山中学周边拥堵。", ["绵阳市", "涪城区"]),
        # What closes like a place and is none.
        ("按每万城镇常住人口18人配备。", []),
        ("会宁县白石镇老集镇的水管老化。", ["会宁县", "白石镇"]),
        ("老集镇有个党支部。", ["老集镇"]),
        ("被评为“全省特色旅游名村”。", []),
        # Two characters out of other words; a county of the report in the place of a town.
        ("购机费县财政补一半。", []),
        ("12户县区属企业。", []),
        ("青川县、朝天区小微企业调查\n青川、朝天等山区乡镇网点少。", ["青川县", "朝天区"]),
    ],
)
def test_names_that_are_no_places(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如今村党支部书记年均报酬仅1万元。", []),
        ("出台《西陵区在职党员到社区报到办法》。", ["西陵区"]),
        ("公安县地处江汉平原南部。", ["公安县"]),
        ("四川盆地产粮,三峡库区种橘。", []),
        ("走进柳叶湖旅游度假区的学校。", ["柳叶湖旅游度假区"]),
    ],
)
def test_when_who_and_which_plain_are_no_places(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected
