"""A built graph over HTTP: SPARQL 1.1 Protocol, linked data, the explorer and a page to write queries on.

`kg serve` is a thin call of `serve`. Needs the extra `serve`; a worker process imports this package too, and must not
wait for the web framework to load.
"""

from typing import TYPE_CHECKING, Any

from kg.serve.limits import Limits

if TYPE_CHECKING:
    from kg.serve.server import serve

__all__ = ["Limits", "serve"]


def __getattr__(name: str) -> Any:
    if name != "serve":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg.serve.server import serve

    return serve
