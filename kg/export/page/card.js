// The card: what the graph says of the chosen node or line, with the sentences that say so.
import { chinese, el, find } from "./dom.js";
import { isTelling, lineBetween, neighbours, nodes, otherEnd, relationCount, sentence } from "./graph.js";
import { present } from "./chips.js";
import { networkActions } from "./node-actions.js";
import { sign } from "./shapes.js";
import { linkTo, state } from "./state.js";
import { close } from "./steps.js";
import { attributeName, attributeValue, kindName, kinds, relationName, spoken, word } from "./words.js";

const FACTS = 12;
const SENTENCES = 3;

/** The card of what is chosen. @param {string} message what to say first */
export function renderCard(message) {
  find("card").classList.toggle("chosen", state.node !== null || state.pair.length > 0 || state.path.length > 0);
  if (state.pair.length === 2) showPair(state.pair[0], state.pair[1]);
  else if (state.node !== null) showNode(state.node);
  else showIntroduction(message);
}

/** @param {number} id */
function showNode(id) {
  const node = nodes[id];
  show(
    el("p", { class: "kind" }, sign(node.kind), kindName(node.kind), closeButton()),
    el("h2", {}, chinese(node.label)),
    node.variants.length ? el("p", { class: "variants" }, `${word("variants")} `, ...listed(node.variants)) : null,
    attributes(node.attributes),
    el("p", { class: "actions" }, ...networkActions(id)),
    ...said(node),
    ...facts(id),
    el("p", { class: "iri" }, el("code", {}, node.iri)),
  );
}

/** Everything between two nodes. @param {number} a @param {number} b */
function showPair(a, b) {
  const line = lineBetween(a, b);
  const told = (from) => neighbours(from).filter((id) => isTelling(/** @type {any} */ (lineBetween(from, id))));
  const others = new Set(told(b));
  const shared = line ? [] : told(a).filter((id) => others.has(id));
  show(
    el("p", { class: "kind" }, word("between"), closeButton()),
    el("h2", {}, link(a), " — ", link(b)),
    line ? el("ul", { class: "facts" }, ...line.facts.map((fact) => between(line, fact))) : null,
    shared.length ? el("h3", {}, word("joinedBy"), count(shared.length)) : null,
    shared.length ? items(shared, FACTS * 2, (id) => el("li", {}, link(id), ...proof(nodes[id].evidence, names(id)))) : null,
  );
}

/** What to show while nothing is chosen. @param {string} message */
function showIntroduction(message) {
  const totals = `${nodes.length} ${word("nodes")} · ${relationCount} ${word("relations")}`;
  const lists = present.filter((kind) => ["Theme", "Programme", "OrganizationType", "Region", "Report"].includes(kind));
  show(
    message ? el("p", { role: "status" }, message) : null,
    el("h2", {}, word("totals")),
    el("p", {}, totals),
    el("p", { class: "quiet" }, word("intro")),
    ...lists.flatMap((kind) => {
      const best = nodes.filter((node) => node.kind === kind).slice(0, 8);
      return [el("h3", {}, sign(kind), kindName(kind)), el("ul", { class: "best" }, ...best.map(({ id }) => el("li", {}, link(id, false))))];
    }),
  );
}

/** @param {...(Node | null)} parts */
function show(...parts) {
  const card = find("card");
  card.setAttribute("aria-label", word("card"));
  card.replaceChildren(...parts.filter((part) => part !== null));
  card.scrollTop = 0;
}

function closeButton() {
  return el("button", { type: "button", class: "close", "aria-label": word("close"), onclick: close }, "×");
}

/** @param {number} number */
function count(number) {
  return el("small", {}, ` ${number}`);
}

/** Names with marks between them, each on its own direction of writing. @param {string[]} texts */
function listed(texts) {
  return texts.flatMap((text, place) => [place ? (spoken() === "zh" ? "、" : ", ") : "", chinese(text)]);
}

/** @param {Record<string, string>} values */
function attributes(values) {
  const rows = Object.entries(values).flatMap(([name, value]) => [
    el("dt", {}, attributeName(name)),
    el("dd", {}, chinese(attributeValue(name, value))),
  ]);
  return rows.length ? el("dl", {}, ...rows) : null;
}

/** A link to a node's card. @param {number} id @param {boolean} [signed] */
function link(id, signed = true) {
  const { kind, label } = nodes[id];
  const title = kindName(kind);
  return el("a", { href: linkTo(id), "data-node": id, title }, signed ? sign(kind) : null, chinese(label));
}

/** Where reports name a node. @param {import("./graph.js").GraphNode} node */
function said({ id, kind, evidence }) {
  if (kind === "Report") return [];
  if (!evidence.length) return [el("p", { class: "quiet" }, word("noEvidence"))];
  return [el("h3", {}, word("sentences"), count(evidence.length)), sentences(evidence, names(id))];
}

/** The relations of a node, one list a relation and direction. @param {number} id */
function facts(id) {
  /** @type {Map<string, [number, import("./graph.js").Fact][]>} */
  const groups = new Map();
  for (const line of nodes[id].lines) {
    for (const fact of line.facts) {
      const forward = (line.a === id) === (fact[1] === 1);
      const key = relationName(fact[0], forward);
      const group = groups.get(key) || [];
      group.push([otherEnd(line, id), fact]);
      groups.set(key, group);
    }
  }
  // What says most comes first; that reports mention a node comes last.
  const late = (name) => [relationName("mentions", true), relationName("mentions", false)].indexOf(name) + 1;
  const order = [...groups].sort(([a], [b]) => late(a) - late(b));
  const rank = (end) => Object.keys(kinds).indexOf(nodes[end].kind);
  return order.flatMap(([name, group]) => [
    el("h3", {}, name, count(group.length)),
    items(group.sort(([a], [b]) => rank(a) - rank(b) || a - b), FACTS, ([end, fact]) =>
      el("li", {}, link(end), basis(fact), ...proof(fact[4], [...names(id), ...names(end)]))),
  ]);
}

/** @param {import("./graph.js").Line} line @param {import("./graph.js").Fact} fact */
function between(line, fact) {
  const [from, to] = fact[1] ? [line.a, line.b] : [line.b, line.a];
  const told = el("span", { class: "told" }, link(from), ` ${relationName(fact[0], true)} → `, link(to));
  return el("li", {}, told, basis(fact), sentences(fact[4], [...names(from), ...names(to)]));
}

/** @param {import("./graph.js").Fact} fact */
function basis([, , inferred, confidence]) {
  if (!inferred && confidence === 1) return null;
  const percent = `${Math.round(confidence * 100)}%`;
  const text = `${word(inferred ? "inferred" : "stated")} ${percent}`;
  return el("span", { class: inferred ? "basis inferred" : "basis", title: `${word("confidence")} ${percent}` }, text);
}

/** The sentences of a fact, behind a button: a card with all of them open is unreadable. */
function proof(/** @type {number[]} */ rows, /** @type {string[]} */ marked) {
  if (!rows.length) return [];
  const place = el("div", { hidden: true });
  const onclick = () => {
    if (!place.hasChildNodes()) place.append(sentences(rows, marked));
    place.hidden = !place.hidden;
    toggle.setAttribute("aria-expanded", String(!place.hidden));
  };
  const toggle = el("button", { type: "button", class: "proof", "aria-expanded": "false", onclick }, `${word("evidence")} ${rows.length}`);
  return [toggle, place];
}

/** @param {number[]} rows @param {string[]} marked */
function sentences(rows, marked) {
  return items(rows, SENTENCES, (row) => {
    const { text, title, section, report } = sentence(row);
    const source = report === undefined ? chinese(title) : el("a", { href: linkTo(report) }, chinese(title));
    const place = section ? [" · ", chinese(section)] : [];
    return el("li", {}, el("blockquote", { lang: "zh" }, ...marks(text, marked)), el("cite", {}, source, ...place));
  }, "sentences");
}

/** What a node may be called in a sentence, the longest first. @param {number} id */
function names(id) {
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

/**
 * A list that shows the first of its items and a button for more.
 * @template T
 * @param {T[]} all @param {number} first @param {(item: T) => Node} draw @param {string} [name]
 */
function items(all, first, draw, name = "facts") {
  const list = el("ul", { class: name }, ...all.slice(0, first).map(draw));
  const rest = all.slice(first);
  if (rest.length) {
    const onclick = () => {
      const next = rest.splice(0, 100).map(draw);
      more.before(...next);
      if (!rest.length) more.remove();
      else label.textContent = `${word("more")} ${rest.length}`;
      /** @type {HTMLElement | null} */ (/** @type {Element} */ (next[0]).querySelector("a, button"))?.focus();
    };
    const label = el("button", { type: "button", onclick }, `${word("more")} ${rest.length}`);
    const more = el("li", { class: "more" }, label);
    list.append(more);
  }
  return list;
}

