"""An answer says the same in every form, whatever stands in it."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.builder import to_quads
from kg.query import Engine
from kg.serve.errors import RefusedError
from kg.serve.limits import Limits
from kg.serve.messages import Question
from kg.serve.negotiation import SOLUTIONS, TRIPLES
from kg.serve.worker import answer
from tests.corpus import corpus

# What XML can say: no control characters. SPARQL's CSV and TSV take those too.
_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\t\n"), max_size=20)
_TERMS = st.one_of(
    st.none(),
    _TEXTS.map(ox.Literal),
    _TEXTS.map(lambda text: ox.Literal(text, language="zh")),
    st.integers().map(ox.Literal),
    st.floats(allow_nan=False).map(ox.Literal),
    st.booleans().map(ox.Literal),
    _TEXTS.map(lambda text: ox.Literal(text, datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))),
    st.just(ox.NamedNode("https://example.org/河#%22")),
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.over(to_quads(corpus()))


def _solutions(body: bytes, media_type: str) -> tuple[list[str], list[list[object]]]:
    form = ox.QueryResultsFormat.from_media_type(media_type)
    assert form is not None
    found = ox.parse_query_results(body, format=form)
    assert isinstance(found, ox.QuerySolutions)
    return [variable.value for variable in found.variables], [list(row) for row in found]


@given(st.lists(st.tuples(_TERMS, _TERMS), max_size=5))
def test_solutions_are_the_same_in_each_form(engine: Engine, rows: list[tuple[object, object]]) -> None:
    values = " ".join(f"({' '.join('UNDEF' if term is None else str(term) for term in row)})" for row in rows)
    query = f"SELECT ?a ?b {{ VALUES (?a ?b) {{ {values} }} }}"
    evaluated = engine.evaluate(query)
    assert isinstance(evaluated, ox.QuerySolutions)
    expected = ["a", "b"], [list(row) for row in evaluated]
    for media_type in SOLUTIONS:
        found = answer(Question(query, solutions=media_type), engine, Limits())
        assert (found.size, found.media_type) == (len(rows), media_type)
        if media_type != "text/csv":  # CSV does not tell terms apart
            assert _solutions(found.body, media_type) == expected, media_type


@pytest.mark.parametrize("query", ["SELECT * {}", "SELECT ?x {}", "SELECT ?x { FILTER(false) }", "SELECT ?x ?y {}"])
def test_answers_that_are_nearly_nothing_keep_their_rows(engine: Engine, query: str) -> None:
    rows = 0 if "false" in query else 1
    for media_type in SOLUTIONS:
        assert answer(Question(query, solutions=media_type), engine, Limits()).size == rows


def test_triples_are_the_same_in_each_form_and_each_time(engine: Engine, tmp_path: Path) -> None:
    query = "CONSTRUCT { ?s a sro:Region ; rdfs:label ?name } WHERE { ?s a sro:Region ; rdfs:label ?name ; ?p ?o }"
    told = []
    for media_type in TRIPLES:
        bodies = {answer(Question(query, triples=media_type), engine, Limits()).body for _ in range(2)}
        (body,) = bodies
        form = ox.RdfFormat.from_media_type(media_type)
        told.append({quad.triple for quad in ox.parse(body, form)})
    assert len(told[0]) == 8
    assert all(triples == told[0] for triples in told)


def test_a_form_of_query_without_any_form_asked_for_is_not_evaluated(engine: Engine) -> None:
    for query in ("SELECT * {}", "ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }"):
        with pytest.raises(RefusedError) as refused:
            answer(Question(query, solutions=None, triples=None), engine, Limits())
        assert refused.value.status == 406
