"""Which forms of statements are near: a form is a theme and the features that a statement is compared by.

Features weigh by their rarity among the forms, two forms compare by the cosine. All is kept in arrays, some 200 bytes a
form, and what is near to one is worked out when it is asked for. Weights are whole numbers, which give the same sum on
every machine, in whatever order it adds them.
"""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

__all__ = ["CLASSES", "Compared", "Forms"]

# What is wrong, whatever it is about.
CLASSES = ("lacks", "weak", "hard", "disorderly", "old", "single")

# Above it 15 of 17 real pairs are alike, just below it 4 of 8 (see the head). .55 would find 33 of the 52 made-up ones.
_THRESHOLD = 0.48
# Statements of two themes that share many words are alike less often (加强基层组织建设, 开展基层组织建设年). To demand
# one theme loses 12 of the 52 made-up pairs: the classifier errs too.
_OTHER_THEME = 0.8
# 不足 says less of what a statement is about than 经费. Flat between .5 and .7.
_CLASS = 0.5
# As if there were so many statements more: in a corpus of three nothing is rare. Flat between 1 and 100.
_PRIOR = 50
# Forms with an early feature in common are compared with the first so many that have it, so that time grows with the
# number of statements and not its square: 30,000 statements of 25,000 forms take 20 s, all pairs of them hours.
_COMPARED = 200

_ONE = 1 << 24  # a weight of 1: products stay below 2^48, sums far below 2^63

_Numbers = npt.NDArray[np.int64]


class Forms:
    """Forms, each once, by the number in which they came."""

    def __init__(self) -> None:
        self.themes = array("I")
        self.starts = array("Q", [0])
        self.features = array("I")
        self.names: dict[str, int] = {}
        self._themes: dict[str, int] = {}
        self._known: dict[bytes, int] = {}

    def __len__(self) -> int:
        return len(self.themes)

    def add(self, theme: str, features: Iterable[str]) -> int:
        """The number of a form."""
        names, themes = self.names, self._themes
        own = array("I", sorted(names.setdefault(feature, len(names)) for feature in sorted(features)))
        about = themes.setdefault(theme, len(themes))
        number = self._known.setdefault(bytes((about,)) + own.tobytes(), len(self.themes))
        if number == len(self.themes):
            self.themes.append(about)
            self.features.extend(own)
            self.starts.append(len(self.features))
        return number


class Compared:
    """Forms when all have been added, as vectors of length 1 whose features stand from rare to frequent.

    Two that reach the threshold share a feature that stands early in both: the late ones, with less than the
    threshold's share of the length, could not reach it alone. So only forms that share an early one are compared
    (Bayardo et al., Scaling up all pairs similarity search, 2007).
    """

    def __init__(self, forms: Forms) -> None:
        count = len(forms)
        self._themes = np.array(forms.themes)
        self._starts = np.array(forms.starts, np.int64)
        self._features = np.array(forms.features)
        self._weights = np.zeros(len(self._features), np.int32)
        self._dense = np.zeros(len(forms.names), np.int64)
        self._early: list[array[int]] = [array("I") for _ in range(count)]
        having: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        names = list(forms.names)
        frequencies = np.bincount(self._features, minlength=len(names))
        rarity = [
            math.log((count + _PRIOR) / (int(often) + 1)) * (_CLASS if name in CLASSES else 1.0)
            for name, often in zip(names, frequencies, strict=True)
        ]
        for form in range(count):
            row = slice(self._starts[form], self._starts[form + 1])
            ordered = sorted(self._features[row].tolist(), key=lambda one: (frequencies[one], names[one]))
            length = math.sqrt(sum(rarity[one] ** 2 for one in ordered))
            self._features[row] = ordered
            self._weights[row] = [round(_ONE * rarity[one] / length) for one in ordered]
            left = 1.0
            for feature in ordered:
                if left < _THRESHOLD**2:
                    break
                self._early[form].append(feature)
                having[feature].append(form)
                left -= (rarity[feature] / length) ** 2
        self._having = {feature: np.array(having.pop(feature)) for feature in list(having)}

    def near(self, own: Iterable[int]) -> list[tuple[int, float]]:
        """The forms that reach the threshold with one of `own`, with their scores, the nearest first, of those in the
        same degree `own`, then the first."""
        found = [(form, 1.0) for form in own]
        for form in own:
            found += self._near(form)
        return sorted(found, key=lambda one: -one[1])

    def _near(self, form: int) -> list[tuple[int, float]]:
        others = self._candidates(form)
        row = slice(self._starts[form], self._starts[form + 1])
        self._dense[self._features[row]] = self._weights[row]
        starts = self._starts[others]
        lengths = self._starts[others + 1] - starts
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1]) + np.repeat(starts - (ends - lengths), lengths)
        products = self._weights[places] * self._dense[self._features[places]]
        scores = np.add.reduceat(products, ends - lengths) / _ONE**2
        self._dense[self._features[row]] = 0
        scores[self._themes[others] != self._themes[form]] *= _OTHER_THEME
        chosen = (scores >= _THRESHOLD) & (others != form)
        return list(zip(others[chosen].tolist(), np.minimum(scores[chosen], 1.0).tolist(), strict=True))

    def _candidates(self, form: int) -> _Numbers:
        """The forms that it is compared with, in order, itself among them: with an early feature that it shares, one of
        the two among the first that have it."""
        found = []
        for feature in self._early[form]:
            having = self._having[feature]
            first = having[:_COMPARED]
            found.append(having if form <= first[-1] else first)
        return np.unique(np.concatenate([*found, [form]])).astype(np.int64)
