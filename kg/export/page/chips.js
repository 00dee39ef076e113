// The filters that hold, as chips that can be taken away, and the form that sets them.
import { el, find } from "./dom.js";
import { nodes } from "./graph.js";
import { sign } from "./shapes.js";
import { go, state } from "./state.js";
import { kindName, kinds, word } from "./words.js";

/** How many nodes each class has. @type {Map<string, number>} */
const counts = new Map(Object.keys(kinds).map((kind) => [kind, 0]));
for (const { kind } of nodes) counts.set(kind, (counts.get(kind) || 0) + 1);

/** The classes of this graph, in the vocabulary's order. */
export const present = [...counts].filter(([, count]) => count).map(([kind]) => kind);

export function renderChips() {
  find("filters").setAttribute("aria-label", word("legend"));
  find("filters").replaceChildren(...present.map(box));
}

/** @param {string} kind */
function box(kind) {
  const onchange = (/** @type {any} */ event) => {
    const others = state.without.filter((one) => one !== kind);
    go({ without: event.target.checked ? others : [...others, kind] });
  };
  const input = el("input", { type: "checkbox", value: kind, checked: !state.without.includes(kind), onchange });
  return el("label", {}, input, sign(kind), el("span", {}, kindName(kind)), el("small", {}, String(counts.get(kind))));
}
