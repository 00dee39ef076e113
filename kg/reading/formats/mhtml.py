"""A page that a browser saved as one file (.mht, .mhtml) → the page in it (RFC 2557)."""

import email
import email.policy

from kg.problem import Words
from kg.reading.formats import html
from kg.reading.formats.content import Content, UnreadableError

__all__ = ["read"]


def read(data: bytes) -> Content:
    """The main text of the saved page.

    Raises:
        UnreadableError: no page is in it.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            assert isinstance(payload, bytes)
            return html.read(payload)
    raise UnreadableError(
        Words("网页存档里没有网页", "no page in the saved web archive"),
        Words("请在浏览器里重新保存", "save the page anew in a browser"),
    )
