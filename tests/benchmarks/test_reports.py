"""The made-up reports are many, varied, and read like reports."""

from collections import Counter

import kg
from kg.reading import parse
from tests.benchmarks.reports import LEAST, report


def test_a_report_is_drawn_by_its_number_alone() -> None:
    assert [report(number) for number in range(3)] == [report(number) for number in range(3)]
    assert len({report(number) for number in range(200)}) == 200


def test_they_are_as_long_as_real_ones() -> None:
    assert min(len(report(number)) for number in range(200)) >= LEAST


def test_what_they_say_is_found() -> None:
    found = kg.extract(parse(report(2), "2")[0])
    assert {section.role.value for section in found.report.sections if section.level == 1} >= {
        *("problem", "cause", "countermeasure"),
    }
    assert found.home_region is not None
    assert found.programmes
    assert found.organizations
    assert found.documents
    assert len(found.figures) >= 20
    assert {relation.predicate for relation in found.relations} >= {"addresses", "affects"}


def test_names_come_back_and_there_are_always_new_ones() -> None:
    seen: Counter[str] = Counter()
    distinct = []
    for number in range(300):
        quoted = {part.partition("”")[0] for part in report(number).split("“")[1:]}
        seen.update(quoted)
        distinct.append(len(seen))
    assert max(seen.values()) >= 30
    assert distinct[99] < distinct[199] < distinct[299] < 3 * distinct[99]
