"""The same job for more reports than a graph can be held of: graph.nq is written report by report.

    texts ──extraction──▶ findings, kept in the cache ──shares──▶ one reduction ──what is agreed──▶ graph after graph
                                                          └─────▶ one comparison ──▶ links across reports, at the end

Extraction and the making of graphs are done by workers. The reduction holds the entities that reports share, the
comparison the statements that are compared. What stands in the graph.nq of the last build is copied from there.
"""

from kg.archive.archive import Archive, build_archive

__all__ = ["Archive", "build_archive"]
