"""Programmes whose name is a phrase with a closing noun: 村级活动场所建设三年攻坚战, 民营企业党建工作联席会议制度."""

import re
from collections.abc import Iterator
from itertools import chain

from kg.extraction.document import Document
from kg.extraction.programmes.candidate import CUES, Candidate, inside_word, kind_of, without_lead
from kg.extraction.programmes.specifics import is_specific, names_vehicle, own_words
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types, programmes

__all__ = ["closed_phrases", "heading_names"]


def heading_names(document: Document) -> Iterator[Candidate]:
    """A heading that is all one name: 建立非公有制企业党建前移制度."""
    for section in document.report.sections:
        match = CUES["heading-name"].match(section.heading.of(document.plain))
        if not match or len(match.group("core")) < 6 or re.search(r"[“”《》]", match.group()):
            continue
        core, noun = match.group("core"), match.group("noun")
        start = section.heading.start + match.start("core")
        # 例会制度和公示机制: two names, each of which is a phrase.
        if CUES["names-two"].search(core):
            continue
        if not _is_generic(document, Span(start, start + len(core))):
            yield Candidate(Span(start, section.heading.end), core, core + noun, kind_of(noun), "heading-name")


def _is_generic(document: Document, span: Span) -> bool:
    content, own = own_words(document, span)
    return not own and len(content) < 4


_NOUNS = ("phrase-noun", "vehicle-noun", "system-noun")


def closed_phrases(document: Document) -> Iterator[Candidate]:
    """A phrase with a modifier of its own before a closing noun."""
    plain = document.plain
    for match in chain.from_iterable(CUES[noun].finditer(plain) for noun in _NOUNS):
        start = _phrase_start(document, match)
        # 建立村委会、用水户协会|联席会议制度: whose meetings they are is part of the name.
        if match.group().startswith("联席会议") and (bodies := _bodies_before(plain, match.start())):
            core = plain[bodies : match.start()]
            whole = core + match.group()
            yield Candidate(Span(bodies, match.end()), core, whole, kind_of(match.group()), "closing-noun")
            continue
        # 由各站所参加的|联席会议制度: who attends it makes a meeting one.
        if match.group().startswith("联席会议") and CUES["attended-by"].search(plain, match.start() - 4, match.start()):
            yield Candidate(Span(*match.span()), "联席会议", match.group(), kind_of(match.group()), "closing-noun")
            continue
        if start is None:
            continue
        core, noun = plain[start : match.start()], match.group()
        shared = noun in ("机制", "制度") and _shares_modifier(core)
        if "、" in core and not (shared or _is_list_of_likes(core)):
            # 例会、党员分片包户联系群众制度: the last of a list of unlike things is the name.
            core = core.rpartition("、")[2]
            core = without_lead(core) or core
            # 水厂、村委会、用水户三方联席会议: the list tells whose it is.
            if sides := CUES["sides-before"].match(core):
                core = core[sides.end() :]
        start = match.start() - len(core)
        # 支持果品协会建设|园区果品信息平台.
        verbs = [verb.end() for verb in CUES["builds"].finditer(core)] if noun == "平台" else []
        start += max((end for end in verbs if end < len(core)), default=0)
        if level := CUES["levels-before"].match(plain, start, match.end()):
            start = min(level.end(), match.start())
        core = plain[start : match.start()]
        # 四方|联席会议制度: how many there are makes a name of what they hold.
        sides_only = level is not None and len(core) == 2 < len(noun)
        if (
            len(core) < 2
            or _is_in_known(plain, start, match.end())
            or CUES["missing-behind"].match(plain, match.end())
            or CUES["missing-in-front"].search(plain, max(0, start - _LONGEST_ITEM), start)
            or _names_known(document, Span(start, match.start()), noun)
            or noun == "工程"
            and CUES["works"].search(core)
        ):
            continue
        names_something = names_vehicle if noun in ("平台", "基金", "模式", "制") else is_specific
        if (
            sides_only
            or _counts_up(plain, start, core)
            or _is_phrase(core)
            and names_something(document, Span(start, match.start()), noun)
        ):
            yield Candidate(Span(start, match.end()), core, core + noun, kind_of(noun), "closing-noun")


# 农村集体经济组织.
_LONGEST_BODY = 12


def _bodies_before(plain: str, end: int) -> int | None:
    """Where a list of two kinds of organization and more begins that ends at `end`; None where there is none."""
    find, bodies = organization_types().find, 0
    while start := next((at for at in range(max(0, end - _LONGEST_BODY), end - 1) if find(plain[at:end])), None):
        bodies += 1
        if plain[start - 1] not in "、与和":
            return start if bodies > 1 else None
        end = start - 1
    return None


def _counts_up(plain: str, start: int, core: str) -> bool:
    """Whether a phrase counts what is listed right before it: 群众提事、党员议事、村委办事的|三事."""
    listed = CUES["list-in-front"].search(plain, max(0, start - _LONGEST_ITEM), start) is not None
    return listed and CUES["counted-up"].match(core) is not None


# 、村委办事的.
_LONGEST_ITEM = 12


# --------------------------------------------------------------------------------------------- where a phrase begins

# How far before its noun the link of two things stands: 挂钩, 双向共管.
_LONGEST_LINK = 6
# The longest name with a closing noun in the dev gold has 22 characters.
_LONGEST_NAME = 26
# Pronouns, prepositions, adverbs, particles and times: no noun phrase holds one.
_OUTSIDE = frozenset(["p", "r", "d", "ul", "uj", "uz", "ug", "y", "t"])


# 党建|联席会议制度: before a long noun a short word is a name.
_LONG_NOUN = 4


def _phrase_start(document: Document, noun: re.Match[str]) -> int | None:
    """Where the noun phrase before a closing noun begins: behind a stop, a pronoun or preposition, or the verb of
    carrying out; None where nothing is left."""
    plain, end = document.plain, noun.start()
    start = _first_word(document, end)
    found = [match for match in CUES["begins-behind"].finditer(plain, start, end) if _is_word(document, match.start())]
    found = [match for match in found if not _takes_part(plain, start, match, end)]
    if found and found[-1].end() == end:
        return None
    # The verb nearest to the noun that leaves a name behind it; 组织 in 组织生活 is none.
    least = 2 if len(noun.group()) >= _LONG_NOUN else 3
    verbs = [match.end() for match in found if end - match.end() >= least and not _in_noun(document, match.end())]
    start = verbs[-1] if verbs else start
    words = plain[start:end].lstrip("、和与及的 ")
    own = without_lead(words)
    if len(own) > 1 and not _in_noun(document, end - len(own)):
        words = own
    start = end - len(words)
    return None if end - start < 2 or inside_word(document, start) else start


def _takes_part(plain: str, start: int, verb: re.Match[str], end: int) -> bool:
    """Whether a verb says who takes part in what, in an institution that is founded: 建立|用水户|参与|水价听证|制度."""
    if not (verb.group() in ("参与", "参加") and plain.startswith(("制度", "机制"), end)):
        return False
    founds, first = CUES["founds-institution"].search, max(start + 2, verb.start() - _LONGEST_LINK)
    return any(founds(plain, max(0, at - _LONGEST_LINK), at) for at in range(first, verb.start() - 1))


def _is_word(document: Document, offset: int) -> bool:
    """Whether a verb begins there: 组织 in 党组织 and 社会组织 is none, in 县残联|组织|爱心助行行动 it is one."""
    if not document.plain.startswith("组织", offset):
        return True
    place = document.token_index(offset)
    token, before = document.tokens[place], document.tokens[place - 1 if place else 0]
    behind_noun = place > 0 and before.tag.startswith("n") and not CUES["acting-body"].search(before.word)
    # 组织关系|台账制度: a noun that begins so.
    return token.word == "组织" and not behind_noun


def _in_noun(document: Document, offset: int) -> bool:
    token = document.tokens[document.token_index(offset)]
    return token.span.start < offset and token.tag.startswith("n")


def _first_word(document: Document, end: int) -> int:
    """The beginning of the words that a phrase before `end` may consist of."""
    plain, start = document.plain, end
    linked = CUES["joins-two"].search(plain, max(0, end - _LONGEST_LINK), end) is not None
    joining = CUES.forms("joining-word")
    stops, within = CUES["phrase-stop"].search, CUES["kept-within"].match
    preposition = CUES["preposition-within"].match
    for place in range(document.token_index(end - 1), -1, -1):
        token = document.tokens[place]
        if token.span.start < end - _LONGEST_NAME or stops(token.word):
            break
        joins = linked and token.word in ("与", "同", "和", "跟")
        joins = joins or token.word == "与" and _joins_deeds(document, place)
        outside = token.tag in _OUTSIDE or token.tag == "c" and token.word not in joining
        if outside and not joins and not (within(token.word) or preposition(plain, token.span.start)):
            by_measure = CUES["carried-by-measure"].search(
                plain, max(0, token.span.start - _LONGEST_LINK), token.span.start
            )
            # 落实|按季|轮灌制度: how often is part of the name.
            start = token.span.start if token.word == "按" and by_measure else start
            break
        # 例会制度和公示制度: a word behind a name of its own begins another.
        before = plain[max(0, token.span.start - 4) : token.span.start]
        if token.word in joining and CUES["ends-with-noun"].search(before):
            break
        start = token.span.start
    return start


def _joins_deeds(document: Document, place: int) -> bool:
    """Whether 与 stands between two deeds of two characters: 反馈与评议."""
    sides = (document.tokens[place - 1], document.tokens[place + 1]) if place else ()
    return bool(sides) and all(len(token.word) == 2 and token.tag[:1] in "vn" for token in sides)


# ---------------------------------------------------------------------------------------------- what it says of its own


def _is_phrase(core: str) -> bool:
    """Whether words are one phrase: no clause, no plan of a year, and nothing counted or of so much money."""
    return not CUES["clause-word"].search(core) and not _COUNTED.search(core)


_COUNTED = re.compile(r"\d{4}年?|^(?:\d+[项个条种.]|一[项个条种]|\d+[万亿]?元)")


# The longest known name that closes with such a noun has some twenty characters.
_LONGEST_KNOWN = 24


def _is_in_known(plain: str, start: int, end: int) -> bool:
    """Whether a programme that is known begins before the phrase and ends with it: 党组织领导的|校长负责制."""
    find = programmes().find
    return any(find(plain[at:end]) for at in range(max(0, end - _LONGEST_KNOWN), start))


def _names_known(document: Document, span: Span, noun: str) -> bool:
    """Whether an item of a list is a programme that is known (设岗定责和承诺践诺), or one stands behind a verb
    (调查指导|创先争优, 了解|党委领导下的院长负责制)."""
    core, find = span.of(document.plain), programmes().find
    items = re.split("[、和与]", core)
    if len(items) > 1 and any(map(find, items)):
        return True
    if "、" in core:
        return False
    # 党组织|管党责任制, 青石县学校|党组织领导的校长负责制: the programme of a kind of organization.
    starts = (at for at in range(2, len(core)) if core[:at].endswith("党组织") or core.startswith("党组织", at))
    if any(find(core[at:] + noun) for at in starts):
        return True
    verb = next((len(token.word) for token in document.tokens_in(span)[:1] if token.tag.startswith("v")), 0)
    right_behind = verb > 1 and find(core[verb:] + noun) is not None
    return right_behind or verb > 0 and any(find(core[at:]) for at in range(2, len(core) - 3))


def _is_list_of_likes(core: str) -> bool:
    """月自检、季检修、年评估; 领导包联、部门包村、干部帮扶三级联动: items of one length, the last perhaps with more
    behind it."""
    *items, last = core.split("、")
    alike = len({len(item) for item in items}) == 1 and len(last) >= len(items[0]) >= 2 and "的" not in core
    return alike and (len(items) > 1 or len(last) <= len(items[0]) + 2)


def _shares_modifier(core: str) -> bool:
    """党内评优、激励、关怀、帮扶|机制: what the first of a row of verbs begins with goes with all."""
    first, *rest = core.split("、")
    return len(rest) > 1 and {len(item) for item in rest} == {2} and len(first) > 2 and "的" not in core
