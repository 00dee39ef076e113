"""What a figure counts or measures: the noun phrase that its clause, or the clause before it, puts beside the
number."""

import re

from kg.extraction.document import Document
from kg.extraction.model import Figure
from kg.extraction.segmentation import Token
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types

__all__ = ["measured"]

# Between a subject and its number: adverbs and verbs of being so much.
_LINK = (
    r"(?:的|则|共|共有|共计|现有|已有|仅有|只有|还有|就有|尚有|达到|达|为|是|有|约|近|仅|只|已|均|也|都|各|不足|不到|不低于|不少于|不超过|低于|高于|超过|"
    r"突破|多达|高达|保持在|稳定在|控制在|合计|累计|总计|平均|最高|最低|最多|至少|分别|大约|超|逾|了|到|至|从|由|每年|每月|\d{4}年的?|上年的?|去年的?)*$"
)
_SHARE = re.compile(
    r"^(?P<subject>.*?)(?:大约|约|仅|只|已|均|各|就|也|还|则|且)*占(?:去|了|到|据)*(?P<whole>(?!比)[^占]*)$"
)
_CHANGE = re.compile(
    r"^(?:将|把|使|让)?(?P<subject>.*?)(?:由|从|比(?![例重率])[^比]{1,16}?|较[^较]{1,12}?|同比|逐步|已|再|又|不断|平均|最高|最低|最)*"
    r"(?:提高|提升|上升|升|增长|增加|增|下降|降低|降|减少|压缩|压减|调整|延长|缩短|扩大|达到|突破|相差|高出|高|多出|多|低|少|跌|翻)"
    r"(?:到|至|了|出|为|过)*(?:不低于|不少于|不超过|每[年月人户吨亩]|约|近)*$"
)
_LEAD = re.compile(
    r"^(?:其中|按[^,]{1,6}分|目前|现在|截至[^,]*|截止[^,]*|近年来|全年|当年|同时|此外|另外|使得?|确保|力争|严格执行|实现|保证|按照|按|以|每年|年均|并且?|还|也|已|共|将|把)+"
)
_RESPECTIVELY = re.compile(r"^(?P<names>[^分]+)分别(?:达到|达|为|是|有|占|增长)?(?P<rest>.*)$")


# A group that its bounds alone name: 35岁以下68名, 36—45岁85名.
_GROUP = re.compile(r"^(?:其中)?(?P<group>\d+(?:岁?[-—~至到]\d+)?周?岁(?:及?以[上下])?)(?:的)?(?:有|共|为)*$")


def measured(
    document: Document, number: Span, unit: str, rate: bool, clause: Span, before: list[Figure]
) -> Span | None:
    """The span of what is measured; `before` are the report's figures so far, `rate` tells a percentage from a count.

    >>> from kg.reading import parse
    >>> document = Document(parse("农村小学50岁以上教师占41.7%。", "x")[0])
    >>> measured(document, Span(12, 17), "%", True, Span(0, 17), []).of(document.plain)
    '农村小学50岁以上教师'
    """
    plain = document.plain
    left, previous = plain[clause.start : number.start], _previous(document, clause, before)
    shared = _respectively(left, clause.start, before)
    if shared:
        return shared
    if before and before[-1].number.end == number.start:
        # 道路2条450余米: two numbers in a row measure the same thing.
        return before[-1].measures
    if share := _SHARE.match(left):
        return _subject(document, clause.start, clause.start + share.end("subject")) or previous
    if not rate and (behind := _behind(document, number, clause)):
        return behind
    change = _CHANGE.match(left)
    if change:
        return _subject(document, clause.start, clause.start + change.end("subject")) or previous
    if (
        rate
        and (behind := _behind(document, number, clause))
        and plain[number.end : behind.start].endswith("的")
        and not _subject_ends(left)
    ):
        return behind
    if group := _GROUP.match(left):
        return Span(clause.start + group.start("group"), clause.start + group.end("group"))
    own = _in_front(document, clause.start, number.start, rate)
    if own:
        return own
    return _same_unit(unit, clause, before, plain) or previous


def _previous(document: Document, clause: Span, before: list[Figure]) -> Span | None:
    """What the figure right before counts, where this clause goes on about it (…268家,占61.5%)."""
    if not before:
        return None
    between = document.plain[before[-1].number.end : clause.start]
    return before[-1].measures if len(between) <= 40 and not re.search(r"[。!?\n]", between) else None


def _same_unit(unit: str, clause: Span, before: list[Figure], plain: str) -> Span | None:
    """17家由理事长一人说了算: a bare count goes on with what was last counted in the same unit, in the same
    paragraph."""
    for figure in reversed(before):
        if "\n" in plain[figure.number.end : clause.start]:
            return None
        if figure.unit == unit and figure.measures:
            return figure.measures
    return None


def _respectively(left: str, start: int, before: list[Figure]) -> Span | None:
    """收入和产值分别达到2万元和3亿元: the names and numbers go by their order."""
    match = _RESPECTIVELY.match(left)
    if match is None:
        return None
    names = [Span(start + m.start(), start + m.end()) for m in re.finditer(r"[^和与、]+", match.group("names"))]
    place = sum(1 for figure in before if start <= figure.number.start < start + len(left))
    if not len(names) > 1 or place >= len(names):
        return None
    name = names[place]
    lead = _LEAD.match(left[name.start - start : name.end - start])
    return Span(name.start + (lead.end() if lead else 0), name.end)


def _subject(document: Document, start: int, end: int) -> Span | None:
    """The subject between a clause's beginning and its predicate, without what only leads in."""
    plain = document.plain
    words = plain[start:end]
    lead = _LEAD.match(words)
    start += lead.end() if lead else 0
    # 女169名占46%: the subject ends where another number begins.
    if (other := re.search(r"\d+(?!岁|\d|[-—~]\d+岁)", plain[start:end])) and other.start():
        end = start + other.start()
    words = plain[start:end]
    end = start + len(re.sub(_LINK, "", words).rstrip(" ,"))
    if end - start < 2 or _is_place(document, start, end):
        return None
    # A whole clause of more words gives its last noun phrase.
    return Span(start, end) if end - start <= 16 else _in_front(document, start, end, rate=False)


def _subject_ends(left: str) -> bool:
    return bool(re.search(r"(?:率|比例|比重|占比|系数|面)(?:" + _LINK[:-1] + ")$", left))


def _is_place(document: Document, start: int, end: int) -> bool:
    tokens = [t for t in document.tokens_in(Span(start, end)) if t.word not in ("仅", "得到", "获得", "有", "只")]
    return bool(tokens) and all(
        t.tag in ("ns", "f", "s") or re.search(r"[镇乡村县区市省]$", t.word) and len(t.word) > 2 for t in tokens
    )


_NOMINAL = ("n", "j", "l", "b", "a", "i", "s", "z", "k", "h", "eng", "g", "vn", "an", "x")


def _nominal(token: Token) -> bool:
    if token.tag == "x" or len(token.word) == 1:
        return bool(re.fullmatch(r"[一-龥A-Za-z“”]+", token.word)) and not re.fullmatch(
            r"[的了是在有和与及由对为把将到从向达共约近仅只均也各占比被给让使不以就都已还其而且或每这那个名所家户按外应受并仍需须辖至一二三四五六七八九十]",
            token.word,
        )
    return token.tag.startswith(_NOMINAL)


def _behind(document: Document, number: Span, clause: Span) -> Span | None:
    """The noun phrase right behind the unit: 52个市直党委, 96.3%的村, 5个烘干仓储项目, 每月100元的补贴."""
    plain = document.plain
    gap = re.match(r"(?:以上|以下|以内|左右)?的?", plain[number.end : clause.end])
    start = number.end + (gap.end() if gap else 0)
    tokens = document.tokens_in(Span(start, clause.end))
    if not tokens or tokens[0].span.start != start:
        return None
    end, depth = None, 0
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.word == "(" and end is not None and following is not None:
            depth += 1
        elif token.word == ")" and depth:
            depth, end = depth - 1, token.span.end
        elif token.word == "、" and depth == 0:
            if following is None or not _nominal(following):
                break
        elif _nominal(token):
            end = token.span.end
        elif (
            token.word == "的"
            and end is not None
            and following is not None
            and _nominal(following)
            or token.tag == "v"
            and following is not None
            and following.tag.startswith(("n", "vn"))
            and (place == 0 and len(token.word) > 1)
        ):
            continue
        elif depth == 0:
            break
    # 35家反映贷款难 has a verb with its object and no noun phrase: that would be closed by a noun (烘干仓储项目).
    closing = next((t for t in tokens if t.span.end == end), None)
    if (
        closing is None
        or tokens[0].tag == "v"
        and not closing.tag.startswith("n")
        or plain[start : closing.span.end] in _FRAMES
    ):
        return None
    return Span(start, closing.span.end)


# Nouns that frame a number and are not what it measures: 突破200亿元关口, 不低于20%的规定.
_FRAMES = frozenset(
    [
        "关口",
        "大关",
        "目标",
        "标准",
        "比例",
        "规定",
        "要求",
        "水平",
        "左右",
        "以上",
        "以下",
        "规模",
        "幅度",
        "速度",
        "价格",
        "控制线",
    ]
)


def _in_front(document: Document, start: int, end: int, rate: bool) -> Span | None:
    """The noun phrase in front of the number (党员149015名), or the verb that says what was done (听课218节)."""
    plain = document.plain
    end = start + len(re.sub(_LINK, "", plain[start:end]))
    tokens = [t for t in document.tokens_in(Span(start, end)) if t.span.end <= end]
    place = len(tokens) - 1
    while place >= 0 and tokens[place].tag[:1] in "dpumqtrc" and not _nominal(tokens[place]):
        place -= 1
    if place < 0:
        return None
    last = tokens[place]
    named = _type_before(plain, start, last.span.end)
    if named is None and last.tag == "v" and len(last.word) > 1:
        return last.span
    first, stop = (named.start if named else last.span.start), last.span.end
    while place >= 0 and tokens[place].span.start >= first:
        place -= 1
    if last.word == "率" and place >= 0 and tokens[place].tag[:1] in "van":
        first, place = tokens[place].span.start, place - 1
    while place >= 0 and _joins(tokens, place, rate):
        first = tokens[place].span.start
        place -= 1
    if named is None and not _nominal(last):
        return None
    words = plain[first:stop].lstrip("、”)")
    first = stop - len(words)
    if words.count("“") != words.count("”") or words.count("(") != words.count(")"):
        return None
    return None if _is_place(document, first, stop) else Span(first, stop)


def _joins(tokens: list[Token], place: int, rate: bool) -> bool:
    """Whether a word goes with the noun phrase behind it: a noun, a list comma between nouns, 的 in a rate's name."""
    token = tokens[place]
    if token.word == "、" or rate and token.word == "的":
        return place > 0 and _nominal(tokens[place - 1])
    return _nominal(token)


def _type_before(plain: str, start: int, end: int) -> Span | None:
    """The kind of organization whose name ends right before the number: 非公经济组织148户."""
    for length in range(min(12, end - start), 1, -1):
        if organization_types().find(plain[end - length : end]) is not None:
            return Span(end - length, end)
    return None
