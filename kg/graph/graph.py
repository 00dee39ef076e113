"""The graph that a build gives: the RDF, and what one does with it."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.facts import Facts
from kg.graph.validation import Violation, validate
from kg.problem import Problem, ProblemError, Words, refusal
from kg.resources.namespaces import ACROSS, BACKGROUND, BASE_IRI

if TYPE_CHECKING:
    import rdflib

    from kg.export import WrittenFile
    from kg.graph.network import Network
    from kg.query import Result

__all__ = ["Graph", "LoadError"]

_GraphName = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


class LoadError(ProblemError):
    """A file or folder holds no graph."""


class Graph:
    """The knowledge graph of a set of reports.

    `quads` is the RDF in Oxigraph's terms, a named graph a report; `facts` all of them merged, whoever said it. Every
    resource stands below `base_iri`.
    """

    def __init__(self, quads: Iterable[ox.Quad], base_iri: str = BASE_IRI) -> None:
        self._quads = tuple(dict.fromkeys(quads))
        self.base_iri = base_iri

    @classmethod
    def load(cls, source: str | Path) -> "Graph":
        """The graph that was written into a folder (its graph.nq), or into one RDF file.

        Raises:
            LoadError: there is none, or it is no RDF.
        """
        path = Path(source)
        path = path / "graph.nq" if path.is_dir() else path
        form = ox.RdfFormat.from_extension(path.suffix.removeprefix("."))
        if form is None and not path.exists():
            none = Words("找不到", "no such file or folder")
            raise LoadError(Problem(none, Words("请检查路径", "check the path"), path=path))
        if form is None:
            what, known = Words("不认识的格式", "unknown format"), ".nq .ttl .jsonld .trig .nt"
            raise LoadError(Problem(what, Words(f"可用 {known}", f"there are {known}"), path=path))
        from kg.export.files import settle

        try:
            settle(path.parent)
            quads = set(ox.parse(path=str(path), format=form))
            if quoted := next((quad for quad in quads if isinstance(quad.object, ox.Triple)), None):
                raise ValueError(f"RDF-star: {quoted}")
        except OSError as error:
            zh, en = refusal(error)
            what = Words(f"无法读取：{zh}", f"cannot be read: {en}")
            raise LoadError(Problem(what, Words("请先用 kg build 生成", "make it with kg build"), path=path)) from error
        except (SyntaxError, ValueError) as error:
            what = Words(f"不是合法的 RDF：{error}", "no valid RDF")
            raise LoadError(Problem(what, Words("请检查文件", "check the file"), path=path)) from error
        names = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
        bases = (name.removesuffix(BACKGROUND) for name in sorted(names) if name.endswith(f"/{BACKGROUND}"))
        return cls(quads, next(bases, BASE_IRI))

    def __len__(self) -> int:
        """The number of facts (triples), one that several reports state counted once."""
        return len(self.facts)

    @cached_property
    def quads(self) -> tuple[ox.Quad, ...]:
        """What each report says, in the order of the lines of graph.nq."""
        graphs: dict[_GraphName, list[ox.Quad]] = {}
        for quad in self._quads:
            graphs.setdefault(quad.graph_name, []).append(quad)
        # what several reports together show is known last, and stands last
        last = ox.NamedNode(self.base_iri + ACROSS)
        names = sorted(graphs, key=lambda name: (name == last, str(name)))
        return tuple(quad for name in names for quad in sorted(graphs[name], key=str))

    @cached_property
    def facts(self) -> Facts:
        """The facts of all reports merged, in the order of their canonical N-Triples lines, and by node."""
        return Facts(sorted(dict.fromkeys(quad.triple for quad in self._quads), key=str))

    @cached_property
    def dataset(self) -> "rdflib.Dataset":
        """The quads for rdflib, made when first asked for: to read, for a change of it does not reach the graph."""
        from kg.graph.rdflib_view import to_rdflib

        return to_rdflib(self.quads)

    @cached_property
    def union(self) -> "rdflib.Graph":
        """The facts for rdflib, as `dataset`."""
        from kg.graph.rdflib_view import union

        return union(self.dataset)

    @cached_property
    def network(self) -> "Network":
        """What drawings are made from, made once for all of them."""
        from kg.graph.view import to_network

        return to_network(self)

    def validate(self) -> tuple[Violation, ...]:
        """What in the graph breaks the rules of ontology/shapes.ttl: nothing in a sound one."""
        return validate(self.facts)

    # The layers above are imported inside the three methods that are their front door: nothing below needs them.

    def query(self, text: str) -> "Result":
        """The answer to a SPARQL query over the union; the usual prefixes need no declaration."""
        from kg.query import Engine

        return Engine.over(self.quads).query(text)

    def write(
        self, folder: str | Path, formats: Iterable[str] | None = None, *, workers: int = 1
    ) -> "list[WrittenFile]":
        """Write the graph into `folder`, one file a format (all where none are named), in two processes if it may."""
        from kg.export import FORMATS, drawing, write

        names = list(FORMATS if formats is None else formats)
        with drawing(names, workers) as process:
            return write(self, folder, names, process=process)

    def _repr_html_(self) -> str:
        """The page, as a notebook shows the graph."""
        from kg.export.display import to_frame

        return to_frame(self)
