"""What the benchmarks work on: reports, and what each stage makes of them for the next one, made when asked for."""

from functools import cached_property
from pathlib import Path

import rdflib

import kg
from kg.linking import Corpus, link
from tests.benchmarks.reports import write

__all__ = ["MADE_UP", "Material"]

MADE_UP = 10
"""So many reports has the graph that queries are asked of."""


class Material:
    """The reports of `paths` through all stages; `scratch` is a folder to write into."""

    def __init__(self, paths: list[Path], scratch: Path) -> None:
        self.paths = paths
        self.scratch = scratch

    @cached_property
    def reports(self) -> list[kg.Report]:
        return kg.read(self.paths)

    @cached_property
    def text(self) -> str:
        """All reports as one text."""
        return "\n".join(report.text for report in self.reports)

    @cached_property
    def findings(self) -> list[kg.Findings]:
        return [kg.extract(report) for report in self.reports]

    @cached_property
    def corpus(self) -> Corpus:
        return link(self.findings)

    @cached_property
    def graph(self) -> kg.Graph:
        return kg.build(self.paths)

    @cached_property
    def made_up(self) -> kg.Graph:
        """The graph of made-up reports, larger than that of a few real ones."""
        return kg.build(write(self.scratch / "made-up", MADE_UP))

    @cached_property
    def built(self) -> Path:
        """A folder with graph.nq and graph.ttl in it."""
        folder = self.scratch / "built"
        self.graph.write(folder, ["nq", "ttl"])
        return folder

    @cached_property
    def rdflib_graph(self) -> rdflib.Graph:
        """The same facts in rdflib's memory."""
        return rdflib.Graph().parse(self.built / "graph.ttl")
