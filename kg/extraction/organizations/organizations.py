"""Particular organizations: bodies with a place or a level in front, companies and schools with a name of their own,
media."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.document import Document
from kg.extraction.documents import quoted_titles
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Mention, Organization
from kg.extraction.organizations.abbreviations import abbreviates, spelled_out
from kg.extraction.organizations.body_ends import farthest_end, part_of_office
from kg.extraction.organizations.body_kinds import body_kind
from kg.extraction.organizations.companies import branches, named_companies
from kg.extraction.organizations.institutions import bodies_by_sign, bodies_of_features, institutions
from kg.extraction.organizations.joined_names import parted
from kg.extraction.organizations.listed_bodies import (
    departments_behind,
    listed_bodies,
    listed_brands,
    listed_colleges,
    listed_parts,
)
from kg.extraction.organizations.name_words import CUES
from kg.extraction.organizations.named_firms import named_firms
from kg.extraction.organizations.own_bodies import own_bodies
from kg.extraction.organizations.public_bodies import levelled_bodies, placed_bodies
from kg.extraction.organizations.short_names import repeated_names, short_names
from kg.extraction.organizations.trade_companies import trade_companies
from kg.extraction.organizations.venue_bodies import venue_bodies
from kg.extraction.regions import find_places
from kg.extraction.taken import Taken
from kg.reading.model import Span

__all__ = ["find_organizations"]


def find_organizations(document: Document) -> tuple[Organization, ...]:
    """The particular bodies that the report names, each with its shorter names as mentions, by first mention."""
    plain = document.plain
    found: dict[str, list[Mention]] = {}
    taken, ends = Taken(len(plain)), dict[int, list[int]]()
    # The longest name wins where two overlap: 市民政局民间组织管理局 holds 市民政局.
    candidates = ((_without_many(document, span), rule) for span, rule in _candidates(document))
    for span, rule in sorted(((one, rule) for one, rule in candidates if one), key=lambda c: (-len(c[0]), c[0])):
        if _names_no_body(plain, span, rule) or _is_what_title_tells_of(plain, span):
            continue
        # A party branch's name begins with that of the company it belongs to, and both are named.
        longer = ends.setdefault(span.start, [])
        if taken.meets(span) and not any(_is_part(plain, span, end) for end in longer):
            continue
        taken.add(span)
        longer.append(span.end)
        found.setdefault(_name(document.words(span)), []).append(Mention(span, rule))
    shown = [name for name, mentions in found.items() if mentions[0].rule in _SHOWN and len(name) > 2]
    for name, span in list(repeated_names(document, shown, taken)):
        taken.add(span)
        found.setdefault(name, []).append(Mention(span, "short-of-body"))
    first = {name: min(mention.span.start for mention in mentions) for name, mentions in found.items()}
    for name, span in short_names(document, first, taken):
        found[name].append(Mention(span, "short-of-body"))
    organizations = [Organization(name, tuple(sorted(mentions)), body_kind(name)) for name, mentions in found.items()]
    return _joined(document, sorted(organizations, key=lambda o: o.mentions[0].span))


# Rules that know a name by what stands around it.
_SHOWN = ("listed-body", "quoted-body", "headed-body", "listed-brand", "trade-company")


def _name(words: str) -> str:
    """The words without the mask of a lost name, quotation marks and the term of an assembly; a central body's full
    name, and of a place's committee the usual one: 青石县政协 for 政协青石县第九届委员会."""
    if full := CUES.forms("central-short").get(words):
        return full
    if committee := CUES["conference-of-place"].fullmatch(words):
        return committee["place"] + "政协"
    words = CUES["term-of-assembly"].sub("", words)
    return re.sub(r"^(?:[xX]{2,}|_{2,}|\?{2,}|[“”])+|[“”]|_{2,}", "", words)


def _candidates(document: Document) -> Iterator[tuple[Span, str]]:
    plain = document.plain
    parts = ((part, rule) for span, rule in _named(document) for part in parted(document, span))
    for span, rule in parts:
        yield span, rule
        # 县卫生健康局党委: the Party body of a named body is one by itself.
        if (own := CUES["own-body"].match(plain, span.end)) and rule not in _NO_OWN_BODY:
            yield Span(span.start, own.end()), rule
        if office := CUES["own-office-of-party-committee"].match(plain, span.end):
            yield Span(span.start, office.end()), rule
        if rule in _OF_OFFICES and (end := part_of_office(document, span.end)):
            yield Span(span.start, end), rule
        if rule in _OF_PLACE:
            yield from ((department, "department-in-list") for department in departments_behind(document, span.end))
        yield from _founded(plain, span.end)
        if CUES["has-parts"].search(plain, span.start, span.end):
            for form in ("part-of-university", "team-of-university"):
                if part := CUES[form].match(plain, span.end, span.end + _LONGEST_PART):
                    yield Span(span.start, part.end()), rule


def _founded(plain: str, at: int) -> Iterator[tuple[Span, str]]:
    """The bodies that what is named up to `at` sets up."""
    founded = CUES["founded-body"].match(plain, at)
    while founded:
        yield Span(*founded.span("name")), "founded-body"
        founded = CUES["founded-beside"].match(plain, founded.end("name"))


def _is_part(plain: str, body: Span, end: int) -> bool:
    """Whether a longer name that ends at `end` is that of a part of the body, so that both are named: its Party body, a
    university's team."""
    return any(CUES[part].fullmatch(plain, body.end, end) for part in ("own-body", "team-of-university"))


def _without_many(document: Document, span: Span) -> Span | None:
    """A body's name in the title without the kind of which it has many: of 青石学院教师党支部 a survey speaks that
    counts 26 of them. None where no body is left: 青石县农村党支部."""
    title = document.report.title
    if title is None or not title.holds(span):
        return span
    many = CUES["many-in-body"].search(document.plain, span.start, span.end)
    if many is None or many.end() < span.end:
        return span
    if not (many.group().endswith("党组织") or CUES["counted-branches"].search(document.plain)):
        return span
    rest = Span(span.start, many.start())
    return rest if CUES["has-branches"].search(rest.of(document.plain)) else None


def _names_no_body(plain: str, span: Span, rule: str) -> bool:
    """Whether the words name people by their body (县人大代表), or by themselves a kind: 服务公司|26家 is counted,
    普惠性幼儿园 of a sort."""
    if CUES["names-people"].match(plain, span.end - 2) or CUES["sort-in-front"].match(plain, span.start, span.end):
        return True
    return rule != "quoted-body" and CUES["counted-behind"].match(plain, span.end) is not None


def _is_what_title_tells_of(plain: str, span: Span) -> bool:
    """Whether a name stands in a document's title and goes on as its matter: 《会宁县城区幼儿园|建设方案》.

    Whoever issues it (《会宁县水利局|关于…》), and a name that is the whole title, is a body.
    """
    opening = plain.rfind("《", max(0, span.start - _LONGEST_TITLE), span.start)
    if opening < 0 or re.search(r"[》\n]", plain[opening : span.start]):
        return False
    return CUES["title-goes-on"].match(plain, span.end) is not None


_LONGEST_TITLE = 80

# Of a company's name its own rule finds the Party body too.
_NO_OWN_BODY = ("titled-media", "coined-name", "coined-name-branch")
_LONGEST_PART = 24
_OF_PLACE = ("level-and-body", "place-and-body")
_OF_OFFICES = (*_OF_PLACE, "coined-name", "central-body")


def _named(document: Document) -> Iterator[tuple[Span, str]]:
    yield from _titled_media(document)
    for start, end, _ in _central().longest(document.plain):
        if document.plain[end : end + 1] == "门" or CUES["document-number"].match(document.plain, end):
            continue
        farther = farthest_end(document, end, end, ("department-end",))
        yield Span(start, farther or _branch_end(document, end)), "central-body"
    for match in CUES.finditer("central-team", document.plain):
        yield Span(*match.span()), "central-body"
    yield from _national(document)
    for match in CUES["home-founds"].finditer(document.plain):
        yield from _founded(document.plain, match.end())
    for match in CUES.finditer("numbered-branch", document.plain):
        yield Span(*match.span()), "numbered-branch"
    yield from placed_bodies(document)
    yield from levelled_bodies(document)
    yield from named_companies(document)
    yield from trade_companies(document)
    yield from named_firms(document)
    yield from venue_bodies(document)
    yield from branches(document)
    yield from institutions(document)
    yield from bodies_of_features(document)
    yield from bodies_by_sign(document)
    yield from listed_bodies(document)
    yield from listed_brands(document)
    yield from listed_colleges(document)
    yield from listed_parts(document)
    yield from own_bodies(document)


def _national(document: Document) -> Iterator[tuple[Span, str]]:
    """The bodies of the country or the world that no list has, by their form: 中国疾控中心, 国家林草局."""
    for match in CUES.finditer("national", document.plain):
        end = farthest_end(document, match.start(), match.end(), ("department-end", "company-end"))
        words = document.plain[match.start() : end] if end else ""
        if CUES["national-end"].search(words) and not CUES["not-national"].search(words):
            yield Span(match.start(), match.start() + len(words)), "central-body"


@cache
def _central() -> Lexicon[str]:
    return Lexicon({**CUES.forms("central-body"), **CUES.forms("central-short")})


def _titled_media(document: Document) -> Iterator[tuple[Span, str]]:
    for span, media in quoted_titles(document):
        after = document.plain[span.end + 1 : span.end + 20]
        generic = CUES["generic-periodical"].fullmatch(span.of(document.plain)) is not None
        if media and not generic and not CUES["after-media"].match(after):
            yield span, "titled-media"


def _branch_end(document: Document, end: int) -> int:
    match = CUES["branch"].match(document.plain, end)
    return match.end() if match else end


def _joined(document: Document, organizations: list[Organization]) -> tuple[Organization, ...]:
    """A shorter name of a body goes to the one full name that it abbreviates: 豫中集团 to 豫中起重集团."""
    out: list[Organization] = []
    own = _own_places(document)
    # By two characters in a row: a full name holds those that its abbreviation begins with. Each name is compared with
    # the few that do, not with all.
    holding: dict[str, list[int]] = {}
    for organization in sorted(organizations, key=lambda o: -len(o.name)):
        name = organization.name
        heads = [called[:2] for called in (name, *spelled_out(name))]
        heads += ["人大"] if name.endswith("工委") else []
        near = {place for head in heads for place in holding.get(head, ())}
        full = [
            place
            for place in sorted(near)
            if abbreviates(name, out[place].name)
            and not _is_of_other_place(name, out[place].name, own)
            and not _stand_in_list(document.plain, organization, out[place])
        ]
        if len(full) == 1:
            whole = out[full[0]]
            mentions = tuple(sorted([*whole.mentions, *organization.mentions]))
            out[full[0]] = Organization(whole.name, mentions, whole.type)
        else:
            for pair in {name[start : start + 2] for start in range(len(name) - 1)}:
                holding.setdefault(pair, []).append(len(out))
            out.append(organization)
    return tuple(sorted(out, key=lambda o: o.mentions[0].span))


def _own_places(document: Document) -> tuple[str, ...]:
    """The places that the title names."""
    title = document.report.title
    return tuple(place.words for place in find_places(document) if title and title.holds(place.span))


def _is_of_other_place(short: str, full: str, own: Sequence[str]) -> bool:
    """Whether the full name is that of a place's body, and the short one that of the place in the title, which is as
    large: of a report on 会宁市 the 市水利局 is not 青石市水利局."""
    of_level = [place for place in own if place.endswith(short[:1])]
    level = full.find(short[:1])
    return bool(of_level) and level > 0 and not any(full[:level].endswith(place[:-1][-2:]) for place in of_level)


def _stand_in_list(plain: str, one: Organization, other: Organization) -> bool:
    """Whether two names stand in one list, and so are of two bodies: 会宁学院、青石学院、会宁职业学院."""
    return _leads_to(plain, one, other) or _leads_to(plain, other, one)


def _leads_to(plain: str, one: Organization, other: Organization) -> bool:
    """Whether a list goes from the first name on to the second."""
    starts = [mention.span.start for mention in other.mentions]
    for mention in one.mentions:
        place = bisect_left(starts, mention.span.end)
        near = place < len(starts) and starts[place] - mention.span.end <= _LONGEST_GAP
        if near and _GAP.fullmatch(plain, mention.span.end, starts[place]):
            return True
    return False


# What stands between two names of one list.
_GAP = re.compile("[、和与](?:[一-龥()]{2,20}、){0,4}(?:[一-龥()]{2,20}[和与])?")
_LONGEST_GAP = 60
