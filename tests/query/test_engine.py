"""What a query may say, what it gets back, and what it is told when it is wrong."""

import json

import pyoxigraph as ox
import pytest

from kg.graph.builder import to_quads
from kg.query import Engine, QueryError, Statements, Table, Verdict, render
from tests.corpus import SCHOOL, VILLAGE, corpus


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.over(to_quads(corpus()))


def test_prefixes_need_no_declaration(engine: Engine) -> None:
    found = engine.query("SELECT ?name { ?p a sro:Programme , prov:Plan ; rdfs:label ?name }")
    assert isinstance(found, Table)
    assert found.records() == [{"name": "银杏课堂"}]
    own = engine.query("PREFIX sro: <http://example.org/> SELECT * { ?s a sro:Programme }")
    assert isinstance(own, Table)
    assert len(own) == 0


def test_the_default_graph_is_the_union_and_counts_a_fact_once(engine: Engine) -> None:
    fact = "?p rdfs:label '银杏课堂'@zh"
    once = engine.query(f"SELECT (COUNT(*) AS ?n) {{ {fact} }}")
    twice = engine.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH ?report {{ {fact} }} }}")
    assert isinstance(once, Table)
    assert isinstance(twice, Table)
    assert (once.records(), twice.records()) == ([{"n": "1"}], [{"n": "2"}])


def test_a_report_can_be_asked_alone(engine: Engine) -> None:
    found = engine.query(f"ASK {{ GRAPH <report/{SCHOOL.id}> {{ ?p a sro:Cause }} }}")
    assert found == Verdict(False)
    assert engine.query(f"ASK {{ GRAPH <report/{VILLAGE.id}> {{ ?p a sro:Cause }} }}")


def test_describe_takes_a_prefixed_name(engine: Engine) -> None:
    found = engine.query("DESCRIBE programme:银杏课堂")
    assert isinstance(found, Statements)
    assert "programme:银杏课堂 a prov:Plan , sro:Programme ;" in render(found)
    assert {triple.predicate.value.rpartition("#")[2] for triple in found.triples} >= {"runsIn", "label", "evidence"}


def test_another_base_is_known_by_its_background(engine: Engine) -> None:
    other = Engine.over(to_quads(corpus(), base_iri="http://example.org/kg/"))
    assert other.base_iri == "http://example.org/kg/"
    assert other.query("ASK { programme:银杏课堂 sro:runsIn <region/230828> }")
    assert not engine.query("ASK { <http://example.org/kg/programme/银杏课堂> ?p ?o }")
    assert Engine(ox.Store()).base_iri == "https://w3id.org/survey-report/id/"


def test_a_byte_order_mark_is_no_part_of_the_query(engine: Engine) -> None:
    assert engine.query("\ufeffASK { ?p a sro:Programme }")


# ── what is refused ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o . service silent<http://127.0.0.1:1/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o OPTIONAL { SeRvIcE ?o { ?s ?p ?o } } }",
        "SELECT * { ?s sro:a\\#b ?o . SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s sro:a\\'b ?o . SERVICE <http://127.0.0.1:1/> { ?s ?p 'x' } }",
        'SELECT * { ?s ?p """a"" \\""" """ . SERVICE <http://127.0.0.1:1/> { ?s ?p """x""" } }',
        "SELECT * { ?s ?p <http://e.org/#> . SERVICE <http://127.0.0.1:1/#> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(?s<?o) SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o } # a comment\rSERVICE <http://127.0.0.1:1/> { ?s ?p ?o }",
    ],
)
def test_no_query_uses_the_network(engine: Engine, text: str) -> None:
    with pytest.raises(QueryError, match=r"不支持 SERVICE.*no SERVICE"):
        engine.query(text)


def test_the_word_service_may_be_spoken(engine: Engine) -> None:
    text = """
    # SERVICE in a comment
    PREFIX service: <http://example.org/service#>
    SELECT ?service { ?s service:SERVICE 'SERVICE' , "SERVICE"@service , \"\"\"a "SERVICE" \"\"\" ; ?p ?service }
    """
    assert render(engine.query(text), "csv") == "service\n"


@pytest.mark.parametrize(
    "text", ["INSERT DATA { <a:a> <a:b> <a:c> }", "PREFIX a: <b:c>\n# x\ndelete where { ?s ?p ?o }", "CLEAR ALL"]
)
def test_no_query_changes_the_graph(engine: Engine, text: str) -> None:
    with pytest.raises(QueryError, match=r"会修改图谱.*would change the graph"):
        engine.query(text)


def test_an_error_of_syntax_says_where(engine: Engine) -> None:
    with pytest.raises(QueryError) as caught:
        engine.query("SELECT ?s\nWHERE { ?s rdfs:label '银杏' ]")
    assert str(caught.value).split("\n") == [
        "查询第 2 行第 29 列：语法错误，在此处或稍前 (2:29: syntax error, here or shortly before)",
        "  WHERE { ?s rdfs:label '银杏' ]",
        "  " + " " * 23 + "　　" + " " * 3 + "^",  # a column after the ], where the parser gave up
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * { ?s foaf:name ?o }", "前缀 foaf: 没有声明；请在开头写 PREFIX foaf: .*1:15: prefix foaf: is not"),
        ("SELECT ?s ?n { ?s ?p ?o } GROUP BY ?s", "SELECT 中有变量没有取值，或没有写进 GROUP BY"),
        ("SELECT * { ?s rdfs：label ?o }", "全角标点 ： 请改成半角"),
        ("SELECT * { ?s rdfs:label “银杏” }", "全角标点 “ 请改成半角"),
        ("SELECT * { ?s rdfs:label '银杏，' ", "语法错误，在此处或稍前"),
        ("SELECT * {\n", "语法错误，在此处或稍前"),
        ("", "语法错误，在此处或稍前"),
    ],
)
def test_an_error_says_what_is_wrong(engine: Engine, text: str, reason: str) -> None:
    with pytest.raises(QueryError, match=rf"^查询第 \d+ 行第 \d+ 列：{reason}"):
        engine.query(text)


# ── how answers read ──────────────────────────────────────────────────────────────────────────────────────────────────

QUERY = """
SELECT ?node ?label ?none WHERE {
  VALUES (?node ?label) { (programme:银杏课堂 "a, \\"b\\"\\n中文"@zh) (<http://example.org/x> 4120.5) (<report/0a> "") }
}
"""


def test_a_table_lines_up_full_width_characters(engine: Engine) -> None:
    assert render(engine.query(QUERY)) == (
        "node                  label        none\n"
        "────────────────────  ───────────  ────\n"
        'programme:银杏课堂    a, "b" 中文\n'
        "http://example.org/x  4120.5\n"
        "report/0a\n"
        "共 3 行 (3 rows)\n"
    )


def test_a_table_wraps_to_the_terminal(engine: Engine) -> None:
    result = engine.query('SELECT ("甲" AS ?a) ("一二三四五六七八九十一二三四五六七八九十" AS ?b) {}')
    assert render(result, width=20) == (
        "a   b\n──  ────────────────\n甲  一二三四五六七八\n    九十一二三四五六\n    七八九十\n共 1 行 (1 rows)\n"
    )


def test_csv_and_json_are_those_of_the_standard(engine: Engine) -> None:
    result = engine.query(QUERY)
    base = engine.base_iri
    assert render(result, "csv") == (
        f'node,label,none\n{base}programme/银杏课堂,"a, ""b""\n中文",\nhttp://example.org/x,4120.5,\n{base}report/0a,,\n'
    )
    # read back by a parser that is not ours
    answer = ox.parse_query_results(render(result, "json").encode(), format=ox.QueryResultsFormat.JSON)
    assert isinstance(answer, ox.QuerySolutions)
    assert isinstance(result, Table)
    assert tuple(variable.value for variable in answer.variables) == result.columns
    assert tuple(tuple(row) for row in answer) == result.rows


def test_ask_and_construct(engine: Engine) -> None:
    yes, no = engine.query("ASK {}"), engine.query("ASK { ?s ?s ?s }")
    assert (render(yes), render(no)) == ("是 true\n", "否 false\n")
    assert json.loads(render(yes, "json")) == {"head": {}, "boolean": True}
    made = engine.query("CONSTRUCT { ?p sro:runsIn ?r } WHERE { ?p sro:runsIn ?r }")
    assert isinstance(made, Statements)
    assert render(made, "turtle").endswith("\nprogramme:银杏课堂 sro:runsIn region:230828 .\n")
    assert {quad.triple for quad in ox.parse(render(made), format=ox.RdfFormat.TURTLE)} == made.triples


def test_a_form_that_does_not_fit_is_refused(engine: Engine) -> None:
    with pytest.raises(QueryError, match=r"SELECT 的结果不能写成 turtle；可用：table、csv、json"):
        render(engine.query(QUERY), "turtle")
    with pytest.raises(QueryError, match=r"CONSTRUCT/DESCRIBE 的结果不能写成 csv；可用：turtle、table"):
        render(engine.query("CONSTRUCT WHERE { ?s ?p ?o }"), "csv")
