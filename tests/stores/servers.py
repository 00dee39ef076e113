"""Stores that run for the length of a test, each with an empty database of its own."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from string import Template

import httpx

from tests.stores.installed import JENA, command, folder

__all__ = ["STORES", "Server"]


@dataclass(frozen=True)
class Server:
    """Where a store takes graphs, updates and queries; what a query needs to be over one graph, or over all."""

    graphs: str
    update: str
    query: str
    load: Callable[[Path], object]
    """Its own way to take a file of N-Quads."""
    ascii_variables: bool = False

    def ask(self, text: str, graph: str | None = None) -> list[dict[str, dict[str, str]]]:
        """The rows of a SELECT."""
        answer = httpx.post(
            self.query,
            params={"default-graph-uri": graph} if graph else {},
            data={"query": text},
            headers={"Accept": "application/sparql-results+json"},
            timeout=120,
        )
        assert answer.is_success, answer.text
        rows: list[dict[str, dict[str, str]]] = answer.json()["results"]["bindings"]
        return rows

    def sizes(self, base_iri: str) -> dict[str, int]:
        """How many triples each named graph below a base holds."""
        rows = self.ask("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
        found = {row["g"]["value"]: int(row["n"]["value"]) for row in rows}
        return {name: size for name, size in found.items() if name.startswith(base_iri)}


@contextmanager
def oxigraph(place: Path) -> Iterator[Server]:
    """The Oxigraph server, installed by pip."""
    port = _free_port()
    program = Path(sys.executable).with_name("oxigraph")
    with _running([str(program), "serve", "--bind", f"127.0.0.1:{port}", "--location", str(place / "db")], place, port):
        url = f"http://127.0.0.1:{port}"
        yield Server(f"{url}/store", f"{url}/update", f"{url}/query", lambda path: _post(f"{url}/store", path))


@contextmanager
def fuseki(place: Path) -> Iterator[Server]:
    """Apache Jena Fuseki."""
    port = _free_port()
    java = [command("java"), "-cp", f"{folder(JENA)}/*", "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"]
    with _running([*java, "--mem", "--update", "--localhost", "--port", str(port), "/kg"], place, port):
        url = f"http://127.0.0.1:{port}/kg"
        yield Server(url, f"{url}/update", f"{url}/query", lambda path: _post(url, path))


_VIRTUOSO = Template("""\
[Database]
DatabaseFile = $place/virtuoso.db
ErrorLogFile = $place/virtuoso.log
LockFile = $place/virtuoso.lck
TransactionFile = $place/virtuoso.trx
xa_persistent_file = $place/virtuoso.pxa
FileExtend = 50
[TempDatabase]
DatabaseFile = $place/temp.db
TransactionFile = $place/temp.trx
[Parameters]
ServerPort = $sql_port
DisableUnixSocket = 1
DirsAllowed = /
CheckpointInterval = 0
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = $port
ServerRoot = $place
ServerThreads = 5
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 1000000
""")


@contextmanager
def virtuoso(place: Path) -> Iterator[Server]:
    """Virtuoso 7, into which everyone may write without a password, and user dba with the password dba."""
    port, sql_port = _free_port(), _free_port()
    settings = place / "virtuoso.ini"
    settings.write_text(_VIRTUOSO.substitute(place=place, port=port, sql_port=sql_port), encoding="utf-8")

    def run(statements: str) -> None:
        isql = [command("isql-vt"), str(sql_port), "dba", "dba", f"exec={statements}"]
        subprocess.run(isql, check=True, capture_output=True)

    def load(path: Path) -> None:
        run(f"ld_dir ('{path.parent}', '{path.name}', 'unused'); rdf_loader_run ();")

    with _running([command("virtuoso-t"), "+configfile", str(settings), "+foreground"], place, port):
        run("GRANT SPARQL_UPDATE TO \"SPARQL\"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);")
        url = f"http://127.0.0.1:{port}"
        yield Server(f"{url}/sparql-graph-crud", f"{url}/sparql", f"{url}/sparql", load, ascii_variables=True)


STORES = {"oxigraph": oxigraph, "fuseki": fuseki, "virtuoso": virtuoso}


@contextmanager
def _running(arguments: list[str], place: Path, port: int) -> Iterator[None]:
    """A server from when it answers until the end of the block."""
    with (place / "server.log").open("wb") as log:
        process = subprocess.Popen(arguments, cwd=place, stdout=log, stderr=log)
    try:
        for _ in range(1800):  # a busy machine takes ten seconds to start Java; a stuck server fails after minutes
            assert process.poll() is None, (place / "server.log").read_text(encoding="utf-8", errors="replace")
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _post(url: str, path: Path) -> None:
    headers = {"Content-Type": "application/n-quads"}
    httpx.post(url, content=path.read_bytes(), headers=headers, timeout=60).raise_for_status()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
