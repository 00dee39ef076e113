"""What a query text may do, and where it goes wrong: read only, no network, errors with their place."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from kg.problem import Problem, Words
from kg.query.errors import QueryError

__all__ = ["ascii_variables", "explain", "forbid_side_effects", "prefixed_names", "substitute"]

# Oxigraph's parser is the judge of syntax; this only tells words of the language from all that could hold such a word:
# comments, IRIs, strings, variables, language tags, prefixed names (with their escapes: ex:a\#b holds no comment).
_TOKEN = re.compile(
    r"""
      (?P<other>
          \#[^\n\r]*
        | <[^<>"{}|^`\x00-\x20]*>
        | \"{3}(?:"{0,2}(?:[^"\\]|\\.))*\"{3}
        | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
        | "(?:[^"\\\n\r]|\\.)*"
        | '(?:[^'\\\n\r]|\\.)*'
        | [?$@]\w+
        | (?:\w[\w.-]*)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*
        | \\.
      )
    | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATE = frozenset({"insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with"})
_FULL_WIDTH = frozenset("：，；（）｛｝“”‘’＜＞？。＝＊｜／")
_PLACE = re.compile(r"^error at (\d+):(\d+): ")


def forbid_side_effects(text: str) -> None:
    """Refuse what changes the graph and what asks another server.

    >>> forbid_side_effects('SELECT * { ?s ?p "SERVICE" } # SERVICE')
    >>> forbid_side_effects("SELECT * { service <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    kg.query.errors.QueryError: 查询第 1 行第 12 列：不支持 SERVICE，查询不访问网络 (1:12: no SERVICE: ...)
    """
    first = True
    for word, start in _words(text):
        if word == "service":
            row, column = _place(text, start)
            what = Words(
                f"查询第 {row} 行第 {column} 列：不支持 SERVICE，查询不访问网络",
                f"{row}:{column}: no SERVICE: a query never uses the network",
            )
            raise QueryError(Problem(what))
        if first and word not in {"base", "prefix"}:
            first = False
            if word in _UPDATE:
                change = word.upper()
                what = Words(
                    f"{change} 会修改图谱，这里只能查询",
                    f"{change} would change the graph",
                )
                raise QueryError(Problem(what, Words("要修改请重新运行 kg build", "run kg build again to change it")))


def substitute(text: str, values: Mapping[str, str]) -> str:
    """The query with variables replaced by string literals, whatever characters those hold.

    Oxigraph's own substitution takes only variables that are selected, and does not reach into FILTER EXISTS.

    >>> substitute("SELECT ?x { ?x ?p ?name } # ?name", {"name": 'the "one"'})
    'SELECT ?x { ?x ?p "the \\\\"one\\\\"" } # ?name'
    """

    def replace(token: re.Match[str]) -> str:
        written = token[0]
        return str(ox.Literal(values[written[1:]])) if written[0] in "?$" and written[1:] in values else written

    return _TOKEN.sub(replace, text)


def ascii_variables(text: str) -> str:
    """The query with the names of its variables in ASCII, each other character as `_` and its code point.

    SPARQL allows Chinese names, but the parser of Virtuoso 7 does not.

    >>> ascii_variables("SELECT ?问题 { ?report ?p ?问题 } # ?问题")
    'SELECT ?_95EE_9898 { ?report ?p ?_95EE_9898 } # ?问题'
    """

    def replace(token: re.Match[str]) -> str:
        name = token[0]
        if name[0] not in "?$":
            return name
        return "".join(char if char.isascii() else f"_{ord(char):04X}" for char in name)

    return _TOKEN.sub(replace, text)


def prefixed_names(text: str, prefix: str) -> Iterator[str]:
    """The local names that a query takes from a prefix, unless it declares the prefix itself.

    >>> list(prefixed_names('SELECT * { ?p a sro:Cause ; rdfs:label "sro:Text" } # sro:Comment', "sro"))
    ['Cause']
    """
    before = ""
    for token in _TOKEN.finditer(text):
        if token[0] == f"{prefix}:" and before.lower() == "prefix":
            return
        if token[0].startswith(f"{prefix}:"):
            yield token[0].removeprefix(f"{prefix}:").rstrip(".")
        before = token[0]


def explain(text: str, error: SyntaxError) -> QueryError:
    """The parser's complaint with its place, the line and a caret under the character."""
    message = str(error)
    found = _PLACE.match(message)
    if not found:
        zh, en = _reason(text, message)
        return QueryError(Problem(Words(f"查询有误：{zh}", f"bad query: {en}")))
    row, column = int(found[1]), int(found[2])
    lines = text.split("\n")
    line = lines[row - 1].rstrip("\r") if row <= len(lines) else ""
    if "Prefix not found" in message and (name := _name_at(line, column)):
        column, prefix = name.start() + 1, name[0].partition(":")[0]
        zh, en = f"前缀 {prefix}: 没有声明", f"prefix {prefix}: is not declared"
        remedy = Words(f"请在开头写 PREFIX {prefix}: <…>", f"begin with PREFIX {prefix}: <…>")
    else:
        (zh, en), remedy = _reason(text, message), None
    caret = "".join("　" if unicodedata.east_asian_width(char) in "WF" else " " for char in line[: column - 1]) + "^"
    what = Words(f"查询第 {row} 行第 {column} 列：{zh}", f"{row}:{column}: {en}")
    return QueryError(Problem(what, remedy, excerpt=f"  {line}\n  {caret}"))


def _name_at(line: str, column: int) -> re.Match[str] | None:
    """The prefixed name behind which the parser gave up."""
    tokens = (token for token in _TOKEN.finditer(line) if token.start() < column - 1 <= token.end())
    return next((token for token in tokens if token[0][0] not in "#<\"'?$@" and ":" in token[0]), None)


def _reason(text: str, message: str) -> tuple[str, str]:
    """What is wrong, in Chinese and English.

    The parser lists every character and keyword that it could have gone on with, and stands where it gave up: that list
    misleads more than it helps.
    """
    if "variable that is unbound" in message:
        return "SELECT 中有变量没有取值，或没有写进 GROUP BY", "SELECT has a variable that is unbound or not grouped"
    if wide := [char for char in _TOKEN.sub(" ", text) if char in _FULL_WIDTH]:
        return f"全角标点 {wide[0]} 请改成半角", f"{wide[0]} is full-width punctuation, use the ASCII one"
    return "语法错误，在此处或稍前", "syntax error, here or shortly before"


def _words(text: str) -> Iterator[tuple[str, int]]:
    return ((token["word"].lower(), token.start()) for token in _TOKEN.finditer(text) if token["word"])


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a character, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
