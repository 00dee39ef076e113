"""Linking: what the reports say → entities of the corpus and the links between them."""

from kg.linking.corpus import link
from kg.linking.model import Corpus, Entity, Evidence, Kind, Link
from kg.linking.resolve import resolve

__all__ = ["Corpus", "Entity", "Evidence", "Kind", "Link", "link", "resolve"]
