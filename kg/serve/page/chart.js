// An answer with a label and a number in each row, as bars.
import { drawn } from "./dom.js";
import { isNumber } from "./terms.js";

const BARS = 40;
const HEIGHT = 24;
const LABEL = 240; // units of the drawing, of 800
const LENGTH = 480;
const LETTERS = 17; // of a label, full width

/** The columns of label and number, null where an answer has none. @param {import("./endpoint.js").Answer} answer */
export function chartable({ columns = [], rows = [] }) {
  if (rows.length < 2) return null;
  const number = columns.find((name) => rows.every((row) => isNumber(row[name])));
  const label = columns.find((name) => name !== number && rows.every((row) => row[name] && !isNumber(row[name])));
  return number && label ? { label, number } : null;
}

/** @param {import("./endpoint.js").Answer} answer @param {{label: string, number: string} | null} pair */
export function chart({ rows = [] }, pair) {
  if (!pair) return drawn("svg");
  const bars = rows.slice(0, BARS).map((row) => ({ label: row[pair.label].value, value: Number(row[pair.number].value) }));
  const most = Math.max(...bars.map(({ value }) => Math.abs(value))) || 1;
  const lines = bars.map(({ label, value }, place) => {
    const length = (LENGTH * Math.abs(value)) / most;
    const short = [...label].length > LETTERS ? `${[...label].slice(0, LETTERS - 1).join("")}…` : label;
    return drawn(
      "g",
      { transform: `translate(0 ${place * HEIGHT})` },
      drawn("title", {}, `${label} ${value}`),
      drawn("text", { x: LABEL - 8, y: 16, "text-anchor": "end" }, short),
      drawn("rect", { x: LABEL, y: 3, width: length, height: HEIGHT - 6, class: value < 0 ? "bar below" : "bar" }),
      drawn("text", { x: LABEL + length + 6, y: 16 }, String(value)),
    );
  });
  const size = { viewBox: `0 0 800 ${bars.length * HEIGHT}`, class: "chart", role: "img", "aria-label": `${pair.label}, ${pair.number}` };
  return drawn("svg", size, ...lines);
}
