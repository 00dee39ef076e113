"""The role of a section: what its heading says, and where that is silent or vague, what stands in it and around it."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg.reading.model import Role, Span
from kg.reading.roles.answered import answered, mixed, tells_both
from kg.reading.roles.facts import more_than_facts
from kg.reading.roles.labels import labels
from kg.reading.roles.wording import TOLD, Line, likelihoods
from kg.resources.rules import Cue, rule_book

__all__ = ["leads_on", "named_role", "own_role", "plight", "roles", "worded"]

_BOOK = rule_book("reading/roles", "roles")


def own_role(heading: str) -> Cue | None:
    """The first cue that fits the words of a heading; what it means is the role.

    >>> own_role("二、存在的主要问题").means
    'problem'
    >>> own_role("立足执政,围绕发展") is None
    True
    """
    standing = _BOOK["solved"].sub("", heading)
    return next(
        (
            cue
            for cue in _BOOK.cues.values()
            if cue.means and cue.pattern.search(standing if cue.means == Role.PROBLEM else heading)
        ),
        None,
    )


def named_role(heading: str) -> Cue | None:
    """The cue of a heading below another one, which has a role of its own only where its words are the name of such a
    section, not where they state something.

    >>> named_role("存在的问题").means, named_role("饮水难的问题突出")
    ('problem', None)
    """
    return own_role(heading) if _BOOK["name-of-role"].search(heading) else None


def plight(heading: str) -> Cue | None:
    """The cue of a heading that says what is wrong, and is no name of a section.

    >>> plight("(一)贷款难").id, plight("存在的不足")
    ('plight', None)
    """
    says = _BOOK["plight"].search(_BOOK["solved"].sub("", heading)) and not _BOOK["name-of-role"].search(heading)
    return _BOOK.cues["plight"] if says else None


_ORDER = ("background", "practice", "problem", "cause", "countermeasure", "other")


def leads_on(words: str, top: str) -> bool:
    """Whether a heading's words say a role that comes after the one of the section before it."""
    own, before = own_role(words), own_role(top)
    return bool(own and before and _ORDER.index(own.means) > _ORDER.index(before.means))


# Signs of trouble per 1,000 characters of a section whose heading is silent. Of the 90 sections of background and
# practice in the golds' reports none has more than 16.5, of the 69 of problems seven in ten have.
_WRONG_IN_PROBLEM = 17
# Before 症结所在 half as many do: that asks for causes, or for the problems themselves.
_WRONG_IF_EXPLAINED = 8
# Demands per 1,000 characters: of the 28 sections of practice in the golds' reports none has more than 6.0, of the four
# 启示 that are the report's countermeasures none less than 13, those of r09, which say what matters, have 8.3.
_DEMANDS_IN_ANSWER = 10


def roles(headings: Sequence[str], bodies: Sequence[str]) -> list[Role]:
    """The roles of the top-level sections of one report, in order.

    A heading with no cue that states a plight is one of problems; so is one over a text that is worded like
    problems or full of trouble, and where no heading has a cue, one over what tells a trouble first and its answer
    in the end. Any other has its role from its place: before the first problem it tells what was done, after it
    what should be done (reports of the genre run 做法 → 问题 → 对策). Measures behind the problems are countermeasures,
    and so are 启示 that prescribe, where no other section is. A section on how things stand is practice where it
    tells more than facts and no other section tells of practice.
    """
    found = _with_factors(headings, _without_check_ups([own_role(heading) for heading in headings]))
    silent = any(cue is None and plight(heading) is None for heading, cue in zip(headings, found, strict=True))
    shares = worded(headings, bodies) if silent else []
    unnamed = 0 if any(found) else len(found)
    names = [i for i, cue in enumerate(found) if cue and (cue.means == Role.PROBLEM or cue.id == "where-it-sticks")]
    named = max(names, default=unnamed)
    answers = any(cue and cue.means == Role.COUNTERMEASURE for cue in found)
    # 底数 says how things stand, unless what is asked by 归谁管 stands beside it.
    by_topic = unnamed or all(cue is None or cue.means == Role.BACKGROUND for cue in found)
    topics = mixed(bodies) if by_topic else set()
    problem_at = next((i for i, cue in enumerate(found) if cue and cue.means in (Role.PROBLEM, Role.CAUSE)), len(found))
    ahead = _told_ahead(headings, found)
    out = []
    for place, (heading, cue, body) in enumerate(zip(headings, found, bodies, strict=True)):
        # 题目二:水从哪里来,为何断 asks for the problem that its labels tell.
        named_already = cue is not None and cue.means in (Role.PROBLEM, Role.COUNTERMEASURE)
        labelled = None if named_already else _labelled(body)
        if labelled or place in topics:
            out.append(labelled or Role.PROBLEM)
        elif cue is None and Role.PROBLEM in out and not plight(heading) and _asks_why(body, shares[place]):
            out.append(Role.CAUSE)
        elif cue is None and (
            plight(heading)
            or shares[place][Role.PROBLEM] >= _floor(place < named)
            or (out[-1:] == [Role.PROBLEM] and found[place - 1] is None and answered(body))
        ):
            out.append(Role.PROBLEM)
        elif cue is None and (place > problem_at or Role.PROBLEM in out):
            told, telling = ahead[place]
            among = telling in (Role.PROBLEM, Role.CAUSE)
            goes_on = out[-1] is Role.PROBLEM and (among or (told and _density("wrong", body) >= _WRONG_IN_PROBLEM))
            deeds = told and shares[place][Role.OTHER] >= _MOSTLY
            out.append(Role.PROBLEM if goes_on else Role.PRACTICE if deeds else Role.COUNTERMEASURE)
        elif cue is None:
            out.append(_before_problems(body, found[place + 1] if place + 1 < len(found) else None))
        elif cue.id == "practice" and not answers and Role.PROBLEM in out and _MEASURES.search(heading):
            out.append(Role.COUNTERMEASURE)
        # A first section with a silent heading shows how things stand, however bad.
        elif cue.id == "where-it-sticks" and Role.PROBLEM not in (out[1:] if found[0] is None else out):
            out.append(Role.PROBLEM)
        elif cue.id == "lesson" and not answers and _density("prescribes", body) >= _DEMANDS_IN_ANSWER:
            out.append(Role.COUNTERMEASURE)
        else:
            out.append(Role(cue.means))
    out = _without_notes(out, headings, found)
    if Role.PROBLEM not in out:
        out = _with_problems(out, headings, bodies)
    # What was done elsewhere leaves what was done at home to be told.
    if any(
        role is Role.PRACTICE and (cue is None or cue.id != "elsewhere") for role, cue in zip(out, found, strict=True)
    ):
        return out
    return [
        Role.PRACTICE if cue and role is Role.BACKGROUND and cue.id in _SITUATION and more_than_facts(body) else role
        for role, cue, body in zip(out, found, bodies, strict=True)
    ]


_SITUATION = ("situation", "holdings")


def _told_ahead(headings: Sequence[str], found: Sequence[Cue | None]) -> list[tuple[bool, str | None]]:
    """For each section whether a later heading says what to do, and what the next one that is not silent tells."""
    out: list[tuple[bool, str | None]] = []
    answered, telling = False, None
    for heading, cue in zip(reversed(headings), reversed(found), strict=True):
        out.append((answered, telling))
        telling = cue.means if cue else Role.PROBLEM if plight(heading) else telling
        answered = answered or (cue is not None and cue.means == Role.COUNTERMEASURE)
    return out[::-1]


def _without_check_ups(found: list[Cue | None]) -> list[Cue | None]:
    """The cues of headings: 体检报告 beside 查出的病症 tells how things stand."""
    if not any(cue and cue.means == Role.PROBLEM and cue.id != "check-up" for cue in found):
        return found
    return [_BOOK.cues["situation"] if cue and cue.id == "check-up" else cue for cue in found]


def _with_factors(headings: Sequence[str], found: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues of headings: 制约因素 behind what tells the problems are what brings these about."""
    told, out = False, []
    for heading, cue in zip(headings, found, strict=True):
        factors = told and cue is not None and cue.id == "problem" and _BOOK["factors"].search(heading)
        out.append(_BOOK.cues["cause-of-problem"] if factors else cue)
        told = told or plight(heading) is not None or (cue is not None and cue.means == Role.PROBLEM)
    return out


def _without_notes(roles_found: list[Role], headings: Sequence[str], found: Sequence[Cue | None]) -> list[Role]:
    """The roles of sections, of which 说明 at the end says what is left to say, and not how the survey was made."""
    last = found[-1] if len(found) > _SEVERAL else None
    notes = last is not None and last.id == "purpose" and headings[-1].endswith("说明")
    return [*roles_found[:-1], Role.OTHER] if notes else roles_found


# Of fewer sections none only closes the report.
_SEVERAL = 3


def _with_problems(found: list[Role], headings: Sequence[str], bodies: Sequence[str]) -> list[Role]:
    """The roles of sections none of which is called one of problems, with those that tell them."""
    causes = [place for place, role in enumerate(found) if role is Role.CAUSE]
    # Of two sections of 症结 and 为什么 the first tells what the second explains.
    knot = causes[0] if len(causes) > 1 and _BOOK["knot"].search(headings[causes[0]]) else None
    # 纠纷的特点 before 纠纷的成因 tells what these are the causes of.
    if knot is None and causes and causes[0] and _is_explained(headings[causes[0] - 1], bodies[causes[0] - 1]):
        knot = causes[0] - 1
    return [
        Role.PROBLEM if place == knot or (role is Role.COUNTERMEASURE and tells_both(bodies[place])) else role
        for place, role in enumerate(found)
    ]


def _is_explained(heading: str, body: str) -> bool:
    """Whether a section right before one of causes tells how what they bring about shows itself, or how bad it is."""
    if _BOOK["shows-itself"].search(heading):
        return True
    cue, stands = own_role(heading), _BOOK["how-things-stand"].search(heading)
    return bool(stands and cue and cue.id == "situation") and _density("wrong", body) >= _WRONG_IF_EXPLAINED


def _asks_why(body: str, share: Mapping[Role, float]) -> bool:
    """Whether the text of a section opens on the causes: a line of its own that leads them in (想了几天为什么。), or
    the first sentence of what is worded like causes."""
    line = body.strip(" 。:;\n").partition("\n")[0]
    opening = line.partition("。")[0]
    leads_in = opening == line.rstrip("。") or share[Role.CAUSE] >= _MOSTLY
    cue = own_role(opening) if leads_in and len(opening) <= _LONGEST_OPENING else None
    return cue is not None and cue.means == Role.CAUSE


# A longer first sentence tells something.
_LONGEST_OPENING = 40
_MEASURES = re.compile("措施|举措")
# So much of a section must be worded like problems; so much where a later heading names the problems, or where
# no heading names anything.
_MOSTLY = 0.5
_PLAINLY = 0.85


def worded(headings: Sequence[str], bodies: Sequence[str]) -> Sequence[Mapping[Role, float]]:
    """How much of each top-level section is worded like what tells problems, causes, countermeasures or none of them,
    given what the headings say of the others: shares of its text.

    >>> shares = worded(["家底", "不好念的经"], ["全县有水厂三座。", "水费难收,管护经费不足,水管老化。"])
    >>> max(shares[1], key=shares[1].__getitem__).value
    'problem'
    """
    whole = sum(map(len, bodies)) or 1
    lines, sections, before = [], [], 0
    length = [sum(len(line.strip()) for line in body.split("\n")) for body in bodies]
    for number, (heading, body) in enumerate(zip(headings, bodies, strict=True)):
        cue = own_role(heading)
        said = None if cue is None else Role(cue.means) if cue.means in TOLD else Role.OTHER
        for match in re.finditer(r"[^\n]*[^\s][^\n]*", body):
            lines.append(Line(match.group().strip(), (before + match.start()) / whole, said))
            sections.append(number)
        before += len(body)
    shares = [dict.fromkeys(TOLD, 0.0) for _ in bodies]
    for line, number, likely in zip(lines, sections, likelihoods(lines), strict=True):
        for role, one in likely.items():
            shares[number][role] += one * len(line.words) / length[number]
    return shares


def _floor(named_later: bool) -> float:
    return _PLAINLY if named_later else _MOSTLY


def _before_problems(body: str, following: Cue | None) -> Role:
    """The role of a section with a silent heading that no section of problems stands before; what the next section has
    the causes of are problems, and what stands before the next section's practice is none."""
    if following is not None and following.means == Role.PRACTICE:
        return Role.PRACTICE
    explained = following is not None and following.means == Role.CAUSE
    if explained and following is not None and following.id != "where-it-sticks":
        return Role.PROBLEM
    floor = _WRONG_IF_EXPLAINED if explained else _WRONG_IN_PROBLEM
    return Role.PROBLEM if _density("wrong", body) >= floor else Role.PRACTICE


def _labelled(body: str) -> Role | None:
    """The role of most of what a section with labels holds: of what they open, or of what stands before the first;
    None where it has none."""
    found = labels(body, Span(0, len(body)))
    if not found:
        return None
    head = body[: found[0][0].start]
    share = {_before_problems(head, None): len(head)}
    for (label, role), (following, _) in pairwise([*found, (Span(len(body), len(body)), Role.OTHER)]):
        if role is not Role.OTHER:
            share[role] = share.get(role, 0) + following.start - label.end
    # 问题 with its 原因 is told as a problem.
    if Role.PROBLEM in share:
        share[Role.PROBLEM] += share.pop(Role.CAUSE, 0)
    return max(share, key=share.__getitem__)


def _density(cue: str, body: str) -> float:
    """How often a cue stands in 1,000 characters."""
    return 1000 * len(_BOOK[cue].findall(body)) / max(len(body), 200)
