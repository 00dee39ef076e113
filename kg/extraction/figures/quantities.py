"""Quantities: the numbers of a text that count or measure something, with their unit and how exact they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.document import Document
from kg.extraction.figures.numbers import arabic_value, chinese_value, scaled
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["Quantity", "find_quantities", "is_count", "is_money", "is_rate"]

_CUES = rule_book("extraction/figures", "figures")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit at `span`; `quality` is exact, about, at least, at most or range. `rule` is the id of the
    rule that read it."""

    span: Span
    value: float
    unit: str
    quality: str
    rule: str


def is_rate(unit: str) -> bool:
    """Whether a unit is that of a rate.

    >>> is_rate("%"), is_rate("元")
    (True, False)
    """
    return unit in _CUES.forms("rate-unit")


def is_money(unit: str) -> bool:
    """Whether a unit is one of money.

    >>> is_money("万元"), is_money("户")
    (True, False)
    """
    return unit.lstrip("万亿") in _CUES.forms("money-unit")


def is_count(unit: str) -> bool:
    """Whether a unit is one of countable things.

    >>> is_count("万户"), is_count("公里")
    (True, False)
    """
    return unit.lstrip("万亿") in _CUES.forms("classifier")


def find_quantities(document: Document) -> Iterator[Quantity]:
    """The quantities of the text in order, none in a date, an ordinal, a title or a heading's number. A range gives its
    lower bound; 从30家到45家 is a change, and gives both ends."""
    plain = document.plain
    barred = _barred(document)
    readers = {
        "arabic-quantity": _arabic,
        "chinese-quantity": _chinese,
        "share-in-words": _share,
        "half": _half,
        "fraction": _fraction,
    }
    matches = [(match, read) for cue, read in readers.items() for match in _CUES.finditer(cue, plain)]
    end, at = 0, 0
    for match, read in sorted(matches, key=lambda one: (one[0].start(), -one[0].end())):
        while at < len(barred) and barred[at].end <= match.start():
            at += 1
        if match.start() < end or (at < len(barred) and barred[at].start <= match.start()):
            continue
        quantity = read(match, plain)
        if quantity is not None and not _is_attribute(quantity, plain):
            yield quantity
            yield from _end_of_change(match, quantity, plain)
            end = match.end()


def _barred(document: Document) -> list[Span]:
    """Where no quantity begins, in order."""
    dates = _CUES["no-quantity"].finditer(document.plain)
    titles = re.finditer(r"《[^《》\n]*》", document.plain)
    markers = (section.marker for section in document.report.sections if len(section.marker))
    return sorted([*(Span(*match.span()) for match in (*dates, *titles)), *markers])


def _end_of_change(match: re.Match[str], quantity: Quantity, plain: str) -> Iterator[Quantity]:
    """The second number of a change, in the unit and with the scale that stand behind it."""
    printed = match.groupdict().get("upper")
    if printed and _CUES["change-in-front"].search(plain, max(0, match.start() - 1), match.start()):
        factor, prefix = scaled(match.group("scale") or "")
        unit = prefix + (match.group("unit") or "")
        yield replace(quantity, value=arabic_value(printed) * factor, unit=unit or quantity.unit, quality="exact")


# ------------------------------------------------------------------------------------------------------ Arabic numbers


def _arabic(match: re.Match[str], plain: str) -> Quantity | None:
    number, unit = match.group("number"), match.group("unit") or ""
    scale = match.group("lowerscale") or match.group("scale") or ""
    if not unit and not scale:
        return _without_unit(match, plain)
    if unit == "年" and len(number) == 4 and not match.group("more"):
        return None
    factor, prefix = scaled(scale)
    quality = "range" if match.group("upper") else _quality(match, plain)
    return Quantity(
        Span(*match.span()), arabic_value(number) * factor, prefix + _named(unit), quality, "digits-and-unit"
    )


def _named(unit: str) -> str:
    """A unit in its plain form: 3个多月, 20元钱, 12处(次)."""
    return unit.partition("(")[0].replace("多", "").replace("元钱", "元")


# How far, in characters, the end of a change is looked for behind its beginning: 由50提高到62.5%.
_RATE_BEHIND = 12


def _without_unit(match: re.Match[str], plain: str) -> Quantity | None:
    """A number with no unit: a rate whose % sign was lost, or a coefficient."""
    before = re.split(r"[。;:!?]", plain[max(0, match.start() - 24) : match.start()])[-1]
    after = plain[match.end() : match.end() + _RATE_BEHIND]
    number, bounded = match.group("number"), match.group("after")
    value = arabic_value(number)
    if "." in number and _CUES["coefficient-in-front"].search(before):
        return Quantity(Span(*match.span()), value, "", _quality(match, plain), "number-without-unit")
    is_named = _CUES["rate-in-front"].search(before) or (bounded == "以上" and _CUES["rate-goes-on"].match(after))
    if value <= 100 and is_named and (bounded or _CUES["rate-behind"].match(after)):
        return Quantity(Span(*match.span()), value, "%", _quality(match, plain), "number-without-unit")
    return None


# ---------------------------------------------------------------------------------------------------- Chinese numerals


def _chinese(match: re.Match[str], plain: str) -> Quantity | None:
    unit = match.group("unit")
    # 三四次, 十七八个: two digits in a row are a range.
    printed, ranges = _CUES["digits-in-a-row"].subn(r"\1", match.group("number"))
    value = chinese_value(printed)
    before = plain[max(0, match.start() - 4) : match.start()]
    after = plain[match.end() : match.end() + 8]
    if (
        value is None
        or _CUES["fixed-words"].match(plain, match.start())
        or _CUES["no-count-in-front"].search(before)
        or unit in _CUES.forms("kind-unit")
        and _CUES["kind-behind"].match(after)
        or before.endswith(("“", "十", "百", "千", "万", "亿"))
        # 占四个乡镇的51%: the whole of a share.
        or _CUES["share-in-front"].search(before)
        and _CUES["whole-behind"].match(after)
    ):
        return None
    if lower := match.group("lower"):
        value, ranges = chinese_value(lower[0]) or value, 1
    quality = "range" if ranges else _quality(match, plain)
    if unit == "成":
        return None if _CUES["tenths-no-more"].match(after) else _tenths(match, value, quality, after)
    if not _is_measured_in_words(printed, unit) and (
        unit in _CUES.forms("time-or-rank")
        and not (unit == "期" and _CUES["held-in-front"].search(before))
        or unit not in _CUES.forms("classifier")
        or _CUES["not-counted-alone"].match(after)
        or _CUES["not-counted"].match(_CUES["size-in-front"].sub("", after))
        or _CUES["name-behind"].match(after)
        or value == 1
        or unit == "头"
        and not _CUES["heads-of"].match(after)
        # 千家万户, 千条线: a bare thousand is many.
        or printed == "千"
        and quality == "exact"
        # 三五家: digits side by side are no numeral.
        or _CUES["digits-apart"].search(printed)
    ):
        return None
    big = printed[-1] if len(printed) > 1 and printed[-1] in "万亿" else ""
    number = (chinese_value(printed.removesuffix(big)) if big else None) or value
    return Quantity(Span(*match.span()), number, big + _named(unit), quality, "numeral-and-unit")


def _tenths(match: re.Match[str], value: float, quality: str, after: str) -> Quantity | None:
    """三成, 三成半, 四成二: tenths, and what part of another one."""
    part = _CUES["tenths-behind"].match(after)
    more = 0.0 if part is None else 5 if part.group() == "半" else chinese_value(part.group()) or 0
    span = Span(match.start(), match.end() + (1 if part else 0))
    return Quantity(span, value * 10 + more, "%", quality, "share-in-words") if 1 <= value <= 9 else None


def _is_measured_in_words(printed: str, unit: str) -> bool:
    """二十多公里, 八元, 翻一番: a measure that numerals in words are used with; 万元户 has no digit, 一元 is no sum."""
    return (
        unit == "番"
        or unit in _CUES.forms("measure-in-words")
        and printed[0] in "一二两三四五六七八九十"
        and printed != "一"
    )


def _share(match: re.Match[str], plain: str) -> Quantity | None:
    """百分之三十, 千分之3.2: a rate in words; 四分之一 is 25 %."""
    whole, _, part = match.group("number").partition("点")
    value = arabic_value(whole) if whole[0].isdigit() else chinese_value(whole)
    if value is None:
        return None
    for place, digit in enumerate(part, start=1):
        value += (chinese_value(digit) or 0.0) / 10**place
    parts = match.group("whole")
    if parts in ("百", "千"):
        value, unit = round(value, len(part) + 4), "%" if parts == "百" else "‰"
    else:
        value, unit = round(value / (chinese_value(parts) or 1.0) * 100, 1), "%"
        if value >= 100:
            return None
    return Quantity(Span(*match.span()), value, unit, _quality(match, plain), "share-in-words")


def _half(match: re.Match[str], plain: str) -> Quantity:
    """不到一半."""
    quality = "at least" if plain.startswith(("过", "超"), match.start() - 1) else _quality(match, plain)
    return Quantity(Span(*match.span()), 50, "%", quality, "share-in-words")


def _fraction(match: re.Match[str], plain: str) -> Quantity | None:
    """3/4."""
    share = int(match.group("part")) / int(match.group("parts"))
    value = round(share * 100, 1)
    return Quantity(Span(*match.span()), value, "%", _quality(match, plain), "share-in-words") if share < 1 else None


# --------------------------------------------------------------------------------------------- bounds, groups and times

_QUALITIES = {"about": "about", "least": "at least", "most": "at most"}


def _quality(match: re.Match[str], plain: str) -> str:
    """How exact the words around a number say that it is."""
    groups = match.groupdict()
    before = plain[max(0, match.start() - 4) : match.start()]
    behind = (groups.get("after") or "") + plain[match.end() : match.end() + 2]
    if groups.get("more") or groups.get("morebig"):
        return "at least"
    leaning = _CUES["leaning-in-front"].search(before) or _CUES["leaning-behind"].match(behind)
    return _QUALITIES[leaning.lastgroup or ""] if leaning else "exact"


# How far, in characters, a number that counts a group is looked for.
_GROUP_CLAUSE = 24


def _is_attribute(quantity: Quantity, plain: str) -> bool:
    """Whether a number only marks off a group that another number counts, or a time: 35岁以下的党员占…,
    不足10人的教学点63个, 两年内."""
    own = quantity.span.of(plain)
    before = plain[max(0, quantity.span.start - 3) : quantity.span.start]
    after = plain[quantity.span.end : quantity.span.end + _GROUP_CLAUSE]
    if quantity.unit in _CUES.forms("period-unit") and (
        _CUES["period-behind"].match(after) or _CUES["period-in-front"].search(before)
    ):
        return True
    bounded = _CUES["bound"].search(own) or _CUES["bound-in-front"].search(before)
    marks_off = bounded or _CUES["bound"].match(after)
    # 月支出在3000元以下的占33.5%
    if marks_off and (quantity.unit == "岁" or _CUES["share-of-group"].match(after)):
        return True
    return bool(
        (bounded or "岁" in quantity.unit)
        and _CUES["group-unit"].search(own)
        and _CUES["group-goes-on"].match(after)
        and _CUES["counts-again"].search(re.split(r"[,。;:!?\n]", after)[0])
    )
