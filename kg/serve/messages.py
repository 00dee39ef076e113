"""What the server and its workers say to each other."""

import pickle
import struct
from dataclasses import dataclass

__all__ = ["HEADER", "Answer", "Question", "frame"]

HEADER = struct.Struct("!Q")
"""What stands before each pickle: its length."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query, its dataset, and the media types of its answer: for solutions and for triples, None where the client
    takes none that there are."""

    query: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    solutions: str | None = "application/sparql-results+json"
    triples: str | None = "text/turtle"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it goes out; `size` is the number of its solutions or triples."""

    media_type: str
    body: bytes
    size: int


def frame(value: object) -> bytes:
    """A value as it goes through a pipe: the length of its pickle, and the pickle."""
    pickled = pickle.dumps(value)
    return HEADER.pack(len(pickled)) + pickled
