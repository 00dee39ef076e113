"""From the graph to files: RDF and its description, the page, the network for other programs, possible duplicates."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.export.build_report import FILE
from kg.export.files import OutputError, WrittenFile, replace_all
from kg.export.rendering import Drawing, DrawingProcess, Format, rendered
from kg.problem import Problem, Words

if TYPE_CHECKING:
    from kg.graph.graph import Graph
    from kg.graph.network import Network

__all__ = ["FORMATS", "Format", "OutputError", "WrittenFile", "drawing", "others", "replace_all", "write"]


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


def _graphml(network: "Network") -> bytes:
    from kg.export.graphml import to_graphml

    return to_graphml(network.networkx)


def _gexf(network: "Network") -> bytes:
    from kg.export.gexf import to_gexf

    return to_gexf(network.networkx)


def _html(network: "Network") -> bytes:
    from kg.export.html import render

    return render(network.networkx, network.reports, title="调查报告知识图谱").encode()


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


FORMATS: Mapping[str, Format | Drawing] = MappingProxyType(
    {
        "ttl": Format("graph.ttl", _turtle),
        "facts": Format("graph-facts.ttl", _facts),
        "void": Format("void.ttl", _void),
        "nq": Format("graph.nq", _nquads),
        "jsonld": Format("graph.jsonld", _jsonld),
        "graphml": Drawing("graph.graphml", _graphml),
        "gexf": Drawing("graph.gexf", _gexf),
        "neo4j-nodes": Format("neo4j-nodes.csv", _neo4j_nodes),
        "neo4j-relationships": Format("neo4j-relationships.csv", _neo4j_relationships),
        "cypher": Format("graph.cypher", _cypher),
        "html": Drawing("graph.html", _html),
        "duplicates": Format("possible-duplicates.csv", _duplicates),
    }
)


@contextmanager
def drawing(formats: Iterable[str], workers: int) -> Iterator[DrawingProcess | None]:
    """For `write`: within the block a process of its own makes the drawings among the formats, where there are any and
    two `workers`. Begun before the graph is built, it loads meanwhile what they take."""
    drawings = [format_ for name in formats if isinstance(format_ := FORMATS.get(name), Drawing)]
    if not drawings or workers < 2 or sys.platform != "linux":  # elsewhere no process starts with what this one has
        yield None
        return
    with DrawingProcess(drawings) as process:
        yield process


def write(
    graph: "Graph",
    folder: str | Path,
    formats: Iterable[str] = tuple(FORMATS),
    beside: Sequence[Format] = (),
    *,
    process: DrawingProcess | None = None,
) -> list[WrittenFile]:
    """Write the graph into `folder`, one file a format, and those `beside` them, all or none. With files `beside` them
    the folder is this build's: those of other formats, of an earlier one, go.

    A file is either the old one or the new one, whole, whenever the build stops. UTF-8 and line feeds everywhere.

    Raises:
        OutputError: no such format, or the folder cannot be written; the message says what to do.
    """
    names = list(dict.fromkeys(formats))
    if unknown := [name for name in names if name not in FORMATS]:
        missing, known = ", ".join(unknown), ", ".join(FORMATS)
        what = Words(f"没有导出格式 {missing}", f"there is no format {missing}")
        raise OutputError(Problem(what, Words(f"可选：{known}", f"choose from {known}")))
    made = rendered(graph, [*(FORMATS[name] for name in names), *beside], process)
    return replace_all(Path(folder), made, others(made) if beside else ())


def others(written: Iterable[str]) -> list[str]:
    """The files of a build that are not among those written."""
    return sorted({FILE, *(format_.file for format_ in FORMATS.values())} - set(written))
