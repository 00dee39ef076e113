"""The styles of printed numbers that Chinese reports use, as they nest them."""

from dataclasses import dataclass

from kg.resources.rules import rule_book

__all__ = ["ADORNED", "BULLET", "BULLETS", "CAPITALS", "CN", "COINED", "CYCLES", "STYLES", "Style"]

_CUES = rule_book("reading/outline", "markers")
_WORDS = {name: f"(?:{cue.source})" for name, cue in _CUES.cues.items()}
CN = "[一二三四五六七八九十]{1,3}"
CAPITALS = "壹贰叁肆伍陆柒捌玖拾"
CYCLES = ("甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥")
_STEM, _ANY_STEM = f"[{CYCLES[0]}]", f"[{''.join(CYCLES)}]"
_BEFORE_NUMBER = r"(?<![\d.])"
# A Chinese character, said by what it is not: Python takes .7 ms to compile each [一-龥].
_HAN = r"[^\W\d_a-zA-Z]"
_WORD_NEXT = f"(?={_HAN}|“)"
# 01 | 概况. Cells of a table have more bars between them.
_BAR = rf"[|丨/·] ?{_WORD_NEXT}(?![^\n|]{{0,80}}\|)"


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
ADORNED = rf"(?= *(?:\d{{1,2}} ?[、.)](?!\d)|{CN}、|\((?:\d{{1,2}}|{CN})\)))"
COINED = "招一"
_OWN_NOUN = rf"(?<!{_HAN})(?!{_WORDS['numbered-example']}){_HAN}{{1,3}}?"
# A dash or point before a figure is a sign, two of them are a mask or a subtitle's dash.
BULLETS = "".join(_CUES.words("bullet"))
BULLET = Style("●", 13, rf"[{BULLETS}](?!{ADORNED})|(?:[-*·○□]|——)(?= *[一-龥“《])", False, ordered=False)
STYLES = (
    Style("chapter", 0, rf"(?:第(?:{CN}|\d{{1,2}})(?:部分|章)|P(?:art|ART)\.? ?\d{{1,2}})[、:. ]*", False),
    Style("section", 1, rf"第(?:{CN}|\d{{1,2}})节[、:. ]*", False),
    Style("Ⅰ", 2, r"[Ⅰ-Ⅻ] ?[、.,:]?|(?:X(?:II?)?|IX|IV|V?I{1,3}|V)(?:[、.:](?!\w*[A-Za-z])| (?=[一-龥]))", False),
    Style("壹、", 2, rf"[(【][{CAPITALS}][)】]|[{CAPITALS}](?:[、.:]| ?{_BAR}| +(?={_HAN}))", False),
    # 甲、乙两村 names two.
    Style("甲、", 4, rf"(?=[({''.join(CYCLES)}])(?:\({_ANY_STEM}\)[、.]?|{_ANY_STEM} ?[、.:](?!{_ANY_STEM}))", True),
    # 一、二、三组 and 一、二年级 name several things; 一,概况 and 一 概况 are careless forms of 一、概况, and
    # so is 一。概况 at the start of a line.
    Style(
        "一、",
        3,
        rf"{CN} ?[、.:](?!{_WORDS['several-things']})|{CN}(?:,| +| ?{_BAR}|——){_WORD_NEXT}(?!{CN})|"
        rf"(?<![^\n]){CN}。 ?{_WORD_NEXT}",
        True,
    ),
    Style("(一)", 4, rf"(?:(?<!第)[(【〔\[<〈{{] ?{CN} ?[)】〕\]>〉}}]|{CN}\)|[㈠-㈩㊀-㊉]) ?[、.,:]?", True),
    # Parts of a report, or of a course that it tells of.
    Style("板块", 5, rf"第(?:{CN}|\d{{1,2}}){_WORDS['part']}[、:. ]+", False),
    Style(
        "问题一",
        5,
        rf"(?<!{_HAN}){_WORDS['numbered-noun']}"
        rf"(?:之{CN}(?: ?[:、,]| +(?={_HAN})|是)|(?:{CN}|{_STEM})(?: ?[:、]| +(?={_HAN}))|(?:\d{{1,2}}|[①-⑳]) ?:|"
        rf"\d{{1,2}} +(?={_HAN})(?!{_WORDS['counted']}))",
        True,
    ),
    # A noun of the report's own, 解之一: or 招一:, which only a row of it shows to number anything.
    Style(
        COINED,
        5,
        rf"{_OWN_NOUN}(?:之{CN}(?: ?[:、]|,(?!就?是)| +(?={_HAN}))|{CN} ?:)",
        True,
    ),
    Style(
        "1、",
        6,
        rf"{_BEFORE_NUMBER}(?:(?:N[oO]\.?|№|[§#]) ?\d{{1,2}}[、:. ]*{_WORD_NEXT}(?!{_WORDS['counted']})|"
        rf"\d\ufe0f?\u20e3|\d{{1,2}} ?{_BAR})|"
        rf"{_BEFORE_NUMBER}\d{{1,2}} ?(?:、(?!{_WORDS['several-numbers']})|[)]|[.:](?!\d)|,(?=[^\d\s]))"
        rf"|[⒈-⒛]|0\d ?(?={_HAN})|\d{{1,2}} +(?={_HAN})|{_BEFORE_NUMBER}\d(?={_HAN}{{4}})(?!是)",
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
        rf"(?:第(?:{CN}|\d{{1,2}})|头一)(?:{_WORDS['ordinal-noun']}?(?:[,、:](?:就?是(?!否))?|是(?!否)|在于)|"
        rf"{_WORDS['counter']}{_HAN}{{1,6}}:)",
        True,
        item=True,
    ),
    Style("其一", 14, rf"其{CN}[,:、是曰]|{_OWN_NOUN}之{CN},?就?是(?!否)", True, item=True),
    Style(
        "首先",
        14,
        rf"(?:{_WORDS['foremost']}|{_WORDS['opening-adverb']})(?:,|是|要)?|{_WORDS['adding-adverb']}"
        rf"(?:[,:](?:就?是(?!否))?|是|要|(?<=[点条]){_HAN}{{1,6}},(?:就是)?)",
        True,
        item=True,
    ),
    Style("一则", 14, rf"{CN}(?:(?:则|来)[,:是]?|者[,:])", True, item=True),
    Style(
        "一样",
        14,
        rf"(?=[一还另再])(?:(?:还有|另有|再有|另|再),?)?一{_WORDS['counter']},?就?是(?!否)",
        False,
        item=True,
        ordered=False,
    ),
    Style("一方面", 15, r"(?:另)?一方面[,是]?", True, item=True),
    # 1是 is a careless form of it, where it is none of the codes of a questionnaire: 1是男,2是女.
    Style(
        "一是",
        16,
        rf"(?:{CN}|(?<![^\n。; ])\d{{1,2}})[是曰](?:要(?!{_WORDS['noun-of-yao']}))?(?!否)",
        True,
        item=True,
    ),
    # 一难,难在没人管水.
    Style(
        "一难",
        16,
        rf"{CN}(?:{_WORDS['plight']}(?::|,(?={_WORDS['plight']}在))|(?={_WORDS['plight']}{_HAN}|{_WORDS['asks-of']}))",
        True,
        item=True,
    ),
    Style("一要", 17, rf"{CN}要(?!{_WORDS['noun-of-yao']})", True, item=True),
)
