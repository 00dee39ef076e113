// Answers the queries of files over an RDF file or a SPARQL endpoint with Comunica: node comunica.mjs SOURCE QUERY… → a line of JSON a query.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// the packages stand where .ci/stores installed them, not beside this file
const { QueryEngine } = createRequire(pathToFileURL(`${process.env.KG_NODE}/`))("@comunica/query-sparql-file");
const engine = new QueryEngine();
const [source, ...queries] = process.argv.slice(2);
for (const file of queries) {
  const answer = await engine.queryBindings(readFileSync(file, "utf8"), { sources: [source] });
  const rows = (await answer.toArray()).map((row) =>
    Object.fromEntries([...row].map(([name, term]) => [name.value, { value: term.value, datatype: term.datatype?.value }])),
  );
  console.log(JSON.stringify(rows));
}
