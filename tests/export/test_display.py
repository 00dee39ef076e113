"""The page in a notebook's frame, and opened in a browser."""

import webbrowser
from html.parser import HTMLParser

import pytest

import kg
from kg.export import FORMATS
from kg.graph import Graph, to_quads
from tests.corpus import corpus


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph(to_quads(corpus()))


class _Frames(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_notebook_shows_the_page_in_a_frame_that_reaches_nothing(graph: Graph) -> None:
    [(tag, attributes)] = _Frames(graph._repr_html_()).found
    assert tag == "iframe"
    assert attributes["srcdoc"] == FORMATS["html"].render(graph).decode()
    assert attributes["sandbox"] == "allow-scripts allow-downloads"
    assert attributes["title"] == "调查报告知识图谱"


def test_show_opens_the_page_and_gives_its_path(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    path = kg.show(graph)
    assert opened == [path.as_uri()]
    assert path.read_bytes() == FORMATS["html"].render(graph)
    assert kg.show(graph) != path  # an open page is not written over
