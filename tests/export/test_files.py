"""Files are whole or not there, and an output folder that cannot be written is told."""

import contextlib
import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import export
from kg.export import FORMATS, Format, OutputError, WrittenFile, replace_all, write
from kg.export.files import settle
from kg.export.rendering import Drawing, DrawingProcess, rendered
from kg.graph.builder import to_quads
from kg.graph.graph import Graph
from kg.graph.network import Network
from tests.corpus import corpus

ROOT = Path(__file__).parents[2]
TEXT_FORMATS = (
    *("ttl", "facts", "void", "nq", "jsonld", "graphml", "gexf"),
    *("neo4j-nodes", "neo4j-relationships", "cypher"),
)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph(to_quads(corpus()))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_every_format_is_written(graph: Graph, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "输出"
    written = write(graph, folder, TEXT_FORMATS)
    assert [file.path.name for file in written] == [
        *("graph.ttl", "graph-facts.ttl", "void.ttl", "graph.nq", "graph.jsonld", "graph.graphml", "graph.gexf"),
        *("neo4j-nodes.csv", "neo4j-relationships.csv", "graph.cypher"),
    ]
    assert all(file.path.stat().st_size == file.bytes > 1000 for file in written)
    assert names(folder) == {file.path.name for file in written}
    assert {*TEXT_FORMATS, "html", "duplicates"} == set(FORMATS)


def test_two_processes_write_what_one_does(graph: Graph, tmp_path: Path) -> None:
    alone, both = graph.write(tmp_path / "1"), graph.write(tmp_path / "2", workers=2)
    assert [file.path.name for file in alone] == [file.path.name for file in both]
    for first, second in zip(alone, both, strict=True):
        assert first.path.read_bytes() == second.path.read_bytes()


LARGE = Drawing("large", lambda _: bytes(10**7))  # more than a pipe holds


def test_a_process_draws_what_it_was_begun_with(graph: Graph) -> None:
    here = str(os.getpid()).encode()
    told = Drawing("who", lambda _: str(os.getpid()).encode())
    plain = Format("plain", lambda _: here)
    with DrawingProcess([LARGE, told]) as process:
        contents = rendered(graph, [told, plain, LARGE], process)
    assert list(contents) == ["who", "plain", "large"]
    assert contents["large"] == bytes(10**7)
    assert contents["plain"] == here != contents["who"]


def test_a_process_that_nobody_lets_draw_ends() -> None:
    with DrawingProcess([LARGE]):
        [process] = multiprocessing.active_children()
    assert process.exitcode == 0


@pytest.mark.parametrize("late", [True, False])
def test_what_a_process_that_died_was_to_draw_is_drawn_here(graph: Graph, late: bool) -> None:
    here = os.getpid()

    def fragile(network: Network) -> bytes:
        if os.getpid() != here and (network == graph.network or not late):
            os.kill(os.getpid(), signal.SIGKILL)
        return b"whole"

    drawings = [LARGE, Drawing("fragile", fragile)]
    with DrawingProcess(drawings) as process:
        assert rendered(graph, drawings, process) == {"large": bytes(10**7), "fragile": b"whole"}


@pytest.mark.parametrize("here", [True, False])
def test_an_error_in_either_process_is_told(graph: Graph, here: bool) -> None:
    def broken(_: object) -> bytes:
        raise ValueError("gives no bytes")

    drawings = [LARGE] if here else [LARGE, Drawing("broken", broken)]
    with DrawingProcess(drawings) as process, pytest.raises(ValueError, match="gives no bytes"):
        rendered(graph, [*drawings, Format("broken", broken)] if here else drawings, process)


def test_a_format_named_twice_is_written_once(graph: Graph, tmp_path: Path) -> None:
    assert len(write(graph, tmp_path, ["nq", "nq"])) == 1


def test_an_unknown_format_is_refused_before_anything_is_written(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"没有导出格式 xlsx；可选：ttl, facts, .*there is no format xlsx"):
        write(graph, tmp_path, ["nq", "xlsx"])
    assert names(tmp_path) == set()


def test_lines_end_in_line_feeds_and_text_is_utf8(graph: Graph, tmp_path: Path) -> None:
    for file in write(graph, tmp_path, TEXT_FORMATS):
        content = file.path.read_bytes()
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert "𠮷祥合作社" in content.decode() or file.path.name == "void.ttl"


def test_a_writer_that_fails_leaves_the_old_files_whole(
    graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(graph, tmp_path, ["ttl"])
    before = (tmp_path / "graph.ttl").read_bytes()

    def fail(_: Graph) -> bytes:
        raise RuntimeError("no memory")

    formats = {**FORMATS, "ttl": export.Format("graph.ttl", lambda _: b"new"), "nq": export.Format("graph.nq", fail)}
    monkeypatch.setattr(export, "FORMATS", formats)
    with pytest.raises(RuntimeError, match="no memory"):
        write(graph, tmp_path, ["ttl", "nq"])
    assert (tmp_path / "graph.ttl").read_bytes() == before
    assert names(tmp_path) == {"graph.ttl"}


def test_a_disk_that_fails_leaves_the_old_files_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_all(tmp_path, {"a": b"old", "b": b"old"})
    write_bytes = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name.startswith(".b"):
            write_bytes(path, content[:1])
            raise OSError(28, "No space left on device", str(path))
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match=r"无法写入：磁盘已满.*cannot be written: No space"):
        replace_all(tmp_path, {"a": b"new", "b": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old", "b": b"old"}


def test_a_disk_that_is_full_when_the_last_is_written_is_tidied_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_all(tmp_path, {"a": b"old"})

    def full(path: Path, _: str) -> int:
        path.touch()
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OutputError, match="No space left on device"):
        replace_all(tmp_path, {"a": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OutputError, match=r"file.*: 无法写入：.*用 -o 换一个文件夹.*choose another folder"):
            replace_all(folder, {"a": b""})


KILLED = """
import sys
from pathlib import Path
from kg.export import replace_all

class Endless(dict):
    def items(self):
        yield from {"graph.ttl": b"new" * 1_000_000, "graph.nq": b"new"}.items()
        print("staged", flush=True)
        sys.stdin.read()

replace_all(Path(sys.argv[1]), Endless())
"""


def test_a_killed_build_leaves_the_old_files_whole(tmp_path: Path) -> None:
    replace_all(tmp_path, {"graph.ttl": b"old", "graph.nq": b"old"})
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"staged\n"
        process.kill()
    assert (tmp_path / "graph.ttl").read_bytes() == (tmp_path / "graph.nq").read_bytes() == b"old"
    left = [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]
    assert len(left) == 2  # nobody could tidy up
    # the next build does, once they are old enough to be nobody's
    replace_all(tmp_path, {"graph.ttl": b"new"})
    assert all(path.exists() for path in left)
    for path in left:
        os.utime(path, (time.time() - 7200,) * 2)
    written = replace_all(tmp_path, {"graph.ttl": b"new", "graph.nq": b"new"})
    assert written == [WrittenFile(tmp_path / "graph.ttl", 3), WrittenFile(tmp_path / "graph.nq", 3)]
    assert names(tmp_path) == {"graph.ttl", "graph.nq"}


BYTES = """
import sys
from hashlib import sha256
from kg.export import FORMATS
from kg.graph.builder import to_quads
from kg.graph.graph import Graph
from kg.linking.model import Corpus
from tests.corpus import corpus

whole = corpus()
if sys.argv[1] == "reverse":
    whole = Corpus(whole.reports[::-1], whole.entities[::-1], whole.links[::-1])
graph = Graph(to_quads(whole))
for name in sys.argv[2:]:
    print(name, sha256(FORMATS[name].render(graph)).hexdigest())
"""


def test_the_bytes_depend_on_nothing_but_the_graph() -> None:
    surroundings = [("1", "C", "straight"), ("2", "zh_CN.UTF-8", "reverse"), ("3", "C.UTF-8", "straight")]
    seen = set()
    for seed, locale, order in surroundings:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "0"}
        command = [sys.executable, "-c", BYTES, order, *TEXT_FORMATS]
        seen.add(subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True).stdout)
    assert len(seen) == 1
    assert seen.pop().count(b"\n") == len(TEXT_FORMATS)


def _killed(folder: Path, builds: list[dict[str, bytes]], delay: float) -> None:
    """Let a process write one build after the other into the folder, and kill it after so many seconds."""
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            while True:
                for contents in builds:
                    replace_all(folder, contents)
        os._exit(1)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of fork in a process that has threads
def test_killed_at_any_moment_the_folder_holds_one_whole_build(tmp_path: Path) -> None:
    builds = [{f"{number}.ttl": f"{build}{number}".encode() * 40_000 for number in range(12)} for build in "甲乙丙"]
    replace_all(tmp_path, builds[0])
    moments = random.Random(7)
    for _ in range(50):
        _killed(tmp_path, builds, moments.uniform(0.005, 0.06))
        settle(tmp_path)  # as the next build, query or server does
        found = {path.name: path.read_bytes() for path in tmp_path.glob("*.ttl")}
        assert found in builds
        assert not list(tmp_path.glob(".replacing.*"))


def test_what_a_killed_build_began_to_put_in_place_is_ended_by_whoever_reads(graph: Graph, tmp_path: Path) -> None:
    other = Graph([quad for quad in graph.quads if "银杏课堂" not in str(quad)])
    write(graph, tmp_path, ["nq", "ttl"])
    before = (tmp_path / "graph.ttl").read_bytes()
    write(other, tmp_path / "new", ["nq", "ttl"])
    for name in ("graph.nq", "graph.ttl"):
        (tmp_path / "new" / name).rename(tmp_path / f".{name}.1.tmp")
    journal = {name: f".{name}.1.tmp" for name in ("graph.nq", "graph.ttl")}
    (tmp_path / ".replacing.1.json").write_text(json.dumps(journal), encoding="utf-8")
    (tmp_path / ".graph.nq.1.tmp").replace(tmp_path / "graph.nq")  # so far it came
    assert len(Graph.load(tmp_path)) == len(other)
    assert (tmp_path / "graph.ttl").read_bytes() != before
    assert names(tmp_path) == {"graph.nq", "graph.ttl", "new"}
