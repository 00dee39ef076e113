"""Where a statement ends: the first clause that says something whole."""

import re

from kg.reading.roles.roles import plight
from kg.resources.rules import rule_book

__all__ = ["CLAUSE_LIMIT", "first_clause", "first_statement", "is_slogan"]

_CUES = rule_book("reading/sentences", "statement")

# GUIDELINES, problems: a first clause that runs past 40 characters is cut at its first comma that closes a statement.
CLAUSE_LIMIT = 40

# Verbs in a row under one 必须 that run on further end at the last comma before.
_LONGEST_DEMAND = 80

_BRACKETS = {"“": "”", "‘": "’", "(": ")", "《": "》", "【": "】", "[": "]"}
# A quotation that runs on further has lost its closing mark.
_LONGEST_BRACKET = 120
# What explains the end of a long statement is none of its words: 做到“三清”(即账目清、管网清、水费清).
_EXPLAINED = re.compile(r"\((?:即|也就是|指|包括)")
_POINT = re.compile("[。;:!?\n,“‘(《【\\[]")


def first_statement(plain: str, start: int, limit: int) -> int:
    """The end of the statement that begins at `start`: its first clause, up to the first 。；or : or, where that runs
    past 40 characters, to the first comma that closes a full statement (GUIDELINES, problems). What stands in brackets
    or quotation marks is not divided.

    >>> plain = "村里“水少。路窄。”的说法流传已久;老人不信。"
    >>> plain[: first_statement(plain, 0, len(plain))]
    '村里“水少。路窄。”的说法流传已久'
    """
    commas, end = _points(plain, start, limit)
    if end - start <= CLAUSE_LIMIT:
        return end
    explained = _EXPLAINED.search(plain, start, start + CLAUSE_LIMIT)
    if explained and _behind_bracket(plain, explained.start(), limit) == end:
        return explained.start()
    if _CUES["demand"].match(plain, start, end):
        return _end_of_demand(plain, start, commas, end)
    at = start
    for comma in commas:
        # 待遇偏低 is short and says what is wrong.
        short = at == start and comma - start < _SHORTEST_STATEMENT
        if plight(plain[at:comma]) if short else comma - start >= _SHORTEST_STATEMENT and _is_whole(plain[at:comma]):
            return comma
        at = comma + 1
    return end


def first_clause(plain: str, start: int, end: int) -> int:
    """Where the first clause of a statement ends, where that says something by itself; else where the statement does.

    >>> plain = "人才通道不畅,管水的人三年没有换过岗"
    >>> plain[: first_clause(plain, 0, len(plain))]
    '人才通道不畅'
    """
    commas, end = _points(plain, start, end)
    return (
        commas[0] if commas and commas[0] - start >= _SHORTEST_CLAUSE and _is_whole(plain[start : commas[0]]) else end
    )


_SHORTEST_STATEMENT = 6
_SHORTEST_CLAUSE = 4

# A clause that begins with its basis and is shorter has no object to its verb (按照要求落实).
_SHORTEST_ON_BASIS = 14


def _is_whole(clause: str) -> bool:
    """Whether a clause says something by itself."""
    if not _CUES["half-clause"].search(clause):
        return True
    based = len(clause) >= _SHORTEST_ON_BASIS and _CUES["basis"].match(clause)
    return bool(based) and _CUES["whole-verb"].search(clause) is not None


def _points(plain: str, start: int, limit: int) -> tuple[list[int], int]:
    """The commas of the first sentence outside brackets, and its end."""
    commas = []
    at = start
    while point := _POINT.search(plain, at, limit):
        mark, at = point.group(), point.end()
        if mark == ",":
            commas.append(point.start())
        elif mark in _BRACKETS:
            at = _behind_bracket(plain, point.start(), limit)
        elif mark != ":" or not is_slogan(plain[start : point.start()]):
            return commas, point.start()
    return commas, limit


def is_slogan(words: str) -> bool:
    """Whether words in front of a colon only name what the statement behind it says: “不想管”:没有人愿意当管水员."""
    return _CUES["slogan"].fullmatch(words) is not None


def _behind_bracket(plain: str, opening: int, limit: int) -> int:
    """Where a bracket's words are over; just behind the opening mark where its fellow is missing."""
    mark, fellow = plain[opening], _BRACKETS[plain[opening]]
    limit = min(limit, opening + _LONGEST_BRACKET)
    line_end = plain.find("\n", opening, limit)
    closing = plain.find(fellow, opening + 1, limit if line_end < 0 else line_end)
    depth = plain.count(mark, opening + 1, closing) if closing >= 0 else 0
    while depth and (further := plain.find(fellow, closing + 1, limit)) >= 0:
        depth += plain.count(mark, closing + 1, further) - 1
        closing = further
    return closing + 1 if closing >= 0 else opening + 1


def _end_of_demand(plain: str, start: int, commas: list[int], end: int) -> int:
    """Where the verbs in a row end: before a clause that makes a demand of its own or says what they are for, or with
    the sentence."""
    ends = ("demand", "purpose")
    further = (comma for comma in commas if comma - start >= 6)
    anew = next((comma for comma in further if any(_CUES[cue].match(plain, comma + 1) for cue in ends)), None)
    if anew is not None:
        return anew
    if end - start <= _LONGEST_DEMAND:
        return end
    return max((comma for comma in commas if comma - start <= _LONGEST_DEMAND), default=end)
