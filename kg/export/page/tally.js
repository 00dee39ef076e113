// What the matrix counts: statements by theme, and by the organization types, regions or reports that they are about.
import { isUnanswered, passes, regionsOf, told } from "./filters.js";
import { nodes, related } from "./graph.js";
import { state } from "./state.js";

/**
 * @typedef {number | null} Head a node, or null for statements that name none
 * @typedef {{head: Head, cells: Map<Head, Set<number>>, all: Set<number>, depth: number}} Row the statements of a row, by theme and together; in how many other rows' regions its own lies
 * @typedef {{rows: Row[], themes: Head[], totals: Map<Head, Set<number>>, all: Set<number>}} Tally
 */

/**
 * What a statement is about, for each kind of row. The reader has asked for these: that a class is filtered out does not hide them.
 * @type {Record<string, (id: number) => number[]>}
 */
const ABOUT = {
  OrganizationType: (id) => [id, ...told(id, "addresses")].flatMap((statement) => told(statement, "affects")),
  Region: (id) => [...regionsOf(id)].filter((region) => !state.regions.length || state.regions.some((wanted) => regionsOf(region).has(wanted))),
  Report: (id) => told(id, "states", false),
};

/** @param {number} id */
const themesOf = (id) => told(id, "theme").filter((theme) => !state.themes.length || state.themes.includes(theme));

/** The statements that the matrix counts, sorted into rows and themes, the fullest first. @returns {Tally} */
export function tally() {
  /** @type {Map<Head, Row>} */
  const rows = new Map();
  /** @type {Map<Head, Set<number>>} */
  const totals = new Map();
  const all = counted();
  for (const id of all) {
    const themes = orNone(themesOf(id));
    for (const theme of themes) put(totals, theme, id);
    for (const head of orNone(ABOUT[state.rows](id))) {
      const row = rows.get(head) ?? { head, cells: new Map(), all: new Set(), depth: 0 };
      rows.set(head, row);
      row.all.add(id);
      for (const theme of themes) put(row.cells, theme, id);
    }
  }
  return {
    rows: nested([...rows.values()].sort((a, b) => order(a.head, b.head, a.all, b.all))),
    themes: [...totals].sort(([a, ofA], [b, ofB]) => order(a, b, ofA, ofB)).map(([theme]) => theme),
    totals,
    all: new Set(all),
  };
}

/** Rows with those of the regions in theirs below each. @param {Row[]} rows @returns {Row[]} */
function nested(rows) {
  const byHead = new Map(rows.map((row) => [row.head, row]));
  /** @type {Set<Row>} */
  const told = new Set();
  const tell = (/** @type {Row} */ row, /** @type {number} */ depth) => {
    if (told.has(row)) return;
    told.add(row);
    row.depth = depth;
    for (const inner of rows) if (inner.head !== null && holder(inner.head, byHead) === row.head) tell(inner, depth + 1);
  };
  for (const row of rows) if (row.head === null || holder(row.head, byHead) === undefined) tell(row, 0);
  for (const row of rows) tell(row, 0); // whatever lies in itself
  return [...told];
}

/** The smallest region with a row that another lies in. @param {number} region @param {Map<Head, Row>} rows */
function holder(region, rows) {
  const above = state.rows === "Region" ? related(region, "within").filter((one) => one !== region && rows.has(one)) : [];
  return above.sort((a, b) => related(b, "within").length - related(a, "within").length || a - b).at(0);
}

/** The statements of one cell; of a whole row or column where only one head is given. @param {Tally} tallied @param {Head | undefined} head @param {Head | undefined} theme */
export function statementsOf({ rows, totals, all }, head, theme) {
  if (head === undefined) return theme === undefined ? all : (totals.get(theme) ?? new Set());
  const row = rows.find((one) => one.head === head);
  return (theme === undefined ? row?.all : row?.cells.get(theme)) ?? new Set();
}

function counted() {
  const kind = state.count === "unanswered" ? "Problem" : state.count;
  return nodes.flatMap((node) => (node.kind === kind && passes(node.id) && (state.count !== "unanswered" || isUnanswered(node.id)) ? [node.id] : []));
}

/** @param {Iterable<number>} found @returns {Head[]} */
function orNone(found) {
  const heads = [...new Set(found)];
  return heads.length ? heads : [null];
}

/** @param {Map<Head, Set<number>>} sets @param {Head} head @param {number} id */
function put(sets, head, id) {
  sets.set(head, (sets.get(head) ?? new Set()).add(id));
}

/** The fullest first, then the best connected; those that name none last. @param {Head} a @param {Head} b @param {Set<number>} ofA @param {Set<number>} ofB */
function order(a, b, ofA, ofB) {
  return Number(a === null) - Number(b === null) || ofB.size - ofA.size || Number(a) - Number(b);
}
