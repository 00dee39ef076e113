"""`kg validate` as a user meets it."""

import json
from pathlib import Path

from tests.cli.runs import run


def test_a_built_graph_conforms(built: Path) -> None:
    for place in (built, built / "graph.ttl", built / "graph.nq"):
        done = run("validate", place)
        assert (done.status, done.stderr) == (0, "")
        assert "conforms" in done.stdout
        told = run("validate", place, "--format", "json")
        assert (told.status, json.loads(told.stdout)) == (0, {"conforms": True, "violations": []})


def test_a_broken_graph_is_found_out(built: Path, tmp_path: Path) -> None:
    lines = (built / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    broken = tmp_path / "graph.nq"
    broken.write_text("".join(line for line in lines if "ontology#kind>" not in line), encoding="utf-8")
    done = run("validate", broken)
    assert done.status == 1
    assert "programme/" in done.stdout
    told = run("validate", broken, "--format", "json")
    found = json.loads(told.stdout)
    assert (told.status, found["conforms"]) == (1, False)
    lines = done.stdout.splitlines()
    assert len(lines) == 2 * len(found["violations"])
    for violation, line, excerpt in zip(found["violations"], lines[::2], lines[1::2], strict=True):
        assert violation.keys() == {"node", "name", "path", "value", "shape", "what", "evidence"}
        zh, en = violation["what"]["zh"], violation["what"]["en"]
        assert line == f"{violation['name']} <{violation['node']}>: {zh} ({en})"
        assert violation["shape"] == "kind"
        [source, *_] = violation["evidence"]
        assert source["sentence"] in excerpt
        assert source["end"] - source["start"] >= len(source["sentence"])


def test_a_file_that_holds_no_graph_is_named(report: Path) -> None:
    done = run("validate", report)
    assert done.status == 1
    assert "饮水" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run("validate", tmp_path / "nosuch")
    assert done.status == 1
    assert f"{tmp_path / 'nosuch'}: 找不到；请检查路径" in done.stderr
