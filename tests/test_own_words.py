"""No text of the project repeats the real reports: facts and names may carry over, sentences may not."""

import re
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
# Runs of so many Chinese characters, numbers and signs left out, are a sentence's; stock phrases that open a report
# (…进行了专题调研,现将有关情况报告如下:一、) have 20 at most.
LONGEST = 21


def test_no_text_repeats_a_sentence_of_the_real_reports(reports_folder: Path) -> None:
    real = {run for file in reports_folder.rglob("*.txt") for run in runs(file)}
    own = [
        *(CHECKOUT / "tests").rglob("*.txt"),
        *(CHECKOUT / "data").rglob("*.txt"),
        *(CHECKOUT / "kg").rglob("*.toml"),
    ]
    assert own
    assert {file.name: run for file in own for run in runs(file) if run in real} == {}


def runs(file: Path) -> Iterator[str]:
    """Each stretch of Chinese characters of a file that is too long to be in another's words by chance."""
    words = re.sub("[^一-龥]", "", file.read_bytes().decode("utf-8", "ignore"))
    return (words[at : at + LONGEST + 1] for at in range(len(words) - LONGEST))
