"""`kg build` as a user meets it."""

import json
import re
import signal
import subprocess
import time
from pathlib import Path
from unittest import mock

import pytest

from kg.cache import locked, open_cache
from tests.benchmarks.reports import write
from tests.cli.runs import KG, run, run_apart


def test_build_writes_every_format_and_ends_with_a_table(report: Path, tmp_path: Path) -> None:
    done = run("build", report, "-o", tmp_path / "out")
    assert (done.status, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "out").glob("[!.]*")} == {
        *("graph.ttl", "graph-facts.ttl", "void.ttl", "graph.nq", "graph.jsonld", "graph.graphml"),
        *("graph.gexf", "graph.html"),
        *("neo4j-nodes.csv", "neo4j-relationships.csv", "graph.cypher", "possible-duplicates.csv", "build-report.json"),
    }
    for row in (
        "报告 reports",
        "地区 Region",
        "项目 Programme",
        "问题 Problem",
        "关系 links",
        "项目开展于 runsIn",
        "其他（提到、主题等） others",
        "graph.ttl",
        "秒 seconds",
    ):
        assert row in done.stdout


def test_the_table_counts_each_node_once(report: Path, tmp_path: Path) -> None:
    table = run("build", report, "-o", tmp_path / "out", "--format", "nq").stdout
    question = "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?o a sro:Organization }"
    found = json.loads(run("query", tmp_path / "out", "-e", question, "--output", "json").stdout)
    said = next(line.split()[-1] for line in table.splitlines() if "组织 Organization" in line)
    assert said == found["results"]["bindings"][0]["n"]["value"] == "1"


@pytest.mark.parametrize("form", ["nq", "ttl"])
def test_the_table_counts_what_the_report_speaks_of(form: str, tmp_path: Path) -> None:
    """Not the themes that it has nothing of, nor the types that are only broader than its own."""
    (tmp_path / "井.txt").write_text("供水调查报告\n会宁县的村党支部打井12眼。\n", encoding="utf-8")
    table = run("build", tmp_path / "井.txt", "-o", tmp_path / "out", "--format", form).stdout
    counted = {line.split()[1]: line.split()[-1] for line in table.splitlines() if line.startswith("  ")}
    assert (counted["Theme"], counted["OrganizationType"], counted["Region"]) == ("0", "1", "1")


@pytest.mark.parametrize("form", ["nq", "ttl"])
def test_the_table_counts_the_links_of_each_kind(form: str, report: Path, tmp_path: Path) -> None:
    table = run("build", report, "-o", tmp_path / "out", "--format", form, "--format", "nq").stdout
    question = "SELECT ?p (COUNT(DISTINCT ?l) AS ?n) { ?l a rdf:Statement ; rdf:predicate ?p } GROUP BY ?p"
    rows = json.loads(run("query", tmp_path / "out", "-e", question, "--output", "json").stdout)["results"]["bindings"]
    stated = {row["p"]["value"].rpartition("#")[2]: int(row["n"]["value"]) for row in rows}
    counted = {name: int(many) for name, many in re.findall(r"(\w+) +(\d+)$", table, re.MULTILINE)}
    researched = ("runsIn", "carriedOutBy", "affects", "explains", "addresses", "uses")
    assert {name: counted[name] for name in researched} == {name: stated.get(name, 0) for name in researched}
    assert counted["links"] == sum(stated.values())
    assert counted["others"] == counted["links"] - sum(counted[name] for name in researched) > 0


def test_format_picks_the_exports(report: Path, tmp_path: Path) -> None:
    assert run("build", report, "-o", tmp_path / "out", "--format", "nq", "--format", "ttl").status == 0
    assert {path.name for path in (tmp_path / "out").glob("[!.]*")} == {"graph.nq", "graph.ttl", "build-report.json"}


def test_base_iri_begins_the_iris_of_all_resources(report: Path, tmp_path: Path) -> None:
    base = "https://example.org/reports/"
    assert run("build", report, "-o", tmp_path / "out", "--format", "nq", "--base-iri", base).status == 0
    text = (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")
    assert f"<{base}report/" in text
    assert "survey-report/id/" not in text


@pytest.mark.parametrize(
    "base", ["example", "https://example.org", "https://example.org/a b/", "https://example.org/?of=/"]
)
def test_base_iri_must_be_absolute_and_end_with_a_slash(base: str, report: Path, tmp_path: Path) -> None:
    done = run("build", report, "-o", tmp_path / "out", "--base-iri", base)
    assert done.status == 2
    assert "IRI" in done.stderr
    assert not (tmp_path / "out").exists()


def test_quiet_says_nothing(report: Path, tmp_path: Path) -> None:
    done = run("build", "-q", report, "-o", tmp_path / "out", "--format", "nq")
    assert (done.status, done.stdout, done.stderr) == (0, "", "")


def test_verbose_and_log_file_say_each_step(report: Path, tmp_path: Path) -> None:
    log_file = tmp_path / "kg.log"
    done = run("build", "-v", report, "-o", tmp_path / "out", "--format", "nq", "--log-file", log_file)
    assert done.status == 0
    assert "饮水" in done.stderr
    assert "饮水" in log_file.read_text(encoding="utf-8")


def test_quiet_keeps_the_steps_in_the_log_file(report: Path, tmp_path: Path) -> None:
    log_file = tmp_path / "kg.log"
    done = run("build", "-q", report, "-o", tmp_path / "out", "--format", "nq", "--log-file", log_file)
    assert (done.status, done.stderr) == (0, "")
    assert "饮水" in log_file.read_text(encoding="utf-8")


def test_no_text_leaves_the_full_text_out_of_every_file(report: Path, tmp_path: Path) -> None:
    left_out = "会议室的窗户都朝南。"
    report.write_text(report.read_text(encoding="utf-8") + left_out, encoding="utf-8")
    assert run("build", report, "-o", tmp_path / "full").status == 0
    assert run("build", report, "-o", tmp_path / "bare", "--no-text").status == 0
    holding = {path.name for path in (tmp_path / "full").glob("graph*") if left_out in path.read_text(encoding="utf-8")}
    assert holding == {"graph.ttl", "graph.nq", "graph.jsonld", "graph.html"}
    assert not any(left_out in path.read_text(encoding="utf-8") for path in (tmp_path / "bare").iterdir())
    assert "清泉入户" in (tmp_path / "bare" / "graph.html").read_text(encoding="utf-8")
    assert run("validate", tmp_path / "bare").status == 0


# ── inputs that cannot be read ────────────────────────────────────────────────────────────────────────────────────────


def test_each_bad_input_is_named_with_its_reason_and_the_rest_is_built(report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 8)
    folder = tmp_path / "none"
    folder.mkdir()
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)  # chmod 000 does not keep root from reading; this keeps everyone
    bad = [empty, binary, folder, loop, tmp_path / "missing.txt"]
    done = run("build", *bad, report, "-o", tmp_path / "out", "--format", "nq")
    assert done.status == 1
    lines = done.stderr.splitlines()
    assert lines[-len(bad) - 1] == "错误 error: 5 个输入没有用上 (5 inputs were not used)"  # once, in a list at the end
    for path in bad:
        [line] = [line for line in lines if str(path) in line]
        assert line in lines[-len(bad) :]
    assert "清泉入户" in (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")


def test_reports_that_gave_little_are_named_at_the_end(tmp_path: Path) -> None:
    little = tmp_path / "little"
    little.mkdir()
    for number in range(7):
        (little / f"短{number}.txt").write_text(f"通知{number}\n明天停水。\n请互相转告。\n", encoding="utf-8")
    for form in ("nq", "ttl"):
        done = run("build", little, "-o", tmp_path / "out", "--format", form)
        assert done.status == 0
        lines = [line.partition(" (")[0] for line in done.stderr.splitlines()]
        assert lines == [
            f"注意 note: {what}：短0、短1、短2、短3、短4 等 7 份报告；见 build-report.json"
            for what in ("没有认出章节", "没有认出问题、原因、对策")
        ]
        assert run("build", little, "-q", "-o", tmp_path / "out", "--format", form).stderr == ""


def test_reports_of_a_file_that_are_read_already_are_one_note(sample_folder: Path, tmp_path: Path) -> None:
    texts = (sample_folder / name for name in ("茶叶合作社.txt", "社区养老.txt"))
    both = "".join(f"第{number}篇 {path.read_text('utf-8')}\n" for number, path in enumerate(texts, 1))
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / name).write_text(both, encoding="utf-8")
    done = run("extract", tmp_path)
    [line] = done.stderr.splitlines()
    assert re.search(r"甲\.txt: \d 份报告与 乙-01 等内容相同，只读一次", line)


def test_a_file_without_permission_is_named(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", forbidden)  # in this process: root is let in whatever the mode says
    done = run("extract", report)
    assert done.status == 1
    assert str(report) in done.stderr
    assert "权限" in done.stderr


def test_strict_stops_at_the_first_bad_input(report: Path, tmp_path: Path) -> None:
    done = run("build", "--strict", report, tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert done.status == 1
    assert done.stderr.count("\n") == 1
    assert "missing.txt" in done.stderr
    assert not (tmp_path / "out").exists()


def test_without_a_report_nothing_is_written(tmp_path: Path) -> None:
    done = run("build", tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert (done.status, done.stdout) == (1, "")
    assert not (tmp_path / "out").exists()


def test_an_output_that_cannot_be_written_is_named_without_a_traceback(report: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, not a folder", encoding="utf-8")
    done = run("build", report, "-o", tmp_path / "out", "--format", "nq")
    assert done.status == 1
    assert f"{tmp_path / 'out'}: 是文件，不是文件夹；请用 -o" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in run("build", "-v", report, "-o", tmp_path / "out", "--format", "nq").stderr


def test_overrides_are_obeyed_and_their_unused_lines_named(report: Path, tmp_path: Path) -> None:
    table = tmp_path / "裁定.csv"
    table.write_text("操作,类,名称,另一名称\n删除,地区,没有的县,\n", encoding="utf-8")
    done = run("build", report, "-o", tmp_path / "out", "--format", "nq", "--overrides", table)
    assert done.status == 0
    assert f"注意 note: {table}:2: 没有用上：没有名为“没有的县”的地区" in done.stderr


def test_a_table_of_overrides_with_a_bad_line_stops_the_build(report: Path, tmp_path: Path) -> None:
    table = tmp_path / "裁定.csv"
    table.write_text("操作,类,名称,另一名称\n删掉,地区,甲县,\n", encoding="utf-8")
    done = run("build", report, "-o", tmp_path / "out", "--overrides", table)
    assert done.status == 1
    assert f"{table}:2: 不认识的操作“删掉”" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_of_vocabularies_that_is_not_there_stops_the_build(report: Path, tmp_path: Path) -> None:
    done = run("build", report, "-o", tmp_path / "out", "--vocabulary", tmp_path / "none")
    assert done.status == 1
    assert "没有这个词表文件夹" in done.stderr


# ── again, and at the same time ───────────────────────────────────────────────────────────────────────────────────────


def test_built_again_it_gives_the_same_bytes_and_reads_nothing_anew(report: Path, tmp_path: Path) -> None:
    options = ("build", report, "-o", tmp_path / "out", "--format", "nq")
    assert run(*options).status == 0
    written = (tmp_path / "out" / "graph.nq").read_bytes()
    with mock.patch("kg.cache.Cache.keep", side_effect=AssertionError("read anew")):
        assert run(*options).status == 0
    assert (tmp_path / "out" / "graph.nq").read_bytes() == written


def test_no_text_leaves_no_text_for_the_next_build(report: Path, tmp_path: Path) -> None:
    assert run("build", report, "-o", tmp_path / "out").status == 0
    assert run("query", tmp_path / "out", "报告概况").status == 0
    assert run("build", report, "-o", tmp_path / "out", "--format", "nq", "--no-text").status == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"graph.nq", "build-report.json"}
    assert "isString" not in (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")


def test_files_of_an_earlier_build_do_not_stay_beside_a_newer_graph(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("build", report, "-o", out).status == 0
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    assert run("build", report, "-o", out, "--format", "ttl").status == 0
    assert {path.name for path in out.glob("[!.]*")} == {"graph.ttl", "build-report.json", "notes.txt"}


def test_two_builds_without_texts_shut_each_other_out_too(report: Path, tmp_path: Path) -> None:
    with locked(tmp_path / "out"):
        done = run_apart("build", report, "-o", tmp_path / "out", "--no-text")
    assert done.status == 1
    assert "另一个 kg build" in done.stderr
    assert run("build", report, "-o", tmp_path / "out", "--no-text").status == 0


def test_a_second_build_into_a_folder_is_told_and_breaks_nothing(report: Path, tmp_path: Path) -> None:
    assert run("build", report, "-o", tmp_path / "out", "--format", "nq").status == 0
    written = (tmp_path / "out" / "graph.nq").read_bytes()
    with open_cache(tmp_path / "out" / ".cache"):
        for formats in (("--format", "nq"), ("--format", "ttl")):
            done = run_apart("build", report, "-o", tmp_path / "out", *formats)
            assert done.status == 1
            assert "另一个 kg build" in done.stderr
            assert done.stderr.count("\n") == 1
    assert (tmp_path / "out" / "graph.nq").read_bytes() == written
    assert run("build", report, "-o", tmp_path / "out", "--format", "nq").status == 0


def test_workers_must_be_a_number_above_none(report: Path, tmp_path: Path) -> None:
    assert run("build", report, "-o", tmp_path / "out", "--workers", "0").status == 2


def _catches_ctrl_c(process: str) -> bool:
    """Whether a process still has its parent's way with SIGINT, which a worker gives up when it begins."""
    status = dict(line.split(":", 1) for line in Path("/proc", process, "status").read_text().splitlines())
    return bool(int(status["SigCgt"], 16) >> (signal.SIGINT - 1) & 1)


def test_ctrl_c_stops_all_workers(tmp_path: Path) -> None:
    write(tmp_path / "reports", 60)
    command = [*KG, "build", str(tmp_path / "reports"), "-o", str(tmp_path / "out"), "--format", "nq", "--workers", "2"]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8")
    signal.signal(signal.SIGINT, before)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    # Python drops a signal that comes while it forks: what runs then in the parent cannot raise. So both have begun.
    while len(workers := children.read_text().split()) < 2 or any(map(_catches_ctrl_c, workers)):
        time.sleep(0.05)
        assert process.poll() is None, process.communicate()
    # The second may be on its way while its parent still runs what follows a fork, on a busy machine.
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert (process.returncode, said.strip()) == (130, "已中断 (interrupted)")
    assert not any(Path("/proc", worker).exists() for worker in workers)
    assert not (tmp_path / "out" / "graph.nq").exists()
