"""Where a statement ends: the first clause that says something whole."""

import re

__all__ = ["CLAUSE_LIMIT", "first_statement"]

# GUIDELINES, problems: a first clause that runs past 40 characters is cut at its first comma that closes a statement.
CLAUSE_LIMIT = 40

# A clause before a comma that is no statement yet: it begins with a preposition or names only a circumstance or topic.
# 按照《…条例》制定…规则 has its verb in it and is whole.
_WHOLE = re.compile(
    r"(?:制定|建立|实施|推进|开展|完善|组建|打造|出台|设立|推行|健全|统一|落实|解决|加强|加大|提高|强化|充实|配备)"
)
_HALF = re.compile(
    r"^(?:在|对|对于|从|由于|随着|通过|针对|关于|就|按照|根据|结合|围绕|以|为|为了|因|当|如果|虽然|除|有的|近年来|目前|同时|其中|实际上)"
    r"|(?:方面|上|中|后|时|下|来|以来|的)$"
)
# Verbs in a row under one of these are one demand (GUIDELINES, hard cases), unless a clause begins a new one.
_DEMAND = re.compile(r"(?:必须|务必|应当?|要|需要?)(?!求|素|点|领|闻|么)")
_LONGEST_DEMAND = 80

_BRACKETS = {"“": "”", "‘": "’", "(": ")", "《": "》", "【": "】", "[": "]"}
# A quotation that runs on further has lost its closing mark.
_LONGEST_BRACKET = 120
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
    if _DEMAND.match(plain, start, end):
        return _end_of_demand(plain, start, commas, end)
    at = start
    for comma in commas:
        clause = plain[at:comma]
        whole = not _HALF.search(clause) or (len(clause) >= 14 and clause[0] in "按根依围结" and _WHOLE.search(clause))
        if comma - start >= 6 and whole:
            return comma
        at = comma + 1
    return end


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
        else:
            return commas, point.start()
    return commas, limit


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
    """Where the verbs in a row end: before a clause that makes a demand of its own, or with the sentence."""
    anew = next((comma for comma in commas if comma - start >= 6 and _DEMAND.match(plain, comma + 1)), None)
    if anew is not None:
        return anew
    if end - start <= _LONGEST_DEMAND:
        return end
    return max((comma for comma in commas if comma - start <= _LONGEST_DEMAND), default=end)
