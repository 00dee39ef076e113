"""The wheel does the main job in an empty environment, away from the checkout."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from kg.export import FORMATS

CHECKOUT = Path(__file__).resolve().parent.parent
SOURCES = ("kg", "ontology", "data", "setup.py", "setup.cfg", "pyproject.toml", "MANIFEST.in", "README.md", "LICENSE")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel made from the source archive made from the checkout: what a release would be."""
    source, dist = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in SOURCES:  # a copy, so that a build leaves nothing behind
        path = CHECKOUT / name
        if path.is_dir():
            shutil.copytree(path, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, source)
    build = [sys.executable, "-m", "build", "--outdir", str(dist), str(source)]
    subprocess.run(build, check=True, capture_output=True, timeout=600)
    (found,) = dist.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `kg` of a new environment that holds the wheel and what it depends on, nothing else."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", str(wheel)]
    subprocess.run(pip, check=True, timeout=900)
    return folder / "bin" / "kg"


def kg(installed: Path, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [installed, *arguments], capture_output=True, encoding="utf-8", env=environment, cwd=cwd, check=False
    )


def test_the_wheel_holds_every_resource_and_only_the_package(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = {
        str(path.relative_to(CHECKOUT))
        for path in (CHECKOUT / "kg").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    resources = {
        f"kg/{path.relative_to(CHECKOUT)}"
        for pattern in ("ontology/**/*", "data/gazetteer/**/*", "data/README.md")
        for path in CHECKOUT.glob(pattern)
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert files | resources == {name for name in names if ".dist-info/" not in name}


def test_the_main_job_from_the_wheel(installed: Path, sample_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(sample_folder, tmp_path / "reports")
    built = kg(installed, "build", "reports", "-o", "out", cwd=tmp_path)
    assert (built.returncode, built.stderr) == (0, "")
    made = {path.name for path in (tmp_path / "out").glob("[!.]*")}
    assert made == {*(item.file for item in FORMATS.values()), "build-report.json"}
    assert "邻里时间银行" in kg(installed, "query", "out", "各地区的项目", cwd=tmp_path).stdout
    assert kg(installed, "validate", "out", cwd=tmp_path).returncode == 0


def test_the_wheel_and_the_checkout_give_the_same_bytes(installed: Path, sample_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(sample_folder, tmp_path / "reports")
    kg(installed, "build", "reports", "-o", "wheel", "--format", "nq", cwd=tmp_path)
    here = [sys.executable, "-m", "kg", "build", str(sample_folder), "-o", str(tmp_path / "here"), "--format", "nq"]
    subprocess.run(here, check=True, capture_output=True)
    assert (tmp_path / "wheel" / "graph.nq").read_bytes() == (tmp_path / "here" / "graph.nq").read_bytes()
