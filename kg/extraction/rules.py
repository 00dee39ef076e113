"""Rules kept as data: a pattern with an id and with the sentences that test it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from kg.resources import locate

__all__ = ["Rule", "load_rules"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over shadow text; `yes` are sentences that it must fit, `no` sentences that it must leave alone."""

    id: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def load_rules(name: str) -> dict[str, Rule]:
    """The rules of kg/extraction/`name`.toml by id, in the file's order."""
    raw = tomllib.loads(locate("extraction", f"{name}.toml").read_text(encoding="utf-8"))["rule"]
    return {
        rule["id"]: Rule(rule["id"], re.compile(rule["pattern"]), tuple(rule["yes"]), tuple(rule["no"])) for rule in raw
    }
