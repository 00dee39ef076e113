"""The store beside a built graph: graph.nq loaded into Oxigraph once, opened by every query after.

Of thirteen reports, 37,000 quads, it takes 0.5 s to make and 0.02 s to open; to load them into memory takes 0.2 s.
A large graph is read in a stream, and is not read again to see that it is still the same: 1.1 GB take 106 s of the
processor once, 15 of them to compact the store, and 2 GB on disk.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BufferedReader
from pathlib import Path

import pyoxigraph as ox

from kg.export.files import settle
from kg.problem import Problem, Words, refusal
from kg.query.errors import QueryError

__all__ = ["memory_store", "open_store"]

_LAYOUT = "2"  # part of the stamp: a change of what is loaded and how makes old stores stale
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
    if not source.parent.is_dir():
        none = Words("没有这个文件夹", "no such folder")
        raise QueryError(Problem(none, Words("请检查路径", "check the path"), path=source.parent))
    try:
        settle(source.parent)
        file = source.open("rb")
    except FileNotFoundError as error:
        remedy = Words(f"请先运行 kg build … -o {folder}", "run kg build first")
        raise QueryError(
            Problem(Words("里面没有 graph.nq", "no graph.nq in it"), remedy, path=source.parent)
        ) from error
    except OSError as error:
        zh, en = refusal(error)
        what = Words(f"无法读取：{zh}", f"cannot be read: {en}")
        raise QueryError(Problem(what, Words("请检查路径", "check the path"), path=source)) from error
    with file:  # a build may put another graph in its place meanwhile: this one is hashed and loaded
        try:
            return _store(file, source.parent / ".store", once=once)
        except OSError:  # a folder that is read-only, a full disk, a store that another process just replaced
            return memory_store(_parse(file))


def _store(file: BufferedReader, stores: Path, *, once: bool) -> ox.Store:
    """The store of the graph in `file` among `stores`, made where it is not yet there."""
    stamp = _stamp(file, stores)
    if not (stores / stamp).is_dir():
        if once and os.fstat(file.fileno()).st_size < _SMALL:
            return memory_store(_parse(file))
        _build(file, stores, stamp)
    store = ox.Store.read_only(str(stores / stamp))
    with suppress(OSError):  # a shared folder that others may only read
        (stores / f"{stamp}.seen").write_text(_signature(file), "utf-8")
    return store


def _stamp(file: BufferedReader, stores: Path) -> str:
    """The hash of the graph in `file`, which is not read where it is the one that a store was last opened for."""
    signature = _signature(file)
    for seen in stores.glob("*.seen"):
        with suppress(FileNotFoundError):  # another process has just made a store of a newer graph
            if seen.read_text("utf-8") == signature:
                return seen.stem
    return hashlib.file_digest(file, lambda: hashlib.sha256(_LAYOUT.encode())).hexdigest()[:16]


def _signature(file: BufferedReader) -> str:
    """What changes with any change of the file: the system sets the time of the last change, and no one else can."""
    state = os.fstat(file.fileno())
    return f"{state.st_dev} {state.st_ino} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}"


def memory_store(quads: Iterable[ox.Quad]) -> ox.Store:
    """A store in memory: the named graphs, and their union as the default graph.

    Oxigraph can take the union at query time, but then a fact of three reports is found three times: counts go wrong.
    """
    store = ox.Store()
    store.bulk_extend(quads)
    store.update(_UNION)
    return store


def _parse(file: BufferedReader) -> Iterator[ox.Quad]:
    file.seek(0)
    try:
        yield from ox.parse(file, format=ox.RdfFormat.N_QUADS)
    except SyntaxError as error:
        what = Words(f"不是完整的 N-Quads：{error}", f"no whole N-Quads: {error}")
        remedy = Words("请重新运行 kg build", "run kg build again")
        raise QueryError(Problem(what, remedy, path=Path(file.name))) from error


def _build(file: BufferedReader, stores: Path, stamp: str) -> None:
    stores.mkdir(exist_ok=True)
    making = stores / f"{stamp}.{os.getpid()}.tmp"
    try:
        store = ox.Store(str(making))
        store.bulk_extend(_with_union(_parse(file)))  # by _UNION it takes three times as long on disk
        # as loaded, a batch is files of its own, and a look-up goes through those of all: four times as slow
        store.optimize()
        store.flush()
        del store  # closes its files
        if not (stores / stamp).is_dir():
            making.rename(stores / stamp)
    except OSError:
        if not (stores / stamp).is_dir():  # otherwise another process was faster, and its store is the same
            raise
    finally:
        shutil.rmtree(making, ignore_errors=True)
        with suppress(OSError):  # it stays where there is a store in it
            stores.rmdir()
    for old in stores.iterdir():
        # a `.tmp` may be in the making by another process; a store of an older graph is of no use
        if old.suffix == ".seen" and old.stem != stamp:
            old.unlink(missing_ok=True)
        elif not old.suffix and old.name != stamp:
            shutil.rmtree(old, ignore_errors=True)


def _with_union(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Each quad in its graph, and in the default graph."""
    for quad in quads:
        yield quad
        yield ox.Quad(*quad.triple)
