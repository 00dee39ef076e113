// The search box: labels and variants, from the keyboard too.
import { chinese, el, find } from "./dom.js";
import { passes } from "./filters.js";
import { nodes } from "./graph.js";
import { sign } from "./shapes.js";
import { kindName, word } from "./words.js";

const MOST = 50;
/** What is searched, one line a name, in the order of nodes. */
const keys = nodes.map((node) => [node.label, ...node.variants].join("\n").toLowerCase());
let current = -1;

/**
 * Nodes whose names hold all words of the query: whole names first, then names that start so; in each the best connected.
 * @param {string} query
 * @returns {number[]}
 */
export function hitsFor(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  /** @type {number[][]} */
  const ranks = [[], [], [], []];
  keys.forEach((key, id) => {
    if (!passes(id) || !words.every((part) => key.includes(part))) return;
    const first = `\n${key}\n`;
    const rank = first.includes(`\n${words[0]}\n`) ? 0 : first.startsWith(`\n${words[0]}`) ? 1 : first.includes(`\n${words[0]}`) ? 2 : 3;
    ranks[rank].push(id);
  });
  return ranks.flat();
}

/** @param {(id: number) => void} choose */
export function startSearch(choose) {
  const [query, list] = [/** @type {HTMLInputElement} */ (find("query")), find("hits")];
  const take = (id) => {
    close();
    query.blur();
    choose(id);
  };
  query.addEventListener("input", () => show(query.value, take));
  query.addEventListener("focus", () => query.value && show(query.value, take));
  query.addEventListener("blur", close);
  query.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter and arrows belong to the input method
    const hits = list.querySelectorAll("[role=option]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(hits, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const hit = /** @type {HTMLElement} */ (hits[Math.max(current, 0)]);
      if (hit) take(Number(hit.dataset.id));
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (list.hidden) query.value = "";
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = /** @type {HTMLElement} */ (event.target).matches("input:not([type=checkbox])");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    }
  });
}

/** @param {string} text @param {(id: number) => void} take */
function show(text, take) {
  const hits = hitsFor(text);
  const list = find("hits");
  const items = hits.slice(0, MOST).map((id, place) => option(id, place, take));
  const more = hits.length > MOST ? `${hits.length} ${word("hits")}` : hits.length ? null : word("noHit");
  list.replaceChildren(...items, ...(more && text.trim() ? [el("li", { class: "more", role: "presentation" }, more)] : []));
  list.hidden = !text.trim();
  find("query").setAttribute("aria-expanded", String(!list.hidden));
  current = -1;
  move(list.querySelectorAll("[role=option]"), 1);
}

/** @param {number} id @param {number} place @param {(id: number) => void} take */
function option(id, place, take) {
  const { kind, label } = nodes[id];
  const properties = { id: `hit-${place}`, role: "option", "data-id": id, "aria-selected": "false" };
  // A press, not a click: by then the box has lost the focus and the list is gone.
  const onmousedown = (event) => {
    event.preventDefault();
    take(id);
  };
  return el("li", { ...properties, onmousedown }, sign(kind), chinese(label.slice(0, 200)), el("small", {}, kindName(kind)));
}

/** @param {NodeListOf<Element>} hits @param {number} step */
function move(hits, step) {
  if (!hits.length) return find("query").removeAttribute("aria-activedescendant");
  hits[current]?.setAttribute("aria-selected", "false");
  current = (current + step + hits.length) % hits.length;
  hits[current].setAttribute("aria-selected", "true");
  hits[current].scrollIntoView({ block: "nearest" });
  find("query").setAttribute("aria-activedescendant", hits[current].id);
}

function close() {
  find("hits").hidden = true;
  find("query").setAttribute("aria-expanded", "false");
  find("query").removeAttribute("aria-activedescendant");
}
