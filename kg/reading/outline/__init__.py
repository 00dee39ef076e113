"""A report's text → the tree of its headings, numbered, with bullets or in bold."""
