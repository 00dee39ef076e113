// The columns of the table: what each class is told by.
import { isUnanswered, reportsOf, told } from "./filters.js";
import { nodes } from "./graph.js";
import { attributeName, attributeValue, kindName, relationName, word } from "./words.js";

/**
 * @typedef {{key: string, title: () => string, links: (id: number) => number[]}} Links a column of nodes
 * @typedef {{key: string, title: () => string, number: (id: number) => number}} Numbers a column of counts; NaN where there is none
 * @typedef {{key: string, title: () => string, text: (id: number) => string}} Texts
 * @typedef {Links | Numbers | Texts} Column
 */

/** The other ends of a relation. @param {string} predicate @param {boolean} [forward] @param {string} [kind] only those of this class @returns {Links} */
const linked = (predicate, forward = true, kind = "") => ({
  key: `${predicate}${forward ? "" : "-of"}${kind && `-${kind}`}`,
  title: () => (kind ? kindName(kind) : relationName(predicate, forward)),
  links: (id) => told(id, predicate, forward).filter((end) => !kind || nodes[end].kind === kind),
});

/** How many other ends a relation has. @param {string} predicate @param {boolean} forward @param {string} kind the class that is counted @returns {Numbers} */
const number = (predicate, forward, kind) => ({
  key: `${predicate}-${kind}`,
  title: () => kindName(kind),
  number: (id) => new Set(told(id, predicate, forward).filter((end) => nodes[end].kind === kind)).size,
});

/** @param {string} name @returns {Texts} */
const attribute = (name) => ({ key: name, title: () => attributeName(name), text: (id) => attributeValue(name, nodes[id].attributes[name] ?? "") });

/** @param {string} name @returns {Numbers} */
const numeric = (name) => ({ key: name, title: () => attributeName(name), number: (id) => Number(nodes[id].attributes[name] ?? Number.NaN) });

/** @type {Numbers} */
const REPORTS = { key: "reports", title: () => word("reportCount"), number: (id) => reportsOf(id).size };

/** The reports that say what a statement says, in its words or in like ones. @type {Numbers} */
const ALIKE = {
  key: "alike",
  title: () => word("alikeCount"),
  number: (id) => {
    const like = [id, ...told(id, "similarTo"), ...told(id, "similarTo", false)];
    return new Set(like.flatMap((one) => told(one, "states", false))).size;
  },
};

/** @type {Texts} */
const VARIANTS = { key: "variants", title: () => word("variants"), text: (id) => nodes[id].variants.join("、") };

/** @type {Numbers} */
const UNANSWERED = {
  key: "unanswered",
  title: () => word("unanswered"),
  number: (id) => told(id, "theme", false).filter((end) => nodes[end].kind === "Problem" && isUnanswered(end)).length,
};

/** What a class is told by, beside its name. @type {Record<string, Column[]>} */
const COLUMNS = {
  Problem: [ALIKE, linked("states", false), linked("theme"), linked("affects"), linked("explains", false), linked("addresses", false)],
  Cause: [linked("states", false), linked("theme"), linked("explains")],
  Countermeasure: [ALIKE, linked("states", false), linked("theme"), linked("addresses"), linked("uses")],
  Programme: [attribute("type"), linked("runsIn"), linked("carriedOutBy"), linked("uses", false), REPORTS],
  Region: [attribute("level"), linked("within"), attribute("code"), number("runsIn", false, "Programme"), number("about", false, "Figure"), REPORTS],
  OrganizationType: [linked("broader"), number("affects", false, "Problem"), number("carriedOutBy", false, "Programme"), number("classification", false, "Organization"), REPORTS],
  Organization: [linked("classification"), linked("carriedOutBy", false), linked("mentions", false)],
  Document: [linked("mentions", false)],
  Figure: [numeric("value"), attribute("unit"), attribute("measures"), attribute("quality"), linked("about"), linked("mentions", false)],
  Theme: [number("theme", false, "Problem"), UNANSWERED, number("theme", false, "Cause"), number("theme", false, "Countermeasure"), REPORTS],
  Report: [
    linked("about"),
    number("states", true, "Problem"),
    number("states", true, "Cause"),
    number("states", true, "Countermeasure"),
    number("mentions", true, "Programme"),
    number("mentions", true, "Figure"),
    attribute("source"),
  ],
};

/** @type {Texts} */
export const NAME = { key: "label", title: () => word("name"), text: (id) => nodes[id].label };

/** The columns of a class, its names first. @param {string} kind @returns {Column[]} */
export function columnsOf(kind) {
  const own = ["Programme", "Region", "OrganizationType", "Organization"].includes(kind) ? [VARIANTS] : [];
  return [NAME, ...(COLUMNS[kind] ?? []), ...own];
}

/** What a column says of a node, as text. @param {Column} column @param {number} id */
export function textOf(column, id) {
  if ("text" in column) return column.text(id);
  if ("links" in column) return [...new Set(column.links(id))].map((end) => nodes[end].label).join("；");
  const value = column.number(id);
  return Number.isNaN(value) ? "" : String(value);
}

const collator = new Intl.Collator("zh", { numeric: true });

/** The nodes in the order of a column; those of which it says nothing come last. @param {number[]} ids @param {Column} column @param {boolean} down */
export function sorted(ids, column, down) {
  const way = down ? -1 : 1;
  const keyed = ids.map((id) => ({ id, text: textOf(column, id), number: "number" in column ? column.number(id) : 0 }));
  const blank = (/** @type {{text: string}} */ { text }) => Number(text === "");
  keyed.sort((a, b) => blank(a) - blank(b) || way * (a.number - b.number || collator.compare(a.text, b.text)) || a.id - b.id);
  return keyed.map(({ id }) => id);
}
