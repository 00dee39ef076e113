"""The thirteen reports as Word, PDF, web page and old text: what is found in them is what is found in the text."""

import html
import subprocess
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import kg
from kg.reading.formats import read_content
from kg.reading.source import sources_in

Items = set[tuple[str, ...]]


@pytest.fixture(scope="module")
def texts(reports_folder: Path) -> dict[str, str]:
    """The reports by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((reports_folder / "split").glob("*.txt"))}


@pytest.fixture(scope="module")
def office(
    texts: dict[str, str], soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], list[bytes]]:
    """The reports as LibreOffice saves them in a format, each format once."""
    folder = tmp_path_factory.mktemp("office")
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")

    @cache
    def converted(suffix: str) -> list[bytes]:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", suffix]
        files = [str(folder / f"{name}.txt") for name in texts]
        subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True)
        return [(folder / f"{name}.{suffix}").read_bytes() for name in texts]

    return converted


def page(text: str) -> str:
    """A report as a site shows it."""
    title, *paragraphs = (line for line in text.splitlines() if line.strip())
    links = "".join(f"<li><a href='/{number}'>栏目{number}</a></li>" for number in range(9))
    words = "".join(f"<p>{html.escape(line)}</p>" for line in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{html.escape(title)}</title></head><body>"
        f"<header><nav><ul>{links}</ul></nav></header><article><h1>{html.escape(title)}</h1>{words}</article>"
        f"<aside><h3>相关文章</h3><ul>{links}</ul></aside><footer>版权所有</footer></body></html>"
    )


def items(text: str) -> Items:
    """All that is found in a text, places left out."""
    found: Items = set()
    for report in kg.reading.parse(text, "x"):
        said = kg.extract(report)
        for kind in ("regions", "organization_types", "organizations", "programmes", "documents"):
            found |= {(kind, "".join(entity.name.split())) for entity in getattr(said, kind)}
        for kind in ("statements", "figures"):
            found |= {(kind, "".join(one.words.span.of(report.text).split())) for one in getattr(said, kind)}
    return found


@pytest.fixture(scope="module")
def expected(texts: dict[str, str]) -> list[Items]:
    """What is found in the texts themselves."""
    return [items(text) for text in texts.values()]


def share_found(expected: list[Items], files: Iterable[bytes]) -> float:
    """The share of what is in the texts that is found in the files; what is found besides counts against it."""
    made = [items(read_content(data).text) for data in files]
    kept = sum(len(found & there) for found, there in zip(made, expected, strict=True))
    return kept / max(sum(map(len, expected)), sum(map(len, made)))


def test_word(expected: list[Items], office: Callable[[str], list[bytes]]) -> None:
    assert share_found(expected, office("docx")) >= 0.99


def test_pdf_of_libreoffice(expected: list[Items], office: Callable[[str], list[bytes]]) -> None:
    assert share_found(expected, office("pdf")) >= 0.95


def test_html_of_libreoffice(expected: list[Items], office: Callable[[str], list[bytes]]) -> None:
    assert share_found(expected, office("html")) >= 0.99


def test_saved_web_pages(expected: list[Items], texts: dict[str, str]) -> None:
    assert share_found(expected, (page(text).encode() for text in texts.values())) >= 0.99


def test_gb18030(expected: list[Items], texts: dict[str, str]) -> None:
    assert share_found(expected, (text.encode("gb18030") for text in texts.values())) >= 0.99


def test_pdf_of_chromium_with_headers_and_footers(
    expected: list[Items], texts: dict[str, str], browser: Browser
) -> None:
    def printed() -> Iterator[bytes]:
        tab = browser.new_page()
        for text in texts.values():
            paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
            tab.set_content(f"<meta charset=utf-8><style>p {{ text-indent: 2em; margin: 0 }}</style>{paragraphs}")
            small = "<div style='font-size:8px;margin:auto'>"
            yield tab.pdf(
                format="A4",
                margin={"top": "25mm", "bottom": "25mm", "left": "25mm", "right": "25mm"},
                display_header_footer=True,
                header_template=f"{small}调研报告选编</div>",
                footer_template=f"{small}第 <span class=pageNumber></span> 页</div>",
            )
        tab.close()

    assert share_found(expected, printed()) >= 0.95


@pytest.mark.parametrize("suffix", ["docx", "pdf", "html"])
def test_evidence_is_in_the_text_that_extract_shows(suffix: str, office: Callable[[str], list[bytes]]) -> None:
    for data in office(suffix):
        for source in sources_in(read_content(data), Path("x")):
            report = source.parsed()
            said = kg.to_json(kg.extract(report))
            quoted = [*said["problems"], *said["causes"], *said["countermeasures"], *said["figures"]]
            assert quoted
            for item in quoted:
                for start, end in item["spans"]:
                    words = item.get("text") or item.get("quote") or item["clause"]
                    assert report.text[start:end] == words
