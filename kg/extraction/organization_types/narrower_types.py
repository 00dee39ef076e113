"""Types and their narrower kinds: the vocabulary's standard name, and which of two names means the other."""

from kg.extraction.document import Document
from kg.extraction.model import Mention
from kg.reading.model import Span
from kg.resources.concepts import Concept
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["is_narrower", "is_party", "join_to_narrower", "join_to_subject", "standard_name"]

_CUES = rule_book("extraction/organization_types", "organization_types")


def standard_name(name: str) -> str:
    """The vocabulary's label for a name, or the name itself."""
    concept: Concept | None = organization_types().find(name)
    return concept.label if concept else name


def is_party(name: str) -> bool:
    return _CUES["party-word"].search(name) is not None or any(
        "党组织" in above.label for above in organization_types().ancestors(name)
    )


def is_narrower(document: Document, start: int, whole: Span) -> bool:
    """Whether the nouns in front of a name of the vocabulary make a narrower kind of it: 苹果|专业合作社, but where the
    report names the kind in full (农民专业合作社), which it means then."""
    words = Span(start, whole.end).of(document.plain)
    if whole.start >= start or words not in _CUES.forms("extended-name"):
        return False
    full = standard_name(words)
    return full == words or full not in document.plain


def join_to_narrower(document: Document, found: dict[str, list[Mention]]) -> None:
    """Give the shorter name to the one narrower kind that the report speaks of: 苹果专业合作社, then 合作社."""
    kinds: dict[str, list[str]] = {}
    for name in found:
        words = next((words for words in _CUES.forms("extended-name") if name.endswith(words) and name != words), None)
        if words and organization_types().find(name) is None:
            kinds.setdefault(standard_name(words), []).append(name)
    for kind, narrower in kinds.items():
        if len(narrower) == 1 and kind in found:
            found[narrower[0]] += _shortened(found.pop(kind))
    # 民营养老服务中心, then 养老服务中心: two names that no vocabulary has.
    coined = [name for name in found if organization_types().find(name) is None]
    longer: dict[str, list[str]] = {}
    for name in coined:
        for cut in range(1, len(name) - 1):
            longer.setdefault(name[cut:], []).append(name)
    for short in coined:
        if len(whole := longer.get(short, [])) == 1 and whole[0] in found:
            found[whole[0]] += _shortened(found.pop(short))
    # 部门党组, then 党组; 机关纪委, then 纪委: of these every department or office has one, and the bare word means it.
    for bare in _CUES.words("bare-of-office"):
        kind = standard_name(bare)
        narrower = [name for name in found if name != kind and name.endswith((bare, kind))]
        if len(narrower) == 1 and {document.words(m.span) for m in found.get(kind, ())} == {bare}:
            found[narrower[0]] += _shortened(found.pop(kind))
    _join_heads(found)


def _join_heads(found: dict[str, list[Mention]]) -> None:
    """用水户协会, then 协会: of a kind that the report names in full, first and far more often, the bare head is no
    other. Where it is only one of those spoken of (邮政储蓄银行, and 银行贷款) the head means any."""
    for kind in [name for name in found if organization_types().is_head(name) and not is_party(name)]:
        narrower = [name for name in found if name != kind and name.endswith(kind)]
        if len(narrower) != 1:
            continue
        full, bare = found[narrower[0]], found[kind]
        if len(full) >= 2 * len(bare) and min(full) < min(bare):
            found[narrower[0]] += _shortened(found.pop(kind))


def _shortened(mentions: list[Mention]) -> list[Mention]:
    """Mentions of a wider name that stands for the one kind which the report names in full."""
    return [Mention(mention.span, "bare-head") for mention in mentions]


def join_to_subject(document: Document, found: dict[str, list[Mention]]) -> None:
    """Give the shorter name to the report's subject: on 非公有制企业 the bare 企业 are these, and 企业党组织 theirs."""
    title = document.report.title
    if title is None:
        return
    titled = [name for name, mentions in found.items() if any(title.holds(mention.span) for mention in mentions)]
    for subject in sorted(titled, key=len, reverse=True):
        wider = {concept.label for concept in organization_types().ancestors(subject)}
        if is_party(subject) or not wider:
            continue
        for name in [name for name in found if name != subject]:
            head = next((w for w in sorted(wider, key=len, reverse=True) if name.startswith(w)), None)
            # On 老年食堂 the 养老服务机构 are more than canteens.
            if head is None or organization_types().is_abstract(head) or head.endswith(_CUES.words("class-noun")):
                continue
            full = subject + name.removeprefix(head)
            if name == head or full in found:
                found[full if name != head else subject] += found.pop(name)
