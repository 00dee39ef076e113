"""Sections on topics, each of which tells what is wrong and then what should be done about it."""

from collections.abc import Sequence

from kg.resources.rules import rule_book

__all__ = ["answered", "mixed", "tells_both"]

_BOOK = rule_book("reading/roles", "roles")

# So many sections under topics must tell a problem with its answer, and so much of the sections.
_FEWEST_TOPICS = 3
_MOST_TOPICS = 0.75
# A shorter line is no paragraph on a topic.
_LONG_LINE = 40


def mixed(bodies: Sequence[str]) -> set[int]:
    """The sections of a report by topics, each of which tells what is wrong first and what should be done in the end;
    none where not most do."""
    found = {place for place, body in enumerate(bodies) if _wrong_then_answered(body) or answered(body)}
    return found if len(found) >= max(_FEWEST_TOPICS, _MOST_TOPICS * len(bodies)) else set()


def answered(body: str) -> bool:
    """Whether a section tells what is wrong and goes on, in a paragraph of its own, to what should be done about it."""
    answer = _BOOK["answers-above"].search(body)
    return answer is not None and _BOOK["wrong"].search(body, 0, answer.start()) is not None


def tells_both(body: str) -> bool:
    """Whether each paragraph of a section is on a topic of its own, with what is wrong first and its answer."""
    paragraphs = [line for line in body.split("\n") if len(line) >= _LONG_LINE]
    return len(mixed(paragraphs)) > 0


def _wrong_then_answered(text: str) -> bool:
    demand = _BOOK["demands-in-the-end"].search(text)
    return (
        demand is not None
        and demand.start() * 3 > len(text)
        and _BOOK["wrong"].search(text, 0, demand.start()) is not None
    )
