"""The server: a socket, the application behind it, and a clean end."""

import logging
import signal
import socket
from collections.abc import Callable, Sequence
from pathlib import Path

import uvicorn

from kg.serve.app import make_app
from kg.serve.catalogue import Catalogue
from kg.serve.limits import Limits

__all__ = ["serve"]

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_CONNECTIONS = 256  # each may hold an answer in memory; a further one gets a 503
_GRACE = 1  # seconds that answers under way get when the server is told to end


def serve(
    folder: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    limits: Limits | None = None,
    hosts: Sequence[str] = (),
    origins: Sequence[str] = (),
    started: Callable[[str], None] = lambda url: None,
) -> None:
    """Serve the graph that `kg build` wrote into a folder, until SIGINT or SIGTERM.

    `hosts` are names of this server beside its own, where a proxy stands before it; pages of `origins` may ask it.
    `started` is told the URL when the server is ready.

    Raises:
        QueryError: there is no graph in the folder.
        OSError: the address cannot be had.
    """
    catalogue = Catalogue.of(folder)
    with _listen(host, port) as listening:
        url = f"http://{_in_url(host)}:{listening.getsockname()[1]}/"
        app = make_app(
            folder,
            catalogue,
            limits or Limits(),
            hosts=_names(host, hosts),
            origins=origins,
            started=lambda: started(url),
        )
        config = uvicorn.Config(
            app,
            http="h11",  # strict, and it bounds what comes before the body
            loop="asyncio",
            ws="none",
            lifespan="on",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_CONNECTIONS,
            timeout_graceful_shutdown=_GRACE,
        )
        for name in ("uvicorn", "uvicorn.error"):  # what broke down is in our own log, a line each
            logging.getLogger(name).setLevel(logging.CRITICAL)
        server = uvicorn.Server(config)
        for number in (signal.SIGINT, signal.SIGTERM):
            # uvicorn ends on them, but raises them again for whoever listened before
            signal.signal(number, server.handle_exit)
        server.run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise OSError(error.errno, error.strerror, f"{host}:{port}") from None


def _names(host: str, hosts: Sequence[str]) -> Sequence[str]:
    """What a request may call this server: on a loopback address those names, elsewhere any unless some are given."""
    if _in_url(host) in _LOOPBACK:
        return (*_LOOPBACK, *hosts)
    return (_in_url(host), *hosts) if hosts else ("*",)


def _in_url(host: str) -> str:
    """A host as a URL has it.

    >>> _in_url("::1"), _in_url("127.0.0.1")
    ('[::1]', '127.0.0.1')
    """
    return f"[{host}]" if ":" in host else host
