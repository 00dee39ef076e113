// Queries to this server's endpoint.

/**
 * @typedef {{type: string, value: string, datatype?: string, "xml:lang"?: string}} Term
 * @typedef {{query: string, columns?: string[], rows?: Record<string, Term>[], verdict?: boolean, turtle?: string}} Answer
 */

/** What is wrong with a query, and where: line and column from 1. */
export class QueryError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    const found = message.match(/(?:^|\()(\d+):(\d+): /);
    this.place = found ? { line: Number(found[1]), column: Number(found[2]) } : null;
  }
}

/** @param {string} url */
export async function fetchJson(url) {
  return (await fetch(url)).json();
}

/** @param {string} query @param {AbortSignal} [signal] @returns {Promise<Answer>} */
export async function ask(query, signal) {
  const response = await post(query, "application/sparql-results+json, text/turtle;q=0.9", signal);
  if (response.headers.get("content-type")?.startsWith("text/turtle")) {
    return { query, turtle: await response.text() };
  }
  const { head, results, boolean } = await response.json();
  if (boolean !== undefined) return { query, verdict: boolean };
  return { query, columns: head.vars, rows: results.bindings };
}

/** The answer to a query as a file. @param {string} query @param {string} type @returns {Promise<Blob>} */
export async function download(query, type) {
  return (await post(query, type)).blob();
}

/** @param {string} query @param {string} accept @param {AbortSignal} [signal] */
async function post(query, accept, signal) {
  const headers = { "content-type": "application/sparql-query", accept };
  const response = await fetch("/sparql", { method: "POST", headers, body: query, signal });
  if (!response.ok) throw new QueryError((await response.text()).trimEnd());
  return response;
}
