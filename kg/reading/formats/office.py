"""Word 97 (.doc), WPS (.wps), RTF and OpenDocument → Word, by LibreOffice where it is installed."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.problem import Words
from kg.reading.formats import docx
from kg.reading.formats.content import Content, UnreadableError

__all__ = ["read"]

# A minute does for a file of a thousand pages.
_SECONDS = 120


def read(data: bytes) -> Content:
    """The text of a file that LibreOffice opens.

    Raises:
        UnreadableError: there is no LibreOffice, or it cannot open the file.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableError(
            Words(
                "旧式 Word 或 WPS 文件，要用 LibreOffice 转换", "an old Word or WPS file: LibreOffice can convert it"
            ),
            Words("请安装 LibreOffice，或在 Word、WPS 里另存为 .docx", "install it, or save the file as .docx"),
        )
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "report").write_bytes(data)
        # A profile of its own: two LibreOffices with one profile shut each other out.
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", name, str(folder / "report")]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
            converted = (folder / "report.docx").read_bytes()
        except (subprocess.SubprocessError, OSError):
            raise UnreadableError(
                Words("LibreOffice 转换不了这个文件", "LibreOffice cannot convert the file"),
                Words("请在 Word、WPS 里打开后另存为 .docx", "open it in Word or WPS and save it as .docx"),
            ) from None
    return docx.read(converted)
