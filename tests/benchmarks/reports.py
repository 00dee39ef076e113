"""Made-up survey reports, as many as asked for: `python -m tests.benchmarks.reports 10000 FOLDER`.

A report is drawn by the grammar of grammar.toml from its number alone, so that the first thousand of ten thousand are
a thousand. Counties and towns are real ones, all over China; programmes, companies and documents come back as they do
in an archive: a few everywhere, most once or twice, and there are always new ones (Heaps' law).
"""

import random
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import click

from kg.resources.gazetteer import Division, gazetteer

__all__ = ["report", "write"]

SEED = 7
LEAST = 3000  # characters: what the shortest of the reports of an archive has, headings and tables left out

_SLOT = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"(\d+)-(\d+)")
_NUMERALS = "一二三四五六七八九十"
# The exponent of the Pareto law by which names come back: 2,000 reports speak of 1,100 programmes, 10,000 of 3,100, and
# the best known stands in one of three.
_COMES_BACK = 0.5


def report(number: int, *, seed: int = SEED) -> str:
    """The text of the report with that number.

    >>> text = report(3)
    >>> len(text) >= LEAST, text == report(3), text == report(4)
    (True, True, False)
    """
    return _Report(random.Random(f"{seed}/{number}")).text()


def write(folder: Path, count: int, *, first: int = 0, seed: int = SEED) -> list[Path]:
    """Write the reports `first`, `first` + 1 … as files into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(first, first + count):
        paths.append(folder / f"{number:06}.txt")
        paths[-1].write_text(report(number, seed=seed), encoding="utf-8")
    return paths


class _Report:
    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        grammar = _grammar()
        self._topic = draw.choice(list(grammar["fields"]))
        self._symbols: dict[str, list[str]] = {**grammar["text"], **grammar["fields"][self._topic]}
        county, towns = draw.choice(_counties())
        above = [division.name for division in gazetteer().ancestors(county)]
        chosen = draw.sample(towns, 4)
        self._own: dict[str, str] = {
            "topic": self._topic,
            "county": county.name,
            "city": above[0],
            "province": above[-1],
            **{f"town{place}": town for place, town in enumerate(chosen, 1)},
        }
        # what one report speaks of, it speaks of more than once
        self._shared = {
            name: [make(self) for _ in range(many)]
            for name, make, many in (
                ("programme", _Report._programme, 4),
                ("company", _Report._company, 3),
                ("document", _Report._document, 3),
            )
        }

    def text(self) -> str:
        """Title, lead, five parts, close."""
        state, practice, problems, causes, measures = self._say("{parts}").split("|")
        lines = [self._say("{title}"), "", self._say("{lead}"), ""]
        lines += [state, *self._paragraphs("state", self._draw.randint(4, 6), 1)]
        for heading, symbol, fewest, most in (
            (practice, "practice", 3, 5),
            (problems, "problem", 4, 6),
            (causes, "cause", 3, 4),
            (measures, "measure", 4, 6),
        ):
            lines += [
                "",
                heading,
                *self._items(symbol, self._draw.randint(fewest, most), self._draw.choice((2, 3, 3, 4))),
            ]
        missing = LEAST - sum(map(len, lines))
        while missing > 0:  # a short draw goes on with what it found where
            told = self._say("{problem_told}{cause_told}{measure_told}")
            lines.append(told)
            missing -= len(told)
        return "\n".join([*lines, "", self._say("{close}"), ""])

    def _paragraphs(self, symbol: str, many: int, sentences: int) -> list[str]:
        return [
            "".join(told) for told in zip(*[iter(self._several(symbol, many * sentences))] * sentences, strict=False)
        ]

    def _items(self, symbol: str, many: int, sentences: int) -> list[str]:
        """（一）heading and paragraph, one an item."""
        heads = (head.rstrip("。") for head in self._several(symbol, many))
        told = self._paragraphs(f"{symbol}_told", many, sentences)
        return [
            f"（{_NUMERALS[place]}）{head}。{body}" for place, (head, body) in enumerate(zip(heads, told, strict=False))
        ]

    def _several(self, symbol: str, many: int) -> list[str]:
        """Different sentences of a symbol, as far as it has them."""
        options = self._symbols[symbol]
        chosen = [self._draw.sample(options, len(options)) for _ in range(0, many, len(options))]
        sentences = [one for options in chosen for one in options][:many]
        return [self._say(one) for one in sentences]

    def _say(self, words: str) -> str:
        while _SLOT.search(words):
            words = _SLOT.sub(self._fill, words)
        return words

    def _fill(self, slot: re.Match[str]) -> str:
        symbol = slot[1]
        if symbol.startswith("~"):
            return str(max(2, round(int(symbol[1:]) * self._draw.lognormvariate(0, 0.4))))
        if size := _RANGE.fullmatch(symbol):
            return str(self._draw.randint(int(size[1]), int(size[2])))
        if symbol in self._own:
            return self._own[symbol]
        options: list[str] = self._shared.get(symbol) or self._symbols[symbol]
        return self._draw.choice(options)

    # ── names that reports share ──────────────────────────────────────────────────────────────────────────────────────

    def _known(self, *parts: str) -> str:
        """A name by its rank among all of its kind, low ranks most often; the rank alone says what it is."""
        rank = int(5 * self._draw.paretovariate(_COMES_BACK))
        name = random.Random(f"{parts}/{rank}")
        words: dict[str, list[str]] = _grammar()["names"]
        return "".join(name.choice(words[part]) for part in parts)

    def _programme(self) -> str:
        return self._known("programme_reach", "programme_first", "programme_second")

    def _document(self) -> str:
        place = self._draw.choice(["", self._own["city"], self._own["county"]])
        return place + self._known("document_first", "document_second", "document_third")

    def _company(self) -> str:
        name = self._known("company_first", "company_first")
        return f"{self._own['city']}{name}{self._draw.choice(self._symbols['trade'])}有限公司"


@cache
def _grammar() -> Any:
    return tomllib.loads((Path(__file__).parent / "grammar.toml").read_text(encoding="utf-8"))


@cache
def _counties() -> list[tuple[Division, list[str]]]:
    """The counties of today with four towns and more."""
    china = gazetteer()
    towns: dict[str, list[str]] = {}
    counties: dict[str, Division] = {}
    for town in china.township_names():
        for county in china.townships(town):
            if county.level == "county" and not county.valid_until and len(china.ancestors(county)) > 1:
                counties[county.code] = county
                towns.setdefault(county.code, []).append(town)
    return [(counties[code], towns[code]) for code in sorted(towns) if len(towns[code]) >= 4]


@click.command()
@click.argument("count", type=int)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--first", default=0, help="the number of the first")
def main(count: int, folder: Path, first: int) -> None:
    """Write COUNT made-up reports into FOLDER."""
    write(folder, count, first=first)


if __name__ == "__main__":
    main()
