"""The role of a section: what its heading says, and where that is silent or vague, what stands in it and around it."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.reading.model import Role
from kg.resources import locate

__all__ = ["RoleRule", "own_role", "roles", "rules"]


@dataclass(frozen=True, slots=True)
class RoleRule:
    """A rule of roles.toml: `pattern` in a heading means `role`; `yes` and `no` are headings that test it."""

    id: str
    role: Role
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def rules() -> tuple[RoleRule, ...]:
    """The rules in the order in which they are tried."""
    raw = tomllib.loads(locate("reading", "roles.toml").read_text(encoding="utf-8"))["rule"]
    return tuple(
        RoleRule(rule["id"], Role(rule["role"]), re.compile(rule["pattern"]), tuple(rule["yes"]), tuple(rule["no"]))
        for rule in raw
    )


def own_role(heading: str) -> RoleRule | None:
    """The first rule that fits the words of a heading.

    >>> own_role("二、存在的主要问题").role.value
    'problem'
    >>> own_role("立足执政,围绕发展") is None
    True
    """
    return next((rule for rule in rules() if rule.pattern.search(heading)), None)


# Achievements are told in the perfect (加强了, 取得了…成效), so a 基本情况 or 现状 section that does so is practice.
_ACHIEVED = re.compile(
    r"(?:取得|形成|实现|提升|提高|增强|加强|推动|完善|健全|建立|促进|落实|改善|夯实|巩固|推行)了|成效|显著|明显"
)
# Per 1,000 characters. The 基本情况 and 现状 sections of the dev gold that are practice have 6.7 and 13.9, those that
# are background 0 and 3.7.
_ACHIEVEMENTS_OF_PRACTICE = 5.0


def roles(headings: Sequence[str], bodies: Sequence[str]) -> list[Role]:
    """The roles of the top-level sections of one report, in order.

    A heading with no cue takes its role from its place: before the first problem it tells what was done, after it what
    should be done (reports of the genre run 做法 → 问题 → 对策).
    """
    found = [own_role(heading) for heading in headings]
    problem_at = next(
        (i for i, rule in enumerate(found) if rule and rule.role in (Role.PROBLEM, Role.CAUSE)), len(found)
    )
    out = []
    for place, (rule, body) in enumerate(zip(found, bodies, strict=True)):
        if rule is None:
            out.append(Role.PRACTICE if place < problem_at else Role.COUNTERMEASURE)
        elif rule.id == "situation" and _density(body) >= _ACHIEVEMENTS_OF_PRACTICE:
            out.append(Role.PRACTICE)
        else:
            out.append(rule.role)
    return out


def _density(body: str) -> float:
    return 1000 * len(_ACHIEVED.findall(body)) / max(len(body), 200)
