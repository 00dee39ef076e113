// Names in an answer as links: a text that is what one node is called leads to that node.
import { element } from "./dom.js";
import { ask } from "./endpoint.js";
import { placeOf } from "./terms.js";

const CLASSES = ["Report", "Region", "OrganizationType", "Organization", "Programme", "Document", "Theme", "Problem", "Cause", "Countermeasure", "Figure"];
const MOST = 1000; // names asked for at once
const LONGEST = 300;

/**
 * Make links of the cells of some rows that hold nothing but the name of one node. Rows that have IRIs lead there already.
 * @param {Element[]} rows @param {any} vocabulary
 */
export async function linkNames(rows, vocabulary) {
  if (rows.some((row) => row.querySelector("a"))) return;
  const cells = rows.flatMap((row) => [...row.querySelectorAll("td:not(.number) > bdi")]);
  const names = [...new Set(cells.map(({ textContent }) => textContent ?? ""))].filter((name) => name && name.length <= LONGEST);
  if (!names.length) return;
  const nodes = await nodesOf(names.slice(0, MOST), vocabulary.prefixes);
  for (const cell of cells) {
    const found = nodes.get(cell.textContent ?? "");
    const place = found?.size === 1 ? placeOf([...found][0], vocabulary) : null;
    if (!place) continue;
    const link = element("a", { href: place, target: "_blank", rel: "noopener" });
    cell.replaceWith(link);
    link.append(cell);
  }
}

/** The nodes that have each of some names. @param {string[]} names @param {Record<string, string>} prefixes */
async function nodesOf(names, { sro, rdfs }) {
  const literals = names.map((name) => `${JSON.stringify(name)} ${JSON.stringify(name)}@zh`).join(" ");
  const classes = CLASSES.map((name) => `<${sro}${name}>`).join(" ");
  const query = `SELECT DISTINCT ?name ?node { VALUES ?name { ${literals} } VALUES ?class { ${classes} } ?node <${rdfs}label> ?name ; a ?class }`;
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  // Links are a help: an answer stands without them too.
  const { rows = [] } = await ask(query).catch(() => ({ rows: [] }));
  for (const { name, node } of rows) found.set(name.value, (found.get(name.value) ?? new Set()).add(node.value));
  return found;
}
