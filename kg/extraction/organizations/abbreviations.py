"""Whether a body's name is short for another: 豫中集团 for 豫中起重集团, 教科文卫工委 for a committee's full name."""

from functools import cache

from kg.extraction.organizations.name_words import CUES
from kg.resources.gazetteer import gazetteer

__all__ = ["abbreviates", "spelled_out"]


def abbreviates(short: str, full: str) -> bool:
    """Whether one name is short for the other.

    >>> abbreviates("县卫健局", "青石县卫生健康局"), abbreviates("江淮学院", "江淮学院水利系")
    (True, False)
    >>> abbreviates("会宁支行", "农行会宁支行"), abbreviates("支行", "农行会宁支行")
    (True, False)
    >>> abbreviates("县妇联", "青石县妇女联合会"), abbreviates("华英公司", "河南华英农业发展股份有限公司")
    (True, True)
    """
    names = spelled_out(short)
    known = _is_committee(short, full) or _is_company(short, full) or _is_league(short, full)
    # 会宁支行, 农行会宁支行.
    known = known or full.endswith(short) and short.endswith(("支行", "分行")) and len(short) > 3
    return known or any(_is_placed(name, full) for name in names) or _shortens(short, full)


def spelled_out(name: str) -> tuple[str, ...]:
    """The names that one with a short word at its end, or a bank's at its head, may stand for.

    >>> spelled_out("县妇联"), spelled_out("农行青石支行")
    (('县妇女联合会',), ('农业银行青石支行',))
    """
    short_words = CUES.forms("short-word") if name.endswith(CUES.words("short-word")) else {}
    for word, wholes in short_words.items():
        if name.endswith(word) and not name.endswith(tuple(wholes.split("|"))):
            return tuple(name.removesuffix(word) + whole for whole in wholes.split("|"))
    for word, whole in CUES.forms("short-bank").items():
        if name.startswith(word):
            return (whole + name.removeprefix(word),)
    return ("共青团",) if CUES["league-of-level"].fullmatch(name) else ()


def _is_placed(name: str, full: str) -> bool:
    """Whether a full name is another, with its place or its level in front, or the legal form behind."""
    alike = full.endswith(name) or CUES["level"].sub("", full, count=1) == name or _is_branch(name, full)
    return alike or full.startswith(name) and CUES["legal-form"].fullmatch(full, len(name)) is not None


def _is_league(short: str, full: str) -> bool:
    """团县委, 共青团青石县委员会."""
    league = CUES["league-of-level"].fullmatch(short)
    return (
        league is not None and full.startswith("共青团") and full.removesuffix("员会").endswith(f"{league['level']}委")
    )


def _is_committee(short: str, full: str) -> bool:
    """教科文卫工委, 青石县人大常委会教育科学文化卫生工作委员会."""
    assembly = full.find("人大")
    return assembly >= 0 and short.endswith("工委") and full.endswith("委员会") and _in_order(short, full[assembly:])


def _is_company(short: str, full: str) -> bool:
    """A company by the word that is its own, behind its place: 华英公司, 河南华英农业发展股份有限公司."""
    form, legal = CUES["form-of-company"].search(short), CUES["legal-end"].search(full)
    own = short[: form.start()] if form else ""
    at = full.find(own)
    return len(own) > 1 and at > 0 and legal is not None and legal.end() == len(full) and full[:at] in _places()


@cache
def _places() -> frozenset[str]:
    """What stands for a place in front of a company's own word."""
    return frozenset([*gazetteer().names(), *gazetteer().short_names()])


def _shortens(short: str, full: str) -> bool:
    """Whether all characters of `short` stand in `full` in order, with the same beginning and the same kind of
    ending."""
    if _is_office(short, full) or CUES["own-office-of-party-committee"].fullmatch(full) and full == "党委" + short:
        return True
    if full.startswith(short):
        # 卫华集团 is 卫华集团有限公司; 江淮学院 is what 江淮学院水利系 belongs to.
        return CUES["legal-form"].fullmatch(full, len(short)) is not None
    if full == short.removesuffix("支部") + "党支部":
        return True
    # “清渠”实践队 and 江淮大学“清渠”暑期社会实践队.
    if CUES["team"].search(short) and (own := full.find(short[:2])) > 0:
        full = full[own:]
        if short == full:
            return True
    # 县卫健局 and 青石县卫生健康局: behind the name of the place, the level is the same.
    if CUES["level"].fullmatch(short[:1]) and (level := full.find(short[0])) >= 0:
        full = full[level:]
        if _is_same_by_level(short, full):
            return True
    if len(short) >= len(full) or not (CUES["abbreviable-end"].search(short) and CUES["abbreviable-end"].search(full)):
        return False
    if CUES["own-body"].search(full) and not CUES["own-body"].search(short):
        return False
    if CUES["number-that-tells"].findall(full) != CUES["number-that-tells"].findall(short):
        return False
    if short[:2] != full[:2] and not full.endswith(short):
        return False
    same_end = short[-1] == full[-1] or short.endswith("集团") and "集团" in full
    # 县卫健委, 县卫生健康委员会; but not 市教委, 市委教育工作委员会.
    commission = short.endswith("委") and full.endswith("委员会") and not full.endswith("工作委员会")
    return (same_end or commission) and _in_order(short, full)


def _is_same_by_level(short: str, full: str) -> bool:
    """By what follows the place: 县法院, 青石县人民法院; 县编办, 县委编办; 市直机关工委, 会宁市委市直机关工作委员会."""
    same = short in (full, full.replace("人民", "", 1)) or short.replace("直", "", 1) == full
    by_committee = full[1:2] == "委" and full.replace("委", "", 1) == short
    return same or by_committee or _is_office(short, full) or full.endswith(short.replace("工委", "工作委员会"))


def _is_branch(short: str, full: str) -> bool:
    """农业银行青石支行, 中国农业银行青石县支行."""
    branch = CUES["branch-of-bank-in-place"].fullmatch(full)
    return branch is not None and short.removeprefix("中国") == branch["bank"] + branch["place"] + branch["branch"]


def _is_office(short: str, full: str) -> bool:
    """县扶贫办, 县扶贫开发办公室."""
    office = CUES["office-in-full"].search(full)
    return office is not None and short == full[: office.start()] + "办"


def _in_order(short: str, full: str) -> bool:
    """Whether the characters of a short name stand in the full one in the same order."""
    remaining = iter(full)
    return all(character in remaining for character in short)
