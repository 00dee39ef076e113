"""How likely a quotation names a programme, by its own characters and those around it.

The rules of quotes.py ask for a noun behind or a verb in front; what names are like that stand without either
(“慢病小屋”得到好评) no list of words says. quotation_wording.json is a logistic regression: `python -m tests.training`
measures it on the quotations of tests/gold and says how well it does on reports that it has not seen.
"""

import math

from kg.reading.model import Span
from kg.resources.weights import Weights, read_weights

__all__ = ["PROGRAMME", "likelihood", "likely", "pieces"]

PROGRAMME = "programme"
"""The one class of the weights."""

# So many characters of the text in front and behind are read.
_AROUND = 3


def likelihood(plain: str, quotation: Span) -> float:
    """How likely the words in quotation marks, which `quotation` includes, name a programme; `plain` is shadow text.

    >>> plain = "社区办起“银龄课堂”,有人说“没意思”。"
    >>> round(likelihood(plain, Span(4, 10)), 1), round(likelihood(plain, Span(14, 19)), 1)
    (1.0, 0.0)
    """
    return likely(read_weights("extraction/programmes", "quotation_wording"), pieces(plain, quotation))


def likely(weights: Weights, found: dict[str, float]) -> float:
    """How likely a quotation with these pieces names a programme."""
    [odds] = weights.heard(found)
    return 1 / (1 + math.exp(-odds))


def pieces(plain: str, quotation: Span) -> dict[str, float]:
    """What a quotation is made of and what stands around it: its characters, pairs, beginning, end and length, and one
    to three characters on either side with the quotation mark.

    >>> list(pieces("办“课堂”。", Span(1, 5)))
    ['课', '堂', '课堂', '^课', '堂$', '课堂$', '#2', '办“', '”。']
    """
    start, end = quotation.start, quotation.end
    inner = plain[start + 1 : end - 1]
    found = [*inner, *(inner[at : at + 2] for at in range(len(inner) - 1))]
    found += [f"^{inner[:1]}", f"{inner[-1:]}$", f"{inner[-2:]}$", f"#{len(inner)}"]
    found += [f"{plain[start - reach : start]}“" for reach in range(1, min(_AROUND, start) + 1)]
    found += [f"”{plain[end : end + reach]}" for reach in range(1, min(_AROUND, len(plain) - end) + 1)]
    return dict.fromkeys(found, 1.0)
