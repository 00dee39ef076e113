// Links to the cards of nodes.
import { chinese, el } from "./dom.js";
import { nodes } from "./graph.js";
import { sign } from "./shapes.js";
import { address, linkTo } from "./state.js";
import { kindName, spoken } from "./words.js";

/** A link to a node's card, behind the sign of its class. @param {number} id */
export function link(id) {
  return el("a", { href: linkTo(id), "data-node": id, title: kindName(nodes[id].kind) }, sign(nodes[id].kind), chinese(nodes[id].label));
}

/** The same where the class is known. @param {number} id */
export function bareLink(id) {
  return el("a", { href: linkTo(id), "data-node": id }, chinese(nodes[id].label));
}

/** A link that changes some of what is seen. It carries the changes: the rest may have changed by the time it is followed. @param {Partial<import("./state.js").State>} changes @param {...(Node | string)} told */
export function stepLink(changes, ...told) {
  return el("a", { href: address(changes), "data-changes": JSON.stringify(changes) }, ...told);
}

/** Things one after the other, with commas between. @param {Node[]} things */
export function listed(things) {
  return things.flatMap((thing, place) => (place ? [spoken() === "zh" ? "、" : ", ", thing] : [thing]));
}
