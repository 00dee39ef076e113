"""A build into another triple store, over HTTP."""

from kg.push.push import Change, push
from kg.push.store import PushError, Store, open_store

__all__ = ["Change", "PushError", "Store", "open_store", "push"]
