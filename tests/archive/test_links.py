"""The links across reports are the same bytes whatever of them stands in the last file."""

from functools import partial
from hashlib import sha256
from io import BytesIO
from tempfile import TemporaryFile
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.archive.links import Links, find_links
from kg.archive.writer import Writer
from kg.graph.across import Across
from kg.graph.builder import Builder
from kg.linking.similarity.comparison import Comparison
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
        comparison.add(report, statements)
    return comparison


class Kept(NamedTuple):
    """A file, and what is kept of its links."""

    content: bytes = b""
    links: bytes = b""

    def known(self) -> dict[str, Any]:
        """What the next build knows, the links standing behind a head of 100 bytes."""
        return {**np.load(BytesIO(self.links)), "start": np.array([100])} if self.links else {}


NOTHING = Kept()


def written(reports: dict[str, list[str]], last: Kept = NOTHING) -> tuple[Kept, Links]:
    """The lines behind a head of 100 bytes; those of the last file may be used."""
    with TemporaryFile() as old, TemporaryFile() as spool, TemporaryFile() as kept, TemporaryFile() as file:
        old.write(last.content)
        old.flush()
        links = find_links(Across(Builder(BASE_IRI)), partial(compared, reports), last.known, spool, kept)
        file.write(b"#" * 100)
        writer = Writer(file)
        for piece in links.copied(old, spool):
            writer.copy(piece)
        writer.flush()
        assert writer.size == file.tell()
        file.seek(0)
        kept.seek(0)
        return Kept(file.read(), kept.read()), links


@given(said, said)
def test_what_is_copied_makes_no_difference(before: dict[str, list[str]], after: dict[str, list[str]]) -> None:
    last, _ = written(before)
    fresh, links = written(after)
    again, others = written(after, last)
    assert again == fresh
    assert others.count == links.count == fresh.content.count(b"similarTo> <https://w3id.org/survey-report/id/report")
    assert written(before, again)[0] == last


def test_of_what_has_not_changed_nothing_is_made_anew() -> None:
    reports = {f"{number:012x}": [WORDS[number % 6]] for number in range(30)}
    last, links = written(reports)
    assert last.content.count(b"confidence") == links.count > 100
    again, links = written(reports, last)
    assert again == last
    assert new_lines(links) < len(last.content) / 8  # those that state the links
    fewer = {report: words for report, words in reports.items() if report != "00000000001d"}
    _, links = written(fewer, last)
    assert new_lines(links) < len(last.content) / 3


def new_lines(links: Links) -> int:
    return sum(length for is_new, _, length in links.pieces if is_new)


def test_links_of_another_form_are_not_copied() -> None:
    last, _ = written({f"{number:012x}": [WORDS[0]] for number in range(3)})
    with TemporaryFile() as spool, TemporaryFile() as kept:
        other = Across(Builder("https://example.org/"))
        links = find_links(other, partial(compared, {"0a": [WORDS[0]], "0b": [WORDS[0]]}), last.known, spool, kept)
    assert {is_new for is_new, _, _ in links.pieces} == {True}


def test_links_whose_nodes_have_one_name_are_told_of_together(monkeypatch: pytest.MonkeyPatch) -> None:
    few = {f"{number:012x}": [WORDS[0]] for number in range(3)}
    more = {f"{number:012x}": [WORDS[0]] for number in range(5)}
    monkeypatch.setattr(Across, "node", lambda _, link: int(sha256(repr(link[:2]).encode()).hexdigest(), 16) % 3)
    last, _ = written(few)
    fresh, links = written(more)
    assert links.count == 10
    assert written(more, last)[0] == fresh
    assert written(few, fresh)[0] == last
    lines = fresh.content[100:].splitlines()
    assert len(lines) == len(set(lines))
