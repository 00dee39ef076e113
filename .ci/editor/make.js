// Makes codemirror.js and codemirror.LICENSE.txt in a folder, by default the query page's. The lock file settles every
// version, so the bytes are the same wherever it runs:
//
//     npm ci --ignore-scripts && npm run make
//
// tests/serve/test_codemirror.py does this and compares.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "..", "..", "kg", "serve", "page");

const { metafile, outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ["codemirror.js"],
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  metafile: true,
  write: false,
});
const [bundle] = outputFiles;

// node_modules/@codemirror/view/dist/index.js → @codemirror/view
const inside = Object.keys(metafile.outputs[Object.keys(metafile.outputs)[0]].inputs);
const packages = [...new Set(inside.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean))].sort();
const licences = packages.map((name) => {
  const folder = join(here, "node_modules", name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf-8"));
  return `${name} ${version}\n\n${readFileSync(join(folder, "LICENSE"), "utf-8").trim()}\n`;
});

writeFileSync(join(target, "codemirror.js"), bundle.contents);
writeFileSync(join(target, "codemirror.LICENSE.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
console.log(`${bundle.contents.length} bytes of ${packages.join(", ")}`);
