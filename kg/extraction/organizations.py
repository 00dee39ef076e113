"""Particular organizations: bodies with a place or a level in front, companies and schools with a name of their own, media."""

import re
from collections.abc import Iterator
from functools import cache

from kg.extraction.document import Document
from kg.extraction.documents import quoted_titles
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Mention, Organization
from kg.extraction.organization_types import grammar, standard_name
from kg.extraction.regions import find_places
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.reading.normal import MASK
from kg.resources.vocabulary import organization_types

__all__ = ["find_organizations"]


@cache
def _endings(name: str) -> Lexicon[str]:
    """The endings of organizations.toml, reversed, so that the longest one that closes at a place is found."""
    return Lexicon({ending[::-1]: ending for ending in grammar()["named"][name]})


@cache
def _central() -> Lexicon[str]:
    return Lexicon({name: name for name in grammar()["named"]["central"]})


def find_organizations(document: Document) -> tuple[Organization, ...]:
    """The particular bodies that the report names, each with its shorter names as mentions, by first mention."""
    found: dict[str, list[Mention]] = {}
    taken: list[Span] = []
    # The longest name wins where two overlap: 市民政局民间组织管理局 holds 市民政局.
    for span, rule in sorted(_candidates(document), key=lambda c: (-len(c[0]), c[0])):
        if any(other.meets(span) for other in taken):
            continue
        taken.append(span)
        found.setdefault(_name(document.words(span)), []).append(Mention(span, rule))
    organizations = [Organization(name, tuple(sorted(mentions)), _type(name)) for name, mentions in found.items()]
    return _joined(sorted(organizations, key=lambda o: o.mentions[0].span))


def _name(words: str) -> str:
    """The words without the mask of a lost name and without quotation marks."""
    return re.sub(r"^(?:[xX]{2,}|_{2,}|\?{2,}|[“”])+|[“”]|_{2,}", "", words)


def _type(name: str) -> str | None:
    """The longest name of the vocabulary that closes the organization's name: 某某服务有限公司 is a 公司."""
    for start in range(1, len(name) - 1):
        concept = organization_types().find(name[start:])
        if concept is not None:
            return concept.label
    return None


def _candidates(document: Document) -> Iterator[tuple[Span, str]]:
    yield from _titled_media(document)
    for start, end, _ in _central().longest(document.plain):
        yield Span(start, _branch_end(document, end)), "central-body"
    yield from _placed(document)
    yield from _levelled(document)
    yield from _coined(document)


def _titled_media(document: Document) -> Iterator[tuple[Span, str]]:
    for span, media in quoted_titles(document):
        after = document.plain[span.end + 1 : span.end + 6]
        if media and not re.match(r"一文|的?文章|的?报道|为题|一书|一课|纪录片|歌曲|专题片", after):
            yield span, "titled-media"


_BRANCH = re.compile(r"[一-龥]{2,6}(?:分社|分局|分行|分公司|二局|一局|三局|司|研究所)")


def _branch_end(document: Document, end: int) -> int:
    match = _BRANCH.match(document.plain, end)
    return match.end() if match else end


# No word of a name: pronouns, particles, verbs that stand between a name and what follows.
_BREAK_TAGS = ("p", "c", "u", "d", "r", "w", "e", "y", "o", "f", "ul", "uj")
_BREAK_WORDS = frozenset("等 会同 组成 开展 组织 建立 成立 依托 参加 负责 牵头 领导 指导 推动 加强 深入 召开 举办 下设 包括 是 有 在 到 为 由 对 向 与 和 及 把 将 被 给 让 使 各 每 全市 全县 全省 全区 我市 我县 我省 我区 全国 采取 通过 以及 负总责 印发 联合 督促 要求 签订 邀请 并邀请 请 认真 使用 加入 协助 支持 引导 授权 帮扶 入驻 进驻 走访 调研 协调 承担 主办 承办 组建 创办 引进 实行".split())
_ALLOWED_VERBS = re.compile(r"^(?:监督|管理|服务|发展|改革|教育|建设|规划|保障|保护|监管|审计|检察|投资|控股|合作|供销|研究|培训|交流|运输|保险|信用|建筑|开发|设计|经营|种植|养殖|加工|贸易|维护|救助|救援|统战|组织|宣传|调解|仲裁|联合|总工会|执法|信访|扶贫|惠农|种养|合作经济|物流|园艺|环保|安全|卫生|工商|代表|志愿|学习|生产|新农|振兴|咨询)$")


def _may_be_inside(token: Token) -> bool:
    if token.word in _BREAK_WORDS and not _ALLOWED_VERBS.match(token.word):
        return False
    if token.tag.startswith("v") and token.tag != "vn" and not _ALLOWED_VERBS.match(token.word):
        return False
    return not token.tag.startswith(_BREAK_TAGS) and bool(re.fullmatch(r"[一-龥A-Za-z0-9“”]+", token.word))


def _closings(document: Document, start: int, kind: str, limit: int = 28) -> int | None:
    """The farthest end of a name that begins at `start` and closes with an ending of `kind`, every word of it possible in a name."""
    plain = document.plain
    best = None
    first = document.token_index(start)
    for token in document.tokens[first:]:
        if token.span.end - start > limit or (token.span.start > start and not _may_be_inside(token)):
            break
        if token.span.start < start and not re.fullmatch(r"[一-龥]+", plain[start : token.span.end]):
            break
        reverse = plain[start : token.span.end][::-1]
        ending = next(iter(_endings(kind).at(reverse, 0)), None)
        if ending is not None and token.span.end - start > len(ending[1]):
            best = token.span.end
    return best


def _placed(document: Document) -> Iterator[tuple[Span, str]]:
    """A place name with a body behind it: 白银市教育局, 佳木斯联通公司, 广西大学."""
    places = find_places(document)
    starts = {place.span.end: place.span.start for place in places}
    for place in places:
        start = place.span.start
        # 湖北兴山县建设局: the name begins with the largest of the places in a row.
        while start in starts:
            start = starts[start]
        after = place.span.end
        for kind in ("departments", "companies"):
            end = _closings_after(document, after, kind)
            if end is not None and _particular(document, Span(after, end)):
                yield Span(start, end), "place-and-body"


def _closings_after(document: Document, after: int, kind: str) -> int | None:
    """As `_closings`, but the whole of what stands behind a place name may be the ending (长沙市委 is not: 委 alone)."""
    plain = document.plain
    best = None
    for token in document.tokens[document.token_index(after) :]:
        if token.span.end <= after:
            continue
        if token.span.end - after > 24 or not _may_be_inside(token):
            break
        words = plain[after : token.span.end]
        ending = next(iter(_endings(kind).at(words[::-1], 0)), None)
        if ending is not None and (len(words) > len(ending[1]) or len(words) > 1):
            best = token.span.end
    return best


_COMMON = re.compile(r"^(?:市|县|区|省|镇|乡|村|街道|社区)?(?:委|政府|党委|直属|直|级|属)$|^(?:市|县|区)?(?:党委|党支部|党总支|党组织|机关|单位|部门|企业|学校|社区|公司|中心|基地)$")


def _particular(document: Document, span: Span) -> bool:
    """Whether what stands behind a place is one body and no kind of body (桂林市企业, 汤原县党组织)."""
    words = document.plain[span.start : span.end]
    if _COMMON.match(words) or words in ("委", "市委", "县委"):
        return False
    concept = organization_types().find(words)
    return concept is None or len(words) > 3 and words.endswith(("局", "委员会", "监狱", "党校", "法院", "检察院", "大学", "医院"))


_LEVEL = re.compile(r"(?<![全我各该本每外跨多两几\d各到在到、(])(?:(?:中共)?(?:省|市|县|区|州|旗)(?![级属场民内区长域城里外际辖])(?!委[、，,。;和书常全市]|政府|场|民|级|域))")
_DEFINITE_LEVEL = re.compile(r"(?:中共)?(?:省|市|县|区|州|旗)")


def _levelled(document: Document) -> Iterator[tuple[Span, str]]:
    """A body of one level of the home region: 市水利局, 县委组织部, 市非公有制经济组织党工委, xx市直机关工委."""
    plain = document.plain
    for match in _DEFINITE_LEVEL.finditer(plain):
        start = match.start()
        before = plain[start - 1 : start]
        if before and before in "全我各该本每外跨多两几数兄弟个" and not (before == "我" and False):
            continue
        if re.match(r"\d|[一-龥]", before) and not _word_starts(document, start) and not _masked(plain, start):
            continue
        end = _closings(document, start, "departments")
        if end is None:
            continue
        words = plain[start:end]
        if _is_kind(words):
            continue
        yield Span(start, end), "level-and-body"


def _masked(plain: str, start: int) -> bool:
    return any(match.end() == start for match in MASK.finditer(plain, max(0, start - 8), start))


def _word_starts(document: Document, start: int) -> bool:
    return document.tokens[document.token_index(start)].span.start == start


_LEVEL_KIND = re.compile(
    r"^(?:中共)?[省市县区州旗](?:委|政府|委办|直(?:属)?(?:各)?(?:机关|部门|单位|党委|党组|学校|企业)?|级|乡|镇|区|场|外|内|域|属|办企业|属企业)"
    r"(?:各)?(?:级|直)?(?:党委|党组|党组织|党支部|机关|部门|单位|企业|学校|公司|合作社|示范社|医院|中心)?$"
)


def _is_kind(words: str) -> bool:
    """Whether the words name a kind (市直党委, 县级医院, 县委) and no single body."""
    if _LEVEL_KIND.match(words) or re.match(r"^[省市县区州旗](?:级|场|民|域|城|乡|镇|辖|内|外|两级|区两级|、)", words):
        return True
    concept = organization_types().find(words)
    return concept is not None and standard_name(words) == words and not words.endswith(("局", "组织部", "纪委"))


_PROPER_TAGS = ("nr", "nrt", "nrfg", "ns", "nz", "nt", "x", "eng")
_COUNTED = re.compile(r"(?:\d+(?:多|余)?|[一二两三四五六七八九十百几多]+)(?:家|个|所|户|名|类|批|些|种|支)$")


def _coined(document: Document) -> Iterator[tuple[Span, str]]:
    """A company, school or association with a name of its own: 卫华集团, 东方__公司, 县月柿产业协会's like."""
    tokens = document.tokens
    plain = document.plain
    for place, token in enumerate(tokens):
        ending = next(iter(_endings("companies").at(plain[max(0, token.span.end - 8) : token.span.end][::-1], 0)), None)
        if ending is None:
            continue
        end = token.span.end
        first = place
        while first > 0 and plain[tokens[first - 1].span.start] != "\n" and _name_token(tokens[first - 1]) and end - tokens[first - 1].span.start <= 24:
            first -= 1
        name = [t for t in tokens[first : place + 1] if t.span.start < end - len(ending[1])]
        start = tokens[first].span.start
        if not name or end - start - len(ending[1]) < 2:
            continue
        if _COUNTED.search(plain[max(0, start - 6) : start]) or not _has_own_name(name, ending[1], plain[start:end]):
            continue
        yield Span(start, _party_branch(plain, end)), "coined-name"


def _name_token(token: Token) -> bool:
    if MASK.fullmatch(token.word) or re.fullmatch(r"[_xX?*]+", token.word):
        return True
    if token.tag.startswith(("r", "m", "q", "t")):
        return False
    return _may_be_inside(token)


def _has_own_name(name: list[Token], ending: str, whole: str) -> bool:
    """Whether a word before the ending is coined: unknown to jieba, or a person's, place's or brand's name."""
    if organization_types().find(whole) is not None:
        return False
    coined = [t for t in name if len(t.word) > 1 and (not is_known(t.word) or t.tag in _PROPER_TAGS) and organization_types().find(t.word) is None]
    masked = any(re.fullmatch(r"[_xX?*]+", token.word) for token in name)
    if ending in ("合作社", "联合社", "协会", "商会", "服务中心", "学校", "基地", "中心", "医院", "小学", "中学", "幼儿园", "农场", "物业"):
        # Such endings follow common words of a trade (月柿合作社): only a place makes them one body, and places have a rule of their own.
        return any(t.tag == "ns" and len(t.word) > 1 for t in name[:1]) and len(whole) >= 6
    return bool(coined) or masked and any(len(token.word) > 1 and re.match(r"[一-龥]", token.word) for token in name[:1])


_PARTY = re.compile(r"(?:党委|党总支|党支部|党组织)(?!书记)|(?:党委|党总支|党支部|党组织)(?=书记)")


def _party_branch(plain: str, end: int) -> int:
    match = _PARTY.match(plain, end)
    return match.end() if match else end


def _joined(organizations: list[Organization]) -> tuple[Organization, ...]:
    """A shorter name of a body goes to the one full name that it abbreviates: 豫中集团 to 豫中起重集团."""
    out: list[Organization] = []
    for organization in sorted(organizations, key=lambda o: -len(o.name)):
        full = [other for other in out if _abbreviates(organization.name, other.name)]
        if len(full) == 1:
            place = out.index(full[0])
            mentions = tuple(sorted([*full[0].mentions, *organization.mentions]))
            out[place] = Organization(full[0].name, mentions, full[0].type)
        else:
            out.append(organization)
    return tuple(sorted(out, key=lambda o: o.mentions[0].span))


_GROUP = re.compile(r"(?:集团公司|有限责任公司|有限公司|公司|集团|合作社|联合社|局|委|部|院|社)$")


def _abbreviates(short: str, full: str) -> bool:
    """Whether all characters of `short` stand in `full` in order, with the same beginning and the same kind of ending."""
    if len(short) >= len(full) or not (_GROUP.search(short) and _GROUP.search(full)):
        return False
    if short[:2] != full[:2] and not full.endswith(short):
        return False
    if (short[-1] != full[-1]) and not (short.endswith("集团") and "集团" in full):
        return False
    remaining = iter(full)
    return all(character in remaining for character in short)
