// A query for a node, as `kg query` and any other SPARQL engine take it.

/**
 * Every relation of a node with its other end, how it is known, and the sentences that say so.
 *
 * No quotation mark stands in it, so that it can be quoted on a command line.
 * @param {string} iri
 */
export function queryFor(iri) {
  // SPARQL reads such an escape before anything else.
  const escaped = iri.replace(/['"$`\\]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX sro: <https://w3id.org/survey-report/ontology#>
SELECT DISTINCT ?subject ?predicate ?object ?label ?basis ?confidence ?sentence WHERE {
  VALUES ?node { <${escaped}> }
  {
    ?node ?predicate ?object .
    BIND (?node AS ?subject)
    OPTIONAL { ?object rdfs:label|nif:anchorOf ?label }
  } UNION {
    ?subject ?predicate ?node .
    BIND (?node AS ?object)
    FILTER (?predicate NOT IN (rdf:subject, rdf:object))
    OPTIONAL { ?subject rdfs:label ?label }
  }
  OPTIONAL {
    ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; sro:basis ?basis ; sro:confidence ?confidence .
    OPTIONAL { ?fact sro:evidence/nif:anchorOf ?sentence }
  }
}
ORDER BY ?predicate ?label ?sentence
`;
}
