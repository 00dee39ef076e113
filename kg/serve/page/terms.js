// RDF terms as a reader wants them.
import { element } from "./dom.js";

const LOCAL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;
const NUMBERS = /#(?:integer|decimal|double|float|int|long|short|byte|(?:non)?(?:positive|negative)Integer|unsigned\w+)$/;

/** An IRI as a prefixed name, where there is a prefix for it. @param {string} iri @param {Record<string, string>} prefixes */
export function shortened(iri, prefixes) {
  let best = "";
  let length = 0;
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (namespace.length <= length || !iri.startsWith(namespace) || !LOCAL.test(iri.slice(namespace.length))) continue;
    best = `${prefix}:${iri.slice(namespace.length)}`;
    length = namespace.length;
  }
  return best || `<${iri}>`;
}

/** @param {import("./endpoint.js").Term | undefined} term */
export function isNumber(term) {
  return term?.type === "literal" && NUMBERS.test(term.datatype ?? "") && Number.isFinite(Number(term.value));
}

/**
 * A term as it stands in a table: an IRI of the graph opens the explorer, or its page where the explorer has no such node.
 * @param {import("./endpoint.js").Term} term
 * @param {any} vocabulary
 */
export function cell(term, vocabulary) {
  if (term.type !== "uri") return element("bdi", term["xml:lang"] ? { lang: term["xml:lang"] } : {}, term.value);
  const name = element("bdi", { title: term.value }, shortened(term.value, vocabulary.prefixes));
  const place = placeOf(term.value, vocabulary);
  return place ? element("a", { href: place, target: "_blank", rel: "noopener" }, name) : name;
}

/** Where an IRI leads on this server, null where nowhere. @param {string} iri @param {any} vocabulary */
export function placeOf(iri, { base, basePath, prefixes }) {
  if (iri.startsWith(prefixes.sro)) return `/ontology#${iri.slice(prefixes.sro.length)}`;
  if (!iri.startsWith(base)) return null;
  if (/#(?:char|section|link)[=-]/.test(iri)) return basePath + encodeURI(iri.slice(base.length)).replaceAll("%25", "%");
  return `/#node=${encodeURIComponent(iri)}`;
}
