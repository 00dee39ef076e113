"""The printed numbers of headings and list items, in every style that Chinese reports use."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kg.reading.bare_numbers import begins_topic, numbers_bare
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["BULLET", "BULLETS", "COINED", "STYLES", "Marker", "Style", "leading", "markers"]

_CUES = rule_book("reading", "markers")
_WORDS = {name: f"(?:{cue.source})" for name, cue in _CUES.cues.items()}
_CN = "[一二三四五六七八九十]{1,3}"
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}
_CAPITALS = "壹贰叁肆伍陆柒捌玖拾"
_CYCLES = ("甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥")
_STEM, _ANY_STEM = f"[{_CYCLES[0]}]", f"[{''.join(_CYCLES)}]"
# A filled mark among hollow ones stresses its item.
_FILLED = {"△": "▲", "☆": "★"}
_CIRCLED = frozenset(map(chr, (*range(0x2460, 0x249C), *range(0x2776, 0x2794))))
_ROMAN = {unicodedata.normalize("NFKC", chr(0x215F + value)): value for value in range(1, 13)}
_BEFORE_NUMBER = r"(?<![\d.])"
# A Chinese character, said by what it is not: Python takes .7 ms to compile each [一-龥].
_HAN = r"[^\W\d_a-zA-Z]"
_WORD_NEXT = f"(?={_HAN}|“)"
# 01 | 概况. Cells of a table have more bars between them.
_BAR = rf"[|丨/·] ?{_WORD_NEXT}(?![^\n|]{{0,80}}\|)"
# 3-1、 numbers as 3.1 does.
_DASH = re.compile("[-—]")


@dataclass(frozen=True, slots=True)
class Style:
    """A numbering style.

    `rank` orders the styles as reports nest them (lower is nearer to the root); `inline` tells whether a marker of the
    style may stand inside a paragraph, after a full or half stop; `item` whether it opens an item of prose, which has
    no heading of its own; `ordered` is false where the marker is no number (●).
    """

    name: str
    rank: int
    pattern: str
    inline: bool
    item: bool = False
    ordered: bool = True


# A sign before a number adorns it: ★1. 水源.
_ADORNED = rf"(?= *(?:\d{{1,2}} ?[、.)](?!\d)|{_CN}、|\((?:\d{{1,2}}|{_CN})\)))"
COINED = "招一"
_OWN_NOUN = rf"(?<!{_HAN})(?!{_WORDS['numbered-example']}){_HAN}{{1,3}}?"
# A dash or point before a figure is a sign, two of them are a mask or a subtitle's dash.
BULLETS = "".join(_CUES.words("bullet"))
BULLET = Style("●", 13, rf"[{BULLETS}](?!{_ADORNED})|(?:[-*·○□]|——)(?= *[一-龥“《])", False, ordered=False)
STYLES = (
    Style("chapter", 0, rf"(?:第(?:{_CN}|\d{{1,2}})(?:部分|章)|P(?:art|ART)\.? ?\d{{1,2}})[、:. ]*", False),
    Style("section", 1, rf"第(?:{_CN}|\d{{1,2}})节[、:. ]*", False),
    Style("Ⅰ", 2, r"[Ⅰ-Ⅻ] ?[、.,:]?|(?:X(?:II?)?|IX|IV|V?I{1,3}|V)(?:[、.:](?!\w*[A-Za-z])| (?=[一-龥]))", False),
    Style("壹、", 2, rf"[(【][{_CAPITALS}][)】]|[{_CAPITALS}](?:[、.:]| ?{_BAR}| +(?={_HAN}))", False),
    # 甲、乙两村 names two.
    Style("甲、", 4, rf"(?=[({''.join(_CYCLES)}])(?:\({_ANY_STEM}\)[、.]?|{_ANY_STEM} ?[、.:](?!{_ANY_STEM}))", True),
    # 一、二、三组 and 一、二年级 name several things; 一,概况 and 一 概况 are careless forms of 一、概况.
    Style(
        "一、",
        3,
        rf"{_CN} ?[、.:](?!{_WORDS['several-things']})|{_CN}(?:,| +| ?{_BAR}|——){_WORD_NEXT}(?!{_CN})",
        True,
    ),
    Style("(一)", 4, rf"(?:(?<!第)[(【〔\[<〈{{] ?{_CN} ?[)】〕\]>〉}}]|{_CN}\)|[㈠-㈩㊀-㊉]) ?[、.,:]?", True),
    # Parts of a report, or of a course that it tells of.
    Style("板块", 5, rf"第(?:{_CN}|\d{{1,2}}){_WORDS['part']}[、:. ]+", False),
    Style(
        "问题一",
        5,
        rf"(?<!{_HAN}){_WORDS['numbered-noun']}"
        rf"(?:之{_CN}(?: ?[:、,]| +(?={_HAN})|是)|(?:{_CN}|{_STEM})(?: ?[:、]| +(?={_HAN}))|(?:\d{{1,2}}|[①-⑳]) ?:|"
        rf"\d{{1,2}} +(?={_HAN})(?!{_WORDS['counted']}))",
        True,
    ),
    # A noun of the report's own, 解之一: or 招一:, which only a row of it shows to number anything.
    Style(
        COINED,
        5,
        rf"{_OWN_NOUN}(?:之{_CN}(?: ?[:、]|,(?!就?是)| +(?={_HAN}))|{_CN} ?:)",
        True,
    ),
    Style(
        "1、",
        6,
        rf"{_BEFORE_NUMBER}(?:(?:N[oO]\.?|№|[§#]) ?\d{{1,2}}[、:. ]*{_WORD_NEXT}(?!{_WORDS['counted']})|"
        rf"\d\ufe0f?\u20e3|\d{{1,2}} ?{_BAR})|"
        rf"{_BEFORE_NUMBER}\d{{1,2}} ?(?:、(?!{_WORDS['several-numbers']})|[)]|[.:](?!\d)|,(?=[^\d\s]))"
        rf"|[⒈-⒛]|0\d ?(?={_HAN})|\d{{1,2}} +(?={_HAN})|{_BEFORE_NUMBER}\d(?={_HAN}{{4}})(?!\d{_WORDS['counted']})",
        True,
    ),
    *(
        Style(
            ".".join("1" * depth),
            5 + depth,
            rf"{_BEFORE_NUMBER}\d{{1,2}}"
            rf"(?:(?:\.\d{{1,2}}){{{depth - 1}}}\.?(?![\d.%]) ?[、:]?(?! *{_WORDS['measure']})|"
            rf"(?:[-—]\d{{1,2}}){{{depth - 1}}}(?: ?[、.:](?!\d)| +{_WORD_NEXT}(?!{_WORDS['counted']})))",
            False,
        )
        for depth in (2, 3, 4)
    ),
    Style("(1)", 10, r"(?:(?<!第)[(【〔\[<〈] ?\d{1,2} ?[)】〕\]>〉]|[①-⑳⑴-⒇❶-❿➀-➓])[、.]?", True),
    Style("A", 11, r"(?:\([A-H]\)|[A-H][、.)])[、.]?(?=[ “]*[一-龥])", False),
    Style("a", 12, r"(?:\([a-h]\)|[a-h][、.)])[、.]?(?=[ “]*[一-龥])", False),
    BULLET,
    Style("→", 14, "(?:[-=]>|[→⇒])(?= *[^ >])", False, ordered=False),
    Style(
        "第一",
        13,
        rf"(?:第(?:{_CN}|\d{{1,2}})|头一)(?:{_WORDS['ordinal-noun']}?(?:[,、:](?:就?是(?!否))?|是(?!否)|在于)|"
        rf"{_WORDS['counter']}{_HAN}{{1,6}}:)",
        True,
        item=True,
    ),
    Style("其一", 14, rf"其{_CN}[,:、是曰]|{_OWN_NOUN}之{_CN},?就?是(?!否)", True, item=True),
    Style(
        "首先",
        14,
        rf"(?:{_WORDS['foremost']}|{_WORDS['opening-adverb']})(?:,|是|要)?|{_WORDS['adding-adverb']}"
        rf"(?:[,:]|是|要|(?<=[点条]){_HAN}{{1,6}},(?:就是)?)",
        True,
        item=True,
    ),
    Style("一则", 14, rf"{_CN}(?:(?:则|来)[,:是]?|者[,:])", True, item=True),
    Style(
        "一样",
        14,
        rf"(?=[一还另再])(?:(?:还有|另有|再有|另|再),?)?一{_WORDS['counter']},?就?是(?!否)",
        False,
        item=True,
        ordered=False,
    ),
    Style("一方面", 15, r"(?:另)?一方面[,是]?", True, item=True),
    Style("一是", 16, rf"{_CN}[是曰](?:要(?!{_WORDS['noun-of-yao']}))?(?!否)", True, item=True),
    Style(
        "一难", 16, rf"{_CN}(?:{_WORDS['plight']}:|(?={_WORDS['plight']}{_HAN}|{_WORDS['asks-of']}))", True, item=True
    ),
    Style("一要", 17, rf"{_CN}要(?!{_WORDS['noun-of-yao']})", True, item=True),
)

# An inline item stands after a full or half stop. 并列 lists such as 其中,一是 come after a comma.
_BEFORE_INLINE = "。;:,!?”)》"
_ANY = re.compile("|".join(f"(?P<s{i}>{style.pattern})" for i, style in enumerate(STYLES)))
_BLANKS = re.compile(rf" *(?:[{BULLETS}] *{_ADORNED})?")
# A heading whose line break was lost is followed by its first item at once: 二、存在的问题(一)经费不足.
_MAY_BE_GLUED = {"一、", "(一)", "1、", "(1)"}
_GLUED = re.compile(r"[^\n。;:,!?(“《\d]{2,30}|[^\n。;!?(]{2,40} ")
# 一是 is more often said than printed: a heading that it stands behind names what is listed: 2、问题产生的原因一是缺钱.
_NAMES_LIST = re.compile(r".*(?:问题|困难|不足|原因|对策|建议|措施|做法|打算|分析|剖析)")
# Any heading does where the row goes on: (一)管网老化一是漏水。…二是锈蚀。
_SECOND = re.compile(r"[^\n]{4,400}?[。;]二是")
# A title whose line break was lost has the first heading behind it at once: 关于水村饮水的调研报告一、基本情况
_TITLE_END = re.compile(r"(?:调[查研]|考察|报告|思考)$")


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed number at `span`: number `value` of its `style`, in its printed `form` (1、 and 1. are two forms of one
    style; 2. is the form of 2.1). `line` is where its line begins; `leads` tells whether it is the first thing there.
    """

    span: Span
    style: Style
    value: int
    leads: bool
    form: str = ""
    line: int = 0


def markers(plain: str, start: int = 0) -> Iterator[Marker]:
    """All that looks like a marker in a shadow text from `start` on, in order. Which are real, the outline decides.

    >>> [(m.style.name, m.value, m.leads) for m in markers("一、问题\\n一是缺人;二是缺钱。")]
    [('一、', 1, True), ('一是', 1, True), ('一是', 2, False)]
    """
    line = plain.rfind("\n", 0, start) + 1
    head = _blanks_end(plain, line)
    seen = start
    before: Marker | None = None
    last: dict[str, int] = {}
    for match in _ANY.finditer(plain, start):
        at = match.start()
        if (newline := plain.rfind("\n", seen, at)) >= 0:
            line = newline + 1
            head = _blanks_end(plain, line)
        seen = at
        style = STYLES[int(match.lastgroup[1:])] if match.lastgroup else STYLES[0]
        value, form = _reading(match.group().strip(), style)
        if _CUES["bibliography"].match(plain, head) or (style is BULLET and _CUES["credit"].match(plain, match.end())):
            continue
        marker = Marker(Span(at, match.end()), style, value, at == head, form, line)
        if marker.leads:
            if _broken_number(plain, line) or (not form and not numbers_bare(match, last.get(style.name) == value - 1)):
                continue
        elif not form:
            # …公开。 6 多措并举。与农大…: the next of a row whose line break was lost.
            if last.get(style.name) != value - 1 or not begins_topic(plain, match):
                continue
        elif not (
            _stands_after_stop(plain, marker)
            or _stands_behind(before, marker, plain)
            or (before is None and (style.name, value) == ("一、", 1) and _TITLE_END.search(plain, line, at))
            or (plain[at - 1] == " " and style.name in _MAY_BE_GLUED and value - 1 == last.get(style.name, 0))
        ):
            continue
        before = marker
        last[style.name] = value
        yield marker


def leading(line: str) -> Marker | None:
    """The marker that a line begins with."""
    return next(markers(line[:_LONGEST_MARKER]), None) if _ANY.match(line, _blanks_end(line, 0)) else None


_LONGEST_MARKER = 40


def _blanks_end(plain: str, at: int) -> int:
    blanks = _BLANKS.match(plain, at)
    return blanks.end() if blanks else at


def _stands_after_stop(plain: str, marker: Marker) -> bool:
    words = plain[max(marker.line, marker.span.start - 3) : marker.span.start].rstrip()
    # 不愿装表,一怕漏水,二怕花钱 tells in passing why, and lists nothing.
    aside = marker.style.name == "一难" and marker.value == 1 and words.endswith(",")
    return marker.style.inline and bool(words) and words[-1] in _BEFORE_INLINE and not aside


def _stands_behind(before: Marker | None, marker: Marker, plain: str) -> bool:
    """Whether only another marker, or that and the words of its heading, stand before this first item on the line."""
    if before is None or before.line != marker.line or marker.style is before.style:
        return False
    if before.span.end == marker.span.start:
        return True
    glued = _GLUED.fullmatch(plain, before.span.end, marker.span.start)
    parted = marker.style.item and plain[marker.span.start - 1] == " "
    listed = marker.style.item and glued and (_NAMES_LIST.fullmatch(glued.group()) or _goes_on_below(marker, plain))
    return bool(glued) and marker.value == 1 and bool(parted or listed or marker.style.name in _MAY_BE_GLUED)


def _goes_on_below(marker: Marker, plain: str) -> bool:
    """Whether the first 一是 of a line has a 二是 behind it."""
    return marker.style.name == "一是" and _SECOND.match(plain, marker.span.end) is not None


def _broken_number(plain: str, line: int) -> bool:
    """Whether the line above is a bare number, torn off what follows (占全县的\n7\n5、财政收入的)."""
    above = plain[plain.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)].strip()
    return above.isdigit()


def _reading(printed: str, style: Style) -> tuple[int, str]:
    """The number that a marker prints and the form that it prints it in."""
    if not style.ordered:
        # 一样是 and 还有一样,是 are of one row, ● and ■ of two.
        return 1, style.name if style.item else _FILLED.get(printed[0], printed[0])
    if style.name == "首先":
        numbers = _CUES.forms("ordinal-adverb").items()
        return next((int(number) for adverb, number in numbers if printed.startswith(adverb)), 1), "首先"
    if style.name == "一方面":
        return (2 if printed.startswith("另") else 1), "一方面"
    if style.name == "Ⅰ":
        numeral = unicodedata.normalize("NFKC", printed)
        letters = numeral.rstrip("、.,: ")
        return _ROMAN[letters], numeral[len(letters) :].strip() or "Ⅰ"
    if style.name == "壹、":
        capital = printed.strip("()【】、.: |丨/·")
        return _CAPITALS.index(capital) + 1, printed.replace(capital, "").strip()
    if style.name in ("A", "a"):
        letter = printed.strip("().、")
        return ord(letter.upper()) - ord("A") + 1, printed.replace(letter, "A")
    if style.name.startswith("1.1"):
        above, _, last = _DASH.sub(".", printed.rstrip(".、: ")).rpartition(".")
        return int(last), above
    if digits := re.search(r"\d+", printed):
        return int(digits.group()), _form(printed, digits)
    # 法子之一 has a cyclical sign in its noun.
    for cycle in _CYCLES if style.name in ("甲、", "问题一") else ():
        if stem := re.search(f"[{cycle}]", printed):
            return cycle.index(stem.group()) + 1, _form(printed, stem)
    # ㈠ is (一) in one character.
    printed = unicodedata.normalize("NFKC", printed) if style.name == "(一)" else printed
    if chinese := re.search(_CN, printed):
        # 一缺年轻教师: what numbers the item is its first word too.
        form = _form(printed, chinese) or (style.name if style.item else "")
        return _chinese(chinese.group()), form
    circled = next(sign for sign in printed if sign in _CIRCLED)
    first = next(first for first in (0x278A, 0x2780, 0x2776, 0x2488, 0x2474, 0x2460) if ord(circled) >= first)
    return ord(circled) - first + 1, printed.replace(circled, chr(first))


def _form(printed: str, number: re.Match[str]) -> str:
    """What is printed around the number; nothing where it stands bare."""
    return (printed[: number.start()] + printed[number.end() :]).replace(" ", "")


def _chinese(number: str) -> int:
    """The value of 一 … 九十九."""
    tens, ten, units = number.rpartition("十")
    if not ten:
        return _DIGITS[number[-1]]
    return (_DIGITS[tens[-1]] if tens else 1) * 10 + (_DIGITS[units[-1]] if units else 0)
