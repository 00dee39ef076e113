"""Name and password as the store asks for them: Basic, or Digest as Virtuoso does."""

from collections.abc import Generator

import httpx

__all__ = ["Challenged"]


class Challenged(httpx.Auth):
    """Sends nothing until the store asks, then answers its challenge, and remembers which it was."""

    def __init__(self, user: str, password: str) -> None:
        self._choices = {"basic": httpx.BasicAuth(user, password), "digest": httpx.DigestAuth(user, password)}
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Part of httpx's protocol."""
        if self._chosen is None:
            answer = yield request
            asked = answer.headers.get("WWW-Authenticate", "").lower()
            if answer.status_code != 401:
                return
            self._chosen = self._choices["digest" if "digest" in asked else "basic"]
        yield from self._chosen.auth_flow(request)
