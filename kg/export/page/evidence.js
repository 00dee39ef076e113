// The sentences that say something, with the words marked, where they stand, and how sure it is.
import { chinese, el } from "./dom.js";
import { nodes, sentence } from "./graph.js";
import { items } from "./lists.js";
import { placeOf } from "./reader-place.js";
import { address } from "./state.js";
import { word } from "./words.js";

/** @typedef {import("./graph.js").Fact} Fact */

const SENTENCES = 3;

/** How a fact is known, where it is not simply what a report says. @param {Fact} fact */
export function basis(fact) {
  const [, , inferred, confidence] = fact;
  if (!inferred && confidence === 1) return null;
  return el("span", { class: inferred ? "basis inferred" : "basis", title: known(fact) }, `${word(inferred ? "inferred" : "stated")} · ${sure(confidence)}`);
}

/** The evidence of a fact, behind a button: a card with all of them open is unreadable. @param {Fact} fact @param {string[]} marked */
export function proof(fact, marked) {
  return folded(fact[4], marked, el("p", { class: "quiet" }, known(fact)));
}

/** Sentences behind a button. @param {number[]} rows @param {string[]} marked @param {Node | null} first what to say before them */
export function folded(rows, marked, first = null) {
  if (!rows.length) return [];
  const place = el("div", { hidden: true });
  const onclick = () => {
    if (!place.hasChildNodes()) place.append(...(first ? [first] : []), sentences(rows, marked));
    place.hidden = !place.hidden;
    toggle.setAttribute("aria-expanded", String(!place.hidden));
  };
  const toggle = el("button", { type: "button", class: "proof", "aria-expanded": "false", onclick }, `${word("evidence")} ${rows.length}`);
  return [toggle, place];
}

/** The same in full. @param {Fact} fact */
function known([, , inferred, confidence]) {
  return [word(inferred ? "inferredMeans" : "statedMeans"), sure(confidence)].join(" ");
}

/** @param {number} share */
const sure = (share) => word("sure").replace("%", `${Math.round(share * 100)}%`);

/** @param {number[]} rows @param {string[]} marked */
export function sentences(rows, marked) {
  return items(rows, SENTENCES, (row) => el("li", {}, el("blockquote", { lang: "zh" }, ...marks(sentence(row).text, marked)), source(row)), "sentences");
}

/** Where a sentence stands; a link to it in the reader. @param {number} row */
function source(row) {
  const { title, section } = sentence(row);
  const place = section ? [" · ", chinese(section)] : [];
  return el("cite", {}, el("a", { href: readerLink(row), "data-row": row, title: word("inReport") }, chinese(title), ...place));
}

/** The address of a sentence in the reader, beside what is seen now. @param {number} row */
export function readerLink(row) {
  return address({ view: "reader", place: placeOf(row) });
}

/** What a node may be called in a sentence. @param {number} id */
export function names(id) {
  const { label, variants } = nodes[id];
  return [label, ...variants].filter((name) => name.length > 1 && name.length < 300);
}

/** A sentence in which names are marked. @param {string} text @param {string[]} marked */
function marks(text, marked) {
  const longest = [...marked].sort((a, b) => b.length - a.length);
  if (!longest.length) return [text];
  const pattern = new RegExp(`(${longest.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`);
  // Split by a group gives text and name by turns.
  return text.split(pattern).map((part, place) => (place % 2 ? el("mark", {}, part) : part));
}
