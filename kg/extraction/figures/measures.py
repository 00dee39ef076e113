"""What a figure counts or measures: the noun phrase that its clause, or the clause before it, puts beside the
number."""

from collections.abc import Callable, Mapping

from kg.extraction.document import Document
from kg.extraction.figures.counted import Counted
from kg.extraction.figures.noun_behind import group_of, noun_behind
from kg.extraction.figures.noun_in_front import noun_in_front, patient, subject, without_links
from kg.extraction.figures.number_in_clause import NumberInClause
from kg.extraction.figures.quantities import is_count, is_money
from kg.extraction.figures.said_of_them import (
    LONGEST_PHRASE,
    age_group,
    headless,
    predicate_behind,
    said_of_people,
    with_particle,
)
from kg.extraction.figures.series import (
    growth_of_both,
    numbers_in_a_row,
    parallel,
    people_of_place,
    respectively,
    said_before,
    taken_from,
    topic,
)
from kg.extraction.model import Mention
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["measured"]

_CUES = rule_book("extraction/figures", "measures")
_FIGURES = rule_book("extraction/figures", "figures")


def measured(document: Document, number: Span, unit: str, clause: Span, before: Counted) -> Mention | None:
    """What the number of a clause measures, with the first rule that says so; `before` are the report's figures so far.

    >>> from kg.reading import parse
    >>> document = Document(parse("农村小学50岁以上教师占41.7%。", "x")[0])
    >>> what = measured(document, Span(12, 17), "%", Span(0, 17), Counted(document.plain))
    >>> what.span.of(document.plain), what.rule
    ('农村小学50岁以上教师', 'share-of-subject')
    """
    place = NumberInClause(document, number, unit, clause, before)
    for rule, looks in _RULES.items():
        if what := looks(place):
            return Mention(what, rule)
    return None


def _share(place: NumberInClause) -> Span | None:
    """女护士占46%; 水镇占全县产值的60%."""
    share = _CUES["share"].match(place.left)
    if share is None:
        return (place.previous or place.noun_before) if _CUES["share-alone"].match(place.left) else None
    start = place.clause.start
    # 研发投入占营业收入的比重平均为3.4%.
    if ratio := _CUES["ratio-of-whole"].match(share.group("whole")):
        own = subject(place.document, start, start + share.end("subject"), LONGEST_PHRASE)
        if own:
            return Span(own.start, start + share.start("whole") + ratio.end())
    if (group := _CUES["group-taken-up"].match(share.group("subject"))) and share.end("subject") > group.end():
        return subject(place.document, start + group.end(), start + share.end("subject"))
    if share.group("subject").endswith("的") and (
        phrase := subject(place.document, start, start + share.end("subject") - 1, LONGEST_PHRASE, whole=True)
    ):
        return with_particle(place, phrase)
    if what := place.subject(share):
        return what
    if without_links(share.group("subject")):
        whole = noun_in_front(place.document, start + share.start("whole"), start + share.end("whole"), rate=False)
        if whole and "的" in share.group("whole"):
            return whole
    return place.previous or place.noun_before


def _object(place: NumberInClause) -> Span | None:
    """投资3亿元建成水厂, 按每人50元的标准发放补贴: the money or share goes to what the verb behind it says."""
    spent = is_money(place.unit) and _CUES["spending"].search(place.left)
    ruled = _CUES["by-rule"].search(place.left)
    if not (spent or ruled):
        return None
    gap = _CUES["ruled-gap"].match(place.plain, place.number.end, place.clause.end)
    start = gap.end() if gap else place.number.end
    if _CUES["put-on-a-list"].match(place.plain, start):
        return None
    builds = _CUES["builds"].match(place.plain, start)
    tokens = place.document.tokens_in(Span(start, place.clause.end))
    if not builds and (not tokens or tokens[0].span.start != start):
        return None
    if not builds and not (ruled and gap) and not tokens[0].tag.startswith(("v", "p")):
        return None
    other = _CUES["digit"].search(place.plain, start, place.clause.end)
    end = other.start() if other else place.clause.end
    what = noun_in_front(place.document, builds.end() if builds else start, end, rate=False)
    return what if what and what.start > start else None


def _group(place: NumberInClause) -> Span | None:
    """58个服务站中, …."""
    return group_of(place.document, place.number, place.clause) if is_count(place.unit) else None


def _behind(place: NumberInClause) -> Span | None:
    """52个市直党委; but in 30个社区里有12个办公用房不足 the 12 are 社区."""
    if made_up := _CUES["made-up-of-them"].match(place.plain, place.number.end):
        return noun_behind(place.document, Span(place.number.start, made_up.end()), "", place.clause)
    if is_money(place.unit) and (paid := _CUES["paid"].match(place.plain, place.number.end, place.clause.end)):
        return Span(*paid.span("name"))
    if place.behind is None or place.unit in _CUES.forms("change-unit"):
        return None
    # 党委5个 党总支4个: where the list lost its commas, the next number's noun.
    of_next = place.plain[place.behind.end : place.behind.end + 1].isdigit()
    if of_next and place.plain.startswith(" ", place.number.end) and not place.nothing_in_front:
        return None
    if describes := _describing(place):
        return describes
    if place.rate:
        return None
    if group := _group_of_part(place, place.behind):
        return group
    return (place.going_on if place.is_said(place.behind) else None) or place.behind


def _group_of_part(place: NumberInClause, behind: Span) -> Span | None:
    """30个社区里有12个…, 走访的农户中,有5户家里没有…, 7家诊所有4家停业整顿: the group, of which the clause says
    something."""
    if place.going_on and _CUES["part-of-group"].search(place.left) and behind.end < place.clause.end:
        return place.going_on
    tokens = place.document.tokens_in(behind)
    says = bool(tokens) and tokens[0].tag.startswith(("v", "d")) or behind.of(place.plain)[-1] in "里中"
    if not says:
        return None
    of_them = place.going_on and _CUES["of-them"].match(place.plain, place.going_on.end, place.number.start)
    if of_them or place.left.startswith("其中"):
        return place.going_on
    return place.group_before if place.nothing_in_front else None


def _describing(place: NumberInClause) -> Span | None:
    """收入不足5万元的村有41个, 满意度低于80%的村: the number says what its own noun is like."""
    behind = place.behind
    if behind is None or not place.plain[place.number.end : behind.start].endswith("的"):
        return None
    # 企业存在100万元以上的资金缺口.
    if is_money(place.unit) and _CUES["money-noun-end"].search(behind.of(place.plain)):
        return None
    own_words = place.number.of(place.plain)
    # 80%以上的村: a bound behind a rate is the rate's.
    bounded = not place.rate and _CUES["bounded"].search(own_words) or _CUES["bounding"].search(place.left)
    counted_again = _CUES["counted-again"].match(place.plain, behind.end, place.clause.end)
    if not bounded and (place.rate or not counted_again):
        return None
    own = noun_in_front(place.document, place.start, place.number.start, rate=False)
    return own if own and len(own) > 1 and not place.is_verb(own) else None


def _standard(place: NumberInClause) -> Span | None:
    """低于全省3.15人的平均水平: a standard measures what is held against it."""
    if _CUES["standard-behind"].match(place.plain, place.number.end) and _CUES["held-against"].match(place.left):
        return place.going_on or place.previous
    return None


def _change_begins(place: NumberInClause) -> Span | None:
    """工资由每月800元调整到1200元."""
    match = _CUES["change-begins"].match(place.left)
    return place.subject(match) if match and _CUES["change-goes-on"].match(place.plain, place.number.end) else None


def _change(place: NumberInClause) -> Span | None:
    """人均收入增长到2万元, 运转成本是城区的4.3倍, 产值高出水镇10万元."""
    patterns = ["apart", "change", "compared"]
    if place.rate or place.unit == "倍":
        patterns = ["multiple", *patterns]
    for pattern in patterns:
        if match := _CUES[pattern].match(place.left):
            return place.subject(match) or place.previous
    return None


def _share_of_noun(place: NumberInClause) -> Span | None:
    """80%的果农, 六成企业."""
    behind = place.behind
    if behind is None or _CUES["rate-name-end"].search(place.left):
        return None
    if behind.of(place.plain) == "人" and (said := said_of_people(place, behind)):
        return said
    if place.plain[place.number.end - 1 : behind.start].endswith("的") or place.nothing_in_front:
        return behind
    tokens = place.document.tokens_in(behind)
    return behind if place.verb_in_front and tokens and not tokens[0].tag.startswith("v") else None


def _rate_name(place: NumberInClause) -> Span | None:
    """毕业班党员比例在有的高校达25%, 资金向山区倾斜的比例不低于30%."""
    name = _CUES["rate-in-full"].match(place.left) if place.rate else None
    return subject(place.document, place.clause.start, place.clause.start + name.end("subject"), 40) if name else None


def _how_often(place: NumberInClause) -> Span | None:
    """跑了7趟, 完工70%."""
    turns = place.unit in _CUES.forms("turn")
    verb = _CUES["done"].search(place.left) if place.rate else _CUES["did"].search(place.left) if turns else None
    if verb is None:
        return None
    span = Span(place.clause.start + verb.start(), place.clause.start + verb.start() + (2 if place.rate else 1))
    tokens = place.document.tokens_in(span)
    return span if len(tokens) == 1 and tokens[0].span == span and tokens[0].tag.startswith("v") else None


def _patient(place: NumberInClause) -> Span | None:
    """党费返还50%, 路面拆除1400平方米."""
    acted = place.rate or place.unit.lstrip("万亿") in _CUES.forms("extent-unit") or _CUES["handed"].search(place.left)
    return patient(place.document, place.start, place.number.start) if acted else None


def _in_brackets(place: NumberInClause) -> Span | None:
    """读文件(81.2%)、看视频(66.9%): what the brackets stand behind."""
    if not place.plain.startswith(")", place.number.end) or place.plain[place.number.start - 1] != "(":
        return None
    name = _CUES["bracketed"].search(place.plain, max(0, place.number.start - LONGEST_PHRASE), place.number.start)
    return Span(*name.span("name")) if name else None


def _party(place: NumberInClause) -> Span | None:
    """小队一行8人来到水镇: those who go together."""
    match = _CUES["together"].search(place.left)
    return place.subject(match) if match else None


def _in_front(place: NumberInClause) -> Span | None:
    """党员149015名; 收回478份 of what was sent out."""
    own = noun_in_front(place.document, place.start, place.number.start, place.rate)
    if own and place.is_verb(own):
        of_deed = place.is_deed(own.end)
        return place.done_to(own) or of_deed and (place.previous if place.rate else place.going_on) or own
    if own and place.unit in ("人", "万人", "名") and place.clause_words in _CUES.forms("part-by-place"):
        return place.going_on or own
    return own


# By their ids in measures.toml, in the order in which they are asked.
_RULES: Mapping[str, Callable[[NumberInClause], Span | None]] = {
    "respectively": respectively,
    "growth-of-both": growth_of_both,
    "people-of-place": people_of_place,
    "numbers-in-a-row": numbers_in_a_row,
    "share-of-subject": _share,
    "object-of-spending": _object,
    "group-of-part": _group,
    "in-brackets": _in_brackets,
    "going-together": _party,
    "standard-held-against": _standard,
    "change-begins": _change_begins,
    "noun-behind": _behind,
    "change-of-subject": _change,
    "share-of-noun": _share_of_noun,
    "headless-phrase": headless,
    "age-group": age_group,
    "rate-in-full": _rate_name,
    "how-often": _how_often,
    "acted-upon": _patient,
    "parallel": parallel,
    "taken-from": taken_from,
    "noun-in-front": _in_front,
    "group-in-clause-before": topic,
    "said-before": said_before,
    "predicate-behind": predicate_behind,
}
