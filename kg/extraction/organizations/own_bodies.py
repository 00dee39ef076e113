"""Bodies of what a report is about: of its own town (镇卫生院, 镇妇联), group (集团工会), school, hospital or bank."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from kg.extraction.document import Document
from kg.extraction.organizations.listed_bodies import begin_of_item
from kg.extraction.organizations.name_words import CUES
from kg.extraction.organizations.own_companies import own_companies
from kg.extraction.regions import find_places
from kg.reading.cleaning.normal import STOP
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types

__all__ = ["own_bodies"]


def own_bodies(document: Document) -> Iterator[tuple[Span, str]]:
    """The bodies that a report names by 镇 or 集团 alone, where its title says whose they are."""
    front, plain = _front(document), document.plain
    towns = {place.words for place in find_places(document) if place.level == "township" and front.holds(place.span)}
    if len(towns) == 1:
        (town,) = towns
        for match in CUES["body-of-own-town"].finditer(plain):
            # 镇党委 is a body where the report names it in full; alone it says no more than 县委 does.
            bare = CUES["committee-of-town"].fullmatch(match.group().removeprefix(match.group("level")))
            named = not bare or match.group("level") != "街道" and town + match.group()[1:] in plain
            if named and _begins(document, match.start()):
                yield Span(*match.span()), "body-of-own-town"
    else:
        yield from _bodies_of_named_towns(document)
    if "集团" in front.of(plain) or _calls_itself_group(front.of(plain), plain):
        yield from _bodies_of_group(document)
        yield from own_companies(document)
    elif "公司" in front.of(plain) and CUES["our-company"].search(plain):
        yield from own_companies(document)
    if CUES["bureau"].search(front.of(plain)):
        for match in CUES["body-of-own-bureau"].finditer(plain):
            yield Span(*match.span()), "body-of-own-bureau"
    if _is_of_school(front.of(plain), plain):
        yield from _bodies_of_school(document)
    yield from _bodies_of_college(document, front)
    if any(word in front.of(plain) for word in CUES.words("hospital")):
        yield from ((Span(*m.span()), "body-of-own-hospital") for m in CUES["branch-of-own-hospital"].finditer(plain))
    if CUES["bank"].search(front.of(plain)):
        yield from ((Span(*m.span()), "body-of-own-bank") for m in CUES["branch-of-own-bank"].finditer(plain))
    if "人大常委会" in plain or "政协" in plain:
        yield from _committees(document)


def _bodies_of_named_towns(document: Document) -> Iterator[tuple[Span, str]]:
    """The offices of the town that stands before them in their sentence: 青石镇妇联会同|镇司法所."""
    ends = sorted(place.span.end for place in find_places(document) if place.level == "township")
    if not ends:
        return
    for match in CUES["office-of-town"].finditer(document.plain):
        before = bisect_left(ends, match.start())
        sentence = document.clause_at(match.start(), STOP)
        town = ends[before - 1] if before else 0
        same = document.plain[town - 1 : town] == document.plain[match.start()]
        if town > sentence.start and same and _begins(document, match.start()):
            yield Span(*match.span()), "body-of-own-town"


def _calls_itself_group(front: str, plain: str) -> bool:
    """Whether a report is about one group of companies, though its title does not say so."""
    if CUES["calls-itself-group"].search(plain):
        return True
    said = islice(CUES["says-group"].finditer(plain), _OFTEN)
    return not CUES["companies-of-level"].search(front) and len(list(said)) == _OFTEN


# How often who speaks of 集团党委 means the same group.
_OFTEN = 2


def _bodies_of_group(document: Document) -> Iterator[tuple[Span, str]]:
    """The bodies and departments of the one group of companies that a report is about."""
    for match in CUES["body-of-own-group"].finditer(document.plain):
        if _begins(document, match.start()):
            yield Span(*match.span()), "body-of-own-group"
    for match in CUES.finditer("offices-of-own-group", document.plain):
        at = match.start("row")
        for office in match["row"].split("、"):
            yield Span(at, at + len(office)), "body-of-own-group"
            at += len(office) + 1


def _is_of_school(front: str, plain: str) -> bool:
    """Whether a report is about one school, which it calls 我校 where its title is of schools."""
    if CUES["school"].search(front):
        return CUES["calls-itself-school"].search(plain) is not None
    return CUES["schools"].search(front) is not None and CUES["our-school"].search(plain) is not None


def _committees(document: Document) -> Iterator[tuple[Span, str]]:
    """The committees of a people's congress or a consultative conference, none that a longer name ends with."""
    for match in CUES["committee-of-congress"].finditer(document.plain):
        if _begins(document, match.start()) or document.plain.startswith("组织", match.start() - 2):
            yield Span(*match.span()), "committee-of-congress"


def _bodies_of_school(document: Document) -> Iterator[tuple[Span, str]]:
    """The bodies, offices and colleges of the one school that a report is about, and the colleges' Party branches."""
    plain = document.plain
    for match in CUES["body-of-own-school"].finditer(plain):
        yield Span(*match.span()), "body-of-own-school"
    for match in CUES["office-of-own-school"].finditer(plain):
        if _begins(document, match.start()):
            yield Span(*match.span()), "body-of-own-school"
    for match in CUES.finditer("unit-of-own-school", plain):
        yield Span(*match.span()), "body-of-own-school"
    for match in CUES["college-of-own-school"].finditer(plain):
        college = Span(begin_of_item(document, match.end()), match.end())
        if len(college) < 3 or not _names_subject(document, college) or not _begins(document, college.start):
            continue
        yield college, "body-of-own-school"
        if branch := CUES["branch-of-college"].match(plain, college.end):
            yield Span(college.start, branch.end()), "body-of-own-school"


def _bodies_of_college(document: Document, front: Span) -> Iterator[tuple[Span, str]]:
    """The one college of a university that a report is about, by its title, and its Party branches."""
    plain = document.plain
    college = CUES["own-college"].search(front.of(plain))
    if college is None or CUES["calls-itself-college"].search(plain) is None:
        return
    if organization_types().find(college["name"]) is None:
        found = re.finditer(re.escape(college["name"]), plain)
        yield from ((Span(*match.span()), "body-of-own-school") for match in found)
    for match in CUES.finditer("branch-in-college", plain):
        yield Span(*match.span()), "body-of-own-school"


def _names_subject(document: Document, college: Span) -> bool:
    """Whether a college has the name of what it teaches: 文学院, 马克思主义学院; 各学院 and 高职学院 have none.

    What the title names is the school.
    """
    *subject, last = document.tokens_in(college)
    taught = last.word.endswith("学院") and all(token.tag in ("n", "nz", "vn", "j", "b", "l") for token in subject)
    name = college.of(document.plain)
    return taught and organization_types().find(name) is None and name not in _front(document).of(document.plain)


def _front(document: Document) -> Span:
    """The title with a subtitle below it."""
    title = document.report.title
    if title is None:
        return Span(0, 0)
    subtitle = re.compile(r"\s*(?:——|--)[^\n]*").match(document.plain, title.end)
    return Span(title.start, subtitle.end() if subtitle else title.end)


_DATE = re.compile(r"[\d_xX○〇][年月日]$")


def _begins(document: Document, start: int) -> bool:
    """Whether a name may begin here: behind a stop, a particle or preposition, or a verb that leads to a body."""
    plain = document.plain
    if not re.match(r"[\d一-龥]", plain[start - 1 : start]):
        return True
    before = document.tokens[document.token_index(start - 1)]
    # jieba joins 同 to 镇.
    if _DATE.search(plain, max(0, start - 3), start):
        return True
    particle = before.span.end == start and before.tag[:1] in "pcud" or plain[start - 1] in "同跟及到在把被给和与"
    return particle or CUES["before-level"].search(plain, max(0, start - 4), start) is not None
