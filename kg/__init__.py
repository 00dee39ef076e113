"""Knowledge graphs from Chinese survey reports (调查报告), every node and edge with the sentence it came from.

    graph = kg.build(["data/sample"])      # files and folders → Graph
    graph.write("output")                  # Turtle, N-Quads, JSON-LD, GraphML, HTML
    graph.query("SELECT …")                # SPARQL
    kg.to_networkx(graph)                  # networkx.MultiDiGraph
    kg.show(graph)                         # the page in a browser; a notebook shows it by itself
    kg.build_archive(["reports"], "output")  # graph.nq of any number of reports, in little memory

and step by step: `kg.read` gives the reports, `kg.extract` what one report says, `kg.explain` why, `kg.evaluate` how
that stands against the gold of `kg.read_gold`. What the names hold is loaded when first used, so that `import kg` costs
next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.archive import Archive, build_archive
    from kg.cache import CacheError
    from kg.evaluation import Evaluation, GoldError, evaluate, read_gold
    from kg.explanation import Explanation, ExplanationError, explain
    from kg.export.display import show
    from kg.extraction import Findings, to_json
    from kg.graph import BASE_IRI, Graph, LoadError, Violation, to_networkx
    from kg.pipeline import build, extract, extract_all
    from kg.query import QueryError
    from kg.reading import PatternError, Problem, ReadError, Report, read
    from kg.reading.overrides import OverridesError
    from kg.resources.vocabulary import VocabularyError, vocabularies

__all__ = [
    "Archive",
    "BASE_IRI",
    "CacheError",
    "Evaluation",
    "Explanation",
    "ExplanationError",
    "Findings",
    "GoldError",
    "Graph",
    "LoadError",
    "OverridesError",
    "PatternError",
    "Problem",
    "QueryError",
    "ReadError",
    "Report",
    "Violation",
    "VocabularyError",
    "build",
    "build_archive",
    "evaluate",
    "explain",
    "extract",
    "extract_all",
    "read",
    "read_gold",
    "show",
    "to_json",
    "to_networkx",
    "vocabularies",
]
__version__ = "0.1.0"

_HOMES = {
    "Archive": "kg.archive",
    "BASE_IRI": "kg.graph",
    "CacheError": "kg.cache",
    "Evaluation": "kg.evaluation",
    "Explanation": "kg.explanation",
    "ExplanationError": "kg.explanation",
    "Findings": "kg.extraction",
    "GoldError": "kg.evaluation",
    "Graph": "kg.graph",
    "LoadError": "kg.graph",
    "OverridesError": "kg.reading.overrides",
    "PatternError": "kg.reading",
    "Problem": "kg.reading",
    "QueryError": "kg.query",
    "ReadError": "kg.reading",
    "Report": "kg.reading",
    "Violation": "kg.graph",
    "VocabularyError": "kg.resources.vocabulary",
    "build": "kg.pipeline",
    "build_archive": "kg.archive",
    "evaluate": "kg.evaluation",
    "explain": "kg.explanation",
    "extract": "kg.pipeline",
    "extract_all": "kg.pipeline",
    "read": "kg.reading",
    "read_gold": "kg.evaluation",
    "show": "kg.export.display",
    "to_json": "kg.extraction",
    "to_networkx": "kg.graph",
    "vocabularies": "kg.resources.vocabulary",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
