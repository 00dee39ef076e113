"""Figures: quantities with their unit and with what they count."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extraction.document import Document
from kg.extraction.measures import measured
from kg.extraction.model import Figure, Mention
from kg.extraction.tables import find_table_figures
from kg.reading.model import Span
from kg.resources import locate

__all__ = ["find_figures"]

_CHINESE_DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_CHINESE_SCALES = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 1e4, "亿": 1e8}


@dataclass(frozen=True, slots=True)
class _Units:
    """The words of units.toml, ready for use."""

    arabic: re.Pattern[str]
    chinese: re.Pattern[str]
    rates: frozenset[str]
    classifiers: frozenset[str]
    spans: frozenset[str]
    not_counted: re.Pattern[str]
    qualities_before: tuple[tuple[str, str], ...]
    qualities_after: tuple[tuple[str, str], ...]


@cache
def _units() -> _Units:
    raw = tomllib.loads(locate("extraction", "units.toml").read_text(encoding="utf-8"))
    words = sorted({*raw["rates"], *raw["money"], *raw["measures"], *raw["classifiers"]}, key=lambda w: (-len(w), w))
    unit = "|".join(map(re.escape, words))
    # A number that a copy's line end tore in two is one number, where its unit follows: 志愿者1\n47名.
    number = rf"(?:(?<=[^\d\s])\d+\n\d+(?=(?:{unit}))|(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)"
    arabic = re.compile(
        rf"(?<![\d.A-Za-z:])(?P<number>{number})(?P<more>多|余|来)?"
        rf"(?:(?P<dash>[-—~至到]+)(?P<upper>{number}))?(?P<big>百万|千万|百亿|千亿|万|亿|千|百)?(?P<more2>多|余)?"
        rf"(?P<unit>(?:{unit})(?:/[年月日人次亩天户])?)?(?P<after>以上|以下|以内|左右|上下|多)?"
    )
    chinese = re.compile(
        rf"(?<![一二两三四五六七八九十百千零〇])"
        rf"(?P<number>[一二两三四五六七八九十百千零〇]{{1,9}}[万亿]?|半)(?P<more>多|余|来|几)?(?P<unit>(?:{unit}))"
    )
    approximate = raw["approximate"]
    return _Units(
        arabic,
        chinese,
        frozenset(raw["rates"]),
        frozenset(raw["classifiers"]),
        frozenset(raw["spans"]),
        re.compile("|".join(sorted(map(re.escape, raw["not_counted"]), key=lambda w: (-len(w), w)))),
        tuple((w, q) for q in ("about", "least", "most") for w in approximate[f"before_{q}"]),
        tuple((w, q) for q in ("about", "least", "most") for w in approximate[f"after_{q}"]),
    )


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number with its unit at `span`."""

    span: Span
    value: float
    unit: str
    quality: str


def find_figures(document: Document) -> tuple[Figure, ...]:
    """The figures of the report, in reading order; each value of the same thing once, where it first stands."""
    tables = find_table_figures(document)
    taken = [figure.words.span for figure in tables]
    found: list[Figure] = []
    for quantity in _quantities(document):
        if any(span.meets(quantity.span) for span in taken):
            continue
        found.append(_figure(document, quantity, found))
    return _first_of_each(document, sorted([*tables, *found], key=lambda figure: figure.number))


def _first_of_each(document: Document, figures: list[Figure]) -> tuple[Figure, ...]:
    seen: set[tuple[float, str, str]] = set()
    out = []
    for figure in figures:
        key = (figure.value, figure.unit, document.words(figure.measures or figure.words.span))
        if key not in seen:
            seen.add(key)
            out.append(figure)
    return tuple(out)


# Dates, years, ordinals, document numbers, ratios of a rule and the like, as stretches no figure may touch.
_NO_FIGURE = re.compile(
    # From the first digit of a number only: a long run of digits must not cost the square of its length.
    r"(?<!\d)(?:[xX\d]{2,4}(?: ?[-—~至到] ?\d{2,4})?年(?:度|代|底|初|末|以来|前|后|起|来)"
    r"|(?:19|20)[\dxX]{2}(?: ?[-—~至到]+ ?(?:19|20)?\d{2})?年?"
    r"(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?!\d|\.\d|[多余]?(?:[万亿]|个|名|人|元|户|家|亩|吨|米|平方|件|条|项|次|份|所|册|篇|公))"
    r"|\d{1,2}月(?:份|底|初|末)?(?: ?[-—~至到]+ ?\d{1,2}月)?(?:\d{1,2}[日号])?"
    r"|\d{1,2}[日号](?!召)|\d{1,2}:\d{2}|\d+(?::\d+){1,}"
    r"|第 ?\d+|[〔\[]\d{4}[〕\]]|\d+号文|[A-Za-z]+\d+|\d+[gG]\b|\d+[gG](?=[无网讲远移])|\d\+[NnXx\d]|“\d+”|\d+/\d+)"
)


def _quantities(document: Document) -> Iterator[_Quantity]:
    plain, units = document.plain, _units()
    barred = [Span(*match.span()) for match in _NO_FIGURE.finditer(plain)]
    barred += [Span(*match.span()) for match in re.finditer(r"《[^《》\n]*》", plain)]
    barred += [section.marker for section in document.report.sections if len(section.marker)]
    barred.sort()
    matches = sorted(
        [*units.arabic.finditer(plain), *units.chinese.finditer(plain)], key=lambda m: (m.start(), -m.end())
    )
    end, at = 0, 0
    for match in matches:
        while at < len(barred) and barred[at].end <= match.start():
            at += 1
        if match.start() < end or (at < len(barred) and barred[at].start <= match.start() < barred[at].end):
            continue
        quantity = _arabic(match, plain) if match.re is units.arabic else _chinese(match, plain)
        if quantity is None or _is_attribute(quantity, plain):
            continue
        yield from _with_upper(match, quantity)
        end = match.end()


_GROUP_OF = re.compile(r"(?:周?岁|人|名)(?:及)?(?:以上|以下|以内|之间)?")


def _is_attribute(quantity: _Quantity, plain: str) -> bool:
    """Whether a number only marks off a group that another number counts: 35岁以下的党员占…, 不足10人的教学点63个,
    两年内."""
    after = plain[quantity.span.end : quantity.span.end + 24]
    clause = re.split(r"[,。;:!?\n]", after)[0]
    own = plain[quantity.span.start : quantity.span.end]
    before = plain[max(0, quantity.span.start - 3) : quantity.span.start]
    if quantity.unit in ("年", "个月", "天") and (
        re.match(r"(?:内|来|以来|前|后|间|时间|左右|之内|多来|制)", after)
        or before.endswith(("近", "用", "前", "后", "每", "今后"))
    ):
        return True
    bound = (
        re.search(r"以上|以下|以内", own)
        or before.endswith(("不足", "超过", "不到", "不满", "满"))
        or "岁" in quantity.unit
    )
    return bool(
        _GROUP_OF.search(own)
        and bound
        and re.match(r"以上|以下|的|至|-|—|\d|[一-龥]{0,4}[\d占]", after)
        and re.search(r"\d|占|[一二三四五六七八九]成", clause)
    )


def _with_upper(match: re.Match[str], quantity: _Quantity) -> Iterator[_Quantity]:
    """A range gives its lower bound, and its upper one too."""
    yield quantity
    upper = match.groupdict().get("upper")
    if upper:
        scale = _scale(match.group("big") or "")[0]
        yield replace(quantity, value=_number(upper) * scale, quality="range")


def _arabic(match: re.Match[str], plain: str) -> _Quantity | None:
    unit = match.group("unit") or ""
    big = match.group("big") or ""
    if not unit and not big:
        return _bare(match, plain)
    if not unit and big:
        # 11万余人 has its unit behind 余; 3.6万 alone counts what stands before it.
        unit = ""
    value = _number(match.group("number"))
    scale, prefix = _scale(big)
    if unit == "年" and len(match.group("number")) == 4 and not match.group("more"):
        return None
    quality = "range" if match.group("upper") else _quality(match, plain)
    return _Quantity(Span(match.start(), match.end()), value * scale, prefix + unit, quality)


def _number(printed: str) -> float:
    return float(re.sub(r"[,\s]", "", printed))


def _scale(big: str) -> tuple[float, str]:
    """The factor on the value and the prefix of the unit: 5947.8万元 is 5947.8 with unit 万元, 3百万元 is 300 万元."""
    if not big:
        return 1.0, ""
    if big in _BIG:
        return 1.0, big
    if big[-1] in _BIG:
        return float(_CHINESE_SCALES[big[0]]), big[-1]
    return float(_CHINESE_SCALES[big]), ""


# Where a % sign was lost in copying: a rate's name stands before the bare number.
_RATE_NAME = re.compile(
    r"(?:率|覆盖面|比重|比例|占比|占[^,。;]{0,16}的?|占|增长|提高|下降|增加|以上的)(?:已|均|也|都|达到|达|为|是|保持在|约|仅|只|近|超过|仅为|了|到)*$"
)
_PLAIN_RATIO = re.compile(r"(?:系数|指数|比值|基尼|高于|低于)(?:为|是|达到|达|仅|约)?$")


def _bare(match: re.Match[str], plain: str) -> _Quantity | None:
    """A number with no unit: a rate whose % sign was lost, or a coefficient."""
    before = plain[max(0, match.start() - 24) : match.start()]
    before = re.split(r"[。;:!?]", before)[-1]
    number = match.group("number")
    value = _number(number)
    following = plain[match.end() : match.end() + 1]
    span = Span(match.start(), match.end())
    if "." in number and _PLAIN_RATIO.search(before):
        return _Quantity(span, value, "", _quality(match, plain))
    rate_before = _RATE_NAME.search(before) or (match.group("after") == "以上" and following in "的被")
    closed = following in ",。;、)的被" or match.group("after") or following == ""
    if value <= 100 and rate_before and closed:
        return _Quantity(span, value, "%", _quality(match, plain))
    return None


def _chinese(match: re.Match[str], plain: str) -> _Quantity | None:
    printed, unit = match.group("number"), match.group("unit")
    value = _chinese_value(printed)
    if value is None or value == 0:
        return None
    before = plain[max(0, match.start() - 4) : match.start()]
    after = plain[match.end() : match.end() + 8]
    if (
        re.search(r"[第其之每某另统同一前后几数这]$", before)
        or unit in ("类", "种")
        and re.match(r"组织|经济|人员", after)
        or before.endswith(("“", "十", "百", "千", "万", "亿"))
    ):
        return None
    quality = _quality(match, plain)
    if unit == "成":
        if not 1 <= value <= 9 or re.match(r"[为立员果效功熟长绩就]", after):
            return None
        return _Quantity(Span(match.start(), match.end()), value * 10, "%", quality)
    if (
        unit in _units().spans
        or (unit not in _units().classifiers)
        or _units().not_counted.match(after.lstrip("大主重"))
    ):
        return None
    if value == 1 or (value < 2 and quality == "exact"):
        return None
    if value > 10 and value % 10 and "百" not in printed and "十" not in printed:
        return None
    # 三会一课, 四议两公开, 六个有: numbers inside a name.
    if (
        after[:1] in _CHINESE_DIGITS
        or re.match(r"[一二三四五六七八九两]", after[1:2] or "")
        or after.startswith(("”", "有", "要"))
    ):
        return None
    return _Quantity(Span(match.start(), match.end()), value, unit, quality)


def _chinese_value(printed: str) -> float | None:
    if printed == "半":
        return None
    scale = 1.0
    if printed[-1] in _BIG:
        scale, printed = _BIG[printed[-1]], printed[:-1]
    printed = printed.replace("几", "").replace("数", "")
    total, digit = 0, 0
    for character in printed:
        if character in _CHINESE_SCALES:
            total += (digit or 1) * _CHINESE_SCALES[character]
            digit = 0
        else:
            digit = _CHINESE_DIGITS.get(character, 0)
    total += digit
    return total * scale if total else (scale if scale > 1 else None)


def _quality(match: re.Match[str], plain: str) -> str:
    names = {"about": "about", "least": "at least", "most": "at most"}
    before = plain[max(0, match.start() - 4) : match.start()]
    tail = (match.groupdict().get("after") or "") + plain[match.end() : match.end() + 2]
    if match.groupdict().get("more") or match.groupdict().get("more2"):
        return "at least"
    for word, quality in _units().qualities_before:
        if before.endswith(word):
            return names[quality]
    for word, quality in _units().qualities_after:
        if tail.startswith(word):
            return names[quality]
    return "exact"


def _figure(document: Document, quantity: _Quantity, before: list[Figure]) -> Figure:
    span = quantity.span
    clause = _clause(document, span)
    rate = quantity.unit in _units().rates
    what = measured(document, span, quantity.unit, rate, Span(clause.start, max(clause.end, span.end)), before)
    words = Span(min(clause.start, span.start), max(clause.end, span.end))
    if what and not words.holds(what) and words.start - 40 <= what.start < words.start:
        words = Span(what.start, words.end) if "\n" not in document.plain[what.start : words.start] else words
    return Figure(Mention(words, "quantity"), span, quantity.value, quantity.unit, what, quantity.quality)


_LONGEST_CLAUSE = 120


def _clause(document: Document, span: Span) -> Span:
    """The clause of a quantity: between commas, and between list commas where each item has a number of its own."""
    plain = document.plain
    clause = document.clause_at(span.start)
    # No clause is longer; a text without commas must not cost the square of its length.
    start = max(clause.start, span.start - _LONGEST_CLAUSE)
    end = min(max(clause.end, span.end), span.end + _LONGEST_CLAUSE)
    if plain.startswith("(", span.end):
        end = span.end
    left = plain.rfind("、", start, span.start)
    if left >= 0 and re.search(r"\d", plain[start:left]):
        start = left + 1
    right = plain.find("、", span.end, end)
    if right >= 0 and re.search(r"\d", plain[right:end]):
        end = right
    opening = plain.rfind("(", start, span.start)
    if opening >= 0 and plain.find(")", opening, span.start) < 0:
        start = opening + 1
        closing = plain.find(")", span.end, end)
        end = closing if closing >= 0 else end
    while start < span.start and plain[start] in " \n":
        start += 1
    while end > span.end and plain[end - 1] in " \n":
        end -= 1
    return Span(start, end)
