"""Programmes without quotation marks whose own form shows that they are names, and those that are known."""

import re
from collections.abc import Iterator, Mapping
from heapq import heapify, heappop, heapreplace

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.programmes.candidate import CUES, Candidate, inside_word, kind_of, without_lead
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.concepts import Concept
from kg.resources.vocabulary import organization_types, per_vocabulary, programmes

__all__ = ["coined_names", "known_names", "types_built"]


def coined_names(document: Document) -> Iterator[Candidate]:
    """百部联百村, 三创, 走基层、解难题、促发展, 承诺践诺: numbers, parallels and echoes; festivals that are held."""
    for match in _coined(document.plain):
        groups = {name: words for name, words in match.groupdict().items() if words}
        noun = next((words for name, words in groups.items() if name.startswith("noun")), "")
        start, core = match.start(), match.group().removesuffix(noun)
        if "parallel" in groups:
            core = without_lead(core)
            start = match.end() - len(core) - len(noun)
            # 执|行谈心谈话: no name begins inside a word.
            if not _is_parallel(core) or inside_word(document, start):
                continue
        elif "steps" in groups or "model" in groups:
            core = groups.get("steps") or groups["model"]
        elif "festival" in groups:
            core, start = groups["festival"], match.start("festival")
        elif "post" in groups:
            launched = CUES["launch-in-front"].search(document.plain, max(0, start - _VERB_IN_FRONT), start)
            if programmes().find(core) or not launched:
                continue
        elif "echo" in groups and inside_word(document, start):
            # 委|员会例会制度.
            continue
        elif noun not in CUES.forms("keeps-its-noun") and is_known(core) or programmes().find(core):
            continue
        yield Candidate(Span(start, match.end()), core, core + noun, _kind(groups, noun), "coined-form")


# The ways in which a name's own form shows that it is coined.
_WAYS = (
    "counted-twice", "counted-once", "parallel-list", "echoing", "one-each", "steps", "emulating", "theme",
    "post-of-members", "festival", "of-two-provinces", "town-and-country",
)  # fmt: skip


def _coined(plain: str) -> Iterator[re.Match[str]]:
    """What any of the ways finds, in order, none overlapping; at one place the first of them. One pattern of all would
    find the same, in twice the time."""
    ahead = [(match.start(), way, match) for way in range(len(_WAYS)) if (match := CUES[_WAYS[way]].search(plain))]
    heapify(ahead)
    done = 0
    while ahead:
        start, way, match = ahead[0]
        if start >= done:
            yield match
            done = match.end()
        if following := CUES[_WAYS[way]].search(plain, done):
            heapreplace(ahead, (following.start(), way, following))
        else:
            heappop(ahead)


def _kind(groups: Mapping[str, str], noun: str) -> str:
    """The kind that a coined form shows."""
    if "theme" in groups or "festival" in groups:
        return "活动"
    if "pair" in groups:
        return "机制"
    if "post" in groups:
        return "其他"
    # A noun that is no closing noun (三走方式) closes a work method.
    return kind_of(noun) if noun in CUES.forms("closing-noun") else "工作法"


# How far back, in characters, stands the verb of setting something up.
_VERB_IN_FRONT = 16


def _is_parallel(core: str) -> bool:
    """Whether list items look alike (走基层、解难题) and no item is a programme or has a closing noun of its own."""
    items = core.split("、")
    alike = len({len(item) for item in items}) == 1 and len(items) > 1 and "的" not in core
    return (
        alike
        and not any(programmes().find(item) or CUES["ends-with-noun"].search(item) for item in items)
        and not all(is_known(item) for item in items)
    )


def types_built(document: Document) -> Iterator[Candidate]:
    """学习型党组织建设, 基层服务型党组织建设: to build organizations of a named type is a campaign."""
    for match in CUES.finditer("built-type", document.plain):
        words = without_lead(match.group())
        span = Span(match.end() - len(words), match.end())
        if not inside_word(document, span.start):
            yield Candidate(span, words, words, "活动", "type-built")


@per_vocabulary
def _lexicon() -> Lexicon[Concept]:
    return Lexicon({name: concept for name, concept in programmes().names().items() if len(name) > 2})


def known_names(document: Document) -> Iterator[Candidate]:
    """The programmes of the vocabulary, with the closing noun that may follow."""
    plain = document.plain
    for start, end, concept in _lexicon().longest(plain):
        if _inside_quotes(plain, start, end) or CUES["limit-behind"].match(plain, end):
            continue
        if CUES["doers-counted"].search(plain, max(0, start - _LONGEST_COUNT), start):
            continue
        if plain[start - 1 : start] == "“" and CUES["becomes-in-front"].search(plain, max(0, start - 17), start - 1):
            continue
        # 农业水价综合改革|试点: that it is tried out is no part of the name.
        noun = None if plain.startswith("试点", end) else CUES["closing-noun"].match(plain, end)
        if _is_no_name(plain, start, end, concept.label):
            continue
        span = Span(_with_kind(plain, start, end), noun.end() if noun else end)
        yield Candidate(span, concept.label, concept.label, concept.kind or "其他", "known-programme")


# 乡镇党委书记抓基层党建工作.
_LONGEST_LEAD = 20

# 12.35万余名.
_LONGEST_COUNT = 8


def _with_kind(plain: str, start: int, end: int) -> int:
    """Where a known name begins that tells whose it is: 机关|党组织书记抓党建述职评议考核, 党支部|书记述职评议."""
    if (report := plain.find("述职评议", start, end)) >= 0:
        lead = CUES["reporting-lead"].search(plain, max(0, report - _LONGEST_LEAD), report)
        start = lead.start() if lead else start
    of_whom = CUES["secretary-of"].search(plain, max(0, start - 4), start)
    if of_whom and plain.startswith("书记", start):
        return of_whom.start()
    if not plain.startswith("党组织", start):
        return start
    longer = (at for at in range(max(0, start - 4), start) if organization_types().find(plain[at : start + 3]))
    return next(longer, start)


def _is_no_name(plain: str, start: int, end: int, label: str) -> bool:
    """Whether known words are counted bodies (党组织领办合作社138家), or only say how things are or are done:
    共驻共建的体系, 与六个村结对共建."""
    if CUES["counted-shops"].match(plain, end):
        return True
    describes = CUES["describes-behind"].match(plain, end) or CUES["done-with"].search(plain, max(0, start - 24), start)
    return label in CUES.forms("way-of-working") and describes is not None


# No quoted name is longer (quotes.py): a line without quotation marks must not be searched for each name.
_LONGEST_QUOTATION = 60


def _inside_quotes(plain: str, start: int, end: int) -> bool:
    """Whether a known name is part of a longer quoted one (“邻里时间银行”)."""
    first = max(0, start - _LONGEST_QUOTATION)
    first = max(first, plain.rfind("\n", first, start) + 1)
    opening, closing = plain.rfind("“", first, start), plain.rfind("”", first, start)
    return opening > closing and (plain[start - 1] != "“" or plain[end : end + 1] != "”")
