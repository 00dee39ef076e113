// The answer to a query: a table, a chart where it has a label and a number, Turtle, and files to take away.
import { chart, chartable } from "./chart.js";
import { element } from "./dom.js";
import { download } from "./endpoint.js";
import { linkNames } from "./naming.js";
import { cell, isNumber } from "./terms.js";
import { word } from "./words.js";

/** @typedef {import("./endpoint.js").Answer} Answer */

const STEP = 500; // rows that the table grows by
const ROWS = { CSV: "text/csv", TSV: "text/tab-separated-values", JSON: "application/sparql-results+json", XML: "application/sparql-results+xml" };
const TRIPLES = { Turtle: "text/turtle", "N-Triples": "application/n-triples", "JSON-LD": "application/ld+json", "RDF/XML": "application/rdf+xml" };
const ENDINGS = { CSV: "csv", TSV: "tsv", JSON: "srj", XML: "srx", Turtle: "ttl", "N-Triples": "nt", "JSON-LD": "jsonld", "RDF/XML": "rdf" };

/** @param {string} id */
const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export function clear() {
  find("answer").hidden = true;
  find("result").replaceChildren();
}

/** @param {Answer} answer @param {any} vocabulary */
export function show(answer, vocabulary) {
  find("answer").hidden = false;
  const pair = chartable(answer);
  const views = { "as-table": () => body(answer, vocabulary), "as-chart": () => chart(answer, pair) };
  for (const [id, view] of Object.entries(views)) {
    find(id).onclick = () => {
      for (const other of Object.keys(views)) find(other).setAttribute("aria-pressed", String(other === id));
      find("result").replaceChildren(view());
    };
  }
  find("as-table").hidden = find("as-chart").hidden = !pair;
  find("downloads").replaceChildren(...files(answer));
  find("as-table").click();
}

/** @param {Answer} answer @param {any} vocabulary */
function body(answer, vocabulary) {
  if (answer.turtle !== undefined) return element("pre", {}, answer.turtle);
  if (answer.verdict !== undefined) return element("p", { class: "verdict" }, word(answer.verdict ? "yes" : "no"));
  if (!answer.rows?.length) return element("p", {}, word("nothing"));
  return table(answer, vocabulary);
}

/** @param {Answer} answer @param {any} vocabulary */
function table({ columns = [], rows = [] }, vocabulary) {
  const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
  const lines = element("tbody");
  const more = element("button", { type: "button" }, word("more"));
  const add = () => {
    const from = lines.childElementCount;
    const next = rows.slice(from, from + STEP).map((row) => element("tr", {}, ...columns.map((name) => entry(row[name], vocabulary))));
    lines.append(...next);
    linkNames(next, vocabulary);
    more.hidden = lines.childElementCount >= rows.length;
  };
  more.addEventListener("click", add);
  add();
  return element("div", {}, element("table", {}, element("thead", {}, head), lines), more);
}

/** @param {import("./endpoint.js").Term | undefined} term @param {any} vocabulary */
function entry(term, vocabulary) {
  return element("td", isNumber(term) ? { class: "number" } : {}, ...(term ? [cell(term, vocabulary)] : []));
}

/** @param {Answer} answer */
function files(answer) {
  const forms = answer.turtle === undefined ? ROWS : TRIPLES;
  return Object.entries(forms).map(([name, type]) => {
    const button = element("button", { type: "button" }, `↓ ${name}`);
    button.addEventListener("click", async () => {
      const address = URL.createObjectURL(await download(answer.query, type));
      element("a", { href: address, download: `result.${ENDINGS[/** @type {keyof typeof ENDINGS} */ (name)]}` }).click();
      URL.revokeObjectURL(address);
    });
    return button;
  });
}
