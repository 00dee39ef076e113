"""Read-only resources that every layer may use: the region gazetteer and the SKOS vocabularies.

`locate` finds them in an installed wheel (inside the package) and in a checkout (beside it).
"""

from pathlib import Path

__all__ = ["locate"]

_PACKAGE = Path(__file__).resolve().parent.parent


def locate(*parts: str) -> Path:
    """The path of a file or folder that ships with the package, such as `locate("ontology", "themes.ttl")`.

    The wheel holds `ontology/` and `data/` inside the package, a checkout has them beside it.

    Raises:
        FileNotFoundError: the installation is incomplete; the message names both places.

    >>> locate("ontology", "themes.ttl").name
    'themes.ttl'
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join(parts)
    raise FileNotFoundError(
        f"缺少随包文件 {name}，请重新安装 "
        f"(missing resource {name}: looked in {_PACKAGE} and {_PACKAGE.parent}; reinstall)"
    )
