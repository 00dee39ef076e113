"""Findings as bytes and back, exactly: what a worker sends and a cache keeps.

The fields of each class in their order as JSON, compressed. Nothing is run when it is read, unlike pickle, and damaged
bytes are known by their checksum.
"""

import json
import types
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from kg.extraction.model import Findings

__all__ = ["DamagedError", "dump", "load", "pack", "unpack"]

_LEVEL = 1  # of compression: a fifth of the size in a tenth of the time that level 6 takes for a sixth


class DamagedError(Exception):
    """The bytes are not what was packed."""


def pack(findings: Findings) -> bytes:
    """The findings as bytes; the same for the same findings.

    >>> import kg
    >>> [report] = kg.read(["data/sample/茶叶合作社.txt"])
    >>> findings = kg.extract(report)
    >>> unpack(pack(findings)) == findings
    True
    """
    return dump(_plain(findings))


def unpack(data: bytes) -> Findings:
    """The findings that were packed.

    Raises:
        DamagedError: they were not.
    """
    try:
        found = _maker(Findings)(load(data))
    except (TypeError, ValueError, AttributeError) as error:
        raise DamagedError(str(error)) from error
    assert isinstance(found, Findings)
    return found


def dump(value: object) -> bytes:
    """Lists, texts and numbers as bytes."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def load(data: bytes) -> Any:
    """What `dump` made bytes of, tuples as lists.

    Raises:
        DamagedError: it did not make them.
    """
    try:
        return json.loads(zlib.decompress(data))
    except (zlib.error, ValueError) as error:
        raise DamagedError(str(error)) from error


def _plain(value: Any) -> Any:
    """A value of the model as lists, texts and numbers: a dataclass is the list of its fields."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        model: Any = type(value)
        return [_plain(getattr(value, name)) for name in _names(model)]
    return value  # the members of a StrEnum are texts


@cache
def _names(model: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(model))


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type of the model from its plain form."""
    if get_origin(kind) is tuple:
        one = _maker(get_args(kind)[0])
        return lambda values: tuple(map(one, values))
    if get_origin(kind) in (Union, types.UnionType):
        (one,) = (_maker(option) for option in get_args(kind) if option is not type(None))
        return lambda value: None if value is None else one(value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        makers = tuple(_maker(hints[name]) for name in _names(kind))
        return lambda values: kind(*(make(value) for make, value in zip(makers, values, strict=True)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return lambda value: value
