"""What runs in a worker process: it holds the store, answers one query at a time, and may be ended at any moment.

Oxigraph cannot stop a query, so the process is what stops. `python -m kg.serve.worker FOLDER` reads its limits and then
questions from stdin, and writes to stdout whether it is ready and then a reply to each, all of them framed pickles. It
has all it needs before the first question comes; from then on it can open neither a file nor a connection.
"""

import contextlib
import io
import os
import pickle
import sys
import threading
from itertools import islice
from queue import SimpleQueue
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.problem import Problem, Words
from kg.query import Engine, QueryError
from kg.serve.errors import RefusedError
from kg.serve.limits import Limits
from kg.serve.messages import HEADER, Answer, Question, frame

with contextlib.suppress(ImportError):  # not on Windows
    import resource

__all__ = ["answer", "main"]


def main(folder: str) -> None:
    """Answer questions over the graph in `folder` until the server closes its end or is gone."""
    inbox, outbox = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # should anything print, it does not end up among the answers
    limits: Limits = _receive(inbox)
    try:
        engine = Engine.open(folder)
    except QueryError as error:
        _send(outbox, RefusedError(500, error.problems[0]))
        return
    questions: SimpleQueue[Question] = SimpleQueue()
    threading.Thread(target=_listen, args=(inbox, questions), daemon=True).start()
    _confine(limits)
    _send(outbox, None)
    while True:
        try:
            reply: Answer | RefusedError = answer(questions.get(), engine, limits)
        except RefusedError as refusal:
            reply = refusal
        except MemoryError:
            os._exit(1)  # as when Oxigraph has no memory left
        except Exception as error:
            reply = RefusedError(500, Problem(Words(f"查询失败：{error}", f"query failed: {error}")))
        _send(outbox, reply)


def answer(question: Question, engine: Engine, limits: Limits) -> Answer:
    """The answer to a query.

    Raises:
        RefusedError: a query that this server does not take, an answer that is too large or has no form asked for.
    """
    try:
        found = engine.evaluate(question.query, question.default_graphs, question.named_graphs)
    except QueryError as error:
        raise RefusedError(400, error.problems[0]) from None
    if isinstance(found, ox.QueryTriples):
        return _triples(found, _form(question.triples), engine, limits)
    if isinstance(found, ox.QuerySolutions):
        return _solutions(found, _form(question.solutions), limits)
    media_type = _form(question.solutions)
    written = found.serialize(format=ox.QueryResultsFormat.from_media_type(media_type))
    return Answer(media_type, written or b"", 1)


def _form(media_type: str | None) -> str:
    if media_type is None:
        what = Words(
            "这类查询的结果没有所要的格式", "an answer to this form of query has none of the forms that Accept asks for"
        )
        raise RefusedError(406, Problem(what, Words("请改 Accept", "change Accept")))
    return media_type


def _solutions(found: ox.QuerySolutions, media_type: str, limits: Limits) -> Answer:
    """Solutions written down while they are found, first as TSV: there a line is a row, and rows can be counted."""
    table = _Paper(limits.answer_bytes, limits.rows + 1)
    found.serialize(table, format=ox.QueryResultsFormat.TSV)
    rows = table.lines - 1
    form = ox.QueryResultsFormat.from_media_type(media_type)
    if form == ox.QueryResultsFormat.TSV:
        return Answer(media_type, table.getvalue(), rows)
    again = ox.parse_query_results(table.getvalue(), format=ox.QueryResultsFormat.TSV)
    assert isinstance(again, ox.QuerySolutions)
    paper = _Paper(limits.answer_bytes)
    again.serialize(paper, format=form)
    return Answer(media_type, paper.getvalue(), rows)


def _triples(found: ox.QueryTriples, media_type: str, engine: Engine, limits: Limits) -> Answer:
    some = list(islice(found, limits.rows + 1))
    if len(some) > limits.rows:
        raise _too_large(limits.rows, "行", "rows")
    listed = sorted(set(some), key=str)
    form = ox.RdfFormat.from_media_type(media_type)
    assert form is not None
    paper = _Paper(limits.answer_bytes)
    ox.serialize(listed, paper, form, prefixes=dict(engine.prefixes))
    return Answer(media_type, paper.getvalue(), len(listed))


class _Paper(io.BytesIO):
    """A file in memory that takes so many bytes and lines and no more."""

    def __init__(self, max_bytes: int, max_lines: int | None = None) -> None:
        super().__init__()
        self.lines = 0
        self._max_bytes = max_bytes
        self._max_lines = max_lines

    def write(self, data: bytes) -> int:  # type: ignore[override]  # Oxigraph writes nothing but bytes
        self.lines += data.count(b"\n")
        if self._max_lines is not None and self.lines > self._max_lines:
            raise _too_large(self._max_lines - 1, "行", "rows")
        if self.tell() + len(data) > self._max_bytes:
            raise _too_large(self._max_bytes, "字节", "bytes")
        return super().write(data)


def _too_large(most: int, unit_zh: str, unit_en: str) -> RefusedError:
    what = Words(f"结果超过 {most} {unit_zh}", f"the answer has more than {most} {unit_en}")
    remedy = Words("请用 LIMIT 或更窄的条件分次查询", "ask for a part of it with LIMIT or narrower patterns")
    return RefusedError(422, Problem(what, remedy))


def _send(outbox: BinaryIO, value: object) -> None:
    outbox.write(frame(value))
    outbox.flush()


def _receive(inbox: BinaryIO) -> Any:
    header = inbox.read(HEADER.size)
    if len(header) < HEADER.size:
        raise EOFError
    return pickle.loads(inbox.read(*HEADER.unpack(header)))


def _listen(inbox: BinaryIO, questions: "SimpleQueue[Question]") -> None:
    """Take in questions; end with the server, even one that was killed, and even in the middle of a query."""
    try:
        while True:
            questions.put(_receive(inbox))
    finally:
        os._exit(0)


def _confine(limits: Limits) -> None:
    """Take from this process the memory that no query should need, and the right to open files and connections.

    The second is for what nobody thought of: `kg.query` refuses SERVICE already.
    """
    if "resource" not in globals():
        return
    resource.setrlimit(resource.RLIMIT_DATA, (limits.worker_bytes, limits.worker_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


if __name__ == "__main__":
    main(sys.argv[1])
