"""What stands in front of a report: its title with the lines that go on with it."""

import re
from itertools import takewhile

from kg.reading.model import Report, Span

__all__ = ["front"]


def front(report: Report, plain: str) -> Span | None:
    """The title with the lines below it that begin with a dash; `plain` is the shadow of the report's text."""
    if report.title is None:
        return None
    end = report.title.end
    below = re.finditer(r"\n *([^\n]*)", plain[end:])
    for line in takewhile(lambda line: line.group(1)[:1] in ("", "—", "-"), below):
        end = report.title.end + line.end()
    return Span(report.title.start, end)
