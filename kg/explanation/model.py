"""What an explanation holds: the items of a report, each with its sentences, rules and the steps that made it."""

from dataclasses import asdict, dataclass
from typing import Any

from kg.extraction.model import Basis
from kg.linking.model import Kind
from kg.problem import ProblemError

__all__ = [
    "Component",
    "Decision",
    "Explanation",
    "ExplanationError",
    "Fit",
    "Form",
    "Found",
    "Item",
    "Passage",
    "Place",
    "RelationNote",
    "RuleNote",
    "VoteNote",
]


class ExplanationError(ProblemError):
    """There is nothing to explain: why, and what there is."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report and the sentence that holds them, of a very long one what is near; `start`, `end` and
    `sentence_start` are code points of the report's text."""

    start: int
    end: int
    words: str
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Fit:
    """A cue that fits in a sentence: the words that it fits `here`, on the words in question or right beside them, and
    `elsewhere` in the sentence."""

    cue: str
    here: tuple[str, ...]
    elsewhere: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A rule as its book describes it. A rule that stands in no book has its id alone."""

    id: str
    zh: str = ""
    en: str = ""
    example: str = ""
    finds: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A mention of an item: the words, the id of the rule that found them, and the cues that fit there."""

    rule: str
    passage: Passage
    cues: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """Words under which an item is mentioned, where, and why they name this item."""

    words: str
    offsets: tuple[int, ...]
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class VoteNote:
    """What a cue gave to a theme; `voter` tells where it stands: statement, context (the statement above) or body; or
    what the wording of all three gave."""

    cue: str
    theme: str
    weight: float
    voter: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What was settled about an item: `what` (code, within, home, theme, role, …), the `value`, and by what; by a rule
    of its own, that `rule` and the words that it took. `value` is empty where there is none."""

    what: str
    value: str
    zh: str
    en: str
    confidence: float | None = None
    votes: tuple[VoteNote, ...] = ()
    rule: RuleNote | None = None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class RelationNote:
    """A relation that an item takes part in, as its subject or (not `outgoing`) as its object: the other end, the rule
    that made it and the sentence it rests on. The other end of a similarTo stands in another `report`, and so does its
    sentence; `in_common` is what the two share."""

    predicate: str
    outgoing: bool
    other: str
    other_label: str
    rule: RuleNote
    basis: Basis
    confidence: float
    passage: Passage
    report: str = ""
    in_common: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a report. `key` is its name, or its id (problem-2.1, figure-3); `label` its name or its words."""

    kind: Kind
    key: str
    label: str
    rules: tuple[RuleNote, ...]
    mentions: tuple[Found, ...]
    forms: tuple[Form, ...]
    decisions: tuple[Decision, ...]
    relations: tuple[RelationNote, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """The cues of one rule book that fit somewhere, and the ids of the rules in it."""

    book: str
    rules: tuple[str, ...]
    cues: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a report: the character there in its sentence, its section, and, where no item covers it, the cues
    that fit in the sentence."""

    passage: Passage
    section: tuple[Decision, ...]
    components: tuple[Component, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Items of a report explained: those at a place, innermost first; those of a name; or all, in reading order."""

    report: str
    title: str
    items: tuple[Item, ...]
    place: Place | None = None

    def to_json(self) -> dict[str, Any]:
        """The explanation as plain dicts and lists, ready for `json.dump`."""
        return asdict(self)
