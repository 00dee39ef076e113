"""The report's own title: the line that names it, without the compilation's number."""

import re

from kg.reading.markers import leading
from kg.reading.model import Span
from kg.reading.normal import shadow
from kg.reading.unnumbered import is_section_name

__all__ = ["PIECE", "title"]

# How compilations number their pieces: 第3篇 …, 篇三:…, 范文(二) …, 【第一篇】…
PIECE = re.compile(
    r"^[ 【\[(]*(?:第[ ]?(?:[一二三四五六七八九十百]+|\d+)[ ]?篇"
    r"|(?:篇|范文|例文)[ ]?\(?(?:[一二三四五六七八九十]+|\d+)\)?)"
    r"[】\]):、. ]*",
    re.MULTILINE,
)
_SENTENCE_END = "。!;:,"
# Longer first lines are paragraphs: the longest title of the sample reports and of the thirteen has 33 characters.
_LONGEST = 60
# The letterhead above a title (department, number, date) has a few lines at most.
_LETTERHEAD = 6
_LABEL = re.compile(r"(?:标 ?题|题 ?目|篇名|文章标题) ?[:] ?")
_REPORT = re.compile(
    r"(?:调查|调研|考察|视察|研究|情况|专题|分析)报告(?:(?:与|及|和).{1,8})?(?:\([^)]{1,12}\))?(?:范文|模板|\d+字|精选|全文|[一-龥]{0,2}篇)*$"
    r"|(?:调查|调研|考察)(?:与|和|及)(?:思考|建议|对策|启示)$|^关于.{2,40}的?(?:调查|调研|思考|报告)$|的(?:调查|调研)$"
)
# A title broken over two lines goes on with one of these, or breaks off behind one of those.
_GOES_ON = re.compile(r"(?:的|与|和|及|调[查研]|情况|工作|问题|现状|报告|专题|建设|发展)")
_BREAKS_OFF = re.compile(r"(?:的|与|和|及|、|对|在|中)$|^关于")
_BYLINE = re.compile(r" +(?:作者|来源|发布|时间|日期|编辑)[: ].*$")
_NO_TITLE = re.compile(
    r"(?:编辑)?(?:导读|按语?|编者按|摘 ?要|内容提要|来源|作者|发布|时间|日期"
    r"|浏览|阅读|点击|调研(?:时间|地点|人员?|对象)|索引号|发文)[^:]{0,4}:"
)
_SHORTEST_SECTION_NAME = 6


def title(text: str) -> Span | None:
    """The title's span, or None where the text begins with a paragraph or a numbered heading.

    The title is the first line, or the one of the lines above the first paragraph that calls itself a report. It may
    run over two lines.

    >>> text = "第2篇 2023年农村基层党建工作调查报告\\n为了解情况,开展了调研。"
    >>> title(text).of(text)
    '2023年农村基层党建工作调查报告'
    """
    plain = shadow(text)
    lines = _opening(plain)
    if not lines:
        return None
    for place, line in enumerate(lines):
        words = line.of(plain)
        below = lines[place + 1] if place + 1 < len(lines) else None
        if below is not None and not _REPORT.search(words) and _is_one_title(words, below.of(plain)):
            return _bare(Span(line.start, below.end), plain)
        if _REPORT.search(_bare(line, plain).of(plain)):
            return _bare(line, plain)
    first = lines[0].of(plain)
    return None if is_section_name(first) and len(first) <= _SHORTEST_SECTION_NAME else _bare(lines[0], plain)


def _opening(plain: str) -> list[Span]:
    """The lines above the first paragraph or numbered heading, piece numbers and labels left out."""
    out: list[Span] = []
    for match in re.finditer(r"[^\n]+", plain):
        line = match.group()
        if not line.strip():
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        for prefix in (PIECE, _LABEL):
            found = prefix.match(plain, start, end) if prefix is _LABEL else PIECE.match(line)
            if found:
                past = found.end() if prefix is _LABEL else match.start() + found.end()
                start = past if past < end else start
        if end - start > _LONGEST and (space := plain.find(" ", start, start + _LONGEST)) > 0:
            # The line break behind the title became a space.
            end = space if _REPORT.search(plain[start:space]) else end
        words = plain[start:end]
        if len(words) > _LONGEST or words[-1] in _SENTENCE_END or leading(words) or len(out) == _LETTERHEAD:
            break
        # A dash opens a subtitle; 调研报告 alone is what the text is and not what it is called.
        if (
            words[0] not in "-—–"
            and not _NO_TITLE.match(words)
            and (out or words not in ("调研报告", "调查报告", "考察报告"))
        ):
            out.append(Span(start, end))
    return out


def _is_one_title(words: str, below: str) -> bool:
    """Whether a line and the one below it are the two halves of a title."""
    halves = _BREAKS_OFF.search(words) or _GOES_ON.match(below)
    return bool(halves) and bool(_REPORT.search(words + below)) and len(words + below) <= _LONGEST


def _bare(line: Span, plain: str) -> Span:
    """The title without 《》 around it and without a byline behind it."""
    words = line.of(plain)
    if byline := _BYLINE.search(words):
        line = Span(line.start, line.start + byline.start())
        words = line.of(plain)
    if words.startswith("《") and words.find("》") == len(words) - 1:
        line = Span(line.start + 1, line.end - 1)
    return line
