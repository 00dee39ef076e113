"""What linking settled about the items of one report, and by what."""

from collections.abc import Iterator
from dataclasses import replace

from kg.explanation.cues import rule_note
from kg.explanation.items import Thing
from kg.explanation.model import Decision, VoteNote
from kg.explanation.passages import passage
from kg.explanation.sections import Sections
from kg.extraction.document import Document
from kg.extraction.model import Figure, Findings, Organization, OrganizationType, Programme, Region, Statement
from kg.extraction.regions import find_regions
from kg.linking.regions.grounds import Ground, Way
from kg.linking.regions.regions import Settlement, settle_regions
from kg.linking.resolve import words_for_themes
from kg.linking.statements.themes import votes
from kg.resources.gazetteer import Division, gazetteer
from kg.resources.vocabulary import organization_types, programmes

__all__ = ["Decisions"]

_WAYS = {
    Way.ONLY: ("区划表里只有一个叫“{name}”", "the only division of the name {name}"),
    Way.WRITTEN_OUT: ("报告里另有全称{words}", "the report has the full name too: {words}"),
    Way.FOREMOST: (
        "叫“{name}”的另有已撤销的或它辖内的，取今天、级别高的",
        "others of the name {name} are former ones or lie within it: that of today and of the higher level",
    ),
    Way.RELATED: (
        "同名的几个里，只有它与报告提到的{words}有隶属关系",
        "of several of the name it alone holds, or lies in, {words}",
    ),
    Way.SIBLING: (
        "同名的几个里，只有它与报告提到的{words}同属一地",
        "of several of the name it alone shares what holds it with {words}",
    ),
    Way.OPEN: ("同名的有{words}，上下文不足以判断", "several have the name, and nothing settles which: {words}"),
    Way.IN_FRONT: ("紧挨在它前面的是{words}", "{words} stands right before it"),
    Way.TOWN_OF_NAMED: (
        "报告提到的县里，只有{words}有这个乡镇",
        "of the counties named only {words} has a town of the name",
    ),
    Way.TOWN_OF_HOME: ("报告所在地区有这个乡镇", "the home region has a town of the name"),
    Way.HOME: ("没有别的线索，归入报告所在的县", "nothing else tells: the county that the report is about"),
    Way.TITLE: ("标题写明：{words}", "the title names it: {words}"),
    Way.OWN_UNIT: ("就是报告所说的{words}", "it is what the report calls {words}"),
    Way.SURVEYOR: ("做这次调查的是它的机构", "one of its bodies made the survey"),
    Way.FIELD: ("调查者在这里走访、发放问卷", "the surveyors asked around there"),
    Way.SOLE: ("报告几次提到它，没有提到别处", "the report names it again and again, and no other place"),
    Way.RULES: ("报告的单位执行它的规定", "the body that the report is of goes by its rules"),
    Way.SEAT: (
        "报告的单位在这里，或者由它的部门管理",
        "the body that the report is of is there, or answers to its office",
    ),
    Way.LEAD: ("导语介绍了它的位置、人口等情况", "the lead says where it lies and what it has"),
}


class Decisions:
    """What was settled about each item of one report."""

    def __init__(self, findings: Findings, document: Document, sections: Sections) -> None:
        self._findings, self._sections = findings, sections
        self._regions = self._settled(findings, document)
        self._speaking = words_for_themes(findings)

    @staticmethod
    def _settled(findings: Findings, document: Document) -> Settlement:
        """What the regions stand for: once more from what extraction finds, since findings keep the outcome alone."""
        return settle_regions(replace(findings, regions=find_regions(document)))

    def __call__(self, thing: Thing) -> tuple[Decision, ...]:
        """The decisions on an item, in the order in which they were taken."""
        match thing.source:
            case Region():
                return tuple(self._region(thing, thing.source))
            case OrganizationType():
                return tuple(_organization_type(thing.source))
            case Organization(type=kind):
                why = "它的名称以这个类型结尾", "its name ends with the kind"
                return (Decision("type", kind, *why),) if kind else ()
            case Programme():
                return (_programme(thing.source),)
            case Statement():
                return tuple(self._statement(thing.source))
            case Figure():
                return tuple(self._figure(thing.source))
            case _:
                return ()

    # ── regions ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _region(self, thing: Thing, region: Region) -> Iterator[Decision]:
        text = self._findings.report.text
        names = dict.fromkeys(mention.span.of(text) for mention in thing.mentions)
        divisions = self._regions.divisions
        for zh, en in dict.fromkeys(_reason(divisions[name], name) for name in names if name in divisions):
            yield Decision("code", region.code or "", zh, en)
        division = gazetteer().by_code(region.code) if region.code else None
        if region.code and division:
            yield from _successors(region.name, division)
        if region.within:
            ground = self._regions.holders.get(region.name)
            zh, en = _reason(ground, region.name) if ground else ("区划表里它的上级", "what holds it in the gazetteer")
            yield Decision("within", region.within, zh, en)
        if region.name == self._findings.home_region and self._regions.home_ground:
            yield Decision("home", region.name, *_reason(self._regions.home_ground, region.name))

    # ── statements ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _statement(self, statement: Statement) -> Iterator[Decision]:
        start = statement.words.span.start
        yield from self._sections.decisions(start)
        if statement.parent:
            above = self._speaking[statement.parent][0]
            yield Decision("parent", f"{statement.parent} {above}", "它的一个方面", "it is an aspect of that one")
        cast = votes(*self._speaking[statement.id])
        elected = "主题词和措辞投票，得票最多", "most votes of cue words and of the wording"
        why = elected if cast else ("没有主题词", "no cue word votes")
        notes = tuple(VoteNote(vote.cue, vote.theme, round(vote.weight, 3), vote.voter) for vote in cast)
        yield Decision("theme", statement.theme, *why, statement.theme_confidence, notes)

    # ── figures ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _figure(self, figure: Figure) -> Iterator[Decision]:
        report = self._findings.report
        number = figure.number.of(report.text)
        yield Decision("value", f"{figure.value:.15g} {figure.unit}".rstrip(), f"由“{number}”", f"from “{number}”")
        yield Decision("quality", figure.quality, "由数字前后的词", "by the words around the number")
        clause = " ".join(figure.words.span.of(report.text).split())
        yield Decision(
            "clause",
            clause,
            "数字和所计的事物所在的最短分句",
            "the shortest clause that holds the number and what it counts",
        )
        if figure.measures:
            there, rule = passage(report, figure.measures.span), rule_note(figure.measures.rule)
            yield Decision("measures", " ".join(there.words.split()), rule.zh, rule.en, rule=rule, passage=there)
        else:
            yield Decision("measures", "", "没有规则找到所计的事物", "no rule finds what is counted")


def _reason(ground: Ground, name: str) -> tuple[str, str]:
    zh, en = _WAYS[ground.way]
    return (
        zh.format(name=name, words="、".join(ground.words)),
        en.format(name=name, words=", ".join(ground.words)),
    )


def _successors(name: str, division: Division) -> Iterator[Decision]:
    """What a former division is today."""
    former = next((one for one in gazetteer().named(name) if one.code == division.code and one.valid_until), None)
    for code in former.successors if former else ():
        heir = gazetteer().by_code(code)
        if former and heir and heir.name != name:
            zh, en = f"“{name}”到{former.valid_until}年为止", f"{name} ended in {former.valid_until}"
            yield Decision("successor", f"{heir.name} {heir.code}", zh, en)


# The rules that find kinds of which the vocabulary knows no word.
_COINING = ("coined-kind", "listed-kind")


def _organization_type(item: OrganizationType) -> Iterator[Decision]:
    concept = organization_types().find(item.name)
    if concept is None:
        own = all(mention.rule in _COINING for mention in item.mentions)
        zh, en = (
            ("是报告自己的说法", "the report's own words")
            if own
            else ("由词表里的词拼成", "put together from its words")
        )
        yield Decision("concept", "", f"词表里没有，{zh}", f"not in the vocabulary: {en}")
        return
    yield Decision("concept", concept.id, "词表里的概念", "a concept of the vocabulary")
    broader = "、".join(above.label for above in organization_types().ancestors(item.name))
    if broader:
        yield Decision(
            "broader", broader, "词表里更宽的类型，由近到远", "broader kinds in the vocabulary, nearest first"
        )


def _programme(item: Programme) -> Decision:
    if programmes().find(item.name):
        return Decision("kind", item.kind, "词表里已知的项目", "a known programme of the vocabulary")
    if item.kind == "其他":
        return Decision("kind", item.kind, "没有表明种类的名词", "no noun tells its kind")
    return Decision("kind", item.kind, "由收尾的名词", "by the noun that closes it")
