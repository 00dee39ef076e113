"""What all tests share: the real reports, where they are at hand, and Hypothesis without a clock."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

import kg

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def reports_folder() -> Path:
    """The real reports, no part of the project: in $SURVEY_REPORTS, or in shared/reports beside the checkout."""
    folder = Path(os.environ.get("SURVEY_REPORTS") or CHECKOUT.parent / "shared" / "reports")
    if not folder.is_dir():
        pytest.skip(f"no reports in {folder}: set SURVEY_REPORTS to a folder of them")
    return folder


@pytest.fixture(scope="session")
def real_graph(reports_folder: Path) -> kg.Graph:
    """The graph of all real reports."""
    return kg.build([reports_folder / "split", reports_folder / "fields"])


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    """data/sample, the reports that ship with the project."""
    return CHECKOUT / "data" / "sample"
