"""The page's own files, put together: its modules as one script, its style sheets as one, its words as one table."""

import json
import re
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

__all__ = ["library", "script", "style", "template", "vocabulary"]

_LIBRARY = ("lib", "vis-9.1.2", "vis-network.min.js")
_IMPORT = re.compile(r'^import (?P<names>.*?) from "\./(?P<module>[\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:const|let|(?:async )?function) (\w+)", re.MULTILINE)


@cache
def library() -> str:
    """vis-network as pyvis ships it. Its style sheet is for controls that the page does not show."""
    pyvis = find_spec("pyvis")  # to import it takes a quarter of a second, and nothing of it is needed but this file
    assert pyvis is not None
    assert pyvis.submodule_search_locations is not None
    source = Path(pyvis.submodule_search_locations[0]).joinpath(*_LIBRARY).read_text("utf-8")
    return source.partition("//# sourceMappingURL")[0]


@cache
def script() -> str:
    """The page's modules as one script, each in a function of its own that returns what it exports."""
    sources = {path.name.removesuffix(".js"): path.read_text("utf-8") for path in _assets(".js")}
    uses = {name: {found["module"] for found in _IMPORT.finditer(source)} for name, source in sources.items()}
    order = list(TopologicalSorter({name: sorted(uses[name]) for name in sorted(uses)}).static_order())
    return '"use strict";\n(() => {\n' + "\n".join(_module(name, sources[name]) for name in order) + "})();\n"


def _module(name: str, source: str) -> str:
    """A module as a function that is called once.

    >>> print(_module("b", 'import { one } from "./a-z.js";\\nexport const two = one + one;'), end="")
    const $b = (() => {
    const { one } = $a_z;
    const two = one + one;
    return { two };
    })();
    """
    exports = ", ".join(_EXPORT.findall(source))
    body = re.sub(r"^export ", "", _IMPORT.sub(_binding, source), flags=re.MULTILINE).strip()
    return f"const {_constant(name)} = (() => {{\n{body}\nreturn {{ {exports} }};\n}})();\n"


def _binding(found: re.Match[str]) -> str:
    names = found["names"]
    whole = names.removeprefix("* as ")
    return f"const {whole if whole != names else names.replace(' as ', ': ')} = {_constant(found['module'])};"


def _constant(module: str) -> str:
    return "$" + module.replace("-", "_")


@cache
def style() -> str:
    """The style sheets: the page's first, then each view's."""
    sheets = sorted(_assets(".css"), key=lambda path: (path.name != "page.css", path.name))
    return "".join(path.read_text("utf-8") for path in sheets)


def template() -> str:
    """The page without its contents."""
    return _page().joinpath("template.html").read_text("utf-8")


@cache
def vocabulary() -> dict[str, Any]:
    """What the page calls things, in Chinese and English: classes, relations, attributes, and its own words."""
    known = json.loads(_page().joinpath("vocabulary.json").read_text("utf-8"))
    parts = sorted(_page().joinpath("words").iterdir(), key=lambda path: path.name)
    return {
        **known,
        "words": {key: said for part in parts for key, said in json.loads(part.read_text("utf-8")).items()},
    }


def _assets(suffix: str) -> list[Traversable]:
    return sorted((path for path in _page().iterdir() if path.name.endswith(suffix)), key=lambda path: path.name)


def _page() -> Traversable:
    return files("kg.export").joinpath("page")
