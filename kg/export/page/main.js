// The page: what the reader does changes the address, and everything is shown again from there.
import { renderCard } from "./card.js";
import { renderChips } from "./chips.js";
import { colour, isDark } from "./colours.js";
import { find } from "./dom.js";
import { nodes } from "./graph.js";
import * as matrix from "./matrix.js";
import * as network from "./network.js";
import { renderWaiting } from "./path-card.js";
import * as reader from "./reader.js";
import { startSearch } from "./search.js";
import { address, follow, go, state } from "./state.js";
import { close } from "./steps.js";
import * as table from "./table.js";
import { isWord, speak, word } from "./words.js";

/** Each view shows the state in its section when it is the one seen. */
const VIEWS = { network, matrix, reader, table };

function refresh() {
  const unknown = follow();
  speak(state.language);
  colour();
  label();
  entitle();
  renderChips();
  renderWaiting();
  renderCard(unknown === null ? "" : word("unknown"));
  // Last: what stands around a view says how much room it has, and another view in the same place would take half of it.
  for (const name of Object.keys(VIEWS)) find(name).hidden = name !== state.view;
  VIEWS[state.view].render();
}

const title = document.title;

/** What the page is called: its own title, or the usual one in the reader's language. */
function named() {
  return isWord("title", title) ? word("title") : title;
}

/** What is seen, for the browser's tab and history. */
function entitle() {
  const { node, path, pair, view } = state;
  const seen = node === null ? (path.length > 1 ? path : pair) : [node];
  const names = seen.map((id) => nodes[id].label.slice(0, 40)).join(path.length > 1 && node === null ? " → " : " — ");
  document.title = [names, word(view), named()].filter(Boolean).join(" · ");
}

/** The words of what stays in place. */
function label() {
  find("title").textContent = named();
  find("title").lang = isWord("title", title) ? state.language : "zh";
  for (const name of Object.keys(VIEWS)) {
    const tab = find(`to-${name}`);
    tab.textContent = word(name);
    tab.setAttribute("href", address({ view: /** @type {import("./state.js").View} */ (name) }));
    if (name === state.view) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  find("views").setAttribute("aria-label", word("views"));
  const served = find("to-query"); // where kg serve shows the page
  if (served) served.textContent = word("query");
  find("language").textContent = word("language");
  for (const name of ["back", "forward"]) find(name).setAttribute("aria-label", word(name));
  find("colours").setAttribute("aria-label", word(isDark() ? "toLight" : "toDark"));
  find("colours").textContent = isDark() ? "☀" : "☾";
  const query = find("query");
  query.setAttribute("aria-label", word("search"));
  query.setAttribute("placeholder", word("search"));
  find("hits").setAttribute("aria-label", word("searchShort"));
  find("card").setAttribute("aria-label", word("card"));
}

find("language").addEventListener("click", () => go({ language: state.language === "zh" ? "en" : "zh" }));
find("colours").addEventListener("click", () => go({ colours: isDark() ? "light" : "dark" }));
find("back").addEventListener("click", () => history.back());
find("forward").addEventListener("click", () => history.forward());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (state.node !== null || state.pair.length || state.path.length)) close();
});
// A notebook holds the page in a frame without an address of its own, where a link would lead to the notebook's.
document.addEventListener("click", (event) => {
  const href = /** @type {Element} */ (event.target).closest('a[href^="#"]')?.getAttribute("href");
  if (!href || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.hash = href;
});
window.addEventListener("hashchange", refresh);
startSearch((href) => {
  location.hash = href;
  find("card").focus();
});
refresh();
