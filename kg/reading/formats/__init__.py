"""A file's bytes → the text in it: which format they are of is told by the bytes, never by the name."""

from kg.reading.formats.archive import entries
from kg.reading.formats.content import Content, UnreadableError
from kg.reading.formats.kinds import Format, format_of
from kg.reading.formats.reader import read_content

__all__ = ["Format", "Content", "UnreadableError", "entries", "format_of", "read_content"]
