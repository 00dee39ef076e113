// The matrix: how many problems, countermeasures, or problems without a countermeasure there are, by theme and by what they are about.
import { cautions } from "./cautions.js";
import { chinese, el, find, renew } from "./dom.js";
import { isUnanswered, told } from "./filters.js";
import { nodes, numberOf, tailOf } from "./graph.js";
import { moveAmongCells, startAt } from "./grid.js";
import { bareLink, link } from "./links.js";
import { asMany, count, items, slices } from "./lists.js";
import { address, linkTo, state } from "./state.js";
import { statementsOf, tally } from "./tally.js";
import { kindName, word } from "./words.js";

/** @typedef {import("./tally.js").Head} Head */

const ROWS = 60;
const LISTED = 50;
const SHADES = 5;
const DEEPEST = 4; // how far rows are indented
const NONE = "-"; // how the address names statements without a theme, or about nothing

const openedRows = asMany(ROWS);
const openedStatements = asMany(LISTED);
const controls = el("div", { class: "controls" });
const grid = el("div", { class: "grid" });
const opened = el("div", { class: "opened" });
find("matrix").append(controls, grid, opened);
moveAmongCells(grid);

export function render() {
  const tallied = tally();
  const unit = word(`count${state.count}`);
  renew(controls, choices("rows", ["OrganizationType", "Region", "Report"], kindName), choices("count", ["Problem", "Countermeasure", "unanswered"], (name) => word(`count${name}`)));
  if (!tallied.all.size) renew(grid, el("p", { class: "quiet", role: "status" }, word("matrixEmpty")));
  else renew(grid, table(tallied, unit));
  renew(opened, ...(state.count === "unanswered" ? cautions() : []), ...statements(tallied));
  startAt(grid);
}

/** Links that choose one of some values of the state. @param {"rows" | "count"} part @param {string[]} values @param {(value: string) => string} name */
function choices(part, values, name) {
  const links = values.map((value) =>
    el("a", { href: address({ [part]: value, cell: "" }), "data-key": value, "aria-current": state[part] === value ? "true" : null }, name(value)),
  );
  return el("p", { class: "segments", role: "group", "aria-label": word(part) }, el("span", { class: "quiet" }, word(part)), ...links);
}

/** @param {import("./tally.js").Tally} tallied @param {string} unit */
function table({ rows, themes, totals, all }, unit) {
  const most = Math.max(SHADES, ...rows.flatMap(({ head, cells }) => (head === null ? [] : [...cells.values()].map((ids) => ids.size))));
  // What is about nothing named is not to be compared with the rest.
  const shade = (/** @type {Head} */ head, size = 0) => (head === null ? "" : `shade-${Math.ceil((size / most) * SHADES)}`);
  const head = el(
    "tr",
    {},
    el("th", { scope: "col", class: "corner" }, `${kindName(state.rows)} ╲ ${kindName("Theme")}`),
    el("th", { scope: "col" }, word("total")),
    ...themes.map((theme) => el("th", { scope: "col", title: named(theme) }, el("div", {}, headLink(theme)))),
  );
  const line = (/** @type {import("./tally.js").Row} */ row) =>
    el(
      "tr",
      {},
      el("th", { scope: "row", title: named(row.head), class: row.depth ? `depth-${Math.min(row.depth, DEEPEST)}` : null }, headLink(row.head)),
      cell(row.all, row.head, undefined, "total"),
      ...themes.map((theme) => cell(row.cells.get(theme), row.head, theme, shade(row.head, row.cells.get(theme)?.size))),
    );
  const more = (/** @type {() => void} */ onclick) => el("tr", {}, el("td", { class: "more" }, el("button", { type: "button", onclick })));
  const sums = [cell(all, undefined, undefined, "total"), ...themes.map((theme) => cell(totals.get(theme), undefined, theme, "total"))];
  const summed = el("tr", {}, el("th", { scope: "row" }, word("total")), ...sums);
  const label = `${unit}: ${kindName(state.rows)} × ${kindName("Theme")}`;
  return el("table", { role: "grid", "aria-label": label }, el("thead", {}, head, summed), el("tbody", {}, ...slices(rows, openedRows(rows.map((row) => row.head), grid.querySelectorAll("tbody th")), line, more)));
}

/** How many statements a cell has, as a link that opens them. @param {Set<number> | undefined} ids @param {Head | undefined} row @param {Head | undefined} theme @param {string} look */
function cell(ids, row, theme, look) {
  if (!ids?.size) return el("td", { class: look, tabindex: -1 }, "·");
  const key = keyOf(row, theme);
  const label = `${[row, theme].filter((head) => head !== undefined).map(named).join(" × ") || word("total")}: ${ids.size}`;
  const current = state.cell === key ? "true" : null;
  return el("td", { class: look }, el("a", { href: address({ cell: key }), "data-key": key, tabindex: -1, "aria-label": label, "aria-current": current }, String(ids.size)));
}

/** @param {Head} head */
function named(head) {
  return head === null ? word("unnamed") : nodes[head].label;
}

/** @param {Head} head */
function headLink(head) {
  if (head === null) return el("i", {}, word("unnamed"));
  return el("a", { href: linkTo(head), "data-key": `head ${head}`, tabindex: -1 }, chinese(nodes[head].label));
}

/** A cell in the address; spaces and bars stand in no IRI. @param {Head | undefined} row @param {Head | undefined} theme */
function keyOf(row, theme) {
  return [row, theme].map((head) => (head === undefined ? "" : head === null ? NONE : tailOf(head))).join("|");
}

/** What the address calls a head; undefined for a whole row or column, or one that the graph does not have. @param {string} tail @returns {Head | undefined} */
function headOf(tail) {
  return tail === NONE ? null : numberOf(tail);
}

/** The statements of the open cell. @param {import("./tally.js").Tally} tallied */
function statements(tallied) {
  if (!state.cell) return [el("p", { class: "quiet hint" }, word("openCell"), state.rows === "Region" ? ` ${word("countedWithin")}` : "")];
  const [row, theme] = state.cell.split("|").map(headOf);
  const found = [...statementsOf(tallied, row, theme)].sort((a, b) => a - b);
  const close = el("a", { href: address({ cell: "" }), class: "close", "aria-label": word("closeCell") }, "×");
  const heads = [row, theme].filter((head) => head !== undefined);
  const title = heads.length ? heads.flatMap((head, place) => [place ? " × " : "", chinese(named(head))]) : [word("total")];
  return [
    el("h2", {}, ...title, ` · ${word(`count${state.count}`)}`, count(found.length), close),
    items(found, openedStatements(found, opened.querySelectorAll("li:not(.more)")), statement, "facts"),
  ];
}

/** @param {number} id */
function statement(id) {
  const reports = told(id, "states", false).flatMap((report) => [" · ", bareLink(report)]);
  const open = nodes[id].kind === "Problem" && isUnanswered(id) ? el("span", { class: "basis", title: word("caution") }, word("unanswered")) : null;
  return el("li", {}, link(id), open, el("small", {}, ...reports));
}
