"""Words that no dictionary holds: a run of characters cut and tagged by jieba's hidden Markov model.

A state is a place in a word (B beginning, M middle, E end, S a word by itself) with a tag; the Viterbi algorithm finds
the likeliest row of states for the characters. Of two rows alike the one of the greater state counts, as in jieba.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from kg.extraction.words.data import model_table

__all__ = ["cut_unknown"]

_State = int
"""A state by its place in the order of all."""

# The logarithm of the probability of what was never seen, as jieba has it.
_NEVER = -3.14e100
# So many runs, and characters, are kept in mind: a corpus has the same ones again and again.
_KEPT = 2**14


@lru_cache(maxsize=_KEPT)
def cut_unknown(run: str) -> tuple[tuple[str, str], ...]:
    """The words of a run of Chinese characters with their tags.

    >>> cut_unknown("卓硕")
    (('卓硕', 'nr'),)
    """
    return tuple(_words(run))


def _words(run: str) -> Iterator[tuple[str, str]]:
    begin, done = 0, 0
    states = _model().likeliest(run)
    for at, (place, tag) in enumerate(states):
        if place == "B":
            begin = at
        elif place == "E":
            yield run[begin : at + 1], tag
            done = at + 1
        elif place == "S":
            yield run[at], tag
            done = at + 1
    if done < len(run):
        yield run[done:], states[done][1]


@cache
def _model() -> "_Model":
    return _Model()


class _Model:
    def __init__(self) -> None:
        start, follows, self._emission, self._usual = map(
            model_table, ("prob_start", "prob_trans", "prob_emit", "char_state_tab")
        )
        self._states: list[tuple[str, str]] = sorted(follows)
        self._number = {state: number for number, state in enumerate(self._states)}
        self._start: list[float] = [start[state] for state in self._states]
        # A word goes on from one of its own two states; it begins behind any that closes a word.
        self._goes_on = [place in "ME" for place, _ in self._states]
        self._closes = [place in "ES" for place, _ in self._states]
        self._entering: list[dict[_State, float]] = [{} for _ in self._states]
        for before, state in enumerate(self._states):
            for following, weight in follows[state].items():
                self._entering[self._number[following]][before] = weight
        self._emitting = lru_cache(maxsize=_KEPT)(self._usual_states)

    def likeliest(self, run: str) -> list[tuple[str, str]]:
        """The place in a word and the tag of each character."""
        weights = {state: self._start[state] + emission for state, emission in self._emitting(run[0])}
        origins: list[Mapping[_State, _State]] = []
        for character in run[1:]:
            following, origin = self._step(weights, self._emitting(character))
            if not following:
                following, origin = self._step(weights, self._all_states(character))
            weights = following
            origins.append(origin)
        _, state = max((weight, state) for state, weight in weights.items())
        row = [state]
        for before in reversed(origins):
            row.append(before[row[-1]])
        return [self._states[state] for state in reversed(row)]

    def _usual_states(self, character: str) -> list[tuple[_State, float]]:
        """The states in which a character is usual, in order, with how likely it is in each; all for a strange one."""
        if character not in self._usual:
            return self._all_states(character)
        return self._emissions(character, sorted(map(self._number.__getitem__, self._usual[character])))

    def _all_states(self, character: str) -> list[tuple[_State, float]]:
        return self._emissions(character, range(len(self._states)))

    def _emissions(self, character: str, states: Iterable[_State]) -> list[tuple[_State, float]]:
        return [(state, self._emission[self._states[state]].get(character, _NEVER)) for state in states]

    def _step(
        self, before: Mapping[_State, float], emitting: list[tuple[_State, float]]
    ) -> tuple[dict[_State, float], dict[_State, _State]]:
        """The weight of the likeliest row up to each state of the next character, and the state before it."""
        weights: dict[_State, float] = {}
        origin: dict[_State, _State] = {}
        closing = [state for state in before if self._closes[state]]
        for state, emission in emitting:
            entering, best = self._entering[state], float("-inf")
            for other in entering if self._goes_on[state] else closing:
                if other in entering and other in before:
                    weight = before[other] + entering[other] + emission
                    if weight >= best:
                        best, origin[state] = weight, other
            if state in origin:
                weights[state] = best
        return weights, origin
