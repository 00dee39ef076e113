// The page: what the reader does changes the state or the address, and everything is shown again from them.
import { showIntroduction, showNode, showPair } from "./card.js";
import { find } from "./dom.js";
import { nodes } from "./graph.js";
import { drawLegend } from "./legend.js";
import { arrange, drawn, fit, overviewNodes, point, start, sync, unpoint } from "./network.js";
import { startSearch } from "./search.js";
import { STEP, address, grow, hash, isDrawn, keep, linkTo, state } from "./state.js";
import { speak, spoken, word } from "./words.js";

const actions = {
  /** @param {number} id */
  grow(id) {
    const { added, left, full } = grow(id);
    sync();
    if (added.length) fit([id, ...added]);
    choose(id);
    note(full ? word("full") : left ? `${left} ${word("left")}` : "");
  },
  /** @param {number} id */
  only(id) {
    keep([id]);
    arrange(false);
    const { left } = grow(id, STEP);
    choose(id);
    fit([...state.shown]);
    note(left ? `${left} ${word("left")}` : "");
  },
  /** @param {number} id */
  hide(id) {
    state.shown.delete(id);
    state.grown.delete(id);
    actions.close();
  },
  close() {
    state.pair = null;
    if (state.node === null) refresh();
    else location.hash = hash(null, spoken());
  },
};

/** @param {number} id */
function choose(id) {
  state.pair = null;
  if (state.node === id) refresh();
  else location.hash = linkTo(id);
}

/** What the drawing holds, and what there is to say. @param {string} [message] */
function note(message = "") {
  const { nodes: some, of } = drawn();
  find("note").textContent = `${word("drawn")} ${some} / ${of.nodes} ${word("nodes")}${message ? ` · ${message}` : ""}`;
}

/** Follow the address. */
function follow() {
  const { iri, node, language } = address();
  if (language !== spoken() || !find("overview").textContent) translate(language);
  state.node = node;
  state.pair = null;
  let message = iri !== null && node === null ? word("unknown") : "";
  if (node !== null) {
    const { kind, lines: own } = nodes[node];
    state.shown.add(node);
    // A node far from everything drawn brings some of its neighbours along.
    if (!own.some((line) => isDrawn(line.a) && isDrawn(line.b))) grow(node, 8);
    if (state.without.has(kind)) message = word("filtered");
  }
  refresh(message);
}

/** @param {string} [message] */
function refresh(message) {
  sync();
  find("card").classList.toggle("chosen", state.node !== null || state.pair !== null);
  if (state.pair) showPair(...state.pair, actions);
  else if (state.node !== null) showNode(state.node, actions);
  else showIntroduction();
  if (state.pair === null && state.node !== null) point(state.node);
  else if (!state.pair) unpoint();
  note(message);
}

/** @param {"zh" | "en"} language */
function translate(language) {
  speak(language);
  const query = find("query");
  query.setAttribute("aria-label", word("search"));
  query.setAttribute("placeholder", word("search"));
  find("hits").setAttribute("aria-label", word("searchShort"));
  find("overview").textContent = word("overview");
  find("language").textContent = word("language");
  find("network").setAttribute("role", "img");
  find("network").setAttribute("aria-label", word("network"));
  drawLegend(() => refresh());
}

find("overview").addEventListener("click", () => {
  keep(overviewNodes);
  arrange(true);
  state.pair = null;
  if (state.node !== null) location.hash = hash(null, spoken());
  refresh();
  fit();
});
find("language").addEventListener("click", () => {
  const { iri } = address();
  location.hash = hash(iri, spoken() === "zh" ? "en" : "zh");
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (state.node !== null || state.pair)) actions.close();
});
window.addEventListener("hashchange", follow);

/** @type {HTMLDetailsElement} */ (find("legend")).open = matchMedia("(min-width: 900px)").matches;
keep(overviewNodes);
start({
  node: choose,
  grow: actions.grow,
  pair(a, b) {
    state.pair = [a, b];
    refresh();
  },
  nothing: () => state.pair && actions.close(),
});
startSearch((id) => {
  choose(id);
  find("card").focus();
});
follow();
if (state.node === null) fit();
