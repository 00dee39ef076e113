"""How much of its own a phrase in front of a closing noun says: whether it names a programme."""

import re

from kg.extraction.document import Document
from kg.extraction.programmes.candidate import CUES
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types

__all__ = ["is_specific", "names_vehicle", "own_words"]


def own_words(document: Document, span: Span) -> tuple[list[Token], list[Token]]:
    """The words of a phrase that mean something, and of those the ones that are not generic or a kind of
    organization."""
    generic = CUES.forms("generic-word")
    content = [t for t in document.tokens_in(span) if len(t.word) > 1 and re.match(r"[一-龥\w]", t.word)]

    def is_own(token: Token) -> bool:
        # 规章制度 may be one word, of which the name's closing noun is a part.
        word = document.plain[token.span.start : min(token.span.end, span.end)]
        return word not in generic and organization_types().find(word) is None

    return content, [token for token in content if is_own(token)]


def is_specific(document: Document, span: Span, noun: str) -> bool:
    """Whether a phrase names something: by kind of noun, how much of its own it says."""
    core = span.of(document.plain)
    content, own = own_words(document, span)
    measure = CUES.forms("noun-with-measure").get(noun)
    several = measure in ("works", "institution") and _is_counted(document, span, noun)
    if not content or several or CUES["counts-programmes"].search(core):
        return False
    counted = CUES["counts-within"].search(core) is not None
    coined = any(not is_known(t.word) for t in own)
    match measure:
        case "activity":
            named = CUES["period-end"].search(core) is not None and len(core) >= 4 or counted or _is_campaign(core)
            return named or coined and len(core) >= 6 or _is_carried_out(document, span, own)
        case "contest":
            return len(core) >= 3 and bool(own)
        case "duty":
            return bool(own) or len(content) >= 2
        case "method":
            return len(core) >= 3 and (bool(own) or len(content) >= 2)
        case "works" if _is_building(document, span):
            return False
        case "works":
            return counted or len(content) >= 2 and len(core) >= 4 and bool(own)
        case "institution":
            acting = any(t.tag == "v" for t in content[1:-1]) and len(core) >= 8 and "的" not in core
            return counted or acting or bool(own) or len(content) >= 4 and not re.search("[的、]", core)
        case "action" if "年度" in core:
            return False
        case "action":
            coined_of_two = noun == "行动" and _is_of_two(own, core)
            return counted or coined or len(own) >= 2 and len(core) >= 6 or coined_of_two
        case "trial" | "reform":
            return noun == "试点" and CUES["tried-out"].search(core) is not None and len(core) >= 6
    # 部门信息会商机制; a 工作机制 of whatever field is none.
    of_three = len(content) >= 3 and bool(own) and noun == "机制" and not re.search("[的、和与及]", core)
    if noun in CUES.forms("mechanism-noun") and (len(own) >= 2 or of_three) and len(core) >= 6:
        return True
    levels = len(core) >= 4 and CUES["has-levels"].search(core) is not None
    return counted or levels or coined and len(core) >= 5 or len(content) >= 4 and bool(own)


def names_vehicle(document: Document, span: Span, noun: str) -> bool:
    """Whether a phrase names a platform that people use (青石县水库智慧管护平台), a fund that is set up, or a
    mode of work that is tried (推行果园托管模式), a system that is (推行入户答辩制)."""
    core, plain = span.of(document.plain), document.plain
    if noun == "基金":
        return len(core) >= 4 and CUES["sets-up"].search(plain, max(0, span.start - 4), span.start) is not None
    content, own = own_words(document, span)
    if noun in ("模式", "制"):
        tried = CUES["tries"].search(plain, max(0, span.start - 3), span.start)
        # 试行入户答辩制和|水票公示制.
        tries = tried or plain[max(0, span.start - 2) : span.start] in ("制、", "制和")
        return len(core) >= 4 and bool(own) and bool(tries) or noun == "模式" and is_specific(document, span, noun)
    which = len(own) >= 2 or any(t.tag == "ns" for t in content) or any(not is_known(t.word) for t in own)
    return len(core) >= 6 and which and CUES["digital-within"].search(core) is not None


def _is_counted(document: Document, span: Span, noun: str) -> bool:
    """Whether works or institutions are counted (集中供水工程45处, 45处集中供水工程, 管水制度12项), and many."""
    behind = CUES["counted-works"].match(document.plain, span.end + len(noun))
    return behind is not None or CUES["counted-works"].match(span.of(document.plain)) is not None


def _is_building(document: Document, span: Span) -> bool:
    """Whether the works at `span` are a building site: 承担的国家重点东河电厂|工程建设."""
    clause = document.clause_at(span.start)
    around = document.plain[clause.start : clause.end]
    return CUES["building-end"].search(span.of(document.plain)) is not None and bool(CUES["is-built"].search(around))


def _is_carried_out(document: Document, span: Span, own: list[Token]) -> bool:
    """Whether two words name an activity that somebody carries out: 开展|红色走读|活动."""
    led = CUES["carried-out"].search(document.plain, max(0, span.start - _LONGEST_LEAD), span.start) is not None
    return led and _is_of_two(own, span.of(document.plain))


# 开展了.
_LONGEST_LEAD = 3


def _is_of_two(own: list[Token], core: str) -> bool:
    """Whether two words of two characters, not both of everybody's work, make up a name: 红色走读, but not 走访慰问."""
    return len(own) == 2 and len(core) in (4, 5) and not all(t.word in CUES.forms("common-work") for t in own)


def _is_campaign(core: str) -> bool:
    return len(core) >= 4 and CUES["campaign-end"].search(core) is not None
