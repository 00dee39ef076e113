"""The lock files hold what setup.cfg asks for, to the hash; the audit tells what it does not know."""

import configparser
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = CHECKOUT / ".ci" / "locks"
NAMES = ("dev", "lowest", "release", "tools")


def locked(name: str) -> dict[str, list[Requirement]]:
    """What a lock file names, by the package; several versions of it where Pythons or systems differ."""
    text = (LOCKS / f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, list[Requirement]] = {}
    for entry in re.findall(r"^\S.*", text, re.MULTILINE):
        requirement = Requirement(entry.removesuffix("\\"))
        found.setdefault(requirement.name, []).append(requirement)
    return found


def declared() -> list[Requirement]:
    """What setup.cfg and pyproject.toml ask for."""
    config = configparser.ConfigParser()
    config.read(CHECKOUT / "setup.cfg", encoding="utf-8")
    lists = [config["options"]["install_requires"], *config["options.extras_require"].values()]
    build = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    asked = [Requirement(line) for line in [*"\n".join(lists).split("\n"), *build] if line]
    return [requirement for requirement in asked if requirement.name != "survey-report-kg"]


def canonical(requirement: Requirement) -> str:
    return re.sub(r"[-_.]+", "-", requirement.name).lower()


@pytest.mark.parametrize("name", NAMES)
def test_every_package_has_one_version_and_hashes_and_no_address(name: str) -> None:
    text = (LOCKS / f"{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^--", text, re.MULTILINE), "an option, as of an index"
    entries = re.split(r"\n(?=\S)", text.strip())
    assert all(re.match(r"[a-z0-9.-]+==\S+", entry) for entry in entries)
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", entry) for entry in entries)


def test_the_lock_is_of_what_setup_cfg_asks_for() -> None:
    lock = locked("dev")
    for requirement in declared():
        for found in lock[canonical(requirement)]:
            (version,) = found.specifier
            assert requirement.specifier.contains(version.version), f"run .ci/lock: {found} is not {requirement}"


def test_a_release_installs_what_was_tested() -> None:
    lock = locked("dev")
    for name, found in locked("release").items():
        assert {one.specifier for one in found} <= {one.specifier for one in lock[name]}


def test_each_lower_bound_is_the_version_that_lower_bounds_are_tested_with() -> None:
    lowest = locked("lowest")
    for requirement in declared():
        (bound,) = requirement.specifier
        assert bound.operator == ">=", f"{requirement} needs a lower bound, and no other"
        for found in lowest[canonical(requirement)]:
            (version,) = found.specifier  # 3.6 is tested with 3.6.1 where there is no 3.6
            assert SpecifierSet(f"=={bound.version}.*").contains(version.version), f"{requirement}: tested is {found}"


AUDITED = '{"name": "a", "version": "1", "vulns": []}'
UNKNOWN = '{"name": "b", "skip_reason": "not found"}'
FLAWED = '{"name": "c", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}'


def audit(tools: Path, said: str = "", error: str = "") -> subprocess.CompletedProcess[str]:
    """The audit, with a pip-audit that says this."""
    (tools / "bin").mkdir()
    command = tools / "bin" / "pip-audit"
    command.write_text(f"#!/bin/sh\ncat <<'E'\n{said}\nE\ncat >&2 <<'E'\n{error}\nE\nexit 1\n", encoding="utf-8")
    command.chmod(0o755)
    script = CHECKOUT / ".ci" / "audit"
    return subprocess.run([sys.executable, script, tools], capture_output=True, encoding="utf-8", check=False)


def test_an_audit_fails_for_a_vulnerability(tmp_path: Path) -> None:
    done = audit(tmp_path, f'{{"dependencies": [{AUDITED}, {UNKNOWN}, {FLAWED}]}}')
    assert done.returncode == 1
    assert "c 2: CVE-1, mended in 3" in done.stdout
    assert "2 of 3 packages audited, 1 with vulnerabilities" in done.stdout


def test_an_audit_says_what_it_did_not_look_at(tmp_path: Path) -> None:
    done = audit(tmp_path, f'{{"dependencies": [{AUDITED}, {UNKNOWN}]}}')
    assert done.returncode == 0
    assert "NOT AUDITED, the service here does not know b" in done.stdout


def test_an_audit_of_an_offline_machine_says_so(tmp_path: Path) -> None:
    done = audit(tmp_path, error="requests.exceptions.ConnectionError: Max retries exceeded")
    assert done.returncode == 0
    assert "NOT AUDITED, the service cannot be reached" in done.stdout


def test_an_audit_that_breaks_fails(tmp_path: Path) -> None:
    done = audit(tmp_path, error="ValueError: no such lock")
    assert done.returncode == 1
    assert "no such lock" in done.stderr
