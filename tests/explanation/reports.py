"""A report of our own that has something of everything that an explanation tells."""

from functools import cache

import kg
from kg.explanation.model import Decision, Item
from kg.reading import parse

TEXT = """华县农村饮水情况调查报告

按照鼓楼区的经验,我县从去年起开展了饮水普查。徐州市鼓楼区派人来,赤水镇、渭南市都参加了。
一、存在的问题
(一)活动经费缺口大。
1、社会投入不足。由于村集体收入少,管护经费没有着落。
2、财政补助偏低。
(二)管网老化,设施陈旧。主要原因是建设标准低。
二、对策建议
(一)加大投入力度。开展“清泉入户”工程,由村支部牵头,投入45万元。
(二)更新管网。
"""


@cache
def findings(text: str = TEXT) -> kg.Findings:
    """What a text says."""
    (report,) = parse(text, "饮水")
    return kg.extract(report)


def item(name: str, text: str = TEXT) -> Item:
    """The one item of that name, explained."""
    (found,) = kg.explain(findings(text), entity=name).items
    return found


def decision(name: str, what: str, text: str = TEXT) -> Decision:
    """What was settled first about an item in one respect."""
    return next(one for one in item(name, text).decisions if one.what == what)
