"""A web page → its main text, without navigation, advertisements and the lists of other articles.

trafilatura finds the main text: of the thirteen reports, as saved pages and as LibreOffice exports them, it kept every
paragraph; resiliparse, quicker by half, lost a third of those within <pre>.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import lxml.html
import trafilatura
from lxml import etree

from kg.reading.formats.content import Content, from_paragraphs
from kg.reading.formats.encodings import decode

__all__ = ["page", "read"]

# The names under which pages give their author and date: Dublin Core, Open Graph, and those that the sites of Chinese
# governments have to carry (政府网站发展指引, 国办发〔2017〕47号: ContentSource, PubDate, Url).
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "article:author", "contentsource")
_DATE = ("article:published_time", "pubdate", "publishdate", "dc.date", "dcterms.date", "dcterms.issued")
_URL = ("og:url", "url", "dcterms.identifier")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")


def read(data: bytes) -> Content:
    """The main text of a web page, in whichever encoding its bytes are."""
    return page(decode(data))


def page(markup: str) -> Content:
    """The main text of a page's markup, with the author, date and address that its head names."""
    # An encoding named in the markup is that of the bytes, and lxml will not have it on text.
    try:
        tree = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", markup))
    except etree.ParserError:  # comments and nothing else
        return Content("")
    said: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        said.setdefault(name, (meta.get("content") or "").strip())
    found = trafilatura.bare_extraction(
        tree, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
    )
    body = getattr(found, "body", None)
    text = from_paragraphs(_blocks(body)) if body is not None else ""
    return Content(text, author=_first(said, _AUTHOR), date=_day(_first(said, _DATE)), url=_first(said, _URL))


def _day(words: str) -> str:
    """The day that words name, empty where they name none or one that no calendar has.

    >>> _day("2023年5月9日 10:00"), _day("2023-13-45")
    ('2023-05-09', '')
    """
    found = _DAY.search(words)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _blocks(element: Iterable[etree._Element]) -> Iterator[str]:
    """The lines of trafilatura's tree: paragraphs and headings, items of lists with their numbers or bullets, rows."""
    for child in element:
        match child.tag:
            case "list":
                ordered = child.get("rend") == "ol"
                for number, item in enumerate(child.iterfind("item"), 1):
                    yield from _item(item, f"{number}. " if ordered else "• ")
            case "row":
                yield "\t".join(" ".join(_words(cell).split()) for cell in child)
            case "table" | "div" | "body" | "quote":
                yield (child.text or "").strip()
                yield from _blocks(child)
            case _:
                yield _words(child)
        if child.tail and child.tail.strip():
            yield child.tail.strip()


def _item(item: etree._Element, number: str) -> Iterator[str]:
    """An item of a list, with its number, and the items of the lists in it."""
    words = item.text or ""
    for child in item:
        if child.tag == "list":
            yield _numbered(number, words)
            number = words = ""
            yield from _blocks([child])  # with what stands behind it
        else:
            words += _plain(child) + (child.tail or "")
    yield _numbered(number, words)


def _numbered(number: str, words: str) -> str:
    return number + words.strip() if words.strip() else ""


def _words(element: etree._Element) -> str:
    return _plain(element).strip()


def _plain(element: etree._Element) -> str:
    """All words of an element, with its line breaks."""
    own = "\n" if element.tag == "lb" else element.text or ""
    return own + "".join(_plain(child) + (child.tail or "") for child in element)
