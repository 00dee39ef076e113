// Answers the queries of files over an RDF file or a SPARQL endpoint with Comunica: node comunica.mjs SOURCE QUERY… → a line of JSON a query.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// the packages stand where .ci/stores installed them, not beside this file
const installed = createRequire(pathToFileURL(`${process.env.KG_NODE}/`));
const { QueryEngine } = installed("@comunica/query-sparql-file");
const { Parser, Store } = installed("n3");
const engine = new QueryEngine();
const [place, ...queries] = process.argv.slice(2);
// A file is read before it is asked: on a busy machine Comunica loses a query over a file that it is still reading, and Node.js ends
// with code 13, "unsettled top-level await" (one run of three beside four busy loops on two cores; read before, none of four).
const source = place.startsWith("http") ? place : new Store(new Parser().parse(readFileSync(place, "utf8")));
for (const file of queries) {
  const answer = await engine.queryBindings(readFileSync(file, "utf8"), { sources: [source] });
  const rows = (await answer.toArray()).map((row) =>
    Object.fromEntries([...row].map(([name, term]) => [name.value, { value: term.value, datatype: term.datatype?.value }])),
  );
  console.log(JSON.stringify(rows));
}
