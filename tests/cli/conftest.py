"""A small report, and the graph of the sample."""

from pathlib import Path

import pytest

from tests.cli.runs import run

REPORT = """青石县农村饮水情况调查报告
青石县水利局走访了12个村。
一、存在问题
1、管网老化。全县有340公里管道用了二十年以上。
二、对策建议
1、实施“清泉入户”工程。投入资金560万元更换管道。
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "饮水.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path) -> Path:
    """The graph of the sample, built once by the command line."""
    folder = tmp_path_factory.mktemp("built")
    done = run("build", sample_folder, "-o", folder)
    assert done.status == 0, done.stderr
    return folder
