"""The ontology is in the profile of OWL 2 that it states."""

import subprocess
from pathlib import Path

import pytest
from rdflib import DCTERMS, URIRef

from kg.resources import locate
from tests.rdf import ontology
from tests.stores.installed import ROBOT, command, folder


@pytest.mark.parametrize("profile", ["DL", "RL"])
def test_the_ontology_is_in_the_profile(profile: str, tmp_path: Path) -> None:
    ((_, stated),) = ontology().subject_objects(DCTERMS.conformsTo)
    assert stated == URIRef("http://www.w3.org/ns/owl-profile/RL")  # and every profile is part of OWL 2 DL
    report = tmp_path / "report.txt"
    robot = (command("java"), "-cp", f"{folder(ROBOT)}/*", "org.obolibrary.robot.CommandLineInterface")
    source = str(locate("ontology", "survey-report.ttl"))
    subprocess.run(
        [*robot, "validate-profile", "--profile", profile, "--input", source, "--output", str(report)],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert "[Ontology and imports closure in profile]" in report.read_text(encoding="utf-8")
