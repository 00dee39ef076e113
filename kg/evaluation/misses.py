"""Every miss and everything wrong, with the sentence it stands in and the rules that fired there."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from kg.evaluation.judgement import Judgement
from kg.evaluation.model import NAMED, RELATIONS, STATED, Annotation, End, Entry, Link
from kg.extraction.model import Findings, Mention, Relation, StatementKind
from kg.reading.model import Span

__all__ = ["Fired", "Miss", "Outcome", "misses"]


class Outcome(StrEnum):
    """What became of an entry, a link or a property."""

    MISSED = "missed"
    WRONG = "wrong"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, order=True)
class Fired:
    """A rule that fired, and the entry or link that it made."""

    rule: str
    category: str
    name: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Miss:
    """Something gold has and extraction has not, or the other way round.

    `category` is a category, a relation or an accuracy, `name` the entry, the two ends of the link, or what the
    property belongs to; `words` what it rests on and `sentence` where that stands. `fired` are the rules: of what is
    wrong those that made it, of what was missed those that made something of the same words. `note` says what else
    there is to know, in Chinese and English.
    """

    report: str
    category: str
    outcome: Outcome
    name: str
    words: str = ""
    sentence: str = ""
    fired: tuple[Fired, ...] = ()
    note: str = ""

    def to_json(self) -> dict[str, Any]:
        """The miss as a plain dict."""
        return asdict(self) | {"outcome": self.outcome.value, "fired": [asdict(fired) for fired in self.fired]}

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> "Miss":
        """The inverse of `to_json`."""
        fired = tuple(Fired(**one) for one in content["fired"])
        return cls(**{**content, "outcome": Outcome(content["outcome"]), "fired": fired})


def misses(judgement: Judgement, findings: Findings) -> Iterator[Miss]:
    """All that is missed or wrong in one report, category by category."""
    report = _Report(judgement, findings)
    for category, entries in judgement.entries.items():
        yield from (report.missed(category, end) for end in entries.missed)
        yield from (report.wrong(category, end) for end in entries.wrong)
    for relation, links in judgement.links.items():
        yield from (report.missed_link(relation, link) for link in links.missed)
        yield from (report.wrong_link(relation, link) for link in links.wrong)
    yield from report.different()


class _Report:
    """One report with what was judged of it."""

    def __init__(self, judgement: Judgement, findings: Findings) -> None:
        self._gold, self._found = judgement.gold, judgement.found
        self._matched, self._checks = judgement.matched, judgement.checks
        self._findings = findings
        self._text = findings.report.text
        self._mentions = {end: tuple(_mentions(findings, end)) for end in _ends(judgement.found)}
        self._relations = {(r.predicate, r.subject, r.object): r for r in findings.relations}

    # ── entries ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def missed(self, category: str, end: End) -> Miss:
        places = list(self._places(category, self._gold[end]))
        fired = sorted(set(self._fired_at(places, _akin(category))))
        return self._miss(category, Outcome.MISSED, self._gold[end].label, places[:1], fired)

    def wrong(self, category: str, end: End) -> Miss:
        label, mentions = self._found[end].label, self._mentions[end]
        fired = sorted({Fired(mention.rule, category, label) for mention in mentions})
        return self._miss(category, Outcome.WRONG, label, [mention.span for mention in mentions[:1]], fired)

    def _places(self, category: str, entry: Entry) -> Iterator[Span]:
        """Where an entry of the gold stands in the report: all its mentions, or its words."""
        for words in entry.mentions if category in NAMED and entry.mentions else (entry.label,):
            start = self._text.find(words)
            while start >= 0:
                yield Span(start, start + len(words))
                start = self._text.find(words, start + len(words))

    def _fired_at(self, places: Iterable[Span], categories: tuple[str, ...]) -> Iterator[Fired]:
        spans = list(places)
        for end, mentions in self._mentions.items():
            for mention in mentions:
                if end.category in categories and any(mention.span.meets(span) for span in spans):
                    yield Fired(mention.rule, end.category, self._found[end].label)

    # ── links ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def missed_link(self, relation: str, link: Link) -> Miss:
        lost = [self._gold[end].label for end in (link.subject, link.object) if end not in self._matched]
        subject = self._matched.get(link.subject)
        fired = [self._fired_link(other) for other in self._found.links if other[:2] == (relation, subject)]
        note = f"本身未抽到 (itself missed): {'、'.join(lost)}" if lost else ""
        places = list(self._places(link.subject.category, self._gold[link.subject]))[:1]
        return self._miss(relation, Outcome.MISSED, self._gold.name(link), places, fired, note)

    def wrong_link(self, relation: str, link: Link) -> Miss:
        matched = set(self._matched.values())
        lost = [self._found[end].label for end in (link.subject, link.object) if end not in matched]
        note = f"本身有误 (itself wrong): {'、'.join(lost)}" if lost else ""
        places = [self._relation(link).evidence]
        return self._miss(relation, Outcome.WRONG, self._found.name(link), places, [self._fired_link(link)], note)

    def _fired_link(self, link: Link) -> Fired:
        relation = self._relation(link)
        return Fired(relation.rule, link.relation, self._found.name(link), relation.confidence)

    def _relation(self, link: Link) -> Relation:
        ends = self._found[link.subject].key, self._found[link.object].key
        return self._relations[(RELATIONS[link.relation].predicate, *ends)]

    # ── properties ────────────────────────────────────────────────────────────────────────────────────────────────────

    def different(self) -> Iterator[Miss]:
        for check in self._checks:
            if check.right:
                continue
            note = f"应为 (expected) {check.wanted or '空 none'}，得到 (got) {check.got or '空 none'}"
            if check.found is None:
                yield self._miss(check.accuracy, Outcome.DIFFERENT, check.whose, [], [], note)
                continue
            if check.accuracy == "theme":
                sure = self._findings.of_kind(_KINDS[check.found.category])[check.found.place].theme_confidence
                note += f"，置信度 (confidence) {sure:.2f}"
            label, mentions = self._found[check.found].label, self._mentions[check.found]
            fired = sorted({Fired(mention.rule, check.found.category, label) for mention in mentions})
            places = [mention.span for mention in mentions[:1]]
            yield self._miss(check.accuracy, Outcome.DIFFERENT, check.whose, places, fired, note)

    def _miss(
        self, category: str, outcome: Outcome, name: str, places: list[Span], fired: list[Fired], note: str = ""
    ) -> Miss:
        words = sentence = ""
        if places:
            words = places[0].of(self._text)
            sentence = " ".join(self._findings.report.sentence_at(places[0].start).of(self._text).split())
        return Miss(self._gold.report, category, outcome, name, words, sentence, tuple(fired), note)


def _ends(annotation: Annotation) -> Iterator[End]:
    for category, entries in annotation.entries.items():
        yield from (End(category, i) for i in range(len(entries)))


def _akin(category: str) -> tuple[str, ...]:
    """The categories that could have taken the words of an entry."""
    return next(group for group in (NAMED, STATED, ("figures",)) if category in group)


_KINDS = {
    "problems": StatementKind.PROBLEM,
    "causes": StatementKind.CAUSE,
    "countermeasures": StatementKind.COUNTERMEASURE,
}


def _mentions(findings: Findings, end: End) -> Iterable[Mention]:
    """The mentions behind an entry of the found annotation, which has the order of the findings."""
    if end.category in _KINDS:
        return [findings.of_kind(_KINDS[end.category])[end.place].words]
    if end.category == "figures":
        return [findings.figures[end.place].words]
    mentions: tuple[Mention, ...] = getattr(findings, end.category)[end.place].mentions
    return mentions
