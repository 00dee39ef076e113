// What the reports about a place state: the way from its card to their problems and countermeasures.
import { el } from "./dom.js";
import { nodes, related } from "./graph.js";
import { stepLink } from "./links.js";
import { count } from "./lists.js";
import { sign } from "./shapes.js";
import { kindName, word } from "./words.js";

/** Links to the lists of what is stated about a region and the places in it. @param {number} id */
export function statedHere(id) {
  if (nodes[id].kind !== "Region") return [];
  const places = [id];
  for (const place of places) places.push(...related(place, "within", false).filter((one) => !places.includes(one)));
  const reports = new Set(places.flatMap((place) => related(place, "about", false)).filter((one) => nodes[one].kind === "Report"));
  const stated = new Set([...reports].flatMap((report) => related(report, "states")));
  const links = ["Problem", "Cause", "Countermeasure"].flatMap((kind) => {
    const found = [...stated].filter((one) => nodes[one].kind === kind).length;
    return found ? [el("li", {}, stepLink({ view: "table", list: kind, regions: [id] }, sign(kind), kindName(kind)), count(found))] : [];
  });
  return links.length ? [el("h3", {}, word("statedHere")), el("ul", { class: "best", id: "stated-here" }, ...links)] : [];
}
