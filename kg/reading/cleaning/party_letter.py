"""Words that a site wrote past its filter: D建, D支部 and 入D for 党建, 党支部 and 入党."""

import re

__all__ = ["with_party"]

_SIGN = re.compile("D(?:建|员|支部|组织|委|总支)")
# So many of these, at the least, has a page that does so; of the reports at hand no other has one.
_FEWEST = 5
# A letter by itself beside a Chinese character; 3D建模 has none, and A、B、C、D四级 is a row of letters.
_LETTER = re.compile(r"(?<![A-Za-z0-9])(?<![A-Z]、)D(?![A-Za-z0-9级类档])(?:(?=[一-龥])|(?<=[一-龥]D))")


def with_party(plain: str) -> str:
    """The text with 党 for the letter, where the page stands in for it all along; any other as it is.

    >>> with_party("D建工作:D支部、D员、D委、D组织和D总支,入D的D员3D建模。")
    '党建工作:党支部、党员、党委、党组织和党总支,入党的党员3D建模。'
    >>> with_party("D级企业,D建公司")
    'D级企业,D建公司'
    """
    if len(_SIGN.findall(plain)) < _FEWEST:
        return plain
    return _LETTER.sub("党", plain)
