"""Names of kinds of organization out of the pieces of the vocabulary: one by itself, or put together from modifiers
and heads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.lexicon import Lexicon
from kg.extraction.organization_types.narrower_types import is_party, standard_name
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types, per_vocabulary

__all__ = ["composed_types"]

_CUES = rule_book("extraction/organization_types", "organization_types")
_BRACKET = re.compile(r"\(([^()]{1,6})\)")


def composed_types(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Each maximal name in a text without quotation marks and spaces: (start, end, standard name, rule)."""
    done = 0
    bare = _CUES.forms("bare-name")
    pieces = _lexicon()
    for at in pieces.places(text):
        # at most places where a piece may begin none does
        parse = _parse(text, at, first) if at >= done and (first := pieces.at(text, at)) else None
        if parse is None:
            continue
        start, end, name, composed = parse
        names = _alternatives(text, start, end, name)
        for one in names:
            if one not in bare:
                yield start, end, one, "composed-type" if composed else "vocabulary-type"
        done = end


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a composed name: `form` is what it is in the standard name, empty for a quantifier."""

    form: str
    kind: str  # modifier, quantifier, filler, type


@per_vocabulary
def _lexicon() -> Lexicon[tuple[_Part, ...]]:
    """Every piece by its words; a word may be a modifier and a type (企业)."""
    pieces: dict[str, list[_Part]] = {}
    for words, form in _CUES.forms("modifier").items():
        pieces.setdefault(words, []).append(_Part(form, "modifier"))
    for kind in ("quantifier", "filler"):
        for words in _CUES.words(kind):
            pieces.setdefault(words, []).append(_Part("", kind))
    for words, concept in organization_types().names().items():
        pieces.setdefault(words, []).append(_Part(concept.label, "type"))
    return Lexicon({words: tuple(parts) for words, parts in pieces.items()})


@per_vocabulary
def _attached() -> frozenset[str]:
    return frozenset(standard_name(head) for head in _CUES.words("attached-head"))


# The longest name of a type in the vocabulary has 18 characters; a composed one has a few more.
_LONGEST_TYPE = 30


def _parse(text: str, start: int, first: list[tuple[int, tuple[_Part, ...]]]) -> tuple[int, int, str, bool] | None:
    """The longest name that begins at `start`, with the pieces there: modifiers and quantifiers, then a type, then
    types attached to it.

    Gives its start (behind quantifiers: 一些|社区居委会) and end, its standard name, and whether it is put together.
    """
    best: tuple[int, int, str, bool] | None = None
    pieces = _lexicon().at
    # Each state is a place, the kind of the last piece, and the forms so far. The first way to reach a place with a
    # kind stands, which is by the longest pieces, so that no text (乡镇乡镇乡镇…) has more states than places.
    states: list[tuple[int, str, tuple[str, ...], int]] = [(start, "", (), start)]
    seen: set[tuple[int, str, bool]] = set()
    for at, last, forms, begin in states:
        key = (at, last, bool(forms))
        if key in seen or at - start > _LONGEST_TYPE:
            continue
        seen.add(key)
        for end, parts in pieces(text, at) if at > start else first:
            for part in parts:
                longer = (*forms, part.form)
                if part.kind == "filler":
                    states.append((end, last, forms, begin))
                elif part.kind == "quantifier" and not forms:
                    states.append((end, last, forms, end if begin == at else begin))
                elif part.kind == "modifier" and last != "type":
                    states.append((end, "modifier", longer, begin))
                    if text.startswith("(", end) and (bracket := _BRACKET.match(text, end)):
                        states.append((bracket.end(), "modifier", longer, begin))
                elif part.kind == "type" and (last != "type" or part.form in _attached()):
                    joint = any(form in _CUES.forms("joint") for form in longer)
                    if joint and not _CUES["party-word"].search(part.form):
                        continue
                    if best is None or end > best[1] or (end == best[1] and not forms and best[3]):
                        name = _joined(longer)
                        # 辖区|行政事业单位: where it stands is no part of the name, so it is none of the mention,
                        # but for the level that it is of (村|老年协会).
                        outside = name == part.form and bool(forms) and longer[0] not in _CUES.forms("level-of-body")
                        best = (at if outside else begin, end, name, bool(forms))
                    states.append((end, "type", longer, begin))
    return None if best is None or _CUES["after-type"].match(text, best[1]) else best


def _joined(forms: tuple[str, ...]) -> str:
    """The standard name of a composed type: the vocabulary's, where it knows the words or their last pieces
    together."""
    whole = "".join(forms)
    if (concept := organization_types().find(whole)) is not None:
        return concept.label
    if (
        len(forms) == 2
        and forms[0] in _CUES.forms("territory")
        and not is_party(forms[1])
        and organization_types().find(forms[1])
    ):
        return forms[1]
    for cut in range(1, len(forms)):
        tail = organization_types().find("".join(forms[cut:]))
        if tail is not None:
            head = organization_types().find("".join(forms[:cut]))
            name = (head.label if head else "".join(forms[:cut])) + tail.label
            return standard_name(name)
    return whole


def _alternatives(text: str, start: int, end: int, name: str) -> list[str]:
    """村(社区)党组织 names two types: that of the word before the bracket and that of the word in it."""
    words = text[start:end]
    bracket = _BRACKET.search(words)
    if bracket is None or bracket.end() == len(words) or organization_types().find(words):
        return [name]
    inner = bracket.group(1)
    other = inner + words[bracket.end() :]
    parsed = _parse(other, 0, _lexicon().at(other, 0))
    return [name, parsed[2]] if parsed and parsed[1] == len(other) else [name]
