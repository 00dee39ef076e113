"""Findings survive as bytes exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.extraction.storage import DamagedError, pack, unpack
from kg.reading import parse
from tests.benchmarks.reports import report


def test_findings_come_back_as_they_were(sample_findings: list[kg.Findings]) -> None:
    for findings in sample_findings:
        again = unpack(pack(findings))
        assert again == findings
        assert repr(again) == repr(findings)  # the classes of all values too
        assert pack(again) == pack(findings)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_so_do_those_of_any_text(text: str) -> None:
    findings = kg.Findings(parse(text, "x")[0])
    assert repr(unpack(pack(findings))) == repr(findings)


def test_a_report_of_the_usual_length_takes_a_few_kilobytes() -> None:
    findings = kg.extract(parse(report(1), "1")[0])
    assert len(pack(findings)) < 4 * len(findings.report.text)


@pytest.mark.parametrize("at", [0, 30, -1])
def test_damaged_bytes_are_known(sample_findings: list[kg.Findings], at: int) -> None:
    data = bytearray(pack(sample_findings[0]))
    data[at] ^= 0x55
    with pytest.raises(DamagedError):
        unpack(bytes(data))


def test_bytes_of_something_else_are_known() -> None:
    from kg.extraction.storage import dump

    for other in ([], {"report": 1}, [1, 2, 3], None):
        with pytest.raises(DamagedError):
            unpack(dump(other))
