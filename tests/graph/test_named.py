"""A named graph as lines: a large one, whose lines wait in a temporary file, is as a small one."""

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.graph import named
from kg.graph.named import named_graph

NAME = ox.NamedNode("https://example.org/report")
NODES = st.sampled_from([ox.NamedNode(f"https://example.org/{name}") for name in ("a", "a1", "a#1", "b", "乙")])
VALUES = NODES | st.text('甲乙\n"\\', max_size=2).map(ox.Literal)
QUADS = st.lists(st.builds(lambda node, said, value: ox.Quad(node, said, value, NAME), NODES, NODES, VALUES))


@given(quads=QUADS, at_once=st.integers(1, 5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sorted_lines_each_once_however_many_are_sorted_at_once(
    quads: list[ox.Quad], at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert written is not None
    monkeypatch.setattr(named, "_AT_ONCE", at_once)
    assert named_graph(quads).lines == b"".join(sorted(set(written.splitlines(keepends=True))))


def test_a_rule_is_broken_by_what_is_said_in_different_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    section, sro = ox.NamedNode("https://example.org/section"), "https://w3id.org/survey-report/ontology#"
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    role = ox.NamedNode(sro + "role")
    quads = [
        ox.Quad(section, kind, ox.NamedNode(sro + "Section"), NAME),
        ox.Quad(section, role, ox.Literal("cause"), NAME),
        ox.Quad(section, role, ox.Literal("cause"), NAME),
    ]
    monkeypatch.setattr(named, "_AT_ONCE", 1)
    assert "role" not in {broken.shape for broken in named_graph(quads).violations}
    quads.append(ox.Quad(section, role, ox.Literal("problem"), NAME))
    assert "role" in {broken.shape for broken in named_graph(quads).violations}
