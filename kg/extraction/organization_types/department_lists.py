"""What names departments by bare words: lists with the noun at the end (工商、税务、统战部门), offices of towns."""

from collections.abc import Iterator

from kg.extraction.lexicon import Lexicon
from kg.extraction.organization_types.narrower_types import standard_name
from kg.resources.concepts import Concept
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types, per_vocabulary

__all__ = ["department_lists"]

_CUES = rule_book("extraction/organization_types", "organization_types")


@per_vocabulary
def _departments() -> Lexicon[Concept]:
    return Lexicon(organization_types().hidden())


def department_lists(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Each bare word of such a list names a kind of department: (start, end, standard name, rule)."""
    for office in _CUES["office-beside"].finditer(text):
        yield office.start(), office.end(), office.group(), "office-beside"
    hidden = _departments()
    done = 0
    for at in hidden.places(text):
        yield from _offices(text, at, hidden)
        run = _run(text, at, hidden) if at >= done else []
        if not run:
            continue
        end = run[-1][1]
        noun = _CUES["list-noun"].match(text, end)
        departments = _CUES.forms("department-noun")
        closed = noun is not None and (
            noun.group() in departments or len(run) > 1 and _CUES["managing-noun"].fullmatch(noun.group()) is not None
        )
        # 财政|、水价部门: of two one is enough.
        beside = noun is not None and noun.group().startswith("、") and noun.group(1) == "部门"
        if noun and (len(run) > 1 or closed or beside):
            for start, stop, concept in run:
                if concept is None:
                    # 水利|、林长|、财政等部门.
                    if noun.group(1) == "部门" and not organization_types().find(text[start:stop]):
                        yield start, stop, standard_name(text[start:stop] + "部门"), "department-list"
                    continue
                closing = stop == end and closed
                # 司法机关 is a kind of its own, and 组织|机关党员 no department.
                whole = organization_types().find(text[start : noun.end()]) if closing else None
                if closing and noun.group() == "机关" and whole is None:
                    continue
                label = (whole or concept).label
                yield start, (noun.end() if closing else stop), label, "department-list"
            yield from _unlisted(text, end, noun.group())
        elif (
            len(run) > 2
            and all(concept is not None for _, _, concept in run)
            and not _CUES["posts-or-lines"].match(text, end)
            and (all(len(text[start:stop]) <= 3 for start, stop, _ in run) or _CUES["list-acts-apart"].match(text, end))
        ):
            # A long list of nothing but departments needs no noun: 工商、税务、工会、妇联.
            for start, stop, concept in run:
                if concept is not None:
                    yield start, stop, concept.label, "department-list"
        done = end


def _offices(text: str, at: int, hidden: Lexicon[Concept]) -> Iterator[tuple[int, int, str, str]]:
    """The office of a town that is called by a department's word at `at`: 乡镇|环保|所."""
    levels = _CUES.words("level-of-office")
    if not text.endswith(levels, 0, at):
        return
    level = next(level for level in levels if text.endswith(level, 0, at))
    for end, _ in hidden.at(text, at)[:1]:
        office = _CUES["office-of-department"].match(text, end)
        if office and organization_types().find(text[at : office.end()]) is None:
            yield at - len(level), office.end(), text[at - len(level) : office.end()], "town-office"


def _unlisted(text: str, end: int, noun: str) -> Iterator[tuple[int, int, str, str]]:
    """The words of a list behind the last that the vocabulary knows: 商务、交通|、邮政等部门."""
    at = end + 1
    for word in noun.split("、")[1:]:
        named = _CUES["list-closing"].sub("", word)
        # 税务、|银行等单位: a kind by itself has its own rule.
        if 2 <= len(named) <= 4 and not organization_types().find(named):
            yield at, at + len(named), standard_name(named + "部门"), "department-list"
        at += len(word) + 1


def _run(text: str, at: int, hidden: Lexicon[Concept]) -> list[tuple[int, int, Concept | None]]:
    """The words of a list of department words that begins at `at`, with those between them that no vocabulary knows."""
    found: list[tuple[int, int, Concept | None]] = []
    while (words := hidden.at(text, at)) or found:
        if not words:
            unknown = _CUES["unlisted-between"].match(text, at)
            if unknown is None or not hidden.at(text, unknown.end() + 1):
                break
            found.append((at, unknown.end(), None))
            at = unknown.end() + 1
            continue
        end, concept = words[0]
        found.append((at, end, concept))
        # 公安、检察院、法院、民政: bodies by their whole names stand among the bare words.
        while body := _CUES["body-in-list"].match(text, end):
            end = body.end()
        gap = _CUES["list-gap"].match(text, end)
        if gap is None:
            break
        at = gap.end()
    return found
