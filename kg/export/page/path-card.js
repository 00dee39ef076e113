// The path between two nodes: the card of it, step by step with the evidence, and what is said while it waits for its end.
import { el, find, renew } from "./dom.js";
import { passesFact } from "./filters.js";
import { isTelling, lineBetween } from "./graph.js";
import { link } from "./links.js";
import { between } from "./pair-card.js";
import { pathBetween } from "./paths.js";
import { filtersHeld, state } from "./state.js";
import { close } from "./steps.js";
import { word } from "./words.js";

/** @param {number} from @param {number} to */
export function pathCard(from, to) {
  const path = pathBetween(from, to);
  const heading = el("h2", {}, link(from), " → ", link(to));
  if (!path) return [heading, el("p", {}, word(filtersHeld() ? "noPathFiltered" : "noPath"))];
  const lines = path.slice(1).map((id, step) => /** @type {import("./graph.js").Line} */ (lineBetween(path[step], id)));
  const telling = lines.every(isTelling);
  return [
    heading,
    el("p", { class: "quiet" }, `${lines.length} ${word("steps")}${telling ? "" : ` · ${word("byMention")}`}`),
    el("ol", { class: "path" }, ...lines.map((line, place) => step(line, path[place]))),
  ];
}

/** Everything that one step of a path rests on, read on from where it starts; that a report mentions something only where nothing else does. @param {import("./graph.js").Line} line @param {number} from */
function step(line, from) {
  const facts = line.facts.filter(passesFact);
  const told = facts.filter(([predicate]) => predicate !== "mentions");
  return el("li", {}, el("ul", { class: "facts" }, ...(told.length ? told : facts).map((fact) => between(line, fact, from))));
}

/** What to do while a path waits for its other end. */
export function renderWaiting() {
  const [from, to] = state.path;
  if (from === undefined || to !== undefined) return find("waiting").replaceChildren();
  const cancel = el("button", { type: "button", "data-key": "cancel", onclick: close }, word("cancel"));
  renew(find("waiting"), el("span", {}, `${word("pathFrom")} `, link(from), ` → ${word("chooseEnd")}`), cancel);
}
