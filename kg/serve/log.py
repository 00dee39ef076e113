"""One line a request, whatever the request holds."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["AccessLog", "log", "one_line"]

log = logging.getLogger("kg.serve")


class AccessLog:
    """Logs each request when it has been answered, and what broke down on the way."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status, size = 0, 0

        async def sent(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, sent)
        except Exception as error:  # the client has been told already, with a 500 that says nothing of it
            log.error("内部错误 (internal error): %s", one_line(repr(error)), exc_info=log.isEnabledFor(logging.DEBUG))
        finally:
            client = scope["client"][0] if scope.get("client") else "-"
            path = one_line(scope.get("raw_path", b"").decode(errors="replace"))
            took = 1000 * (time.perf_counter() - started)
            log.info("%s %s %s %d %d B %.0f ms", client, one_line(scope["method"]), path, status, size, took)


def one_line(text: str, most: int = 2000) -> str:
    """A text as it can stand in a log: one line, not endless, with nothing in it that a terminal would obey.

    >>> one_line("ASK {}\\r\\n127.0.0.1 GET / 200 \\x1b[2J\\u202e 河")
    'ASK {}\\\\r\\\\n127.0.0.1 GET / 200 \\\\x1b[2J\\\\u202e 河'
    """
    cut = text if len(text) <= most else text[:most] + "…"
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in cut)
