"""A same-length shadow of a report's text, in which one rule fits every way of typing.

Web copies mix full-width and half-width forms, straight and curly quotation marks, and masks of every kind. Rules are
written against the shadow, in simplified characters; spans found there hold in the text itself, because each character
stands for exactly one.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from kg.reading.cleaning.furniture import without_furniture
from kg.reading.cleaning.garbled import ungarbled
from kg.reading.cleaning.list_commas import with_list_commas
from kg.reading.cleaning.numerals import with_numerals
from kg.reading.cleaning.pages import without_pages
from kg.reading.cleaning.party_letter import with_party
from kg.reading.cleaning.preview import without_preview

__all__ = ["MASK", "STOP", "in_simplified", "shadow"]

# Full-width ASCII to half-width (Unicode block FF01–FF5E lies 0xFEE0 above ASCII), other white space to a plain space.
_TABLE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TABLE |= dict.fromkeys(map(ord, "\u3000\u00a0\u2003\u2002\ufeff\t\v\f\u200b"), ord(" "))
_TABLE |= {ord("「"): ord("“"), ord("」"): ord("”"), ord("『"): ord("“"), ord("』"): ord("”")}
# Sites for documents close with the double prime what they open with a quotation mark: “百村行〞活动.
_TABLE |= {ord("〝"): ord("“"), ord("〞"): ord("”"), ord("〟"): ord("”"), ord("„"): ord("“"), ord("‟"): ord("“")}
_TABLE |= {ord("〖"): ord("【"), ord("〗"): ord("】")}
_TABLE |= {ord("×"): ord("x"), ord("＊"): ord("*")}
_TABLE |= {ord("\r"): ord("\n"), ord("\u2028"): ord("\n"), ord("\u2029"): ord("\n"), ord("\x85"): ord("\n")}
_TABLE |= {ord(dash): ord("—") for dash in "―–─"}
_VARIANT = re.compile(f"[{''.join(re.escape(chr(code)) for code in _TABLE)}]")

# What closes a clause in the shadow.
STOP = "。;:!?\n"

# A name, number or place that the copyist blanked out: xx市, ______县, ??县, **公司, ○○村, 某某镇.
MASK = re.compile(r"[xX]{2,}|_{2,}|\?{2,}|\*{2,}|[○〇]{2,}|某+|\.{3,}|…+|□+")


@lru_cache(maxsize=16)  # a report's is asked for by each step that it goes through
def shadow(text: str) -> str:
    """`text` with every character mapped to the one form that rules know; always of the same length.

    >>> shadow("２０２３年，投入1．2万元（约）")
    '2023年,投入1.2万元(约)'
    >>> shadow('开展"百村行"活动')
    '开展“百村行”活动'
    >>> shadow('开展“百村行"活动')
    '开展“百村行”活动'
    >>> shadow('“百村行〞活动')
    '“百村行”活动'
    >>> shadow("調查發現，農村飲水問題突出，黨組織發揮領導作用，籌集資金，興建設備")
    '调查发现,农村饮水问题突出,党组织发挥领导作用,筹集资金,兴建设备'
    >>> shadow("水源不足、水压不稳.枯水期断水的村不少.27个村要挑水.")
    '水源不足、水压不稳。枯水期断水的村不少。27个村要挑水.'
    """
    plain = with_list_commas(with_party(ungarbled(_with_breaks(_without_variants(text)))))
    plain = _STOPPED.sub("。", with_numerals(plain))
    plain = without_furniture(_without_bold(_simplified(plain)))
    return _pair_straight_quotes(without_preview(_unwrapped(without_pages(plain))))


# A stop that was typed on a keyboard set to English; 一.现状 is a number, 李明.水源研究 an entry of a bibliography.
_STOPPED = re.compile(r"""\.(?=[一-龥“"\n]|\d+(?:\.\d+)?[名个家人年份项%万])(?<=[一-龥”"),、]{6}\.)""")


def _without_variants(text: str) -> str:
    """The text through the table; of the few variants that it has each is replaced, for `translate` looks up every
    character, in six times the time."""
    for variant in set(_VARIANT.findall(text)):
        text = text.replace(variant, chr(_TABLE[ord(variant)]))
    return text


def _with_breaks(plain: str) -> str:
    """The text with line breaks for the Cyrillic Р that a site for documents prints in their place; amid a sentence it
    is a blank."""
    return _BREAK.sub("\n", plain).replace("Р", " ") if "Р" in plain else plain


_BREAK = re.compile("(?<=[。;:!?”)])Р")


# A heading that Markdown prints bold: **(一)水源不稳。**枯水期断水。 - **水源不稳**:枯水期断水。 **县**镇 is masked.
_BOLD = re.compile(
    r"(?m)^( *)\*\*(?=[(〔【第一二三四五六七八九十\d])([^*\n]{2,60})\*\*(?!\*)"
    r"|^( *(?:[-•]|\*(?= )|\d{1,2}[.、]) *)\*\*([^*\n]{2,60})\*\*(?= *(?:[:。]|$)|(?<=:\*\*))"
)


def _without_bold(plain: str) -> str:
    return _BOLD.sub(r"\1\3  \2\4  ", plain) if "**" in plain else plain


# Share of traditional characters from which on a text is in traditional Chinese: the reports at hand have none, and
# 30 to 39 % of their characters once OpenCC writes them so. A few characters do not show it: 乾县 is simplified too.
_TRADITIONAL_SHARE = 0.05
_FEWEST_TRADITIONAL = 10


def _simplified(plain: str) -> str:
    """A text in traditional characters in simplified ones; any other as it is."""
    traditional = len(_traditional().findall(plain))
    if traditional < max(_FEWEST_TRADITIONAL, _TRADITIONAL_SHARE * len(plain)):
        return plain
    return in_simplified(plain)


def in_simplified(words: str) -> str:
    """Words in traditional characters in simplified ones, however few they are; of the same length.

    >>> in_simplified("38.7萬元")
    '38.7万元'
    """
    return words.translate(_simplified_forms())


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _simplified_forms()))}]")


@cache
def _simplified_forms() -> dict[int, int]:
    """The simplified form of each traditional character (OpenCC's TSCharacters; see data/README.md)."""
    traditional, simplified = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").splitlines()
    return str.maketrans(traditional, simplified)


# Copies from PDF and e-mail break every line at one width. The widths, in characters, that such lines have; how far a
# line may stay below it, where no sign may begin a line; and the least number of lines to tell it by.
_WRAPPED_WIDTHS = range(16, 61)
_SLACK = 3
_FEWEST_LINES = 8
_PARAGRAPH_END = re.compile("[。!?;:…][”)]* *$")
_IN_NUMBERS = "0123456789.%"
_PARAGRAPH_START = re.compile(r" |第?[一二三四五六七八九十]+[、章节部]|\([一二三四五六七八九十]+\)")


def _unwrapped(plain: str) -> str:
    """The text with the line breaks inside its sentences as spaces, where it was broken at one width; else as it is."""
    lines = list(re.finditer(r"[^\n]+", plain))
    if len(lines) < _FEWEST_LINES:
        return plain
    cut = max((_cut(lines, measure) for measure in (_width, _signs)), key=sum)
    if not cut:
        return plain
    narrowest = min(below.start() - line.end() for line, below in pairwise(lines))
    out, done = [], 0
    for line, below, is_cut in zip(lines, lines[1:], cut, strict=False):
        if is_cut and below.start() - line.end() == narrowest and not _PARAGRAPH_START.match(below.group()):
            out += [plain[done : line.end()], " " * narrowest]
            done = below.start()
    return "".join(out) + plain[done:]


def _cut(lines: Sequence[re.Match[str]], width_of: Callable[[re.Match[str]], int]) -> list[bool]:
    """Which lines were broken off at the one width that all keep to; nothing where they keep to none."""
    widths = list(map(width_of, lines))
    width = max(widths)
    if width not in _WRAPPED_WIDTHS:
        return []
    # A number is not broken: it begins the next line, however much room there was.
    numbers = [len(words) - len(words.lstrip(_IN_NUMBERS)) for words in (line.group() for line in lines[1:])]
    cut = [
        own >= width - max(_SLACK, number) and not _PARAGRAPH_END.search(line.group())
        for line, own, number in zip(lines, widths, [*numbers, 0], strict=True)
    ]
    return cut if sum(cut) * 5 >= len(lines) * 2 else []


def _signs(line: re.Match[str]) -> int:
    """The width of a line for a program that counts signs."""
    return len(line.group().rstrip())


def _width(line: re.Match[str]) -> int:
    """The width of a line in Chinese characters; two of ASCII are as wide as one."""
    words = line.group().rstrip()
    return len(words) - len(words.encode("ascii", "ignore")) // 2


def _pair_straight_quotes(text: str) -> str:
    if '"' not in text:
        return text
    out, opening = list(text), True
    marks = list(re.finditer('[“”"\n]', text))
    signs = "\n" + "".join(mark.group() for mark in marks) + "\n\n"
    for place, mark in enumerate(marks, start=1):
        if mark.group() == '"':
            # “百村行"活动: the second mark of a quotation that a curly one opens, but for a pair of marks inside it.
            behind = signs[place + 1 : place + 3]
            curly = signs[place - 1] == "“" and behind[0] != "”" and behind != '"”'
            out[mark.start()] = "“" if opening and not curly else "”"
            opening = out[mark.start()] == "”"
        # A quotation never runs over a paragraph, so a lost mark spoils one line only.
        opening = opening or mark.group() == "\n"
    return "".join(out)
