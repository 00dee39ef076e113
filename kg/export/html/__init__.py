"""The graph as one HTML page: an interactive network that needs no other file, no server and no network access.

vis-network, from pyvis's package, draws; the page around it is in page/. It opens on an overview laid out beforehand,
the whole graph lies beside it as JSON, and the reader fetches from there what they ask for. Nothing of the reports
reaches the page as markup or script: a Content-Security-Policy names the page's own scripts by their hash.
"""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from string import Template
from typing import TYPE_CHECKING

import networkx as nx

from kg.export.html import assets
from kg.export.html.labels import plain
from kg.export.html.opening import opening
from kg.export.html.readings import readings
from kg.export.html.tables import Tables

if TYPE_CHECKING:
    from kg.graph.texts import ReportText

__all__ = ["render"]


def render(view: nx.MultiDiGraph[str], reports: Iterable[ReportText] = (), *, title: str) -> str:
    """The page for a graph in the form of `kg.to_networkx` and the texts of its reports, the same for the same graph.

    >>> view = nx.MultiDiGraph()
    >>> view.add_node("https://example.org/region/230800", kind="Region", label="佳木斯市", variants=[], evidence=[])
    >>> page = render(view, title="示例")
    >>> "佳木斯市" in page, "http://" in page.partition("<style>")[0]
    (True, False)
    """
    style, library, script = assets.style(), assets.library(), assets.script()
    vocabulary = assets.vocabulary()
    data = Tables(view, reports)
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
        f"style-src {_hash(style)}; script-src {_hash(library)} {_hash(script)}"
    )
    return Template(assets.template()).substitute(
        policy=escape(policy),
        title=escape(plain(title)),
        style=style,
        opening=_json(opening(view, data, vocabulary)),
        vocabulary=_json(vocabulary),
        readings=_json(readings(data.names())),
        graph=_json(data.tables),
        library=library,
        script=script,
    )


def _json(value: object) -> str:
    """JSON that may stand in a <script> element: nothing in it ends the element or a line of script.

    >>> _json("</script>")
    '"\\\\u003c/script>"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair has no UTF-8; JSON can still name it.
    return re.sub("[<\u2028\u2029\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _hash(content: str) -> str:
    """The source expression of a Content-Security-Policy that allows an element with this content, and no other."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
