"""One file's bytes → its text, by whatever module knows the format."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from kg.problem import Words
from kg.reading.formats.content import Content, UnreadableError
from kg.reading.formats.encodings import decode
from kg.reading.formats.glosses import without_glosses
from kg.reading.formats.kinds import NAMED, Format, format_of, is_markdown

__all__ = ["read_content"]

# Each in a module of its own, loaded with its library when the first file of the format comes.
_READERS = {
    Format.MARKDOWN: "markdown",
    Format.HTML: "html",
    Format.MHTML: "mhtml",
    Format.PDF: "pdf",
    Format.DOCX: "docx",
    Format.OFFICE: "office",
}
_EXTRAS = {Format.HTML: "html", Format.MHTML: "html"}


def read_content(data: bytes, suffix: str = "") -> Content:
    """The text of a file that is no archive; `suffix` is that of its name, to say what it is not.

    >>> read_content("<html><body><h1>饮水调查报告</h1><p>水井太浅，村民吃水难。</p></body></html>".encode()).text
    '饮水调查报告\\n水井太浅，村民吃水难。'

    Raises:
        UnreadableError: no text can be had of it; the message says why and what to do.
    """
    kind = format_of(data)
    if kind is Format.OTHER:
        raise UnreadableError(
            Words(
                "不是文本文件，而是图片、表格、程序之类",
                "not a text file, but a picture, spreadsheet, program or the like",
            ),
            Words("请移出，或另存为 UTF-8 的 .txt", "take it out, or save it as UTF-8 .txt"),
        )
    if kind is Format.TEXT:
        try:
            text = decode(data)
        except UnreadableError:
            if (promised := NAMED.get(suffix.lower())) is None:
                raise
            raise UnreadableError(
                Words(f"名为 {suffix}，内容却不是 {promised}", f"named {suffix}, but no {promised} by its content"),
                Words("可能已损坏或加密，请检查原文", "it may be damaged or encrypted: check its source"),
            ) from None
        if not is_markdown(text):
            return Content(without_glosses(text))
        kind = Format.MARKDOWN
    source = _reader(kind)(data)
    if not source.text.strip():
        raise UnreadableError(
            Words("文件里没有文字", "there is no text in the file"), Words("请检查原文", "check its source")
        )
    # Pages are told by offsets, and documents that have pages have no glosses.
    return source if source.pages else replace(source, text=without_glosses(source.text))


def _reader(kind: Format) -> Callable[[bytes], Content]:
    try:
        module = import_module(f"kg.reading.formats.{_READERS[kind]}")
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(kind)
        if extra is None:
            raise
        raise UnreadableError(
            Words(f"读 {kind} 要用到 {error.name}", f"reading {kind} takes {error.name}"),
            Words(f"请安装: pip install 'survey-report-kg[{extra}]'", f"install the extra {extra}"),
        ) from None
    read: Callable[[bytes], Content] = module.read
    return read
