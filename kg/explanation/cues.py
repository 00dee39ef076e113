"""What the rule books say: of a rule, and which of their cues fit in a sentence."""

from collections.abc import Iterator

from kg.explanation.model import Component, Fit, RuleNote
from kg.linking.model import Kind
from kg.reading.model import Span
from kg.resources.rules import Cue, RuleBook, find_rule, rule_books

__all__ = ["components", "fits", "rule_note"]

_STATEMENTS = ("statements",)
# The rule books of the component that finds items of a kind.
_BOOKS = {
    Kind.REGION: ("regions",),
    Kind.ORGANIZATION_TYPE: ("organization_types",),
    Kind.ORGANIZATION: ("organizations",),
    Kind.PROGRAMME: ("programmes",),
    Kind.DOCUMENT: ("documents",),
    Kind.PROBLEM: _STATEMENTS,
    Kind.CAUSE: _STATEMENTS,
    Kind.COUNTERMEASURE: _STATEMENTS,
    Kind.FIGURE: ("figures", "measures"),
}


def rule_note(identifier: str) -> RuleNote:
    """What the rule books say of a rule; its id alone where they have none of the name.

    >>> rule_note("type-in-statement").en
    'a kind of organization stands in the words of the problem'
    >>> rule_note("by-hand")
    RuleNote(id='by-hand', zh='', en='', example='', finds='', origin='')
    """
    try:
        rule = find_rule(identifier)
    except KeyError:
        return RuleNote(identifier)
    example = rule.yes[0]
    return RuleNote(rule.id, rule.zh, rule.en, example.text, example.finds, rule.origin)


def fits(kind: Kind, rule: str, words: Span, sentence: Span, plain: str) -> tuple[Fit, ...]:
    """The cues of the component that found `words` which fit in their sentence; `plain` is the shadow text."""
    books = (book for book in rule_books() if book.name in _BOOKS[kind] or rule in book.rules)
    return tuple(fit for book in books for fit in _fits(book, words, sentence, plain))


def components(words: Span, sentence: Span, plain: str) -> tuple[Component, ...]:
    """The cues of all components of extraction that fit in a sentence, component by component."""
    books = (book for book in rule_books() if book.folder.startswith("extraction"))
    found = ((book, tuple(_fits(book, words, sentence, plain))) for book in books)
    return tuple(Component(f"{book.folder}/{book.name}", tuple(book.rules), cues) for book, cues in found if cues)


def _fits(book: RuleBook, words: Span, sentence: Span, plain: str) -> Iterator[Fit]:
    for cue in book.cues.values():
        here: list[str] = []
        elsewhere: list[str] = []
        for span in _matches(cue, sentence, plain):
            beside = span.start <= words.end and words.start <= span.end
            (here if beside else elsewhere).append(span.of(plain))
        if here or elsewhere:
            yield Fit(cue.id, tuple(dict.fromkeys(here)), tuple(dict.fromkeys(elsewhere)), cue.origin)


def _matches(cue: Cue, sentence: Span, plain: str) -> Iterator[Span]:
    for match in cue.pattern.finditer(sentence.of(plain)):
        if match.group():
            yield Span(sentence.start + match.start(), sentence.start + match.end())
