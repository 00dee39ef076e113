"""The SPARQL 1.1 Protocol: from an HTTP request to the query that it asks (https://www.w3.org/TR/sparql11-protocol/).

A query comes by GET in the URL, by POST as a form, or by POST as it is, of the type application/sparql-query.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from urllib.parse import parse_qsl

from starlette.requests import Request

from kg.problem import Problem, Words
from kg.serve.errors import RefusedError

__all__ = ["ProtocolRequest", "parse_request"]

_FORM = "application/x-www-form-urlencoded"
_DIRECT = "application/sparql-query"
_UPDATE = "application/sparql-update"

_READ_ONLY = Problem(
    Words("这里只能查询，不能修改", "only queries are answered here, no updates"),
    Words("要修改请重新运行 kg build", "run kg build again to change the graph"),
)
_IN_UTF_8 = Words("请用 UTF-8", "use UTF-8")

Parameters = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ProtocolRequest:
    """A query, and the graphs that the protocol names for it: None for both leaves them to the query."""

    query: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None


async def parse_request(request: Request, max_bytes: int) -> ProtocolRequest | None:
    """The query of a request, None for a GET that has none: it asks for the service description.

    Raises:
        RefusedError: the request breaks the protocol, holds an update, or is too long.
    """
    parameters = _decoded(request.scope["query_string"])
    if request.method != "POST":
        return _query(parameters) if parameters else None
    media_type, charset = _content_type(request.headers.get("content-type", ""))
    if media_type not in {_FORM, _DIRECT}:
        raise RefusedError(415, _READ_ONLY if media_type == _UPDATE else _wrong_type(media_type))
    if charset not in {"utf-8", "utf8"}:
        raise RefusedError(415, Problem(Words(f"不支持 {charset}", f"no support for {charset}"), _IN_UTF_8))
    body = await _read(request, max_bytes)
    if media_type == _FORM:
        return _query(_decoded(body))
    if any(name == "query" for name, _ in parameters):
        what = Words("URL 和正文里各有一个查询", "a query in the URL and one in the body")
        raise RefusedError(400, Problem(what, Words("请去掉一个", "leave one of them out")))
    return _query([*parameters, ("query", _text(body))])


def _query(parameters: Parameters) -> ProtocolRequest:
    if any(name in {"update", "using-graph-uri", "using-named-graph-uri"} for name, _ in parameters):
        raise RefusedError(400, _READ_ONLY)
    queries = _values(parameters, "query")
    if len(queries) != 1:
        what = Words(f"这里有 {len(queries)} 个 query 参数", f"there are {len(queries)} parameters query")
        raise RefusedError(400, Problem(what, Words("要且只要一个", "give exactly one")))
    default, named = _values(parameters, "default-graph-uri"), _values(parameters, "named-graph-uri")
    return ProtocolRequest(queries[0], default, named) if default or named else ProtocolRequest(queries[0])


def _values(parameters: Parameters, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in parameters if key == name)


def _decoded(form: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(form.decode("ascii"), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError:
        what = Words("参数不是经过百分号编码的 UTF-8", "parameters are not percent-encoded UTF-8")
        raise RefusedError(400, Problem(what, _IN_UTF_8)) from None
    except ValueError as error:
        raise RefusedError(400, Problem(Words(f"参数有误：{error}", f"bad parameters: {error}"), _IN_UTF_8)) from None


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        what = Words(f"查询不是 UTF-8，见第 {error.start} 字节", f"the query is not UTF-8 at byte {error.start}")
        raise RefusedError(400, Problem(what, _IN_UTF_8)) from None


def _content_type(header: str) -> tuple[str, str]:
    """Media type and charset.

    >>> _content_type("application/sparql-query; charset=UTF-16")
    ('application/sparql-query', 'utf-16')
    >>> _content_type("")
    ('', 'utf-8')
    """
    message = Message()
    message["content-type"] = header
    return message.get_content_type() if header else "", str(message.get_param("charset", "utf-8")).lower()


def _wrong_type(media_type: str) -> Problem:
    what = Words(f"不支持类型“{media_type}”的 POST", f"no support for a POST of the type “{media_type}”")
    return Problem(what, Words(f"请用 {_FORM} 或 {_DIRECT}", f"use {_FORM} or {_DIRECT}"))


async def _read(request: Request, max_bytes: int) -> bytes:
    """The body of a request.

    Raises:
        RefusedError: it is too long; what is left of it is not read.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > max_bytes:
            what = Words(f"查询超过 {max_bytes} 字节", f"a query may have at most {max_bytes} bytes")
            raise RefusedError(413, Problem(what, Words("请写短一些", "shorten it")))
    return bytes(body)
