"""Reports torn and stirred as bad copies are: whatever is left of one is read, and every span stands in its text.

In CI 600 pieces; `FUZZ_INPUTS=20000 pytest tests/extraction/test_mutated.py` for more.
"""

import os
import random
from pathlib import Path

import pytest

import kg
from kg.reading import parse

INPUTS = int(os.environ.get("FUZZ_INPUTS", "600"))
GOLD = Path(__file__).resolve().parent.parent / "gold"
MARKS = [
    *(
        "一、",
        "(一)",
        "（二）",
        "1、",
        "2.",
        "①",
        "一是",
        "二是",
        "第一，",
        "其一，",
        "问题一：",
        "●",
        "——",
        "。",
        "：",
        "；",
    ),
    *(
        "“",
        "”",
        "《",
        "》",
        "(",
        "）",
        "**",
        "#",
        "|",
        "原因是",
        "由于",
        "首先，",
        "此外，",
        "1.1 ",
        "A、",
        "3%",
        "1是",
        "进1步",
    ),
    *(
        "由5提高到6%",
        "……",
        "第1页",
        "壹、",
        "甲、",
        "招一：",
        "一。",
        "如下：",
        "怎么办？",
        "问：",
        "答：",
        "建议",
        "要",
        " ",
        "\n",
    ),
    *("\n\n", "0.\n5"),
]
LENGTHS = (60, 200, 800, 2500)
# How much of the text one change takes.
REACHES = (1, 2, 5, 20, 100)


def torn(text: str, chance: random.Random) -> str:
    """A piece of a text with up to thirty faults: what is lost, added, doubled, turned round, run together."""
    start = chance.randrange(len(text))
    piece = text[start : start + chance.choice(LENGTHS)]
    for _ in range(chance.randrange(1, 31)):
        at = chance.randrange(len(piece) + 1)
        end = at + chance.choice(REACHES)
        before, there, behind = piece[:at], piece[at:end], piece[end:]
        changed = chance.choice(
            [
                "",
                chance.choice(MARKS) + there,
                chance.choice(MARKS) + there,
                there * 2,
                there[::-1],
                there.replace("\n", chance.choice(["", " "])),
                there.replace("。", chance.choice(["\n", "", "，"])),
            ]
        )
        piece = before + changed + behind or "水"
    return piece


@pytest.mark.parametrize("part", range(4))
def test_a_torn_report_is_read(part: int) -> None:
    chance = random.Random(part)
    texts = [file.read_text(encoding="utf-8") for file in sorted(GOLD.glob("*.txt"))]
    for _ in range(INPUTS // 4):
        piece = torn(chance.choice(texts), chance)
        for report in parse(piece, "x"):
            findings = kg.extract(report)
            words = [statement.words.span for statement in findings.statements]
            assert all(0 <= span.start < span.end <= len(report.text) for span in words), piece
            assert kg.to_json(findings), piece


@pytest.mark.parametrize(
    "piece",
    [
        "问题一：\n问题一：\n",
        "4、\n5设的意见\n“",
        "二)挥 三)怎么办？全社会关爱希望家园增加到50所,由假期托管改为常年开放,吸引高校志愿者、社工机",
        "市展发和改革委员会",
        "抓头一成变管头多",
    ],
)
def test_pieces_that_once_broke_the_reading(piece: str) -> None:
    for report in parse(piece, "x"):
        assert kg.extract(report).report is report
