"""A store at a URL: its named graphs read, replaced and deleted, over the SPARQL 1.1 Graph Store Protocol or, where a
store has none, by SPARQL 1.1 Update."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox

from kg.problem import Problem, ProblemError, Words

if TYPE_CHECKING:
    import httpx

__all__ = ["PushError", "Store", "open_store"]

_TRIES = 5
_SECONDS = 120.0  # a store may take its time over a large graph
_TURTLE = "text/turtle"  # N-Triples is Turtle, and every store takes Turtle


class PushError(ProblemError):
    """The store cannot be reached or refuses."""


class Store(Protocol):
    """What a push asks of a store."""

    def read(self, name: str) -> set[ox.Triple] | None:
        """The triples of a named graph; None where the store cannot be asked."""

    def write(self, name: str, triples: Iterable[ox.Triple]) -> None:
        """Put these triples in the place of the named graph's."""

    def delete(self, name: str) -> None:
        """Remove the named graph."""

    def names(self, base_iri: str) -> list[str]:
        """The named graphs below a base."""


@contextmanager
def open_store(url: str, *, update: bool = False, query: str | None = None) -> Iterator[Store]:
    """The store at `url`, for a block: its Graph Store Protocol, or with `update` its SPARQL Update endpoint.

    `query` is its query endpoint, to know which graphs it has and, with `update`, what is in them. Credentials come
    from the environment: KG_STORE_TOKEN, or KG_STORE_USER and KG_STORE_PASSWORD.

    Raises:
        PushError: the extra `push` is not installed.
    """
    http = _Http()
    try:
        yield _ByUpdate(http, url, query) if update else _ByGraphStore(http, url, query)
    finally:
        http.close()


class _Http:
    """Requests that are tried again while the store is busy or away, and whose failures are told."""

    def __init__(self) -> None:
        try:
            import httpx
            from httpx_retries import Retry, RetryTransport

            from kg.push.auth import Challenged
        except ImportError:
            what = Words("推送需要另装", "kg push takes an extra")
            install = "pip install 'survey-report-kg[push]'"
            raise PushError(Problem(what, Words(install, install))) from None
        # every request may be made twice: PUT and DELETE by nature, the updates below because they replace a graph
        retry = Retry(total=_TRIES, backoff_factor=0.5, allowed_methods=["GET", "PUT", "POST", "DELETE"])
        token, user = os.environ.get("KG_STORE_TOKEN"), os.environ.get("KG_STORE_USER")
        self._client = httpx.Client(
            transport=RetryTransport(retry=retry),
            timeout=_SECONDS,
            headers={"Authorization": f"Bearer {token}"} if token else {},
            auth=Challenged(user, os.environ.get("KG_STORE_PASSWORD", "")) if user and not token else None,
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def send(self, method: str, url: str, *, missing: bool = False, **content: object) -> "httpx.Response":
        """The answer to a request; one of status 404 too, where `missing` is one."""
        import httpx

        try:
            answer = self._client.request(method, url, **content)  # type: ignore[arg-type]
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            what = Words(f"连不上 {url}：{error}", f"cannot reach {url}: {error}")
            raise PushError(Problem(what, Words("请检查地址", "check the address"))) from error
        if answer.is_success or missing and answer.status_code == 404:
            return answer
        reason = " ".join(answer.text.split())[:200]
        what = Words(
            f"{url} 答复 {answer.status_code}：{reason}", f"{url} answers {answer.status_code}: {reason}".rstrip(": ")
        )
        raise PushError(Problem(what, _ADVICE.get(answer.status_code, _REFUSED)))


_ADVICE = {
    401: Words(
        "请用环境变量 KG_STORE_USER、KG_STORE_PASSWORD 或 KG_STORE_TOKEN 给出凭据",
        "give credentials in KG_STORE_USER and KG_STORE_PASSWORD, or in KG_STORE_TOKEN",
    ),
    403: Words("没有写入的权限", "you may not write there"),
    404: Words("没有这个地址", "check the address"),
    405: Words(
        "这个地址不能写入，没有 Graph Store Protocol 的库请用 --update",
        "nothing is written there; use --update for a store without the Graph Store Protocol",
    ),
    413: Words("库不接受这么大的图", "the store takes no graph of this size"),
}
_REFUSED = Words("库不接受", "ask who runs the store")


class _Queried:
    """What a store tells by its query endpoint."""

    def __init__(self, http: _Http, url: str, query: str | None) -> None:
        self._http = http
        self._url = url
        self._query = query

    def names(self, base_iri: str) -> list[str]:
        if self._query is None:
            what = Words("不知道库里有哪些图", "it is not known which graphs the store has")
            raise PushError(Problem(what, Words("请用 --query 给出查询地址", "give its query endpoint with --query")))
        text = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
        answer = self._ask(self._query, text, "application/sparql-results+json")
        found = [row["g"]["value"] for row in answer.json()["results"]["bindings"]]
        return [name for name in found if name.startswith(base_iri)]

    def _ask(self, url: str, text: str, accept: str) -> "httpx.Response":
        return self._http.send("POST", url, data={"query": text}, headers={"Accept": accept})


class _ByGraphStore(_Queried):
    def read(self, name: str) -> set[ox.Triple] | None:
        headers = {"Accept": "application/n-triples, text/turtle;q=0.8"}
        return _triples(self._http.send("GET", self._url, missing=True, params={"graph": name}, headers=headers))

    def write(self, name: str, triples: Iterable[ox.Triple]) -> None:
        headers = {"Content-Type": _TURTLE}
        self._http.send("PUT", self._url, params={"graph": name}, content=_ntriples(triples), headers=headers)

    def delete(self, name: str) -> None:
        self._http.send("DELETE", self._url, missing=True, params={"graph": name})


class _ByUpdate(_Queried):
    def read(self, name: str) -> set[ox.Triple] | None:
        if self._query is None:
            return None
        text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
        return _triples(self._ask(self._query, text, "application/n-triples, text/turtle;q=0.8"))

    def write(self, name: str, triples: Iterable[ox.Triple]) -> None:
        facts = _ntriples(triples).decode()
        self._update(f"DROP SILENT GRAPH <{name}> ;\nINSERT DATA {{ GRAPH <{name}> {{\n{facts}}} }}")

    def delete(self, name: str) -> None:
        self._update(f"DROP SILENT GRAPH <{name}>")

    def _update(self, text: str) -> None:
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        self._http.send("POST", self._url, content=text.encode(), headers=headers)


def _ntriples(triples: Iterable[ox.Triple]) -> bytes:
    written = ox.serialize(sorted(triples, key=str), format=ox.RdfFormat.N_TRIPLES)
    assert written is not None  # None is for output into a file
    return written


def _triples(answer: "httpx.Response") -> set[ox.Triple] | None:
    """The triples of an answer, none of one that is missing; None where it is no RDF that we know."""
    form = ox.RdfFormat.from_media_type(answer.headers.get("Content-Type", ""))
    if answer.status_code == 404 or form is None:
        return set() if answer.status_code == 404 else None
    try:
        return {quad.triple for quad in ox.parse(answer.content, format=form)}
    except SyntaxError:
        return None
