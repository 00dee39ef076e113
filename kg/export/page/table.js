// The table: all nodes of a class in rows, to be sorted, searched and saved.
import { counts, present } from "./classes.js";
import { columnsOf, sorted, textOf } from "./columns.js";
import { chinese, el, find, renew } from "./dom.js";
import { passes } from "./filters.js";
import { nodes } from "./graph.js";
import { bareLink, listed } from "./links.js";
import { asMany, slices } from "./lists.js";
import { saveCsv, saveJson } from "./sheet.js";
import { LISTS, address, adjust, go, state } from "./state.js";
import { kindName, word } from "./words.js";

/** @typedef {import("./columns.js").Column} Column */

const ROWS = 100;
const ENDS = 3;

const opened = asMany(ROWS);
const classes = /** @type {HTMLSelectElement} */ (el("select", { id: "list", onchange: () => go({ list: classes.value, sort: "" }) }));
const asked = /** @type {HTMLInputElement} */ (el("input", { id: "find", type: "search", autocomplete: "off", spellcheck: "false", maxlength: 200 }));
const csv = el("button", { type: "button", "data-action": "csv", onclick: () => saveCsv(kindName(state.list), forSheet()) });
const json = el("button", { type: "button", "data-action": "json", onclick: () => saveJson(kindName(state.list), forPrograms()) });
const told = el("p", { class: "quiet", role: "status" });
const rows = el("div", { class: "rows", tabindex: 0, role: "region" });
find("table").append(el("div", { class: "controls" }, classes, asked, csv, json), told, rows);

asked.addEventListener("input", () => adjust({ find: asked.value }));

export function render() {
  const columns = columnsOf(state.list);
  const found = wanted();
  renew(classes, ...LISTS.filter((kind) => present.includes(kind)).map((kind) => el("option", { value: kind }, kindName(kind))));
  classes.value = state.list;
  classes.setAttribute("aria-label", word("class"));
  asked.setAttribute("aria-label", word("findInTable"));
  asked.setAttribute("placeholder", word("findInTable"));
  if (asked.value !== state.find) asked.value = state.find;
  csv.textContent = word("saveCsv");
  json.textContent = word("saveJson");
  told.textContent = howMany(found.length);
  rows.setAttribute("aria-label", kindName(state.list));
  const more = (/** @type {() => void} */ onclick) => el("tr", {}, el("td", { class: "more", colspan: columns.length }, el("button", { type: "button", onclick })));
  const row = (/** @type {number} */ id) => el("tr", {}, ...columns.map((column) => cell(column, id)));
  renew(rows, el("table", {}, el("thead", {}, el("tr", {}, ...columns.map(head))), el("tbody", {}, ...slices(found, opened(found, rows.querySelectorAll("tbody th")), row, more))));
}

/** How many rows there are, of what. @param {number} found */
function howMany(found) {
  const [passing, whole] = [all().length, counts.get(state.list) ?? 0];
  const parts = [state.find.trim() ? `${word("rowsFound")} ${found}` : "", passing < whole ? `${word("filteredTo")} ${passing}` : "", `${word(passing < whole ? "unfiltered" : "rowsAll")} ${whole}`];
  return `${kindName(state.list)} ${parts.filter(Boolean).join(" · ")}`;
}

/** The nodes of the class that the filters let through. */
function all() {
  return nodes.flatMap(({ id, kind }) => (kind === state.list && passes(id) ? [id] : []));
}

/** The nodes to show, in their order: those that say all words asked for. */
function wanted() {
  const columns = columnsOf(state.list);
  const words = state.find.toLowerCase().split(/\s+/).filter(Boolean);
  const says = (/** @type {number} */ id) => [...nodes[id].variants, ...columns.map((column) => textOf(column, id))].join("\n").toLowerCase();
  const found = words.length ? all().filter((id) => words.every((part) => says(id).includes(part))) : all();
  const column = columns.find(({ key }) => key === state.sort.replace(/^-/, ""));
  return column ? sorted(found, column, state.sort.startsWith("-")) : found;
}

/** The head of a column; its link sorts, counts and values from the largest, and turns the order round where it is the one sorted by. @param {Column} column */
function head(column) {
  const { key, title } = column;
  const order = state.sort === key ? "ascending" : state.sort === `-${key}` ? "descending" : null;
  const next = order === "ascending" || (order === null && "number" in column) ? `-${key}` : key;
  const link = el("a", { href: address({ sort: next }), "data-key": key, title: word("sortBy") }, title(), el("span", { class: "order", "aria-hidden": "true" }, order === null ? "↕" : order === "ascending" ? "↑" : "↓"));
  return el("th", { scope: "col", "aria-sort": order }, link);
}

/** @param {Column} column @param {number} id */
function cell(column, id) {
  if (column.key === "label") return el("th", { scope: "row" }, bareLink(id));
  if ("links" in column) return el("td", {}, ...ends([...new Set(column.links(id))]));
  if ("number" in column) return el("td", { class: "number" }, textOf(column, id));
  return el("td", {}, chinese(textOf(column, id)));
}

/** @param {number[]} ids */
function ends(ids) {
  const rest = ids.length - ENDS;
  return [...listed(ids.slice(0, ENDS).map(bareLink)), ...(rest > 0 ? [el("small", {}, ` +${rest}`)] : [])];
}

/** The rows as a spreadsheet has them, each with the IRI. */
function forSheet() {
  const columns = columnsOf(state.list);
  return [["IRI", ...columns.map(({ title }) => title())], ...wanted().map((id) => [nodes[id].iri, ...columns.map((column) => textOf(column, id))])];
}

/** The same as objects; nodes by IRI and label, counts as numbers. */
function forPrograms() {
  const columns = columnsOf(state.list);
  return wanted().map((id) => ({ iri: nodes[id].iri, class: state.list, ...Object.fromEntries(columns.map((column) => [column.key, value(column, id)])) }));
}

/** @param {Column} column @param {number} id */
function value(column, id) {
  if ("links" in column) return [...new Set(column.links(id))].map((end) => ({ iri: nodes[end].iri, label: nodes[end].label }));
  if (!("number" in column)) return textOf(column, id);
  const number = column.number(id);
  return Number.isNaN(number) ? null : number;
}
