"""The editor's bundle is what its script makes of the packages that the lock file names."""

import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = CHECKOUT / ".ci" / "editor"
PAGE = CHECKOUT / "kg" / "serve" / "page"


@pytest.mark.slow
def test_the_bundle_is_made_again_to_the_byte(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("no npm: install Node.js")
    copy = tmp_path / "codemirror"
    shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("node_modules"))
    for command in (["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["run", "make", "--", str(tmp_path)]):
        done = subprocess.run([npm, *command], cwd=copy, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
    for name in ("codemirror.js", "codemirror.LICENSE.txt"):
        assert (tmp_path / name).read_bytes() == (PAGE / name).read_bytes(), name


def test_the_bundle_is_of_modest_size_and_asks_nobody() -> None:
    bundle = (PAGE / "codemirror.js").read_text(encoding="utf-8")
    assert len(bundle) < 400_000
    assert not any(word in bundle for word in ("fetch(", "XMLHttpRequest", "import(", "eval(", "new Function"))


def test_every_licence_stands_beside_it() -> None:
    licences = (PAGE / "codemirror.LICENSE.txt").read_text(encoding="utf-8")
    assert licences.count("MIT License") + licences.count("Permission is hereby granted") >= 14
