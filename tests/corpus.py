"""A corpus made by hand, small enough to know by heart: two reports with every kind of entity and every predicate.

The tests of graph, export and query build on it, so that none of them needs extraction. Every quote below is looked up
in its report: a quote that is not there is an error here, not a wrong span later.

    corpus()                   # the Corpus
    VILLAGE, SCHOOL            # its two reports
    evidence(VILLAGE, "汤原县")  # an Evidence
    shuffled(corpus(), 7)      # the same in another order
"""

import random
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from kg.linking.model import Basis, Corpus, Entity, Evidence, Kind, Link
from kg.reading.model import Origin, Report, Role, Section, Span
from kg.reading.sentences.sentences import sentences

__all__ = ["SCHOOL", "VILLAGE", "corpus", "evidence", "report", "shuffled"]

T = TypeVar("T")
Heading = tuple[str, str, str, Role]


def report(name: str, text: str, headings: tuple[Heading, ...]) -> Report:
    """A report whose title is its first line; `headings` are (number, marker, words, role) in reading order."""
    starts = [text.index(f"\n{marker}{words}") + 1 for _, marker, words, _ in headings]
    sections = []
    for place, (number, marker, words, role) in enumerate(headings):
        start, level = starts[place], number.count(".") + 1
        later = (starts[i] for i in range(place + 1, len(headings)) if headings[i][0].count(".") < level)
        heading = Span(start + len(marker), start + len(marker) + len(words))
        parent = number.rpartition(".")[0] or None
        span = Span(start, next(later, len(text)))
        sections.append(
            Section(number, level, marker, Span(start, heading.start), heading, span, role, parent, inline=False)
        )
    return Report(
        id=sha256(text.encode()).hexdigest()[:12],
        name=name,
        text=text,
        title=Span(0, text.index("\n")),
        sections=tuple(sections),
        sentences=sentences(text),
        origin=Origin(f"{name}.txt", paragraphs=(0, *(place + 1 for place, mark in enumerate(text) if mark == "\n"))),
    )


def evidence(source: Report, quote: str) -> Evidence:
    """Where `quote` first stands in the report."""
    start = source.text.index(quote)
    return Evidence(source.id, start, start + len(quote))


VILLAGE = report(
    "village",
    """汤原县村级组织建设调查报告
为摸清家底，我们走访了佳木斯市汤原县太平川乡的九个村。
一、主要做法
汤原县去年起推行“银杏课堂”活动，由村党组织每月办一次，𠮷祥合作社出场地。依据是《关于办好“银杏课堂”的意见》。
全县村党组织共有党员4120.5名（含半年折算数）。
二、存在问题
（一）活动经费没有着落
村党支部一年的经费不到两千元，常常靠书记垫钱。
1、上级补助到账迟
补助往往年底才拨下来。
（二）年轻党员留不住
三、原因分析
（一）县里没有把经费列入预算
预算里没有这一项，所以经费没有着落。
四、对策建议
（一）把村级经费列入县级预算
（二）用“银杏课堂”留住年轻人
""",
    (
        ("1", "一、", "主要做法", Role.PRACTICE),
        ("2", "二、", "存在问题", Role.PROBLEM),
        ("2.1", "（一）", "活动经费没有着落", Role.PROBLEM),
        ("2.1.1", "1、", "上级补助到账迟", Role.PROBLEM),
        ("2.2", "（二）", "年轻党员留不住", Role.PROBLEM),
        ("3", "三、", "原因分析", Role.CAUSE),
        ("3.1", "（一）", "县里没有把经费列入预算", Role.CAUSE),
        ("4", "四、", "对策建议", Role.COUNTERMEASURE),
        ("4.1", "（一）", "把村级经费列入县级预算", Role.COUNTERMEASURE),
        ("4.2", "（二）", "用“银杏课堂”留住年轻人", Role.COUNTERMEASURE),
    ),
)

SCHOOL = report(
    "school",
    """佳木斯市乡村小学课后服务调研报告
佳木斯市有乡村小学37所，教育部门都已开设课后服务。“银杏课堂”也请村党组织的老党员来讲课。
一、存在问题
课后服务的经费没有保障，教师没有补贴。
二、几点建议
设立课后服务专项经费，保证补贴按月发放。
""",
    (
        ("1", "一、", "存在问题", Role.PROBLEM),
        ("2", "二、", "几点建议", Role.COUNTERMEASURE),
    ),
)


def corpus() -> Corpus:
    """The two reports with what they say."""
    return Corpus(reports=(VILLAGE, SCHOOL), entities=_entities(), links=_links())


def shuffled(said: Corpus, seed: int) -> Corpus:
    """The corpus in another order, that of evidence and variants included."""
    draw = random.Random(seed)

    def mixed(items: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(draw.sample(items, len(items)))

    return Corpus(
        mixed(said.reports),
        mixed(tuple(replace(e, evidence=mixed(e.evidence), attributes=mixed(e.attributes)) for e in said.entities)),
        mixed(tuple(replace(link, evidence=mixed(link.evidence)) for link in said.links)),
    )


_V, _S = f"report/{VILLAGE.id}", f"report/{SCHOOL.id}"
_HEILONGJIANG, _JIAMUSI, _TANGYUAN = "region/230000", "region/230800", "region/230828"
_TAIPINGCHUAN = "region/佳木斯市/汤原县/太平川乡"
_VILLAGE_PARTY, _PARTY = "organization-type/村党组织", "organization-type/党组织"
_EDUCATION, _COOPERATIVE = "organization-type/教育部门", "organization-type/合作社"
_JIXIANG = "organization/𠮷祥合作社"
_CLASS = "programme/银杏课堂"
_OPINION = "document/关于办好%22银杏课堂%22的意见"
_MONEY, _MEMBERS = "theme/经费保障", "theme/党员教育管理"


def _entities() -> tuple[Entity, ...]:
    def v(*quotes: str) -> tuple[Evidence, ...]:
        return tuple(evidence(VILLAGE, quote) for quote in quotes)

    def s(*quotes: str) -> tuple[Evidence, ...]:
        return tuple(evidence(SCHOOL, quote) for quote in quotes)

    return (
        # regions; the province is known from the gazetteer alone
        Entity(_HEILONGJIANG, Kind.REGION, "黑龙江省", (), (("code", "230000"), ("level", "province"))),
        Entity(
            _JIAMUSI,
            Kind.REGION,
            "佳木斯市",
            (),
            (("code", "230800"), ("level", "city")),
            v("佳木斯市") + s("佳木斯市"),
        ),
        Entity(
            _TANGYUAN,
            Kind.REGION,
            "汤原县",
            ("汤原",),
            (("code", "230828"), ("level", "county")),
            v("汤原县", "汤原县去年"),
        ),
        Entity(_TAIPINGCHUAN, Kind.REGION, "太平川乡", (), (("level", "township"),), v("太平川乡")),
        # organizations
        Entity(_PARTY, Kind.ORGANIZATION_TYPE, "党组织"),
        Entity(
            _VILLAGE_PARTY,
            Kind.ORGANIZATION_TYPE,
            "村党组织",
            ("村党支部",),
            (),
            v("村党组织", "村党支部") + s("村党组织"),
        ),
        Entity(_EDUCATION, Kind.ORGANIZATION_TYPE, "教育部门", (), (), s("教育部门")),
        Entity(_COOPERATIVE, Kind.ORGANIZATION_TYPE, "合作社", (), (), v("合作社")),
        Entity(_JIXIANG, Kind.ORGANIZATION, "𠮷祥合作社", (), (), v("𠮷祥合作社")),
        # programme and document
        Entity(
            _CLASS,
            Kind.PROGRAMME,
            "银杏课堂",
            ("“银杏课堂”活动",),
            (("kind", "活动"),),
            v("“银杏课堂”活动", "“银杏课堂”留") + s("银杏课堂"),
        ),
        Entity(_OPINION, Kind.DOCUMENT, '关于办好"银杏课堂"的意见', (), (), v("《关于办好“银杏课堂”的意见》")),
        # themes come from the vocabulary
        Entity(_MONEY, Kind.THEME, "经费保障"),
        Entity(_MEMBERS, Kind.THEME, "党员教育管理"),
        # statements
        Entity(f"{_V}#problem-1", Kind.PROBLEM, "活动经费没有着落", (), (("number", "1"),), v("活动经费没有着落")),
        Entity(f"{_V}#problem-1.1", Kind.PROBLEM, "上级补助到账迟", (), (("number", "1.1"),), v("上级补助到账迟")),
        Entity(f"{_V}#problem-2", Kind.PROBLEM, "年轻党员留不住", (), (("number", "2"),), v("年轻党员留不住")),
        Entity(
            f"{_V}#cause-1", Kind.CAUSE, "县里没有把经费列入预算", (), (("number", "1"),), v("县里没有把经费列入预算")
        ),
        Entity(
            f"{_V}#countermeasure-1",
            Kind.COUNTERMEASURE,
            "把村级经费列入县级预算",
            (),
            (("number", "1"),),
            v("把村级经费列入县级预算"),
        ),
        Entity(
            f"{_V}#countermeasure-2",
            Kind.COUNTERMEASURE,
            "用“银杏课堂”留住年轻人",
            (),
            (("number", "2"),),
            v("用“银杏课堂”留住年轻人"),
        ),
        Entity(
            f"{_S}#problem-1",
            Kind.PROBLEM,
            "课后服务的经费没有保障",
            (),
            (("number", "1"),),
            s("课后服务的经费没有保障"),
        ),
        Entity(
            f"{_S}#countermeasure-1",
            Kind.COUNTERMEASURE,
            "设立课后服务专项经费",
            (),
            (("number", "1"),),
            s("设立课后服务专项经费"),
        ),
        # figures
        Entity(
            f"{_V}#figure-1",
            Kind.FIGURE,
            "全县村党组织共有党员4120.5名",
            (),
            (("value", "4120.5"), ("unit", "名"), ("measures", "党员")),
            v("全县村党组织共有党员4120.5名"),
        ),
        Entity(
            f"{_S}#figure-1",
            Kind.FIGURE,
            "佳木斯市有乡村小学37所",
            (),
            (("value", "37"), ("unit", "所"), ("measures", "乡村小学")),
            s("佳木斯市有乡村小学37所"),
        ),
    )


def _links() -> tuple[Link, ...]:
    stated, inferred = Basis.STATED, Basis.INFERRED
    village, school = VILLAGE, SCHOOL
    links = [
        Link(_V, "about", _TANGYUAN, stated, 1.0, "region-of-report", (evidence(village, "汤原县"),)),
        Link(_S, "about", _JIAMUSI, stated, 1.0, "region-of-report", (evidence(school, "佳木斯市"),)),
        # the gazetteer's own knowledge, and one link that a report says too
        Link(_JIAMUSI, "within", _HEILONGJIANG, stated, 1.0, "gazetteer"),
        Link(_TANGYUAN, "within", _JIAMUSI, stated, 1.0, "gazetteer"),
        Link(_TAIPINGCHUAN, "within", _TANGYUAN, stated, 1.0, "named-together", (evidence(village, "汤原县太平川乡"),)),
        Link(_VILLAGE_PARTY, "broader", _PARTY, stated, 1.0, "vocabulary"),
        Link(
            _JIXIANG, "classification", _COOPERATIVE, inferred, 0.9, "name-ending", (evidence(village, "𠮷祥合作社"),)
        ),
        Link(_CLASS, "runsIn", _TANGYUAN, stated, 0.95, "same-sentence", (evidence(village, "汤原县去年"),)),
        # two reports say it: one provenance each
        Link(
            _CLASS,
            "carriedOutBy",
            _VILLAGE_PARTY,
            stated,
            0.9,
            "same-sentence",
            (evidence(village, "由村党组织每月办一次"), evidence(school, "“银杏课堂”也请村党组织")),
        ),
        Link(
            _CLASS, "carriedOutBy", _JIXIANG, inferred, 0.6, "same-sentence", (evidence(village, "𠮷祥合作社出场地"),)
        ),
        Link(
            f"{_V}#problem-1",
            "affects",
            _VILLAGE_PARTY,
            stated,
            0.9,
            "named-in-section",
            (evidence(village, "村党支部"),),
        ),
        Link(
            f"{_V}#cause-1", "explains", f"{_V}#problem-1", stated, 0.9, "therefore", (evidence(village, "所以经费"),)
        ),
        Link(
            f"{_V}#countermeasure-1",
            "addresses",
            f"{_V}#problem-1",
            inferred,
            0.75,
            "same-theme",
            (evidence(village, "把村级经费"), evidence(village, "活动经费没有着落")),
        ),
        Link(
            f"{_V}#countermeasure-2",
            "addresses",
            f"{_V}#problem-2",
            inferred,
            0.5,
            "same-words",
            (evidence(village, "留住年轻人"), evidence(village, "年轻党员留不住")),
        ),
        Link(f"{_V}#countermeasure-2", "uses", _CLASS, stated, 1.0, "named", (evidence(village, "用“银杏课堂”"),)),
        Link(
            f"{_V}#problem-1.1",
            "isPartOf",
            f"{_V}#problem-1",
            stated,
            1.0,
            "outline",
            (evidence(village, "上级补助到账迟"),),
        ),
        Link(
            f"{_S}#countermeasure-1",
            "addresses",
            f"{_S}#problem-1",
            inferred,
            0.75,
            "same-theme",
            (evidence(school, "设立课后服务专项经费"),),
        ),
        # what only the two reports together show
        Link(
            f"{_S}#problem-1",
            "similarTo",
            f"{_V}#problem-1",
            inferred,
            0.62,
            "shared-words",
            (evidence(village, "活动经费没有着落"), evidence(school, "课后服务的经费没有保障")),
        ),
        Link(
            f"{_V}#figure-1", "about", _TANGYUAN, inferred, 0.8, "place-of-report", (evidence(village, "全县村党组织"),)
        ),
        Link(f"{_S}#figure-1", "about", _JIAMUSI, stated, 1.0, "named", (evidence(school, "佳木斯市有乡村小学"),)),
    ]
    themes = {_MONEY: ("#problem-1", "#problem-1.1", "#cause-1", "#countermeasure-1"), _MEMBERS: ("#problem-2",)}
    places = {entity.id: entity.evidence for entity in _entities()}
    for theme, statements in themes.items():
        links += [Link(_V + s, "theme", theme, inferred, 0.7, "theme-words", places[_V + s]) for s in statements]
    links += [
        Link(_S + s, "theme", _MONEY, inferred, 0.7, "theme-words", places[_S + s])
        for s in ("#problem-1", "#countermeasure-1")
    ]
    stating = {Kind.PROBLEM, Kind.CAUSE, Kind.COUNTERMEASURE}
    for source, path in ((village, _V), (school, _S)):
        for entity in _entities():
            here = tuple(found for found in entity.evidence if found.report == source.id)
            if here:
                predicate = "states" if entity.kind in stating else "mentions"
                links.append(Link(path, predicate, entity.id, stated, 1.0, predicate, here))
    return tuple(links)
