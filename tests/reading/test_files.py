"""Files and folders: every way of saving a text is read, and what cannot be read is named with what to do about it."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.reading import Problem, ReadError, files, parse, read
from kg.reading.formats import Content

WATER = "水村饮水情况调查报告\n一、存在的问题\n一是水井太浅；二是管网老化。\n二、对策建议\n1、打一口深井。\n"
ROADS = "路村交通情况调查报告\n一、存在的问题\n路窄桥危。\n"


def problems_of(*paths: Path) -> list[Problem]:
    found: list[Problem] = []
    assert read(paths, on_problem=found.append) == []
    return found


def reason_of(path: Path) -> str:
    (problem,) = problems_of(path)
    assert problem.path == path
    assert not problem.skipped
    assert str(problem).startswith(f"{path}:")
    return str(problem)


def write(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_every_line_end_with_and_without_bom_gives_the_same_outline(tmp_path: Path, bom: bytes, line_end: str) -> None:
    path = write(tmp_path / "水村.txt", bom + WATER.replace("\n", line_end).encode())
    (report,) = read([path])
    assert report.label == "水村饮水情况调查报告"
    assert [section.heading.of(report.text) for section in report.sections] == [
        "存在的问题",
        "水井太浅",
        "管网老化",
        "对策建议",
        "打一口深井",
    ]
    assert "\ufeff" not in report.text


def test_the_text_keeps_its_line_ends(tmp_path: Path) -> None:
    text = WATER.replace("\n", "\r\n")
    (report,) = read([write(tmp_path / "水村.txt", text)])
    assert report.text == text.strip()


def test_the_id_is_the_hash_of_the_text_and_the_name_is_the_stem(tmp_path: Path) -> None:
    (report,) = read([write(tmp_path / "水村.饮水.txt", WATER)])
    assert report.id == hashlib.sha256(report.text.encode()).hexdigest()[:12]
    assert report.name == "水村.饮水"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_named(tmp_path: Path, data: bytes) -> None:
    assert "文件是空的" in reason_of(write(tmp_path / "空.txt", data))


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", b"abc\0def"])
def test_a_binary_file_is_named(tmp_path: Path, data: bytes) -> None:
    reason = reason_of(write(tmp_path / "图.txt", data))
    assert "UTF-8" in reason
    assert "UnicodeDecodeError" not in reason


def test_a_binary_file_is_called_no_text(tmp_path: Path) -> None:
    assert "名为 .pdf，内容却不是 PDF" in reason_of(write(tmp_path / "坏.pdf", b"\0\xff\xfe\x81 no PDF"))
    assert "不是文本文件" in reason_of(write(tmp_path / "图.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff"))


def test_a_torn_utf8_file_is_named_with_its_byte(tmp_path: Path) -> None:
    whole = WATER.strip().encode()
    reason = reason_of(write(tmp_path / "断.txt", whole[:-1]))
    assert f"第 {len(whole) - 3} 字节" in reason
    assert "utf-8" in reason


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    assert "找不到" in reason_of(tmp_path / "没有.txt")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "找不到" in reason_of(tmp_path / "没有" / "这里")


def test_a_folder_without_texts_is_named(tmp_path: Path) -> None:
    write(tmp_path / "数据.csv", b"x")
    assert "没有可读的报告" in reason_of(tmp_path)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "没有读取权限"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_a_file_that_the_system_refuses_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    def refuse(path: Path) -> bytes:
        raise error

    path = write(tmp_path / "锁.txt", WATER)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert words in reason_of(path)


def test_one_bad_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", b"\xff\xff")
    write(tmp_path / "b.txt", WATER)
    write(tmp_path / "c.txt", b"")
    found: list[Problem] = []
    assert [report.name for report in read([tmp_path, tmp_path / "d.txt"], on_problem=found.append)] == ["b"]
    assert [problem.path for problem in found] == [tmp_path / name for name in ("d.txt", "a.txt", "c.txt")]


@pytest.mark.parametrize("data", [b"", b"\xff\xff", b"a\0b"])
def test_strict_raises_at_the_first_bad_file(tmp_path: Path, data: bytes) -> None:
    write(tmp_path / "a.txt", WATER)
    bad = write(tmp_path / "b.txt", data)
    with pytest.raises(ReadError) as caught:
        read([tmp_path], strict=True)
    (problem,) = caught.value.problems
    assert problem.path == bad
    assert problem.sha256 == hashlib.sha256(data).hexdigest()
    assert str(caught.value) == str(problem)


def test_strict_raises_for_a_missing_path_and_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="找不到"):
        read([tmp_path / "没有.txt"], strict=True)
    with pytest.raises(ReadError, match="没有可读的报告"):
        read([tmp_path], strict=True)


def test_a_folder_stands_for_all_files_below_it_that_may_be_reports(tmp_path: Path) -> None:
    write(tmp_path / "县" / "乡" / "水.txt", WATER)
    write(tmp_path / "路", ROADS)
    write(tmp_path / "县" / "数据.csv", "村,户")
    write(tmp_path / ".缓存" / "旧.txt", ROADS + "旧")
    write(tmp_path / "~$水.docx", b"x")
    found: list[Problem] = []
    assert sorted(report.name for report in read([tmp_path], on_problem=found.append)) == sorted(["水", "路"])
    (problem,) = found
    assert problem.skipped
    assert "1 .csv" in problem.what.zh


def test_a_file_that_is_named_may_have_any_suffix(tmp_path: Path) -> None:
    assert [report.name for report in read([write(tmp_path / "水.md", WATER)])] == ["水"]


def test_paths_in_any_order_or_twice_give_the_same_reports(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", WATER), write(tmp_path / "b.txt", ROADS)
    assert read([second, first, second]) == read([tmp_path]) == read([str(first), str(second)])


def test_one_path_needs_no_list(tmp_path: Path) -> None:
    path = write(tmp_path / "水.txt", WATER.encode())
    assert read(path) == read(str(path)) == read([path])
    assert read(str(tmp_path)) == read([tmp_path])


def test_problems_that_nobody_is_told_of_are_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = write(tmp_path / "水.txt", WATER.encode())
    write(tmp_path / "又.txt", WATER.encode())
    assert len(read([tmp_path, tmp_path / "none.txt"])) == 1
    assert [(record.name, record.levelname) for record in caplog.records] == [("kg", "ERROR"), ("kg", "WARNING")]
    assert "none.txt: 找不到" in caplog.text
    assert len(read([path, tmp_path], on_problem=lambda problem: None)) == 1
    assert len(caplog.records) == 2


def test_the_same_text_in_two_files_is_read_once_and_said_so(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", WATER)
    copy = write(tmp_path / "b.txt", WATER)
    found: list[Problem] = []
    assert [report.name for report in read([tmp_path], on_problem=found.append)] == ["a"]
    (problem,) = found
    assert problem.path == copy
    assert problem.skipped
    assert "与 a 内容相同" in problem.what.zh


def test_a_duplicate_is_no_reason_to_stop_a_strict_reading(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", WATER)
    write(tmp_path / "b.txt", b"\xef\xbb\xbf" + WATER.encode())
    assert [report.name for report in read([tmp_path], strict=True)] == ["a"]


def test_two_reports_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    write(tmp_path / "东乡" / "报告.txt", WATER)
    write(tmp_path / "西乡" / "报告.txt", ROADS)
    write(tmp_path / "北县" / "西乡" / "报告.txt", WATER + "北")
    names = [report.name for report in read([tmp_path])]
    assert names == ["报告", "西乡-报告", "西乡-报告(2)"]


def test_the_reports_of_a_compilation_are_numbered(tmp_path: Path) -> None:
    text = f"第1篇 {WATER}\n第2篇 {ROADS}"
    reports = read([write(tmp_path / "汇编.txt", text)])
    assert [(report.name, report.label) for report in reports] == [
        ("汇编-01", "水村饮水情况调查报告"),
        ("汇编-02", "路村交通情况调查报告"),
    ]


def test_a_report_alone_is_the_same_as_in_a_compilation_apart_from_its_name() -> None:
    alone = parse(f"第2篇 {ROADS}", "路")[0]
    _, within = parse(f"第1篇 {WATER}\n第2篇 {ROADS}", "汇编")
    assert (within.id, within.text, within.sections) == (alone.id, alone.text, alone.sections)


@pytest.mark.parametrize(("length", "told"), [(20, 0), (240, 1)])
def test_a_long_introduction_to_a_compilation_that_no_report_holds_is_told(
    tmp_path: Path, length: int, told: int
) -> None:
    path = write(tmp_path / "汇编.txt", f"{'言' * length}\n第1篇 {WATER}第2篇 {ROADS}")
    found: list[Problem] = []
    assert len(read([path], strict=True, on_problem=found.append)) == 2
    assert [(problem.path, problem.skipped) for problem in found] == [(path, True)] * told
    assert all(problem.what.zh == f"第一篇之前有 {length} 字未收" for problem in found)


def test_pages_of_a_pdf_without_text_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "水.pdf", b"%PDF-1.7")
    content = Content(WATER, pages=(0, 20, 20), empty_pages=(2,))
    monkeypatch.setattr("kg.reading.files.read_content", lambda data, suffix: content)
    found: list[Problem] = []
    assert len(read([path], on_problem=found.append)) == 1
    (problem,) = found
    assert problem.skipped
    assert "第 2 页没有文字" in problem.what.zh


@pytest.mark.parametrize("reading", [kg.read, kg.build])
def test_an_option_that_there_is_not_is_an_error(reading: Callable[..., object], sample_folder: Path) -> None:
    with pytest.raises(TypeError, match="splitt"):
        reading([sample_folder], splitt="第.篇")


def test_a_report_that_is_too_long_is_refused_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LONGEST", 60)
    long = write(tmp_path / "a.txt", "水" * 30 + "\n" + "路" * 40)
    write(tmp_path / "b.txt", ROADS)
    problems: list[Problem] = []
    assert [report.name for report in read([tmp_path], on_problem=problems.append, split="")] == ["b"]
    [problem] = problems
    assert not problem.skipped
    assert problem.told("en").startswith(
        f"{long}: a: a report of 71 characters, 60 at most; split it: by --split PATTERN, or into several files ("
    )
    with pytest.raises(ReadError, match="--split PATTERN"):
        read([long], split="", strict=True)
    problems.clear()
    assert [report.name for report in read([long], on_problem=problems.append, split="(?m)^[水路]")] == ["a-01", "a-02"]
    assert problems == []
