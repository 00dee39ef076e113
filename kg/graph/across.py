"""The graph of what only several reports together show, as the lines that it has in graph.nq.

There are a hundred of these links a report and more, all of one form: the builder makes it once, it is checked once,
and each link fills it in, in a tenth of the time that it takes to make quads.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import groupby
from operator import itemgetter

import pyoxigraph as ox

from kg.graph.builder import Builder, link_path, passage_path
from kg.graph.named import named_graph
from kg.graph.parts import Part
from kg.graph.vocabulary import RDF, SRO
from kg.linking.corpus import likeness
from kg.linking.model import Evidence
from kg.problem import Problem, ProblemError, Words
from kg.reading.model import Report, Span
from kg.resources.namespaces import ACROSS

__all__ = ["Across"]

_ONE, _OTHER = "one", "other"  # the reports of the form
_PASSAGE = Span(0, 1)


class Across:
    """The form of the links as a builder makes it; `violations` are the rules that it breaks."""

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
        text = text.replace('"0.5"', '"{score:g}"').replace(first, "{first}").replace(second, "{second}")
        text = text.replace(passage_path(_ONE, _PASSAGE), "{passage}")
        lines = [line for line in text.splitlines(keepends=True) if passage_path(_OTHER, _PASSAGE) not in line]
        [self._stated] = (line for line in lines if "{node}" not in line)
        [self._cited] = (line for line in lines if "{passage}" in line)
        self._described = [line for line in lines if line not in (self._stated, self._cited)]

    def lines(
        self, likenesses: Iterable[tuple[str, str, float]], sentences: Callable[[str], Iterable[Span]]
    ) -> Iterator[bytes]:
        """The lines of the links between statements that say the same, each with its score, in their order; `sentences`
        are those that hold a statement.

        Raises:
            ProblemError: there is no room for the temporary file that sorts them.
        """
        with _sorter() as found:
            found.execute("CREATE TABLE likeness (first TEXT, second TEXT, score REAL, node TEXT)")
            rows = ((*one, link_path(ACROSS, one[0], self._predicate, one[1])) for one in likenesses)
            found.executemany("INSERT INTO likeness VALUES (?, ?, ?, ?)", rows)
            for _, same in groupby(found.execute("SELECT * FROM likeness ORDER BY node"), key=itemgetter(3)):
                yield "".join(sorted({line for one in same for line in self._about(one, sentences)})).encode()
            in_order = "SELECT first, second FROM likeness ORDER BY first || '>', second || '>'"
            for first, second in found.execute(in_order):
                yield self._stated.format(first=first, second=second).encode()

    def _about(self, link: tuple[str, str, float, str], sentences: Callable[[str], Iterable[Span]]) -> Iterator[str]:
        first, second, score, node = link
        for line in self._described:
            yield line.format(first=first, second=second, score=score, node=node)
        for statement in (first, second):
            report = statement.removeprefix("report/").partition("#")[0]
            for span in sentences(statement):
                yield self._cited.format(node=node, passage=passage_path(report, span))


@contextmanager
def _sorter() -> Iterator[sqlite3.Connection]:
    """Tables that are sorted on disk, where they are long, and gone after the block."""
    try:
        with closing(sqlite3.connect("")) as connection:
            yield connection
    except sqlite3.OperationalError as error:
        what = Words(f"写不了临时文件：{error}", f"the temporary file cannot be written: {error}")
        remedy = Words(
            "请腾出磁盘空间，或用环境变量 SQLITE_TMPDIR 换一个文件夹",
            "free some disk space, or name another folder in the environment variable SQLITE_TMPDIR",
        )
        raise ProblemError(Problem(what, remedy)) from error
