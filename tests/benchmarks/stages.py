"""The stages of a build and what they are held against. Another row is another function here, or in a module that
__main__.py imports."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import rdflib

import kg
from kg.graph import to_quads
from kg.linking import link
from kg.query import Engine, named_queries
from tests.benchmarks.material import MADE_UP, Material
from tests.benchmarks.measure import reference, stage

__all__: list[str] = []

# Seconds after which a query is taken from rdflib, which some keep for minutes: the row says how many times as fast
# the store is at least.
LONGEST = 1.0


# ── references ────────────────────────────────────────────────────────────────────────────────────────────────────────


@reference("jieba.posseg")
def _posseg(material: Material) -> Callable[[], object]:
    import jieba.posseg

    text = material.text
    jieba.posseg.lcut("先把词典装好")
    return lambda: jieba.posseg.lcut(text)


@reference("jieba.posseg, process")
def _posseg_process(material: Material) -> Callable[[], object]:
    script = "import sys, jieba.posseg; list(jieba.posseg.cut(sys.stdin.buffer.read().decode()))"
    text = material.text.encode()
    return lambda: _process("-c", script, fed=text)


@reference("rdflib, serialize")
def _rdflib_serialize(material: Material) -> Callable[[], object]:
    facts = material.rdflib_graph
    return lambda: (facts.serialize(format="turtle"), facts.serialize(format="nt"))


@reference("rdflib, parse")
def _rdflib_parse(material: Material) -> Callable[[], object]:
    file = material.built / "graph.ttl"
    return lambda: rdflib.Graph().parse(file)


@reference("rdflib, query")
def _rdflib_query(material: Material) -> Callable[[], object]:
    facts = material.made_up.union

    def run() -> None:
        for query in named_queries():
            with suppress(TimeoutError), _at_most(LONGEST):
                list(facts.query(query.text))

    return run


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """The block raises TimeoutError when it takes longer, in processor time: a busy machine does not end it sooner."""

    def end(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.1)  # again, where rdflib goes on whatever is raised
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


# ── stages in this process ────────────────────────────────────────────────────────────────────────────────────────────


@stage("reading", title="文件 → 报告 files to reports", against="jieba.posseg")
def _reading(material: Material) -> Callable[[], object]:
    return lambda: kg.read(material.paths)


@stage("extraction", title="报告 → 内容 extraction and linking", against="jieba.posseg", bar=1.0)
def _extraction(material: Material) -> Callable[[], object]:
    reports = material.reports
    return lambda: link([kg.extract(report) for report in reports])


@stage("linking", title="各报告 → 实体 linking alone", against="jieba.posseg")
def _linking(material: Material) -> Callable[[], object]:
    findings = material.findings
    return lambda: link(findings)


@stage("graph", title="实体 → RDF entities to quads", against="jieba.posseg")
def _graph(material: Material) -> Callable[[], object]:
    corpus = material.corpus
    return lambda: kg.Graph(to_quads(corpus))


@stage("writing", title="RDF → Turtle, N-Quads", against="rdflib, serialize", bar=10, higher=True)
def _writing(material: Material) -> Callable[[], object]:
    graph, folder = material.graph, material.scratch / "written"
    return lambda: graph.write(folder, ["ttl", "nq"])


@stage("loading", title="N-Quads → RDF", against="rdflib, parse")
def _loading(material: Material) -> Callable[[], object]:
    folder = material.built
    return lambda: kg.Graph.load(folder)


@stage("validation", title="SHACL", against="jieba.posseg")
def _validation(material: Material) -> Callable[[], object]:
    graph = material.graph
    return graph.validate


@stage(
    "queries",
    title=f"现成的查询 all named queries, {MADE_UP} made-up reports; rdflib {LONGEST:g} s a query at most",
    against="rdflib, query",
    bar=20,
    higher=True,
)
def _queries(material: Material) -> Callable[[], object]:
    engine = Engine.over(material.made_up.quads)
    return lambda: [engine.ask(query) for query in named_queries()]


# ── whole processes ───────────────────────────────────────────────────────────────────────────────────────────────────


def _process(*arguments: str, fed: bytes | None = None) -> None:
    """Python with these arguments, and with the bytecode of an installed package: a checkout's is made by the first
    run, which is not timed, even where the environment says that none be kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *arguments], input=fed, env=kept, check=True, capture_output=True)


def _kg(*arguments: object) -> None:
    _process("-m", "kg", *map(str, arguments))


@stage("import", title="import kg", against="jieba.posseg, process")
def _import(material: Material) -> Callable[[], object]:
    return lambda: _process("-c", "import kg")


@stage("build", title="kg build, 全部格式 all formats", against="jieba.posseg, process", bar=1.5)
def _build(material: Material) -> Callable[[], object]:
    paths, folder = material.paths, material.scratch / "whole"

    def run() -> None:
        shutil.rmtree(folder, ignore_errors=True)  # an earlier build must not make this one quicker
        _kg("build", *paths, "-o", folder)

    return run


@stage("query", title="kg query 问题与对策", against="jieba.posseg, process", bar=0.25)
def _query(material: Material) -> Callable[[], object]:
    folder = material.built
    return lambda: _kg("query", folder, "问题与对策")
