"""What the tests of reading share: a text's outline as plain rows."""

from kg.reading import Report, Section, parse

TITLE = "水村饮水情况调查报告\n"
PROSE = "村里的三口老井年年都要断水,老人只好到邻村去挑,来回一趟要走上半个时辰,旱季的日子最难熬。\n"


def report_of(body: str) -> Report:
    """The one report that `body` is, below a title."""
    (report,) = parse(TITLE + body, "水村")
    return report


def headings(body: str) -> list[tuple[str, str]]:
    """The number and heading of each section."""
    report = report_of(body)
    return [(section.number, section.heading.of(report.text)) for section in report.sections]


def sections(body: str) -> dict[str, Section]:
    """The sections by their headings."""
    report = report_of(body)
    return {section.heading.of(report.text): section for section in report.sections}
