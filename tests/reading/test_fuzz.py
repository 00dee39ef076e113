"""Damaged files of every format in a build: each is in the graph or among the failures; none crashes, hangs or is lost.

In CI 300 a format; `FUZZ_INPUTS=1112 pytest tests/reading/test_fuzz.py` for 10,000 over the nine.
"""

import hashlib
import json
import os
import random
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import repeat
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.cli.runs import run
from tests.reading.formats.word import numbered, saved, with_lists

INPUTS = int(os.environ.get("FUZZ_INPUTS", "300"))
# Of processor time for each input, whose size is some kilobytes: on average 20 ms are used.
LONGEST = 0.2
TEXT = (
    "饮水情况调查报告\n一、存在的问题\n（一）水井太浅。全县有340公里管道用了20年以上。\n二、对策建议\n1、打一口深井。\n"
    * 9
)


def word() -> bytes:
    document = with_lists()
    for line in TEXT.splitlines():
        numbered(document, line, len(line) % 3)
    document.add_table(rows=2, cols=2).cell(0, 0).text = "村"
    return saved(document)


def archive() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("乡/水.txt", TEXT)
        packed.writestr("路.docx", word())
    return stream.getvalue()


def page() -> bytes:
    words = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    return (
        f"<!DOCTYPE html><html><head><meta name=PubDate content=2023-05-09></head><body>{words}</body></html>".encode()
    )


MADE: dict[str, Callable[[], bytes]] = {
    "utf-8": TEXT.encode,
    "utf-16": lambda: TEXT.encode("utf-16"),
    "gb18030": lambda: TEXT.encode("gb18030"),
    "markdown": lambda: "\n".join(f"# {line}\n\n1. 甲\n2. **乙**" for line in TEXT.splitlines()).encode(),
    "html": page,
    "docx": word,
    "zip": archive,
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file after one to six accidents."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(made) + 1), chance.choice((1, 2, 16, 300))
        match chance.randrange(5):
            case 0:
                made[at : at + length] = chance.randbytes(length)
            case 1:
                del made[at : at + length]
            case 2:
                made[at:at] = made[:length]
            case 3:
                made[at:at] = chance.choice((b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"<", b"\x1b", b"]]>", b"PK\x03\x04"))
            case _:
                del made[max(at, 1) :]
    return bytes(made)


def check(files: Iterator[bytes], folder: Path) -> None:
    """Build the first INPUTS of them: each is in the graph or among the failures, by its name and its hash."""
    texts, output = folder / "texts", folder / "output"
    texts.mkdir()
    (texts / "whole").write_text(TEXT, encoding="utf-8")  # a build of no report writes no file
    given = {}
    for number, data in zip(range(INPUTS), files, strict=False):
        (texts / str(number)).write_bytes(data)
        given[str(number)] = hashlib.sha256(data).hexdigest()

    started = time.process_time()
    done = run("build", texts, "-o", output, "--format", "nq", "--workers", "1", "--quiet")
    assert time.process_time() - started < 10 + LONGEST * INPUTS
    assert "内部错误" not in done.stderr

    said = json.loads((output / "build-report.json").read_bytes())
    read = [(Path(file["file"]), file["sha256"]) for file in said["inputs"]]
    told = [(Path(problem["path"]).relative_to(texts), problem.get("sha256")) for problem in said["problems"]]
    assert {path.parts[0] for path, _ in read + told} == {*given, "whole"}
    # those in an archive have more parts, and hashes of their own
    hashes = {path.name: sha256 for path, sha256 in read + told if len(path.parts) == 1 and path.name in given}
    assert hashes.items() <= given.items()
    graph = (output / "graph.nq").read_text(encoding="utf-8")
    drawn = set(re.findall(r"report/(\w+)> <[^>]*#type> <[^>]*#Report>", graph))
    lost = {path.parts[0] for (path, _), problem in zip(told, said["problems"], strict=True) if problem["lost"]}
    for file in said["inputs"]:
        assert Path(file["file"]).parts[0] in lost or drawn.issuperset(report["id"] for report in file["reports"])


@pytest.mark.slow
@pytest.mark.parametrize("kind", MADE)
def test_a_damaged_file_is_read_or_named(kind: str, tmp_path: Path) -> None:
    chance = random.Random(f"fuzz {kind}")
    check((damaged(whole, chance) for whole in repeat(MADE[kind]())), tmp_path)


def rezipped(data: bytes, chance: random.Random) -> bytes:
    """A Word file with accidents in its parts, not in the archive around them: these reach who reads the XML."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as whole, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as made:
        names = whole.namelist()
        hurt = set(chance.sample([name for name in names if name.endswith((".xml", ".rels"))], 2))
        hurt.add("word/document.xml")
        for name in names:
            content = whole.read(name)
            made.writestr(name, shuffled(content, chance) if name in hurt else content)
    return stream.getvalue()


def shuffled(xml: bytes, chance: random.Random) -> bytes:
    """XML with an element left out, doubled or renamed, an attribute's value changed: most often well-formed still."""
    parts = re.split(rb"(?<=>)", xml)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(1, len(parts))
        match chance.randrange(5):
            case 0:
                del parts[at]
            case 1:
                parts.insert(at, parts[at])
            case 2:
                other = chance.randrange(1, len(parts))
                parts[at], parts[other] = parts[other], parts[at]
            case 3:
                value = chance.choice((b"", b"-1", b"99999999999", b"x", "村".encode()))
                parts[at] = re.sub(rb'"[^"]*"', b'"' + value + b'"', parts[at], count=1)
            case _:
                parts[at] = damaged(parts[at], chance) if parts[at] else b""
    return b"".join(parts)


@pytest.mark.slow
def test_a_word_file_with_damaged_parts_is_read_or_named(tmp_path: Path) -> None:
    chance = random.Random("fuzz parts")
    check((rezipped(whole, chance) for whole in repeat(word())), tmp_path)


@pytest.mark.slow
def test_a_damaged_pdf_is_read_or_named(browser: Browser, tmp_path: Path) -> None:
    tab = browser.new_page()
    tab.set_content(f"<meta charset=utf-8>{''.join(f'<p>{line}</p>' for line in TEXT.splitlines())}")
    whole, chance = tab.pdf(format="A5"), random.Random("fuzz pdf")
    tab.close()
    check((damaged(data, chance) for data in repeat(whole)), tmp_path)
