"""The characters of a text file: UTF-8, UTF-16, GB18030 or Big5, told by the bytes."""

import codecs

from kg.problem import Words
from kg.reading.formats.content import UnreadableError

__all__ = ["decode"]

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHINESE = ["utf_8", "gb18030", "big5", "utf_16_le", "utf_16_be"]
# So many bytes tell the encoding; charset-normalizer takes a second for 5 MB.
_SAMPLE = 200_000
# Of the Han characters of simplified reports 0.997 and more are of level 1; of a traditional
# text 0.69, of texts in Big5 read as GB18030 at most 0.47.
_COMMON = 0.75


def decode(data: bytes) -> str:
    """The text of the bytes, a byte-order mark left out, line ends as they stand.

    What is neither UTF-8 nor plainly simplified Chinese in GB18030 goes to charset-normalizer, with the encodings that
    Chinese is written in to choose from.

    >>> decode("饮水情况调查报告，水井太浅。".encode("gb18030"))
    '饮水情况调查报告，水井太浅。'

    Raises:
        UnreadableError: no text, or in none of these encodings.
    """
    text = _text(data)
    if not text.strip():
        raise UnreadableError(Words("文件是空的", "the file is empty"), Words("请检查原文", "check its source"))
    return text


def _text(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], [encoding])
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _strict(data, _candidates(data))
    return _strict(data, _candidates(data)) if "\0" in text else text


def _strict(data: bytes, encodings: list[str]) -> str:
    """The text by the first of the encodings that all the bytes are in."""
    furthest = 0
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            furthest = max(furthest, error.start)
        else:
            if "\0" not in text:
                return text
    if b"\0" in data:
        raise _no_text()
    line = data.count(b"\n", 0, furthest) + 1
    raise UnreadableError(
        Words(
            f"从第 {furthest} 字节起不是 {'、'.join(encodings)} 编码的文字",
            f"no {' or '.join(encodings)} text from byte {furthest} on",
        ),
        Words("请另存为 UTF-8 文本", "save it as UTF-8 text"),
        line=line,
    )


def _candidates(data: bytes) -> list[str]:
    """The encodings that bytes which are no UTF-8 may be in, the likeliest first."""
    damaged = data.decode(errors="replace")
    if sum(map(_is_han, damaged)) > damaged.count("\ufffd"):
        return ["utf-8"]  # some bytes of it are lost: GB18030 would make other characters of all the rest
    if _is_common(data):
        return ["gb18030"]
    guess = _guess(data)
    # UTF-16 shows itself by a line end, a space or a digit, half of which is a NUL; without one, any bytes could be it.
    likely = [guess] if guess and (b"\0" in data or not guess.startswith("utf-16")) else []
    return list(dict.fromkeys([*likely, "gb18030", "big5", *([guess] if guess else [])]))


def _is_common(data: bytes) -> bool:
    """Whether the bytes, as GB18030, are mostly characters in common use: level 1 of GB 2312, the 3,755 most frequent.

    Bytes of Big5 and UTF-16 make rare characters of GBK's, which charset-normalizer alone cannot tell in short texts.
    """
    if b"\0" in data:
        return False
    try:
        han = [sign for sign in data.decode("gb18030") if not sign.isascii() and sign.isalpha()]
    except UnicodeDecodeError:
        return False
    return sum(map(_is_level_1, han)) > _COMMON * len(han)


def _is_level_1(sign: str) -> bool:
    return b"\xb0" <= sign.encode("gb2312", "replace")[:1] <= b"\xd7"


def _is_han(sign: str) -> bool:
    return "一" <= sign <= "鿿"


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    # Cut before a line end at an even place, or half a character at the sample's end would rule its encoding out.
    end = data.rfind(b"\n", 0, _SAMPLE) + 1
    sample = data if len(data) <= _SAMPLE else data[: end - end % 2] or data
    best = from_bytes(sample, cp_isolation=_CHINESE).best()
    return codecs.lookup(best.encoding).name if best is not None else None


def _no_text() -> UnreadableError:
    return UnreadableError(
        Words("不是文本文件", "not a text file"), Words("请另存为 UTF-8 的 .txt", "save it as UTF-8 .txt")
    )
