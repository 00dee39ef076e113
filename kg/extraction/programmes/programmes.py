"""Programmes: named initiatives, by their quotation marks, their coined form, their closing nouns, or because they are
known."""

import re
from collections.abc import Iterable, Iterator

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Mention, Programme
from kg.extraction.programmes.candidate import CUES, Candidate
from kg.extraction.programmes.forms import coined_names, known_names, types_built
from kg.extraction.programmes.founded import founded_names, names_with_term
from kg.extraction.programmes.phrases import closed_phrases, heading_names
from kg.extraction.programmes.quotes import quoted_names, worded_names
from kg.extraction.taken import Taken
from kg.reading.model import Span
from kg.resources.vocabulary import doctrines, programmes

__all__ = ["find_programmes"]

# Of two that overlap the earlier one wins: what holds a quoted term, what quotation marks and coined forms say, then
# headings and phrases with a closing noun of their own or a verb that shows one, then known names, then what is only
# worded like one.
_WAYS = (
    names_with_term,
    quoted_names,
    coined_names,
    founded_names,
    heading_names,
    closed_phrases,
    known_names,
    types_built,
    worded_names,
)


# What a rule takes for a programme may be part of a body's name: 青石路桥工程|有限公司, “红柿子”志愿服务队.
_BARE = ("quoted-launched", "quoted-by-wording")
_IN_BODIES = ("closing-noun", "quoted-with-noun", "quoted-by-wording")


def find_programmes(document: Document, bodies: Iterable[Span] = ()) -> tuple[Programme, ...]:
    """The programmes of the report, each under its shortest full name, by first mention; `bodies` are the names of
    particular organizations, in which no closing noun makes a programme (青石路桥工程|有限公司)."""
    titles = Taken(
        len(document.plain), (Span(*match.span()) for match in re.finditer(r"《[^《》\n]*》", document.plain))
    )
    taken = Taken(len(document.plain))
    bodies = tuple(bodies)
    named = Taken(len(document.plain), bodies)
    called = "\n".join(document.words(body) for body in bodies)
    groups: dict[str, list[Candidate]] = {}
    # A name is the same programme with and without its closing noun: under which of the two the report has it.
    names: dict[str, str] = {}
    alone: list[Candidate] = []
    for way in _WAYS:
        for candidate in way(document):
            of_body = candidate.rule in _IN_BODIES and named.covers(candidate.span)
            # 惠民养老服务有限公司, which people call “惠民养老”.
            of_body = of_body or candidate.rule in _BARE and candidate.core in called
            in_title = titles.meets(candidate.span) and not _is_carried_in_title(document.plain, candidate)
            if taken.meets(candidate.span) or of_body or in_title:
                continue
            taken.add(candidate.span)
            if _tells_manner(candidate) and candidate.core == candidate.whole:
                alone.append(candidate)
            elif not _is_doctrine(candidate):
                name = _name(candidate)
                name = names.setdefault(CUES["bare-noun"].sub("", name), name)
                groups.setdefault(name, []).append(candidate)
    # “旅馆式”管理, then “旅馆式” by itself.
    called_by = {candidate.core: name for name, candidates in groups.items() for candidate in candidates}
    for candidate in alone:
        if candidate.core in called_by:
            groups[called_by[candidate.core]].append(candidate)
    for name, candidate in _repeated(document, groups, taken, named, titles):
        groups[name].append(candidate)
    found = [_programme(name, candidates) for name, candidates in groups.items()]
    return tuple(sorted(found, key=lambda programme: programme.mentions[0].span))


def _is_carried_in_title(plain: str, candidate: Candidate) -> bool:
    """Whether the title of a document says that the quoted name is carried out: 《关于开展“护河”活动的意见》."""
    start = candidate.span.start
    quoted = candidate.rule.startswith("quoted") and plain[start] == "“"
    return quoted and CUES["carried-in-title"].search(plain, max(0, start - _LONGEST_LEAD), start) is not None


# No words of a title in front of the name that it quotes are longer.
_LONGEST_LEAD = 40


def _is_doctrine(candidate: Candidate) -> bool:
    return doctrines().find(candidate.whole) is not None


def _tells_manner(candidate: Candidate) -> bool:
    """Whether the name without its noun only tells how a thing is done: “一站式”|转办制度."""
    return candidate.rule.startswith("quoted") and CUES["tells-manner"].fullmatch(candidate.core) is not None


def _name(candidate: Candidate) -> str:
    """The shortest full name: without a bare 活动 where the rest names something by itself, with any noun where it
    does not."""
    # 银企对接|长效机制: what sort of mechanism it is names nothing more.
    concept = programmes().find(candidate.core) or programmes().find(CUES["sort-of-mechanism"].sub("", candidate.core))
    if concept:
        return concept.label
    core = re.sub(r"[“”]", "", candidate.core)
    whole = re.sub(r"[“”]", "", candidate.whole)
    bare_noun = whole.removeprefix(core) in CUES.forms("falls-away")
    # 411工作制度, 双包责任制度: a number or two characters alone name nothing, but for a count before 活动 (三创).
    short = len(core) <= 2 and not (bare_noun and CUES["counted-name"].fullmatch(core))
    if short or re.fullmatch(r"[\d+A-Za-z]+", core):
        return whole
    if _tells_manner(candidate):
        return whole.removesuffix("建设")
    campaign = candidate.rule != "closing-noun" or CUES["campaign-end"].search(core) or CUES["period-end"].search(core)
    return core if candidate.rule.startswith("quoted") or bare_noun and campaign else whole


# The ways of finding a name that the report coined, so that it stands for the programme by itself.
_COINING = frozenset(["quoted-with-noun", "quoted-counted", "quoted-launched", "coined-form"])


def _repeated(
    document: Document, groups: dict[str, list[Candidate]], taken: Taken, bodies: Taken, titles: Taken
) -> Iterator[tuple[str, Candidate]]:
    """The names that the report coined, each with its group, wherever they stand again with no sign around them, but
    for the names of bodies."""
    own = {
        candidate.core: (name, candidate)
        for name, candidates in groups.items()
        for candidate in candidates
        if len(candidate.core) >= 4 and candidate.rule in _COINING
    }
    for start, end, (name, candidate) in Lexicon(own).longest(document.plain):
        if not (taken.meets(Span(start, end)) or titles.meets(Span(start, end)) or bodies.covers(Span(start, end))):
            yield name, Candidate(Span(start, end), candidate.core, candidate.whole, candidate.kind, "repeated-name")


def _programme(name: str, candidates: list[Candidate]) -> Programme:
    mentions = {Mention(candidate.span, candidate.rule) for candidate in candidates}
    kind = next((candidate.kind for candidate in candidates if candidate.kind != "其他"), "其他")
    return Programme(name, tuple(sorted(mentions)), kind)
