"""Text → words and tags: the likeliest words of the dictionary, and between them those that it does not hold."""

import re
from collections.abc import Iterator

from kg.extraction.words.dictionary import Dictionary
from kg.extraction.words.unknown import cut_unknown

__all__ = ["Tagger"]

Word = tuple[str, str]
"""A word and its tag."""

# What jieba cuts into words; every other character is a word of its own.
_BLOCK = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._]+")
# What of a run of single characters may be an unknown word, a number, letters.
_PIECE = re.compile(r"(?P<han>[\u4E00-\u9FD5]+)|(?P<m>[.0-9]+)|(?P<eng>[a-zA-Z][a-zA-Z0-9]*)|(?P<x>[+#&_]+)")


class Tagger:
    """Cuts and tags as `jieba.posseg.cut` does."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def cut(self, text: str) -> Iterator[Word]:
        """The words of the text with their tags; together they are the text.

        >>> list(Tagger(Dictionary()).cut("学校有3间,卓硕很好"))
        [('学校', 'n'), ('有', 'v'), ('3', 'm'), ('间', 'f'), (',', 'x'), ('卓硕', 'nr'), ('很', 'd'), ('好', 'a')]
        """
        done = 0
        for block in _BLOCK.finditer(text):
            for character in text[done : block.start()]:
                yield character, "x"
            yield from self._block(block.group())
            done = block.end()
        for character in text[done:]:
            yield character, "x"

    def _block(self, block: str) -> Iterator[Word]:
        """The words of a stretch without punctuation. Single characters in a row that make no word of the dictionary
        may be words that it does not hold."""
        tag, ends = self._dictionary.tag, self._ends(block)
        at, single = 0, 0
        while at < len(block):
            end = ends[at]
            if end - at > 1:
                yield from self._singles(block[single:at])
                word = block[at:end]
                yield word, tag(word)
                single = end
            at = end
        yield from self._singles(block[single:])

    def _ends(self, block: str) -> list[int]:
        """Where the word that begins at each place ends in the likeliest row of words from there on; of two alike the
        longer one."""
        lengths, weights, unseen = self._dictionary.lengths, self._dictionary.weights, self._dictionary.unseen
        size = len(block)
        ends, scores = [0] * size, [0.0] * (size + 1)
        for at in range(size - 1, -1, -1):
            best, best_end = None, at + 1
            if lengths[block[at]]:
                best = weights[block[at]] + scores[at + 1]
            for length in lengths[block[at : at + 2]]:
                end = at + length
                if end > size:
                    break
                weight = weights.get(block[at:end])
                if weight is not None:
                    score = weight + scores[end]
                    if best is None or score >= best:
                        best, best_end = score, end
            scores[at] = unseen + scores[at + 1] if best is None else best
            ends[at] = best_end
        return ends

    def _singles(self, run: str) -> Iterator[Word]:
        if len(run) < 2 or run in self._dictionary.weights:
            for character in run:
                yield character, self._dictionary.tag(character)
            return
        for piece in _PIECE.finditer(run):
            if piece.lastgroup == "han":
                yield from cut_unknown(piece.group())
            else:
                yield piece.group(), piece.lastgroup or "x"
