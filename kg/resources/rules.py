"""Rules kept as data, in a readable file beside the component that they serve: what it looks for, and what it finds.

A file holds two tables. A `[[cue]]` is a pattern or a list of words over shadow text; `yes` are sentences that it fits,
`no` sentences that it leaves alone. A `[[rule]]` is one way of finding an item: its id stands in the graph with all
that it found, `zh` and `en` say how it works, and its examples go through the whole extraction. `origin` tells where an
entry earned its place. The tests run every example.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from kg.resources import compiled, locate

__all__ = ["Cue", "Example", "Rule", "RuleBook", "find_rule", "rule_book", "rule_books"]


@dataclass(frozen=True)
class Cue:
    """A pattern over shadow text, `source` as it is written. `forms` are the words it was made from, each with what it
    stands for (itself, where the file gives a bare list); none for a pattern that was written out. Where a match may
    begin anywhere, `sign` is a pattern that each holds, no farther than `reach` characters behind its beginning, if
    the file gives a reach: to look for signs first takes a fifth of the time."""

    id: str
    source: str
    forms: Mapping[str, str]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    origin: str
    means: str = ""
    sign: str = ""
    reach: int = 0

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when first used: a third of them only stand in others."""
        return compiled.pattern(self.source)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, as the pattern itself finds them.

        >>> built = rule_book("extraction/programmes", "programmes").cues["built-type"]
        >>> [match.group() for match in built.finditer("推进节水型社区建设")]
        ['节水型社区建设']
        """
        if not self.reach:
            yield from self.pattern.finditer(text)
            return
        at, fits = 0, self.pattern.match
        for sign in self._signs.finditer(text):
            at = max(at, sign.start() - self.reach)
            while at < sign.end():
                match = fits(text, at)
                if match is not None:
                    yield match
                at = at + 1 if match is None else max(match.end(), at + 1)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has the sign that every match holds.

        >>> stated = rule_book("extraction/statements", "statements").cues["cause-thus"]
        >>> stated.may_be_in("全村有井三口。"), stated.may_be_in("水管老化,导致断水。")
        (False, True)
        """
        return not self.sign or self._signs.search(text) is not None

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        return compiled.pattern(self.sign)


@dataclass(frozen=True, slots=True)
class Example:
    """A report of a line or more, and words that a rule finds in it."""

    text: str
    finds: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of finding an item; `no` are texts in which it finds nothing."""

    id: str
    zh: str
    en: str
    yes: tuple[Example, ...]
    no: tuple[str, ...]
    origin: str


class RuleBook(dict[str, re.Pattern[str]]):
    """The cues and rules of one component, and by the id of each cue its pattern, made when first asked for; `folder`
    is the one below kg/ that holds its file."""

    def __init__(self, folder: str, name: str, cues: Mapping[str, Cue], rules: Mapping[str, Rule]) -> None:
        super().__init__()
        self.folder, self.name, self.cues, self.rules = folder, name, cues, rules

    def __missing__(self, cue: str) -> re.Pattern[str]:
        made = self[cue] = self.cues[cue].pattern
        return made

    def finditer(self, cue: str, text: str) -> Iterator[re.Match[str]]:
        """The matches of a cue in a text."""
        return self.cues[cue].finditer(text)

    def words(self, cue: str) -> tuple[str, ...]:
        """The words of a cue, in the file's order."""
        return tuple(self.cues[cue].forms)

    def forms(self, cue: str) -> Mapping[str, str]:
        """The words of a cue with what each stands for."""
        return self.cues[cue].forms


@cache
def rule_book(folder: str, name: str) -> RuleBook:
    """The rules of the component kg/`folder`/`name`.py, from the TOML file beside it.

    >>> rule_book("reading/roles", "roles")["lesson"].search("几点启示").group()
    '启示'
    """
    raw = compiled.table(locate(folder, f"{name}.toml"), _patterns)
    rules = {entry["id"]: _rule(entry) for entry in raw.get("rule", ())}
    return RuleBook(folder, name, _cues(raw), rules)


# The components in the order in which a report goes through them.
_BOOKS = (
    ("reading/reports", "title"),
    ("reading/reports", "metadata"),
    ("reading/outline", "markers"),
    ("reading/outline", "unnumbered"),
    ("reading/roles", "roles"),
    ("reading/sentences", "ending"),
    ("reading/sentences", "statement"),
    ("extraction/regions", "regions"),
    ("extraction/organization_types", "organization_types"),
    ("extraction/organizations", "organizations"),
    ("extraction/programmes", "programmes"),
    ("extraction", "documents"),
    ("extraction", "definitions"),
    ("extraction/statements", "statements"),
    ("extraction/figures", "figures"),
    ("extraction/figures", "measures"),
    ("linking/statements", "themes"),
    ("linking/relations", "relations"),
    ("linking/regions", "home"),
    ("linking/regions", "figure_places"),
    ("linking/similarity", "similarity"),
    ("linking/corpus", "corpus"),
    ("linking/corpus", "background"),
)


def rule_books() -> tuple[RuleBook, ...]:
    """All rule books that ship with the package."""
    return tuple(rule_book(folder, name) for folder, name in _BOOKS)


def find_rule(identifier: str) -> Rule:
    """The rule of any component by its id.

    Raises:
        KeyError: no rule has this id.
    """
    for book in rule_books():
        if identifier in book.rules:
            return book.rules[identifier]
    raise KeyError(identifier)


def _patterns(raw: Mapping[str, Any]) -> Iterator[str]:
    """The sources of all patterns of a book."""
    for cue in _cues(raw).values():
        yield cue.source
        if cue.sign:
            yield cue.sign


def _cues(raw: Mapping[str, Any]) -> Mapping[str, Cue]:
    cues: dict[str, Cue] = {}
    for entry in raw.get("cue", ()):
        cues[entry["id"]] = _cue(entry, cues)
    return cues


def _cue(entry: Mapping[str, Any], before: Mapping[str, Cue]) -> Cue:
    words = entry.get("words", ())
    forms = dict(words) if isinstance(words, dict) else {word: word for word in words}
    pattern = entry.get("pattern") or f"(?:{_either(forms)})"
    return Cue(
        entry["id"],
        _filled(pattern, before),
        forms,
        tuple(entry["yes"]),
        tuple(entry["no"]),
        entry["origin"],
        entry.get("means", ""),
        _filled(entry.get("sign", ""), before),
        entry.get("reach", 0),
    )


_PLACEHOLDER = re.compile(r"\{([a-z][a-z-]*)\}")


def _filled(pattern: str, before: Mapping[str, Cue]) -> str:
    """A pattern with the words, or the pattern, of an earlier cue in the place of its {id}."""

    def fill(match: re.Match[str]) -> str:
        cue = before[match.group(1)]
        return f"(?:{_either(cue.forms) if cue.forms else cue.source})"

    return _PLACEHOLDER.sub(fill, pattern)


def _either(words: Iterable[str]) -> str:
    """An alternation that tries the longest word first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _rule(entry: Mapping[str, Any]) -> Rule:
    yes = tuple(Example(example["text"], example["finds"]) for example in entry["yes"])
    return Rule(entry["id"], entry["zh"], entry["en"], yes, tuple(entry["no"]), entry["origin"])
