"""The file that a build leaves for the next one."""

import os
import signal
import sqlite3
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from kg.cache import BusyError, CacheError, Place, open_cache
from kg.reading import Source

WELL = Source(Path("well.txt"), "well", "甲村的机井年久失修。")
ROAD = Source(Path("road.txt"), "road", "乙村的道路坑洼不平。")


def fill(folder: Path) -> None:
    with open_cache(folder) as cache:
        cache.keep(WELL, b"share of well", b"statements of well", b"well")
        cache.keep(ROAD, b"share of road", b"statements of road", b"road")


def known(folder: Path | None) -> list[str]:
    with open_cache(folder) as cache:
        return [source.name for source in (WELL, ROAD) if cache.knows(source)]


def test_what_is_kept_is_known_to_the_next_build(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_cache(tmp_path) as cache:
        assert cache.knows(WELL)
        assert cache.knows(ROAD)
        assert cache.findings(WELL.id) == b"well"
        assert list(cache.shares()) == sorted([(WELL.id, b"share of well"), (ROAD.id, b"share of road")])
        assert dict(cache.statements())[WELL.id] == b"statements of well"
        assert cache.share(ROAD.id) == b"share of road"


def test_what_is_not_of_the_build_is_forgotten(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_cache(tmp_path) as cache:
        assert cache.knows(WELL)
        assert len(cache) == 1
        cache.forget_others()
        assert [identifier for identifier, _ in cache.shares()] == [WELL.id]
    assert known(tmp_path) == ["well"]


def test_another_name_text_or_vocabulary_is_not_known(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_cache(tmp_path) as cache:
        assert not cache.knows(Source(WELL.path, "another", WELL.text))
        assert not cache.knows(Source(WELL.path, WELL.name, WELL.text + "。"))
    words = Path(__file__).parents[2] / "data" / "vocabularies" / "irrigation"
    with open_cache(tmp_path, words) as cache:
        assert not cache.knows(WELL)


def test_without_a_folder_nothing_is_left(tmp_path: Path) -> None:
    with open_cache(None) as cache:
        cache.keep(WELL, b"", b"", b"")
        assert cache.knows(WELL)
    assert known(None) == []


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    fill(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for damaged in (b"", b"no database", whole[:5000], whole[:4096] + b"\x55" * 4096 + whole[8192:]):
        file.write_bytes(damaged)
        assert known(tmp_path) == []
        fill(tmp_path)
        assert known(tmp_path) == ["well", "road"]


def test_a_file_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    fill(tmp_path)
    (file,) = tmp_path.iterdir()
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 77")
    connection.close()
    assert known(tmp_path) == []


HOLDING = """
import sys, time
from pathlib import Path
from kg.cache import open_cache
with open_cache(Path(sys.argv[1])):
    print("holding", flush=True)
    time.sleep(60)
"""


def test_another_process_is_told_as_long_as_the_first_lives(tmp_path: Path) -> None:
    first = subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path / "cache")], stdout=subprocess.PIPE)
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"holding\n"
        with pytest.raises(BusyError, match="另一个 kg build"):
            known(tmp_path / "cache")
        os.kill(first.pid, signal.SIGKILL)
    assert known(tmp_path / "cache") == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CacheError, match="用 -o 换一个文件夹"):
        known(tmp_path / "file" / "below")


def test_what_is_kept_of_links_holds_for_the_file_as_it_was_written(tmp_path: Path) -> None:
    file, links = tmp_path / "graph.nq", BytesIO()
    np.savez(links, nodes=np.array([7, 8]))

    def kept() -> dict[str, list[int]]:
        with open_cache(tmp_path) as cache, cache.last_written(file):
            return {name: column.tolist() for name, column in cache.links().items()}

    file.write_bytes(b"one\ntwo\n")
    with open_cache(tmp_path) as cache, file.open("r+b") as written:
        cache.keep_written(written, {}, 4, links)
    assert kept() == {"nodes": [7, 8], "start": [4]}
    whole = (tmp_path / "links.npz").read_bytes()
    for damaged in (b"", b"damaged", whole[:-30], whole.replace(b"\x07", b"\x09")):
        (tmp_path / "links.npz").write_bytes(damaged)
        assert kept() == {}
    (tmp_path / "links.npz").write_bytes(whole)
    file.write_bytes(b"one\ntwo\nthree\n")
    assert kept() == {}
    with open_cache(tmp_path) as cache, file.open("r+b") as written:
        cache.keep_written(written, {})
    assert kept() == {}


def test_places_hold_for_the_file_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    file.write_bytes(b"one\ntwo\n")
    place = Place(b"said", 4, 4)
    with open_cache(tmp_path) as cache, file.open("r+b") as written:
        cache.keep_written(written, {"0a": place})
    with open_cache(tmp_path) as cache, cache.last_written(file):
        assert cache.place("0a") == place
        assert cache.place("0b") is None
    file.write_bytes(b"one\ntwo\nthree\n")
    with open_cache(tmp_path) as cache, cache.last_written(file):
        assert cache.place("0a") is None
