"""What each path answers."""

import asyncio
from collections.abc import Coroutine, Iterable
from pathlib import Path
from typing import Any, TypeVar

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response

from kg.problem import Problem, Words
from kg.query import QueryError, named
from kg.serve import html, ontology, query_page
from kg.serve.catalogue import Catalogue
from kg.serve.description import describe
from kg.serve.errors import RefusedError
from kg.serve.limits import Limits
from kg.serve.linked_data import document_query, iri_of, url_of
from kg.serve.log import log, one_line
from kg.serve.messages import Answer, Question
from kg.serve.negotiation import HTML, SOLUTIONS, TRIPLES, accepted, negotiate
from kg.serve.pool import Pool
from kg.serve.protocol import parse_request

__all__ = ["Routes"]

T = TypeVar("T")

_QUERY_LINK = b'<a id="to-query" href="/query"></a>'  # the page names it in the reader's language

# graph.html names its own scripts in a policy of its own
_EXPLORER_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


class Routes:
    """The endpoints over one graph."""

    def __init__(self, folder: Path, catalogue: Catalogue, limits: Limits, pool: Pool) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._limits = limits
        self._pool = pool

    async def sparql(self, request: Request) -> Response:
        """The SPARQL 1.1 Protocol; without a query the service description, and for a reader the query page."""
        asked = await parse_request(request, self._limits.query_bytes)
        accept = request.headers.get("accept")
        if asked is None:
            media_type = negotiate((HTML, *TRIPLES), accept)
            if media_type == HTML:
                return RedirectResponse("/query", 303)
            endpoint = str(request.url.replace(query=""))
            return _response(Answer(media_type, describe(endpoint, self._catalogue, media_type), 1))
        log.debug("查询 (query): %s", one_line(asked.query))
        question = Question(
            asked.query,
            asked.default_graphs,
            asked.named_graphs,
            solutions=accepted(SOLUTIONS, accept),
            triples=accepted(TRIPLES, accept),
        )
        return _response(await self._ask(request, question))

    async def named_answer(self, request: Request) -> Response:
        """The answer to a named query as CSV; its parameters are those of the URL."""
        question = Question(_named(request), solutions="text/csv")
        return _response(await self._ask(request, question))

    async def named_text(self, request: Request) -> Response:
        """A named query with its parameters in place."""
        return PlainTextResponse(_named(request), media_type="application/sparql-query")

    async def document(self, request: Request) -> Response:
        """The document of the resource whose IRI has this path."""
        iri = iri_of(request.scope["raw_path"], self._catalogue)
        query = document_query(iri) if iri else None
        if iri is None or query is None:
            raise RefusedError(
                404, Problem(Words("没有这个页面", "no such page"), Words("查询在 /query", "queries are at /query"))
            )
        media_type = negotiate((HTML, *TRIPLES), request.headers.get("accept"))
        in_rdf = "application/n-triples" if media_type == HTML else media_type
        answer = await self._ask(request, Question(query, triples=in_rdf))
        if not answer.size:
            raise RefusedError(404, Problem(Words(f"图里没有 {iri}", f"the graph does not have {iri}")))
        if media_type == HTML:
            return await self._page(iri, [quad.triple for quad in ox.parse(answer.body, ox.RdfFormat.N_TRIPLES)])
        return _response(answer)

    async def ontology(self, request: Request) -> Response:
        """The ontology."""
        media_type = negotiate((HTML, *TRIPLES), request.headers.get("accept"))
        if media_type == HTML:
            return await self._page(ontology.ONTOLOGY, ontology.triples())
        return _response(Answer(media_type, ontology.written(media_type), 1))

    async def explorer(self, _request: Request) -> Response:
        """The explorer page as `kg build` wrote it, with a link to the query page among its views."""
        path = self._folder / "graph.html"
        if not path.is_file():
            remedy = Words("请用 kg build 生成，查询在 /query", "make it with kg build; queries are at /query")
            raise RefusedError(404, Problem(Words("没有 graph.html", "no graph.html"), remedy))
        page = await run_in_threadpool(path.read_bytes)
        headers = {"Content-Security-Policy": _EXPLORER_POLICY, "Cache-Control": "no-cache"}
        return HTMLResponse(page.replace(b"</nav>", _QUERY_LINK + b"</nav>", 1), headers=headers)

    async def query_page(self, _request: Request) -> Response:
        """The page to write queries on."""
        page, policy = query_page.render()
        return HTMLResponse(page, headers={"Content-Security-Policy": policy})

    async def vocabulary(self, _request: Request) -> Response:
        """What the query page offers."""
        return JSONResponse(query_page.vocabulary(self._catalogue))

    async def health(self, _request: Request) -> Response:
        """Whether queries are answered: 200, or 503 where no worker could be started."""
        ready = self._pool.ready
        status = {"status": "ok" if ready else "unavailable", "workers": ready, "triples": self._catalogue.triples}
        return JSONResponse(status, 200 if ready else 503)

    async def _page(self, iri: str, triples: Iterable[ox.Triple]) -> Response:
        page = await run_in_threadpool(html.page, iri, triples, lambda known: url_of(known, self._catalogue))
        return HTMLResponse(page, headers={"Vary": "Accept"})

    async def _ask(self, request: Request, question: Question) -> Answer:
        return await _while_there(request, self._pool.ask(question))


def _named(request: Request) -> str:
    """The text of the named query in a URL.

    Raises:
        RefusedError: there is none of this name, or it has no such parameter.
    """
    try:
        query = named(request.path_params["name"])
    except QueryError as error:
        raise RefusedError(404, error.problems[0]) from None
    try:
        return query.fill(dict(request.query_params))
    except QueryError as error:
        raise RefusedError(400, error.problems[0]) from None


def _response(answer: Answer) -> Response:
    # a type of text gets its charset from Starlette
    return Response(answer.body, media_type=answer.media_type, headers={"Vary": "Accept"})


async def _while_there(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """What the work gives; it is cancelled when the client has left."""
    asking, leaving = asyncio.create_task(work), asyncio.create_task(_left(request))
    try:
        await asyncio.wait({asking, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not asking.done():
            # nobody reads this; the log shows it
            raise RefusedError(499, Problem(Words("客户已离开", "the client has left")))
        return asking.result()
    finally:
        for task in (asking, leaving):
            task.cancel()
        await asyncio.gather(asking, leaving, return_exceptions=True)


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
