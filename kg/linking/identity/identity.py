"""The ids of entities: paths below the base IRI, the same for the same thing in every build."""

import re

__all__ = ["path", "plain_name"]

# What an IRI's path segment may not hold as it is (RFC 3987), and %, so that encoding can be undone.
_FORBIDDEN = re.compile(r"[\x00-\x20<>\"{}|\\^`%/?#\[\]\x7f-\xa0\u2028\u2029\ue000-\uf8ff\ufff0-\uffff]")


def path(*segments: str) -> str:
    """An id from its segments; Chinese stays as it is, what no IRI may hold is percent-encoded.

    >>> path("region", "佳木斯市", "汤原县"), path("programme", "1/3 <计划>")
    ('region/佳木斯市/汤原县', 'programme/1%2F3%20%3C计划%3E')
    """
    return "/".join(_FORBIDDEN.sub(_encoded, segment) for segment in segments)


def _encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode())


def plain_name(name: str) -> str:
    """A name without line ends and runs of white space, as an id or a label shows it.

    >>> plain_name("占全县\\n7")
    '占全县 7'
    """
    return " ".join(name.split())
