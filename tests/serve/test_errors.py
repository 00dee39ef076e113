"""What the server refuses it says in the shape of every error, in the language that the client names first."""

from urllib.parse import quote

import pytest

from tests.serve.servers import Server, exchange

BAD = "/sparql?query=" + quote("SELECT * {\n ?s nonsense }")
CASES = {
    "no page": ("GET", "/x", {}, 404, "没有这个页面；查询在 /query", "no such page; queries are at /query"),
    "no method": ("PUT", "/sparql", {}, 405, "这里不能用这种方法；可用 ", "no such method here; use "),
    "no update": (
        "GET",
        "/sparql?update=x",
        {},
        400,
        "这里只能查询，不能修改；要修改请重新运行 kg build",
        "only queries are answered here, no updates; run kg build again to change the graph",
    ),
    "two queries": (
        "GET",
        "/sparql?query=ASK{}&query=ASK{}",
        {},
        400,
        "这里有 2 个 query 参数；要且只要一个",
        "there are 2 parameters query; give exactly one",
    ),
    "no form": (
        "GET",
        "/sparql?query=ASK{}",
        {"Accept": "image/png"},
        406,
        "这类查询的结果没有所要的格式；请改 Accept",
        "an answer to this form of query has none of the forms that Accept asks for; change Accept",
    ),
    "no such type": (
        "POST",
        "/sparql",
        {"Content-Type": "text/x"},
        415,
        "不支持类型“text/x”的 POST；请用 application/x-www-form-urlencoded 或 application/sparql-query",
        "no support for a POST of the type “text/x”; use application/x-www-form-urlencoded or application/sparql-query",
    ),
    "no such query": (
        "GET",
        f"/queries/{quote('问题和对策')}.csv",
        {},
        404,
        "没有名为“问题和对策”的查询；是不是：",
        "no query of that name; did you mean: ",
    ),
    "bad query": ("GET", BAD, {}, 400, "查询第 2 行第 ", "2:"),
}


@pytest.mark.parametrize(
    ("language", "first"), [("zh-CN,zh;q=0.9,en;q=0.8", 0), ("en-GB,en;q=0.9,zh;q=0.8", 1), ("", 0)]
)
@pytest.mark.parametrize("case", CASES)
def test_what_is_refused_and_what_to_do(case: str, language: str, first: int, server: Server) -> None:
    method, path, headers, status, *said = CASES[case]
    reply = exchange(server, method, path, headers | {"Accept-Language": language})
    assert reply.status == status
    assert reply.body.startswith(said[first])
    assert f"({said[1 - first]}" in reply.body
    assert reply.body.endswith("\n")


def test_the_place_in_a_query_is_shown_below(server: Server) -> None:
    body = exchange(server, "GET", BAD).body.splitlines()
    assert body[1].strip() == "?s nonsense }"
    assert body[2].strip() == "^"
