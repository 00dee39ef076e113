"""What kind of organization a particular body is, by its name: the form of the whole, the first field of a department
of several (市卫生健康委员会, 县文化旅游体育局), whose Party body it is, else what the name ends with."""

from kg.extraction.lexicon import Lexicon
from kg.extraction.organizations.name_words import CUES
from kg.resources.gazetteer import gazetteer
from kg.resources.vocabulary import organization_types, per_vocabulary

__all__ = ["body_kind"]


def body_kind(name: str) -> str | None:
    """The kind of the vocabulary that a body with this name is of.

    >>> body_kind("青石县文化旅游体育局"), body_kind("中共江淮学院委员会"), body_kind("团县委")
    ('文化和旅游部门', '高校党委', '共青团')
    """
    # 学生第二党支部 is a 学生党支部.
    name = CUES["number-of-branch"].sub("", name)
    if form := CUES["kind-by-form"].fullmatch(name):
        return form.lastgroup
    if committee := CUES["party-committee"].fullmatch(name):
        return _party_kind(committee["holder"], "党委")
    if hospital := CUES["people-hospital"].fullmatch(name):
        counties = (division.level == "county" for division in gazetteer().named(hospital["place"]))
        return "县级医院" if hospital["place"].endswith(("县", "区", "旗")) or any(counties) else "公立医院"
    kind = _department(name) or _closing(name)
    if kind in _PARTY_BODIES and (body := CUES["party-body-at-end"].search(name)):
        return _party_kind(name[: body.start()], kind)
    return _by_the_whole(name) if kind is None else _less_bare(name, kind)


def _by_the_whole(name: str) -> str | None:
    """The kind of a body whose ending tells none: that of the body it is part of, or some department."""
    if part := CUES["part-of-body"].fullmatch(name):
        return body_kind(part["whole"])
    return "政府部门" if CUES["some-department"].fullmatch(name) else None


def _less_bare(name: str, kind: str) -> str:
    """A kind that is no bare noun where the form tells more: 县|不动产登记中心, 县委|离退休干部工委."""
    if kind == "中心" and CUES["centre-of-level"].fullmatch(name):
        return "事业单位"
    # 县老龄工作委员会|办公室.
    if (
        kind == "办公室"
        and (whole := body_kind(name.removesuffix("办公室")))
        and not organization_types().is_abstract(whole)
    ):
        return whole
    return "党工委" if kind == "委员会" and CUES["working-committee"].search(name) else kind


_PARTY_BODIES = ("党委", "党组", "党总支", "党支部")


def _party_kind(holder: str, body: str) -> str:
    """The kind of a Party body by whose it is: of a county (县委), of a college (高校党委), of an office (部门党委)."""
    types = organization_types()
    for place, kind in CUES.forms("party-of-place").items():
        if body == "党委" and holder.endswith(place):
            return kind
    own = body_kind(holder) if len(holder) > 2 else None
    chain = [own, *(concept.label for concept in types.ancestors(own))] if own else []
    found = (types.find(one + body) for one in chain)
    return next((concept.label for concept in found if concept), body)


@per_vocabulary
def _fields() -> Lexicon[str]:
    """What departments care for, each with its department: the bare words of lists, and the names without 部门; and
    with no department what may stand between the fields of one."""
    types, noun = organization_types(), CUES["department-noun"]
    fields: dict[str, str] = {}
    for concept in types:
        if not {above.label for above in types.ancestors(concept.label)}.isdisjoint(CUES.words("above-departments")):
            names = (name for name in (concept.label, *concept.alternatives) if noun.search(name))
            fields.update(dict.fromkeys((*(noun.sub("", name) for name in names), *concept.hidden), concept.label))
    for word in CUES.words("no-field"):
        fields.pop(word, None)
    return Lexicon({**dict.fromkeys(CUES.words("between-fields"), ""), **fields, **CUES.forms("more-fields")})


def _department(name: str) -> str | None:
    """The kind of the first field, where from the place or level on the name tells of nothing but fields:
    县|商务|和|工信|局."""
    noun, levels = CUES["department-noun"].search(name), CUES.words("before-field")
    for start in range(noun.start() if noun else 0):
        if start and not name.endswith(levels, 0, start):
            continue
        at, kinds = start, list[str]()
        while noun and at < noun.start() and (words := _fields().at(name[: noun.start()], at)):
            at, kind = words[0]
            kinds.append(kind)
        if noun and kinds and at == noun.start() and kinds[0]:
            return kinds[0]
    return None


def _closing(name: str) -> str | None:
    """The kind of the longest ending that the name closes with, or is."""
    types, endings = organization_types(), CUES.forms("kind-by-ending")
    for start in range(len(name) - 1):
        if kind := endings.get(name[start:]):
            return kind
        if concept := types.find(name[start:]):
            return concept.label
    return None
