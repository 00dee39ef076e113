"""Neo4j imports the CSV files and runs the script, and holds the network then."""

import os
import subprocess
from pathlib import Path

import kg
from tests.stores.installed import NEO4J, command, folder

NETWORK = Path(__file__).parent / "neo4j" / "Network.java"


def java(*arguments: str, **environment: str) -> str:
    """What a program of Neo4j prints."""
    done = subprocess.run(
        [command("java"), "-cp", f"{folder(NEO4J)}/*", *arguments],
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def expected(graph: kg.Graph) -> list[str]:
    network = kg.to_networkx(graph)
    addressed = [data for *_, data in network.edges(data=True) if data["predicate"] == "addresses"]
    return [str(len(network)), str(network.number_of_edges()), str(len(addressed))]


def test_the_importer_takes_the_tables(graph: kg.Graph, tmp_path: Path) -> None:
    nodes, relationships = (file.path for file in graph.write(tmp_path, formats=["neo4j-nodes", "neo4j-relationships"]))
    home = tmp_path / "home"
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").touch()
    full = ("org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j")
    files = (f"--nodes={nodes}", f"--relationships={relationships}", f"--report-file={tmp_path / 'report'}")
    java(*full, *files, NEO4J_HOME=str(home), NEO4J_CONF=str(home / "conf"))
    assert java(str(NETWORK), str(home)).split() == expected(graph)


def test_the_script_makes_nothing_twice(graph: kg.Graph, tmp_path: Path) -> None:
    [script] = (str(file.path) for file in graph.write(tmp_path, formats=["cypher"]))
    assert java(str(NETWORK), str(tmp_path / "home"), script, script).split() == expected(graph)
