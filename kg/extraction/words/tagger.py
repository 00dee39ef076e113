"""Text → words and tags: the likeliest words of the dictionary, and between them those that it does not hold."""

import re
from itertools import repeat

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

    def cut(self, text: str) -> list[Word]:
        """The words of the text with their tags; together they are the text.

        >>> Tagger(Dictionary()).cut("学校有3间,卓硕很好")
        [('学校', 'n'), ('有', 'v'), ('3', 'm'), ('间', 'f'), (',', 'x'), ('卓硕', 'nr'), ('很', 'd'), ('好', 'a')]
        """
        words: list[Word] = []
        done = 0
        for block in _BLOCK.finditer(text):
            words += zip(text[done : block.start()], repeat("x"))
            words += self._block(block.group())
            done = block.end()
        words += zip(text[done:], repeat("x"))
        return words

    def _block(self, block: str) -> list[Word]:
        """The words of a stretch without punctuation. Single characters in a row that make no word of the dictionary
        may be words that it does not hold."""
        ends, tags = self._ends(block), self._dictionary.tags
        words: list[Word] = []
        at, single = 0, 0
        while at < len(block):
            end = ends[at]
            if end - at > 1:
                if single < at:
                    words += self._singles(block[single:at])
                word = block[at:end]
                words.append((word, tags[word]))
                single = end
            at = end
        if single < at:
            words += self._singles(block[single:])
        return words

    def _ends(self, block: str) -> list[int]:
        """Where the word that begins at each place ends in the likeliest row of words from there on; of two alike the
        longer one."""
        beginnings, weights, unseen = self._dictionary.beginnings, self._dictionary.weights, self._dictionary.unseen
        size = len(block)
        ends, scores = list(range(1, size + 1)), [0.0] * (size + 1)
        following = 0.0
        for at in range(size - 1, -1, -1):
            single, lengths = beginnings[block[at : at + 2]]
            best = None if single is None else single + following
            for length in lengths:
                end = at + length
                if end > size:
                    break
                weight = weights.get(block[at:end])
                if weight is not None:
                    score = weight + scores[end]
                    if best is None or score >= best:
                        best, ends[at] = score, end
            scores[at] = following = unseen + following if best is None else best
        return ends

    def _singles(self, run: str) -> list[Word]:
        tags = self._dictionary.tags
        if len(run) == 1:
            return [(run, tags.get(run, "x"))]
        if run in tags:
            return [(character, tags.get(character, "x")) for character in run]
        words: list[Word] = []
        for piece in _PIECE.finditer(run):
            kind = piece.lastgroup or "x"
            words += cut_unknown(piece.group()) if kind == "han" else [(piece.group(), kind)]
        return words
