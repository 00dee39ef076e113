"""Work done by a Dask cluster of two worker processes."""

import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from distributed import LocalCluster

import kg
from kg import pipeline
from kg.execution import cluster as cluster_module
from kg.execution import executor
from kg.execution.cluster import Cluster
from kg.execution.errors import ClusterError
from kg.pipeline import say
from kg.reading import Source
from tests.execution.faults import check_that_a_fault_costs_its_item


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": ":0", "host": "127.0.0.1"}
    with LocalCluster(**options) as cluster:
        yield cluster.scheduler_address


def deadly_once(item: tuple[Path, int]) -> int:
    """Kills the first worker that comes to the fifth item; its nanny starts another."""
    folder, number = item
    if number == 5:
        try:
            (folder / "dead").touch(exist_ok=False)
        except FileExistsError:
            pass
        else:
            os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def test_a_lost_worker_costs_nothing(scheduler: str, tmp_path: Path) -> None:
    items = [(tmp_path, number) for number in range(40)]
    assert list(Cluster(scheduler).map(deadly_once, items)) == [(item, item[1] ** 2) for item in items]
    assert (tmp_path / "dead").exists()


def deadly_say(folder: Path, source: Source) -> tuple[bytes, bytes, bytes]:
    """Extraction that kills the first worker that comes to one report."""
    if source.name == "茶叶合作社":
        deadly_once((folder, 5))
    return say(source)


def test_a_build_that_loses_a_worker_gives_the_same_bytes_as_here(
    scheduler: str, sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kg.build_archive([sample_folder], tmp_path / "here")
    monkeypatch.setattr(pipeline, "say", partial(deadly_say, tmp_path))
    kg.build_archive([sample_folder], tmp_path / "there", scheduler=scheduler)
    assert (tmp_path / "dead").exists()
    there = (tmp_path / "there" / "graph.nq").read_bytes()
    assert there == (tmp_path / "here" / "graph.nq").read_bytes()


def test_a_fault_of_the_work_costs_the_item_and_no_other(scheduler: str) -> None:
    check_that_a_fault_costs_its_item(Cluster(scheduler))


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.execution.cluster._SECONDS", 1)
    with pytest.raises(ClusterError, match="dask scheduler"):
        list(Cluster("tcp://127.0.0.1:9").map(abs, [1]))


def test_a_scheduler_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.execution.cluster._SECONDS", 2)
    options = {"n_workers": 0, "dashboard_address": ":0", "host": "127.0.0.1"}
    with LocalCluster(**options) as empty, pytest.raises(ClusterError, match="dask worker"):
        list(Cluster(empty.scheduler_address).map(abs, [1]))


def test_a_worker_of_another_version_is_told(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "fingerprint", lambda vocabulary: b"of another version")
    with pytest.raises(ClusterError, match="版本不同"):
        list(Cluster(scheduler).map(abs, [1]))


def test_a_scheduler_that_is_lost_is_told() -> None:
    options = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": ":0", "host": "127.0.0.1"}
    with LocalCluster(**options) as lost:
        done = Cluster(lost.scheduler_address).map(abs, range(1000))
        assert next(done) == (0, 0)
        lost.close()
        with pytest.raises(ClusterError, match="断了联系"):
            list(done)


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "kg.execution.cluster")
    with pytest.raises(ClusterError, match=r"pip install 'survey-report-kg\[cluster\]'"):
        executor(scheduler="tcp://127.0.0.1:9")
