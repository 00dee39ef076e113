"""The administrative divisions of China, today's and former ones: codes (GB/T 2260), parents, heirs, short names.

The facts are data/gazetteer/*.csv (see data/README.md). They are read at the first use, the townships at theirs.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from kg.resources import locate

__all__ = ["Division", "Gazetteer", "gazetteer"]

_LEVELS = ("province", "city", "county", "zone")

# The names of ethnic groups in the names of autonomous units. Those of one character never stand without 族.
_ETHNIC = (
    r"(?:(?:维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|乌孜别克|俄罗斯|塔塔尔|土家|布依|朝鲜|傈僳|拉祜|景颇|布朗|撒拉|"
    r"毛南|仡佬|阿昌|普米|基诺|保安|裕固|独龙|德昂|门巴|珞巴|赫哲|高山|纳西|仫佬|东乡|哈尼)族?|[一-龥]族)"
)
_AUTONOMOUS = re.compile(rf"(?P<stem>.{{2,}}?)(?:{_ETHNIC})*自治(?P<unit>[区州县旗])")
_ORDINARY = re.compile(r"(?P<stem>.{2,}?)(?P<unit>特别行政区|地区|林区|特区|[省市县区盟旗])")
# 滨海新区, 井陉矿区, 市中区, 土默特左旗: without the end nothing that anybody says is left.
_WHOLE = re.compile(r".*[新矿郊]区|市.区|.*[前后左右中]旗|.*联合旗")


@dataclass(frozen=True, slots=True)
class Division:
    """A province, a prefecture (level city), a county or a zone that is run like a county, of today or former.

    `parent` is the code of what holds it, `valid_until` the year in which a former one ended, `successors` the codes of
    the divisions of today that it went to. A code is unique among today's divisions; a former one may share its heir's.
    """

    code: str
    name: str
    level: str
    parent: str | None = None
    valid_until: str | None = None
    successors: tuple[str, ...] = ()


class Gazetteer:
    """Looks divisions up by name, short name and code. Immutable.

    >>> china = gazetteer()
    >>> china.named("佳木斯")[0].code
    '230800'
    >>> (huaxian,) = china.named("华县")
    >>> huaxian.valid_until, [china.by_code(code).name for code in huaxian.successors]
    ('2015', ['华州区'])
    >>> [division.name for division in china.ancestors(huaxian)]
    ['渭南市', '陕西省']
    """

    def __init__(
        self,
        divisions: Iterable[Division],
        words: Iterable[str] = (),
        townships: Callable[[], Iterable[Sequence[str]]] = tuple,
    ) -> None:
        """`words` are names that mean something else too; `townships` gives (name, county's code) when first needed."""
        self._words = frozenset(words)
        self._read_townships = townships
        self._by_code: dict[str, Division] = {}
        self._by_name: dict[str, tuple[Division, ...]] = {}
        self._by_short: dict[str, tuple[Division, ...]] = {}
        for division in sorted(divisions, key=_rank):
            self._by_code.setdefault(division.code, division)
            self._by_name[division.name] = (*self._by_name.get(division.name, ()), division)
            for short in self.short_forms(division):
                self._by_short[short] = (*self._by_short.get(short, ()), division)

    def named(self, name: str) -> tuple[Division, ...]:
        """The divisions with this full name or short form.

        Today's come first; of these, those with the full name, then the higher level, then by code.

        >>> [(division.name, division.valid_until) for division in gazetteer().named("襄阳")]
        [('襄阳市', None), ('襄阳地区', '1983'), ('襄阳区', '2010'), ('襄阳县', '2001')]
        """
        found = (*self._by_name.get(name, ()), *self._by_short.get(name, ()))
        return tuple(sorted(dict.fromkeys(found), key=lambda division: division.valid_until is not None))

    def by_code(self, code: str) -> Division | None:
        """The division of today with this code, else the last former one that had it."""
        return self._by_code.get(code)

    def ancestors(self, division: Division) -> tuple[Division, ...]:
        """What holds it, from its parent up to the province; of a former division too."""
        above = self._by_code.get(division.parent) if division.parent else None
        return (above, *self.ancestors(above)) if above else ()

    def within(self, division: Division, other: Division) -> bool:
        """Whether `other` holds `division`; nothing holds itself."""
        return any(above.code == other.code for above in self.ancestors(division))

    def townships(self, name: str) -> tuple[Division, ...]:
        """The counties (or cities without counties) with a township, town or street of this name.

        >>> [county.name for county in gazetteer().townships("太平川乡")]
        ['汤原县']
        """
        return tuple(self._by_code[code] for code in self._townships.get(name, ()))

    def towns(self, division: Division) -> Sequence[str]:
        """The townships, towns and streets of a county, or of a city without counties.

        >>> "太平川乡" in gazetteer().towns(gazetteer().named("汤原县")[0])
        True
        """
        return self._towns.get(division.code, ())

    def short_forms(self, division: Division) -> tuple[str, ...]:
        """What people say for the full name; never a single character.

        The end (省, 市, 县, 地区, 自治州 …) falls away, and with it the ethnic groups of an autonomous unit, which may
        keep 州, 县 or 旗. A 区 keeps its end where two characters would be left that are a word as well, a zone always.

        >>> china = gazetteer()
        >>> [china.short_forms(china.named(name)[0]) for name in ("恭城瑶族自治县", "海淀区", "和平区", "沛县")]
        [('恭城', '恭城县'), ('海淀',), (), ()]
        """
        name = division.name
        if division.level == "zone" or _WHOLE.fullmatch(name):
            return ()
        if match := _AUTONOMOUS.fullmatch(name):
            stem = match["stem"].removesuffix("族")  # 东乡族自治县 is called by its people alone
            return (stem,) if match["unit"] == "区" else (stem, stem + match["unit"])
        if match := _ORDINARY.fullmatch(name):
            stem = match["stem"]
            return () if match["unit"] == "区" and len(stem) == 2 and stem in self._words else (stem,)
        return ()

    def names(self) -> Iterator[str]:
        """All full names, once each."""
        return iter(self._by_name)

    def short_names(self) -> Iterator[str]:
        """All short forms, once each."""
        return iter(self._by_short)

    def township_names(self) -> Iterator[str]:
        """All names of townships, towns and streets, once each."""
        return iter(self._townships)

    def is_common_word(self, name: str) -> bool:
        """Whether a full name or short form means something else too (通道, 和平, 城区), by jieba's dictionary."""
        return name in self._words

    def stem_is_word(self, name: str) -> bool:
        """Whether a full name without its end is such a word: 会同县 would swallow the verb of 教育局会同县财政局.

        >>> [gazetteer().stem_is_word(name) for name in ("会同县", "凤冈县", "会同")]
        [True, False, False]
        """
        return name in self._around_words

    def is_ambiguous(self, name: str) -> bool:
        """Whether it names several divisions of today, or, if none of today, several former ones.

        A division within another of the name does not count (吉林市 in 吉林省), and neither do counties called like a
        province or its capital (河北, 西安).

        >>> [gazetteer().is_ambiguous(name) for name in ("鼓楼区", "朝阳", "海南", "吉林", "西安", "佳木斯")]
        [True, True, True, False, False, False]
        """
        found = self.named(name)
        alive = [division for division in found if not division.valid_until] or list(found)
        apart = [one for one in alive if not any(one != other and self.within(one, other) for other in alive)]
        great = [one for one in apart if one.level == "province" or one.code.endswith("0100")]
        return len([one for one in apart if one.level in ("province", "city")] if great else apart) > 1

    def is_risky(self, name: str) -> bool:
        """Whether a name alone, with nothing around it that tells, should not be taken for one division."""
        return self.is_common_word(name) or self.is_ambiguous(name)

    @cached_property
    def _around_words(self) -> frozenset[str]:
        return frozenset(division.name for word in self._words for division in self._by_short.get(word, ()))

    @cached_property
    def _townships(self) -> Mapping[str, Sequence[str]]:
        found = defaultdict[str, list[str]](list)
        for name, county in self._read_townships():
            found[name].append(county)
        return found

    @cached_property
    def _towns(self) -> Mapping[str, Sequence[str]]:
        found = defaultdict[str, list[str]](list)
        for name, counties in self._townships.items():
            for county in counties:
                found[county].append(name)
        return found


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with the package."""
    divisions = (
        Division(code, name, level, parent or None, until or None, tuple(successors.split()))
        for code, name, level, parent, until, successors in _rows("divisions.csv")
    )
    words = (word for (word,) in _rows("words.csv"))
    return Gazetteer(divisions, words, lambda: _rows("townships.csv"))


def _rank(division: Division) -> tuple[bool, int, str, int]:
    """Today's divisions first; the higher level first; then by code, the latest holder of a code first."""
    return (
        division.valid_until is not None,
        _LEVELS.index(division.level),
        division.code,
        -int(division.valid_until or 0),
    )


def _rows(table: str) -> list[list[str]]:
    with locate("data", "gazetteer", table).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
