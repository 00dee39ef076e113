"""The command of the benchmarks: rows by name, as a table and as JSON."""

import json
from pathlib import Path

from click.testing import CliRunner

from tests.benchmarks.__main__ import main
from tests.benchmarks.measure import Row


def test_rows_are_chosen_by_name(tmp_path: Path, sample_folder: Path) -> None:
    file = tmp_path / "rows.json"
    options = ["--runs", "1", "--reports", str(sample_folder / "茶叶合作社.txt"), "--json", str(file)]
    result = CliRunner().invoke(main, ["reading", "linking", *options], catch_exceptions=False)
    assert result.exit_code == 0
    told = json.loads(file.read_text(encoding="utf-8"))
    assert [row["name"] for row in told["rows"]] == ["reading", "linking"]
    for row in told["rows"]:
        assert row["name"] in result.output
        assert row["seconds"] > 0
        assert row["reference_seconds"] > 0


def test_a_row_holds_its_bar() -> None:
    slow = Row("a", "a", "b", 2.0, 1.0, 2.0, bar=1.5, higher=False)
    quick = Row("a", "a", "b", 1.0, 20.0, 20.0, bar=10, higher=True)
    free = Row("a", "a", "b", 2.0, 1.0, 2.0, bar=None, higher=False)
    assert [row.holds for row in (slow, quick, free)] == [False, True, True]
