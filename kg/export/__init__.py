"""From the graph to files: RDF and its description, the page, the network for other programs, possible duplicates."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from kg.export.build_report import FILE
from kg.export.files import OutputError, WrittenFile, replace_all
from kg.export.rendering import rendered
from kg.problem import Problem, Words

if TYPE_CHECKING:
    from kg.graph.graph import Graph

__all__ = ["FORMATS", "Format", "OutputError", "WrittenFile", "others", "replace_all", "write"]


class Format(NamedTuple):
    """An export: the name of its file, the function that gives the file's bytes, whether it draws on the network."""

    file: str
    render: "Callable[[Graph], bytes]"
    network: bool = False


# The libraries of a format are imported when it is written: networkx alone takes longer to load than graph.nq to write.


def _turtle(graph: "Graph") -> bytes:
    from kg.export.turtle import to_turtle

    return to_turtle(graph.facts, graph.base_iri)


def _facts(graph: "Graph") -> bytes:
    from kg.export.turtle import to_turtle

    return to_turtle(graph.facts, graph.base_iri, evidence=False)


def _void(graph: "Graph") -> bytes:
    from kg.export.void import to_void

    return to_void(graph)


def _nquads(graph: "Graph") -> bytes:
    from kg.export.nquads import to_nquads

    return to_nquads(graph)


def _jsonld(graph: "Graph") -> bytes:
    from kg.export.jsonld import to_jsonld

    return to_jsonld(graph.facts, graph.base_iri)


def _graphml(graph: "Graph") -> bytes:
    from kg.export.graphml import to_graphml

    return to_graphml(graph.network)


def _gexf(graph: "Graph") -> bytes:
    from kg.export.gexf import to_gexf

    return to_gexf(graph.network)


def _html(graph: "Graph") -> bytes:
    from kg.export.html import render
    from kg.graph.texts import texts

    return render(graph.network, texts(graph), title="调查报告知识图谱").encode()


def _neo4j_nodes(graph: "Graph") -> bytes:
    from kg.export.neo4j import to_neo4j_nodes

    return to_neo4j_nodes(graph.network)


def _neo4j_relationships(graph: "Graph") -> bytes:
    from kg.export.neo4j import to_neo4j_relationships

    return to_neo4j_relationships(graph.network)


def _cypher(graph: "Graph") -> bytes:
    from kg.export.neo4j import to_cypher

    return to_cypher(graph.network)


def _duplicates(graph: "Graph") -> bytes:
    from kg.export.duplicates import to_duplicates

    return to_duplicates(graph)


FORMATS = MappingProxyType(
    {
        "ttl": Format("graph.ttl", _turtle),
        "facts": Format("graph-facts.ttl", _facts),
        "void": Format("void.ttl", _void),
        "nq": Format("graph.nq", _nquads),
        "jsonld": Format("graph.jsonld", _jsonld),
        "graphml": Format("graph.graphml", _graphml, network=True),
        "gexf": Format("graph.gexf", _gexf, network=True),
        "neo4j-nodes": Format("neo4j-nodes.csv", _neo4j_nodes, network=True),
        "neo4j-relationships": Format("neo4j-relationships.csv", _neo4j_relationships, network=True),
        "cypher": Format("graph.cypher", _cypher, network=True),
        "html": Format("graph.html", _html, network=True),
        "duplicates": Format("possible-duplicates.csv", _duplicates),
    }
)


def write(
    graph: "Graph",
    folder: str | Path,
    formats: Iterable[str] = tuple(FORMATS),
    beside: Sequence[Format] = (),
    *,
    workers: int = 1,
) -> list[WrittenFile]:
    """Write the graph into `folder`, one file a format, and those `beside` them, all or none; with two `workers` in
    two processes. With files `beside` them the folder is this build's: those of other formats, of an earlier one, go.

    A file is either the old one or the new one, whole, whenever the build stops. UTF-8 and line feeds everywhere.

    Raises:
        OutputError: no such format, or the folder cannot be written; the message says what to do.
    """
    names = list(dict.fromkeys(formats))
    if unknown := [name for name in names if name not in FORMATS]:
        missing, known = ", ".join(unknown), ", ".join(FORMATS)
        what = Words(f"没有导出格式 {missing}", f"there is no format {missing}")
        raise OutputError(Problem(what, Words(f"可选：{known}", f"choose from {known}")))
    chosen = [*(FORMATS[name] for name in names), *beside]
    network = [format_ for format_ in chosen if format_.network and workers > 1]
    contents = rendered(graph, [format_ for format_ in chosen if format_ not in network], beside=network)
    made = {format_.file: contents[format_.file] for format_ in chosen}
    return replace_all(Path(folder), made, others(made) if beside else ())


def others(written: Iterable[str]) -> list[str]:
    """The files of a build that are not among those written."""
    return sorted({FILE, *(format_.file for format_ in FORMATS.values())} - set(written))
