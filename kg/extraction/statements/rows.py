"""What the items of a row have in common: whether each opens with its topic (一是管护不力。…二是水价低,三年没调。)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.statements.item import StatementItem, trimmed
from kg.reading.model import Span
from kg.reading.sentences.statement import first_clause

__all__ = ["in_step"]


def in_step(items: Sequence[StatementItem], plain: str) -> list[StatementItem]:
    """The items of one row, those of a single sentence cut to their first clause where the others open with a clause
    that the rest of their text goes into: what the others say in their first sentence these say in their first clause.
    """
    telling = [item for item in items if not _is_sentence(item, plain)]
    opened = sum("," not in item.words.of(plain) and not _ends_with(item, plain) for item in telling)
    if opened * 2 < len(telling) or opened == 0:
        return list(items)
    return [_cut(item, plain) if _is_sentence(item, plain) else item for item in items]


# What a topic's clause opens is longer than it; 部门分割,责任不清 are two of equal right. A figure is no topic.
_LONGER = 2


def _cut(item: StatementItem, plain: str) -> StatementItem:
    start, end = item.words.start, item.words.end
    topic = first_clause(plain, start, end)
    comma = plain[topic : topic + 1] == ","
    told = comma and re.search(r"\d", plain[start:topic]) is None and end - topic > _LONGER * (topic - start)
    return replace(item, words=trimmed(Span(start, topic), plain)) if told else item


def _ends_with(item: StatementItem, plain: str) -> bool:
    """Whether an item's text ends with its statement."""
    return trimmed(item.scope, plain).end <= item.words.end


def _is_sentence(item: StatementItem, plain: str) -> bool:
    """Whether an item's text is one sentence."""
    return plain.find("。", item.words.start, trimmed(item.scope, plain).end) < 0
