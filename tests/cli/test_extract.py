"""`kg extract` as a user meets it."""

import json
from pathlib import Path

from tests.cli.runs import run


def test_extract_writes_a_file_a_report_named_after_its_input(sample_folder: Path, tmp_path: Path) -> None:
    done = run("extract", sample_folder, "--json", tmp_path / "json")
    assert (done.status, done.stdout) == (0, "")
    stems = {path.stem for path in sample_folder.glob("*.txt")} - {"基层党建汇编"}
    assert {path.name for path in (tmp_path / "json").iterdir()} == {
        *(f"{stem}.json" for stem in stems),
        "基层党建汇编-01.json",
        "基层党建汇编-02.json",
    }


def test_extract_without_a_folder_prints_a_line_a_report(sample_folder: Path) -> None:
    found = [json.loads(line) for line in run("extract", sample_folder).stdout.splitlines()]
    assert len(found) == 6
    by_title = {item["title"]: item for item in found}
    tea = by_title["关于凤冈县茶叶合作社发展状况的调查"]
    assert tea["home_region"] == {"name": "凤冈县", "code": "520327"}
    assert "茶园托管" in {programme["name"].removesuffix("模式") for programme in tea["programmes"]}
