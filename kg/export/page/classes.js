// The classes of this graph.
import { nodes } from "./graph.js";
import { kinds } from "./words.js";

/** How many nodes each class has. @type {Map<string, number>} */
export const counts = new Map(Object.keys(kinds).map((kind) => [kind, 0]));
for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);

/** The classes of this graph, in the vocabulary's order. */
export const present = [...counts].filter(([, count]) => count).map(([kind]) => kind);
