// Problems, their causes, what is proposed against them and with which programmes: the chain in which a node stands.
import { cautions } from "./cautions.js";
import { el } from "./dom.js";
import { fold } from "./facts.js";
import { STATEMENTS, passes, passesFact } from "./filters.js";
import { isForward, nodes, otherEnd } from "./graph.js";
import { link } from "./links.js";
import { count, items } from "./lists.js";
import { kindName, word } from "./words.js";

/** @typedef {import("./graph.js").Fact} Fact @typedef {{id: number, from: number, fact: Fact}} Link one node of the chain, and what joins it to another */

const FIRST = 5;
/** The classes as their relations join them. */
const ROW = ["Cause", "Problem", "Countermeasure", "Programme"];
/** From each class of the row to the next: the relation, and whether the first is its subject. @type {[string, boolean][]} */
const JOINS = [["explains", true], ["addresses", false], ["uses", true]];
/** The classes as they are told. */
const TOLD = ["Problem", "Cause", "Countermeasure", "Programme"];

/** The relations that a chain tells, where a node stands in one. @param {string} kind */
export function chained(kind) {
  return new Set(ROW.includes(kind) ? JOINS.map(([predicate]) => predicate) : []);
}

/** The chain of a node; nothing for a class that stands in none. @param {number} id */
export function chain(id) {
  const { kind } = nodes[id];
  const steps = ROW.includes(kind) ? stepsFrom(id) : new Map();
  const alone = [...steps.values()].every((links) => !links.length);
  if (alone && !STATEMENTS.includes(kind)) return [];
  const open = kind === "Problem" && !steps.get("Countermeasure")?.length;
  return [
    el("h3", {}, word("chain")),
    alone
      ? el("p", { class: "quiet" }, word("chainAlone"))
      : el("ol", { class: "chain" }, ...TOLD.map((one) => (one === kind ? here(id) : step(one, steps.get(one) ?? [])))),
    ...(open ? cautions() : []),
  ];
}

/** The nodes of each other class of the chain. @param {number} id @returns {Map<string, Link[]>} */
function stepsFrom(id) {
  const start = ROW.indexOf(nodes[id].kind);
  /** @type {Map<string, Link[]>} */
  const steps = new Map();
  for (const way of [-1, 1]) {
    let edge = [id];
    for (let at = start + way; at >= 0 && at < ROW.length; at += way) {
      const [predicate, forward] = JOINS[Math.min(at, at - way)];
      const links = edge.flatMap((from) => joined(from, predicate, forward === way > 0));
      const first = [...new Map(links.map((one) => [one.id, one])).values()];
      steps.set(ROW[at], first);
      edge = first.map((one) => one.id);
    }
  }
  return steps;
}

/** @param {number} from @param {string} predicate @param {boolean} forward @returns {Link[]} */
function joined(from, predicate, forward) {
  return nodes[from].lines.flatMap((line) => {
    const id = otherEnd(line, from);
    const fact = line.facts.find((one) => one[0] === predicate && isForward(line, one, from) === forward && passesFact(one));
    return fact && passes(id) ? [{ id, from, fact }] : [];
  });
}

/** @param {number} id */
function here(id) {
  return el("li", { "aria-current": "true" }, el("b", {}, kindName(nodes[id].kind)), el("ul", { class: "facts" }, el("li", {}, link(id))));
}

/** @param {string} kind @param {Link[]} links */
function step(kind, links) {
  const none = el("span", { class: "quiet" }, ` ${word("chainNone")}`);
  return el(
    "li",
    {},
    el("b", {}, kindName(kind)),
    links.length ? count(links.length) : none,
    links.length ? items(links, FIRST, ({ id, from, fact }) => fold(from, id, fact)) : null,
  );
}
