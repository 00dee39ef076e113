"""The store beside graph.nq: made once, made again when the graph changes, shared by processes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.export.nquads import to_nquads
from kg.graph import Graph, to_quads
from kg.query import Engine, QueryError, Table, store
from tests.corpus import corpus

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a sro:Programme }"
EVERYTHING = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g ?s ?p ?o"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder as a build leaves it."""
    (tmp_path / "graph.nq").write_bytes(to_nquads(Graph(to_quads(corpus()))))
    return tmp_path


def count(folder: Path) -> int:
    answer = Engine.open(folder).query(COUNT)
    assert isinstance(answer, Table)
    return int(answer.records()[0]["n"])


def stores(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / ".store").iterdir() if path.suffix != ".seen")


def test_a_store_is_made_once(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert count(built) == 1
    [stamp] = stores(built)

    def fail(*_: object) -> None:
        raise AssertionError("made again")

    monkeypatch.setattr(store, "_build", fail)
    monkeypatch.setattr(store, "memory_store", fail)
    assert count(built) == 1
    assert stores(built) == [stamp]


def test_a_graph_is_read_once(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert count(built) == 1
    monkeypatch.delattr(store, "hashlib")
    assert count(built) == 1
    monkeypatch.undo()
    [before] = stores(built)
    copy = built / "copy"
    shutil.copytree(built, copy, ignore=shutil.ignore_patterns("copy"))
    monkeypatch.delattr(store, "_build")  # another file of the same content, whose store came with it
    assert count(copy) == 1
    assert stores(copy) == [before]


def test_a_small_graph_asked_once_is_asked_in_memory_where_it_has_no_store(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Engine.open(built, once=True).query(EVERYTHING) == Engine.over(to_quads(corpus())).query(EVERYTHING)
    assert not (built / ".store").exists()
    monkeypatch.setattr(store, "_SMALL", 0)
    assert Engine.open(built, once=True).query(COUNT) == Engine.over(to_quads(corpus())).query(COUNT)
    [_] = stores(built)
    monkeypatch.undo()
    monkeypatch.delattr(store, "memory_store")  # the store that stands is asked
    assert Engine.open(built, once=True).query(COUNT)


def test_a_changed_graph_makes_a_new_store_and_leaves_no_old_one(built: Path) -> None:
    assert count(built) == 1
    [before] = stores(built)
    source = built / "graph.nq"
    kept = source.stat()
    text = source.read_text("utf-8")
    source.write_text(text.replace("programme/银杏课堂>", "programme/银杏讲堂>"), "utf-8", newline="\n")
    os.utime(source, ns=(kept.st_atime_ns, kept.st_mtime_ns))  # the same size and time: only the content tells
    assert source.stat().st_size == kept.st_size
    answer = Engine.open(built).query("ASK { programme:银杏讲堂 a sro:Programme }")
    assert answer
    [after] = stores(built)
    assert after != before


def test_disk_and_memory_answer_alike(built: Path) -> None:
    assert Engine.open(built).query(EVERYTHING) == Engine.over(to_quads(corpus())).query(EVERYTHING)


def test_a_folder_that_cannot_hold_a_store_is_asked_in_memory(built: Path) -> None:
    (built / ".store").write_text("in the way")
    assert count(built) == 1


def test_a_store_that_is_damaged_does_not_stop_a_query(built: Path) -> None:
    assert count(built) == 1
    [stamp] = stores(built)
    shutil.rmtree(built / ".store" / stamp)
    (built / ".store" / stamp).mkdir()
    assert count(built) == 1


def test_what_is_no_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"没有 graph.nq；请先运行 kg build"):
        Engine.open(tmp_path)
    (tmp_path / "graph.nq").write_text("<a:a> <a:b>\n")
    with pytest.raises(QueryError, match=r"不是完整的 N-Quads"):
        Engine.open(tmp_path)
    assert not (tmp_path / ".store").exists()
    (tmp_path / "graph.nq").unlink()
    (tmp_path / "graph.nq").mkdir()
    with pytest.raises(QueryError, match=r"无法读取"):
        Engine.open(tmp_path)


def test_many_processes_may_ask_at_once(built: Path) -> None:
    program = (
        "import sys\n"
        "from kg.query import Engine, render\n"
        f"print(render(Engine.open(sys.argv[1]).query({COUNT!r}), 'csv').split())\n"
    )
    command = [sys.executable, "-c", program, str(built)]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate(timeout=60)[0].strip() for process in running] == ["['n', '1']"] * 4
    assert len(stores(built)) == 1
