// The named queries: a click puts one into the editor; where it takes parameters, they can be filled in above it.
import { element } from "./dom.js";
import { spoken, word } from "./words.js";

/**
 * @param {any[]} queries
 * @param {(text: string) => void} use
 */
export function showNamed(queries, use) {
  const items = queries.map((query) => {
    const button = element("button", { type: "button", title: query.description[spoken()] }, query.title[spoken()]);
    button.addEventListener("click", async () => {
      showParameters(query, use);
      use(await text(query, new URLSearchParams()));
    });
    return element("li", {}, button);
  });
  /** @type {HTMLElement} */ (document.getElementById("named")).replaceChildren(...items);
}

/** @param {any} query @param {(text: string) => void} use */
function showParameters(query, use) {
  const form = /** @type {HTMLFormElement} */ (document.getElementById("parameters"));
  form.hidden = !query.parameters.length;
  const fields = query.parameters.map((/** @type {any} */ { name, default: value, meaning }) =>
    element("label", {}, name, element("input", { name, value, autocomplete: "off" }), element("small", {}, meaning)),
  );
  form.replaceChildren(...fields, element("button", { type: "submit" }, word("fill")));
  form.onsubmit = async (event) => {
    event.preventDefault();
    use(await text(query, new URLSearchParams(/** @type {any} */ (new FormData(form)))));
  };
}

/** @param {any} query @param {URLSearchParams} values */
async function text(query, values) {
  return (await fetch(`/queries/${encodeURIComponent(query.name)}.rq?${values}`)).text();
}
