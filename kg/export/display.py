"""The page where a person works: in the frame of a notebook, and in a browser."""

import webbrowser
from html import escape
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from kg.export import FORMATS, write

if TYPE_CHECKING:
    from kg.graph.graph import Graph

__all__ = ["show", "to_frame"]


def to_frame(graph: "Graph") -> str:
    """The page in a frame for a notebook, from which it can reach nothing: it runs its own script and saves files."""
    page = FORMATS["html"].render(graph).decode()
    return (
        '<iframe title="调查报告知识图谱" sandbox="allow-scripts allow-downloads" width="100%" height="680" '
        f'style="border: 1px solid #d5dae0" srcdoc="{escape(page)}"></iframe>'
    )


def show(graph: "Graph") -> Path:
    """Open the page of a graph in the browser, from a new temporary folder; gives the file, which stays there.

    Raises:
        OutputError: there is no room for it.
    """
    [written] = write(graph, mkdtemp(prefix="kg-"), ["html"])
    webbrowser.open(written.path.as_uri())
    return written.path
