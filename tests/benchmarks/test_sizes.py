"""What a long report takes."""

from pathlib import Path

from tests.benchmarks.sizes import measure


def test_a_report_of_a_megabyte_is_built_in_little_memory(tmp_path: Path) -> None:
    # 405 MB, of which the program and its data take 140; holding all quads until they are written took 610
    assert measure("one", "nq", 1, tmp_path).memory < 500
