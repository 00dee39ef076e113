"""What one query may cost the server."""

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The caps of a server. What goes over one is refused with a message, never cut short without a word."""

    timeout: float = 30
    """Seconds from the arrival of a query to its answer; then its worker is ended."""
    workers: int = 8
    """Queries answered at once, each in a process of its own: some may be slow, and others still get through."""
    waiting: int = 64
    """Queries that wait for a worker; a further one gets a 503."""
    query_bytes: int = 1 << 20
    """Of a request's body. Longer than 64 kB, a query has to come by POST: no server takes such a URL."""
    rows: int = 100_000
    """Of an answer: solutions, or triples."""
    answer_bytes: int = 64 << 20
    """Of an answer as it is written. An answer is kept in memory whole before it leaves, so that a slow reader does not
    hold a worker."""
    worker_bytes: int = 2 << 30
    """Of memory for the data of a worker (40 MB to begin with). Sorting or grouping a great product takes all there
    is; the worker that asks for more than this ends, and so does its query."""
