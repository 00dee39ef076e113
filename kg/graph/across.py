"""The graph of what only several reports together show, as the lines that it has in graph.nq.

There are a hundred of these links a report and more, all of one form: the builder makes it once, it is checked once,
and each link fills it in, in a fraction of the time that it takes to make quads.
"""

import re
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

import pyoxigraph as ox

from kg.graph.builder import Builder, link_path, passage_path
from kg.graph.named import named_graph
from kg.graph.parts import Part
from kg.graph.vocabulary import RDF, SRO
from kg.linking.corpus.corpus import likeness
from kg.linking.model import Evidence
from kg.reading.model import Report, Span
from kg.resources.namespaces import ACROSS

__all__ = ["Across", "Alike", "passages"]

_ONE, _OTHER = "one", "other"  # the reports of the form
_PASSAGE = Span(0, 1)
_DIGITS = 12  # of the number in the name of a node


class Alike(NamedTuple):
    """Two statements that say the same, with the score and the passages that hold the two."""

    first: str
    second: str
    score: float
    passages: tuple[str, ...]


class Across:
    """The form of the links as a builder makes it; `violations` are the rules that it breaks, `form` tells whether two
    builders make the same."""

    def __init__(self, builder: Builder) -> None:
        first, second = (f"report/{name}#statement" for name in (_ONE, _OTHER))
        link = likeness(first, second, 0.5, (Evidence(_ONE, 0, 1), Evidence(_OTHER, 0, 1)))
        reports = {name: Report(name, name, ".", None, (), (_PASSAGE,)) for name in (_ONE, _OTHER)}
        quads = list(builder.across(Part((), (link,)), reports))
        known = [(builder.iri(statement), SRO.Statement) for statement in (first, second)]
        known += [(builder.iri(passage_path(name, _PASSAGE)), SRO.Passage) for name in (_ONE, _OTHER)]
        form = named_graph(quads, [ox.Triple(node, RDF.type, kind) for node, kind in known])
        node = link_path(ACROSS, first, link.predicate, second)
        self.violations = [broken for broken in form.violations if broken.node == builder.iri(node).value]
        self._predicate = link.predicate
        text = form.lines.decode().replace(node, "{node}")
        text = text.replace('"0.5"', '"{score}"').replace(first, "{first}").replace(second, "{second}")
        text = text.replace(passage_path(_ONE, _PASSAGE), "{passage}")
        lines = [line for line in text.splitlines(keepends=True) if passage_path(_OTHER, _PASSAGE) not in line]
        [stated] = (line for line in lines if "{node}" not in line)
        [cited] = (line for line in lines if "{passage}" in line)
        # each predicate has one line, but for the passages: these are sorted, whatever fills in the others
        described = "".join(line for line in lines if line != stated).replace(cited, "{cited}")
        self._stated = _Form(stated, "first", "second")
        self._cited = _Form(cited, "node", "passage")
        self._described = _Form(described, "node", "first", "second", "score", "cited")
        self.form = "\0".join((stated, cited, described)).encode()

    def stated(self, first: str, others: Iterable[str]) -> str:
        """The lines that link a statement to others; they stand in the order of the ids with a `>` behind them."""
        before, behind = self._stated.filled(first, "\0").split("\0")
        return "".join([f"{before}{second}{behind}" for second in others])

    def node(self, link: Alike) -> int:
        """The number in the name of the node that a link is described by; the nodes stand in its order."""
        return int(link_path(ACROSS, link.first, self._predicate, link.second)[-_DIGITS:], 16)

    def described(self, node: int, links: Iterable[Alike]) -> str:
        """The lines about the links that have a node: one, or by chance several."""
        first, *others = (self._about(f"{ACROSS}#link-{node:0{_DIGITS}x}", link) for link in links)
        return _merged(first, *others) if others else first

    def _about(self, node: str, link: Alike) -> str:
        cited = sorted([self._cited.filled(node, passage) for passage in link.passages])
        return self._described.filled(node, link.first, link.second, f"{link.score:g}", "".join(cited))


def passages(statement: str, sentences: Iterable[Span]) -> tuple[str, ...]:
    """The passages of the sentences that hold a statement."""
    report = statement.removeprefix("report/").partition("#")[0]
    return tuple(passage_path(report, span) for span in sentences)


class _Form:
    """A text with fields to fill in, which takes a quarter of the time that `format` does."""

    def __init__(self, text: str, *fields: str) -> None:
        self._parts = re.split(f"{{({'|'.join(fields)})}}", text)
        self._order = itemgetter(*map(fields.index, self._parts[1::2]))

    def filled(self, *values: str) -> str:
        """The text with the values of the fields."""
        parts = self._parts.copy()
        parts[1::2] = self._order(values)
        return "".join(parts)


def _merged(*lines: str) -> str:
    """The lines of links whose nodes have one name, by chance, each once and in order."""
    return "".join(sorted({line for some in lines for line in some.splitlines(keepends=True)}))
