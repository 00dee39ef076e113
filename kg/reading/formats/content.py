"""What every format gives: one text, with where its pages begin and what the file says of itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.problem import Problem, ProblemError, Words

__all__ = ["Content", "UnreadableError", "from_paragraphs"]


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file.

    `pages` are the offsets in it at which each page begins, none where the format has no pages; `empty_pages` the
    numbers, from 1, of those without text: pictures, it may be, of pages that nobody has read. `author`, `date` (ISO
    8601, to the day) and `url` are what the file's own properties say, empty where they say nothing.
    """

    text: str
    pages: tuple[int, ...] = ()
    author: str = ""
    date: str = ""
    url: str = ""
    empty_pages: tuple[int, ...] = ()


class UnreadableError(ProblemError):
    """Why no text can be had of a file."""

    def __init__(self, what: Words, remedy: Words, *, page: int | None = None, line: int | None = None) -> None:
        super().__init__(Problem(what, remedy, page=page, line=line))


def from_paragraphs(paragraphs: Iterable[str]) -> str:
    """The text of paragraphs: a line each, the empty ones left out.

    >>> from_paragraphs(["一、问题", " ", "井浅。\\n路窄。"])
    '一、问题\\n井浅。\\n路窄。'
    """
    return "\n".join(_lines(paragraphs))


def _lines(paragraphs: Iterable[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (line.rstrip() for line in paragraph.splitlines() if line.strip())
