"""The links across reports are the same bytes whatever of them stands in the last file."""

from tempfile import TemporaryFile

from hypothesis import given
from hypothesis import strategies as st

from kg.archive.links import Links, find_links
from kg.archive.writer import Writer
from kg.graph.across import Across
from kg.graph.builder import Builder
from kg.linking.comparison import Comparison
from kg.linking.share import Share
from kg.resources.namespaces import BASE_IRI

WORDS = ["维修经费短缺", "维修经费严重不足", "水渠渗漏", "水渠渗漏,无人管护", "管护人员少", "水费收缴难"]

said = st.dictionaries(
    st.integers(0, 40).map("{:012x}".format), st.lists(st.sampled_from(WORDS), max_size=4), max_size=12
)


def compared(reports: dict[str, list[str]]) -> Comparison:
    comparison = Comparison()
    for report in sorted(reports):
        statements = [
            [f"report/{report}#problem-{number}", "problem", "水利", words, [[number, number + 9]]]
            for number, words in enumerate(reports[report], 1)
        ]
        comparison.add(report, Share([], [], statements, {}, 1))
    return comparison


def written(reports: dict[str, list[str]], last: bytes = b"", kept: Links | None = None) -> tuple[bytes, Links]:
    """The lines behind a head of 100 bytes; those of the last file may be used."""
    with TemporaryFile() as old, TemporaryFile() as spool, TemporaryFile() as file:
        old.write(last)
        old.flush()
        known = kept.kept(100) if kept else {}
        links = find_links(Across(Builder(BASE_IRI)), compared(reports), lambda: known, spool)
        file.write(b"#" * 100)
        writer = Writer(file)
        for piece in links.copied(old, spool):
            writer.copy(piece)
        writer.flush()
        assert writer.size == file.tell()
        file.seek(0)
        return file.read(), links


@given(said, said)
def test_what_is_copied_makes_no_difference(before: dict[str, list[str]], after: dict[str, list[str]]) -> None:
    last, kept = written(before)
    fresh, links = written(after)
    again, others = written(after, last, kept)
    assert again == fresh
    assert len(others) == len(links) == fresh.count(b"similarTo> <https://w3id.org/survey-report/id/report")
    assert written(before, again, others)[0] == last


def test_of_what_has_not_changed_nothing_is_made_anew() -> None:
    reports = {f"{number:012x}": [WORDS[number % 6]] for number in range(30)}
    last, kept = written(reports)
    assert last.count(b"confidence") == len(kept) > 100
    again, links = written(reports, last, kept)
    assert again == last
    assert {is_new for is_new, _, _ in links.pieces} == {False}
    fewer = {report: words for report, words in reports.items() if report != "00000000001d"}
    _, links = written(fewer, last, kept)
    assert sum(length for is_new, _, length in links.pieces if is_new) < len(last) / 4


def test_links_of_another_form_are_not_copied() -> None:
    reports = {f"{number:012x}": [WORDS[0]] for number in range(3)}
    last, kept = written(reports)
    with TemporaryFile() as spool:
        other = Across(Builder("https://example.org/"))
        links = find_links(other, compared(reports), lambda: kept.kept(100), spool)
    assert {is_new for is_new, _, _ in links.pieces} == {True}
    assert last
