"""What the paragraphs of a section state that has neither headings nor items."""

import pytest

from tests.extraction.stated import texts


def test_topic_sentences_of_paragraphs_without_items() -> None:
    text = """一、存在的问题
主要存在以下问题。
车辆老化的现象相当普遍,半数车辆行驶已超过十年,每年的维修费用比购买新车还要高出一截。
班次安排不够合理,早晚高峰时乘客往往要等上半个小时,而中午的车厢里常常空空荡荡没有几个人。
二、对策建议
尽快更新老旧车辆,由县财政和公交公司各出一半资金,分三年把超期的车辆全部换成电动公交车。
合理安排班次,按照客流的变化在早晚高峰加密发车,中午适当减少,让乘客少等车、坐得上车。
"""
    assert texts(text, "problems") == ["车辆老化的现象相当普遍", "班次安排不够合理"]
    assert texts(text, "countermeasures") == ["尽快更新老旧车辆", "合理安排班次"]


def test_what_only_leads_in_or_closes_is_no_topic() -> None:
    text = (
        "一、绕不开的问题\n亮点要讲足,短板也要讲透。车辆老化的现象相当普遍。半数车辆已经超期,维修费比买车还高。\n"
        "班次安排很不合理。早晚高峰乘客往往要等上半个小时,中午的车厢里却空空荡荡没有几个人。\n"
        "二、怎么抓、抓什么\n找准了症结,就要拿出办法来。必须更新老旧车辆。由县财政和公交公司各出一半资金,分三年换完。\n"
        "应当合理安排班次。按照客流的变化在早晚高峰加密发车,中午适当减少,让乘客少等车。\n"
        "办法千条万条,落实是第一条。只要一年接着一年抓,乘客就一定能坐上准点车。\n"
    )
    assert texts(text, "problems") == ["车辆老化的现象相当普遍", "班次安排很不合理"]
    assert texts(text, "countermeasures") == ["必须更新老旧车辆", "应当合理安排班次"]


def test_causal_sentences_of_a_section_of_causes() -> None:
    text = """一、存在的问题
1、车辆老化。
二、原因分析
票价多年没有调整,所以公司收入不高。公司一共有三个车队。油价上涨,导致成本增加。
"""
    assert texts(text, "causes") == ["票价多年没有调整,所以公司收入不高", "油价上涨,导致成本增加"]


def test_causes_that_one_paragraph_of_a_section_tells() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、问题的根源\n"
        "购车资金缺口较大。更新全部车辆要八千万元,县里每年拿不出六百万。"
        "司机待遇偏低,干一天活挣不到两百块,年轻人宁可去跑货车也不愿意来。"
        "此外,考核办法不健全,正点的没奖励,晚点的也不挨罚,时间一长谁都不当回事。\n"
    )
    assert texts(text, "causes") == ["购车资金缺口较大", "司机待遇偏低", "考核办法不健全"]


def test_problems_that_one_paragraph_of_a_section_tells() -> None:
    text = (
        "一、存在的问题\n车辆老化严重。半数车辆已经超期,有的跑了十四年。班次安排不合理。早晚高峰要等半个小时。"
        "站台设施简陋。多数站台没有雨棚。\n二、建议\n更新车辆。\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "班次安排不合理", "站台设施简陋"]


def test_a_heading_on_the_line_of_its_causes_is_none_of_them() -> None:
    text = (
        "一、基本情况全县有公交线路12条,司机80人。\n二、存在问题车辆老化严重,班次太少。\n"
        "三、成因分析归纳起来,上述困境有三重原因。从车辆看,购车资金缺口较大。从制度看,考核办法迟迟没有落地。"
        "从司机看,服务的意识普遍不强。\n四、对策建议(一)更新车辆。分三年更新完毕。\n"
    )
    assert texts(text, "causes") == ["购车资金缺口较大", "考核办法迟迟没有落地", "服务的意识普遍不强"]


def test_causes_of_a_section_with_a_paragraph_each() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、原因分析\n"
        "造成这些问题的原因是多方面的。长期以来,线路多、里程长,车辆常年在山路上跑,一天下来难得歇口气。\n"
        "从经营上看,公司连年亏损,更新车辆拿不出钱来,银行也不肯再贷款给它。\n"
        "投入不足也是一个重要因素。县财政每年补贴三百万元,还抵不上一半的油钱。\n"
        "先说待遇。司机一个月挣三千出头,比跑货车的少一大截,谁也不愿意来。\n"
    )
    assert texts(text, "causes") == [
        "长期以来,线路多、里程长,车辆常年在山路上跑,一天下来难得歇口气",
        "公司连年亏损,更新车辆拿不出钱来,银行也不肯再贷款给它",
        "投入不足",
        "司机一个月挣三千出头,比跑货车的少一大截,谁也不愿意来",
    ]


def test_a_line_that_leads_in_the_causes_is_none() -> None:
    text = (
        "全县有公交线路12条。\n调查中也发现不少问题。班次太少,乘客等候时间长,老人尤其不便。\n"
        "造成上述问题的原因是多方面的。从运营看,司机工资低,招不到年轻人;从管理看,调度缺少统一的平台,各线各管一段。\n"
    )
    assert texts(text, "causes") == ["司机工资低,招不到年轻人", "调度缺少统一的平台,各线各管一段"]


def test_a_short_paragraph_that_goes_on_states_its_first_sentence() -> None:
    text = (
        "存在的问题\n车辆老化的现象严重。多数车已经超期行驶。\n票价偏高。油价上涨,成本降不下来。\n"
        "对策建议\n尽快更新车辆。分三年换完所有超期的车。"
    )
    assert texts(text, "problems") == ["车辆老化的现象严重", "票价偏高"]
    assert texts(text, "countermeasures") == ["尽快更新车辆"]


def test_a_row_that_opens_with_its_topics() -> None:
    row = (
        "一、原因分析\n一是考核偏软。干好干坏一个样。二是资金来源少。只靠票款。"
        "三是司机留不住,月薪比货运公司低一千多元,加班没有补贴,路上吃饭也没有着落。\n"
    )
    assert texts(row, "causes") == ["考核偏软", "资金来源少", "司机留不住"]


def test_what_each_sentence_of_one_paragraph_demands() -> None:
    text = (
        "今年春天我们坐遍了全县的公交线路,同司机和乘客谈了三十多次。\n"
        "坐得越久,看到的难处也越多。头一件,车辆老化。半数车辆已经超期。第二件,是班次太少。站台也缺雨棚,下雨天没处躲。\n"
        "往后怎么办,大家有这么几条想法。车辆要分批更新,先换跑山路的。班次要加密,早晚高峰十分钟一班。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少", "站台也缺雨棚,下雨天没处躲"]
    assert texts(text, "countermeasures") == ["车辆要分批更新,先换跑山路的", "班次要加密,早晚高峰十分钟一班"]


def test_demands_that_open_alike() -> None:
    text = (
        "今年春天我们坐遍了全县的公交线路,同司机和乘客谈了三十多次。\n"
        "调查中也发现不少问题。车辆老化严重,半数车辆已经超期,维修费用比买新车还高。\n"
        "我们考虑从以下几方面着手:\n"
        "围绕“有车坐”,三年内更新全部老旧车辆。围绕“等得起”,早晚高峰十分钟发一班车,平时不超过二十分钟。\n"
    )
    assert texts(text, "countermeasures") == [
        "围绕“有车坐”,三年内更新全部老旧车辆",
        "围绕“等得起”,早晚高峰十分钟发一班车,平时不超过二十分钟",
    ]


def test_causes_in_one_paragraph_that_are_named_one_by_one() -> None:
    text = (
        "一、存在的问题\n(一)车辆老化。\n(二)班次太少。\n二、困境从何而来\n"
        "之所以车辆老化,是因为购车补贴迟迟发不下来。班次太少,其根子在于司机待遇不高:一年走了三成。"
        "而站台没有雨棚,则由产权不清所致。\n三、建议\n(一)更新车辆。\n"
    )
    assert texts(text, "causes") == ["购车补贴迟迟发不下来", "司机待遇不高", "产权不清"]


def test_a_paragraph_that_opens_with_what_somebody_said() -> None:
    text = (
        "一、存在的问题\n“车是有,就是等不来。”——一位老人。我们数了一天,三条线路只来了五趟车,有的站一天没有车停。\n"
        "“上车没有座,下车没有棚。”——一位学生。三成站台没有雨棚,乘客夏天晒太阳,冬天喝西北风,意见一直不小。\n"
    )
    assert texts(text, "problems") == ["车是有,就是等不来", "上车没有座,下车没有棚"]


def test_a_line_that_a_page_tore_goes_on() -> None:
    text = (
        "我们坐了五条线路。\n但是问题也不少。最突出的是班次太少,早晚高峰等上半个小时是常事,到了周末和节假日还要更久,学生\n"
        "和老人怨言很多,一直没有解决。\n司机工资太低,没有人愿意干,三年走了四十名司机,招来的新人干不到半年又走。\n"
    )
    assert texts(text, "problems")[1:] == ["司机工资太低,没有人愿意干,三年走了四十名司机,招来的新人干不到半年又走"]


@pytest.mark.parametrize(
    ("told", "causes"),
    [
        ("思想上:重视不够。投入上:财力有限。管理上:体制不顺。", ["重视不够", "财力有限", "体制不顺"]),
        ("第一个原因是重视不够。第二个原因是财力有限。第三个原因在于体制不顺。", ["重视不够", "财力有限", "体制不顺"]),
        ("车为什么晚点?我们问了二十位司机,回答大同小异:调度太乱。", ["调度太乱"]),
    ],
)
def test_causes_of_a_section_told_in_one_paragraph(told: str, causes: list[str]) -> None:
    text = f"一、存在的问题\n1、车辆老化。\n2、经常晚点。\n二、原因分析\n{told}\n三、对策建议\n1、换车。\n"
    assert texts(text, "causes") == causes


def test_a_paragraph_that_asks_why_behind_the_problems_is_none() -> None:
    text = "【遇到的难处】\n车辆老化:不少车超期还在路上跑,冬天常常抛锚,去年停了三十多回,乘客只好走回家。\n"
    text += "司机不足:三条线路没有人开车,乘客要等上半个小时才有一趟,去年又走了十一个人,没有补上。\n"
    text += "之所以如此,归根结底在于:县里三年没有安排购车资金;司机的工资太低,年轻人不愿意来;线路没有人统一规划。\n"
    assert texts(text, "problems") == ["车辆老化", "司机不足"]
    assert len(texts(text, "causes")) == 3


def test_a_heading_of_two_parts_stays_whole_in_its_row() -> None:
    text = "存在的主要问题\n(1)“等”:更新停在图纸上\n超期的车没有换。\n(2)“混”:账目各记各的,两家对不上\n没有对账。\n"
    text += "(3)“断”:司机后继无人\n平均五十三岁。\n"
    assert texts(text, "problems")[0] == "“等”:更新停在图纸上"


def test_one_paragraph_of_causes_between_short_ones_tells_a_cause_in_each_sentence() -> None:
    report = (
        "一、问题\n1、车少。等车要一小时。\n2、车旧。三成的车跑不动。\n二、根子在哪里\n把这几条摆在一起看,难处不全在车上。\n"
        "线路太零碎,三十条线有一半不到五公里,跑一趟下来连油钱也不够付,哪个老板算过账都不愿意再跑这样的线。修车的手艺断了档,全县会修的只有四个人,换个零件都要跑到市里去等。"
        "多年的补贴重买车轻养车,看车数不看里程,账上的钱用在修车上的一直不到一成。\n车会老,路还长。\n"
    )
    assert texts(report, "causes") == [
        "线路太零碎,三十条线有一半不到五公里",
        "修车的手艺断了档,全县会修的只有四个人,换个零件都要跑到市里去等",
        "多年的补贴重买车轻养车,看车数不看里程,账上的钱用在修车上的一直不到一成",
    ]


LABELS = (
    "一、存在的问题\n{}。早上六点,站上排了三十个人,两辆车都没有来。\n"
    "{}。全公司的车平均开了十一年,修车没有备件。\n{}。司机去年走了十一个,三条线路没有人开。\n"
)


def test_words_that_name_the_topic_of_each_paragraph_are_no_problems() -> None:
    assert texts(LABELS.format("班次", "车况", "用工"), "problems") == [
        "早上六点,站上排了三十个人,两辆车都没有来",
        "全公司的车平均开了十一年,修车没有备件",
        "司机去年走了十一个,三条线路没有人开",
    ]


def test_words_that_state_the_trouble_of_each_paragraph_are() -> None:
    assert texts(LABELS.format("少车", "车旧", "缺人"), "problems") == ["少车", "车旧", "缺人"]


def test_a_cause_behind_its_topic() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、票价乱。\n二、为什么\n"
        "1)**习惯**:老乘客认定坐车不该花钱。票价涨不动。\n2)**规则**:换一条线路要盖九个章。\n3)管理松散:各线各管一段。\n"
    )
    assert texts(text, "causes") == ["老乘客认定坐车不该花钱", "换一条线路要盖九个章", "管理松散"]


def test_short_paragraphs_of_problems_state_one_each() -> None:
    short = "车辆老化,三成的车已经超期,还在路上跑。\n班次太少,乘客在路边要等一个小时。\n"
    assert texts(f"一、存在的问题\n{short}二、对策建议\n1、更新车辆\n", "problems") == [
        "车辆老化,三成的车已经超期,还在路上跑",
        "班次太少,乘客在路边要等一个小时",
    ]
    assert texts("一、存在的问题\n当前公交还存在不少突出的困难和问题。\n二、对策建议\n1、更新车辆\n", "problems") == []


def test_a_first_paragraph_on_what_went_well_states_no_problem() -> None:
    text = (
        "一、存在的问题\n先看成绩。全县更新公交车45辆,乘客的意见比前年少了一半,没有一辆车超期行驶。\n"
        "再看短处。站台的管护没有跟上。走访的28个站台中有雨棚的只有9个,雨天一地泥水没有人扫。\n"
        "二、对策建议\n1、搭建雨棚。\n2、提高工资。\n"
    )
    assert texts(text, "problems") == ["站台的管护没有跟上"]


def test_what_a_sentence_only_calls_a_trouble_is_no_part_of_it() -> None:
    text = (
        "车什么时候来?\n——凤冈县公共交通调查\n去年冬天,记者在县城的站台上等了十天车,问了三百多名乘客。\n"
        "但是,站台上的抱怨还是比表扬多。\n"
        "班次少得可怜,是乘客说得最多的一件。全县只有两条线路在夜里开行。\n"
        "车辆又旧又慢,则是吵架的导火索。三成的车已经超期,修车没有备件。\n"
        "怎么才能让车开得勤,让司机留得住?乘客和司机提了不少点子。\n"
        "首先,把夜班车开起来。由县公交公司增开三条线路。\n其次,把旧车换下来。三年内更新车辆六十台。\n"
    )
    assert texts(text, "problems") == ["班次少得可怜", "车辆又旧又慢"]
    assert texts(text, "countermeasures") == ["把夜班车开起来", "把旧车换下来"]


@pytest.mark.parametrize(
    "tail",
    [
        "(责任编辑:王某) 上一篇:县公交公司的春天 下一篇:全县召开公共交通工作会议 收藏此页",
        "(刊于内参) 上一篇:县公交公司的春天 下一篇:公共交通工作会议在县城召开 打印本页",
    ],
)
def test_the_foot_of_a_page_proposes_nothing(tail: str) -> None:
    lesson = "要让车开得勤,必须先让司机留得住,待遇和名分都要跟上。司机有了干劲,乘客才会回到车上来。"
    text = f"一、存在的问题\n1、车辆老化。\n2、票价乱。\n二、一点启示\n{lesson}\n{tail}\n"
    assert texts(text, "countermeasures") == ["要让车开得勤,必须先让司机留得住,待遇和名分都要跟上"]


def test_labels_that_close_alike_state_what_each_paragraph_tells() -> None:
    labels = [
        "水源愁。枯水期全村只剩一眼井,挑水要走三里路,几户人家轮着用一头骡子。",
        "水费愁。去年应收三万元,只收到六千,电费都是村里垫的,垫到今年垫不动了。",
        "管水愁。管水员一年换了四个,水表在谁手里都说不清楚,账本也找不着了。",
    ]
    text = "一、存在的问题\n" + "\n".join(labels) + "\n二、对策建议\n1、打井。\n2、收费。\n"
    assert texts(text, "problems") == ["水源愁", "水费愁", "管水愁"]


def test_who_explains_is_no_part_of_the_cause() -> None:
    text = (
        "一、存在的问题\n1、水费难收。\n2、水管老化。\n二、原因\n"
        "县供水协会秘书长李某认为,协会有名无实:“会费收不上来,两个人一张桌子。”入会的水站只有八家。\n"
        "一位分管副镇长则坦陈,补贴重建设、轻管护。水表装上了就算验收,坏了再没有人来看,村里人提起来就叹气。\n"
        "三、建议\n1、打井。\n"
    )
    assert texts(text, "causes") == ["协会有名无实", "补贴重建设、轻管护"]


def test_what_should_be_done_stands_below_each_trouble() -> None:
    told = {
        "谁来管": "管水员难找,去年走了四个,水站常年无人看守。水表坏了半年没有人修,漏了的水也没有人管,村民怨气很大。\n"
        "我们认为,应把水站交给专人看护,工钱由几个村合出。",
        "钱从哪来": "水费收不上来,去年只收到两成,电费不够。欠费的户越来越多,不少人觉得水不该要钱。\n"
        "在这方面,建议推行按季收费,账目由村里公示。",
        "坏了谁修": "建了不管的现象突出,抽查的十座水站有六座漏水。零件没有地方买,维修师傅难请,一坏就是几个月。\n"
        "对此,要立修护的规矩,先定人再动工。",
    }
    sections = (
        f"{number}、关于“{what}”\n{body}\n" for number, (what, body) in zip("一二三", told.items(), strict=True)
    )
    text = "".join(sections) + "四、还要补上的一课\n水站自身也得练好本领,建议办培训班。\n"
    assert [words[:5] for words in texts(text, "problems")] == ["管水员难找", "水费收不上", "建了不管的"]
    assert [words[:5] for words in texts(text, "countermeasures")] == ["应把水站交", "推行按季收", "要立修护的"]


def test_a_measure_that_names_the_trouble_it_solves_leads_in_nothing() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、对策建议\n"
        "以“换车计划”强运力，解决“跑不动”的问题。三年内更新纯电动公交车一百二十台，旧车全部报废，由财政和公司各出一半的钱。\n"
        "以“夜班专线”添班次，解决“等不来”的问题。在工业园区开两条夜班线路，末班车延到晚上十一点，票价与白天一样。\n"
    )
    assert texts(text, "countermeasures") == [
        "以“换车计划”强运力，解决“跑不动”的问题",
        "以“夜班专线”添班次，解决“等不来”的问题",
    ]


def test_a_heading_that_counts_its_paragraphs_states_nothing_itself() -> None:
    text = (
        "一、基本情况\n全县有水站九座,管水员四十名,供水管线两百多公里,大多是十年前铺下的。\n"
        "二、“两个不相称”问题比较突出\n"
        "任务越来越多与人手越来越少不相称。九座水站只有四十名管水员,一人要管两个村,夜里还要值班抄表。\n"
        "管线长度与养护经费不相称。两百多公里管线一年只有六万元养护费,修一处漏点就要花掉两千多元。\n"
        "三、对策建议\n1、增加管水员。2、提高养护经费。\n"
    )
    assert texts(text, "problems") == ["任务越来越多与人手越来越少不相称", "管线长度与养护经费不相称"]


def test_what_is_said_of_whom_is_the_cause() -> None:
    text = (
        "一、存在问题\n1、水费难收。\n2、水管老旧。\n二、原因在哪里\n"
        "水站自身:人手少、底子薄。九座水站大多由村里的砖窑改成,能看懂图纸的管水员不到三成,抄表全靠一支笔。\n"
        "乡镇政府:管得散、管得慢。修一处漏点要盖四个章,从报修到开工平均要等二十三天,急的人只好自己挖。\n"
    )
    assert texts(text, "causes") == ["水站自身:人手少、底子薄", "乡镇政府:管得散、管得慢"]


def test_what_counts_a_trouble_is_no_part_of_it() -> None:
    text = (
        "一、问卷反映的突出问题\n户主们反映比较集中的有“两难”:\n"
        "第一难:报修门槛高。户主要先交押金再填三张表,半数人说填不明白,最后只好找人代填,还要再跑一趟。\n"
        "第二难:换管费用高。一户换管平均要花八百元,相当于一亩稻子一年的收成,不少人家一拖就是三年。\n"
    )
    assert texts(text, "problems") == ["报修门槛高", "换管费用高"]
