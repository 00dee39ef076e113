"""Words of a report with the sentence that they stand in."""

from kg.explanation.model import Passage
from kg.reading.model import Report, Span

__all__ = ["passage", "sentence"]

# Of a sentence that is longer (a table, a text without stops) what stands so near to the words.
_NEAR = 300


def sentence(report: Report, words: Span) -> Span:
    """The sentence of the words, or the sentences that they run through."""
    first, last = report.sentence_at(words.start), report.sentence_at(max(words.start, words.end - 1))
    start, end = max(first.start, words.start - _NEAR), min(last.end, words.end + _NEAR)
    return Span(min(start, words.start), max(end, words.end))


def passage(report: Report, words: Span) -> Passage:
    """The words with their sentence."""
    around = sentence(report, words)
    return Passage(words.start, words.end, words.of(report.text), around.of(report.text), around.start)
