"""A file's bytes → the text in it: which format they are of is told by the bytes, never by the name."""

from kg.reading.formats.archive import entries
from kg.reading.formats.kinds import Format, format_of
from kg.reading.formats.reader import read_source
from kg.reading.formats.source import Source, UnreadableError

__all__ = ["Format", "Source", "UnreadableError", "entries", "format_of", "read_source"]
