"""Whether a body's name is short for another: 豫中集团 for 豫中起重集团, 教科文卫工委 for a committee's full name."""

from kg.extraction.organizations.name_words import CUES

__all__ = ["abbreviates"]


def abbreviates(short: str, full: str) -> bool:
    """Whether one name is short for the other.

    >>> abbreviates("县卫健局", "青石县卫生健康局"), abbreviates("江淮学院", "江淮学院水利系")
    (True, False)
    """
    return _is_committee(short, full) or _shortens(short, full)


def _is_committee(short: str, full: str) -> bool:
    """教科文卫工委, 青石县人大常委会教育科学文化卫生工作委员会."""
    assembly = full.find("人大")
    return assembly >= 0 and short.endswith("工委") and full.endswith("委员会") and _in_order(short, full[assembly:])


def _shortens(short: str, full: str) -> bool:
    """Whether all characters of `short` stand in `full` in order, with the same beginning and the same kind of
    ending."""
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
        # 县法院, 青石县人民法院; 市直机关工委, 会宁市机关工委, 会宁市委市直机关工作委员会.
        if short in (full, full.replace("人民", "", 1)) or short.replace("直", "", 1) == full:
            return True
        if full.endswith(short.replace("工委", "工作委员会")):
            return True
    if len(short) >= len(full) or not (CUES["abbreviable-end"].search(short) and CUES["abbreviable-end"].search(full)):
        return False
    if CUES["own-body"].search(full) and not CUES["own-body"].search(short):
        return False
    if CUES["number-that-tells"].findall(full) != CUES["number-that-tells"].findall(short):
        return False
    if short[:2] != full[:2] and not full.endswith(short):
        return False
    if (short[-1] != full[-1]) and not (short.endswith("集团") and "集团" in full):
        return False
    return _in_order(short, full)


def _in_order(short: str, full: str) -> bool:
    """Whether the characters of a short name stand in the full one in the same order."""
    remaining = iter(full)
    return all(character in remaining for character in short)
