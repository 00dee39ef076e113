// What of a report the reader shows, as the state names it.
import { sentence, tailOf } from "./graph.js";

/** The place of a sentence. @param {number} row */
export function placeOf(row) {
  const { report } = sentence(row);
  return report === undefined ? "" : tailOf(report);
}
