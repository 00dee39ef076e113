// Arrow keys among the cells of a table: one of them takes part in the order of the Tab key, the arrows reach the others.

/** The part of a cell that takes the focus. @param {HTMLTableCellElement} cell */
function target(cell) {
  return /** @type {HTMLElement} */ (cell.querySelector("a, button") ?? cell);
}

/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @param {HTMLElement} place where the table is, now or later */
export function moveAmongCells(place) {
  place.addEventListener("keydown", (event) => {
    const cell = /** @type {HTMLElement} */ (event.target).closest("td, th");
    if (!(cell instanceof HTMLTableCellElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = beside(cell, event.key);
    if (!next) return;
    event.preventDefault();
    focus(next);
  });
  place.addEventListener("focusin", (event) => {
    for (const one of place.querySelectorAll("[tabindex='0']")) one.setAttribute("tabindex", "-1");
    /** @type {HTMLElement} */ (event.target).tabIndex = 0;
  });
}

/** Let the Tab key reach the table that was just put there: the chosen cell, or the first one. @param {HTMLElement} place */
export function startAt(place) {
  const start = place.querySelector("[tabindex='0']") ?? place.querySelector("[aria-current]") ?? place.querySelector("td [tabindex]");
  start?.setAttribute("tabindex", "0");
}

/** @param {HTMLTableCellElement} cell @param {string} key */
function beside(cell, key) {
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  const { rows } = /** @type {HTMLTableElement} */ (row.closest("table"));
  if (key === "Home") return row.cells[0];
  if (key === "End") return row.cells[row.cells.length - 1];
  const step = STEPS[key];
  return step && rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
}

/** @param {HTMLTableCellElement} cell */
function focus(cell) {
  const wanted = target(cell);
  if (!wanted.matches("a, button")) wanted.tabIndex = -1;
  wanted.focus();
}
