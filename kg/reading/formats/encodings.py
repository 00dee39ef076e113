"""The characters of a text file: UTF-8, UTF-16, GB18030 or Big5, told by the bytes."""

import codecs

from kg.reading.formats.content import UnreadableError

__all__ = ["decode"]

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHINESE = ["utf_8", "gb18030", "big5", "utf_16_le", "utf_16_be"]
# So many bytes tell the encoding; charset-normalizer takes a second for 5 MB.
_SAMPLE = 200_000


def decode(data: bytes) -> str:
    """The text of the bytes, a byte-order mark left out, line ends as they stand.

    What is not UTF-8 goes to charset-normalizer, with the encodings that Chinese is written in to choose from.

    >>> decode("饮水情况调查报告，水井太浅。".encode("gb18030"))
    '饮水情况调查报告，水井太浅。'

    Raises:
        UnreadableError: no text, or in none of these encodings.
    """
    text = _text(data)
    if not text.strip():
        raise UnreadableError("文件是空的 (the file is empty)", "请检查原文 (check its source)")
    return text


def _text(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _strict(data, _guess(data))
    if "\0" in text:
        return _strict(data, _guess(data))
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"第 {line} 行（第 {error.start} 字节）起不是 {encoding} 编码的文字 "
            f"(no {encoding} text from line {line}, byte {error.start} on)",
            "请另存为 UTF-8 文本 (save it as UTF-8 text)",
        ) from None
    if "\0" in text:
        raise _no_text()
    return text


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    # Cut behind a line end, or half a character at the end of the sample would rule its encoding out.
    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data
    best = from_bytes(sample, cp_isolation=_CHINESE).best()
    if best is not None:
        return best.encoding
    if b"\0" in data:
        raise _no_text()
    return "utf-8"  # which it is not: the error names the first byte that shows it


def _no_text() -> UnreadableError:
    return UnreadableError("不是文本文件 (not a text file)", "请另存为 UTF-8 的 .txt (save it as UTF-8 .txt)")
