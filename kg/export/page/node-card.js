// The card of a node: what it is, the chain it stands in, its relations, and the sentences that name it.
import { chain, chained } from "./chain.js";
import { copies } from "./copying.js";
import { chinese, el } from "./dom.js";
import { names, sentences } from "./evidence.js";
import { facts, hiddenFacts } from "./facts.js";
import { nodes } from "./graph.js";
import { listed } from "./links.js";
import { count } from "./lists.js";
import { networkActions } from "./node-actions.js";
import { statedHere } from "./stated-here.js";
import { attributeName, attributeRank, attributeValue, word } from "./words.js";

/** Classes whose nodes are named all over: what stands in relation to them tells more than the sentences that name them. */
const NAMED = ["Programme", "Region", "OrganizationType", "Organization", "Theme"];

/** @param {number} id */
export function nodeCard(id) {
  const node = nodes[id];
  const related = [...facts(id, chained(node.kind)), hiddenFacts(id)];
  return [
    el("h2", {}, chinese(node.label)),
    node.variants.length ? el("p", { class: "variants" }, `${word("variants")} `, ...listed(node.variants.map(chinese))) : null,
    attributes(node.attributes),
    ...statedHere(id),
    ...(NAMED.includes(node.kind) ? [...related, ...said(node), ...chain(id)] : [...said(node), ...chain(id), ...related]),
    el("p", { class: "iri" }, el("code", {}, node.iri)),
    ...copies(node),
    el("p", { class: "actions network-actions" }, ...networkActions(id)),
  ];
}

/** @param {Record<string, string>} values */
function attributes(values) {
  const told = Object.entries(values).sort(([a], [b]) => attributeRank(a) - attributeRank(b));
  const rows = told.flatMap(([name, value]) => [el("dt", {}, attributeName(name)), el("dd", {}, chinese(attributeValue(name, value)))]);
  return rows.length ? el("dl", {}, ...rows) : null;
}

/** Where reports name a node. @param {import("./graph.js").GraphNode} node */
function said({ id, kind, evidence }) {
  if (kind === "Report") return [];
  if (!evidence.length) return [el("p", { class: "quiet" }, word("noEvidence"))];
  return [el("h3", {}, word("sentences"), count(evidence.length)), sentences(evidence, names(id))];
}
