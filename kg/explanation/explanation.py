"""Findings → explanation: for each item asked for, the rules and steps that made it."""

from collections.abc import Iterable, Iterator

from kg.explanation.cues import components, fits, rule_note
from kg.explanation.decisions import Decisions
from kg.explanation.forms import forms
from kg.explanation.items import STATEMENTS, Thing, covering, named, things
from kg.explanation.likenesses import Likenesses
from kg.explanation.model import Explanation, ExplanationError, Found, Item, Place, RelationNote
from kg.explanation.passages import passage, sentence
from kg.explanation.sections import Sections
from kg.extraction.document import Document
from kg.extraction.model import Figure, Findings, Mention, Relation
from kg.linking.model import Kind
from kg.linking.regions.figure_places import FigurePlaces
from kg.problem import Problem, Words
from kg.reading.model import Span

__all__ = ["explain"]


def explain(
    findings: Findings, *, at: int | None = None, entity: str | None = None, others: Iterable[Findings] = ()
) -> Explanation:
    """What made the items of a report: sentences, rules with their cues, names, codes, themes, relations.

    Findings that were extracted with a vocabulary of one's own are explained with it too: within `kg.vocabularies`.

    Args:
        findings: what `kg.extract` gave.
        at: explain what covers this place, in code points of the report's text, as `kg extract` gives them in spans.
        entity: explain what has this name, is mentioned so, has this id (problem-2.1) or begins so.
        others: the other reports among which statements that say the same are told.

    Raises:
        ExplanationError: the text has no such place, or nothing of this name was extracted.
        ValueError: both `at` and `entity` are given.
        TypeError: these are no findings, of those that `kg.extract` gives.

    >>> import kg
    >>> (report,) = kg.reading.parse("沛县饮水调查\\n一、存在问题\\n1、管网老化。\\n", "饮水")
    >>> (problem,) = explain(kg.extract(report), entity="problem-1").items
    >>> [(decision.what, decision.value) for decision in problem.decisions]
    [('section', '1.1 1、管网老化'), ('role', 'problem'), ('theme', '阵地建设')]
    """
    if at is not None and entity is not None:
        raise ValueError("give either a place or a name")
    if not isinstance(findings, Findings):
        raise TypeError(f"kg.explain 要 kg.extract 的结果 (takes Findings of kg.extract, no {type(findings).__name__})")
    report, text = findings.report, findings.report.text
    if at is not None and not 0 <= at < len(text):
        what = Words(f"{report.name} 没有位置 {at}", f"{report.name} has no place {at}")
        length = Words(f"全文只有 {len(text)} 个字符", f"the text ends at {len(text)}")
        raise ExplanationError(Problem(what, length))
    explainer = _Explainer(findings, tuple(others))
    if at is not None:
        chosen = covering(explainer.things, at)
    else:
        chosen = named(explainer.things, entity, text) if entity is not None else list(explainer.things)
    items = tuple(map(explainer.item, chosen))
    place = explainer.place(at, covered=bool(items)) if at is not None else None
    return Explanation(report.name, " ".join(report.label.split()), items, place)


# What relations stand between; statements are told apart by their ids.
_SUBJECTS = {"runsIn": Kind.PROGRAMME, "carriedOutBy": Kind.PROGRAMME}
_OBJECTS = {
    "runsIn": Kind.REGION,
    "carriedOutBy": Kind.ORGANIZATION_TYPE,
    "affects": Kind.ORGANIZATION_TYPE,
    "uses": Kind.PROGRAMME,
    # Told at the figure: a report has hundreds about its home region.
    "about": Kind.FIGURE,
}


class _Explainer:
    """One report with what the explanations of its items need."""

    def __init__(self, findings: Findings, others: tuple[Findings, ...]) -> None:
        self._findings, self._report = findings, findings.report
        self._document = Document(findings.report)
        self._sections = Sections(findings.report, self._document.plain)
        self._decisions = Decisions(findings, self._document, self._sections)
        self._relations: dict[str, list[Relation]] = {}
        for relation in (*findings.relations, *_about(findings)):
            for key in dict.fromkeys((relation.subject, relation.object)):
                self._relations.setdefault(key, []).append(relation)
        self._likenesses = Likenesses(findings, others)
        self.things = things(findings)
        self._labels = {thing.key: thing.label for thing in self.things if thing.kind in STATEMENTS.values()}

    def item(self, thing: Thing) -> Item:
        return Item(
            thing.kind,
            thing.key,
            thing.label,
            tuple(rule_note(rule) for rule in dict.fromkeys(mention.rule for mention in thing.mentions)),
            tuple(self._found(thing, mention) for mention in thing.mentions),
            forms(thing, self._report.text),
            self._decisions(thing),
            (*self._related(thing), *self._likenesses(thing.key)),
        )

    def place(self, offset: int, *, covered: bool) -> Place:
        """A place; the cues that fit in its sentence are of interest where no item covers it."""
        words = Span(offset, offset + 1)
        fitting = () if covered else components(words, sentence(self._report, words), self._document.plain)
        return Place(passage(self._report, words), self._sections.decisions(offset), fitting)

    def _found(self, thing: Thing, mention: Mention) -> Found:
        # The words of a figure are all its clause; what the cues are about is the number.
        words = thing.source.number if isinstance(thing.source, Figure) else mention.span
        cues = fits(thing.kind, mention.rule, words, sentence(self._report, mention.span), self._document.plain)
        return Found(mention.rule, passage(self._report, mention.span), cues)

    def _related(self, thing: Thing) -> Iterator[RelationNote]:
        for relation in self._relations.get(thing.key, ()):
            outgoing = relation.subject == thing.key and _SUBJECTS.get(relation.predicate, thing.kind) is thing.kind
            incoming = relation.object == thing.key and _OBJECTS.get(relation.predicate, thing.kind) is thing.kind
            if not outgoing and not incoming:  # another item of the name
                continue
            other = relation.object if outgoing else relation.subject
            yield RelationNote(
                relation.predicate,
                outgoing,
                other,
                self._labels.get(other, other),
                rule_note(relation.rule),
                relation.basis,
                relation.confidence,
                passage(self._report, relation.evidence),
            )


def _about(findings: Findings) -> Iterator[Relation]:
    """The places that the figures are about, which linking settles without a relation of the findings."""
    places = FigurePlaces(findings)
    for number, figure in enumerate(findings.figures, 1):
        if place := places.place_of(figure):
            yield Relation("about", f"figure-{number}", *place, figure.words.span)
