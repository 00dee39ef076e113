// The address holds the query and the language, after the #: a link brings them back, and no log of a server has them.

/** @returns {{query: string | null, language: "zh" | "en"}} */
export function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return { query: parts.get("query"), language: parts.get("lang") === "en" ? "en" : "zh" };
}

/** @param {{query: string | null, language: "zh" | "en"}} wanted */
export function writeAddress({ query, language }) {
  const parts = [query !== null && `query=${encodeURIComponent(query)}`, language === "en" && "lang=en"].filter(Boolean);
  const hash = `#${parts.join("&")}`;
  if (hash !== (location.hash || "#")) history.pushState(null, "", hash);
}
