// The page: what the reader does changes the address, and everything is shown again from there.
import { renderCard } from "./card.js";
import { renderChips } from "./chips.js";
import { colour, isDark } from "./colours.js";
import { find } from "./dom.js";
import * as matrix from "./matrix.js";
import * as network from "./network.js";
import { renderWaiting } from "./path-card.js";
import * as reader from "./reader.js";
import { startSearch } from "./search.js";
import { address, follow, go, linkTo, state } from "./state.js";
import { close } from "./steps.js";
import * as table from "./table.js";
import { speak, word } from "./words.js";

/** Each view shows the state in its section when it is the one seen. */
const VIEWS = { network, matrix, reader, table };

function refresh() {
  const unknown = follow();
  speak(state.language);
  colour();
  label();
  renderChips();
  renderWaiting();
  renderCard(unknown === null ? "" : word("unknown"));
  // Last: what stands around a view says how much room it has, and another view in the same place would take half of it.
  for (const name of Object.keys(VIEWS)) find(name).hidden = name !== state.view;
  VIEWS[state.view].render();
}

/** The words of what stays in place. */
function label() {
  for (const name of Object.keys(VIEWS)) {
    const tab = find(`to-${name}`);
    tab.textContent = word(name);
    tab.setAttribute("href", address({ view: /** @type {import("./state.js").View} */ (name) }));
    if (name === state.view) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  find("views").setAttribute("aria-label", word("views"));
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
startSearch((id) => {
  location.hash = linkTo(id);
  find("card").focus();
});
refresh();
