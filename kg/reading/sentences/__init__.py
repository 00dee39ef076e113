"""Text → sentences, where the statement in each ends, and whether the last is whole."""
