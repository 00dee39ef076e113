"""The graph that a build gives: the RDF, and what one does with it."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib
from rdflib import BNode, Dataset, Literal, URIRef

from kg.graph.validation import Violation, validate
from kg.resources.namespaces import BACKGROUND, BASE_IRI

if TYPE_CHECKING:
    import networkx as nx

    from kg.export import WrittenFile
    from kg.query import Result

__all__ = ["Graph", "LoadError"]


class LoadError(Exception):
    """A file or folder holds no graph; the message says what to do."""


class Graph:
    """The knowledge graph of a set of reports.

    `dataset` is the RDF, a named graph a report; `union` all of them merged, whoever said it. Every
    resource stands below `base_iri`.
    """

    def __init__(self, dataset: Dataset, base_iri: str = BASE_IRI) -> None:
        self.dataset = dataset
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
        if form is None:
            raise LoadError(f"不认识的格式：{path}，可用 .nq .ttl .jsonld .trig .nt (unknown format of {path})")
        dataset, terms = Dataset(), _Terms()
        try:
            dataset.addN(terms.quad(quad, dataset) for quad in ox.parse(path=str(path), format=form))
        except OSError as error:
            hint = "请先用 kg build 生成 (build it first with kg build)"
            raise LoadError(f"无法读取 {path}：{error.strerror or error}，{hint}") from error
        except (SyntaxError, ValueError) as error:
            raise LoadError(f"不是合法的 RDF：{path}：{error} (no valid RDF)") from error
        names = (str(graph.identifier) for graph in dataset.graphs())
        bases = (name.removesuffix(BACKGROUND) for name in names if name.endswith(f"/{BACKGROUND}"))
        return cls(dataset, next(bases, BASE_IRI))

    def __len__(self) -> int:
        """The number of facts (triples), one that several reports state counted once."""
        return len(self.union)

    @cached_property
    def union(self) -> rdflib.Graph:
        """The facts of all reports merged. A copy: made once, so change the dataset before asking for it."""
        merged = rdflib.Graph()
        # the store gives each triple once, with the graphs that hold it: four times as quick as Dataset.quads
        merged.addN((*triple, merged) for triple, _ in self.dataset.store.triples((None, None, None)))
        return merged

    @cached_property
    def network(self) -> "nx.MultiDiGraph[str]":
        """The view of `to_networkx`, made once for all exports that draw on it: not to be changed."""
        from kg.graph.view import to_networkx

        return to_networkx(self)

    def validate(self) -> tuple[Violation, ...]:
        """What in the graph breaks the rules of ontology/shapes.ttl: nothing in a sound one."""
        return validate(self.union)

    # The layers above are imported inside the three methods that are their front door: nothing below needs them.

    def query(self, text: str) -> "Result":
        """The answer to a SPARQL query over the union; the usual prefixes need no declaration."""
        from kg.query import Engine

        return Engine.over(self.dataset).query(text)

    def write(self, folder: str | Path, formats: Iterable[str] | None = None) -> "list[WrittenFile]":
        """Write the graph into `folder`, one file a format (all where none are named)."""
        from kg.export import FORMATS, write

        return write(self, folder, FORMATS if formats is None else formats)

    def _repr_html_(self) -> str:
        """The page, as a notebook shows the graph."""
        from kg.export.display import to_frame

        return to_frame(self)


class _Terms:
    """Terms of Oxigraph, which parses 100,000 triples in the time rdflib takes for 3,000, as terms of rdflib."""

    def __init__(self) -> None:
        self._known: dict[object, URIRef | BNode | Literal] = {}

    def quad(
        self, quad: ox.Quad, dataset: Dataset
    ) -> tuple[URIRef | BNode | Literal, URIRef | BNode | Literal, URIRef | BNode | Literal, rdflib.Graph]:
        """The quad as `Dataset.addN` takes it."""
        default = isinstance(quad.graph_name, ox.DefaultGraph)
        graph = dataset.default_graph if default else dataset.graph(self._term(quad.graph_name))
        return self._term(quad.subject), self._term(quad.predicate), self._term(quad.object), graph

    def _term(self, node: object) -> URIRef | BNode | Literal:
        if node not in self._known:
            self._known[node] = _convert(node)
        return self._known[node]


def _convert(node: object) -> URIRef | BNode | Literal:
    match node:
        case ox.NamedNode():
            return URIRef(node.value)
        case ox.BlankNode():
            return BNode(node.value)
        case ox.Literal(language=str(language)):
            return Literal(node.value, lang=language)
        case ox.Literal():
            plain = node.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
            return Literal(node.value, datatype=None if plain else URIRef(node.datatype.value), normalize=False)
        case _:
            raise ValueError(f"RDF-star: {node}")
