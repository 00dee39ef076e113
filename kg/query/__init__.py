"""Questions over a built graph: SPARQL, and named queries for those who would rather not write it."""

from kg.query.absent import absent
from kg.query.engine import Engine
from kg.query.errors import QueryError
from kg.query.named import NamedQuery, Parameter, named, named_queries
from kg.query.results import FORMS, Result, Statements, Table, Verdict, render
from kg.query.sparql import ascii_variables
from kg.query.store import open_store
from kg.query.terms import misspelt

__all__ = [
    "FORMS",
    "Engine",
    "NamedQuery",
    "Parameter",
    "QueryError",
    "Result",
    "Statements",
    "Table",
    "Verdict",
    "absent",
    "ascii_variables",
    "misspelt",
    "named",
    "named_queries",
    "open_store",
    "render",
]
