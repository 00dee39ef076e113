"""Titled documents: 《》 with the title of a policy, law, plan or rule, and no newspaper, journal or article."""

import re
from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.model import DocumentTitle, Mention
from kg.reading.model import Span

__all__ = ["find_documents", "quoted_titles"]

_TITLE = re.compile(r"《([^《》\n]{1,80})》")
# What 《》 holds besides documents. The endings are those of periodicals and programmes; 日志 and 手册 are documents.
_PERIODICAL = re.compile(
    r"(?:日报|晚报|晨报|早报|时报|周报|商报|都市报|导报|快报|简报|[^通公汇申举填]报|杂志|周刊|月刊|半月刊|学刊|文摘|文苑|电视|之声|访谈|联播|新闻|频道|(?:组工|党建|政务|工作)信息|动态)$"
)
_ARTICLE_AFTER = re.compile(
    r"^ ?(?:一文|的?文章|的?报道|为题|一书|一课|栏目|节目|专栏|杂志|期刊|报|周刊"
    r"|等栏目|等媒体|等刊物|纪录片|歌曲|专题片)"
)
_PUBLISHED_BEFORE = re.compile(r"(?:刊发于|刊登在|发表在|发表于|登载于|杂志|报纸|专著)$")
_PUBLISHED_AFTER = re.compile(r"^[^。;\n]{0,12}?(?:刊发|刊登|登载|刊载|报道)")


def quoted_titles(document: Document) -> Iterator[tuple[Span, bool]]:
    """Each title in 《》 (its span without the marks) and whether it is a periodical, programme or article."""
    plain = document.plain
    for match in _TITLE.finditer(plain):
        span = Span(match.start(1), match.end(1))
        title, after, before = match.group(1), plain[match.end() : match.end() + 20], plain[: match.start()][-6:]
        media = bool(
            _PERIODICAL.search(title)
            or _ARTICLE_AFTER.match(after)
            or _PUBLISHED_BEFORE.search(before)
            or (len(title) <= 8 and _PUBLISHED_AFTER.match(after) and not _DOCUMENT_END.search(title))
        )
        yield span, media


_DOCUMENT_END = re.compile(
    r"(?:意见|办法|通知|方案|规划|条例|规定|法|章程|纲要|决定|细则|公约|制度|计划|书|状|手册|指南|标准|报告|决议|守则|准则|规则|规程|公报|协议|合同|预案|清单|党章|目录|规范|要点|纪要|批复|函)$"
)


def find_documents(document: Document) -> tuple[DocumentTitle, ...]:
    """The documents that the report names, each once with all its mentions, by their first mention."""
    found: dict[str, list[Mention]] = {}
    for span, media in quoted_titles(document):
        if not media:
            found.setdefault(document.words(span), []).append(Mention(span, "document-title"))
    return tuple(DocumentTitle(title, tuple(mentions)) for title, mentions in found.items())
