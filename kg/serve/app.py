"""The web application: which path is answered by what."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.problem import Language, Problem, Words
from kg.serve.catalogue import Catalogue
from kg.serve.errors import RefusedError
from kg.serve.limits import Limits
from kg.serve.log import AccessLog
from kg.serve.pool import Pool
from kg.serve.routes import Routes
from kg.serve.security import SecurityHeaders

__all__ = ["make_app"]

_RETRY_AFTER = "2"  # seconds: a quick query is through by then


def make_app(
    folder: Path,
    catalogue: Catalogue,
    limits: Limits,
    *,
    hosts: Sequence[str],
    origins: Sequence[str],
    started: Callable[[], None],
) -> Starlette:
    """The application over the graph in `folder`.

    `hosts` are the names that a request may have for this server, so that no page of elsewhere gets at it under a name
    of its own (DNS rebinding); "*" is any. Pages of `origins` may use it (CORS). `started` is called when it is ready.
    """
    pool = Pool(folder, limits)
    routes = Routes(folder, catalogue, limits, pool)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with pool:
            started()
            yield

    middleware = [
        Middleware(AccessLog),
        Middleware(SecurityHeaders, shared=bool(origins)),
        Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
    ]
    if origins:
        middleware.append(Middleware(CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"]))
    return Starlette(
        routes=[
            Route("/", routes.explorer),
            Route("/sparql", routes.sparql, methods=["GET", "POST"]),
            Route("/query", routes.query_page),
            Route("/query/vocabulary.json", routes.vocabulary),
            Route("/queries/{name}.csv", routes.named_answer),
            Route("/queries/{name}.rq", routes.named_text),
            Route("/ontology", routes.ontology),
            Route("/health", routes.health),
            Mount("/static", StaticFiles(packages=[("kg.serve", "page")])),
            Route("/{path:path}", routes.document),
        ],
        middleware=middleware,
        exception_handlers={RefusedError: _refused, HTTPException: _not_answered},
        lifespan=lifespan,
    )


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    headers = {"Vary": "Accept-Language"} | ({"Retry-After": _RETRY_AFTER} if error.status == 503 else {})
    return PlainTextResponse(error.told(_language(request)) + "\n", error.status, headers)


async def _not_answered(request: Request, error: Exception) -> Response:
    """What Starlette itself refuses: a path or a method that is not there."""
    assert isinstance(error, HTTPException)
    what = _UNANSWERED.get(error.status_code, Words(error.detail, error.detail))
    allowed = (error.headers or {}).get("Allow")
    problem = Problem(what, Words(f"可用 {allowed}", f"use {allowed}") if allowed else None)
    return PlainTextResponse(problem.told(_language(request)) + "\n", error.status_code, error.headers)


_UNANSWERED = {404: Words("没有这个页面", "no such page"), 405: Words("这里不能用这种方法", "no such method here")}


def _language(request: Request) -> Language:
    """The language that an answer begins with: English where the client names it first."""
    return "en" if request.headers.get("accept-language", "").lower().startswith("en") else "zh"
