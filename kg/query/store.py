"""The store beside a built graph: graph.nq loaded into Oxigraph once, opened by every query after.

Of thirteen reports, 37,000 quads, it takes 0.5 s to make and 0.02 s to open; to load them into memory takes 0.2 s.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.export.files import settle
from kg.problem import Problem, Words
from kg.query.errors import QueryError

__all__ = ["memory_store", "open_store"]

_LAYOUT = "1"  # part of the stamp: a change of what is loaded makes old stores stale
_SMALL = 16_000_000  # bytes of graph.nq: some 25 reports, which are in memory in 0.4 s

_UNION = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"


def open_store(folder: str | Path, *, once: bool = False) -> ox.Store:
    """The store of the graph in `folder`, made first if graph.nq is new or has changed; to be asked `once`, a small
    graph that has none is loaded into memory.

    It stands in `.store/<hash of graph.nq>`, so that a store never answers for another graph. It is made under a name
    of its own and renamed, then only read: any number of processes may ask at once. Where the folder cannot be written,
    the graph is loaded into memory.

    Raises:
        QueryError: no graph.nq in the folder, or one that cannot be read.
    """
    source = Path(folder) / "graph.nq"
    try:
        settle(source.parent)
        content = source.read_bytes()
    except FileNotFoundError as error:
        remedy = Words(f"请先运行 kg build … -o {folder}", "run kg build first")
        raise QueryError(
            Problem(Words("里面没有 graph.nq", "no graph.nq in it"), remedy, path=source.parent)
        ) from error
    except OSError as error:
        what = Words(f"无法读取：{error.strerror}", f"cannot be read: {error.strerror}")
        raise QueryError(Problem(what, Words("请检查路径", "check the path"), path=source)) from error
    stamp = hashlib.sha256(_LAYOUT.encode() + content).hexdigest()[:16]
    stores = source.parent / ".store"
    try:
        if not (stores / stamp).is_dir():
            if once and len(content) < _SMALL:
                return memory_store(_parse(content, source))
            _build(content, source, stores, stamp)
        return ox.Store.read_only(str(stores / stamp))
    except OSError:  # a folder that is read-only, a full disk, a store that another process just replaced
        return memory_store(_parse(content, source))


def memory_store(quads: Iterable[ox.Quad]) -> ox.Store:
    """A store in memory: the named graphs, and their union as the default graph.

    Oxigraph can take the union at query time, but then a fact of three reports is found three times: counts go wrong.
    """
    store = ox.Store()
    store.bulk_extend(quads)
    store.update(_UNION)
    return store


def _parse(content: bytes, source: Path) -> list[ox.Quad]:
    try:
        return list(ox.parse(content, format=ox.RdfFormat.N_QUADS))
    except SyntaxError as error:
        what = Words(f"不是完整的 N-Quads：{error}", f"no whole N-Quads: {error}")
        raise QueryError(Problem(what, Words("请重新运行 kg build", "run kg build again"), path=source)) from error


def _build(content: bytes, source: Path, stores: Path, stamp: str) -> None:
    quads = _parse(content, source)
    stores.mkdir(exist_ok=True)
    making = stores / f"{stamp}.{os.getpid()}.tmp"
    try:
        store = ox.Store(str(making))
        store.bulk_extend(quads)
        store.bulk_extend(ox.Quad(*quad.triple) for quad in quads)  # by _UNION it takes three times as long on disk
        store.flush()
        del store  # closes its files
        if not (stores / stamp).is_dir():
            making.rename(stores / stamp)
    except OSError:
        if not (stores / stamp).is_dir():  # otherwise another process was faster, and its store is the same
            raise
    finally:
        shutil.rmtree(making, ignore_errors=True)
    for old in stores.iterdir():
        # a `.tmp` may be in the making by another process; a store of an older graph is of no use
        if old.name != stamp and old.suffix != ".tmp":
            shutil.rmtree(old, ignore_errors=True)
