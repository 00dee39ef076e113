"""ZIP archives: every file in them is read or named, nothing leaves the archive, no bomb goes off."""

import random
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest

from kg.reading import Problem, read
from kg.reading.formats import UnreadableError, entries

WATER = "水村饮水情况调查报告\n一、存在的问题\n水井太浅。\n"
ROADS = "路村交通情况调查报告\n一、存在的问题\n路窄桥危。\n"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_the_reports_of_an_archive_are_named_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "汇编.zip"
    path.write_bytes(
        packed({"乡/水.txt": WATER, "路.txt": ROADS.encode("gb18030"), "表.csv": "x", "__MACOSX/._水": "x"})
    )
    reports = read([path])
    assert {(report.name, report.origin.file) for report in reports} == {
        ("水", "汇编.zip/乡/水.txt"),
        ("路", "汇编.zip/路.txt"),
    }


@pytest.mark.parametrize("files", [{}, {"空/": ""}, {"表.csv": "x"}, {"内.zip": packed({})}])
def test_an_archive_without_a_report_is_named(tmp_path: Path, files: Mapping[str, str | bytes]) -> None:
    found: list[Problem] = []
    (path := tmp_path / "包.zip").write_bytes(packed(files))
    assert read([path], on_problem=found.append) == []
    (problem,) = found
    assert problem.path in (path, path / "内.zip")
    assert not problem.skipped


def test_what_is_left_out_of_an_archive_is_told(tmp_path: Path) -> None:
    found: list[Problem] = []
    (path := tmp_path / "包.zip").write_bytes(
        packed({"水.txt": WATER, "表.csv": "x", "图.csv": "x", "__MACOSX/表": "x"})
    )
    assert [report.name for report in read([path], on_problem=found.append)] == ["水"]
    (problem,) = found
    assert (problem.path, problem.skipped) == (path, True)
    assert "2 .csv" in problem.what.zh


def test_an_archive_whose_own_name_is_hidden_is_read_where_it_is_given(tmp_path: Path) -> None:
    (path := tmp_path / ".包.zip").write_bytes(packed({"水.txt": WATER}))
    assert [report.name for report in read([path])] == ["水"]


def test_a_large_archive_may_unpack_to_a_hundredfold() -> None:
    large = random.Random(7).randbytes(300_000) + bytes(25_000_000)
    assert [(name, content == large) for name, content in entries(packed({"图": large}), "包")] == [("包/图", True)]


@pytest.mark.parametrize(("written", "name"), [(b"\xcb\xae\x20", "水"), (b"x\xff\xff", "x")])
def test_names_written_by_a_chinese_windows_are_read_and_others_kept(written: bytes, name: str) -> None:
    whole = packed({"水": ""}).replace("水".encode(), written)
    # the flag that says UTF-8 stands in both headers of the entry
    local, central = whole.index(b"PK\x03\x04") + 6, whole.index(b"PK\x01\x02") + 8
    data = bytearray(whole)
    for place in (local, central):
        data[place : place + 2] = b"\0\0"
    assert [found.strip() for found, _ in entries(bytes(data), "包")] == [f"包/{name}"]


def test_an_archive_in_an_archive_is_opened_and_the_fourth_is_named() -> None:
    inner = packed({"水": WATER})
    for _ in range(2):
        inner = packed({"内": inner})
    ((name, content),) = entries(inner, "包")
    assert (name, content) == ("包/内/内/水", WATER.encode())
    ((name, content),) = entries(packed({"内": inner}), "包")
    assert isinstance(content, UnreadableError)


def test_a_path_that_climbs_out_touches_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (folder / "包.zip").write_bytes(packed({"../../x.txt": WATER, "/etc/y.txt": ROADS}))
    before = sorted(tmp_path.rglob("*"))
    assert len(read([folder / "包.zip"])) == 2
    assert sorted(tmp_path.rglob("*")) == before


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "弹.zip"
    path.write_bytes(packed({"弹.txt": b"0" * 30_000_000}))
    found: list[Problem] = []
    assert read([path], on_problem=found.append) == []
    assert "压缩炸弹" in found[0].what.zh


def test_many_small_bombs_are_refused_as_one_great_one_is() -> None:
    zeros = packed({"零": b"0" * 19_000_000})
    whole = packed({f"{number}": packed({f"{place}": zeros for place in range(20)}) for number in range(5)})
    found = [content for _, content in entries(whole, "包")]
    assert sum(len(content) for content in found if isinstance(content, bytes)) <= max(20 * 1024**2, 100 * len(whole))
    refused = [content for content in found if isinstance(content, UnreadableError)]
    assert len(refused) > 20
    assert all("压缩炸弹" in str(error) for error in refused)


def test_word_files_in_an_archive_are_no_way_round_the_budget() -> None:
    word = packed({"word/document.xml": b"0" * 19_000_000})
    found = [content for _, content in entries(packed({f"{number}": word for number in range(20)}), "包")]
    assert 0 < sum(isinstance(content, UnreadableError) for content in found) < 20


@pytest.mark.parametrize("cut", [0, 30, 60])
def test_a_torn_archive_is_named(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "断.zip"
    path.write_bytes(packed({"水": WATER})[: 40 + cut])
    found: list[Problem] = []
    assert read([path], on_problem=found.append) == []
    assert "损坏" in found[0].what.zh


def test_a_broken_entry_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    data = bytearray(packed({"甲": WATER, "乙": ROADS}))
    place = data.index("甲".encode()) + 3
    data[place + 2 : place + 12] = b"\xff" * 10
    path = tmp_path / "包.zip"
    path.write_bytes(bytes(data))
    found: list[Problem] = []
    assert [report.name for report in read([path], on_problem=found.append)] == ["乙"]
    assert [problem.path for problem in found] == [path / "甲"]
