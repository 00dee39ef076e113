// Reads RDF files strictly with N3.js: node n3.mjs FILE… → a line with the count of each; an error ends it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { Parser } = createRequire(pathToFileURL(`${process.env.KG_NODE}/`))("n3");
for (const file of process.argv.slice(2)) {
  const format = file.endsWith(".nq") ? "N-Quads" : "Turtle";
  console.log(new Parser({ format }).parse(readFileSync(file, "utf8")).length);
}
