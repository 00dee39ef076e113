"""What the components of extraction do with one line of a pattern again and again grows with its length, not faster."""

import time
from collections.abc import Callable

import pytest

from kg.extraction.document import Document
from kg.extraction.documents import find_documents
from kg.extraction.figures import find_figures
from kg.extraction.programmes import find_programmes
from kg.reading import parse

LENGTH = 33_000
# Beyond segmentation, which is jieba's: linear work takes up to 2 s on the slowest machine at hand, quadratic 10 s and
# more.
SECONDS = 6
# Twice the text takes twice the time, and what else the machine does.
GROWTH = 2.6
# Too little to tell how it grows.
SHORT = 0.5

Finder = Callable[[Document], object]


def seconds(find: Finder, pattern: str, length: int) -> float:
    """The better of two runs on a line of the pattern, without the time of cutting it into words."""
    (report, *_) = parse("水村调查报告\n" + pattern * (length // len(pattern)), "水村")
    document = Document(report)
    assert document.tokens
    taken = []
    for _ in range(2):
        start = time.process_time()
        find(document)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize(
    ("find", "pattern"),
    [
        *(
            (find_figures, pattern)
            for pattern in ("1人、", "12人,", "占1%", "分别1", "x", "A", "1,", "12", "1-2", "1\n")
        ),
        *((find_figures, pattern) for pattern in ("1月", "达到", "第1", "村名 水井 水塘\n水村 3 2\n", "1 ")),
        *((find_programmes, pattern) for pattern in ("制度", "“a”", "“三创”、", "“学习”和", "“", "“”", "三会一课")),
        *((find_programmes, pattern) for pattern in ("工程和工程", "走基层、", "一村一", "学习型", "开展“")),
        *((find_documents, pattern) for pattern in ("《", "《a》", "《日报》报道", "》")),
    ],
)
def test_twice_the_text_takes_twice_the_time(find: Finder, pattern: str) -> None:
    whole = seconds(find, pattern, LENGTH)
    assert whole < SECONDS
    assert whole < SHORT or whole < GROWTH * seconds(find, pattern, LENGTH // 2)


# Each stalls a pattern that can read it in more than one way.
@pytest.mark.parametrize("words", ["达到达到", "共有共有", "由比由由", "比由较由", "平均最高", "的为是有", "以上以上"])
def test_no_clause_is_read_in_many_ways(words: str) -> None:
    assert seconds(find_figures, f"{words * 14}不1%,", 3000) < SECONDS
