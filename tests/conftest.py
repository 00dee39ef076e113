"""What all tests share: the real reports, where they are at hand, a browser, and Hypothesis without a clock."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

import kg

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

_ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def reports_folder() -> Path:
    """The real reports, no part of the project: in $SURVEY_REPORTS, or in shared/reports beside the checkout."""
    folder = Path(os.environ.get("SURVEY_REPORTS") or CHECKOUT.parent / "shared" / "reports")
    if not folder.is_dir():
        pytest.skip(f"no reports in {folder}: set SURVEY_REPORTS to a folder of them")
    return folder


@pytest.fixture(scope="session")
def gold_folder(reports_folder: Path) -> Path:
    """The gold of some of the real reports in dev/, and score.py, the scorer that comes with it; beside the reports."""
    folder = Path(os.environ.get("SURVEY_GOLD") or reports_folder.parent / "gold")
    if not (folder / "score.py").is_file():
        pytest.skip(f"no score.py in {folder}: set SURVEY_GOLD to the folder that holds it and dev/")
    return folder


@pytest.fixture(scope="session")
def real_findings(reports_folder: Path) -> list[kg.Findings]:
    """What each of the real reports says."""
    return [kg.extract(report) for report in kg.read([reports_folder / "split", reports_folder / "fields"])]


@pytest.fixture(scope="session")
def real_graph(reports_folder: Path) -> kg.Graph:
    """The graph of all real reports."""
    return kg.build([reports_folder / "split", reports_folder / "fields"])


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    """data/sample, the reports that ship with the project."""
    return CHECKOUT / "data" / "sample"


@pytest.fixture(scope="session")
def sample_gold() -> Path:
    """data/gold, the gold of data/sample."""
    return CHECKOUT / "data" / "gold"


@pytest.fixture(scope="session")
def sample_findings(sample_folder: Path) -> list[kg.Findings]:
    """What each report of the sample says."""
    return [kg.extract(report) for report in kg.read([sample_folder])]


@pytest.fixture(scope="session")
def sample_graph(sample_folder: Path) -> kg.Graph:
    """The graph of the reports that ship with the project."""
    return kg.build([sample_folder])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, which asks nothing of anybody by itself."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        pytest.skip("no Chromium: install one, or name it in the environment variable CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's program."""
    path = shutil.which("soffice")
    if not path:
        pytest.skip("no LibreOffice: install libreoffice-writer-nogui")
    return path
