// Files for a spreadsheet and for programs.
import { save } from "./download.js";

/** What a spreadsheet would take for a formula: OWASP's list of how such a cell begins. A mere number is none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** @param {string} text */
function cell(text) {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Save rows as CSV, with the mark by which Excel knows UTF-8. @param {string} name @param {string[][]} rows */
export function saveCsv(name, rows) {
  const lines = rows.map((row) => row.map(cell).join(","));
  save(`${name}.csv`, new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" }));
}

/** @param {string} name @param {unknown} content */
export function saveJson(name, content) {
  save(`${name}.json`, new Blob([JSON.stringify(content, null, 1), "\n"], { type: "application/json" }));
}
