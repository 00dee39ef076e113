// The card: what the graph says of the chosen node or line, with the sentences that say so.
import { el, find, renew } from "./dom.js";
import { readerLink } from "./evidence.js";
import { nodes } from "./graph.js";
import { introduction } from "./introduction.js";
import { nodeCard } from "./node-card.js";
import { networkActions } from "./node-actions.js";
import { pairCard } from "./pair-card.js";
import { pathCard } from "./path-card.js";
import { sign } from "./shapes.js";
import { address, linkTo, state } from "./state.js";
import { close } from "./steps.js";
import { kindName, word } from "./words.js";

let shown = "";
let chosen = "";

/** The card of what is chosen. @param {string} message what to say first */
export function renderCard(message) {
  const { node, pair, path, language, without, reports, regions, themes, basis, sure } = state;
  const wanted = JSON.stringify([message, node, pair, path, language, without, reports, regions, themes, basis, sure]);
  if (wanted === shown) return freshen();
  shown = wanted;
  const card = find("card");
  card.classList.toggle("chosen", node !== null || pair.length > 0 || path.length > 0);
  card.setAttribute("aria-label", word("card"));
  card.replaceChildren(...(message ? [el("p", { role: "status" }, message)] : []), ...parts().filter((part) => part !== null));
  // The card of another node begins at its top; the same one stays where it was read.
  const now = JSON.stringify([node, pair, path]);
  if (now !== chosen) card.scrollTop = 0;
  chosen = now;
}

/** @returns {(Node | null)[]} */
function parts() {
  const { node, pair, path } = state;
  if (pair.length === 2) return [heading(word("between")), ...pairCard(pair[0], pair[1])];
  if (node !== null) return [heading(sign(nodes[node].kind), kindName(nodes[node].kind)), ...nodeCard(node)];
  if (path.length === 2) return [heading(word("path")), ...pathCard(path[0], path[1])];
  return introduction();
}

/** @param {...(Node | string)} kind */
function heading(...kind) {
  return el("p", { class: "kind" }, ...kind, el("button", { type: "button", class: "close", "aria-label": word("close"), onclick: close }, "×"));
}

/** The card stays as it is, what was opened in it too; but its links say what else is seen, its buttons what can be done to that. */
function freshen() {
  const actions = find("card").querySelector(".network-actions");
  if (actions && state.node !== null) renew(actions, ...networkActions(state.node));
  for (const link of find("card").querySelectorAll("a")) {
    const { node, row, changes } = link.dataset;
    if (node) link.href = linkTo(Number(node));
    else if (row) link.href = readerLink(Number(row));
    else link.href = address(JSON.parse(changes ?? "{}"));
  }
}

// A card is printed with its evidence.
/** @type {HTMLElement[]} */
let unfolded = [];
window.addEventListener("beforeprint", () => {
  unfolded = [.../** @type {NodeListOf<HTMLElement>} */ (find("card").querySelectorAll(".proof[aria-expanded='false']"))];
  for (const toggle of unfolded) toggle.click();
});
window.addEventListener("afterprint", () => {
  for (const toggle of unfolded) toggle.click();
});
