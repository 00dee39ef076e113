"""Old Word files, WPS and OpenDocument: by LibreOffice, or a message that says so."""

import subprocess
from pathlib import Path

import pytest

from kg.reading.formats import UnreadableError, read_content
from tests.reading.formats.word import numbered, saved, with_lists


@pytest.mark.parametrize("suffix", ["doc", "odt"])
def test_a_file_that_libreoffice_opens_is_read(soffice: str, tmp_path: Path, suffix: str) -> None:
    document = with_lists()
    document.add_paragraph("饮水情况调查报告")
    numbered(document, "存在的问题")
    numbered(document, "水井太浅。", level=1)
    (tmp_path / "水.docx").write_bytes(saved(document))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "水.docx")], check=True, capture_output=True)
    lines = read_content((tmp_path / f"水.{suffix}").read_bytes()).text.splitlines()
    assert ["".join(line.split()) for line in lines] == ["饮水情况调查报告", "一、存在的问题", "（一）水井太浅。"]


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableError, match=r"LibreOffice.*另存为 \.docx"):
        read_content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_what_libreoffice_cannot_open_is_named(soffice: str) -> None:
    with pytest.raises(UnreadableError):
        read_content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
