"""How the server says no."""

from kg.problem import Problem, ProblemError

__all__ = ["RefusedError"]


class RefusedError(ProblemError):
    """A request that is not answered: the HTTP status and what to tell the client.

    The statuses that a query may get, and what they mean:

    | 400 | no query, or not one that this server takes: a syntax error, an update, SERVICE |
    | 404 | nothing is known under this name |
    | 406 | an answer of this kind has none of the forms that Accept asks for |
    | 413 | the request is too long |
    | 415 | a POST that is neither a form nor application/sparql-query |
    | 422 | the answer is too large: LIMIT the query |
    | 500 | the query needed more memory than one may |
    | 503 | too many queries at once: come again after the seconds in Retry-After |
    | 504 | the query took longer than one may |
    """

    def __init__(self, status: int, problem: Problem) -> None:
        super().__init__(problem)
        self.args = status, problem  # a worker sends it to the server
        self.status = status
